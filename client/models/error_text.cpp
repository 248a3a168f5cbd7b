// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/error_text.h>

#include <QCoreApplication>

namespace skein::client {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

} // namespace

QString errorText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ParseError:
    case ErrorCode::InvalidRequest:
        return ErrorText::tr("The server did not understand this program. One of the two may be too old.");
    case ErrorCode::UnknownMethod:
        return ErrorText::tr("The server is too old for this.");
    case ErrorCode::InvalidField:
        return ErrorText::tr("The server does not accept what was entered.");
    case ErrorCode::Internal:
        return ErrorText::tr("Something went wrong on the server. Try again later.");
    case ErrorCode::NotSignedIn:
        return ErrorText::tr("You are not signed in.");
    case ErrorCode::BadToken:
        return ErrorText::tr("Your session has ended. Sign in again.");
    case ErrorCode::WrongCredentials:
        return ErrorText::tr("The account or the password is wrong.");
    case ErrorCode::AccountDisabled:
        return ErrorText::tr("This account has been disabled. Ask your administrator.");
    case ErrorCode::TooManyAttempts:
        return ErrorText::tr("Too many attempts. Wait a few minutes before you try again.");
    case ErrorCode::TooManyDevices:
        return ErrorText::tr("You are signed in on too many devices. Sign out on one of them first.");
    case ErrorCode::AlreadySignedIn:
        return ErrorText::tr("You are already signed in.");
    case ErrorCode::CaptchaRequired:
        return ErrorText::tr("Solve the picture puzzle to go on.");
    case ErrorCode::WrongCaptcha:
        return ErrorText::tr("That is not what the picture shows. Here is another one.");
    case ErrorCode::RegistrationClosed:
        return ErrorText::tr("Registration is closed at the moment.");
    case ErrorCode::SignedOutElsewhere:
        return ErrorText::tr("This device was signed out from another one.");
    case ErrorCode::PasswordChanged:
        return ErrorText::tr("The password was changed. Sign in with the new one.");
    case ErrorCode::AccountDeleted:
        return ErrorText::tr("This account has been deleted.");
    case ErrorCode::GuestsNotAllowed:
        return ErrorText::tr("This server takes no guests.");
    case ErrorCode::GuestExpired:
        return ErrorText::tr("Your time as a guest is over.");
    case ErrorCode::WrongCode:
        return ErrorText::tr("This code is wrong or too old.");
    case ErrorCode::MailUnavailable:
        return ErrorText::tr("This server sends no mail. Ask your administrator for a code.");
    case ErrorCode::WrongPassword:
        return ErrorText::tr("The present password is wrong.");
    case ErrorCode::TooManyAccounts:
        return ErrorText::tr("You have as many accounts as one may have.");
    case ErrorCode::Unavailable:
        return ErrorText::tr("The server cannot answer at the moment. Try again later.");
    case ErrorCode::Busy:
        return ErrorText::tr("The server is busy. Try again in a moment.");
    case ErrorCode::RateLimited:
        return ErrorText::tr("That was too much at once. Wait a moment.");
    case ErrorCode::FrameTooLarge:
        return ErrorText::tr("That is too much for one message.");
    case ErrorCode::TimedOut:
        return ErrorText::tr("The server did not answer in time.");
    case ErrorCode::Disconnected:
        return ErrorText::tr("There is no connection to the server.");
    case ErrorCode::NameTaken:
        return ErrorText::tr("This account name is taken.");
    case ErrorCode::EmailTaken:
        return ErrorText::tr("This e-mail address is already registered.");
    case ErrorCode::PhoneTaken:
        return ErrorText::tr("This phone number is already registered.");
    case ErrorCode::WeakPassword:
        return ErrorText::tr("This password is too easy to guess. Make it longer or mix more kinds of characters.");
    case ErrorCode::InvalidName:
        return ErrorText::tr("An account name has 3 to 32 letters, digits, dots or hyphens and begins with a letter.");
    case ErrorCode::InvalidEmail:
        return ErrorText::tr("This is not a valid e-mail address.");
    case ErrorCode::InvalidPhone:
        return ErrorText::tr("This is not a valid mobile number.");
    case ErrorCode::InvalidNickname:
        return ErrorText::tr("A nickname has 1 to 32 characters.");
    case ErrorCode::NotFound:
        return ErrorText::tr("This does not exist any more.");
    case ErrorCode::NotAllowed:
        return ErrorText::tr("You are not allowed to do this.");
    case ErrorCode::NotAMember:
        return ErrorText::tr("You are not a member of this group.");
    case ErrorCode::NotContacts:
        return ErrorText::tr("You are not contacts. Send a contact request first.");
    case ErrorCode::AlreadyContacts:
        return ErrorText::tr("You are contacts already.");
    case ErrorCode::NoSuchRequest:
        return ErrorText::tr("This request is not open any more.");
    case ErrorCode::AlreadyAMember:
        return ErrorText::tr("Already a member of this group.");
    case ErrorCode::GroupFull:
        return ErrorText::tr("This group is full.");
    case ErrorCode::CannotAddYourself:
        return ErrorText::tr("You cannot add yourself.");
    case ErrorCode::OwnerCannotLeave:
        return ErrorText::tr("The owner cannot leave the group.");
    case ErrorCode::NotAccepted:
        return ErrorText::tr("This person does not accept messages from you.");
    case ErrorCode::Blacklisted:
        return ErrorText::tr("This account may not join the group again.");
    case ErrorCode::GroupDissolved:
        return ErrorText::tr("This group has been dissolved.");
    case ErrorCode::Muted:
        return ErrorText::tr("You are muted here.");
    case ErrorCode::EveryoneIsMuted:
        return ErrorText::tr("Only the owner and admins can write at the moment.");
    case ErrorCode::JoiningClosed:
        return ErrorText::tr("This group can be joined by invitation only.");
    case ErrorCode::WorldClosed:
        return ErrorText::tr("The world channel is switched off.");
    case ErrorCode::TextTooLong:
        return ErrorText::tr("This text is too long.");
    case ErrorCode::EmptyMessage:
        return ErrorText::tr("There is nothing to send.");
    case ErrorCode::NotAnImage:
        return ErrorText::tr("This file is not a picture that can be shown.");
    case ErrorCode::ImageTooLarge:
        return ErrorText::tr("This picture has too many pixels.");
    case ErrorCode::FileTooLarge:
        return ErrorText::tr("This file is too large.");
    case ErrorCode::WrongOffset:
    case ErrorCode::NoSuchUpload:
        return ErrorText::tr("The upload was interrupted. Try again.");
    case ErrorCode::HashMismatch:
    case ErrorCode::ProofFailed:
        return ErrorText::tr("The file changed or was damaged on its way. Try again.");
    case ErrorCode::QuotaExceeded:
        return ErrorText::tr("Your storage on the server is full.");
    case ErrorCode::DiskFull:
        return ErrorText::tr("The disk is full.");
    case ErrorCode::OutOfRange:
        return ErrorText::tr("This part of the file does not exist.");
    case ErrorCode::ResyncNeeded:
        return ErrorText::tr("This computer was offline for a long time. Everything is being loaded again.");
    }
    return ErrorText::tr("Something went wrong on the server. Try again later.");
}

} // namespace skein::client
