// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "population.h"

#include "phrases.h"

#include <session/file_keychain.h>
#include <store/store.h>

#include <QCryptographicHash>
#include <QDir>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace skein::bench {

using namespace skein::client;

namespace {

constexpr AccountId self(1);
constexpr int people = 60;
constexpr int members = 12; // of a group
constexpr int pictures = 24;
constexpr int rangeAtOnce = 2000;
constexpr auto pause = 4min; // between messages

// Nobody listens on the discard port.
ServerAddress nowhere()
{
    return *ServerAddress::parse(u"ws://127.0.0.1:9"_s);
}

QImage landscape(QSize size, int number)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, size.width(), size.height());
    sky.setColorAt(0, QColor::fromHsv(number * 37 % 360, 80, 240));
    sky.setColorAt(1, QColor::fromHsv(number * 91 % 360, 160, 150));
    painter.fillRect(image.rect(), sky);
    for (int i = 0; i < 40; ++i)
        painter.fillRect(i * 31 % size.width(), i * 57 % size.height(), 40, 9, QColor::fromHsv(i * 9 % 360, 120, 200));
    return image;
}

//! Writes one account's store.
class Settler
{
public:
    Settler(const QString &folder, const Population &population) :
        m_folder(folder), m_population(population), m_store(opened(folder + u"/store.sqlite"_s, m_events)),
        m_now(SystemClock().now())
    {
        QDir().mkpath(m_folder + u"/cache"_s);
    }

    void settle()
    {
        drawPictures();
        (void)m_store->write([this] { writePeople(); });
        for (int i = 1; i <= m_population.conversations; ++i)
            writeConversation(i);
    }

private:
    static std::unique_ptr<Store> opened(const QString &path, StoreEvents &events)
    {
        auto store = Store::open(path, self, events);
        if (!store)
            qFatal("%s cannot be written: %s", qUtf8Printable(path), qUtf8Printable(store.error().detail));
        return *std::move(store);
    }

    void drawPictures()
    {
        for (int i = 0; i < pictures; ++i) {
            const QSize size(640 + i * 10, 480);
            const Digest blob(QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256));
            const QString path = u"%1/cache/%2-"_s.arg(m_folder, QString::fromLatin1(blob.value().toHex()));
            landscape(size, i).save(path + u"large"_s, "JPEG");
            landscape({128, 128}, i).save(path + u"small"_s, "JPEG");
            m_pictures.append({blob, FileName(u"picture %1.jpg"_s.arg(i)), MimeType(u"image/jpeg"_s), 50'000, size.width(),
                               size.height()});
        }
    }

    //! Two in three have a picture of their own.
    Profile person(int number) const
    {
        const auto avatar = number % 3 == 0 ? std::nullopt : std::optional(m_pictures[number % pictures].blob);
        return {AccountId(number), Nickname(m_phrases.name(number)), avatar};
    }

    void writePeople()
    {
        for (int i = 1; i <= people; ++i)
            m_store->profiles.put(person(i));
    }

    void writeConversation(int number)
    {
        const bool isGroup = number % 4 == 1;
        const ConversationId id(number);
        const int count = number == 1 ? m_population.longest : m_population.others;
        (void)m_store->write([&] { isGroup ? writeGroup(id) : writeDirect(id); });
        const Timestamp begin = m_now - 7min * number - pause * count;
        for (int first = 1; first <= count; first += rangeAtOnce)
            writeStretch(id, isGroup, {first, std::min(count, first + rangeAtOnce - 1)}, begin);
        const int unread = number % 5 == 2 ? 3 : 0;
        m_store->log.noteMark({id, Seq(count - unread), unread, Seq(count)});
    }

    void writeGroup(ConversationId id)
    {
        Conversation group;
        group.conversation = id;
        group.kind = ConversationKind::Group;
        group.title = ConversationTitle(u"Group 项目组 %1"_s.arg(id.value()));
        group.memberCount = members;
        group.windows = {{Seq(1), std::nullopt}};
        m_store->conversations.put(group);
        QList<Member> all;
        for (int i = 1; i <= members; ++i)
            all.append({person(i), i == 1 ? Role::Owner : Role::Member});
        m_store->conversations.setMembers(id, all);
    }

    void writeDirect(ConversationId id)
    {
        Conversation direct;
        direct.conversation = id;
        direct.peer = person(2 + int(id.value()) % (people - 1));
        direct.memberCount = 2;
        direct.windows = {{Seq(1), std::nullopt}};
        m_store->conversations.put(direct);
        m_store->contacts.put({*direct.peer, id});
    }

    void writeStretch(ConversationId id, bool isGroup, std::pair<int, int> stretch, Timestamp begin)
    {
        QList<Entry> entries;
        for (int seq = stretch.first; seq <= stretch.second; ++seq)
            entries.append(entry(id, isGroup, seq, begin + pause * seq - 1s * m_phrases.below(100)));
        (void)m_store->log.addRange(id, entries, Seq(stretch.first), Seq(stretch.second));
    }

    Entry entry(ConversationId id, bool isGroup, int seq, Timestamp at)
    {
        const int others = isGroup ? 2 + m_phrases.below(members - 1) : 2 + int(id.value()) % (people - 1);
        Entry entry;
        entry.conversation = id;
        entry.seq = Seq(seq);
        // Some write several messages in a row.
        m_writer = m_phrases.chance(600) ? (m_phrases.chance(250) ? 1 : others) : m_writer == 1 || isGroup ? m_writer : others;
        entry.sender = AccountId(m_writer);
        entry.at = at;
        entry.count = seq;
        entry.changed = entry.seq;
        entry.tag = ClientTag(u"%1-%2"_s.arg(id.value()).arg(seq));
        entry.body = body();
        return entry;
    }

    MessageBody body()
    {
        MessageBody body;
        if (m_phrases.chance(30)) {
            for (int i = m_phrases.chance(300) ? 3 : 0; i >= 0; --i)
                body.images.append(m_pictures[m_phrases.below(pictures)]);
        }
        if (body.images.isEmpty())
            body.text = MessageText(m_phrases.message());
        return body;
    }

    QString m_folder;
    Population m_population;
    StoreEvents m_events;
    std::unique_ptr<Store> m_store;
    Timestamp m_now;
    Phrases m_phrases;
    QList<Attachment> m_pictures;
    int m_writer = 1;
};

} // namespace

void populate(const QString &folder, const Population &population)
{
    const QString own = u"%1/%2/%3"_s.arg(folder, nowhere().key()).arg(self.value());
    QDir().mkpath(own);
    Settler(own, population).settle();
    FileKeychain(folder + u"/accounts"_s)
        .keep({nowhere(), {self, Nickname(u"江小雁"_s), {}}, u"bench"_s, SessionToken(u"no-server-knows-this-one"_s)});
}

} // namespace skein::bench
