// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <credentials/captcha_book.h>

#include <credentials/captcha_glyphs.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

constexpr int characters = 5; // a blind guess is right once in five million times
constexpr qsizetype idBytes = 16;

//! Without blanks, in capitals, and in the narrow form that some keyboards do not begin with.
QString plain(const QString &typed)
{
    QString text = typed.normalized(QString::NormalizationForm_KC).toUpper();
    text.removeIf([](QChar character) { return character.isSpace(); });
    return text;
}

} // namespace

CaptchaBook::CaptchaBook(CaptchaRules rules, const Clock &clock, Random &random)
    : m_rules(rules), m_clock(clock), m_random(random)
{
}

CaptchaBook::Entry CaptchaBook::issue(const QString &address)
{
    const QStringView alphabet = captchaAlphabet();
    QString text;
    for (int i = 0; i < characters; ++i)
        text.append(alphabet.at(m_random.below(quint32(alphabet.size()))));
    const auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QString id = QString::fromLatin1(m_random.bytes(idBytes).toBase64(form));

    const auto now = m_clock.monotonic();
    const std::lock_guard lock(m_mutex);
    makeRoom(address, now);
    m_outstanding.insert(id, {text, address, now + m_rules.life});
    m_ofAddress[address].push_back(id);
    m_byAge.push_back(id);
    return {CaptchaId(id), text};
}

bool CaptchaBook::redeem(const CaptchaAnswer &answer)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_outstanding.constFind(answer.captcha.value());
    if (found == m_outstanding.cend())
        return false;
    const bool isRight = found->until > m_clock.monotonic() && found->text == plain(answer.text.value());
    drop(answer.captcha.value());
    return isRight;
}

//! What is too old goes, and the oldest of an address, or of all, that has too many.
void CaptchaBook::makeRoom(const QString &address, std::chrono::milliseconds now)
{
    while (!m_byAge.empty()) {
        const auto oldest = m_outstanding.constFind(m_byAge.front());
        if (oldest != m_outstanding.cend() && oldest->until > now && qsizetype(m_byAge.size()) < m_rules.most)
            break;
        const QString id = m_byAge.front();
        drop(id);
        m_byAge.pop_front();
    }
    const auto own = m_ofAddress.constFind(address);
    if (own == m_ofAddress.cend() || qsizetype(own->size()) < m_rules.mostOfAddress)
        return;
    const QString oldest = own->front();
    drop(oldest);
}

void CaptchaBook::drop(const QString &id)
{
    const auto found = m_outstanding.constFind(id);
    if (found == m_outstanding.cend())
        return;
    const auto own = m_ofAddress.find(found->address);
    std::erase(*own, id);
    if (own->empty())
        m_ofAddress.erase(own);
    m_outstanding.erase(found);
}

} // namespace skein
