// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <protocol/catalogue.h>
#include <protocol/frame.h>

#include <QTest>

using namespace skein;
using namespace Qt::StringLiterals;

namespace {

std::variant<IncomingRequest, FrameProblem> request(const char *json)
{
    return parseRequest(Encoding::Json, json);
}

std::variant<IncomingReply, IncomingEvent, FrameProblem> answer(const char *json)
{
    return parseAnswer(Encoding::Json, json);
}

} // namespace

class tst_Frame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carries_a_request_data() { addEncodings(); }
    void carries_a_request();
    void carries_a_reply_data() { addEncodings(); }
    void carries_a_reply();
    void carries_an_event_data() { addEncodings(); }
    void carries_an_event();
    void carries_an_error_with_its_name_and_field_data() { addEncodings(); }
    void carries_an_error_with_its_name_and_field();
    void answers_without_id_when_there_was_none();
    void says_jsonrpc_in_json_only();
    void refuses_ids_that_are_no_whole_numbers_data();
    void refuses_ids_that_are_no_whole_numbers();
    void keeps_the_id_of_a_request_without_method();
    void takes_missing_params_as_empty();
    void ignores_unknown_members();
    void refuses_what_is_no_object_data() { addEncodings(); }
    void refuses_what_is_no_object();
    void reads_an_unknown_error_number_as_internal();
    void keeps_the_largest_id();

private:
    static void addEncodings();
};

void tst_Frame::addEncodings()
{
    QTest::addColumn<bool>("isJson");
    QTest::newRow("CBOR") << false;
    QTest::newRow("JSON") << true;
}

#define FETCH_ENCODING() \
    QFETCH(bool, isJson); \
    const Encoding encoding = isJson ? Encoding::Json : Encoding::Cbor

void tst_Frame::carries_a_request()
{
    FETCH_ENCODING();
    const MarkRead sent{ConversationId{5}, Seq{9}};
    const auto parsed = parseRequest(encoding, requestFrame(encoding, 42, sent));
    const auto *received = std::get_if<IncomingRequest>(&parsed);
    QVERIFY(received);
    QCOMPARE(received->id, 42);
    QCOMPARE(received->method, u"messages.read"_s);
    const auto params = decode<MarkRead>(received->params);
    QVERIFY(params);
    QVERIFY(params->conversation == sent.conversation && params->upTo == sent.upTo);
}

void tst_Frame::carries_a_reply()
{
    FETCH_ENCODING();
    const MessageAccepted sent{Seq{3}, Timestamp{1234}, 2};
    const auto parsed = parseAnswer(encoding, replyFrame(encoding, 0, sent));
    const auto *received = std::get_if<IncomingReply>(&parsed);
    QVERIFY(received);
    QCOMPARE(received->id, 0);
    QVERIFY(received->result);
    QVERIFY(*decode<MessageAccepted>(*received->result) == sent);
}

void tst_Frame::carries_an_event()
{
    FETCH_ENCODING();
    const auto parsed = parseAnswer(encoding, eventFrame(encoding, Typing{ConversationId{5}, AccountId{6}}));
    const auto *received = std::get_if<IncomingEvent>(&parsed);
    QVERIFY(received);
    QCOMPARE(received->method, u"messages.typing"_s);
    QCOMPARE(decode<Typing>(received->params)->account.value(), 6);
}

void tst_Frame::carries_an_error_with_its_name_and_field()
{
    FETCH_ENCODING();
    const Error sent{ErrorCode::TextTooLong, u"body.text"_s, u"at most 10000 characters"_s};
    const auto parsed = parseAnswer(encoding, errorFrame(encoding, 8, sent));
    const auto *received = std::get_if<IncomingReply>(&parsed);
    QVERIFY(received);
    QCOMPARE(received->id, 8);
    QVERIFY(!received->result);
    QVERIFY(received->result.error() == sent);
}

void tst_Frame::answers_without_id_when_there_was_none()
{
    const QByteArray frame = errorFrame(Encoding::Json, {}, Error{ErrorCode::ParseError, {}, u"why"_s});
    QCOMPARE(frame, R"({"jsonrpc":"2.0","error":{"code":-32700,"message":"why","data":{"name":"parse_error"}}})"_ba);
    const auto parsed = parseAnswer(Encoding::Json, frame);
    const auto *problem = std::get_if<FrameProblem>(&parsed);
    QVERIFY(problem);
    QVERIFY(!problem->id);
    QCOMPARE(problem->error.code, ErrorCode::ParseError);
}

void tst_Frame::says_jsonrpc_in_json_only()
{
    QCOMPARE(requestFrame(Encoding::Json, 1, DescribeServer{}),
             R"({"jsonrpc":"2.0","id":1,"method":"server.describe","params":{}})"_ba);
    QVERIFY(!requestFrame(Encoding::Cbor, 1, DescribeServer{}).contains("jsonrpc"));
}

void tst_Frame::refuses_ids_that_are_no_whole_numbers_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("none") << ""_ba;
    QTest::newRow("null") << R"("id":null,)"_ba;
    QTest::newRow("a string") << R"("id":"7",)"_ba;
    QTest::newRow("a fraction") << R"("id":7.5,)"_ba;
    QTest::newRow("negative") << R"("id":-1,)"_ba;
    QTest::newRow("2^53") << R"("id":9007199254740992,)"_ba;
    QTest::newRow("beyond 64 bits") << R"("id":99999999999999999999999,)"_ba;
    QTest::newRow("an object") << R"("id":{},)"_ba;
}

void tst_Frame::refuses_ids_that_are_no_whole_numbers()
{
    QFETCH(QByteArray, id);
    const auto parsed = parseRequest(Encoding::Json, "{" + id + R"("method":"server.describe"})");
    const auto *problem = std::get_if<FrameProblem>(&parsed);
    QVERIFY(problem);
    QCOMPARE(problem->error.code, ErrorCode::InvalidRequest);
    QVERIFY(!problem->id);
}

void tst_Frame::keeps_the_id_of_a_request_without_method()
{
    for (const char *json : {R"({"id":7})", R"({"id":7,"method":3})", R"({"id":7,"method":null})"}) {
        const auto parsed = request(json);
        const auto *problem = std::get_if<FrameProblem>(&parsed);
        QVERIFY(problem);
        QCOMPARE(problem->id, std::optional<RequestId>(7));
        QCOMPARE(problem->error.code, ErrorCode::InvalidRequest);
    }
}

void tst_Frame::takes_missing_params_as_empty()
{
    const auto parsed = request(R"({"id":7,"method":"server.describe"})");
    const auto *received = std::get_if<IncomingRequest>(&parsed);
    QVERIFY(received);
    QVERIFY(decode<DescribeServer>(received->params));
}

void tst_Frame::ignores_unknown_members()
{
    const auto parsed = request(R"({"jsonrpc":"9","trace":[1],"id":7,"method":"x.y","params":{"a":1}})");
    const auto *received = std::get_if<IncomingRequest>(&parsed);
    QVERIFY(received);
    QCOMPARE(received->method, u"x.y"_s);
}

void tst_Frame::refuses_what_is_no_object()
{
    FETCH_ENCODING();
    const QByteArray list = isJson ? "[]"_ba : QByteArray::fromHex("80");
    const auto asRequest = parseRequest(encoding, list);
    const auto asAnswer = parseAnswer(encoding, list);
    QVERIFY(std::holds_alternative<FrameProblem>(asRequest));
    QVERIFY(std::holds_alternative<FrameProblem>(asAnswer));
}

void tst_Frame::reads_an_unknown_error_number_as_internal()
{
    const auto parsed = answer(R"({"id":7,"error":{"code":4711,"message":"new","data":{"name":"new_error"}}})");
    const auto *received = std::get_if<IncomingReply>(&parsed);
    QVERIFY(received);
    QCOMPARE(received->result.error().code, ErrorCode::Internal);
    QCOMPARE(received->result.error().detail, u"new"_s);
}

void tst_Frame::keeps_the_largest_id()
{
    const auto parsed = parseRequest(Encoding::Json, requestFrame(Encoding::Json, largestInteger, DescribeServer{}));
    QCOMPARE(std::get<IncomingRequest>(parsed).id, largestInteger);
}

QTEST_APPLESS_MAIN(tst_Frame)
#include "tst_frame.moc"
