// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/message_texts.h>

#include <QCoreApplication>

namespace skein::client {

namespace {

struct MessageTexts
{
    Q_DECLARE_TR_FUNCTIONS(MessageTexts)
};

QString namesOf(const QList<AccountId> &accounts, const People &people)
{
    QStringList names;
    for (const AccountId account : accounts)
        names.append(people.nameOf(account));
    return listOf(names);
}

QString createdSentence(const Entry &entry, ConversationKind kind, const People &people)
{
    if (kind == ConversationKind::Direct)
        return MessageTexts::tr("You are contacts now. Say hello!");
    if (kind == ConversationKind::World)
        return MessageTexts::tr("The world channel begins here. Everybody on this server reads it.");
    auto others = entry.subjects;
    others.removeAll(entry.sender);
    const QString creator = people.nameOf(entry.sender);
    if (others.isEmpty())
        return MessageTexts::tr("%1 created the group").arg(creator);
    return MessageTexts::tr("%1 created the group with %2").arg(creator, namesOf(others, people));
}

QString joinedSentence(const Entry &entry, const QString &sender, const People &people)
{
    if (entry.subjects == QList{entry.sender})
        return MessageTexts::tr("%1 joined the group").arg(sender);
    return MessageTexts::tr("%1 added %2").arg(sender, namesOf(entry.subjects, people));
}

QString nicknameSentence(const Entry &entry, const People &people)
{
    const QString subject = namesOf(entry.subjects, people);
    return entry.title ? MessageTexts::tr("%1 is called “%2” in this group now").arg(subject, entry.title->value())
                       : MessageTexts::tr("%1 is called as everywhere again").arg(subject);
}

QString switchSentence(bool on, ConversationKind kind, const QString &sender)
{
    if (kind == ConversationKind::World)
        return on ? MessageTexts::tr("%1 turned the world channel on").arg(sender)
                  : MessageTexts::tr("%1 turned the world channel off").arg(sender);
    return on ? MessageTexts::tr("%1 let everyone write again").arg(sender) : MessageTexts::tr("%1 muted everyone").arg(sender);
}

} // namespace

QString systemSentence(const Entry &entry, ConversationKind kind, const People &people)
{
    const QString sender = people.nameOf(entry.sender);
    const QString subjects = namesOf(entry.subjects, people);
    switch (entry.kind) {
    case EntryKind::Created:
        return createdSentence(entry, kind, people);
    case EntryKind::Joined:
        return joinedSentence(entry, sender, people);
    case EntryKind::Left:
        return MessageTexts::tr("%1 left the group").arg(sender);
    case EntryKind::Recalled:
        return recallSentence(entry.sender, people);
    case EntryKind::Removed:
        return MessageTexts::tr("%1 removed %2").arg(sender, subjects);
    case EntryKind::Renamed:
        return MessageTexts::tr("%1 renamed the group to “%2”").arg(sender, entry.title.value_or(ConversationTitle()).value());
    case EntryKind::Dissolved:
        return MessageTexts::tr("%1 dissolved the group").arg(sender);
    case EntryKind::OwnerChanged:
        return MessageTexts::tr("%1 handed the group over to %2").arg(sender, subjects);
    case EntryKind::AdminAppointed:
        return MessageTexts::tr("%1 made %2 an admin").arg(sender, subjects);
    case EntryKind::AdminDismissed:
        return MessageTexts::tr("%1 took the admin’s rights from %2").arg(sender, subjects);
    case EntryKind::EveryoneMuted:
    case EntryKind::EveryoneUnmuted:
        return switchSentence(entry.kind == EntryKind::EveryoneUnmuted, kind, sender);
    case EntryKind::Muted:
        return MessageTexts::tr("%1 muted %2").arg(sender, subjects);
    case EntryKind::Unmuted:
        return MessageTexts::tr("%1 let %2 write again").arg(sender, subjects);
    case EntryKind::AvatarChanged:
        return MessageTexts::tr("%1 changed the picture of the group").arg(sender);
    case EntryKind::DescriptionChanged:
        return MessageTexts::tr("%1 changed the description of the group").arg(sender);
    case EntryKind::JoinRuleChanged:
        return MessageTexts::tr("%1 changed how the group is joined").arg(sender);
    case EntryKind::NicknameChanged:
        return nicknameSentence(entry, people);
    case EntryKind::Unknown:
        return MessageTexts::tr("This program is too old to show this message. Update it.");
    case EntryKind::Message:
    case EntryKind::Announced:
        break;
    }
    return {};
}

QString recallSentence(AccountId sender, const People &people)
{
    return MessageTexts::tr("%1 recalled a message").arg(people.nameOf(sender));
}

QString oneLine(const MessageBody &body)
{
    const QString text = body.text.value().simplified();
    if (body.images.isEmpty())
        return text;
    const QString pictures = body.images.size() == 1 ? MessageTexts::tr("[Picture]")
                                                     : MessageTexts::tr("[%n pictures]", nullptr, int(body.images.size()));
    return text.isEmpty() ? pictures : MessageTexts::tr("%1 %2", "[Picture] and its text").arg(pictures, text);
}

QString previewOf(const Entry &entry, ConversationKind kind, const People &people)
{
    if (entry.recalled)
        return recallSentence(entry.sender, people);
    return entry.body ? oneLine(*entry.body) : systemSentence(entry, kind, people);
}

QString listOf(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    QStringList first = names;
    const QString last = first.takeLast();
    return MessageTexts::tr("%1 and %2", "the last two of several names")
        .arg(first.join(MessageTexts::tr(", ", "between names")), last);
}

} // namespace skein::client
