// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <mail/mail_message.h>

#include <QTest>

using namespace skein;
using namespace Qt::StringLiterals;

//! FEATURES.md A09, A17.
class tst_MailMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headers_are_those_of_a_mail();
    void no_line_is_too_long_and_none_is_bare();
    void a_subject_with_a_line_break_makes_no_header();
};

namespace {

QByteArray made(const QString &subject, const QString &body)
{
    return messageFor({EmailAddress(u"alice@example.org"_s), subject, body}, {u"鸿雁"_s, EmailAddress(u"skein@chat.example"_s)},
                      Timestamp{1'795'000'000'000}, "id-1");
}

} // namespace

void tst_MailMessage::headers_are_those_of_a_mail()
{
    const QByteArray message = made(u"重设密码"_s, u"验证码：123456\n"_s);
    const qsizetype end = message.indexOf("\r\n\r\n");
    QVERIFY(end > 0);
    const QByteArray head = message.first(end + 2), body = message.sliced(end + 4);
    QVERIFY(head.contains("Date: Wed, 18 Nov 2026 11:06:40 +0000\r\n"));
    QVERIFY(head.contains("From: =?UTF-8?B?" + u"鸿雁"_s.toUtf8().toBase64() + "?= <skein@chat.example>\r\n"));
    QVERIFY(head.contains("To: <alice@example.org>\r\n"));
    QVERIFY(head.contains("Message-ID: <id-1@chat.example>\r\n"));
    QCOMPARE(QByteArray::fromBase64(body), u"验证码：123456\r\n"_s.toUtf8());
}

void tst_MailMessage::no_line_is_too_long_and_none_is_bare()
{
    const QByteArray message = made(u"很长的主题🦢"_s.repeated(20), u"一行很长的文字\n"_s.repeated(200));
    for (const QByteArray &line : message.split('\n')) {
        QVERIFY2(line.size() <= 79, line.constData()); // 78 and the carriage return
        QVERIFY(line.isEmpty() || line.endsWith('\r'));
    }
}

void tst_MailMessage::a_subject_with_a_line_break_makes_no_header()
{
    QVERIFY(!made(u"hello\r\nBcc: <eve@example.org>"_s, {}).contains("Bcc"));
}

QTEST_GUILESS_MAIN(tst_MailMessage)
#include "tst_mail_message.moc"
