// Official accounts: only the types that V2TIMFriendshipManager and its listener use.
#ifndef OPENTIM_V2TIM_OFFICIAL_ACCOUNT_H
#define OPENTIM_V2TIM_OFFICIAL_ACCOUNT_H

#include "V2TIMCommon.h"

struct V2TIMOfficialAccountInfo {
    V2TIMString officialAccountID;
    V2TIMString officialAccountName;
    V2TIMString faceUrl;
    V2TIMString ownerUserID;
    V2TIMString organization;
    V2TIMString introduction;
    V2TIMString customData;
    uint64_t createTime = 0; // UTC seconds
    uint64_t subscriberCount = 0;
    uint64_t subscribeTime = 0; // the caller's, UTC seconds
};

struct V2TIMOfficialAccountInfoResult {
    int resultCode = 0;
    V2TIMString resultInfo;
    V2TIMOfficialAccountInfo officialAccountInfo;
};
DEFINE_VECTOR(V2TIMOfficialAccountInfoResult)
typedef TXV2TIMOfficialAccountInfoResultVector V2TIMOfficialAccountInfoResultVector;

#endif
