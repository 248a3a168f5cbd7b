// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/addresses.h>

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

constexpr QLatin1StringView provider{"image://skein/"};
constexpr QLatin1StringView localFolder{"local/"};
constexpr QLatin1StringView tagPrefix{"tag:"};

constexpr auto strictBase64 = QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors;

std::optional<PictureAddress> parseLocal(const QString &name)
{
    const auto path = QByteArray::fromBase64Encoding(name.toLatin1(), strictBase64);
    if (!path || path.decoded.isEmpty())
        return std::nullopt;
    PictureAddress address;
    address.path = QString::fromUtf8(path.decoded);
    return address;
}

std::optional<PictureAddress> parseBlob(const QString &name)
{
    const auto blob = QByteArray::fromHex(name.section(u'/', 0, 0).toLatin1());
    const auto rendering = valueNamed<Rendering>(name.section(u'/', 1));
    if (blob.size() != Digest::least || !rendering)
        return std::nullopt;
    PictureAddress address;
    address.blob = Digest(blob);
    address.rendering = *rendering;
    return address;
}

} // namespace

QString keyOf(const ClientTag &tag)
{
    return tagPrefix + tag.value();
}

std::optional<ClientTag> tagOf(const QString &messageKey)
{
    if (!messageKey.startsWith(tagPrefix))
        return std::nullopt;
    return ClientTag(messageKey.mid(tagPrefix.size()));
}

QUrl pictureUrl(const Digest &blob, Rendering rendering)
{
    if (blob.isEmpty())
        return {};
    return QUrl(provider + QString::fromLatin1(blob.value().toHex()) + u'/' + nameOf(rendering).toString());
}

QUrl avatarUrl(const std::optional<Digest> &avatar)
{
    return avatar ? pictureUrl(*avatar, Rendering::Small) : QUrl();
}

QUrl localPictureUrl(const QString &path)
{
    // Qt decodes an image provider's id before it hands it over; base64url survives that.
    return QUrl(provider + localFolder + QString::fromLatin1(path.toUtf8().toBase64(QByteArray::Base64UrlEncoding)));
}

std::optional<PictureAddress> parsePictureAddress(const QString &id)
{
    const QString name = id.section(u'?', 0, 0);
    auto address = name.startsWith(localFolder) ? parseLocal(name.mid(localFolder.size())) : parseBlob(name);
    if (address)
        address->radius = QUrlQuery(id.section(u'?', 1)).queryItemValue(u"radius"_s).toInt();
    return address;
}

} // namespace skein::client
