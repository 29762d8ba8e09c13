// Tests of strings, buffers, vectors and maps, and of their copies.
#include <string.h>

#include <type_traits>
#include <vector>

#include "V2TIMCommunity.h"
#include "V2TIMConversation.h"
#include "V2TIMFriendship.h"
#include "V2TIMSignaling.h"
#include "check.h"

static void strings() {
    V2TIMString empty;
    check(empty.CString() && strcmp(empty.CString(), "") == 0, "an empty string has a valid CString()");
    check(empty.Empty() && empty.Size() == 0 && empty.Length() == 0, "an empty string has no size");
    check(V2TIMString("").CString()[0] == '\0', "V2TIMString(\"\") has a valid CString()");
    check(V2TIMString(nullptr).Empty(), "a null pointer makes an empty string");
    check(V2TIMString(nullptr, 5).Empty(), "a null pointer with a size makes an empty string");

    V2TIMString hello = u8"héllo";
    check(hello.Size() == 6 && hello.Length() == 6, "Size() and Length() count bytes");
    check(hello == V2TIMString(u8"héllo") && hello != empty, "strings compare by their bytes");
    check(V2TIMString("a") < "b" && V2TIMString("a") < "ab" && !(V2TIMString("b") < "ab"),
          "strings have an order");
    check(hello == u8"héllo", "a string compares with a literal");

    hello[0] = 'H';
    check(strcmp(hello.CString(), "H\xC3\xA9llo") == 0, "operator[] writes");
    check(hello[6] == '\0' && hello[-1] == '\0' && hello[1000] == '\0',
          "operator[] outside gives a NUL byte");
    hello[1000] = 'x';
    check(hello.Size() == 6 && hello[1000] == '\0', "writing outside changes nothing");
    check(empty[0] == '\0' && empty.Size() == 0 && empty.Empty(), "operator[] of an empty string is safe");

    V2TIMString copy = hello;
    copy[0] = 'J';
    check(hello[0] == 'H', "a copy is its own");
    copy = copy.CString() + 1;
    check(copy.Size() == 5, "a string is assigned a part of itself");
    copy = static_cast<const char *>(nullptr);
    check(copy.Empty(), "assigning a null pointer empties");
    V2TIMString &same = hello;
    hello = same;
    check(hello.Size() == 6, "a string is assigned itself");
    check(V2TIMString("a\0b", 3).Size() == 3 && V2TIMString("a\0b", 3) != V2TIMString("a"),
          "NUL bytes are kept");
}

static void buffers() {
    const uint8_t bytes[] = {1, 0, 2};
    V2TIMBuffer buffer(bytes, sizeof bytes);
    V2TIMBuffer copy(buffer);
    check(copy.Size() == 3 && memcmp(copy.Data(), bytes, 3) == 0 && copy.Data() != buffer.Data(),
          "a buffer copies its bytes");
    copy = V2TIMBuffer();
    check(copy.Size() == 0 && buffer.Size() == 3, "a buffer is emptied by assignment");
    V2TIMBuffer &same = buffer;
    buffer = same;
    check(buffer.Size() == 3 && buffer.Data()[2] == 2, "a buffer is assigned itself");
    check(V2TIMBuffer(nullptr, 7).Size() == 0, "a null pointer makes an empty buffer");
}

static void vectors() {
    V2TIMStringVector names;
    const V2TIMStringVector nothing;
    check(names.Empty() && names.Size() == 0 && nothing[0].Empty(),
          "an empty vector has no size, and is safe to ask");
    check(&nothing[0] == &nothing[nothing.Size()], "an empty vector has equal ends");
    names.PopBack();
    names.Erase(0);
    check(names.Empty(), "taking from an empty vector does nothing");

    for (const char *name : {"a", "b", "c", "d"}) names.PushBack(name);
    names.PushBack(names[0]);
    check(names.Size() == 5 && names[4] == "a", "a vector takes an element of its own");
    check(&names[names.Size()] - &names[0] == 5, "elements lie side by side, up to operator[](Size())");
    check(names[5].Empty() && names[1000].Empty(), "operator[] outside gives a spare element");
    names.Erase(1);
    names.Erase(100);
    names.PopBack();
    std::string all;
    for (const V2TIMString &name : names) all += name.CString();
    check(all == "acd", "Erase, PopBack and range-for");

    V2TIMStringVector copy = names;
    copy[0] = "z";
    check(names[0] == "a" && copy[0] == "z", "a vector is copied deep");
    V2TIMStringVector &same = copy;
    copy = same;
    check(copy.Size() == 3, "a vector is assigned itself");
    copy.Clear();
    check(copy.Empty() && names.Size() == 3, "Clear empties one of them");
    copy.PushBack("again");
    check(copy.Size() == 1 && copy[0] == "again", "a cleared vector can be filled");
    check((std::is_same<V2TIMStringVector, TXV2TIMStringVector>::value), "vectors have V2TIM's class names");
}

static void maps() {
    V2TIMCustomInfo info;
    const uint8_t byte = 7;
    check(info.Insert("k", V2TIMBuffer(&byte, 1)), "Insert returns true for a new key");
    check(!info.Insert("k", V2TIMBuffer()) && info.Get("k").Size() == 1, "Insert keeps an existing value");
    check(info.Count("k") == 1 && info.Count("x") == 0 && info.Get("x").Size() == 0,
          "Count and Get of a missing key");
    V2TIMGroupAttributeMap attributes;
    attributes["b"] = "2";
    attributes["a"] = "1";
    const V2TIMStringVector keys = attributes.AllKeys();
    check(keys.Size() == 2 && keys[0] == "a" && keys[1] == "b", "AllKeys has all keys");
    V2TIMGroupAttributeMap copy = attributes;
    copy.Erase("a");
    check(copy.Size() == 1 && attributes.Size() == 2, "a map is copied deep");
    copy = attributes;
    check(copy.Size() == 2, "a map is assigned");
    V2TIMStringToInt64Map counters;
    counters["n"] = -1;
    V2TIMStringToUint64Map permissions;
    permissions["t"] = UINT64_MAX;
    check(counters.Get("n") == -1 && permissions.Get("t") == UINT64_MAX && permissions.Get("u") == 0,
          "maps of numbers");
    V2TIMGroupSearchGroupMembersMap members;
    members["g"].PushBack(V2TIMGroupMemberFullInfo());
    check(members.Get("g").Size() == 1, "a map of vectors");
}

static V2TIMMessage message_of(const char *text) {
    V2TIMTextElem *elem = new V2TIMTextElem;
    elem->text = text;
    V2TIMMessage message;
    message.elemList.PushBack(elem); // owned by the message
    return message;
}

static std::string first_text(const V2TIMMessage &message) {
    return static_cast<const V2TIMTextElem *>(message.elemList[0])->text.CString();
}

static void elements() {
    V2TIMMessage message = message_of("hi");
    V2TIMMessage copy = message;
    static_cast<V2TIMTextElem *>(copy.elemList[0])->text = "ho";
    check(first_text(message) == "hi" && first_text(copy) == "ho", "a message is copied with its elements");
    copy = message;
    check(first_text(copy) == "hi" && copy.elemList[0] != message.elemList[0],
          "a message is assigned with its elements");
    V2TIMMessage &same = copy;
    copy = same;
    check(first_text(copy) == "hi", "a message is assigned itself");

    V2TIMCustomElem *custom = new V2TIMCustomElem;
    custom->desc = "d";
    message.elemList.PushBack(custom);
    V2TIMMessageVector list;
    for (int i = 0; i < 10; ++i) list.PushBack(message);
    message.elemList.Clear();
    const V2TIMElem *last = list[9].elemList[1];
    check(last->elemType == V2TIM_ELEM_TYPE_CUSTOM && static_cast<const V2TIMCustomElem *>(last)->desc == "d",
          "every kind of element is copied as itself");
    list[9].elemList.Erase(0);
    check(list[9].elemList.Size() == 1 && list[8].elemList.Size() == 2,
          "an element is erased from one message only");
    check(message.elemList[0] == nullptr, "operator[] of an empty element list is null");
}

static void conversations() {
    V2TIMConversation first;
    first.conversationID = "c2c_bob";
    first.lastMessage = new V2TIMMessage(message_of("last"));
    first.markList.PushBack(V2TIM_CONVERSATION_MARK_TYPE_STAR);
    V2TIMConversation second = first;
    check(second.lastMessage != first.lastMessage && first_text(*second.lastMessage) == "last",
          "a conversation is copied with its last message");
    second.lastMessage->msgID = "changed";
    check(first.lastMessage->msgID.Empty(), "the copy of the last message is its own");
    second = V2TIMConversation();
    check(!second.lastMessage, "assigning a conversation without a last message drops it");
    second = first;
    V2TIMConversation &same = second;
    second = same;
    check(second.lastMessage && second.markList.Size() == 1, "a conversation is assigned itself");

    V2TIMConversationResult page;
    for (int i = 0; i < 100; ++i) page.conversationList.PushBack(first);
    V2TIMConversationResult copy;
    copy = page;
    page.conversationList.Clear();
    check(copy.conversationList.Size() == 100 && first_text(*copy.conversationList[99].lastMessage) == "last",
          "a page of conversations outlives its original");
    V2TIMTopicInfo topic;
    topic.lastMessage = new V2TIMMessage(message_of("topic"));
    V2TIMTopicInfo other = topic;
    check(other.lastMessage != topic.lastMessage, "a topic is copied with its last message");
}

// Types with a declared copy constructor are assigned and returned by value too.
static V2TIMFriendInfo friend_info() {
    V2TIMUserFullInfo user;
    user.userID = "bob";
    V2TIMUserFullInfo assigned;
    assigned = user;
    V2TIMFriendInfo info;
    info.userFullInfo = assigned;
    V2TIMFriendInfo result;
    result = info;
    return result;
}

static void structs() {
    check(friend_info().userFullInfo.userID == "bob", "structs are assigned and returned by value");
    const V2TIMUserInfo &base = friend_info().userFullInfo;
    check(base.userID == "bob", "a full profile is a profile");
    V2TIMConversationListFilter filter;
    check(filter.type == V2TIM_UNKNOWN && filter.filterType == 0 && filter.markType == 0,
          "fields begin with zeros");
    V2TIMSDKConfig config;
    check(config.logLevel == V2TIM_LOG_DEBUG && !config.logListener, "the default log level is debug");
    V2TIMMessageListGetOption option;
    check(!option.lastMsg && option.count == 0, "history options begin empty");
    V2TIMSignalingInfo signaling;
    check(signaling.timeout == 0, "signaling has its types");
}

int main() {
    strings();
    buffers();
    vectors();
    maps();
    elements();
    conversations();
    structs();
    return failures() == 0 ? 0 : 1;
}
