// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <random>

namespace skein::bench {

//! Texts as people write them, the same ones in each run: mostly short, some long, Chinese and English, a few emoji.
class Phrases
{
public:
    [[nodiscard]] QString message();
    [[nodiscard]] QString name(int number) const; //!< of a person
    //! True for so many of a thousand calls.
    [[nodiscard]] bool chance(int ofThousand) { return below(1000) < ofThousand; }
    [[nodiscard]] int below(int end) { return int(m_random() % unsigned(end)); }

private:
    std::mt19937 m_random{1};
};

} // namespace skein::bench
