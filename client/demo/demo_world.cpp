// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <demo/demo_world.h>

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>

namespace skein::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum Who { Lin, Chen, Mia, Zhao, Oliver, Sun, Priya, Wu };

struct Line
{
    int who; //!< −1: oneself
    QString text;
};

QList<Line> designTalk()
{
    return {
        {Lin, u"早上好！新的首页设计稿已经放到共享盘了 ☀️"_s},
        {Chen, u"看到了，配色很舒服。\n我有两个小建议：\n1. 标题再大一号\n2. 按钮的圆角和图标保持一致"_s},
        {-1, u"同意，圆角我今天统一成 8 px"_s},
        {Mia, u"Morning all! Could someone share the English copy for the welcome page?"_s},
        {Lin, u"@Mia 我下午发你，正在和产品确认最后一句话"_s},
        {Mia, u"Perfect, thank you 🙏"_s},
        {Zhao, u"测试环境 10.0.4.17 已经更新到最新版本，有问题直接在群里说"_s},
        {-1, u"收到 👍"_s},
        {Chen, u"下午三点评审，大家记得参加"_s},
    };
}

QList<Line> launchTalk()
{
    return {
        {Oliver, u"Build 214 is green on all three platforms 🎉"_s},
        {Priya, u"Great! I'll start the regression run on the LAN rig."_s},
        {-1, u"How long will it take?"_s},
        {Priya, u"About 40 minutes. Results will be posted here."_s},
        {Wu, u"发布说明的中文版我来写"_s},
        {Oliver, u"Thanks Wu. English draft is in the wiki."_s},
        {Priya, u"All 312 cases passed ✅"_s},
    };
}

QList<Line> privateTalk()
{
    return {
        {Lin, u"中午一起去吃面吗？"_s},
        {-1, u"好啊，12 点楼下见"_s},
        {Lin, u"😄 不见不散"_s},
        {Lin, u"对了，上次你说的那本书叫什么名字来着？"_s},
    };
}

//! A quiet landscape: hills in mist, as a PNG file.
QByteArray landscape(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor(u"#F6C9A2"_s));
    sky.setColorAt(1, QColor(u"#E9F1EF"_s));
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    const QColor hills[] = {QColor(u"#8FB8B5"_s), QColor(u"#4F8E92"_s), QColor(u"#0E6E7C"_s)};
    for (int i = 0; i < 3; ++i) {
        painter.setBrush(hills[i]);
        const double top = size.height() * (0.45 + 0.17 * i);
        painter.drawEllipse(QRectF(size.width() * (0.4 * i - 0.5), top, size.width() * 1.1, size.height()));
    }
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

DemoWorld::DemoWorld(FakeServer &server, TimerFactory &timers, QObject *parent)
    : QObject(parent), m_server(server), m_pause(timers.make([this] { answer(); }))
{
    makePeople();
    makeConversations();
    m_token = m_server.tokenOf(m_self);
    connect(&m_server, &FakeServer::messagePosted, this, &DemoWorld::onPosted);
}

void DemoWorld::makePeople()
{
    auto &world = m_server.world();
    m_self = world.addPerson(u"demo"_s, u"demo-demo"_s, u"江小雁"_s);
    const QString names[] = {u"林悦"_s,           u"陈思远"_s,     u"Mia Carter"_s, u"赵一鸣"_s,
                             u"Oliver Schmidt"_s, u"孙晓梅"_s,     u"Priya Nair"_s, u"吴文博"_s};
    for (const auto &name : names)
        m_people.append(world.addPerson(u"demo%1"_s.arg(m_people.size()), u"demo-demo"_s, name));
    for (const int who : {Lin, Mia, Oliver, Priya})
        m_server.setOnline(m_people[who], true);
}

void DemoWorld::makeConversations()
{
    auto &world = m_server.world();
    const auto fill = [&](ConversationId conversation, const QList<Line> &lines) {
        for (const auto &line : lines)
            say(conversation, line.who < 0 ? m_self : m_people[line.who], line.text);
    };
    for (const int who : {Chen, Oliver, Priya, Mia, Zhao})
        world.befriend(m_self, m_people[who]);
    const auto lin = world.befriend(m_self, m_people[Lin]);
    const auto launch = world.addGroup(
        u"Launch crew"_s, {m_people[Oliver], m_self, m_people[Priya], m_people[Wu], m_people[Mia]});
    fill(launch, launchTalk());
    world.markRead(launch, m_self, world.log(launch)->head());
    const auto design = world.addGroup(
        u"设计讨论组"_s, {m_people[Lin], m_self, m_people[Chen], m_people[Mia], m_people[Zhao]});
    fill(design, designTalk());
    constexpr QSize size(960, 600);
    MessageBody picture;
    picture.images.append(m_server.addBlob(landscape(size), u"首页背景.png"_s, size));
    world.post(design, m_people[Lin], picture);
    fill(lin, privateTalk());
    world.request(m_people[Sun], m_self, RequestNote(u"你好，我是市场部的孙晓梅"_s));
}

void DemoWorld::say(ConversationId conversation, AccountId sender, const QString &text)
{
    m_server.world().post(conversation, sender, {MessageText(text), {}});
}

void DemoWorld::onPosted(ConversationId conversation, AccountId sender)
{
    if (sender != m_self)
        return;
    m_toAnswer = conversation;
    const auto members = m_server.world().log(conversation)->members.keys();
    const auto other = std::ranges::find_if(members, [this](AccountId member) { return member != m_self; });
    if (other != members.end())
        m_server.type(conversation, *other);
    m_pause->start(2s);
}

void DemoWorld::answer()
{
    const QString answers[] = {u"好的，收到！"_s, u"Sounds good to me 👍"_s, u"我看一下，稍后回复你"_s,
                               u"Thanks, I'll take care of it."_s};
    const auto members = m_server.world().log(m_toAnswer)->members.keys();
    const auto other = std::ranges::find_if(members, [this](AccountId member) { return member != m_self; });
    if (other == members.end())
        return;
    m_server.world().markRead(m_toAnswer, *other, m_server.world().log(m_toAnswer)->head());
    say(m_toAnswer, *other, answers[m_answers++ % std::ssize(answers)]);
}

} // namespace skein::client
