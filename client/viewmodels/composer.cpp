// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/composer.h>

#include <models/addresses.h>
#include <models/error_text.h>

#include <QFileInfo>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace skein::client {

namespace {

// SVG and PDF register as picture formats too; the server takes these four.
bool isPictureFormat(const QByteArray &format)
{
    return format == "png" || format == "jpeg" || format == "gif" || format == "webp";
}

} // namespace

Composer::Composer(const Needs &needs, QObject *parent)
    : QObject(parent),
      m_needs(needs), m_keeping(needs.timers.make([this] { keepDraft(); }))
{
}

Composer::~Composer() = default;

void Composer::open(Workspace &workspace, ConversationId conversation)
{
    close();
    m_workspace = &workspace;
    m_conversation = conversation;
    m_attached.setImages(m_pictures.take(conversation));
    replaceDraft(workspace.store().settings.draft(conversation));
}

void Composer::close()
{
    if (m_workspace == nullptr)
        return;
    keepDraft();
    m_pictures.insert(m_conversation, m_attached.rows());
    m_workspace = nullptr;
    m_attached.setImages({});
    replaceDraft({});
}

void Composer::leave()
{
    close();
    m_pictures.clear();
}

void Composer::setDraft(const QString &text)
{
    if (m_workspace == nullptr || text == m_draft)
        return;
    if (!text.isEmpty())
        m_workspace->typing.keystroke(m_conversation);
    m_keeping->start(keepingPause);
    replaceDraft(text);
}

bool Composer::hasContent() const
{
    return m_attached.count() > 0 || !m_draft.trimmed().isEmpty();
}

void Composer::attach(const QList<QUrl> &files)
{
    QList<ImageItem> pictures = m_attached.rows();
    for (const QUrl &file : files) {
        const auto picture = checked(file);
        if (!picture || m_attached.find(picture->key) != nullptr)
            continue;
        if (pictures.size() == mostPictures) {
            m_needs.toasts.complain(tr("A message holds at most %n picture(s).", nullptr, mostPictures));
            break;
        }
        pictures.append(*picture);
    }
    showPictures(pictures);
}

bool Composer::pasteImages()
{
    if (const QList<QUrl> files = m_needs.clipboard.files(); !files.isEmpty()) {
        attach(files);
        return true;
    }
    const QImage image = m_needs.clipboard.image();
    if (image.isNull())
        return false;
    const QString path = m_pasted.filePath(tr("picture-%1", "the name of a pasted picture's file").arg(++m_pastedCount)
                                           + u".png"_s);
    if (image.save(path))
        attach({QUrl::fromLocalFile(path)});
    else
        m_needs.toasts.complain(errorText(ErrorCode::DiskFull));
    return true;
}

void Composer::detach(const QString &imageKey)
{
    QList<ImageItem> pictures = m_attached.rows();
    pictures.removeIf([&imageKey](const ImageItem &picture) { return picture.key == imageKey; });
    showPictures(pictures);
}

bool Composer::send()
{
    if (m_workspace == nullptr || !hasContent())
        return false;
    QStringList files;
    for (const ImageItem &picture : m_attached.rows())
        files.append(picture.key);
    const auto tag = m_workspace->outbox.send(m_conversation, m_draft.trimmed(), files);
    if (!tag) {
        m_needs.toasts.complain(errorText(tag.error().code));
        return false;
    }
    m_attached.setImages({});
    replaceDraft({});
    keepDraft();
    return true;
}

void Composer::keepDraft()
{
    m_keeping->stop();
    if (m_workspace != nullptr && m_workspace->store().settings.draft(m_conversation) != m_draft)
        m_workspace->store().settings.setDraft(m_conversation, m_draft);
}

void Composer::replaceDraft(const QString &text)
{
    m_draft = text;
    Q_EMIT draftChanged();
    Q_EMIT contentChanged();
}

std::optional<ImageItem> Composer::checked(const QUrl &file)
{
    QImageReader reader(file.toLocalFile());
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!isPictureFormat(reader.format()) || !size.isValid()) {
        m_needs.toasts.complain(errorText(ErrorCode::NotAnImage), file.fileName());
        return std::nullopt;
    }
    ImageItem picture;
    picture.key = file.toLocalFile();
    picture.source = localPictureUrl(picture.key);
    picture.original = picture.source;
    picture.name = file.fileName();
    picture.width = size.width();
    picture.height = size.height();
    return picture;
}

void Composer::showPictures(const QList<ImageItem> &pictures)
{
    m_attached.setImages(pictures);
    Q_EMIT contentChanged();
}

} // namespace skein::client
