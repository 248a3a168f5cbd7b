// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/log_file.h>

namespace skein {

LogFile::LogFile(const QString &path, qint64 size, int files) : m_file(path), m_size(size), m_files(files)
{
    if (open())
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
}

bool LogFile::open()
{
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
}

void LogFile::write(const QByteArray &line)
{
    if (m_file.size() > 0 && m_file.size() + line.size() > m_size)
        rotate();
    m_file.write(line);
}

void LogFile::rotate()
{
    m_file.close();
    QFile::remove(numbered(m_files - 1));
    for (int number = m_files - 2; number >= 1; --number)
        QFile::rename(numbered(number), numbered(number + 1));
    if (m_files > 1)
        QFile::rename(m_file.fileName(), numbered(1));
    else
        QFile::remove(m_file.fileName());
    open();
}

QString LogFile::numbered(int number) const
{
    return number == 0 ? m_file.fileName() : QStringLiteral("%1.%2").arg(m_file.fileName()).arg(number);
}

} // namespace skein
