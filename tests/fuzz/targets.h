// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <span>

//! What libFuzzer drives, and what `tst_fuzz_corpus` replays without it. A target takes any bytes; it ends the process when a
//! promise is broken, and the sanitizers when memory is.

namespace skein::fuzz {

struct Target
{
    const char *name; //!< of the target and of its folder in corpus/
    void (*run)(QByteArrayView input);
    double mostSeconds = 0.5; //!< of a processor, with the instruments, which take about ten times as long: QUALITY.md I19
};

[[nodiscard]] std::span<const Target> targets();

//! Ends the process with this sentence unless `holds`.
void require(bool holds, const char *sentence);

void requests(QByteArrayView input); //!< frames, as the server reads them
void answers(QByteArrayView input); //!< frames, as the client reads them
void texts(QByteArrayView input); //!< UTF-8, or UTF-16 behind a byte 0xFE
void handshake(QByteArrayView input); //!< an HTTP request
void config(QByteArrayView input); //!< a TOML file; behind a NUL each: arguments, and variables of the environment
void values(QByteArrayView input); //!< a duration, a size or a database's address
void queries(QByteArrayView input); //!< an .sql file, as query book and as migration
void metadata(QByteArrayView input); //!< an image file
void images(QByteArrayView input); //!< the same, decoded and made smaller
void addresses(QByteArrayView input); //!< a server's or a picture's address, as the client reads them
void keychain(QByteArrayView input); //!< the client's file of accounts

} // namespace skein::fuzz
