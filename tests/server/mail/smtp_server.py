#!/usr/bin/python3
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
#
# A mail server that delivers nothing: what it takes goes into files, 0.eml, 1.eml … It says "PORT n" once it listens.
# The reader unknown@… does not exist.

import argparse
import asyncio
import pathlib
import ssl

from aiosmtpd.smtp import SMTP, AuthResult


class Keeper:
    def __init__(self, folder, refusals, is_encrypted):
        self.folder = pathlib.Path(folder)
        self.refusals = refusals
        self.is_encrypted = is_encrypted
        self.taken = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("unknown@"):
            return "550 no such reader"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.refusals > 0:
            self.refusals -= 1
            return "451 later"
        words = f"FROM {envelope.mail_from}\nTO {','.join(envelope.rcpt_tos)}\nTLS {self.is_encrypted or session.ssl is not None}\n"
        part = self.folder / f"{self.taken}.part"
        part.write_bytes(words.encode() + b"\n" + envelope.content)
        part.rename(self.folder / f"{self.taken}.eml")
        self.taken += 1
        return "250 taken"


async def serve(options):
    context = None
    if options.security != "none":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.certificate, options.key)
    starts = options.security == "starttls"
    keeper = Keeper(options.folder, options.refuse, options.security == "tls")

    def authenticate(server, session, envelope, mechanism, data):
        user, _, password = options.account.partition(":")
        return AuthResult(success=data.login == user.encode() and data.password == password.encode())

    def session():
        return SMTP(keeper, hostname="localhost", tls_context=context if starts else None, require_starttls=starts,
                    auth_required=bool(options.account), auth_require_tls=starts, authenticator=authenticate)

    listening = await asyncio.get_running_loop().create_server(
        session, "127.0.0.1", 0, ssl=context if options.security == "tls" else None)
    print("PORT", listening.sockets[0].getsockname()[1], flush=True)
    await listening.serve_forever()


parser = argparse.ArgumentParser()
parser.add_argument("--folder", required=True)
parser.add_argument("--security", choices=["starttls", "tls", "none"], default="none")
parser.add_argument("--certificate")
parser.add_argument("--key")
parser.add_argument("--account", default="", help="user:password that must sign in")
parser.add_argument("--refuse", type=int, default=0, help="how many mails are refused for now")
asyncio.run(serve(parser.parse_args()))
