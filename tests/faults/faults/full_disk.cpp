// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include "../fault.h"

#include <QFile>
#include <QImage>

namespace skein::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The disk of the server's data takes nothing more, and later does again (shims/full_disk.cpp). Pictures are sent, too:
//! with MariaDB, whose data are elsewhere, they are all that is hit.
class FullDisk : public Fault
{
public:
    void furnish(FieldPlan &plan) const override
    {
        plan.preloads.append(QStringLiteral(SKEIN_FULL_DISK_SHIM));
        plan.settings += {u"--media.least_free_space"_s, u"0"_s}; // else it takes no pictures on a disk that is full already
    }

    void strike(Field &field) override
    {
        // In turns: a file system that writes to new places even what is there already, and one that does not.
        const QByteArray mode = ++m_round % 2 == 1 ? "all" : "growth";
        field.strike([&] { setFull(field, mode); });
        sendPictures(field);
        field.pass(1s + field.anySpan(2s));
        field.mend([&] { return setFull(field, {}); });
    }

private:
    static bool setFull(const Field &field, const QByteArray &mode)
    {
        QFile flag(field.plan().fullDiskFlag());
        return flag.open(QIODevice::WriteOnly) && flag.write(mode) == mode.size();
    }

    void sendPictures(Field &field)
    {
        const QString file = field.plan().folder + u"/picture.png"_s;
        for (const auto &device : field.crew().devices()) {
            QImage picture(64, 64, QImage::Format_RGB32);
            picture.fill(QRgb(++m_pictures * 7919));
            if (picture.save(file))
                device->write(field.crew().conversationsOf(*device).first(), {}, {file});
        }
    }

    int m_round = 0;
    int m_pictures = 0;
};

} // namespace

extern const FaultKind fullDisk{
    "F5"_L1, "disk full, then space again"_L1, 2, 10, 6,
    [](Tier) -> std::unique_ptr<Fault> { return std::make_unique<FullDisk>(); }};

} // namespace skein::test
