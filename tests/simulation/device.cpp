// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include <QMetaEnum>

namespace skein::sim {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace client;

namespace {

ServerAddress server()
{
    return {u"skein.test"_s, defaultPort, true};
}

} // namespace

Device::Device(Needs needs)
    : m_needs(std::move(needs)), m_name(u"%1/%2"_s.arg(m_needs.login).arg(m_needs.number)),
      m_random(m_needs.dice.split()), m_disk(m_needs.folder, m_needs.dice.split()), m_clock(m_needs.schedule),
      m_timers(m_needs.schedule)
{
}

Device::~Device() = default;

// --- its life -----------------------------------------------------------------------------------------------------------

void Device::start()
{
    m_disk.revive();
    m_isEnding = false;
    m_client = std::make_unique<ClientSession>(ClientSession::Needs{
        m_needs.folder, m_keychain, m_needs.network.transports(m_needs.number), m_clock, m_random, m_timers});
    watch();
    note(u"starts"_s);
    m_client->resumeLast();
    if (std::exchange(m_lostPower, false))
        noteLosses();
}

void Device::watch()
{
    connect(m_client.get(), &ClientSession::workspaceOpened, this, [this] {
        m_account = m_client->workspace()->self();
        if (m_needs.transcript.isLoud())
            watchStore();
        const Outbox &outbox = m_client->workspace()->outbox;
        connect(&outbox, &Outbox::accepted, this, [this](const ClientTag &tag, ConversationId conversation, Seq seq) {
            m_writings[conversation.value()].acknowledged.append({tag.value(), seq.value()});
            note(u"is told that %1 is %2:#%3"_s.arg(tag.value()).arg(conversation.value()).arg(seq.value()));
        });
        connect(&outbox, &Outbox::refused, this, [this](const ClientTag &tag, ConversationId conversation, ErrorCode why) {
            m_writings[conversation.value()].mayBeMissing.insert(tag.value());
            note(u"is refused %1 in %2: %3"_s.arg(tag.value()).arg(conversation.value()).arg(errorName(why)));
        });
    });
    connect(m_client.get(), &ClientSession::linkChanged, this, [this](ClientSession::Link link) {
        note(u"is "_s + QString::fromLatin1(QMetaEnum::fromType<ClientSession::Link>().valueToKey(int(link))));
    });
    connect(&m_client->session(), &client::Session::sessionEnded, this, [this](ErrorCode reason) {
        note(u"was signed out: %1"_s.arg(errorName(reason)));
        m_wasSignedOut = m_wasSignedOut || !m_isLeaving;
    });
    connect(&m_client->session(), &client::Session::signInFailed, this, [this](const Error &error) {
        note(u"could not sign in: %1"_s.arg(errorName(error.code)));
    });
}

void Device::watchStore()
{
    connect(&workspace()->events(), &StoreEvents::conversationsChanged, this, [this](const QList<ConversationId> &changed) {
        for (const ConversationId conversation : changed) {
            const LogStore &log = workspace()->store().log;
            const LogState state = log.state(conversation);
            QString ranges;
            for (const HeldRange &range : log.ranges(conversation))
                ranges += u" #%1–#%2 (%3)"_s.arg(range.first.value()).arg(range.last.value()).arg(range.current.value());
            note(u"  has of %1: head #%2, read #%3, unread %4, held%5"_s.arg(conversation.value())
                     .arg(state.head.value())
                     .arg(state.readUpTo.value())
                     .arg(state.unread)
                     .arg(ranges));
        }
    });
}

void Device::registerAccount()
{
    Register request;
    request.name = LoginName(m_needs.login);
    request.password = Password(QString::fromLatin1(password));
    request.nickname = Nickname(m_needs.login);
    m_client->session().registerAccount(server(), request);
}

void Device::logIn()
{
    m_isLeaving = false;
    note(u"signs in"_s);
    LogIn request;
    request.login = LoginText(m_needs.login);
    request.password = Password(QString::fromLatin1(password));
    m_client->session().logIn(server(), request);
}

void Device::end(Disk::End how)
{
    m_disk.end(how);
    onEnd(how);
}

void Device::endWithin(int operations, Disk::End how)
{
    m_disk.endAfter(operations, how, [this, how] { onEnd(how); });
}

void Device::onEnd(Disk::End how)
{
    note(how == Disk::End::Killed ? u"is killed"_s : u"loses power"_s);
    m_isEnding = true;
    m_needs.network.cut(m_needs.number);
    m_needs.network.isolate(m_needs.number, 1ms); // what the dying program opens now leads nowhere
    m_needs.schedule.after(0us, [this, how] { bury(how); });
}

void Device::bury(Disk::End how)
{
    if (!m_isEnding)
        return;
    m_lostPower = m_lostPower || how == Disk::End::PowerLost;
    m_client.reset();
}

//! The store of a client is synced at checkpoints only: what was written last may be gone with the power (sql::Durability).
void Device::noteLosses()
{
    if (!workspace())
        return;
    for (auto writing = m_writings.begin(); writing != m_writings.end(); ++writing) {
        for (const QString &tag : writing->written) {
            if (!workspace()->store().outbox.message(ClientTag(tag)))
                writing->mayBeMissing.insert(tag);
        }
    }
}

bool Device::isLive() const
{
    return isRunning() && m_client->link() == ClientSession::Link::Live;
}

QString Device::unrest() const
{
    if (!isLive())
        return u"is not up to date"_s;
    if (!workspace()->store().log.marksToTell().isEmpty())
        return u"has marks to tell"_s;
    const auto &outbox = workspace()->store().outbox;
    for (const ConversationId conversation : outbox.conversations()) {
        // Behind a message that was refused nothing moves before its owner says what to do.
        if (outbox.next(conversation)->state != OutboxState::Failed)
            return u"has messages for %1 to send"_s.arg(conversation.value());
    }
    return {};
}

// --- its owner ----------------------------------------------------------------------------------------------------------

void Device::write(ConversationId conversation, const QString &text)
{
    const auto tag = workspace()->outbox.send(conversation, text);
    if (!tag)
        return note(u"cannot write: %1"_s.arg(errorName(tag.error().code)));
    note(u"writes %1 in %2"_s.arg(tag->value()).arg(conversation.value()));
    m_writings[conversation.value()].written.append(tag->value());
}

void Device::discard(const OutboxMessage &message)
{
    note(u"discards %1"_s.arg(message.tag.value()));
    m_writings[message.conversation.value()].mayBeMissing.insert(message.tag.value());
    workspace()->outbox.discard(message.tag);
}

void Device::logOut()
{
    note(u"signs out"_s);
    m_isLeaving = true;
    m_client->session().logOut();
}

qint64 Device::inFlight() const
{
    qint64 count = 0;
    if (workspace()) {
        for (const ConversationRow &row : workspace()->store().conversations.rows())
            count += row.waiting - row.failed;
    }
    return count;
}

} // namespace skein::sim
