// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/logging.h>
#include <session/file_keychain.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace skein::client {

using namespace Qt::StringLiterals;

namespace {

auto isOf(const ServerAddress &server, AccountId account)
{
    return [=](const KnownAccount &known) { return known.server == server && known.profile.account == account; };
}

QJsonObject toJson(const KnownAccount &known)
{
    QJsonObject object{{u"server"_s, known.server.text()},
                       {u"account"_s, known.profile.account.value()},
                       {u"nickname"_s, known.profile.nickname.value()},
                       {u"login"_s, known.login},
                       {u"token"_s, known.token.value()}};
    if (known.profile.avatar)
        object.insert(u"avatar"_s, QString::fromLatin1(known.profile.avatar->value().toHex()));
    return object;
}

std::optional<KnownAccount> fromJson(const QJsonObject &object)
{
    const auto server = ServerAddress::parse(object["server"_L1].toString());
    const AccountId account(object["account"_L1].toInteger());
    if (!server || !account.isValid())
        return std::nullopt;
    KnownAccount known{*server, {account, Nickname(object["nickname"_L1].toString()), {}}, object["login"_L1].toString(),
                       SessionToken(object["token"_L1].toString())};
    if (const auto avatar = QByteArray::fromHex(object["avatar"_L1].toString().toLatin1()); !avatar.isEmpty())
        known.profile.avatar = Digest(avatar);
    return known;
}

} // namespace

FileKeychain::FileKeychain(QString path) : m_path(std::move(path))
{
    load();
}

void FileKeychain::keep(const KnownAccount &account)
{
    const auto known = std::ranges::find_if(m_accounts, isOf(account.server, account.profile.account));
    if (known == m_accounts.end())
        m_accounts.prepend(account);
    else
        *known = account;
    save();
}

void FileKeychain::use(const ServerAddress &server, AccountId account)
{
    const auto known = std::ranges::find_if(m_accounts, isOf(server, account));
    if (known == m_accounts.begin() || known == m_accounts.end())
        return;
    m_accounts.move(known - m_accounts.begin(), 0);
    save();
}

void FileKeychain::forgetToken(const ServerAddress &server, AccountId account)
{
    for (auto &known : m_accounts) {
        if (isOf(server, account)(known))
            known.token = {};
    }
    save();
}

void FileKeychain::forget(const ServerAddress &server, AccountId account)
{
    m_accounts.removeIf(isOf(server, account));
    save();
}

std::optional<Fingerprint> FileKeychain::pin(const ServerAddress &server) const
{
    const auto found = m_pins.constFind(server.key());
    return found == m_pins.constEnd() ? std::nullopt : std::optional(*found);
}

void FileKeychain::setPin(const ServerAddress &server, const Fingerprint &fingerprint)
{
    m_pins.insert(server.key(), fingerprint);
    save();
}

void FileKeychain::load()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto &value : root["accounts"_L1].toArray()) {
        if (const auto known = fromJson(value.toObject()))
            m_accounts.append(*known);
    }
    const QJsonObject pins = root["pins"_L1].toObject();
    for (auto it = pins.constBegin(); it != pins.constEnd(); ++it)
        m_pins.insert(it.key(), QByteArray::fromHex(it->toString().toLatin1()));
}

void FileKeychain::save() const
{
    QJsonArray accounts;
    for (const auto &known : m_accounts)
        accounts.append(toJson(known));
    QJsonObject pins;
    for (auto it = m_pins.constBegin(); it != m_pins.constEnd(); ++it)
        pins.insert(it.key(), QString::fromLatin1(it->toHex()));

    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        qCWarning(logSession, "the keychain could not be written: %s", qUtf8Printable(file.errorString()));
        return;
    }
    file.write(QJsonDocument(QJsonObject{{u"accounts"_s, accounts}, {u"pins"_s, pins}}).toJson());
    if (!file.commit())
        qCWarning(logSession, "the keychain could not be written: %s", qUtf8Printable(file.errorString()));
}

} // namespace skein::client
