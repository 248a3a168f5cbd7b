// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "phrases.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace skein::bench {

namespace {

const QStringList &sentences()
{
    static const QStringList list{
        u"好的，收到"_s,
        u"Thanks!"_s,
        u"Can you send me the latest drawings before lunch?"_s,
        u"下午三点开会，大家把进度准备一下，每人不超过五分钟。"_s,
        u"The regression run finished, everything green."_s,
        u"服务器 10.0.4.17 已经更新，测试环境可以用了"_s,
        u"I moved the meeting to Thursday, because the customer cannot come on Wednesday."_s,
        u"没问题 👍"_s,
        u"Sounds good 🙂"_s,
        u"请把上周的报告再发一遍，我这边的附件打不开，可能是格式不对。"_s,
        u"ok"_s,
        u"The build takes twelve minutes now; most of it is the translation step, which nobody needs on a laptop."_s,
        u"这个问题我看了一下，是缓存没有及时失效导致的，修复方案已经写在文档里了，麻烦各位评审。"_s,
    };
    return list;
}

} // namespace

QString Phrases::message()
{
    QString text = sentences()[below(int(sentences().size()))];
    const int more = chance(60) ? 12 : chance(250) ? 3 : 0; // long ones, middling ones
    for (int i = 0; i < more; ++i)
        text += (chance(200) ? u"\n"_s : u" "_s) + sentences()[below(int(sentences().size()))];
    return text;
}

QString Phrases::name(int number) const
{
    static const QStringList names{u"林悦"_s, u"Mia Carter"_s, u"陈思远"_s,      u"Oliver Schmidt"_s,
                                   u"赵一鸣"_s, u"Priya Nair"_s, u"欧阳 Wenbo"_s, u"Zhou Yu"_s};
    return u"%1 %2"_s.arg(names[number % names.size()]).arg(number);
}

} // namespace skein::bench
