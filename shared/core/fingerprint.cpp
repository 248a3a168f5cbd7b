// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/fingerprint.h>

#include <QCryptographicHash>
#include <QStringList>

#include <array>

namespace skein {

namespace {

constexpr qsizetype wordsShown = 8;

// One for each value of a byte.
constexpr std::array<QStringView, 256> words{
    u"acid", u"acorn", u"actor", u"agent", u"album", u"alarm", u"alley", u"amber", u"anchor", u"angle", u"ankle",
    u"apple", u"april", u"apron", u"arrow", u"atlas", u"autumn", u"badge", u"baker", u"bamboo", u"banana", u"banjo",
    u"barley", u"basket", u"beach", u"beard", u"beaver", u"bench", u"berry", u"bicycle", u"birch", u"bishop",
    u"blanket", u"bonnet", u"border", u"bottle", u"bread", u"bridge", u"bronze", u"brush", u"bucket", u"butter",
    u"button", u"cabin", u"cactus", u"camel", u"camera", u"candle", u"canoe", u"canyon", u"carpet", u"carrot",
    u"castle", u"cedar", u"cello", u"chalk", u"cherry", u"chess", u"circus", u"clock", u"cloud", u"clover", u"cobra",
    u"coffee", u"comet", u"copper", u"coral", u"cotton", u"cradle", u"crane", u"crayon", u"cricket", u"crown",
    u"crystal", u"daisy", u"dancer", u"desert", u"diamond", u"dolphin", u"donkey", u"dragon", u"drum", u"eagle",
    u"earth", u"easel", u"elbow", u"ember", u"engine", u"falcon", u"farmer", u"feather", u"fender", u"fiddle",
    u"finger", u"flame", u"flute", u"forest", u"fossil", u"fountain", u"fox", u"galaxy", u"garden", u"garlic",
    u"ginger", u"giraffe", u"glacier", u"glove", u"goblet", u"granite", u"grape", u"guitar", u"hammer", u"harbor",
    u"harvest", u"hazel", u"helmet", u"heron", u"hockey", u"honey", u"horizon", u"iceberg", u"igloo", u"indigo",
    u"island", u"ivory", u"jacket", u"jaguar", u"jasmine", u"jelly", u"jewel", u"jungle", u"kayak", u"kettle",
    u"kitten", u"koala", u"ladder", u"lagoon", u"lantern", u"laurel", u"lemon", u"lentil", u"lily", u"linen",
    u"lizard", u"lobster", u"lotus", u"magnet", u"mango", u"maple", u"marble", u"market", u"meadow", u"melon",
    u"meteor", u"mirror", u"mitten", u"monkey", u"mosaic", u"mountain", u"museum", u"mustard", u"napkin", u"nectar",
    u"needle", u"nickel", u"night", u"noodle", u"nutmeg", u"oasis", u"ocean", u"olive", u"onion", u"orange",
    u"orbit", u"orchid", u"otter", u"oyster", u"paddle", u"palace", u"panda", u"paper", u"parrot", u"pastry",
    u"peanut", u"pebble", u"pelican", u"pencil", u"pepper", u"piano", u"pigeon", u"pillow", u"pilot", u"pirate",
    u"planet", u"plum", u"pocket", u"polar", u"poppy", u"potato", u"powder", u"prairie", u"puzzle", u"quartz",
    u"rabbit", u"radio", u"raven", u"ribbon", u"river", u"robin", u"rocket", u"saddle", u"saffron", u"salmon",
    u"sandal", u"satin", u"saturn", u"scarf", u"school", u"shadow", u"silver", u"sister", u"snow", u"soldier",
    u"sparrow", u"spider", u"spoon", u"squirrel", u"statue", u"summer", u"sunset", u"tailor", u"tango", u"teapot",
    u"temple", u"thunder", u"ticket", u"tiger", u"timber", u"tomato", u"torch", u"tractor", u"trumpet", u"tulip",
    u"tunnel", u"turtle", u"umbrella", u"valley", u"velvet", u"violin", u"volcano", u"walnut", u"water", u"whale",
    u"willow", u"window", u"winter",
};

} // namespace

QByteArray certificateFingerprint(QByteArrayView der)
{
    return QCryptographicHash::hash(der.toByteArray(), QCryptographicHash::Sha256);
}

QString fingerprintInHex(QByteArrayView fingerprint)
{
    constexpr qsizetype groupLength = 4;
    const QString hex = QString::fromLatin1(fingerprint.toByteArray().toHex()).toUpper();
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += groupLength)
        groups.append(hex.mid(at, groupLength));
    return groups.join(u' ');
}

QString fingerprintInWords(QByteArrayView fingerprint)
{
    QStringList shown;
    for (const char byte : fingerprint.first(std::min(wordsShown, fingerprint.size())))
        shown.append(words.at(quint8(byte)).toString());
    return shown.join(u' ');
}

} // namespace skein
