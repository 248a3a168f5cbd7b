// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <mail/mail_message.h>

#include <QDateTime>
#include <QLocale>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

//! A header's text as encoded words. Each is whole: no character is cut (RFC 2047 §5), and none is longer than 75.
QByteArray encodedWords(const QString &text)
{
    constexpr qsizetype most = 42; // bytes of UTF-8: 56 of base64, and 12 around them
    QByteArray words, piece;
    const auto close = [&] {
        words += (words.isEmpty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + piece.toBase64() + "?=";
        piece.clear();
    };
    for (const auto &character : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1).toUtf8();
        if (piece.size() + bytes.size() > most)
            close();
        piece += bytes;
    }
    close();
    return words;
}

QByteArray inLines(const QByteArray &base64)
{
    constexpr qsizetype width = 76;
    QByteArray lines;
    for (qsizetype at = 0; at < base64.size(); at += width)
        lines += base64.mid(at, width) + "\r\n";
    return lines;
}

QByteArray dateOf(Timestamp now)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC);
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy HH:mm:ss '+0000'"_s).toLatin1();
}

} // namespace

QByteArray messageFor(const Mail &mail, const MailAuthor &author, Timestamp now, const QByteArray &id)
{
    const QByteArray from = author.address.value().toLatin1();
    QByteArray message;
    message += "Date: " + dateOf(now) + "\r\n";
    message += "From: " + encodedWords(author.name) + " <" + from + ">\r\n";
    message += "To: <" + mail.to.value().toLatin1() + ">\r\n";
    message += "Subject: " + encodedWords(mail.subject) + "\r\n";
    message += "Message-ID: <" + id + "@" + from.mid(from.indexOf('@') + 1) + ">\r\n";
    message += "MIME-Version: 1.0\r\n";
    message += "Content-Type: text/plain; charset=utf-8\r\n";
    message += "Content-Transfer-Encoding: base64\r\n";
    message += "Auto-Submitted: auto-generated\r\n"; // RFC 3834: nobody answers that he is on holiday
    message += "\r\n";
    return message + inLines(QString(mail.body).replace(u'\n', "\r\n"_L1).toUtf8().toBase64());
}

} // namespace skein
