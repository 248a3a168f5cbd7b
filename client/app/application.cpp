// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/application.h>

#include <app/grabber.h>
#include <app/milestones.h>
#include <app/picture_provider.h>
#include <net/web_socket_transport.h>
#include <Style/look.h>

#include <QDir>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

QString made(const QString &folder)
{
    QDir().mkpath(folder);
    return folder;
}

} // namespace

Application::Application(Options options) :
    m_options(std::move(options)), m_demo(m_options.demo ? std::make_unique<Demo>(m_clock, m_timers) : nullptr),
    m_settings(made(folder()) + u"/skein.ini"_s, QSettings::IniFormat), m_keychain(folder() + u"/accounts"_s),
    m_client({folder(), m_keychain, transports(), m_clock, m_random, m_timers}),
    m_app({m_client, m_keychain, m_settings, m_clock, m_timers, m_clipboard, m_notifier, m_colours}), m_pictures(m_client),
    m_idle(*QCoreApplication::instance(), m_timers)
{
    const auto setPatience = [this] { m_idle.setPatience(std::chrono::minutes(m_app.preferences()->awayMinutes())); };
    setPatience();
    QObject::connect(m_app.preferences(), &PreferencesViewModel::awayMinutesChanged, &m_idle, setPatience);
    QObject::connect(&m_idle, &IdleWatch::idleChanged, m_app.own(), &OwnViewModel::setIdle);
    applyOptions();
    speak();
    QObject::connect(m_app.preferences(), &PreferencesViewModel::languageChanged, &m_engine, [this] { speak(); });
}

Application::~Application() = default;

int Application::run()
{
    QQuickWindow *window = show();
    if (window == nullptr)
        return 1;
    std::unique_ptr<Grabber> grabber;
    if (!m_options.grabFile.isEmpty()) {
        grabber = std::make_unique<Grabber>(m_options, m_app, *window);
        grabber->begin();
    }
    std::unique_ptr<Milestones> milestones;
    if (m_options.milestones)
        milestones = std::make_unique<Milestones>(m_app, *window, m_options.page == u"chat");
    return QGuiApplication::exec();
}

QQuickWindow *Application::show()
{
    m_app.begin();
    loadWindow();
    return m_engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
}

QString Application::folder() const
{
    return m_demo ? m_demo->folder() : m_options.dataFolder;
}

TransportFactory Application::transports()
{
    if (m_demo)
        return m_demo->transports();
    return [this] {
        return std::make_unique<WebSocketTransport>([this](const ServerAddress &server) { return m_keychain.pin(server); });
    };
}

void Application::applyOptions()
{
    static const QHash<QString, PreferencesViewModel::Theme> themes{
        {u"light"_s, PreferencesViewModel::Theme::Light},
        {u"dark"_s, PreferencesViewModel::Theme::Dark},
        {u"system"_s, PreferencesViewModel::Theme::System}};
    if (m_options.language)
        m_app.preferences()->setLanguage(*m_options.language);
    if (m_options.theme && themes.contains(*m_options.theme))
        m_app.preferences()->setTheme(themes.value(*m_options.theme));
    if (m_options.server)
        m_app.login()->setServerAddress(*m_options.server);
    if (m_demo && m_options.page != u"login")
        m_keychain.keep(m_demo->account());
}

void Application::speak()
{
    m_languages.install(m_app.preferences()->language());
    m_app.retranslate();
    m_engine.retranslate();
}

void Application::loadWindow()
{
    // It would look for other versions of every file, by language and platform: a tenth of the start.
    for (QQmlAbstractUrlInterceptor *fileSelector : m_engine.urlInterceptors())
        m_engine.removeUrlInterceptor(fileSelector);
    setUpPictures(m_engine);
    m_engine.setNetworkAccessManagerFactory(&m_guard);
    m_engine.addImageProvider(u"skein"_s, new PictureProvider(m_pictures)); // the engine owns it
    m_engine.setInitialProperties({{u"app"_s, QVariant::fromValue(&m_app)}});
    m_engine.load(QUrl(u"qrc:/qt-project.org/imports/Skein/Shell/Main.qml"_s));
}

} // namespace skein::client
