// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <domain/entry.h>
#include <models/people.h>

namespace skein::client {

//! What a line of a log says in words: "You added Lin and Zhou", "Zhou recalled a message". Empty for a message.
[[nodiscard]] QString systemSentence(const Entry &entry, ConversationKind kind, const People &people);
//! "You recalled a message"
[[nodiscard]] QString recallSentence(AccountId sender, const People &people);
//! A message in one line: its text, or "[Picture]".
[[nodiscard]] QString oneLine(const MessageBody &body);
//! A line of a log in one line, for the conversation list.
[[nodiscard]] QString previewOf(const Entry &entry, ConversationKind kind, const People &people);
//! Names as a sentence lists them: "Lin, Zhou and Maya"
[[nodiscard]] QString listOf(const QStringList &names);

} // namespace skein::client
