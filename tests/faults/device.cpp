// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include <net/web_socket_transport.h>
#include <session/client_session.h>
#include <session/file_keychain.h>

#include <numeric>

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace client;

//! The product.
struct Device::Client
{
    Client(const QString &home, const ServerAddress &address)
        : server(address), keychain(home + u"/accounts"_s), session({home, keychain,
                                                                     [this] {
                                                                         return std::make_unique<WebSocketTransport>(
                                                                             [this](const ServerAddress &asked) {
                                                                                 return keychain.pin(asked);
                                                                             });
                                                                     },
                                                                     clock, random, timers})
    {
    }

    ServerAddress server;
    SystemClock clock;
    SystemRandom random;
    QtTimerFactory timers;
    FileKeychain keychain;
    ClientSession session;
};

//! Scrolls back, conversation by conversation.
class Device::Loading
{
public:
    static QCoro::Task<> load(Device &device, ConversationId conversation)
    {
        ++device.m_loading;
        Workspace &workspace = *device.workspace();
        while (true) {
            const auto range = workspace.store().log.newestRange(conversation);
            const auto loaded = co_await workspace.history.loadBefore(conversation, range ? range->first : Seq());
            if (!loaded || !*loaded)
                break;
        }
        --device.m_loading;
    }
};

//! Waits for the answer, whatever it is.
class Device::Asking
{
public:
    static QCoro::Task<> await(Device &device, QCoro::Task<Result<void>> asked)
    {
        ++device.m_asking;
        (void)co_await asked;
        --device.m_asking;
    }
};

Device::Device(const QString &home, const ServerAddress &server, const bench::Inhabitant &who)
    : m_who(who), m_client(std::make_unique<Client>(home, server))
{
    Session &session = m_client->session.session();
    connect(&m_client->session, &ClientSession::workspaceOpened, this, &Device::watchWorkspace);
    connect(&session, &Session::certificateRefused, this,
            [&session](const ServerAddress &address, const QByteArray &fingerprint, bool isChanged) {
                if (!isChanged)
                    session.trustCertificate(address, fingerprint);
            });
}

Device::~Device() = default;

void Device::start()
{
    if (!m_client->session.resumeLast())
        m_client->session.session().resume({m_client->server, {m_who.account, {}, {}}, {}, m_who.token});
}

void Device::retryNow()
{
    m_client->session.connection().retryNow();
}

bool Device::isSignedIn() const
{
    return m_client->session.session().isSignedIn();
}

bool Device::isLive() const
{
    return m_client->session.link() == ClientSession::Link::Live;
}

Workspace *Device::workspace() const
{
    return m_client->session.workspace();
}

void Device::watchWorkspace()
{
    connect(&workspace()->events(), &StoreEvents::outboxChanged, this, &Device::countWaiting);
    connect(&workspace()->outbox, &Outbox::accepted, this, &Device::noteAccepted);
    connect(&workspace()->outbox, &Outbox::refused, this,
            [this](const ClientTag &, ConversationId, ErrorCode reason) { ++m_refusals[errorName(reason).toString()]; });
}

void Device::countWaiting(ConversationId conversation)
{
    const auto messages = workspace()->store().outbox.messages(conversation);
    m_waiting[conversation.value()] = int(std::ranges::count_if(messages, [](const OutboxMessage &message) {
        return message.state != OutboxState::Accepted;
    }));
}

void Device::noteAccepted(const ClientTag &tag, ConversationId conversation, Seq seq)
{
    m_acknowledged[conversation.value()].append({tag.value(), seq.value()});
    ++m_acknowledgedCount;
    m_latencies.add(m_writtenAt.take(tag.value()), std::chrono::steady_clock::now());
}

void Device::write(ConversationId conversation, const QString &text, const QStringList &images)
{
    if (!workspace())
        return;
    const Time now = std::chrono::steady_clock::now();
    const auto tag = workspace()->outbox.send(conversation, text, images);
    if (!tag) {
        ++m_refusals[errorName(tag.error().code).toString()];
        return;
    }
    m_written[conversation.value()].append(tag->value());
    m_writtenAt.insert(tag->value(), now);
}

void Device::readAll(ConversationId conversation)
{
    if (workspace())
        workspace()->marks.markRead(conversation, workspace()->store().log.state(conversation).head);
}

void Device::leave(ConversationId conversation)
{
    if (workspace())
        Asking::await(*this, workspace()->actions.leaveGroup(conversation));
}

void Device::add(ConversationId conversation, AccountId account)
{
    if (workspace())
        Asking::await(*this, workspace()->actions.addMembers(conversation, {account}));
}

void Device::loadAll()
{
    for (const ConversationRow &row : workspace()->store().conversations.rows())
        Loading::load(*this, row.id);
}

int Device::waiting() const
{
    return std::accumulate(m_waiting.begin(), m_waiting.end(), 0);
}

int Device::inFlight() const
{
    return isLive() ? int(std::ranges::count_if(m_waiting, [](int waiting) { return waiting > 0; })) : 0;
}

} // namespace skein::test
