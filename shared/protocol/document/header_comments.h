// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

namespace skein {

//! What the comments of our headers say about structs, their fields and enumerators, so that PROTOCOL.md repeats
//! nothing by hand: `//!` above a struct, `//!<` behind a field.
class HeaderComments
{
public:
    //! Reads all `*.h` of a folder.
    void readFolder(const QString &path);
    void read(const QString &text);

    //! Empty when nothing was said.
    [[nodiscard]] QString about(const QString &type) const { return m_about.value(type); }
    [[nodiscard]] QString about(const QString &type, const QString &member) const
    {
        return m_about.value(type + u'.' + member);
    }

private:
    QHash<QString, QString> m_about; //!< by "Type" and "Type.member"
};

} // namespace skein
