// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/connection_view_model.h>

using namespace std::chrono_literals;

namespace skein::client {

namespace {

constexpr auto greenBanner = 3s; // UI.md §5

} // namespace

ConnectionViewModel::ConnectionViewModel(const Needs &needs, QObject *parent)
    : QObject(parent),
      m_needs(needs), m_tick(needs.timers.make([this] { count(); })),
    m_returned(needs.timers.make([this] { setJustReturned(false); }))
{
    connect(&needs.client, &ClientSession::linkChanged, this, &ConnectionViewModel::onLink);
    connect(&needs.client, &ClientSession::currentChanged, this, &ConnectionViewModel::onCurrent);
    needs.client.listen(&Connection::nextTryChanged, this, &ConnectionViewModel::count);
    needs.client.listen(&Connection::lost, this, [this](CloseReason reason) {
        m_wasOffline = reason != CloseReason::Asked;
        onLink();
    });
    needs.client.listen(&Session::certificateRefused, this, &ConnectionViewModel::onCertificate);
    needs.client.listen(&Session::serverDescribed, this, &ConnectionViewModel::serverNameChanged);
    needs.client.listen(&Session::stateChanged, this, &ConnectionViewModel::onLink);
    onLink();
}

ConnectionViewModel::~ConnectionViewModel() = default;

ConnectionViewModel::State ConnectionViewModel::state() const
{
    switch (m_needs.client.link()) {
    case ClientSession::Link::Offline:
        return State::Offline;
    case ClientSession::Link::Connecting:
        return State::Connecting;
    case ClientSession::Link::Syncing:
        return State::Syncing;
    case ClientSession::Link::Live:
        break;
    }
    return State::Online;
}

QString ConnectionViewModel::serverName() const
{
    const Session &session = m_needs.client.session();
    const auto &description = session.serverDescription();
    const bool hasName = description && !description->name.isEmpty();
    return hasName ? description->name.value() : session.server().text();
}

QString ConnectionViewModel::bannerTitle() const
{
    if (m_hasJustReturned)
        return tr("Back online.");
    return m_wasOffline ? tr("Offline.") : QString();
}

QString ConnectionViewModel::bannerText() const
{
    if (m_hasJustReturned)
        return tr("Messages are being sent.");
    if (!m_wasOffline)
        return {};
    if (m_secondsToRetry > 0)
        return tr("Reconnecting to %1 in %2 s. Messages you write are sent when you are back.")
            .arg(serverName()).arg(m_secondsToRetry);
    return tr("Reconnecting to %1. Messages you write are sent when you are back.").arg(serverName());
}

QString ConnectionViewModel::fingerprint() const
{
    return isCertificateAsked() ? Session::readable(m_fingerprint) : QString();
}

QString ConnectionViewModel::acceptedFingerprint() const
{
    const auto pin = isCertificateAsked() ? m_needs.keychain.pin(m_server) : std::nullopt;
    return pin ? Session::readable(*pin) : QString();
}

void ConnectionViewModel::retryNow()
{
    m_needs.client.connection().retryNow();
}

void ConnectionViewModel::acceptCertificate()
{
    const auto [server, fingerprint] = std::pair(m_server, m_fingerprint);
    forgetCertificate();
    m_needs.client.session().trustCertificate(server, fingerprint);
}

void ConnectionViewModel::rejectCertificate()
{
    forgetCertificate();
}

// The banner appears only over the panes: before somebody is signed in the login page says how the server is.
void ConnectionViewModel::onLink()
{
    const bool isSignedIn = m_needs.client.session().state() == Session::State::Ready;
    const State now = state();
    if (now == State::Online || !isSignedIn) {
        setJustReturned(isSignedIn && m_wasOffline);
        m_wasOffline = false;
    } else if (m_wasOffline) {
        setJustReturned(false);
    }
    count();
    Q_EMIT stateChanged();
    Q_EMIT serverNameChanged();
    Q_EMIT bannerChanged();
}

// Another line: what is said of it begins anew.
void ConnectionViewModel::onCurrent()
{
    m_wasOffline = state() == State::Offline;
    setJustReturned(false);
    forgetCertificate();
    onLink();
}

void ConnectionViewModel::onCertificate(const ServerAddress &server, const Fingerprint &fingerprint, bool isReplaced)
{
    m_server = server;
    m_fingerprint = fingerprint;
    m_isReplaced = isReplaced;
    Q_EMIT certificateChanged();
}

void ConnectionViewModel::count()
{
    const auto next = m_needs.client.connection().nextTryAt();
    const auto left = next ? std::max(*next - m_needs.clock.now(), 0ms) : 0ms;
    const int seconds = int(std::chrono::ceil<std::chrono::seconds>(left).count());
    if (left > 0ms)
        m_tick->start(left - std::chrono::seconds(seconds - 1));
    if (std::exchange(m_secondsToRetry, seconds) == seconds)
        return;
    Q_EMIT secondsToRetryChanged();
    Q_EMIT bannerChanged();
}

void ConnectionViewModel::setJustReturned(bool hasReturned)
{
    if (hasReturned)
        m_returned->start(greenBanner);
    if (std::exchange(m_hasJustReturned, hasReturned) == hasReturned)
        return;
    Q_EMIT justReturnedChanged();
    Q_EMIT bannerChanged();
}

void ConnectionViewModel::forgetCertificate()
{
    m_fingerprint.clear();
    m_isReplaced = false;
    Q_EMIT certificateChanged();
}

} // namespace skein::client
