// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "Style/look.h"

#include "Style/rounded_image_provider.h"

#include <QFont>
#include <QGuiApplication>
#include <QIcon>
#include <QQmlEngine>
#include <QQuickStyle>

using namespace Qt::StringLiterals;

namespace skein {

void setUpFonts(QGuiApplication &application)
{
    // Naming the SC face avoids Japanese glyph shapes; without the emoji face emoji are drawn in black and white.
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"Noto Sans CJK SC"_s, u"Noto Color Emoji"_s});
    font.setPixelSize(14);
    application.setFont(font);
}

void setUpLook(QGuiApplication &application)
{
    setUpFonts(application);
    QQuickStyle::setStyle(u"Basic"_s);
    application.setWindowIcon(QIcon(u":/skein/brand/skein-256.png"_s));
}

void setUpPictures(QQmlEngine &engine)
{
    engine.addImageProvider(u"rounded"_s, new RoundedImageProvider(engine));
}

} // namespace skein
