// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace skein {

//! The rows of the emoji picker: headings, and lines of up to nine glyphs. With a search text there are lines only.
//! The client restores `recents` and stores them whenever they change. Lives on: main thread.
class EmojiModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
    Q_PROPERTY(QStringList recents READ recents WRITE setRecents NOTIFY recentsChanged)
    Q_PROPERTY(int columns READ columns CONSTANT)

public:
    enum Category { Recent, Smileys, People, Animals, Food, Activities, Travel, Objects, Flags };
    Q_ENUM(Category)
    enum Role { CategoryRole = Qt::UserRole, IsHeadingRole, CellsRole };

    explicit EmojiModel(QObject *parent = nullptr);

    QString search() const { return m_search; }
    void setSearch(const QString &text);
    //! The last used glyphs, newest first, at most nine.
    QStringList recents() const { return m_recents; }
    void setRecents(const QStringList &glyphs);
    int columns() const { return lineLength; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    //! The row of a category's heading, or -1 when it has none.
    Q_INVOKABLE int rowOf(int category) const;
    //! The category that a row belongs to, or -1.
    Q_INVOKABLE int categoryAt(int row) const;
    Q_INVOKABLE QStringList cellsAt(int row) const;
    //! The glyph in five skin tones, or nothing.
    Q_INVOKABLE QStringList tonesOf(const QString &glyph) const;
    //! What a screen reader says for a glyph, in the language of the application.
    Q_INVOKABLE QString nameOf(const QString &glyph) const;
    //! Puts a glyph that was chosen at the front of the recents. They show when the picker opens the next time.
    Q_INVOKABLE void use(const QString &glyph);
    //! Builds the rows anew with the recents of now.
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void searchChanged();
    void recentsChanged();

private:
    static constexpr int lineLength = 9;

    struct Row {
        int category;
        QStringList cells; // empty: a heading
    };

    void addLines(int category, const QStringList &glyphs);
    void addSection(int category, const QStringList &glyphs);

    QString m_search;
    QStringList m_recents;
    QList<Row> m_rows;
};

} // namespace skein
