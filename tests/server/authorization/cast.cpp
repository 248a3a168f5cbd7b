// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "cast.h"

#include "../media/image_samples.h"

#include <QCryptographicHash>

namespace skein::test {

using namespace Qt::StringLiterals;

namespace {

int numberOfCasts = 0;

Digest uploadImage(Actor &actor)
{
    const QByteArray image = encodedAs("png", noise({8, 8}));
    const Digest digest(QCryptographicHash::hash(image, QCryptographicHash::Sha256));
    const auto begun = actor.asks(BeginUpload{digest, Ranged<1, (1LL << 40)>(image.size()), {}});
    if (!begun || !actor.asks(UploadSlice{begun->upload, {}, Slice(image)}))
        qFatal("the image could not be sent");
    const auto finished = actor.asks(FinishUpload{begun->upload});
    if (!finished)
        qFatal("the image was not taken");
    return finished->done->blob;
}

} // namespace

QString nameOf(Who who)
{
    switch (who) {
    case Who::Nobody: return u"nobody"_s;
    case Who::Unrelated: return u"somebody unrelated"_s;
    case Who::Former: return u"a former member"_s;
    case Who::Member: return u"a member"_s;
    case Who::Admin: return u"an admin"_s;
    case Who::Owner: return u"the owner"_s;
    case Who::OtherDevice: return u"a member's other device"_s;
    case Who::Contact: return u"the other side"_s;
    case Who::RemovedContact: return u"a removed contact"_s;
    }
    Q_UNREACHABLE();
}

Cast::Cast(Stage &stage) : m_stage(stage), m_number(++numberOfCasts)
{
    Actor &alice = m_actors.emplace(Who::Owner, person(u"alice"_s)).first->second;
    m_blob = uploadImage(alice);
    m_upload = alice.asks(BeginUpload{Digest(QByteArray(32, 'x')), Ranged<1, (1LL << 40)>(10), {}})->upload;
    m_actors.emplace(Who::Nobody, stage.stranger());
    m_actors.emplace(Who::Unrelated, person(u"eve"_s));
    for (const auto &[who, name] : {std::pair(Who::Former, u"fred"_s), std::pair(Who::Member, u"bob"_s), std::pair(Who::Admin, u"ada"_s),
                                    std::pair(Who::OtherDevice, u"ben"_s), std::pair(Who::Contact, u"dora"_s),
                                    std::pair(Who::RemovedContact, u"rex"_s)}) {
        m_actors.emplace(who, person(name));
        m_direct[who] = stage.befriend(alice, actor(who));
        showImage(m_direct[who]);
    }

    Actor subject = person(u"sam"_s);
    m_subject = subject.account();
    stage.befriend(alice, subject);
    m_group = stage.group(alice, {&actor(Who::Former), &actor(Who::Member), &actor(Who::Admin), &actor(Who::OtherDevice), &subject});
    showImage(m_group);
    m_actors.insert_or_assign(Who::OtherDevice, stage.anotherDeviceOf(actor(Who::OtherDevice)));
    Actor carol = person(u"carol"_s);
    m_asker = carol.account();
    const bool happened = carol.asks(RequestContact{alice.account(), {}}) && arrangeGroup(alice, carol) && actor(Who::Former).asks(LeaveGroup{m_group})
        && alice.asks(RemoveContact{actor(Who::RemovedContact).account()});
    if (!happened)
        qFatal("the scene could not be set");
}

Actor &Cast::actor(Who who)
{
    return m_actors.at(who);
}

Object Cast::objectFor(Who who) const
{
    const Actor &alice = m_actors.at(Who::Owner);
    const bool isDirect = who == Who::Contact || who == Who::RemovedContact;
    const ConversationId conversation = isDirect ? m_direct.at(who) : m_group;
    return {.alice = alice.account(),
            .user = alice.identity().user,
            .device = alice.identity().device,
            .asker = m_asker,
            .subject = m_subject,
            .outsider = m_actors.at(Who::Contact).account(),
            .conversation = conversation,
            .message = m_messages.at(conversation),
            .blob = m_blob,
            .upload = m_upload,
            .password = alice.password,
            .token = *alice.signedIn.token,
            .login = LoginText(alice.signedIn.profile.nickname.value()),
            .unused = u"new%1x%2"_s.arg(m_number).arg(int(who))};
}

Actor Cast::person(const QString &name)
{
    return m_stage.person(name + QString::number(m_number));
}

Seq Cast::showImage(ConversationId conversation)
{
    SendMessage message = text(conversation, u"look"_s);
    message.body.images = {Attachment{m_blob, {}, MimeType(u"image/png"_s)}};
    const auto sent = actor(Who::Owner).asks(message);
    if (!sent)
        qFatal("the image could not be shown");
    return m_messages[conversation] = sent->seq;
}

//! Ada is an admin, and one has to ask to be let in.
bool Cast::arrangeGroup(Actor &owner, Actor &asker)
{
    return owner.asks(SetAdmin{m_group, actor(Who::Admin).account(), true})
        && owner.asks(UpdateGroup{.conversation = m_group, .joinRule = JoinRule::Approval}) && asker.asks(JoinGroup{m_group, {}});
}

} // namespace skein::test
