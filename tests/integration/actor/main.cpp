// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "actor.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

//! skein-actor HOME: a client that reads commands from its standard input, a JSON object a line, and writes what it has to
//! say to its standard output. It ends with its input.

namespace {

using skein::test::Actor;

void say(const QJsonObject &line)
{
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
}

//! Reads what there is; answers false at the end of the input.
bool readCommands(QByteArray &pending, Actor &actor)
{
    char chunk[4096];
    const auto size = ::read(STDIN_FILENO, chunk, sizeof chunk);
    if (size <= 0)
        return false;
    pending.append(chunk, qsizetype(size));
    for (auto end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
        actor.obey(QJsonDocument::fromJson(pending.left(end)).object());
        pending.remove(0, end + 1);
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: skein-actor HOME\n", stderr);
        return 2;
    }
    const QString home = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(home);
    Actor actor(home);
    QObject::connect(&actor, &Actor::said, &application, &say);
    QByteArray pending;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        if (!readCommands(pending, actor))
            QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
