// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <core/result.h>

#include <QCoroTask>
#include <QPointer>

namespace skein::client {

//! Hands the result of a task to `then`, unless `context` is gone by then.
template<class T, class Then>
QCoro::Task<> follow(QCoro::Task<Result<T>> task, QPointer<QObject> context, Then then)
{
    auto result = co_await task;
    if (context)
        then(std::move(result));
}

} // namespace skein::client
