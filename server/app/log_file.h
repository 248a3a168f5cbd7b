// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>

namespace skein {

//! A file that is put aside when it is full: skeind.log, skeind.log.1 (newer) … skeind.log.4 (older).
class LogFile
{
public:
    LogFile(const QString &path, qint64 size, int files);

    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    [[nodiscard]] QString problem() const { return m_file.errorString(); }
    void write(const QByteArray &line);

private:
    void rotate();
    bool open();
    [[nodiscard]] QString numbered(int number) const;

    QFile m_file;
    qint64 m_size;
    int m_files;
};

} // namespace skein
