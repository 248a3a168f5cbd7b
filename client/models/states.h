// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlEngine>

//! The vocabulary that rows of several models share. In QML: `Delivery.Failed`.

namespace skein::client::Delivery {
Q_NAMESPACE
QML_ELEMENT

//! Where an own message stands.
enum class State {
    None, //!< not an own message
    Queued, //!< waits in the outbox for the network or for an earlier message
    Sending,
    Sent, //!< the server has it
    Read, //!< direct conversations: the other side has read it
    Failed, //!< refused; retry or discard it
};
Q_ENUM_NS(State)

} // namespace skein::client::Delivery
