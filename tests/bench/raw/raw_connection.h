// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace skein::bench {

//! The server's end of one WebSocket with nothing but the work on its descriptor: the upgrade is answered without a
//! look at it, frames are whole, and what is written leaves with `flush`.
class RawConnection
{
public:
    using Listener = std::function<void(std::string_view message)>;

    explicit RawConnection(int descriptor) : m_descriptor(descriptor) { }
    ~RawConnection();
    RawConnection(const RawConnection &) = delete;
    RawConnection &operator=(const RawConnection &) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] bool isLost() const { return m_isLost; }
    [[nodiscard]] bool hasUnsent() const { return !m_out.empty(); }

    //! Reads what is there; `listener` hears each message.
    void read(const Listener &listener);
    //! A finished frame.
    void append(std::string_view frame) { m_out += frame; }
    void flush();

    //! An unmasked binary message of that many bytes that begins so.
    [[nodiscard]] static std::string frame(std::string_view begin, std::size_t payloadBytes);

    std::uint32_t room = 0;
    bool isWaitingToWrite = false;
    bool isListed = false; //!< for the flush at the end of the turn

private:
    std::size_t take(std::string_view bytes, const Listener &listener);
    std::size_t takeFrame(std::string_view bytes, const Listener &listener);

    int m_descriptor;
    bool m_isOpen = false;
    bool m_isLost = false;
    std::string m_in; //!< the beginning of a frame
    std::string m_out;
};

} // namespace skein::bench
