// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/error.h>

#include <algorithm>
#include <array>

namespace skein {

namespace {

struct Named
{
    ErrorCode code;
    QStringView name;
};

constexpr std::array names{
    Named{ErrorCode::ParseError, u"parse_error"},
    Named{ErrorCode::InvalidRequest, u"invalid_request"},
    Named{ErrorCode::UnknownMethod, u"unknown_method"},
    Named{ErrorCode::InvalidField, u"invalid_field"},
    Named{ErrorCode::Internal, u"internal"},
    Named{ErrorCode::NotSignedIn, u"not_signed_in"},
    Named{ErrorCode::BadToken, u"bad_token"},
    Named{ErrorCode::WrongCredentials, u"wrong_credentials"},
    Named{ErrorCode::AccountDisabled, u"account_disabled"},
    Named{ErrorCode::TooManyAttempts, u"too_many_attempts"},
    Named{ErrorCode::TooManyDevices, u"too_many_devices"},
    Named{ErrorCode::AlreadySignedIn, u"already_signed_in"},
    Named{ErrorCode::CaptchaRequired, u"captcha_required"},
    Named{ErrorCode::WrongCaptcha, u"wrong_captcha"},
    Named{ErrorCode::RegistrationClosed, u"registration_closed"},
    Named{ErrorCode::SignedOutElsewhere, u"signed_out_elsewhere"},
    Named{ErrorCode::PasswordChanged, u"password_changed"},
    Named{ErrorCode::AccountDeleted, u"account_deleted"},
    Named{ErrorCode::GuestsNotAllowed, u"guests_not_allowed"},
    Named{ErrorCode::GuestExpired, u"guest_expired"},
    Named{ErrorCode::WrongCode, u"wrong_code"},
    Named{ErrorCode::MailUnavailable, u"mail_unavailable"},
    Named{ErrorCode::WrongPassword, u"wrong_password"},
    Named{ErrorCode::TooManyAccounts, u"too_many_accounts"},
    Named{ErrorCode::Unavailable, u"unavailable"},
    Named{ErrorCode::Busy, u"busy"},
    Named{ErrorCode::RateLimited, u"rate_limited"},
    Named{ErrorCode::FrameTooLarge, u"frame_too_large"},
    Named{ErrorCode::TimedOut, u"timed_out"},
    Named{ErrorCode::Disconnected, u"disconnected"},
    Named{ErrorCode::NameTaken, u"name_taken"},
    Named{ErrorCode::EmailTaken, u"email_taken"},
    Named{ErrorCode::PhoneTaken, u"phone_taken"},
    Named{ErrorCode::WeakPassword, u"weak_password"},
    Named{ErrorCode::InvalidName, u"invalid_name"},
    Named{ErrorCode::InvalidEmail, u"invalid_email"},
    Named{ErrorCode::InvalidPhone, u"invalid_phone"},
    Named{ErrorCode::InvalidNickname, u"invalid_nickname"},
    Named{ErrorCode::NotFound, u"not_found"},
    Named{ErrorCode::NotAllowed, u"not_allowed"},
    Named{ErrorCode::NotAMember, u"not_a_member"},
    Named{ErrorCode::NotContacts, u"not_contacts"},
    Named{ErrorCode::AlreadyContacts, u"already_contacts"},
    Named{ErrorCode::NoSuchRequest, u"no_such_request"},
    Named{ErrorCode::AlreadyAMember, u"already_a_member"},
    Named{ErrorCode::GroupFull, u"group_full"},
    Named{ErrorCode::CannotAddYourself, u"cannot_add_yourself"},
    Named{ErrorCode::OwnerCannotLeave, u"owner_cannot_leave"},
    Named{ErrorCode::NotAccepted, u"not_accepted"},
    Named{ErrorCode::Blacklisted, u"blacklisted"},
    Named{ErrorCode::GroupDissolved, u"group_dissolved"},
    Named{ErrorCode::Muted, u"muted"},
    Named{ErrorCode::EveryoneIsMuted, u"everyone_is_muted"},
    Named{ErrorCode::JoiningClosed, u"joining_closed"},
    Named{ErrorCode::WorldClosed, u"world_closed"},
    Named{ErrorCode::TextTooLong, u"text_too_long"},
    Named{ErrorCode::EmptyMessage, u"empty_message"},
    Named{ErrorCode::NotAnImage, u"not_an_image"},
    Named{ErrorCode::ImageTooLarge, u"image_too_large"},
    Named{ErrorCode::FileTooLarge, u"file_too_large"},
    Named{ErrorCode::WrongOffset, u"wrong_offset"},
    Named{ErrorCode::HashMismatch, u"hash_mismatch"},
    Named{ErrorCode::QuotaExceeded, u"quota_exceeded"},
    Named{ErrorCode::DiskFull, u"disk_full"},
    Named{ErrorCode::NoSuchUpload, u"no_such_upload"},
    Named{ErrorCode::OutOfRange, u"out_of_range"},
    Named{ErrorCode::ResyncNeeded, u"resync_needed"},
    Named{ErrorCode::ProofFailed, u"proof_failed"},
};

} // namespace

QStringView errorName(ErrorCode code)
{
    const auto found = std::ranges::find(names, code, &Named::code);
    return found == names.end() ? QStringView(u"internal") : found->name;
}

std::optional<ErrorCode> errorByNumber(int number)
{
    const auto found = std::ranges::find(names, ErrorCode(number), &Named::code);
    return found == names.end() ? std::nullopt : std::optional(found->code);
}

QList<ErrorCode> everyErrorCode()
{
    QList<ErrorCode> all;
    for (const auto &named : names)
        all.append(named.code);
    return all;
}

} // namespace skein
