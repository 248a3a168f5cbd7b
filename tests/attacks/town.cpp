// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "town.h"

#include <protocol/contacts.h>

namespace skein::attacks {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto betweenSends = 5ms;
constexpr int sendsBetweenNewcomers = 5; // an address may connect 50 times a second
constexpr int sendsBetweenPasswords = 20;

std::chrono::milliseconds since(Clock::time_point begin)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
}

Password password()
{
    return Password(u"a good long password"_s);
}

} // namespace

Town::Town(quint16 port, bool isEncrypted)
    : m_port(port), m_tls(bench::makeTlsContext(isEncrypted)), m_alice(port, m_tls.get()), m_bob(port, m_tls.get())
{
}

Result<void> Town::settle()
{
    AccountId alice, bob;
    auto token = settle(m_alice, u"alice"_s, alice);
    if (!token)
        return token.error();
    m_token = *token;
    if (auto settled = settle(m_bob, u"bobby"_s, bob); !settled)
        return settled.error();
    Citizen carol(m_port, m_tls.get()); // the one who signs in with her password: each time is a device, of which ten may be
    AccountId unused;
    if (auto settled = settle(carol, u"carol"_s, unused); !settled)
        return settled.error();
    RequestContact request;
    request.account = bob;
    if (auto asked = m_alice.ask(request); !asked)
        return asked.error();
    AcceptContact accept;
    accept.account = alice;
    auto accepted = m_bob.ask(accept);
    if (!accepted)
        return accepted.error();
    m_conversation = accepted->conversation;
    return {};
}

Result<SessionToken> Town::settle(Citizen &citizen, const QString &name, AccountId &account)
{
    if (!citizen.open())
        return Error{ErrorCode::Unavailable, {}, u"not let in"_s};
    Register request;
    request.name = LoginName(name);
    request.password = password();
    request.nickname = Nickname(name);
    request.deviceLabel = DeviceLabel(u"test"_s);
    auto signedIn = citizen.ask(request);
    if (!signedIn)
        return signedIn.error();
    account = signedIn->profile.account;
    return *signedIn->token;
}

void Town::beginDay()
{
    m_life = {};
    m_isOver = false;
    m_day = std::thread([this] { live(); });
}

DailyLife Town::endDay()
{
    m_isOver = true;
    m_day.join();
    return m_life;
}

void Town::live()
{
    const int heardBefore = m_bob.heard();
    for (int round = 0; !m_isOver; ++round) {
        chat();
        if (round % sendsBetweenNewcomers == 0)
            comeBack();
        if (round % sendsBetweenPasswords == 0)
            signIn();
        m_bob.listen(betweenSends);
    }
    const int expected = heardBefore + m_life.sends + m_life.newcomers;
    for (const auto begin = Clock::now(); m_bob.heard() < expected && !m_bob.isLost() && since(begin) < 30s;)
        m_bob.listen(betweenSends);
    m_life.heard = m_bob.heard() - heardBefore;
    m_life.lost += m_alice.isLost() + m_bob.isLost();
}

SendMessage Town::message()
{
    SendMessage message;
    message.conversation = m_conversation;
    message.tag = ClientTag(QString::number(++m_lastTag));
    message.body.text = MessageText(u"business as usual"_s);
    return message;
}

void Town::chat()
{
    const auto begin = Clock::now();
    if (m_alice.ask(message()))
        ++m_life.sends;
    else
        ++m_life.lost;
    m_life.worstSend = std::max(m_life.worstSend, since(begin));
}

void Town::comeBack()
{
    const auto begin = Clock::now();
    Citizen newcomer(m_port, m_tls.get());
    Resume resume;
    resume.token = m_token;
    if (newcomer.open() && newcomer.ask(resume) && newcomer.ask(message()))
        ++m_life.newcomers;
    else
        ++m_life.turnedAway;
    m_life.worstNewcomer = std::max(m_life.worstNewcomer, since(begin));
}

void Town::signIn()
{
    Citizen newcomer(m_port, m_tls.get());
    LogIn request;
    request.login = LoginText(u"carol"_s);
    request.password = password();
    request.deviceLabel = DeviceLabel(u"test"_s);
    if (!newcomer.open())
        return;
    const auto signedIn = newcomer.ask(request);
    if (signedIn)
        ++m_life.passwords;
    else if (signedIn.error().code == ErrorCode::Busy)
        ++m_life.busy;
}

} // namespace skein::attacks
