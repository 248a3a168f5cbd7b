// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/app_view_model.h>

#include <models/addresses.h>
#include <models/error_text.h>

#include <QLocale>

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

namespace skein::client {

namespace {

const QString lastChat = u"lastChat"_s; // in the account's own store
constexpr auto firstFrame = 300ms; // the window comes first, then what is not shown in it

} // namespace

AppViewModel::AppViewModel(const Needs &needs, QObject *parent)
    : QObject(parent),
      m_client(needs.client), m_wording(needs.clock, needs.timers),
    m_preferences(needs.settings, needs.colours), m_login(needs.client, needs.settings),
    m_security(needs.client, m_toasts),
    m_connection({needs.client, needs.keychain, needs.clock, needs.timers}), m_conversations(needs.client, m_wording),
    m_chat({needs.client, m_wording, needs.timers, needs.clipboard, m_toasts}),
    m_contacts({needs.client, m_wording, m_toasts, [this](ConversationId id) { m_chat.open(keyOf(id)); }}),
    m_groups({needs.client, m_wording, m_toasts, [this](ConversationId id) { m_chat.open(keyOf(id)); }}),
    m_own({needs.client, m_toasts}), m_card({needs.client, m_wording, m_toasts}),
    m_world({needs.client, m_wording, m_toasts}), m_accounts({needs.client, m_wording, m_toasts}),
    m_devices({needs.client, m_wording, m_toasts}), m_administration({needs.client, m_wording, m_toasts, needs.clipboard}),
    m_alerts({needs.client, needs.notifier, m_wording, m_preferences}),
    m_resumeOthers(needs.timers.make([this] { m_client.resumeOthers(); }))
{
    connect(&m_client, &ClientSession::workspaceOpened, this, &AppViewModel::onStage);
    connect(&m_client, &ClientSession::storeFailed, this, &AppViewModel::onEnded);
    connect(&m_client, &ClientSession::currentChanged, this, &AppViewModel::onStage);
    connect(&m_client, &ClientSession::workspaceClosing, this, [this] { m_isLeaving = true; });
    connect(&m_client, &ClientSession::currentChanged, this, [this] {
        if (std::exchange(m_isLeaving, false))
            Q_EMIT accountChanged();
    });
    connect(&m_client, &ClientSession::endedElsewhere, this, &AppViewModel::onEndedElsewhere);
    m_client.listen(&Session::stateChanged, this, &AppViewModel::onStage);
    m_client.listen(&Session::sessionEnded, this, &AppViewModel::onEnded);
    m_client.listen(&Session::foundedServer, this,
                    [this] { m_toasts.offer(tr("You are the administrator of this server."), {}, {}); });
    connect(&m_client, &ClientSession::workspaceOpened, this,
            [this] { m_chat.restore(m_client.workspace()->store().settings.value(lastChat)); });
    connect(&m_chat, &ChatViewModel::keyChanged, this, &AppViewModel::onChat);
    connect(&m_alerts, &Alerts::openWanted, this, [this](const QString &accountKey, const QString &key) {
        m_accounts.show(accountKey);
        m_chat.open(key);
        Q_EMIT raiseWanted();
    });
    connect(&m_own, &OwnViewModel::changed, this, &AppViewModel::ownChanged);
    retranslate();
}

AppViewModel::~AppViewModel() = default;

void AppViewModel::begin()
{
    if (!m_client.resumeLast())
        m_login.begin();
    m_resumeOthers->start(firstFrame);
}

void AppViewModel::retranslate()
{
    m_wording.setLocale(QLocale(m_preferences.language()));
    m_connection.retranslate();
    m_login.retranslate();
    Q_EMIT m_security.ruleChanged();
    Q_EMIT ownChanged();
}

QString AppViewModel::ownKey() const
{
    const auto profile = ownProfile();
    return profile ? keyOf(profile->account) : QString();
}

QString AppViewModel::ownName() const
{
    const auto profile = ownProfile();
    return profile ? profile->nickname.value() : QString();
}

QUrl AppViewModel::ownAvatar() const
{
    const auto profile = ownProfile();
    return profile ? avatarUrl(profile->avatar) : QUrl();
}

QString AppViewModel::ownNumberText() const
{
    const auto profile = ownProfile();
    return profile ? numberText(profile->account) : QString();
}

bool AppViewModel::isGuest() const
{
    const auto profile = ownProfile();
    return profile && profile->standing == Standing::Guest;
}

QString AppViewModel::version()
{
    return QStringLiteral(SKEIN_VERSION);
}

void AppViewModel::setWindowActive(bool isActive)
{
    if (isActive == isWindowActive())
        return;
    m_alerts.setWindowActive(isActive);
    Q_EMIT windowActiveChanged();
}

void AppViewModel::signOut(bool wipe)
{
    m_client.signOut(wipe);
}

void AppViewModel::onStage()
{
    const bool isReady = m_client.session().state() == Session::State::Ready && m_client.workspace() != nullptr;
    const Stage stage = isReady ? Stage::Ready : Stage::SignedOut;
    Q_EMIT ownChanged();
    if (std::exchange(m_stage, stage) == stage)
        return;
    Q_EMIT stageChanged();
    m_isLeaving = false;
    if (stage == Stage::SignedOut)
        m_login.begin();
}

void AppViewModel::onChat()
{
    m_conversations.setSelected(m_chat.key());
    if (!m_chat.key().isEmpty())
        m_client.workspace()->store().settings.setValue(lastChat, m_chat.key());
}

void AppViewModel::onEnded(ErrorCode reason)
{
    onStage();
    m_login.setEndReason(reason);
}

void AppViewModel::onEndedElsewhere(const KnownAccount &account, ErrorCode reason)
{
    m_toasts.complain(tr("%1 was signed out.").arg(account.profile.nickname.value()), errorText(reason));
}

std::optional<Profile> AppViewModel::ownProfile() const
{
    if (m_client.session().state() != Session::State::Ready)
        return std::nullopt;
    const Profile &signedIn = m_client.session().account().profile; // as fresh as the last sign-in
    Workspace *workspace = m_client.workspace();
    return workspace != nullptr ? workspace->store().profiles.find(workspace->self()).value_or(signedIn) : signedIn;
}

} // namespace skein::client
