// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSemaphore>
#include <QThread>

#include <functional>
#include <memory>

namespace skein {

//! Runs something in another thread once this one is about to sleep.
class Meanwhile
{
public:
    explicit Meanwhile(const std::function<void()> &work);
    ~Meanwhile();

private:
    QSemaphore m_begins;
    QMetaObject::Connection m_connection;
    std::unique_ptr<QThread> m_thread;
};

} // namespace skein
