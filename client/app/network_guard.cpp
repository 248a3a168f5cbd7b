// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/network_guard.h>

#include <core/logging.h>

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

class RefusingManager final : public QNetworkAccessManager
{
public:
    using QNetworkAccessManager::QNetworkAccessManager;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *data) override
    {
        if (request.url().scheme() == u"data"_s)
            return QNetworkAccessManager::createRequest(operation, request, data);
        qCWarning(logApp, "refused a request for %s", qUtf8Printable(request.url().host()));
        // A scheme that nobody knows: answered with an error, and nothing leaves.
        return QNetworkAccessManager::createRequest(GetOperation, QNetworkRequest(QUrl(u"refused:"_s)));
    }
};

} // namespace

QNetworkAccessManager *NetworkGuard::create(QObject *parent)
{
    return new RefusingManager(parent);
}

} // namespace skein::client
