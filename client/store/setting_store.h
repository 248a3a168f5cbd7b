// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/ids.h>
#include <store/database.h>

#include <QString>

namespace skein::client {

//! Small values by key, drafts, and how far the feed was read. Lives on: main.
class SettingStore
{
public:
    explicit SettingStore(Database &database);

    [[nodiscard]] QString value(const QString &key, const QString &otherwise = {}) const;
    void setValue(const QString &key, const QString &value);

    [[nodiscard]] QString draft(ConversationId conversation) const;
    void setDraft(ConversationId conversation, const QString &text); //!< an empty one removes it

    [[nodiscard]] Seq feedCursor() const;
    void setFeedCursor(Seq seq);
    [[nodiscard]] QString epoch() const;
    void setEpoch(const QString &epoch);

private:
    Database &m_database;
};

} // namespace skein::client
