// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "any_request.h"

#include <support/stage.h>

namespace skein::test {

using Answer = std::optional<Result<QCborValue>>;

//! Alice, signed in with both encodings, and her contacts Bob and Carl; requests of hers go through the real entrance. They
//! are about Carl and a group with him, so that what is between her and Bob stays as it is.
class InputScene
{
public:
    explicit InputScene(const TestDatabase &database);

    [[nodiscard]] Names names() const;
    //! A frame around parameters that Qt's writers can say.
    [[nodiscard]] QByteArray frame(Encoding encoding, const QString &method, const QCborValue &params);
    //! The answer to a frame of Alice's, or of somebody who is not signed in where the method is for those.
    Answer answerTo(const AnyRequest &request, Encoding encoding, const QByteArray &frame);
    //! Alice still reaches Bob, and the log that they share has no hole.
    [[nodiscard]] bool stillWorks();

private:
    ConversationId groupWithCarl();
    Actor signedInWith(Encoding encoding);

    Stage m_stage;
    Actor m_alice, m_bob, m_carl;
    ConversationId m_room, m_group;
    Actor m_inCbor, m_inJson;
    RequestId m_lastId = 0;
};

//! An answer in words, for the message of a failed test.
[[nodiscard]] QString inWords(const Answer &answer);

} // namespace skein::test
