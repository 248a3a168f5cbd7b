// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/options.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

struct OptionsText
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

std::optional<QString> given(const QCommandLineParser &parser, const QString &name)
{
    return parser.isSet(name) ? std::optional(parser.value(name)) : std::nullopt;
}

QSize sizeOf(const QString &text, QSize otherwise)
{
    const QSize size(text.section(u'x', 0, 0).toInt(), text.section(u'x', 1).toInt());
    return size.isEmpty() ? otherwise : size;
}

} // namespace

Options readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(OptionsText::tr("Team chat for the local network"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"data-dir"_s, OptionsText::tr("Keep settings and messages in <folder>."), OptionsText::tr("folder"),
         QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)},
        {u"server"_s, OptionsText::tr("Use the server at <host:port>."), OptionsText::tr("host:port")},
        {u"language"_s, OptionsText::tr("Speak <language>: zh_CN or en."), OptionsText::tr("language")},
        {u"theme"_s, OptionsText::tr("Use the <theme>: light, dark or system."), OptionsText::tr("theme")},
        {u"demo"_s, OptionsText::tr("Show a made-up company; nothing is kept and no server is needed.")},
        {u"grab"_s, OptionsText::tr("Write a picture of the window to <file> and end."), OptionsText::tr("file")},
        {u"size"_s, OptionsText::tr("The size of that picture."), OptionsText::tr("WxH")},
        {u"page"_s, OptionsText::tr("What that picture shows: login, chat, contacts, groups or settings."),
         OptionsText::tr("page")},
    });
    QCommandLineOption milestones(u"milestones"_s);
    milestones.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(milestones);
    parser.process(arguments);

    Options options;
    options.dataFolder = parser.value(u"data-dir"_s);
    options.server = given(parser, u"server"_s);
    options.language = given(parser, u"language"_s);
    options.theme = given(parser, u"theme"_s);
    options.demo = parser.isSet(u"demo"_s);
    options.grabFile = parser.value(u"grab"_s);
    options.grabSize = sizeOf(parser.value(u"size"_s), options.grabSize);
    options.page = parser.value(u"page"_s);
    options.milestones = parser.isSet(milestones);
    return options;
}

} // namespace skein::client
