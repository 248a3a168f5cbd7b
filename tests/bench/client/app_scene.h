// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "figures.h"

namespace skein::bench {

//! How much is done in a scene.
struct SceneSize
{
    int scrollFrames = 900; //!< up; half as many down again
    int openings = 25; //!< fewer than there are conversations
    int sends = 12;
};

//! The client's window with the populated folder: scrolls the long conversation, opens others, sends. Call once in a
//! process that has an application. Ends the program when something was never shown.
[[nodiscard]] Figures playApp(const QString &folder, const SceneSize &size);

} // namespace skein::bench
