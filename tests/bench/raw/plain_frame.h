// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

//! What the raw server and the peers speak inside of WebSocket messages: a few numbers, then filler up to the size that
//! skeind's message of the same meaning has. Numbers are little-endian, as on every machine that this runs on.

namespace skein::bench {

enum class PlainKind : std::uint8_t {
    Join = 'j', //!< into `room`; answered
    Echo = 'e', //!< answered
    Post = 'p', //!< answered, and told to the others in the sender's room
    Answer = 'a',
    News = 'n', //!< of a Post
};

#pragma pack(push, 1)

//! From a client.
struct PlainRequest
{
    PlainKind kind;
    std::uint64_t number; //!< comes back in the answer and in the news
    std::uint32_t room;
    std::uint32_t answerBytes; //!< how long the answer is
    std::uint32_t newsBytes; //!< how long the news are
};

//! From a server.
struct PlainAnswer
{
    PlainKind kind;
    std::uint64_t number;
    std::uint64_t seq; //!< of a Post: its place in the room, from 2 on
};

#pragma pack(pop)

//! Nothing when the message is too short.
template<class Frame>
std::optional<Frame> readPlain(std::string_view message)
{
    if (message.size() < sizeof(Frame))
        return std::nullopt;
    Frame frame;
    message.copy(reinterpret_cast<char *>(&frame), sizeof frame);
    return frame;
}

} // namespace skein::bench
