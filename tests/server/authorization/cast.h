// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <support/stage.h>

namespace skein::test {

//! Who asks, as he stands to what the request is about: a group, or the direct conversation with its owner.
enum class Who { Nobody, Unrelated, Former, Member, Admin, Owner, OtherDevice, Contact, RemovedContact };

[[nodiscard]] QString nameOf(Who who);

//! What the requests of one actor are about. Everything is Alice's, who owns the group and is one side of each direct
//! conversation.
struct Object
{
    AccountId alice;
    UserId user; //!< she
    DeviceId device; //!< hers
    AccountId asker; //!< somebody who asked Alice to become a contact, and to be let into the group
    AccountId subject; //!< a member of the group that does nothing himself
    AccountId outsider; //!< a contact of Alice's who is not in the group
    ConversationId conversation; //!< the group, or the actor's direct conversation with Alice
    Seq message; //!< Alice's, in that conversation
    Digest blob; //!< of an image in that message
    UploadId upload; //!< begun by Alice
    Password password;
    SessionToken token;
    LoginText login;
    QString unused; //!< a name that nobody has
};

//! Alice, and one of each kind around her. Several casts play on one stage.
class Cast
{
public:
    explicit Cast(Stage &stage);

    [[nodiscard]] Actor &actor(Who who);
    [[nodiscard]] Object objectFor(Who who) const;

private:
    Actor person(const QString &name);
    [[nodiscard]] ConversationId directWith(Who who) const;
    Seq showImage(ConversationId conversation);
    bool arrangeGroup(Actor &owner, Actor &asker);

    Stage &m_stage;
    int m_number;
    std::map<Who, Actor> m_actors;
    std::map<Who, ConversationId> m_direct;
    std::map<ConversationId, Seq> m_messages;
    AccountId m_asker;
    AccountId m_subject;
    Digest m_blob;
    UploadId m_upload;
    ConversationId m_group;
};

} // namespace skein::test
