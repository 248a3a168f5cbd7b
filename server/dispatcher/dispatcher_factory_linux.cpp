// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <dispatcher/dispatcher_factory.h>

#include <dispatcher/epoll_dispatcher.h>

namespace skein {

std::unique_ptr<QAbstractEventDispatcher> makeEpollDispatcher()
{
    auto dispatcher = std::make_unique<EpollDispatcher>();
    return dispatcher->isOpen() ? std::move(dispatcher) : nullptr;
}

} // namespace skein
