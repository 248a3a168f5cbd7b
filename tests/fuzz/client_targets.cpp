// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "scratch_file.h"

#include <models/addresses.h>
#include <net/server_address.h>
#include <session/file_keychain.h>

namespace skein::fuzz {

using namespace client;

void addresses(QByteArrayView input)
{
    const QString text = QString::fromUtf8(input);
    if (const auto server = ServerAddress::parse(text)) {
        require(server->url().isValid(), "a server's address makes no URL");
        require(!server->key().contains(u'/'), "a server's key is no file name");
        const auto again = ServerAddress::parse(server->text());
        require(again && *again == *server, "a server's address is read as another one");
    }
    if (const auto picture = parsePictureAddress(text))
        require(picture->blob.has_value() != !picture->path.isEmpty(), "a picture is neither local nor a blob");
    (void)tagOf(text);
}

void keychain(QByteArrayView input)
{
    const FileKeychain keychain(scratchFile().holding(input));
    for (const KnownAccount &known : keychain.accounts()) {
        require(known.profile.account.isValid(), "an account has no number");
        (void)keychain.pin(known.server);
    }
}

} // namespace skein::fuzz
