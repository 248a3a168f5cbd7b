// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <app/config.h>

#include <QDateTime>

#include <memory>

namespace skein {

//! One log line, without its end. `format` is not Auto.
[[nodiscard]] QByteArray logLine(LogFormat format, QtMsgType type, const QString &category, const QString &message,
                                 const QDateTime &at);

//! Where the process writes its log while this object lives: one at a time. Any thread logs through Qt's categories.
class Log
{
public:
    explicit Log(const LogSettings &settings);
    ~Log();
    Q_DISABLE_COPY_MOVE(Log)

    //! Why the file cannot be written, or empty; then everything goes to standard error.
    [[nodiscard]] QString problem() const;

private:
    class Sink;
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);

    std::unique_ptr<Sink> m_sink;
    QtMessageHandler m_before;
};

} // namespace skein
