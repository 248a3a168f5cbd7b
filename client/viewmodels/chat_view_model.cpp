// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/chat_view_model.h>

#include <models/addresses.h>
#include <models/conversation_item.h>
#include <models/error_text.h>
#include <models/message_texts.h>
#include <models/people.h>
#include <viewmodels/follow.h>

#include <algorithm>

namespace skein::client {

namespace {

constexpr int mostNamed = 2; // of those who are typing

// "tag:…/seq:…" rows of messages hold pictures under their own keys.
const ImageItem *pictureNamed(const QList<MessageItem> &messages, const QString &imageKey)
{
    for (const MessageItem &message : messages) {
        const ImageItem *picture = message.images ? message.images->find(imageKey) : nullptr;
        if (picture != nullptr)
            return picture;
    }
    return nullptr;
}

} // namespace

ChatViewModel::ChatViewModel(const Needs &needs, QObject *parent)
    : QObject(parent),
      m_needs(needs), m_messages(needs.wording, needs.timers),
    m_composer({needs.clipboard, needs.toasts, needs.timers}), m_saver(needs.toasts), m_permit(needs.wording, needs.timers)
{
    connect(&needs.client, &ClientSession::workspaceOpened, this, [this] { onWorkspace(*m_needs.client.workspace()); });
    connect(&needs.client, &ClientSession::workspaceClosing, this, [this] {
        close();
        m_composer.leave();
        m_saver.setWorkspace(nullptr);
    });
    connect(&needs.client, &ClientSession::linkChanged, this,
            [this](ClientSession::Link link) {
        m_messages.setOnline(link == ClientSession::Link::Live);
        if (link == ClientSession::Link::Live)
            loadMembers(); // what changed meanwhile may lie in a hole of the log
    });
    connect(&needs.wording, &Wording::changed, this, [this] {
        refreshHeader();
        refreshTyping();
    });
    connect(&m_messages, &MessageListModel::refreshed, this, &ChatViewModel::onMessages);
    connect(&m_composer, &Composer::draftChanged, this, &ChatViewModel::draftChanged);
    connect(&m_composer, &Composer::contentChanged, this, &ChatViewModel::sendableChanged);
    connect(&m_permit, &WritePermit::changed, this, &ChatViewModel::readOnlyTextChanged);
    connect(&m_permit, &WritePermit::changed, this, &ChatViewModel::sendableChanged);
}

ChatViewModel::~ChatViewModel() = default;

QString ChatViewModel::key() const
{
    return window() != nullptr ? keyOf(window()->conversation()) : QString();
}

QString ChatViewModel::title() const
{
    return window() != nullptr ? titleOf(window()->row()) : QString();
}

bool ChatViewModel::isGroup() const
{
    return window() != nullptr && window()->row().kind == ConversationKind::Group;
}

bool ChatViewModel::isWorld() const
{
    return window() != nullptr && window()->row().kind == ConversationKind::World;
}

QString ChatViewModel::hueKey() const
{
    const bool hasPeer = window() != nullptr && window()->row().peer;
    return hasPeer ? keyOf(window()->row().peer->account) : key();
}

QUrl ChatViewModel::avatarSource() const
{
    if (window() == nullptr)
        return {};
    return avatarUrl(window()->row().peer ? window()->row().peer->avatar : window()->row().avatar);
}

QString ChatViewModel::presence() const
{
    if (window() == nullptr || !window()->row().peer)
        return {};
    return People(window()->workspace(), m_needs.wording).presenceOf(window()->row().peer->account);
}

bool ChatViewModel::isLoadingOlder() const
{
    return window() != nullptr && window()->isLoadingOlder();
}

bool ChatViewModel::isAtBeginning() const
{
    return window() != nullptr && window()->isAtBeginning();
}

void ChatViewModel::setReading(bool isReading)
{
    if (std::exchange(m_isReading, isReading) == isReading)
        return;
    Q_EMIT readingChanged();
    markRead();
}

bool ChatViewModel::isSendable() const
{
    return window() != nullptr && readOnlyText().isEmpty() && m_composer.hasContent();
}

void ChatViewModel::open(const QString &key)
{
    Workspace *workspace = m_needs.client.workspace();
    const auto conversation = idOf<ConversationId>(key);
    disconnect(m_awaited);
    if (workspace == nullptr || !conversation.isValid())
        return;
    if (!workspace->store().conversations.knows(conversation))
        return openWhenKnown(key);
    if (key != this->key())
        show(*workspace, conversation);
    else if (m_unreadRow < 0)
        m_messages.window()->jumpToNewest();
    Q_EMIT opened();
    Q_EMIT scrollWanted(std::max(m_unreadRow, 0));
}

void ChatViewModel::restore(const QString &key)
{
    Workspace *workspace = m_needs.client.workspace();
    const auto conversation = idOf<ConversationId>(key);
    if (workspace != nullptr && workspace->store().conversations.knows(conversation))
        show(*workspace, conversation);
}

void ChatViewModel::show(Workspace &workspace, ConversationId conversation)
{
    m_messages.open(workspace, conversation);
    m_seen = window()->row().log.readUpTo;
    m_composer.open(workspace, conversation);
    onOpened();
}

//! A new group's row comes with the feed, right after the answer that named it.
void ChatViewModel::openWhenKnown(const QString &key)
{
    const StoreEvents &events = m_needs.client.workspace()->events();
    m_awaited = connect(&events, &StoreEvents::conversationsChanged, this, [this, key] { open(key); });
}

void ChatViewModel::close()
{
    disconnect(m_awaited);
    m_composer.close();
    m_messages.close();
    onOpened();
}

void ChatViewModel::send()
{
    if (!isSendable() || !m_composer.send())
        return;
    jumpToNewest();
}

void ChatViewModel::attach(const QList<QUrl> &files)
{
    m_composer.attach(files);
}

bool ChatViewModel::pasteImages()
{
    return m_composer.pasteImages();
}

void ChatViewModel::detach(const QString &imageKey)
{
    m_composer.detach(imageKey);
}

void ChatViewModel::retry(const QString &messageKey)
{
    const auto tag = tagOf(messageKey);
    if (tag && window() != nullptr)
        window()->workspace().outbox.retry(*tag);
}

void ChatViewModel::discard(const QString &messageKey)
{
    const auto tag = tagOf(messageKey);
    if (tag && window() != nullptr)
        window()->workspace().outbox.discard(*tag);
}

void ChatViewModel::recall(const QString &messageKey)
{
    const MessageItem *message = m_messages.find(messageKey);
    if (message == nullptr || message->seq == 0)
        return;
    m_messages.rememberText(messageKey);
    Actions &actions = window()->workspace().actions;
    follow(actions.recall(window()->conversation(), Seq(message->seq)), this, [this](const Result<void> &answer) {
        if (!answer && answer.error().code == ErrorCode::NotAllowed)
            m_needs.toasts.complain(tr("It is too late to recall this message."));
        else if (!answer)
            m_needs.toasts.complain(errorText(answer.error().code));
    });
}

void ChatViewModel::copyText(const QString &messageKey)
{
    if (const MessageItem *message = m_messages.find(messageKey))
        m_needs.clipboard.setText(message->text);
}

void ChatViewModel::editAgain(const QString &messageKey)
{
    if (const QString text = m_messages.rememberedText(messageKey); !text.isEmpty())
        setDraft(text);
}

void ChatViewModel::saveImage(const QString &imageKey, const QUrl &file)
{
    if (const ImageItem *picture = pictureNamed(m_messages.rows(), imageKey))
        m_saver.save(picture->original, file);
}

void ChatViewModel::loadOlder()
{
    if (window() != nullptr)
        m_messages.window()->loadOlder();
}

void ChatViewModel::loadNewer()
{
    if (window() != nullptr)
        m_messages.window()->loadNewer();
}

void ChatViewModel::jumpToNewest()
{
    if (window() == nullptr)
        return;
    m_messages.window()->jumpToNewest();
    Q_EMIT scrollWanted(0);
}

void ChatViewModel::noteVisible(const QString &messageKey)
{
    const MessageItem *message = m_messages.find(messageKey);
    if (message == nullptr || message->seq == 0)
        return;
    m_messages.window()->noteInView(Seq(message->seq));
    if (Seq(message->seq) <= m_seen)
        return;
    m_seen = Seq(message->seq);
    updateUnseen();
    markRead();
}

void ChatViewModel::onWorkspace(Workspace &workspace)
{
    m_saver.setWorkspace(&workspace);
    connect(&workspace.presence, &PresenceBook::presenceChanged, this, &ChatViewModel::refreshHeader);
    connect(&workspace.events(), &StoreEvents::membersChanged, this, &ChatViewModel::refreshHeader);
    connect(&workspace.events(), &StoreEvents::contactsChanged, this, &ChatViewModel::refreshHeader);
    connect(&workspace.world, &WorldBook::changed, this, &ChatViewModel::refreshHeader);
    connect(&workspace.typing, &TypingWatch::typingChanged, this, &ChatViewModel::refreshTyping);
    connect(&workspace.sync, &SyncEngine::entryArrived, this, &ChatViewModel::onArrived);
    connect(&workspace.outbox, &Outbox::refused, this, [this](const ClientTag &, ConversationId, ErrorCode reason) {
        m_needs.toasts.complain(tr("A message was not sent."), errorText(reason));
    });
}

void ChatViewModel::onOpened()
{
    if (window() != nullptr) {
        connect(window(), &MessageWindow::loadingChanged, this, &ChatViewModel::loadingChanged);
        connect(window(), &MessageWindow::changed, this, &ChatViewModel::refreshHeader);
        connect(window(), &MessageWindow::rowChanged, this, &ChatViewModel::onRow);
        loadMembers();
    }
    Q_EMIT keyChanged();
    Q_EMIT loadingChanged();
    refreshHeader();
    refreshTyping();
    updateUnseen();
}

void ChatViewModel::loadMembers()
{
    if (window() != nullptr && isGroup() && window()->row().isMember)
        follow(window()->workspace().actions.loadMembers(window()->conversation()), this, [](const Result<void> &) { });
}

void ChatViewModel::onMessages()
{
    const bool isAtEnd = window() == nullptr || window()->isAtEnd();
    if (std::exchange(m_isAtEnd, isAtEnd) != isAtEnd)
        Q_EMIT atEndChanged();
    if (std::exchange(m_unreadRow, m_messages.unreadRow()) != m_messages.unreadRow())
        Q_EMIT unreadRowChanged();
    updateUnseen();
}

void ChatViewModel::onRow()
{
    refreshHeader();
    updateUnseen();
}

void ChatViewModel::onArrived(const Entry &entry)
{
    Workspace &workspace = *m_needs.client.workspace();
    if (window() == nullptr || entry.conversation != window()->conversation() || entry.sender == workspace.self())
        return;
    const People people(workspace, m_needs.wording);
    const QString text = previewOf(entry, window()->row().kind, people);
    Q_EMIT announced(entry.body ? tr("%1: %2", "sender and message").arg(people.nameOf(entry.sender), text) : text);
}

//! With what only the world's book knows: its row tells nobody of the switch.
std::optional<ConversationRow> ChatViewModel::openRow() const
{
    if (window() == nullptr)
        return std::nullopt;
    ConversationRow row = window()->row();
    if (isWorld()) {
        row.isEveryoneMuted = !window()->workspace().world.isOn();
        row.mutedUntil = window()->workspace().world.mutedUntil();
    }
    return row;
}

bool ChatViewModel::isWithContact() const
{
    if (window() == nullptr || !window()->row().peer)
        return false;
    return window()->workspace().store().contacts.contact(window()->row().peer->account).has_value();
}

void ChatViewModel::refreshHeader()
{
    if (window() == nullptr)
        m_subtitle.clear();
    else if (isWorld())
        m_subtitle = tr("Everybody on this server");
    else
        m_subtitle = isGroup() ? groupSubtitle() : presenceText(presence());
    m_faces.setPeople(window() == nullptr ? QList<PersonItem>()
                                          : People(window()->workspace(), m_needs.wording).faces(window()->row()));
    m_permit.show(openRow(), isWithContact());
    Q_EMIT titleChanged();
    Q_EMIT subtitleChanged();
    Q_EMIT sendableChanged();
}

void ChatViewModel::refreshTyping()
{
    QList<PersonItem> typists;
    QStringList names;
    if (window() != nullptr) {
        const People people(window()->workspace(), m_needs.wording);
        for (const AccountId account : window()->workspace().typing.typing(window()->conversation())) {
            typists.append(people.person(account));
            names.append(typists.last().name);
        }
    }
    m_typists.setPeople(typists.mid(0, 3));
    m_typingText = typingSentence(names);
    Q_EMIT typingTextChanged();
}

void ChatViewModel::updateUnseen()
{
    int unseen = 0;
    for (const MessageItem &message : m_messages.rows())
        unseen += !message.own && !message.senderKey.isEmpty() && Seq(message.seq) > m_seen ? 1 : 0;
    if (window() != nullptr && !window()->isAtEnd())
        unseen = std::max(unseen, int(window()->row().log.unread));
    if (std::exchange(m_unseen, unseen) != unseen)
        Q_EMIT unseenChanged();
}

// Who has seen the newest row has seen all: what follows it in the log are changes without a row.
void ChatViewModel::markRead()
{
    if (!m_isReading || window() == nullptr || !m_seen.isValid())
        return;
    const LogState &log = window()->row().log;
    const bool isAll = window()->isAtEnd() && m_seen >= newestShown();
    const Seq upTo = isAll ? std::max(log.head, m_seen) : m_seen;
    if (upTo > log.readUpTo)
        window()->workspace().marks.markRead(window()->conversation(), upTo);
}

QString ChatViewModel::groupSubtitle() const
{
    const Workspace &workspace = window()->workspace();
    const bool isOnline = m_needs.client.link() == ClientSession::Link::Live;
    const auto online = std::ranges::count_if(window()->members(), [&](const Member &member) {
        const AccountId account = member.profile.account;
        return account == workspace.self() ? isOnline : workspace.presence.isOnline(account);
    });
    const QString count = tr("%n member(s)", nullptr, int(window()->row().memberCount));
    return online > 0 ? tr("%1 · %2", "members · how many are online").arg(count, tr("%n online", nullptr, int(online)))
                      : count;
}

QString ChatViewModel::typingSentence(const QStringList &names) const
{
    if (names.isEmpty())
        return {};
    if (names.size() > mostNamed)
        return tr("%n people are typing…", nullptr, int(names.size()));
    return names.size() == 1 ? tr("%1 is typing…").arg(names.first()) : tr("%1 are typing…").arg(listOf(names));
}

Seq ChatViewModel::newestShown() const
{
    for (const MessageItem &message : m_messages.rows()) {
        if (message.seq > 0)
            return Seq(message.seq);
    }
    return {};
}

} // namespace skein::client
