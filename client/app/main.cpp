// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/application.h>
#include <Style/look.h>

#include <QGuiApplication>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(u"skein"_s);
    QGuiApplication::setApplicationVersion(QStringLiteral(SKEIN_VERSION));
    QGuiApplication::setDesktopFileName(u"skein"_s);
    skein::setUpLook(application);
    skein::client::Application client(skein::client::readOptions(QGuiApplication::arguments()));
    return client.run();
}
