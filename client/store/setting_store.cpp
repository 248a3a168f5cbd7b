// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <store/setting_store.h>

namespace skein::client {

using namespace Qt::StringLiterals;

SettingStore::SettingStore(Database &database) : m_database(database) { }

QString SettingStore::value(const QString &key, const QString &otherwise) const
{
    const auto found =
        m_database.query("settings.get").bind("key", key).one([](const sql::Row &row) { return row.text("value"); });
    return found.value_or(otherwise);
}

void SettingStore::setValue(const QString &key, const QString &value)
{
    (void)m_database.write([&] { m_database.query("settings.put").bind("key", key).bind("value", value).run(); });
}

QString SettingStore::draft(ConversationId conversation) const
{
    const auto found = m_database.query("settings.draft").bind("conversation", conversation).one([](const sql::Row &row) {
        return row.text("text");
    });
    return found.value_or(QString());
}

void SettingStore::setDraft(ConversationId conversation, const QString &text)
{
    if (draft(conversation) == text)
        return;
    (void)m_database.write([&] {
        if (text.isEmpty())
            m_database.query("settings.remove_draft").bind("conversation", conversation).run();
        else
            m_database.query("settings.put_draft").bind("conversation", conversation).bind("text", text).run();
        m_database.changes().conversations.insert(conversation);
    });
}

Seq SettingStore::feedCursor() const
{
    return Seq(value(u"sync.feed"_s).toLongLong());
}

void SettingStore::setFeedCursor(Seq seq)
{
    setValue(u"sync.feed"_s, QString::number(seq.value()));
}

QString SettingStore::epoch() const
{
    return value(u"sync.epoch"_s);
}

void SettingStore::setEpoch(const QString &epoch)
{
    setValue(u"sync.epoch"_s, epoch);
}

} // namespace skein::client
