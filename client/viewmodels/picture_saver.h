// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <models/image_list_model.h>
#include <session/workspace.h>
#include <viewmodels/toasts_view_model.h>

namespace skein::client {

//! Writes originals of pictures to files that the user chose. Lives on: main.
class PictureSaver : public QObject
{
    Q_OBJECT

public:
    explicit PictureSaver(ToastsViewModel &toasts, QObject *parent = nullptr);

    void setWorkspace(Workspace *workspace);
    //! `address` is ImageItem::original. A toast says how it ended.
    void save(const QUrl &address, const QUrl &file);

private:
    void onReady(const Digest &blob, Rendering rendering, const QString &path);
    void onFailed(const Digest &blob, Rendering rendering, ErrorCode reason);
    void copy(const QString &from, const QString &to);

    ToastsViewModel &m_toasts;
    Workspace *m_workspace = nullptr;
    QMultiHash<Digest, QString> m_wanted; //!< paths to write to, by picture
};

} // namespace skein::client
