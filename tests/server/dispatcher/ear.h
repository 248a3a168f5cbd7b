// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <dispatcher/descriptor.h>

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace skein {

//! A notifier that counts, and calls what it is told to.
class Ear
{
public:
    using Type = QSocketNotifier::Type;

    Ear(const Descriptor &descriptor, Type type, std::function<void()> onHeard = [] {})
        : m_notifier(std::make_unique<QSocketNotifier>(descriptor.number(), type))
    {
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this, onHeard] {
            ++m_heard;
            // It lives as long as the notifier, which may be deleted by what it calls.
            const auto call = onHeard;
            call();
        });
    }

    [[nodiscard]] int heard() const { return m_heard; }
    [[nodiscard]] bool isEnabled() const { return m_notifier->isEnabled(); }
    void enable(bool isEnabled) { m_notifier->setEnabled(isEnabled); }
    void drop() { m_notifier.reset(); }

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_heard = 0;
};

} // namespace skein
