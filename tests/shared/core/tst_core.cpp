// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/error.h>
#include <core/executor.h>
#include <core/fields.h>
#include <core/id.h>
#include <core/random.h>
#include <core/result.h>
#include <core/timestamp.h>
#include <core/type_list.h>

#include <QSet>
#include <QTest>

using namespace skein;
using namespace std::chrono_literals;

namespace {

struct Point
{
    int x = 0;
    int y = 0;

    SKEIN_FIELDS(x, y)
};

struct Nothing
{
    SKEIN_FIELDS()
};

struct Wide
{
    int a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8, i = 9, j = 10, k = 11, l = 12, m = 13;

    SKEIN_FIELDS(a, b, c, d, e, f, g, h, i, j, k, l, m)
};

static_assert(std::is_aggregate_v<Point>, "designated initialisers must work");
static_assert(!std::is_convertible_v<qint64, Id<struct SomeTag>>, "ids are made explicitly");
static_assert(TypeList<int, char>::contains<char> && !TypeList<int, char>::contains<long>);

} // namespace

class tst_Core : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void visits_fields_in_their_order();
    void visits_no_field_of_an_empty_struct();
    void visits_any_number_of_fields();
    void writes_through_fields();
    void holds_a_value_or_an_error();
    void holds_success_or_an_error();
    void gives_each_error_a_name_of_its_own();
    void names_every_error_of_the_enumeration();
    void keeps_the_numbers_of_errors();
    void knows_no_error_by_an_unknown_number();
    void tells_ids_apart_and_hashes_them();
    void subtracts_times();
    void fires_a_timer_once();
    void cancels_a_timer_that_is_destroyed();
    void runs_posted_tasks_in_order();
    void draws_random_bytes_of_the_asked_length();
    void draws_numbers_below_the_bound();
};

void tst_Core::visits_fields_in_their_order()
{
    QByteArrayList seen;
    const Point point{.x = 3, .y = 4};
    forEachField(point, [&](std::string_view name, const int &value) {
        seen << QByteArray(name.data(), qsizetype(name.size())) + QByteArray::number(value);
    });
    QCOMPARE(seen, (QByteArrayList{"x3", "y4"}));
}

void tst_Core::visits_no_field_of_an_empty_struct()
{
    Nothing nothing;
    forEachField(nothing, [](auto...) { QFAIL("there is no field"); });
}

void tst_Core::visits_any_number_of_fields()
{
    int sum = 0;
    const Wide wide;
    forEachField(wide, [&](std::string_view, int value) { sum += value; });
    QCOMPARE(sum, 91);
}

void tst_Core::writes_through_fields()
{
    Point point;
    forEachField(point, [](std::string_view name, int &value) { value = name == "x" ? 1 : 2; });
    QCOMPARE(point.x, 1);
    QCOMPARE(point.y, 2);
}

void tst_Core::holds_a_value_or_an_error()
{
    const Result<int> seven = 7;
    QVERIFY(seven);
    QCOMPARE(*seven, 7);

    const Result<int> none = ErrorCode::NotFound;
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
}

void tst_Core::holds_success_or_an_error()
{
    QVERIFY(Result<void>());
    const Result<void> none = Error{ErrorCode::Busy, QStringLiteral("field"), {}};
    QVERIFY(!none);
    QCOMPARE(none.error().field, QStringLiteral("field"));
}

void tst_Core::gives_each_error_a_name_of_its_own()
{
    QSet<QString> names;
    for (const ErrorCode code : everyErrorCode()) {
        QVERIFY2(!names.contains(errorName(code).toString()), qPrintable(errorName(code).toString()));
        names.insert(errorName(code).toString());
    }
    QVERIFY(names.size() > 40);
}

void tst_Core::names_every_error_of_the_enumeration()
{
    const auto isNamed = [](ErrorCode code) { return code == ErrorCode::Internal || errorName(code) != u"internal"; };
    using enum ErrorCode;
    for (const ErrorCode code :
         {ParseError, InvalidRequest, UnknownMethod, InvalidField, Internal, NotSignedIn, BadToken, WrongCredentials,
          AccountDisabled, TooManyAttempts, TooManyDevices, AlreadySignedIn, Unavailable, Busy, RateLimited,
          FrameTooLarge, TimedOut, Disconnected, NameTaken, EmailTaken, PhoneTaken, WeakPassword, InvalidName,
          InvalidEmail, InvalidPhone, InvalidNickname, NotFound, NotAllowed, NotAMember, NotContacts, AlreadyContacts,
          NoSuchRequest, AlreadyAMember, GroupFull, CannotAddYourself, OwnerCannotLeave, TextTooLong, EmptyMessage,
          NotAnImage, ImageTooLarge, FileTooLarge, WrongOffset, HashMismatch, QuotaExceeded, DiskFull, NoSuchUpload,
          OutOfRange, ResyncNeeded, ProofFailed})
        QVERIFY2(isNamed(code), QByteArray::number(int(code)).constData());
}

void tst_Core::keeps_the_numbers_of_errors()
{
    QCOMPARE(errorByNumber(-32601), ErrorCode::UnknownMethod);
    QCOMPARE(errorByNumber(1003), ErrorCode::WrongCredentials);
    QCOMPARE(errorByNumber(1303), ErrorCode::NotAMember);
    QCOMPARE(errorName(ErrorCode::NotAMember), u"not_a_member");
}

void tst_Core::knows_no_error_by_an_unknown_number()
{
    QVERIFY(!errorByNumber(0));
    QVERIFY(!errorByNumber(999999));
}

void tst_Core::tells_ids_apart_and_hashes_them()
{
    using Apple = Id<struct AppleTag>;
    QVERIFY(Apple{1} < Apple{2});
    QVERIFY(!Apple{}.isValid());
    QVERIFY(!Apple{-1}.isValid());
    QCOMPARE((QSet<Apple>{Apple{1}, Apple{1}, Apple{2}}.size()), 2);
}

void tst_Core::subtracts_times()
{
    const Timestamp noon{1000};
    QCOMPARE((noon + 500ms).ms, 1500);
    QCOMPARE((noon - 1s).ms, 0);
    QCOMPARE((noon + 5s) - noon, std::chrono::milliseconds(5000));
}

void tst_Core::fires_a_timer_once()
{
    QtTimerFactory factory;
    int fired = 0;
    const auto timer = factory.make([&] { ++fired; });
    timer->start(1ms);
    QVERIFY(timer->isActive());
    QTRY_COMPARE(fired, 1);
    QVERIFY(!timer->isActive());
}

void tst_Core::cancels_a_timer_that_is_destroyed()
{
    QtTimerFactory factory;
    bool cancelledFired = false;
    bool laterFired = false;
    auto cancelled = factory.make([&] { cancelledFired = true; });
    const auto later = factory.make([&] { laterFired = true; });
    cancelled->start(1ms);
    later->start(5ms);
    cancelled.reset();
    QTRY_VERIFY(laterFired);
    QVERIFY(!cancelledFired);
}

void tst_Core::runs_posted_tasks_in_order()
{
    QtExecutor executor;
    QList<int> order;
    for (int i = 0; i < 5; ++i)
        executor.post([&order, i] { order << i; });
    QVERIFY(order.isEmpty());
    QTRY_COMPARE(order, (QList<int>{0, 1, 2, 3, 4}));
}

void tst_Core::draws_random_bytes_of_the_asked_length()
{
    SystemRandom random;
    for (const qsizetype length : {0, 1, 5, 32, 43})
        QCOMPARE(random.bytes(length).size(), length);
    QVERIFY(random.bytes(32) != random.bytes(32));
}

void tst_Core::draws_numbers_below_the_bound()
{
    SystemRandom random;
    QSet<quint32> seen;
    for (int i = 0; i < 200; ++i)
        seen.insert(random.below(3));
    QCOMPARE(seen, (QSet<quint32>{0, 1, 2}));
}

QTEST_GUILESS_MAIN(tst_Core)
#include "tst_core.moc"
