// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/picture_provider.h>

#include <app/pictures.h>

#include <QMutex>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

class PictureResponse final : public QQuickImageResponse
{
public:
    //! Reaches the response from other threads, as long as it is there.
    struct Link
    {
        QMutex mutex;
        PictureResponse *response = nullptr;

        void finish(const QImage &image)
        {
            const QMutexLocker lock(&mutex);
            if (response == nullptr)
                return;
            QMetaObject::invokeMethod(response, [to = response, image] { to->finish(image); }, Qt::QueuedConnection);
        }
    };

    PictureResponse() : m_link(std::make_shared<Link>()) { m_link->response = this; }
    ~PictureResponse() override
    {
        const QMutexLocker lock(&m_link->mutex);
        m_link->response = nullptr;
    }

    [[nodiscard]] std::shared_ptr<Link> link() const { return m_link; }

    [[nodiscard]] QQuickTextureFactory *textureFactory() const override
    {
        return QQuickTextureFactory::textureFactoryForImage(m_image);
    }
    [[nodiscard]] QString errorString() const override
    {
        return m_image.isNull() ? u"there is no such picture"_s : QString();
    }
    void cancel() override { finish({}); }

private:
    void finish(const QImage &image)
    {
        if (std::exchange(m_isFinished, true))
            return;
        m_image = image;
        Q_EMIT finished();
    }

    std::shared_ptr<Link> m_link;
    QImage m_image;
    bool m_isFinished = false;
};

} // namespace

QQuickImageResponse *PictureProvider::requestImageResponse(const QString &id, const QSize &requestedSize)
{
    auto *response = new PictureResponse;
    const auto link = response->link();
    const auto address = parsePictureAddress(id);
    if (!address) {
        link->finish({});
        return response;
    }
    const auto decode = [link, requestedSize, radius = address->radius](const QString &path) {
        QThreadPool::globalInstance()->start([=] { link->finish(readPicture(path, requestedSize, radius)); });
    };
    QMetaObject::invokeMethod(&m_broker, [broker = &m_broker, address, decode] { broker->want(*address, decode); });
    return response;
}

} // namespace skein::client
