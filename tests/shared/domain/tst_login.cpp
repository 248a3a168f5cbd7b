// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <domain/login.h>

#include <QTest>

using namespace skein;
using namespace Qt::StringLiterals;

namespace {

//! What `T::parse` answers: the value, or the error's name.
template<class T>
QString parsed(const QString &raw)
{
    const auto result = T::parse(raw);
    return result ? result->value() : errorName(result.error().code).toString();
}

} // namespace

class tst_Login : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_a_name_data();
    void parses_a_name();
    void parses_an_address_data();
    void parses_an_address();
    void parses_a_phone_number_data();
    void parses_a_phone_number();

private:
    static void addColumns();
};

void tst_Login::addColumns()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("expected");
}

void tst_Login::parses_a_name_data()
{
    addColumns();
    const QString no = u"invalid_name"_s;
    QTest::newRow("plain") << u"ada"_s << u"ada"_s;
    QTest::newRow("upper case") << u"  Ada.Love_Lace-1 "_s << u"ada.love_lace-1"_s;
    QTest::newRow("longest") << QString(32, u'a') << QString(32, u'a');
    QTest::newRow("too long") << QString(33, u'a') << no;
    QTest::newRow("too short") << u"ab"_s << no;
    QTest::newRow("empty") << QString() << no;
    QTest::newRow("digit first") << u"1ada"_s << no;
    QTest::newRow("blank inside") << u"ada love"_s << no;
    QTest::newRow("an address") << u"ada@x.org"_s << no;
    QTest::newRow("Chinese") << u"阿达阿"_s << no;
    QTest::newRow("look-alike letter") << u"\u0430da"_s << no;
    QTest::newRow("line break at the end") << u"ada\n"_s << u"ada"_s;
    QTest::newRow("line break inside") << u"ada\nb"_s << no;
}

void tst_Login::parses_a_name()
{
    QFETCH(QString, raw);
    QTEST(parsed<LoginName>(raw), "expected");
}

void tst_Login::parses_an_address_data()
{
    addColumns();
    const QString no = u"invalid_email"_s;
    QTest::newRow("plain") << u"ada@example.org"_s << u"ada@example.org"_s;
    QTest::newRow("upper case") << u" Ada@Example.ORG "_s << u"ada@example.org"_s;
    QTest::newRow("dots and plus") << u"a.d.a+chat@mail.example.co"_s << u"a.d.a+chat@mail.example.co"_s;
    QTest::newRow("no at") << u"ada.example.org"_s << no;
    QTest::newRow("two ats") << u"a@b@example.org"_s << no;
    QTest::newRow("no dot in the domain") << u"ada@localhost"_s << no;
    QTest::newRow("dot first") << u".ada@example.org"_s << no;
    QTest::newRow("two dots") << u"a..b@example.org"_s << no;
    QTest::newRow("domain begins with a dash") << u"ada@-x.org"_s << no;
    QTest::newRow("label of 64") << u"ada@%1.org"_s.arg(QString(64, u'x')) << no;
    QTest::newRow("255 characters") << QString(243, u'a') + u"@example.org"_s << no;
    QTest::newRow("header injection") << u"ada@example.org\nbcc: x@y.z"_s << no;
    QTest::newRow("backtracking bait") << QString(250, u'a') + u"@"_s << no;
}

void tst_Login::parses_an_address()
{
    QFETCH(QString, raw);
    QTEST(parsed<EmailAddress>(raw), "expected");
}

void tst_Login::parses_a_phone_number_data()
{
    addColumns();
    const QString no = u"invalid_phone"_s;
    QTest::newRow("plain") << u"13800138000"_s << u"13800138000"_s;
    QTest::newRow("blanks around") << u" 19912345678 "_s << u"19912345678"_s;
    QTest::newRow("second digit too small") << u"12800138000"_s << no;
    QTest::newRow("too short") << u"1380013800"_s << no;
    QTest::newRow("too long") << u"138001380000"_s << no;
    QTest::newRow("country code") << u"+8613800138000"_s << no;
    QTest::newRow("full-width digits") << u"１３８００１３８０００"_s << no;
    QTest::newRow("letters") << u"1380013800x"_s << no;
}

void tst_Login::parses_a_phone_number()
{
    QFETCH(QString, raw);
    QTEST(parsed<PhoneNumber>(raw), "expected");
}

QTEST_APPLESS_MAIN(tst_Login)
#include "tst_login.moc"
