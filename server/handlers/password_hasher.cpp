// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <handlers/password_hasher.h>

#include <sodium.h>

namespace skein {

using namespace Qt::StringLiterals;

PasswordHasher::PasswordHasher(HashCost cost) : m_cost(cost)
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot start");
    QByteArray random(32, Qt::Uninitialized);
    randombytes_buf(random.data(), size_t(random.size()));
    m_nobodys = *hash(Password(QString::fromLatin1(random.toHex())));
}

Result<QByteArray> PasswordHasher::hash(const Password &password) const
{
    const QByteArray secret = password.value().toUtf8();
    QByteArray out(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str(out.data(), secret.constData(), size_t(secret.size()), m_cost.passes, m_cost.memory) != 0)
        return Error{ErrorCode::Unavailable, {}, u"not enough memory to hash a password"_s};
    return QByteArray(out.constData());
}

bool PasswordHasher::fits(const Password &password, const QByteArray &hash) const
{
    const QByteArray secret = password.value().toUtf8();
    return crypto_pwhash_str_verify(hash.constData(), secret.constData(), size_t(secret.size())) == 0;
}

} // namespace skein
