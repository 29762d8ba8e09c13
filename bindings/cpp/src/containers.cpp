// All vectors and maps of the headers, except the vector of elements, which owns its elements (elements.cpp).
#include "containers.h"

#include "V2TIMCommunity.h"
#include "V2TIMConversation.h"
#include "V2TIMFriendship.h"
#include "V2TIMGroup.h"
#include "V2TIMListener.h"
#include "V2TIMMessage.h"
#include "V2TIMOfficialAccount.h"

IMPLEMENT_VECTOR(V2TIMUInt64)
IMPLEMENT_VECTOR(V2TIMString)
IMPLEMENT_MAP(V2TIMString, V2TIMBuffer)
IMPLEMENT_MAP(V2TIMString, V2TIMString)
IMPLEMENT_MAP(V2TIMString, int64_t)
IMPLEMENT_MAP(V2TIMString, uint64_t)

IMPLEMENT_VECTOR(V2TIMUserInfo)
IMPLEMENT_VECTOR(V2TIMUserFullInfo)
IMPLEMENT_VECTOR(V2TIMUserStatus)
IMPLEMENT_VECTOR(V2TIMFriendInfo)
IMPLEMENT_VECTOR(V2TIMFriendInfoResult)
IMPLEMENT_VECTOR(V2TIMFriendApplication)
IMPLEMENT_VECTOR(V2TIMFriendCheckResult)
IMPLEMENT_VECTOR(V2TIMFriendOperationResult)
IMPLEMENT_VECTOR(V2TIMFriendGroup)
IMPLEMENT_VECTOR(V2TIMFollowOperationResult)
IMPLEMENT_VECTOR(V2TIMFollowInfo)
IMPLEMENT_VECTOR(V2TIMFollowTypeCheckResult)

IMPLEMENT_VECTOR(V2TIMGroupMemberInfo)
IMPLEMENT_VECTOR(V2TIMGroupMemberFullInfo)
IMPLEMENT_VECTOR(V2TIMGroupChangeInfo)
IMPLEMENT_VECTOR(V2TIMGroupMemberChangeInfo)
IMPLEMENT_VECTOR(V2TIMGroupAtInfo)
IMPLEMENT_VECTOR(V2TIMGroupInfo)
IMPLEMENT_VECTOR(V2TIMGroupInfoResult)
IMPLEMENT_VECTOR(V2TIMGroupApplication)
IMPLEMENT_VECTOR(V2TIMGroupMemberOperationResult)
IMPLEMENT_VECTOR(V2TIMCreateGroupMemberInfo)
IMPLEMENT_MAP(V2TIMString, V2TIMGroupMemberFullInfoVector)

IMPLEMENT_VECTOR(V2TIMElemType)
IMPLEMENT_VECTOR(V2TIMMessage)
IMPLEMENT_VECTOR(V2TIMImage)
IMPLEMENT_VECTOR(V2TIMMessageReceipt)
IMPLEMENT_VECTOR(V2TIMReceiveMessageOptInfo)
IMPLEMENT_VECTOR(V2TIMMessageSearchResultItem)
IMPLEMENT_VECTOR(V2TIMMessageExtension)
IMPLEMENT_VECTOR(V2TIMMessageExtensionResult)
IMPLEMENT_VECTOR(V2TIMMessageReaction)
IMPLEMENT_VECTOR(V2TIMMessageReactionResult)
IMPLEMENT_VECTOR(V2TIMMessageReactionChangeInfo)

IMPLEMENT_VECTOR(V2TIMTopicOperationResult)
IMPLEMENT_VECTOR(V2TIMTopicInfoResult)
IMPLEMENT_VECTOR(V2TIMPermissionGroupInfoResult)
IMPLEMENT_VECTOR(V2TIMPermissionGroupOperationResult)
IMPLEMENT_VECTOR(V2TIMPermissionGroupMemberOperationResult)
IMPLEMENT_VECTOR(V2TIMTopicPermissionResult)

IMPLEMENT_VECTOR(V2TIMConversation)
IMPLEMENT_VECTOR(V2TIMConversationOperationResult)

IMPLEMENT_VECTOR(V2TIMOfficialAccountInfoResult)

IMPLEMENT_POINT_VECTOR(V2TIMSimpleMsgListener)
