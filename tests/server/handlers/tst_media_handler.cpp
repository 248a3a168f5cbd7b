// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../media/image_samples.h"

#include <support/stage.h>

#include <QCryptographicHash>

using namespace skein;
using namespace skein::test;
using namespace Qt::StringLiterals;

namespace {

Digest digestOfBytes(const QByteArray &bytes)
{
    return Digest(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

BeginUpload announcing(const QByteArray &bytes)
{
    return {digestOfBytes(bytes), Ranged<1, (1LL << 40)>(bytes.size()), FileName(u"picture"_s)};
}

UploadSlice sliceOf(const UploadId &upload, const QByteArray &bytes, qint64 offset)
{
    return {upload, Ranged<0, (1LL << 40)>(offset), Slice(bytes.mid(offset, Slice::most))};
}

//! Sends what is missing, slice by slice, and finishes.
Result<UploadState> sendRest(Actor &actor, const QByteArray &bytes, UploadState state)
{
    while (state.received < bytes.size()) {
        auto next = actor.asks(sliceOf(state.upload, bytes, state.received));
        if (!next)
            return next.error();
        state = *std::move(next);
    }
    return actor.asks(FinishUpload{state.upload});
}

Result<UploadState> upload(Actor &actor, const QByteArray &bytes)
{
    auto state = actor.asks(announcing(bytes));
    if (!state || state->done)
        return state;
    return sendRest(actor, bytes, *std::move(state));
}

Digest proof(const PossessionChallenge &challenge, const QByteArray &bytes)
{
    QByteArray shown = challenge.nonce.value();
    for (const ByteRange &range : challenge.ranges)
        shown += bytes.mid(range.offset, range.length);
    return digestOfBytes(shown);
}

ReadBlob reading(const Digest &blob, Rendering rendering = Rendering::Original, qint64 offset = 0)
{
    return {blob, rendering, Ranged<0, (1LL << 40)>(offset), {}};
}

Result<QByteArray> download(Actor &actor, const Digest &blob, Rendering rendering = Rendering::Original)
{
    QByteArray bytes;
    while (true) {
        const auto slice = actor.asks(reading(blob, rendering, bytes.size()));
        if (!slice)
            return slice.error();
        bytes += slice->bytes.value();
        if (bytes.size() >= slice->size || slice->bytes.value().isEmpty())
            return bytes;
    }
}

SendMessage showing(ConversationId conversation, const Attachment &image)
{
    SendMessage message = text(conversation, {});
    message.body.images.append(image);
    return message;
}

//! Without metadata: stored as it is.
QByteArray plainImage()
{
    return encodedAs("png", noise({200, 150}));
}

} // namespace

//! QUALITY.md I17 and limits.
class tst_MediaHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void an_image_reaches_the_other_side_data() { TestDatabase::addEngineRows(); }
    void an_image_reaches_the_other_side();
    void knowing_a_hash_gives_nothing_data() { TestDatabase::addEngineRows(); }
    void knowing_a_hash_gives_nothing();
    void having_the_bytes_can_be_proven_data() { TestDatabase::addEngineRows(); }
    void having_the_bytes_can_be_proven();
    void who_cannot_prove_it_may_still_send_it_data() { TestDatabase::addEngineRows(); }
    void who_cannot_prove_it_may_still_send_it();
    void what_one_uploaded_ends_at_once_data() { TestDatabase::addEngineRows(); }
    void what_one_uploaded_ends_at_once();
    void an_interrupted_upload_is_found_again_data() { TestDatabase::addEngineRows(); }
    void an_interrupted_upload_is_found_again();
    void anothers_upload_does_not_exist_data() { TestDatabase::addEngineRows(); }
    void anothers_upload_does_not_exist();
    void a_photo_is_stored_without_its_place_data() { TestDatabase::addEngineRows(); }
    void a_photo_is_stored_without_its_place();
    void other_bytes_than_announced_are_refused_data() { TestDatabase::addEngineRows(); }
    void other_bytes_than_announced_are_refused();
    void what_is_no_image_is_refused_data() { TestDatabase::addEngineRows(); }
    void what_is_no_image_is_refused();
    void an_upload_is_finished_when_it_is_whole_data() { TestDatabase::addEngineRows(); }
    void an_upload_is_finished_when_it_is_whole();
    void a_file_of_more_than_the_limit_is_refused_data() { TestDatabase::addEngineRows(); }
    void a_file_of_more_than_the_limit_is_refused();
    void announcing_counts_against_the_quota_data() { TestDatabase::addEngineRows(); }
    void announcing_counts_against_the_quota();
    void a_recall_takes_the_image_away_data() { TestDatabase::addEngineRows(); }
    void a_recall_takes_the_image_away();
    void a_page_beyond_the_end_is_out_of_range_data() { TestDatabase::addEngineRows(); }
    void a_page_beyond_the_end_is_out_of_range();
};

void tst_MediaHandler::an_image_reaches_the_other_side()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    auto ada = stage.person(u"ada"_s), bob = stage.person(u"bob"_s);
    const auto room = stage.befriend(ada, bob);
    const QByteArray image = encodedAs("jpeg", noise({800, 600}));

    const auto uploaded = upload(ada, image);
    SKEIN_DONE(uploaded);
    QVERIFY(uploaded->done);
    QCOMPARE(uploaded->done->mime.value(), u"image/jpeg"_s);
    QCOMPARE(uploaded->done->width, 800);
    QCOMPARE(uploaded->done->name.value(), u"picture"_s);
    SKEIN_DONE(ada.asks(showing(room, *uploaded->done)));

    const auto posted = bob.hears<EntryPosted>();
    QVERIFY(!posted.isEmpty());
    const Attachment received = posted.last().entry.body->images.first();
    QVERIFY(received == *uploaded->done);
    const auto original = download(bob, received.blob);
    SKEIN_DONE(original);
    QCOMPARE(digestOfBytes(*original).value(), received.blob.value());
    QCOMPARE(original->size(), received.size);
    const auto small = download(bob, received.blob, Rendering::Small);
    SKEIN_DONE(small);
    QCOMPARE(QImage::fromData(*small).size(), QSize(320, 240));
}

void tst_MediaHandler::knowing_a_hash_gives_nothing()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    auto ada = stage.person(u"ada"_s), eve = stage.person(u"eve"_s);
    const auto friends = stage.befriend(ada, eve);
    const QByteArray image = plainImage();
    SKEIN_DONE(upload(ada, image));
    const Digest secret = digestOfBytes(image);

    SKEIN_REFUSED(eve.asks(reading(secret)), ErrorCode::NotFound);
    SKEIN_REFUSED(eve.asks(reading(digestOfBytes("nothing"))), ErrorCode::NotFound);
    Attachment guessed;
    guessed.blob = secret;
    guessed.mime = MimeType(u"image/png"_s);
    SKEIN_REFUSED(eve.asks(showing(friends, guessed)), ErrorCode::NotFound);
    const auto begun = eve.asks(announcing(image));
    SKEIN_DONE(begun);
    QVERIFY(!begun->done);
    QVERIFY(begun->challenge);
    SKEIN_REFUSED(eve.asks(ProveUpload{begun->upload, secret}), ErrorCode::ProofFailed);
    SKEIN_REFUSED(eve.asks(reading(secret)), ErrorCode::NotFound);
}

void tst_MediaHandler::having_the_bytes_can_be_proven()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    auto ada = stage.person(u"ada"_s), bob = stage.person(u"bob"_s);
    const QByteArray image = plainImage();
    SKEIN_DONE(upload(ada, image));

    const auto begun = bob.asks(announcing(image));
    SKEIN_DONE(begun);
    const auto proven = bob.asks(ProveUpload{begun->upload, proof(*begun->challenge, image)});
    SKEIN_DONE(proven);
    QVERIFY(proven->done);
    QCOMPARE(proven->done->blob.value(), digestOfBytes(image).value());
    QCOMPARE(*download(bob, proven->done->blob), image);
}

void tst_MediaHandler::who_cannot_prove_it_may_still_send_it()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    auto ada = stage.person(u"ada"_s), bob = stage.person(u"bob"_s);
    const QByteArray image = plainImage();
    SKEIN_DONE(upload(ada, image));

    const auto begun = bob.asks(announcing(image));
    SKEIN_DONE(begun);
    SKEIN_REFUSED(bob.asks(ProveUpload{begun->upload, digestOfBytes("wrong")}), ErrorCode::ProofFailed);
    const auto sent = sendRest(bob, image, *begun);
    SKEIN_DONE(sent);
    QVERIFY(sent->done);
    QCOMPARE(*download(bob, sent->done->blob), image);
}

void tst_MediaHandler::what_one_uploaded_ends_at_once()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    auto ada = stage.person(u"ada"_s);
    const QByteArray image = plainImage();
    const auto first = upload(ada, image);
    SKEIN_DONE(first);
    const auto again = ada.asks(announcing(image));
    SKEIN_DONE(again);
    QVERIFY(again->done && *again->done == *first->done);
    QVERIFY(again->upload.isEmpty());
}

void tst_MediaHandler::an_interrupted_upload_is_found_again()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    auto ada = stage.person(u"ada"_s);
    const QByteArray image = plainImage();
    const auto begun = ada.asks(announcing(image));
    SKEIN_DONE(begun);
    QCOMPARE(begun->received, 0);
    SKEIN_DONE(ada.asks(sliceOf(begun->upload, image, 0)));

    auto desk = stage.anotherDeviceOf(ada);
    const auto found = desk.asks(announcing(image));
    SKEIN_DONE(found);
    QCOMPARE(found->upload.value(), begun->upload.value());
    QCOMPARE(found->received, Slice::most);
    SKEIN_REFUSED(desk.asks(sliceOf(found->upload, image, 0)), ErrorCode::WrongOffset);
    const auto finished = sendRest(desk, image, *found);
    SKEIN_DONE(finished);
    QCOMPARE(*download(ada, finished->done->blob), image);
}

void tst_MediaHandler::anothers_upload_does_not_exist()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    auto ada = stage.person(u"ada"_s), eve = stage.person(u"eve"_s);
    const QByteArray image = plainImage();
    const auto begun = ada.asks(announcing(image));
    SKEIN_DONE(begun);
    SKEIN_REFUSED(eve.asks(sliceOf(begun->upload, image, 0)), ErrorCode::NoSuchUpload);
    SKEIN_REFUSED(eve.asks(FinishUpload{begun->upload}), ErrorCode::NoSuchUpload);
    SKEIN_REFUSED(eve.asks(ProveUpload{begun->upload, digestOfBytes("x")}), ErrorCode::NoSuchUpload);
    SKEIN_REFUSED(ada.asks(FinishUpload{UploadId(u"../../etc/passwd"_s)}), ErrorCode::NoSuchUpload);
}

void tst_MediaHandler::a_photo_is_stored_without_its_place()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    auto ada = stage.person(u"ada"_s), bob = stage.person(u"bob"_s);
    const QByteArray photo = jpegWithSecrets(corners({640, 400}), 6);
    const auto uploaded = upload(ada, photo);
    SKEIN_DONE(uploaded);
    QVERIFY(uploaded->done->blob != digestOfBytes(photo));
    QCOMPARE(uploaded->done->width, 400);
    const auto stored = download(ada, uploaded->done->blob);
    SKEIN_DONE(stored);
    QVERIFY(!stored->contains(secretPlace));

    const auto again = ada.asks(announcing(photo)); // found by the hash of what was uploaded
    SKEIN_DONE(again);
    QVERIFY(again->done && again->done->blob == uploaded->done->blob);
    const auto others = bob.asks(announcing(photo)); // the server has other bytes than these: nothing to prove
    SKEIN_DONE(others);
    QVERIFY(!others->done && !others->challenge);
    const auto same = sendRest(bob, photo, *others);
    SKEIN_DONE(same);
    QVERIFY(same->done->blob == uploaded->done->blob);
}

void tst_MediaHandler::other_bytes_than_announced_are_refused()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    auto ada = stage.person(u"ada"_s);
    const QByteArray image = plainImage();
    QByteArray other = image;
    other.back() = char(other.back() ^ 1);
    const auto begun = ada.asks(announcing(image));
    SKEIN_DONE(begun);
    SKEIN_REFUSED(sendRest(ada, other, *begun), ErrorCode::HashMismatch);
    const auto again = ada.asks(announcing(image));
    SKEIN_DONE(again);
    QCOMPARE(again->received, 0);
    SKEIN_DONE(sendRest(ada, image, *again));
}

void tst_MediaHandler::what_is_no_image_is_refused()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    auto ada = stage.person(u"ada"_s);
    SKEIN_REFUSED(upload(ada, "#!/bin/sh\n"_ba), ErrorCode::NotAnImage);
    SKEIN_REFUSED(upload(ada, pngClaiming(60'000, 60'000, QByteArray(100, '\0'))), ErrorCode::ImageTooLarge);
    SKEIN_REFUSED(ada.asks(reading(digestOfBytes("#!/bin/sh\n"))), ErrorCode::NotFound);
}

void tst_MediaHandler::an_upload_is_finished_when_it_is_whole()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    auto ada = stage.person(u"ada"_s);
    const QByteArray image = plainImage();
    const auto begun = ada.asks(announcing(image));
    SKEIN_DONE(begun);
    SKEIN_REFUSED(ada.asks(FinishUpload{begun->upload}), ErrorCode::WrongOffset);
    SKEIN_DONE(ada.asks(sliceOf(begun->upload, image, 0)));
    SKEIN_REFUSED(ada.asks(FinishUpload{begun->upload}), ErrorCode::WrongOffset);
    const auto found = ada.asks(announcing(image));
    SKEIN_DONE(found);
    QCOMPARE(found->received, Slice::most);
}

void tst_MediaHandler::a_file_of_more_than_the_limit_is_refused()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    auto ada = stage.person(u"ada"_s);
    BeginUpload large = announcing("x");
    large.size = Ranged<1, (1LL << 40)>(UploadRules().largestFile);
    SKEIN_DONE(ada.asks(large));
    large.size = Ranged<1, (1LL << 40)>(UploadRules().largestFile + 1);
    SKEIN_REFUSED(ada.asks(large), ErrorCode::FileTooLarge);
}

void tst_MediaHandler::announcing_counts_against_the_quota()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    auto ada = stage.person(u"ada"_s), bob = stage.person(u"bob"_s);
    const UploadRules rules;
    const auto numbered = [&](int number) {
        BeginUpload begin = announcing("file " + QByteArray::number(number));
        begin.size = Ranged<1, (1LL << 40)>(rules.largestFile);
        return begin;
    };
    const int most = int(rules.quota / rules.largestFile);
    for (int i = 0; i < most; ++i)
        SKEIN_DONE(ada.asks(numbered(i)));
    SKEIN_REFUSED(ada.asks(numbered(most)), ErrorCode::QuotaExceeded);
    SKEIN_DONE(ada.asks(numbered(0)));
    SKEIN_DONE(bob.asks(numbered(0)));
    stage.clock.advance(rules.life + std::chrono::hours(1));
    SKEIN_DONE(ada.asks(numbered(most)));
}

void tst_MediaHandler::a_recall_takes_the_image_away()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    auto ada = stage.person(u"ada"_s), bob = stage.person(u"bob"_s), eve = stage.person(u"eve"_s);
    const auto room = stage.befriend(ada, bob);
    const auto uploaded = upload(ada, plainImage());
    SKEIN_DONE(uploaded);
    const Digest blob = uploaded->done->blob;
    SKEIN_REFUSED(bob.asks(reading(blob)), ErrorCode::NotFound);
    const auto sent = ada.asks(showing(room, *uploaded->done));
    SKEIN_DONE(sent);
    SKEIN_DONE(bob.asks(reading(blob)));
    SKEIN_REFUSED(eve.asks(reading(blob)), ErrorCode::NotFound);
    SKEIN_DONE(ada.asks(RecallMessage{room, sent->seq}));
    SKEIN_REFUSED(bob.asks(reading(blob)), ErrorCode::NotFound);
    SKEIN_DONE(ada.asks(reading(blob)));
}

void tst_MediaHandler::a_page_beyond_the_end_is_out_of_range()
{
    SKEIN_TEST_DATABASE(database);
    Stage stage(*database);
    auto ada = stage.person(u"ada"_s);
    const QByteArray image = plainImage();
    const auto uploaded = upload(ada, image);
    SKEIN_DONE(uploaded);
    SKEIN_DONE(ada.asks(reading(uploaded->done->blob, Rendering::Original, image.size())));
    SKEIN_REFUSED(ada.asks(reading(uploaded->done->blob, Rendering::Original, image.size() + 1)), ErrorCode::OutOfRange);
}

QTEST_GUILESS_MAIN(tst_MediaHandler)
#include "tst_media_handler.moc"
