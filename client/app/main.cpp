// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/application.h>
#include <Style/look.h>

#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! Only text is wanted, which needs no display.
bool isAsked(int argc, char **argv)
{
    constexpr std::string_view questions[] = {"-h", "--help", "--help-all", "-v", "--version"};
    return std::any_of(argv + 1, argv + argc,
                       [&](std::string_view word) { return std::ranges::find(questions, word) != std::end(questions); });
}

void introduce()
{
    QCoreApplication::setApplicationName(u"skein"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SKEIN_VERSION));
}

} // namespace

int main(int argc, char **argv)
{
    introduce();
    if (isAsked(argc, argv)) {
        const QCoreApplication application(argc, argv);
        static_cast<void>(skein::client::readOptions(QCoreApplication::arguments())); // answers, and ends the program
    }
    QGuiApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"skein"_s);
    skein::setUpLook(application);
    skein::client::Application client(skein::client::readOptions(QGuiApplication::arguments()));
    return client.run();
}
