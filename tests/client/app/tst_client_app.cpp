// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/network_guard.h>
#include <app/pictures.h>

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace skein::client {

class tst_ClientApp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void qml_reaches_nothing_over_the_network();
    void a_picture_in_its_own_address_is_shown();
    void a_picture_is_cut_to_what_is_wanted();
    void a_picture_is_never_enlarged_without_need();
    void round_corners_are_transparent();
    void what_is_no_picture_is_not_decoded();

private:
    [[nodiscard]] QString pictureFile(QSize size);

    QTemporaryDir m_folder;
};

QString tst_ClientApp::pictureFile(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString path = m_folder.filePath(u"%1x%2.png"_s.arg(size.width()).arg(size.height()));
    image.save(path);
    return path;
}

void tst_ClientApp::qml_reaches_nothing_over_the_network()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QSignalSpy connected(&server, &QTcpServer::newConnection);
    NetworkGuard guard;
    const std::unique_ptr<QNetworkAccessManager> manager(guard.create(nullptr));

    const std::unique_ptr<QNetworkReply> reply(
        manager->get(QNetworkRequest(QUrl(u"http://127.0.0.1:%1/a.png"_s.arg(server.serverPort())))));

    QTRY_VERIFY(reply->isFinished());
    QVERIFY(reply->error() != QNetworkReply::NoError);
    QCOMPARE(connected.count(), 0);
}

// A07: the captcha.
void tst_ClientApp::a_picture_in_its_own_address_is_shown()
{
    NetworkGuard guard;
    const std::unique_ptr<QNetworkAccessManager> manager(guard.create(nullptr));
    const std::unique_ptr<QNetworkReply> reply(manager->get(QNetworkRequest(QUrl(u"data:image/png;base64,R29vc2U="_s))));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->readAll(), QByteArray("Goose"));
}

void tst_ClientApp::a_picture_is_cut_to_what_is_wanted()
{
    QCOMPARE(readPicture(pictureFile({400, 200}), {100, 100}, 0).size(), QSize(100, 100));
    QCOMPARE(readPicture(pictureFile({200, 400}), {50, 0}, 0).size(), QSize(50, 100));
}

void tst_ClientApp::a_picture_is_never_enlarged_without_need()
{
    QCOMPARE(readPicture(pictureFile({40, 20}), {100, 100}, 0).size(), QSize(20, 20));
    QCOMPARE(readPicture(pictureFile({40, 20}), {}, 0).size(), QSize(40, 20));
}

void tst_ClientApp::round_corners_are_transparent()
{
    const QImage image = readPicture(pictureFile({100, 100}), {}, 200);
    QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
    QCOMPARE(image.pixelColor(50, 50), QColor(Qt::red));
}

void tst_ClientApp::what_is_no_picture_is_not_decoded()
{
    const QString path = m_folder.filePath(u"drawing.png"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>");
    file.close();
    QVERIFY(readPicture(path, {}, 0).isNull());
    QVERIFY(readPicture(u"/nowhere"_s, {}, 0).isNull());
}

} // namespace skein::client

QTEST_MAIN(skein::client::tst_ClientApp)
#include "tst_client_app.moc"
