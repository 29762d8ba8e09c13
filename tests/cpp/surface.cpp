// Test of the declarations of V2TIM's C++ API, generation 8.0: a program that uses any of them compiles. surface/ has a
// list for each header: types, bases, fields, methods, enumerators with their numbers.
#include <type_traits>

#include "V2TIMCommunityManager.h"
#include "V2TIMConversationManager.h"
#include "V2TIMErrorCode.h"
#include "V2TIMFriendshipManager.h"
#include "V2TIMGroupManager.h"
#include "V2TIMManager.h"
#include "V2TIMMessageManager.h"
#include "V2TIMOfflinePushManager.h"
#include "V2TIMSignalingManager.h"
#include "check.h"

// Opens a type. T is that type until END.
#define TYPE(NAME)                                                                                            \
    {                                                                                                         \
        typedef NAME T;                                                                                       \
        ++declarations;
#define ENUM(NAME) TYPE(NAME) static_assert(std::is_enum<T>::value, #NAME);
#define END }

#define HOLDS(CONDITION, WHAT)          \
    static_assert((CONDITION), WHAT);   \
    ++declarations;
#define V(NAME, NUMBER) HOLDS((std::is_same<decltype(NAME), T>::value && NAME == NUMBER), #NAME)
#define BASE(CLASS) HOLDS((std::is_base_of<CLASS, T>::value), #CLASS)
#define NEW HOLDS(std::is_default_constructible<T>::value || std::is_abstract<T>::value, "default constructor")
#define COPIED \
    HOLDS(std::is_copy_constructible<T>::value && std::is_copy_assignable<T>::value, "copy constructor")
#define VIRTUAL HOLDS(std::has_virtual_destructor<T>::value, "virtual destructor")
#define MADE_OF(...) HOLDS((std::is_constructible<T, __VA_ARGS__>::value), #__VA_ARGS__)
#define F(KIND, NAME) HOLDS((std::is_same<decltype(T::NAME), KIND>::value), #NAME)
#define M(RESULT, NAME, PARAMETERS)                      \
    {                                                    \
        RESULT(T::*method) PARAMETERS = &T::NAME;        \
        declarations += method != nullptr;               \
    }
#define STATIC(RESULT, NAME, PARAMETERS)                 \
    {                                                    \
        RESULT(*function) PARAMETERS = &T::NAME;         \
        declarations += function != nullptr;             \
    }

#define NAME(ALIAS, KIND) HOLDS((std::is_same<ALIAS, KIND>::value), #ALIAS)
#define VECTOR(CLASS, ITEM)                                                                                  \
    TYPE(CLASS)                                                                                              \
    NEW COPIED VIRTUAL M(void, PushBack, (ITEM const &)) M(void, PopBack, ()) M(ITEM &, operator[], (size_t)) \
    M(ITEM const &, operator[], (size_t) const) M(size_t, Size, () const) M(bool, Empty, () const)           \
    M(void, Clear, ()) M(void, Erase, (size_t))                                                              \
    END
#define MAP(CLASS, KEY, VALUE)                                                                               \
    TYPE(CLASS)                                                                                              \
    NEW COPIED VIRTUAL M(bool, Insert, (const KEY &, const VALUE &)) M(void, Erase, (const KEY &))           \
    M(size_t, Count, (const KEY &) const) M(size_t, Size, () const) M(VALUE, Get, (const KEY &) const)       \
    M(VALUE &, operator[], (const KEY &)) M(const KEY##Vector, AllKeys, () const)                            \
    END

#define DECLARED_BEGIN(HEADER)                                 \
    static void HEADER() {                                     \
        int declarations = 0;
#define DECLARED_END(HEADER)                                                                                  \
        check(declarations > 0, #HEADER ".h: " + std::to_string(declarations) + " declarations");             \
    }

DECLARED_BEGIN(Buffer)
#include "surface/V2TIMBuffer.inc"
DECLARED_END(Buffer)

DECLARED_BEGIN(String)
#include "surface/V2TIMString.inc"
DECLARED_END(String)

DECLARED_BEGIN(Common)
#include "surface/V2TIMCommon.inc"
DECLARED_END(Common)

DECLARED_BEGIN(Friendship)
#include "surface/V2TIMFriendship.inc"
DECLARED_END(Friendship)

DECLARED_BEGIN(Group)
#include "surface/V2TIMGroup.inc"
DECLARED_END(Group)

DECLARED_BEGIN(Message)
#include "surface/V2TIMMessage.inc"
DECLARED_END(Message)

DECLARED_BEGIN(Callback)
#include "surface/V2TIMCallback.inc"
DECLARED_END(Callback)

DECLARED_BEGIN(Community)
#include "surface/V2TIMCommunity.inc"
DECLARED_END(Community)

DECLARED_BEGIN(Conversation)
#include "surface/V2TIMConversation.inc"
DECLARED_END(Conversation)

DECLARED_BEGIN(OfficialAccount)
#include "surface/V2TIMOfficialAccount.inc"
DECLARED_END(OfficialAccount)

DECLARED_BEGIN(Signaling)
#include "surface/V2TIMSignaling.inc"
DECLARED_END(Signaling)

DECLARED_BEGIN(Listener)
#include "surface/V2TIMListener.inc"
DECLARED_END(Listener)

DECLARED_BEGIN(CommunityManager)
#include "surface/V2TIMCommunityManager.inc"
DECLARED_END(CommunityManager)

DECLARED_BEGIN(ConversationManager)
#include "surface/V2TIMConversationManager.inc"
DECLARED_END(ConversationManager)

DECLARED_BEGIN(FriendshipManager)
#include "surface/V2TIMFriendshipManager.inc"
DECLARED_END(FriendshipManager)

DECLARED_BEGIN(GroupManager)
#include "surface/V2TIMGroupManager.inc"
DECLARED_END(GroupManager)

DECLARED_BEGIN(Manager)
#include "surface/V2TIMManager.inc"
DECLARED_END(Manager)

DECLARED_BEGIN(MessageManager)
#include "surface/V2TIMMessageManager.inc"
DECLARED_END(MessageManager)

DECLARED_BEGIN(OfflinePushManager)
#include "surface/V2TIMOfflinePushManager.inc"
DECLARED_END(OfflinePushManager)

DECLARED_BEGIN(SignalingManager)
#include "surface/V2TIMSignalingManager.inc"
DECLARED_END(SignalingManager)

int main() {
    Buffer();
    String();
    Common();
    Friendship();
    Group();
    Message();
    Callback();
    Community();
    Conversation();
    OfficialAccount();
    Signaling();
    Listener();
    CommunityManager();
    ConversationManager();
    FriendshipManager();
    GroupManager();
    Manager();
    MessageManager();
    OfflinePushManager();
    SignalingManager();
    return failures() != 0;
}
