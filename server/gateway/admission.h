// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gateway/gateway_counters.h>
#include <gateway/limits.h>

#include <core/clock.h>

#include <QHash>
#include <QHostAddress>

#include <memory>
#include <mutex>

namespace skein {

//! Who may come in: the caps on connections and on strangers, which are connections that have not signed in.
//! Lives on: any thread.
class Admission
{
public:
    Admission(const GatewayLimits &limits, const Clock &clock, GatewayCounters &counters);

    //! A place for one connection; given back when it is destroyed. Outlives no admission.
    class Ticket
    {
    public:
        Ticket(Admission &admission, QHostAddress source) : m_admission(admission), m_source(std::move(source)) { }
        ~Ticket() { m_admission.leave(*this); }
        Q_DISABLE_COPY_MOVE(Ticket)

        [[nodiscard]] const QHostAddress &source() const { return m_source; }
        //! The connection is a stranger no more. May be called again.
        void signIn() { m_admission.signIn(*this); }

    private:
        friend class Admission;
        Admission &m_admission;
        QHostAddress m_source;
        bool m_isStranger = true;
    };

    //! Null when the peer is refused; the reason is counted.
    [[nodiscard]] std::shared_ptr<Ticket> enter(const QHostAddress &peer);
    [[nodiscard]] int connections() const;

private:
    //! One address: an IPv4 address, or the /64 of an IPv6 address, which is what one machine can choose from.
    struct Source
    {
        int strangers = 0;
        int arrivals = 0; //!< since `since`
        std::chrono::milliseconds since{0};
    };

    [[nodiscard]] int shareOfAddress() const;
    [[nodiscard]] std::optional<GatewayEvent> refusal(Source &source, std::chrono::milliseconds now) const;
    void signIn(Ticket &ticket);
    void leave(Ticket &ticket);
    void forgetQuietSources(std::chrono::milliseconds now);

    const GatewayLimits &m_limits;
    const Clock &m_clock;
    GatewayCounters &m_counters;
    mutable std::mutex m_mutex;
    QHash<QHostAddress, Source> m_sources;
    qsizetype m_tidyAt = 1024; //!< entries of m_sources
    int m_connections = 0;
    int m_strangers = 0;
};

} // namespace skein
