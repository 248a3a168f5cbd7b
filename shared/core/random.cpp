// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <core/random.h>

#include <QRandomGenerator>

namespace skein {

QByteArray SystemRandom::bytes(qsizetype count)
{
    QByteArray out(count, Qt::Uninitialized);
    QRandomGenerator::system()->generate(out.begin(), out.end());
    return out;
}

quint32 SystemRandom::below(quint32 bound)
{
    return QRandomGenerator::system()->bounded(bound);
}

} // namespace skein
