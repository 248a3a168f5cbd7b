// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QGuiApplication;
class QQmlEngine;

namespace skein {

//! The font families of the design system, body size. Call once, after the application is made. Lives on: main thread.
void setUpFonts(QGuiApplication &application);

//! Fonts, the Basic style (the only one our controls are drawn for) and the window icon. Call before the engine is made.
void setUpLook(QGuiApplication &application);

//! The picture provider "rounded" that Avatar and RoundedImage ask. Call once for each engine.
void setUpPictures(QQmlEngine &engine);

} // namespace skein
