// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <Style/look.h>

#include <QQmlEngine>
#include <QtQuickTest>

using namespace Qt::StringLiterals;

class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void applicationAvailable() { skein::setUpLook(*qGuiApp); }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(QStringLiteral(FEATURE_FAKES));
        skein::setUpPictures(*engine);
    }
};

QUICK_TEST_MAIN_WITH_SETUP(features, Setup)

#include "tst_features.moc"
