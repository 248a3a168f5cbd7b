// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "matrix_rows.h"

//! Messages, sync and media.

namespace skein::test {

// --- messages -------------------------------------------------------------------------------------------------------

template<>
struct Rights<SendMessage>
{
    static constexpr Row row = matrix::writers;
    static SendMessage ask(const Object &object) { return text(object.conversation, QStringLiteral("hello")); }
};

template<>
struct Rights<RecallMessage>
{
    static constexpr Row row{ErrorCode::NotSignedIn, ErrorCode::NotAMember, ErrorCode::NotAMember, ErrorCode::NotAllowed,
                             ErrorCode::NotAllowed,  allowed,               ErrorCode::NotAllowed, ErrorCode::NotAllowed,
                             ErrorCode::NotAllowed};
    static RecallMessage ask(const Object &object) { return {object.conversation, object.message}; }
};

template<>
struct Rights<FetchHistory>
{
    static constexpr Row row = matrix::readers;
    static FetchHistory ask(const Object &object) { return {object.conversation, {}, {}, {}}; }
};

template<>
struct Rights<FetchChanges>
{
    static constexpr Row row = matrix::readers;
    static FetchChanges ask(const Object &object) { return {object.conversation, Seq(1), Seq(9), {}}; }
};

template<>
struct Rights<MarkRead>
{
    static constexpr Row row = matrix::readers;
    static MarkRead ask(const Object &object) { return {object.conversation, object.message}; }
};

template<>
struct Rights<SetTyping>
{
    static constexpr Row row = matrix::writers;
    static SetTyping ask(const Object &object) { return {object.conversation}; }
};

// --- sync -----------------------------------------------------------------------------------------------------------

template<>
struct Rights<FetchHeads>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static FetchHeads ask(const Object &) { return {}; }
};

template<>
struct Rights<FetchFeed>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static FetchFeed ask(const Object &) { return {}; }
};

// --- media ----------------------------------------------------------------------------------------------------------

template<>
struct Rights<BeginUpload>
{
    static constexpr Row row = matrix::whoeverIsSignedIn;
    static BeginUpload ask(const Object &) { return {Digest(QByteArray(32, 'y')), Ranged<1, (1LL << 40)>(10), {}}; }
};

//! Alice's upload was given no challenge.
template<>
struct Rights<ProveUpload>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::NoSuchUpload, ErrorCode::ProofFailed);
    static ProveUpload ask(const Object &object) { return {object.upload, object.blob}; }
};

template<>
struct Rights<UploadSlice>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::NoSuchUpload, allowed);
    static UploadSlice ask(const Object &object) { return {object.upload, {}, Slice("bytes")}; }
};

//! Alice's upload is not whole.
template<>
struct Rights<FinishUpload>
{
    static constexpr Row row = matrix::aliceAlone(ErrorCode::NoSuchUpload, ErrorCode::WrongOffset);
    static FinishUpload ask(const Object &object) { return {object.upload}; }
};

template<>
struct Rights<ReadBlob>
{
    static constexpr Row row{ErrorCode::NotSignedIn, ErrorCode::NotFound, allowed, allowed, allowed, allowed, allowed, allowed, allowed};
    static ReadBlob ask(const Object &object) { return {object.blob, Rendering::Original, {}, {}}; }
};

} // namespace skein::test
