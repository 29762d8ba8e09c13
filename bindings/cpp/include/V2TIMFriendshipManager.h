// Friends.
#ifndef OPENTIM_V2TIM_FRIENDSHIP_MANAGER_H
#define OPENTIM_V2TIM_FRIENDSHIP_MANAGER_H

#include "V2TIMCallback.h"
#include "V2TIMFriendship.h"
#include "V2TIMListener.h"
#include "V2TIMOfficialAccount.h"

// Functions under `Not implemented yet` answer ERR_SDK_INTERFACE_NOT_SUPPORT (7013) and return an empty value.
class TIM_API V2TIMFriendshipManager {
public:
    virtual ~V2TIMFriendshipManager() {}

    // Accepted without effect: events about friends are not sent yet.
    virtual void AddFriendListener(V2TIMFriendshipListener *listener) = 0;
    virtual void RemoveFriendListener(V2TIMFriendshipListener *listener) = 0;

    // Not implemented yet
    virtual void GetFriendList(V2TIMValueCallback<V2TIMFriendInfoVector> *callback) = 0;
    virtual void GetFriendsInfo(const V2TIMStringVector &userIDList,
                                V2TIMValueCallback<V2TIMFriendInfoResultVector> *callback) = 0;
    virtual void SetFriendInfo(const V2TIMFriendInfo &info, V2TIMCallback *callback) = 0;
    virtual void SearchFriends(const V2TIMFriendSearchParam &searchParam,
                               V2TIMValueCallback<V2TIMFriendInfoResultVector> *callback) = 0;

    // Makes the users friends on both sides, at once, with friendRemark. A friendGroup or V2TIM_FRIEND_TYPE_SINGLE
    // answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013). The other fields are not used yet.
    virtual void AddFriend(const V2TIMFriendAddApplication &application,
                           V2TIMValueCallback<V2TIMFriendOperationResult> *callback) = 0;
    // Ends friendships, with one result for each user. The conversations stay until the app deletes them.
    virtual void DeleteFromFriendList(const V2TIMStringVector &userIDList, V2TIMFriendType deleteType,
                                      V2TIMValueCallback<V2TIMFriendOperationResultVector> *callback) = 0;

    // Not implemented yet
    virtual void CheckFriend(const V2TIMStringVector &userIDList, V2TIMFriendType checkType,
                             V2TIMValueCallback<V2TIMFriendCheckResultVector> *callback) = 0;
    virtual void GetFriendApplicationList(V2TIMValueCallback<V2TIMFriendApplicationResult> *callback) = 0;
    virtual void AcceptFriendApplication(const V2TIMFriendApplication &application,
                                         V2TIMFriendAcceptType acceptType,
                                         V2TIMValueCallback<V2TIMFriendOperationResult> *callback) = 0;
    virtual void AcceptFriendApplication(const V2TIMFriendApplication &application,
                                         V2TIMFriendAcceptType acceptType, const V2TIMString &remark,
                                         V2TIMValueCallback<V2TIMFriendOperationResult> *callback) = 0;
    virtual void RefuseFriendApplication(const V2TIMFriendApplication &application,
                                         V2TIMValueCallback<V2TIMFriendOperationResult> *callback) = 0;
    virtual void DeleteFriendApplication(const V2TIMFriendApplication &application,
                                         V2TIMCallback *callback) = 0;
    virtual void SetFriendApplicationRead(V2TIMCallback *callback) = 0;
    virtual void AddToBlackList(const V2TIMStringVector &userIDList,
                                V2TIMValueCallback<V2TIMFriendOperationResultVector> *callback) = 0;
    virtual void DeleteFromBlackList(const V2TIMStringVector &userIDList,
                                     V2TIMValueCallback<V2TIMFriendOperationResultVector> *callback) = 0;
    virtual void GetBlackList(V2TIMValueCallback<V2TIMFriendInfoVector> *callback) = 0;
    virtual void CreateFriendGroup(const V2TIMString &groupName, const V2TIMStringVector &userIDList,
                                   V2TIMValueCallback<V2TIMFriendOperationResultVector> *callback) = 0;
    virtual void GetFriendGroups(const V2TIMStringVector &groupNameList,
                                 V2TIMValueCallback<V2TIMFriendGroupVector> *callback) = 0;
    virtual void DeleteFriendGroup(const V2TIMStringVector &groupNameList, V2TIMCallback *callback) = 0;
    virtual void RenameFriendGroup(const V2TIMString &oldName, const V2TIMString &newName,
                                   V2TIMCallback *callback) = 0;
    virtual void AddFriendsToFriendGroup(const V2TIMString &groupName, const V2TIMStringVector &userIDList,
                                         V2TIMValueCallback<V2TIMFriendOperationResultVector> *callback) = 0;
    virtual void DeleteFriendsFromFriendGroup(
        const V2TIMString &groupName, const V2TIMStringVector &userIDList,
        V2TIMValueCallback<V2TIMFriendOperationResultVector> *callback) = 0;
    virtual void SubscribeOfficialAccount(const V2TIMString &officialAccountID, V2TIMCallback *callback) = 0;
    virtual void UnsubscribeOfficialAccount(const V2TIMString &officialAccountID,
                                            V2TIMCallback *callback) = 0;
    virtual void GetOfficialAccountsInfo(
        const V2TIMStringVector &officialAccountIDList,
        V2TIMValueCallback<V2TIMOfficialAccountInfoResultVector> *callback) = 0;
    virtual void FollowUser(const V2TIMStringVector &userIDList,
                            V2TIMValueCallback<V2TIMFollowOperationResultVector> *callback) = 0;
    virtual void UnfollowUser(const V2TIMStringVector &userIDList,
                              V2TIMValueCallback<V2TIMFollowOperationResultVector> *callback) = 0;
    virtual void GetMyFollowingList(const V2TIMString &nextCursor,
                                    V2TIMValueCallback<V2TIMUserInfoResult> *callback) = 0;
    virtual void GetMyFollowersList(const V2TIMString &nextCursor,
                                    V2TIMValueCallback<V2TIMUserInfoResult> *callback) = 0;
    virtual void GetMutualFollowersList(const V2TIMString &nextCursor,
                                        V2TIMValueCallback<V2TIMUserInfoResult> *callback) = 0;
    virtual void GetUserFollowInfo(const V2TIMStringVector &userIDList,
                                   V2TIMValueCallback<V2TIMFollowInfoVector> *callback) = 0;
    virtual void CheckFollowType(const V2TIMStringVector &userIDList,
                                 V2TIMValueCallback<V2TIMFollowTypeCheckResultVector> *callback) = 0;
};

#endif
