// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <viewmodels/own_view_model.h>

#include <models/addresses.h>
#include <models/error_text.h>
#include <viewmodels/avatar_upload.h>
#include <viewmodels/follow.h>

using namespace Qt::StringLiterals;

namespace skein::client {

OwnViewModel::OwnViewModel(const Needs &needs, QObject *parent) : QObject(parent), m_needs(needs)
{
    connect(&m_needs.client, &ClientSession::workspaceOpened, this, &OwnViewModel::onOpened);
    connect(&m_needs.client, &ClientSession::workspaceClosing, this, [this] {
        m_own = {};
        Q_EMIT changed();
    });
    connect(&m_needs.client, &ClientSession::linkChanged, this, &OwnViewModel::changed);
}

QString OwnViewModel::key() const
{
    return m_own.profile.account.isValid() ? keyOf(m_own.profile.account) : QString();
}

QString OwnViewModel::name() const
{
    return m_own.profile.nickname.value();
}

QUrl OwnViewModel::avatar() const
{
    return avatarUrl(m_own.profile.avatar);
}

QString OwnViewModel::numberText() const
{
    return m_own.profile.account.isValid() ? client::numberText(m_own.profile.account) : QString();
}

QString OwnViewModel::presence() const
{
    const auto link = m_needs.client.link();
    const bool isOnline = link == ClientSession::Link::Live || link == ClientSession::Link::Syncing;
    if (!isOnline || m_own.availability == skein::Availability::Invisible)
        return u"offline"_s;
    if (m_own.availability == skein::Availability::Busy)
        return u"busy"_s;
    return m_own.availability == skein::Availability::Away || m_needs.client.isIdle() ? u"away"_s : u"online"_s;
}

void OwnViewModel::setIdle(bool isIdle)
{
    m_needs.client.setIdle(isIdle);
    Q_EMIT changed();
}

void OwnViewModel::save(const QString &nickname, Gender gender, const QString &bio)
{
    const auto checkedName = Nickname::parse(nickname);
    const auto checkedBio = Bio::parse(bio);
    if (!checkedName || !checkedBio)
        return m_needs.toasts.complain(errorText(checkedName ? checkedBio.error().code : ErrorCode::InvalidNickname));
    UpdateProfile changes;
    changes.nickname = *checkedName;
    changes.gender = skein::Gender(gender);
    changes.bio = *checkedBio;
    update(changes);
}

void OwnViewModel::setAvailability(Availability availability)
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr)
        return;
    follow(workspace->actions.setAvailability(skein::Availability(availability)), this, [this](const Result<void> &answer) {
        if (!answer)
            m_needs.toasts.complain(errorText(answer.error().code));
        Q_EMIT changed(); // what was chosen in vain is shown as it was
    });
}

void OwnViewModel::setAvatar(const QUrl &file, const QRectF &square)
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr)
        return;
    setUploading(true);
    follow(uploadAvatar(*workspace, file, square), this, [this](const Result<Attachment> &uploaded) { onUploaded(uploaded); });
}

void OwnViewModel::removeAvatar()
{
    UpdateProfile changes;
    changes.removeAvatar = true;
    update(changes);
}

void OwnViewModel::onOpened()
{
    const StoreEvents &events = m_needs.client.workspace()->events();
    connect(&events, &StoreEvents::profilesChanged, this, &OwnViewModel::refresh);
    connect(&events, &StoreEvents::startedAnew, this, &OwnViewModel::refresh);
    refresh();
}

void OwnViewModel::refresh()
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr)
        return;
    OwnAccount own = workspace->store().profiles.own().value_or(OwnAccount());
    own.profile = workspace->store().profiles.find(workspace->self()).value_or(m_needs.client.session().account().profile);
    if (own == m_own)
        return;
    m_own = own;
    Q_EMIT changed();
}

void OwnViewModel::update(const UpdateProfile &changes)
{
    Workspace *workspace = m_needs.client.workspace();
    if (workspace == nullptr)
        return;
    follow(workspace->actions.updateProfile(changes), this, [this](const Result<void> &answer) {
        if (!answer)
            return m_needs.toasts.complain(errorText(answer.error().code));
        Q_EMIT saved();
    });
}

void OwnViewModel::onUploaded(const Result<Attachment> &picture)
{
    setUploading(false);
    if (!picture)
        return m_needs.toasts.complain(errorText(picture.error().code));
    UpdateProfile changes;
    changes.avatar = picture->blob;
    update(changes);
}

void OwnViewModel::setUploading(bool isUploading)
{
    if (std::exchange(m_isUploading, isUploading) != isUploading)
        Q_EMIT uploadingChanged();
}

} // namespace skein::client
