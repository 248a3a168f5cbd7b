// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/log.h>

#include <app/log_file.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <cstdio>
#include <mutex>
#include <unistd.h>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

struct Level
{
    QLatin1StringView name;
    int syslog; //!< sd-daemon(3): "<N>" in front of a line
};

Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return {"debug"_L1, 7};
    case QtInfoMsg:
        return {"info"_L1, 6};
    case QtWarningMsg:
        return {"warning"_L1, 4};
    case QtCriticalMsg:
        return {"error"_L1, 3};
    case QtFatalMsg:
        break;
    }
    return {"fatal"_L1, 2};
}

//! One line whatever the message holds: a name with a line break in it cannot forge an entry.
QString onOneLine(QString message)
{
    for (QChar &c : message) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return message;
}

QByteArray jsonLine(Level level, const QString &category, const QString &message, const QString &at)
{
    const QJsonObject object{
        {u"time"_s, at}, {u"level"_s, QString(level.name)}, {u"category"_s, category}, {u"message"_s, message}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

LogFormat chosen(const LogSettings &settings)
{
    if (settings.format != LogFormat::Auto)
        return settings.format;
    if (!settings.file.isEmpty())
        return LogFormat::Json;
    if (qEnvironmentVariableIsSet("JOURNAL_STREAM"))
        return LogFormat::Journald;
    return isatty(STDERR_FILENO) == 1 ? LogFormat::Text : LogFormat::Json;
}

QString filterRules(LogLevel level)
{
    QStringList rules{u"skein.*.debug=%1"_s.arg(level == LogLevel::Debug ? u"true"_s : u"false"_s)};
    if (level >= LogLevel::Warning)
        rules << u"*.info=false"_s;
    if (level >= LogLevel::Error)
        rules << u"*.warning=false"_s;
    return rules.join(u'\n');
}

} // namespace

QByteArray logLine(LogFormat format, QtMsgType type, const QString &category, const QString &message,
                   const QDateTime &at)
{
    const Level level = levelOf(type);
    const QString time = at.toUTC().toString(Qt::ISODateWithMs);
    switch (format) {
    case LogFormat::Json:
        return jsonLine(level, category, message, time);
    case LogFormat::Journald:
        return u"<%1>%2: %3"_s.arg(level.syslog).arg(category, onOneLine(message)).toUtf8();
    default:
        return u"%1 %2 %3: %4"_s.arg(time, level.name.toString().leftJustified(7), category, onOneLine(message))
            .toUtf8();
    }
}

class Log::Sink
{
public:
    explicit Sink(const LogSettings &settings) : m_format(chosen(settings))
    {
        if (!settings.file.isEmpty())
            m_file.emplace(settings.file, settings.fileSize, settings.files);
    }

    void write(QtMsgType type, const QString &category, const QString &message)
    {
        const QByteArray line = logLine(m_format, type, category, message, QDateTime::currentDateTimeUtc()) + '\n';
        const std::scoped_lock lock(m_mutex);
        if (m_file && m_file->isOpen())
            m_file->write(line);
        else
            std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);
    }

    [[nodiscard]] QString problem() const { return m_file && !m_file->isOpen() ? m_file->problem() : QString(); }

private:
    std::mutex m_mutex;
    LogFormat m_format;
    std::optional<LogFile> m_file;
};

namespace {
// Qt's message handler is a plain function: this is how it finds the one log.
std::atomic<void *> currentSink = nullptr;
} // namespace

Log::Log(const LogSettings &settings) : m_sink(std::make_unique<Sink>(settings))
{
    QLoggingCategory::setFilterRules(filterRules(settings.level));
    currentSink = m_sink.get();
    m_before = qInstallMessageHandler(&Log::handle);
}

Log::~Log()
{
    qInstallMessageHandler(m_before);
    currentSink = nullptr;
}

QString Log::problem() const
{
    return m_sink->problem();
}

void Log::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (auto *sink = static_cast<Sink *>(currentSink.load()))
        sink->write(type, QString::fromLatin1(context.category ? context.category : "default"), message);
}

} // namespace skein
