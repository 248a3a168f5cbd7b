// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.h"

#include <vector>

namespace skein::sim {

//! What the owners of the devices do: at random, as people do, all at once. Each deed is one that the client offers.
class People
{
public:
    People(std::vector<std::unique_ptr<Device>> &devices, Transcript &transcript, Dice dice)
        : m_devices(devices), m_transcript(transcript), m_dice(dice)
    {
    }

    //! One of them does something.
    void act();

private:
    using Deed = void (People::*)(Device &device);
    struct Weighted
    {
        quint32 weight;
        Deed deed;
    };

    [[nodiscard]] Deed pick();
    //! A conversation that the device may write in, or an invalid id.
    [[nodiscard]] client::ConversationRow anyConversation(const Device &device, std::optional<ConversationKind> kind = {});
    [[nodiscard]] QList<AccountId> anyContacts(const Device &device);

    void write(Device &device);
    void writeMany(Device &device);
    void read(Device &device);
    void recall(Device &device);
    void scrollBack(Device &device);
    void type(Device &device);
    void makeGroup(Device &device);
    void addMembers(Device &device);
    void leave(Device &device);
    void removeContact(Device &device);
    void requestContact(Device &device);
    void answerRequests(Device &device);
    void settleFailed(Device &device);
    void leaveAndReturn(Device &device);

    std::vector<std::unique_ptr<Device>> &m_devices;
    Transcript &m_transcript;
    Dice m_dice;
    int m_texts = 0;
    int m_groups = 0;
};

} // namespace skein::sim
