// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/picture_saver.h>

#include <models/addresses.h>
#include <models/error_text.h>

#include <QFile>
#include <QFileInfo>

namespace skein::client {

PictureSaver::PictureSaver(ToastsViewModel &toasts, QObject *parent) : QObject(parent), m_toasts(toasts) { }

void PictureSaver::setWorkspace(Workspace *workspace)
{
    m_workspace = workspace;
    m_wanted.clear();
    if (workspace == nullptr)
        return;
    connect(&workspace->downloads, &Downloads::ready, this, &PictureSaver::onReady);
    connect(&workspace->downloads, &Downloads::failed, this, &PictureSaver::onFailed);
}

void PictureSaver::save(const QUrl &address, const QUrl &file)
{
    const auto picture = parsePictureAddress(address.path().mid(1));
    if (!picture || m_workspace == nullptr)
        return;
    if (!picture->blob)
        return copy(picture->path, file.toLocalFile());
    m_wanted.insert(*picture->blob, file.toLocalFile());
    m_workspace->downloads.want(*picture->blob, Rendering::Original);
}

void PictureSaver::onReady(const Digest &blob, Rendering rendering, const QString &path)
{
    if (rendering != Rendering::Original)
        return;
    for (const QString &target : m_wanted.values(blob))
        copy(path, target);
    m_wanted.remove(blob);
}

void PictureSaver::onFailed(const Digest &blob, Rendering rendering, ErrorCode reason)
{
    if (rendering == Rendering::Original && m_wanted.remove(blob) > 0)
        m_toasts.complain(tr("The picture could not be saved."), errorText(reason));
}

// The user was asked before whether an existing file is to be replaced.
void PictureSaver::copy(const QString &from, const QString &to)
{
    QFile::remove(to);
    if (QFile::copy(from, to))
        m_toasts.celebrate(tr("Saved as %1.").arg(QFileInfo(to).fileName()));
    else
        m_toasts.complain(tr("The picture could not be saved."), to);
}

} // namespace skein::client
