// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace skein {

//! Everything that a request can be refused for. The numbers are on the wire: append only, never renumber.
//! −32700 … −32600 are JSON-RPC's own (https://www.jsonrpc.org/specification#error_object).
enum class ErrorCode {
    ParseError = -32700, //!< the frame is not well-formed, or exceeds the limits of its encoding
    InvalidRequest = -32600, //!< a frame without a usable `id` or `method`
    UnknownMethod = -32601, //!< no such method: perhaps one of a newer server
    InvalidField = -32602, //!< a field is missing, of another type or outside its limits; `field` names it
    Internal = -32603, //!< the server failed; its log knows why

    NotSignedIn = 1001, //!< the method needs a session
    BadToken = 1002, //!< the session has ended; sign in again
    WrongCredentials = 1003, //!< unknown user or wrong password
    AccountDisabled = 1004, //!< the password is right, but the user was disabled
    TooManyAttempts = 1005, //!< wait before the next attempt to sign in
    TooManyDevices = 1006, //!< another device of the user must sign out first
    AlreadySignedIn = 1007, //!< the connection has a session; open another one
    CaptchaRequired = 1008, //!< answer the captcha of `accounts.challenge`, too
    WrongCaptcha = 1009, //!< not what the captcha shows, or it was used or is too old; ask for another
    RegistrationClosed = 1010, //!< nobody can register now; `detail` says until when
    SignedOutElsewhere = 1011, //!< the session was ended from another device
    PasswordChanged = 1012, //!< the password was changed; sign in with the new one
    AccountDeleted = 1013, //!< the user was deleted (only where a session ends)
    GuestsNotAllowed = 1014, //!< the server takes no guests
    GuestExpired = 1015, //!< the time of the guest is over (only where a session ends)
    WrongCode = 1016, //!< not the code that was issued, or it was used or is too old
    MailUnavailable = 1017, //!< the server sends no mail; an administrator issues the code
    WrongPassword = 1018, //!< the present password is another one
    TooManyAccounts = 1019, //!< the user has as many accounts as one may have

    Unavailable = 1101, //!< the database is away; repeat later
    Busy = 1102, //!< a queue is full; repeat later
    RateLimited = 1103, //!< too many requests; repeat later
    FrameTooLarge = 1104, //!< more than 64 KiB; refused before it is sent
    TimedOut = 1105, //!< no answer in time (made by the client)
    Disconnected = 1106, //!< the connection closed before the answer (made by the client)

    NameTaken = 1201, //!< another user has this name
    EmailTaken = 1202, //!< another user has this address
    PhoneTaken = 1203, //!< another user has this number
    WeakPassword = 1204, //!< shorter than `server.describe` says, or too easy to guess
    InvalidName = 1205, //!< not a login name
    InvalidEmail = 1206, //!< not an e-mail address
    InvalidPhone = 1207, //!< not a phone number
    InvalidNickname = 1208, //!< not a nickname

    NotFound = 1301, //!< it does not exist, or the caller may not know that it does
    NotAllowed = 1302, //!< the caller lacks the right
    NotAMember = 1303, //!< the caller is not in the conversation
    NotContacts = 1304, //!< the two accounts are not contacts
    AlreadyContacts = 1305, //!< the two accounts are contacts already
    NoSuchRequest = 1306, //!< there is no pending request of this account
    AlreadyAMember = 1307, //!< the account is in the group already
    GroupFull = 1308, //!< the group has its largest number of members
    CannotAddYourself = 1309, //!< the account is the caller’s own
    OwnerCannotLeave = 1310, //!< the owner must hand the group over first
    NotAccepted = 1311, //!< the other side takes nothing of the caller
    Blacklisted = 1312, //!< the account may not come back to the group
    GroupDissolved = 1313, //!< the group is no more
    Muted = 1314, //!< the caller may not write; `detail` says until when, in milliseconds UTC
    EveryoneIsMuted = 1315, //!< only owner and admins may write
    JoiningClosed = 1316, //!< the group takes only whom a member adds
    WorldClosed = 1317, //!< the world channel is off

    TextTooLong = 1401, //!< more characters than the field takes
    EmptyMessage = 1402, //!< neither text nor image
    NotAnImage = 1403, //!< the content is not PNG, JPEG, GIF or WebP
    ImageTooLarge = 1404, //!< more pixels than the server decodes
    FileTooLarge = 1405, //!< more bytes than the server takes
    WrongOffset = 1406, //!< the slice does not follow the last one
    HashMismatch = 1407, //!< the bytes are not those that were announced
    QuotaExceeded = 1408, //!< the user’s space is used up
    DiskFull = 1409, //!< the server’s space is used up
    NoSuchUpload = 1410, //!< finished, forgotten, or somebody else’s
    OutOfRange = 1411, //!< outside what there is
    ResyncNeeded = 1412, //!< too old to continue; ask from the beginning
    ProofFailed = 1413, //!< the challenge was not met; send the bytes
};

//! The stable name on the wire, e.g. "not_a_member".
[[nodiscard]] QStringView errorName(ErrorCode code);
[[nodiscard]] std::optional<ErrorCode> errorByNumber(int number);
//! All of them, by the groups above.
[[nodiscard]] QList<ErrorCode> everyErrorCode();

//! Why something was refused.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString field; //!< the request's field at fault ("body.text"), or empty
    QString detail; //!< one English sentence for logs and developers; people see a translation of `code`

    bool operator==(const Error &) const = default;
};

} // namespace skein
