// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/row_model.h>

namespace skein::client {

RowModelBase::RowModelBase(QObject *parent) : QAbstractListModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &RowModelBase::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &RowModelBase::countChanged);
}

} // namespace skein::client
