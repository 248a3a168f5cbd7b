// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "both_dispatchers.h"

#include <dispatcher/dispatcher_factory.h>
#include <dispatcher/epoll_dispatcher.h>

namespace skein {

void useDispatcher(DispatcherKind kind)
{
    // The plain one on poll; the one on glib has habits of its own.
    qputenv("QT_NO_GLIB", "1");
    qInfo("Main thread: %s", kind == DispatcherKind::OnEpoll ? "our dispatcher" : "Qt's dispatcher");
    if (kind == DispatcherKind::OnEpoll)
        QCoreApplication::setEventDispatcher(makeEpollDispatcher().release());
}

bool isOnEpoll()
{
    return qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance()) != nullptr;
}

} // namespace skein
