// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <models/person_list_model.h>

namespace skein::client {

const RoleTable<PersonItem> PersonListModel::roles{
    {"key", &PersonItem::key},
    {"name", &PersonItem::name},
    {"nickname", &PersonItem::nickname},
    {"avatarSource", &PersonItem::avatarSource},
    {"numberText", &PersonItem::numberText},
    {"section", &PersonItem::section},
    {"presence", &PersonItem::presence},
    {"presenceText", &PersonItem::presenceText},
    {"roleText", &PersonItem::roleText},
    {"own", &PersonItem::own},
    {"picked", &PersonItem::picked},
    {"admin", &PersonItem::admin},
    {"ruled", &PersonItem::ruled},
    {"muted", &PersonItem::muted},
    {"relationText", &PersonItem::relationText},
};

PersonListModel::PersonListModel(QObject *parent) : RowModel(roles, parent) { }

} // namespace skein::client
