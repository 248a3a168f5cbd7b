// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <app/database.h>

#include <engine/engine.h>
#include <mail/mailer.h>

#include <QTimer>

namespace skein {

//! Everything between the sockets and the database, in the order of its start. Lives on: main.
class DomainRoot
{
public:
    DomainRoot(const Config &config, Database database, Outlet &outlet, const Clock &clock, Random &random);
    //! Finishes what was taken.
    ~DomainRoot();

    [[nodiscard]] RequestSink &sink() { return m_engine; }

private:
    void wakeMailer();

    const Database m_database;
    const PasswordHasher m_hasher;
    Entrance m_entrance;
    const StrokePainter m_painter;
    std::unique_ptr<Mailer> m_mailer; //!< null: no mail
    const BlobStore m_blobs;
    const UploadStore m_uploads;
    Router m_router;
    HandlerSet m_handlers;
    Engine m_engine;
    QTimer m_guestTimer;
};

} // namespace skein
