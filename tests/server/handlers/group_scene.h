// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <support/stage.h>

namespace skein::test {

using namespace Qt::StringLiterals;

//! Alice owns a group with Ada, an admin, and Bob. Eve is a stranger.
struct Group
{
    explicit Group(const TestDatabase &database, GroupRules rules = {})
        : stage(database, {.groups = rules}), alice(stage.person(u"alice"_s)), ada(stage.person(u"ada"_s)), bob(stage.person(u"bob"_s)),
          eve(stage.person(u"eve"_s))
    {
        stage.befriend(alice, ada);
        stage.befriend(alice, bob);
        id = stage.group(alice, {&ada, &bob}, u"Harbour crew"_s);
        if (!alice.asks(SetAdmin{id, ada.account(), true}))
            qFatal("there is no admin");
        forgetAll();
    }

    void forgetAll()
    {
        for (Actor *actor : {&alice, &ada, &bob, &eve})
            actor->forgetsWhatHeHeard();
    }

    Stage stage;
    Actor alice, ada, bob, eve;
    ConversationId id;
};

//! The newest value of the group that the actor's feed told.
[[nodiscard]] inline std::optional<Conversation> viewOf(Actor &actor)
{
    std::optional<Conversation> newest;
    for (const FeedChanged &change : actor.hears<FeedChanged>()) {
        if (change.item.conversation)
            newest = change.item.conversation;
    }
    return newest;
}

//! The entries that the actor was told, without messages.
[[nodiscard]] inline QList<Entry> linesFor(Actor &actor)
{
    QList<Entry> lines;
    for (const EntryPosted &posted : actor.hears<EntryPosted>()) {
        if (posted.entry.kind != EntryKind::Message)
            lines.append(posted.entry);
    }
    return lines;
}

[[nodiscard]] inline std::optional<Member> memberIn(Group &g, Actor &actor)
{
    const auto members = g.alice.asks(ListMembers{g.id, {}});
    for (const Member &member : members->members) {
        if (member.profile.account == actor.account())
            return member;
    }
    return std::nullopt;
}

} // namespace skein::test
