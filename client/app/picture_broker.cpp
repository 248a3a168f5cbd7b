// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <app/picture_broker.h>

namespace skein::client {

namespace {

bool isPassing(ErrorCode reason)
{
    return reason == ErrorCode::Disconnected || reason == ErrorCode::TimedOut || reason == ErrorCode::NotSignedIn;
}

} // namespace

PictureBroker::PictureBroker(ClientSession &client, QObject *parent) : QObject(parent), m_client(client)
{
    connect(&client, &ClientSession::workspaceOpened, this, &PictureBroker::onWorkspace);
    connect(&client, &ClientSession::workspaceClosing, this, &PictureBroker::giveUp);
    connect(&client, &ClientSession::linkChanged, this, [this](ClientSession::Link link) {
        if (link == ClientSession::Link::Live)
            askAgain();
    });
}

void PictureBroker::want(const PictureAddress &address, Answer answer)
{
    if (!address.blob)
        return answer(address.path);
    Workspace *workspace = m_client.workspace();
    if (workspace == nullptr)
        return answer({});
    if (const auto path = m_client.cachedPicture(*address.blob, address.rendering))
        return answer(*path);
    m_waiting[{address.blob->value(), address.rendering}].append(std::move(answer));
    workspace->downloads.want(*address.blob, address.rendering);
}

void PictureBroker::onWorkspace()
{
    Downloads &downloads = m_client.workspace()->downloads;
    connect(&downloads, &Downloads::ready, this, [this](const Digest &blob, Rendering rendering, const QString &path) {
        answer({blob.value(), rendering}, path);
    });
    connect(&downloads, &Downloads::failed, this, &PictureBroker::onFailed);
}

void PictureBroker::onFailed(const Digest &blob, Rendering rendering, ErrorCode reason)
{
    if (!isPassing(reason))
        answer({blob.value(), rendering}, {});
}

void PictureBroker::askAgain()
{
    for (const auto &[blob, rendering] : m_waiting.keys())
        m_client.workspace()->downloads.want(Digest(blob), rendering);
}

void PictureBroker::answer(const Name &name, const QString &path)
{
    for (const Answer &answer : m_waiting.take(name))
        answer(path);
}

void PictureBroker::giveUp()
{
    for (const auto &name : m_waiting.keys())
        answer(name, {});
}

} // namespace skein::client
