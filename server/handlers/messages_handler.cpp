// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/messages_handler.h>

#include <handlers/page.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype changesPerPage = 200;

//! What the sender said of an image is replaced by what the server knows of it.
Result<MessageBody> completed(Call &call, MessageBody body)
{
    if (body.text.value().trimmed().isEmpty() && body.images.isEmpty())
        return Error{ErrorCode::EmptyMessage, u"body"_s, {}};
    for (Attachment &image : body.images) {
        auto known = call.storage().media.attachmentFor(call.account(), image.blob);
        if (!known)
            return Error{ErrorCode::NotFound, u"body.images"_s, u"no such image"_s};
        known->name = image.name;
        image = *std::move(known);
    }
    return body;
}

//! The members but the caller himself, on none of his devices.
Audience peersIn(Call &call, ConversationId conversation)
{
    QList<AccountId> peers = call.members(conversation)->keys();
    peers.removeOne(call.account());
    return {.members = {}, .accounts = peers, .device = {}, .except = {}};
}

//! Read from the database each time: what was answered to `presence.set` holds for whatever is asked after it.
bool isInvisible(Call &call)
{
    return call.storage().accounts.availabilityOf(call.account()) == Availability::Invisible;
}

MessageAccepted placeOf(const Entry &entry)
{
    return {entry.seq, entry.at, entry.count};
}

} // namespace

MessagesHandler::MessagesHandler(MessageRules rules) : m_rules(rules) { }

Result<MessageAccepted> MessagesHandler::handle(Call &call, const SendMessage &request)
{
    // What was done stays done, whoever the sender is by now.
    if (const auto first = call.storage().entries.withTag(call.account(), request.tag))
        return placeOf(*first);
    if (const auto writer = call.requireWriter(request.conversation); !writer)
        return writer.error();
    auto body = completed(call, request.body);
    if (!body)
        return body.error();
    const Entry posted = call.storage()
                             .entries
                             .append({.conversation = request.conversation,
                                      .kind = EntryKind::Message,
                                      .sender = call.account(),
                                      .at = call.now(),
                                      .tag = request.tag,
                                      .body = *std::move(body)})
                             .entry;
    call.tellOthers(call.membersOf(request.conversation), EntryPosted{posted});
    return placeOf(posted);
}

Result<Done> MessagesHandler::handle(Call &call, const RecallMessage &request)
{
    const auto target = call.storage().entries.find(request.conversation, request.seq);
    if (!target || target->kind != EntryKind::Message)
        return ErrorCode::NotFound;
    if (target->sender != call.account())
        return ErrorCode::NotAllowed;
    if (target->recalled)
        return Done{};
    if (call.members(request.conversation)->isDissolved)
        return ErrorCode::GroupDissolved; // nothing follows the last entry
    if (call.now() - target->at > m_rules.recallWindow)
        return Error{ErrorCode::NotAllowed, {}, u"too late"_s};
    const auto posted = call.storage().entries.append({.conversation = request.conversation,
                                                       .kind = EntryKind::Recalled,
                                                       .sender = call.account(),
                                                       .at = call.now(),
                                                       .target = request.seq});
    call.storage().entries.recall(request.conversation, request.seq, posted.entry.seq);
    call.tell(call.membersOf(request.conversation), EntryPosted{posted.entry});
    return Done{};
}

Result<EntryPage> MessagesHandler::handle(Call &call, const FetchHistory &request)
{
    if (!call.storage().members.find(request.conversation, call.account()))
        return ErrorCode::NotAMember;
    const qsizetype limit = qsizetype(request.limit.value());
    if (request.after)
        return oldestThatFit(call.storage().entries.pageAfter(request.conversation, call.account(), *request.after, limit + 1), limit);
    return newestThatFit(call.storage().entries.pageBefore(request.conversation, call.account(), request.before, limit + 1), limit);
}

Result<EntryPage> MessagesHandler::handle(Call &call, const FetchChanges &request)
{
    if (!call.storage().members.find(request.conversation, call.account()))
        return ErrorCode::NotAMember;
    return oldestThatFit(call.storage().entries.changes(request.conversation, call.account(), request.first, request.last,
                                                        request.after, changesPerPage + 1),
                         changesPerPage);
}

Result<ReadMark> MessagesHandler::handle(Call &call, const MarkRead &request)
{
    const bool isShown = !isInvisible(call);
    const auto marked = call.storage().members.markRead(request.conversation, call.account(), request.upTo, isShown);
    if (!marked.mark.conversation.isValid())
        return ErrorCode::NotAMember;
    if (!marked.moved)
        return marked.mark;
    call.storage().feed.put(call.account(), FeedKind::Mark, request.conversation.value());
    if (isShown && call.storage().conversations.lock(request.conversation).kind == ConversationKind::Direct)
        call.tell(peersIn(call, request.conversation), PeerRead{request.conversation, marked.mark.upTo});
    return marked.mark;
}

Result<Done> MessagesHandler::handle(Call &call, const SetTyping &request)
{
    if (const auto writer = call.requireWriter(request.conversation); !writer)
        return writer.error();
    if (call.isWorld(request.conversation))
        return Done{}; // somebody writes there all the time
    if (!isInvisible(call))
        call.tell(peersIn(call, request.conversation), Typing{request.conversation, call.account()});
    return Done{};
}

} // namespace skein
