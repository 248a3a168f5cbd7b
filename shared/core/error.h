// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace skein {

//! Everything that a request can be refused for. The numbers are on the wire: append only, never renumber.
//! −32700 … −32600 are JSON-RPC's own (https://www.jsonrpc.org/specification#error_object).
enum class ErrorCode {
    ParseError = -32700,
    InvalidRequest = -32600,
    UnknownMethod = -32601,
    InvalidField = -32602,
    Internal = -32603,

    NotSignedIn = 1001,
    BadToken = 1002,
    WrongCredentials = 1003,
    AccountDisabled = 1004,
    TooManyAttempts = 1005,
    TooManyDevices = 1006,
    AlreadySignedIn = 1007,

    Unavailable = 1101,
    Busy = 1102,
    RateLimited = 1103,
    FrameTooLarge = 1104,
    TimedOut = 1105,
    Disconnected = 1106,

    NameTaken = 1201,
    EmailTaken = 1202,
    PhoneTaken = 1203,
    WeakPassword = 1204,
    InvalidName = 1205,
    InvalidEmail = 1206,
    InvalidPhone = 1207,
    InvalidNickname = 1208,

    NotFound = 1301,
    NotAllowed = 1302,
    NotAMember = 1303,
    NotContacts = 1304,
    AlreadyContacts = 1305,
    NoSuchRequest = 1306,
    AlreadyAMember = 1307,
    GroupFull = 1308,
    CannotAddYourself = 1309,
    OwnerCannotLeave = 1310,

    TextTooLong = 1401,
    EmptyMessage = 1402,
    NotAnImage = 1403,
    ImageTooLarge = 1404,
    FileTooLarge = 1405,
    WrongOffset = 1406,
    HashMismatch = 1407,
    QuotaExceeded = 1408,
    DiskFull = 1409,
    NoSuchUpload = 1410,
    OutOfRange = 1411,
    ResyncNeeded = 1412,
    ProofFailed = 1413,
};

//! The stable name on the wire, e.g. "not_a_member".
[[nodiscard]] QStringView errorName(ErrorCode code);
[[nodiscard]] std::optional<ErrorCode> errorByNumber(int number);

//! Why something was refused.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString field; //!< the request's field at fault ("body.text"), or empty
    QString detail; //!< one English sentence for logs and developers; people see a translation of `code`

    bool operator==(const Error &) const = default;
};

} // namespace skein
