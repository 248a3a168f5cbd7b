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
    //! Somebody, whether he is in the group or not.
    [[nodiscard]] AccountId anybody();
    //! A group of somebody's, mostly one that the device rules; an invalid id when there is none.
    [[nodiscard]] ConversationId anyGroup(const Device &device);
    void noteDeed(const Device &device, const QString &deed, ConversationId group, AccountId subject = {});

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

    // What is done in groups, allowed or not: people_in_groups.cpp.
    void join(Device &device);
    void letIn(Device &device);
    void removeMember(Device &device);
    void pardon(Device &device);
    void mute(Device &device);
    void muteEveryone(Device &device);
    void appoint(Device &device);
    void handOver(Device &device);
    void rename(Device &device);
    void changeJoinRule(Device &device);
    void callNames(Device &device);
    void dissolve(Device &device);

    std::vector<std::unique_ptr<Device>> &m_devices;
    Transcript &m_transcript;
    Dice m_dice;
    int m_texts = 0;
    int m_groups = 0;
};

} // namespace skein::sim
