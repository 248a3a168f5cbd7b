// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "Style/look.h"

#include <QGuiApplication>
#include <QQmlEngine>
#include <QtQuickTest>

//! Fonts and pictures as in the client.
class Setup : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void applicationAvailable() { skein::setUpFonts(*qGuiApp); }
    void qmlEngineAvailable(QQmlEngine *engine) { skein::setUpPictures(*engine); }
};

QUICK_TEST_MAIN_WITH_SETUP(controls, Setup)

#include "tst_qml_controls.moc"
