// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "app_scene.h"

#include "list_probe.h"
#include "program.h"

#include <app/application.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace skein::bench {

using namespace skein::client;

namespace {

constexpr double mebibyte = 1024 * 1024;

Options optionsOf(const QString &folder)
{
    Options options;
    options.dataFolder = folder;
    options.language = u"en"_s;
    options.theme = u"light"_s;
    return options;
}

class AppScene
{
public:
    AppScene(const QString &folder, const SceneSize &size)
        : m_size(size), m_application(optionsOf(folder)), m_window(*m_application.show()), m_meter(m_window)
    {
        m_meter.settle();
    }

    Figures play()
    {
        for (int i = 0; i < m_size.openings; ++i)
            open(u"open"_s, 2 + i);
        for (int i = 0; i < m_size.openings; ++i)
            open(u"switch"_s, 2 + i % 2);
        for (int i = 0; i < m_size.sends; ++i)
            send(u"Hello number %1"_s.arg(i));
        open(u"long"_s, 1);
        scroll();
        return m_figures;
    }

private:
    ListProbe messages()
    {
        auto *list = m_window.findChild<QQuickItem *>(u"messages"_s);
        if (list == nullptr)
            qFatal("the window has no list of messages");
        return ListProbe(*list);
    }

    void open(const QString &name, int conversation)
    {
        const QString key = QString::number(conversation);
        ChatViewModel *chat = m_application.app().chat();
        const Shown shown = m_meter.until([&] { chat->open(key); },
                                          [&] {
                                              return chat->key() == key && messages().isAtEnd()
                                                  && messages().keyOfNewest() == chat->messages()->rows().first().key;
                                          });
        record(name, shown);
        m_meter.settle();
    }

    void send(const QString &text)
    {
        ChatViewModel *chat = m_application.app().chat();
        chat->setDraft(text);
        m_meter.settle();
        const QString before = messages().keyOfNewest();
        const Shown shown = m_meter.until([&] { chat->send(); }, [&] { return messages().isAtEnd() && messages().keyOfNewest() != before; });
        record(u"send"_s, shown);
        m_figures.add(u"send.extra"_s, shown.frames - 1);
        m_meter.settle();
    }

    void scroll()
    {
        const double before = memoryOf(QCoreApplication::applicationPid()).resident;
        messages().scroll(m_meter, m_figures, u"scroll"_s, -scrollStep, m_size.scrollFrames);
        messages().scroll(m_meter, m_figures, u"back"_s, scrollStep, m_size.scrollFrames / 2);
        m_figures.add(u"scroll.rows"_s, m_application.app().chat()->messages()->count());
        m_figures.add(u"scroll.memory"_s, (memoryOf(QCoreApplication::applicationPid()).resident - before) / mebibyte);
    }

    void record(const QString &name, const Shown &shown)
    {
        if (shown.frames == 0)
            qFatal("%s: it was never shown", qUtf8Printable(name));
        note(m_figures, name, shown);
        m_figures.add(name + u".frames"_s, shown.frames);
    }

    SceneSize m_size;
    Application m_application;
    QQuickWindow &m_window;
    FrameMeter m_meter;
    Figures m_figures;
};

} // namespace

Figures playApp(const QString &folder, const SceneSize &size)
{
    return AppScene(folder, size).play();
}

} // namespace skein::bench
