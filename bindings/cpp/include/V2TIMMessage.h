// Messages, their elements, and the parameters and results of calls with them.
#ifndef OPENTIM_V2TIM_MESSAGE_H
#define OPENTIM_V2TIM_MESSAGE_H

#include "V2TIMCallback.h"
#include "V2TIMCommon.h"
#include "V2TIMFriendship.h"
#include "V2TIMGroup.h"

DEFINE_VECTOR(V2TIMElemType)
typedef TXV2TIMElemTypeVector V2TIMElemTypeVector;

struct V2TIMOfflinePushConfig {
    V2TIMBuffer token;
    uint32_t businessID = 0;
    V2TIMOfflinePushTokenType token_type = V2TIM_OFFLINE_PUSH_TOKEN_TYPE_DEFAULT;
};

// The push notification of a message for a device that is offline. OpenTIM sends no pushes.
struct V2TIMOfflinePushInfo {
    V2TIMString title;
    V2TIMString desc;
    V2TIMString ext;
    bool disablePush = false;
    V2TIMIOSOfflinePushType iOSPushType = V2TIM_IOS_OFFLINE_PUSH_TYPE_APNS;
    bool ignoreIOSBadge = false;
    V2TIMString iOSSound;
    V2TIMString AndroidSound;
    V2TIMString AndroidOPPOChannelID;
    V2TIMString AndroidFCMChannelID;
    V2TIMString AndroidXiaoMiChannelID;
    int AndroidVIVOClassification = 1;
    V2TIMString AndroidVIVOCategory;
    V2TIMString AndroidHuaWeiCategory;
    V2TIMString AndroidHuaWeiImage;
    V2TIMString AndroidHonorImage;
    V2TIMString AndroidFCMImage;
    V2TIMString iOSImage;
    V2TIMString HarmonyImage;
    V2TIMString HarmonyCategory;
    bool ignoreHarmonyBadge = false;
};

struct V2TIMElem;

// The elements of a message. Unlike other vectors of pointers, this one owns the elements that are pushed (created
// with `new`): it deletes elements that it removes, and a copy of the vector contains copies of them.
DEFINE_POINT_VECTOR(V2TIMElem)
typedef TXPV2TIMElemVector V2TIMElemVector;

struct TIM_API V2TIMMessage : public V2TIMBaseObject {
    V2TIMString msgID;
    int64_t timestamp = 0; // UTC seconds
    V2TIMString sender;    // the sender's userID
    V2TIMString nickName;
    V2TIMString friendRemark;
    V2TIMString nameCard;
    V2TIMString faceURL;
    V2TIMString groupID; // empty in C2C
    V2TIMString userID;  // the peer in C2C, of own messages too; empty in a group
    uint64_t seq = 0;    // number in the conversation, from the service; 0 until sent
    uint64_t random = 0;
    V2TIMMessageStatus status = V2TIM_MSG_STATUS_SENDING;
    bool supportMessageExtension = false;
    bool isSelf = false;
    bool IsRead() const;     // not implemented yet: false
    bool IsPeerRead() const; // not implemented yet: false
    bool needReadReceipt = false;
    bool isBroadcastMessage = false;
    V2TIMMessagePriority priority = V2TIM_PRIORITY_DEFAULT;
    V2TIMStringVector groupAtUserList; // the users that it mentions ("@"), in a group
    V2TIMElemVector elemList; // check elemType, then cast
    V2TIMBuffer GetLocalCustomData() const;
    void SetLocalCustomData(const V2TIMBuffer &localCustomData, V2TIMCallback *callback);
    int GetLocalCustomInt() const;
    void SetLocalCustomInt(int localCustomInt, V2TIMCallback *callback);
    V2TIMBuffer cloudCustomData;
    bool isExcludedFromUnreadCount = false;
    bool isExcludedFromLastMessage = false;
    bool isExcludedFromContentModeration = false;
    V2TIMString customModerationConfigurationID;
    bool hasRiskContent = false;
    bool disableCloudMessagePreHook = false;
    bool disableCloudMessagePostHook = false;
    V2TIMOfflinePushInfo offlinePushInfo;
    V2TIMUserFullInfo revokerInfo;
    V2TIMString revokeReason;
    V2TIMGroupMemberInfo pinnerInfo;

    V2TIMMessage();
    V2TIMMessage(const V2TIMMessage &message);
    V2TIMMessage &operator=(const V2TIMMessage &message);
    virtual ~V2TIMMessage();
};
DEFINE_VECTOR(V2TIMMessage)
typedef TXV2TIMMessageVector V2TIMMessageVector;

// The constructor of each element sets elemType; do not change it.
struct TIM_API V2TIMElem : public V2TIMBaseObject {
    V2TIMElemType elemType;

    V2TIMElem();
    V2TIMElem(const V2TIMElem &elem) = default;
    V2TIMElem &operator=(const V2TIMElem &elem) = default;
    virtual ~V2TIMElem();
};

struct TIM_API V2TIMTextElem : public V2TIMElem {
    V2TIMString text; // at most 12 KB in a message

    V2TIMTextElem();
    V2TIMTextElem(const V2TIMTextElem &elem) = default;
    V2TIMTextElem &operator=(const V2TIMTextElem &elem) = default;
    virtual ~V2TIMTextElem();
};

// Data in the app's own format, at most 12 KB including the rest of the message. All three fields are UTF-8, because
// messages are sent as JSON. Other bytes are refused with ERR_INVALID_PARAMETERS (6017), and can be sent as Base64.
struct TIM_API V2TIMCustomElem : public V2TIMElem {
    V2TIMBuffer data; // may contain NUL; the other fields may not
    V2TIMString desc; // for notifications
    V2TIMString extension;

    V2TIMCustomElem();
    V2TIMCustomElem(const V2TIMCustomElem &elem) = default;
    V2TIMCustomElem &operator=(const V2TIMCustomElem &elem) = default;
    virtual ~V2TIMCustomElem();
};

struct TIM_API V2TIMImage {
    V2TIMString uuid;
    V2TIMImageType type = V2TIM_IMAGE_TYPE_ORIGIN;
    uint64_t size = 0;   // bytes
    uint32_t width = 0;  // pixels
    uint32_t height = 0; // pixels
    V2TIMString url;
    void DownloadImage(const V2TIMString &path, V2TIMDownloadCallback *callback);
};
DEFINE_VECTOR(V2TIMImage)
typedef TXV2TIMImageVector V2TIMImageVector;

struct TIM_API V2TIMImageElem : public V2TIMElem {
    V2TIMString path; // of the file to send; set on the sender's side only
    V2TIMImageVector imageList;

    V2TIMImageElem();
    V2TIMImageElem(const V2TIMImageElem &elem) = default;
    V2TIMImageElem &operator=(const V2TIMImageElem &elem) = default;
    virtual ~V2TIMImageElem();
};

struct TIM_API V2TIMSoundElem : public V2TIMElem {
    V2TIMString path;
    V2TIMString uuid;
    uint64_t dataSize = 0; // bytes
    uint32_t duration = 0; // seconds
    void GetUrl(V2TIMValueCallback<V2TIMString> *callback);
    void DownloadSound(const V2TIMString &path, V2TIMDownloadCallback *callback);
    void ConvertVoiceToText(const V2TIMString &language, V2TIMValueCallback<V2TIMString> *callback);

    V2TIMSoundElem();
    V2TIMSoundElem(const V2TIMSoundElem &elem) = default;
    V2TIMSoundElem &operator=(const V2TIMSoundElem &elem) = default;
    virtual ~V2TIMSoundElem();
};

struct TIM_API V2TIMVideoElem : public V2TIMElem {
    V2TIMString videoPath;
    V2TIMString snapshotPath;
    V2TIMString videoUUID;
    uint64_t videoSize = 0; // bytes
    V2TIMString videoType;
    uint32_t duration = 0; // seconds
    V2TIMString snapshotUUID;
    uint64_t snapshotSize = 0;   // bytes
    uint32_t snapshotWidth = 0;  // pixels
    uint32_t snapshotHeight = 0; // pixels
    void GetVideoUrl(V2TIMValueCallback<V2TIMString> *callback);
    void GetSnapshotUrl(V2TIMValueCallback<V2TIMString> *callback);
    void DownloadVideo(const V2TIMString &path, V2TIMDownloadCallback *callback);
    void DownloadSnapshot(const V2TIMString &path, V2TIMDownloadCallback *callback);

    V2TIMVideoElem();
    V2TIMVideoElem(const V2TIMVideoElem &elem) = default;
    V2TIMVideoElem &operator=(const V2TIMVideoElem &elem) = default;
    virtual ~V2TIMVideoElem();
};

struct TIM_API V2TIMFileElem : public V2TIMElem {
    V2TIMString path;
    V2TIMString uuid;
    V2TIMString filename;
    uint64_t fileSize = 0; // bytes
    void GetUrl(V2TIMValueCallback<V2TIMString> *callback);
    void DownloadFile(const V2TIMString &path, V2TIMDownloadCallback *callback);

    V2TIMFileElem();
    V2TIMFileElem(const V2TIMFileElem &elem) = default;
    V2TIMFileElem &operator=(const V2TIMFileElem &elem) = default;
    virtual ~V2TIMFileElem();
};

struct TIM_API V2TIMLocationElem : public V2TIMElem {
    V2TIMString desc;
    double longitude = 0; // degrees
    double latitude = 0;  // degrees

    V2TIMLocationElem();
    V2TIMLocationElem(const V2TIMLocationElem &elem) = default;
    V2TIMLocationElem &operator=(const V2TIMLocationElem &elem) = default;
    virtual ~V2TIMLocationElem();
};

struct TIM_API V2TIMFaceElem : public V2TIMElem {
    uint32_t index = 0; // numbered by the app
    V2TIMBuffer data;

    V2TIMFaceElem();
    V2TIMFaceElem(const V2TIMFaceElem &elem) = default;
    V2TIMFaceElem &operator=(const V2TIMFaceElem &elem) = default;
    virtual ~V2TIMFaceElem();
};

struct TIM_API V2TIMMergerElem : public V2TIMElem {
    bool layersOverLimit = false; // nested more than 100 deep
    V2TIMString title;
    V2TIMStringVector abstractList;
    void DownloadMergerMessage(V2TIMValueCallback<V2TIMMessageVector> *callback);

    V2TIMMergerElem();
    V2TIMMergerElem(const V2TIMMergerElem &elem) = default;
    V2TIMMergerElem &operator=(const V2TIMMergerElem &elem) = default;
    virtual ~V2TIMMergerElem();
};

struct TIM_API V2TIMGroupTipsElem : public V2TIMElem {
    V2TIMString groupID;
    V2TIMGroupTipsType type = V2TIM_GROUP_TIPS_TYPE_NONE;
    V2TIMGroupMemberInfo opMember; // who did it
    V2TIMGroupMemberInfoVector memberList;
    V2TIMGroupChangeInfoVector groupChangeInfoList;
    V2TIMGroupMemberChangeInfoVector memberChangeInfoList;
    uint32_t memberCount = 0;

    V2TIMGroupTipsElem();
    V2TIMGroupTipsElem(const V2TIMGroupTipsElem &elem) = default;
    V2TIMGroupTipsElem &operator=(const V2TIMGroupTipsElem &elem) = default;
    virtual ~V2TIMGroupTipsElem();
};

struct V2TIMMessageReceipt {
    V2TIMString msgID;
    V2TIMString userID; // the peer; empty in a group
    bool isPeerRead = false;
    int64_t timestamp = 0; // C2C: the peer has read up to here, UTC seconds
    V2TIMString groupID;
    int32_t readCount = 0;
    int32_t unreadCount = 0;
};
DEFINE_VECTOR(V2TIMMessageReceipt)
typedef TXV2TIMMessageReceiptVector V2TIMMessageReceiptVector;

struct V2TIMGroupMessageReadMemberList {
    uint64_t nextSeq = 0;
    bool isFinished = false;
    V2TIMGroupMemberInfoVector members;
};

// The do-not-disturb time of an account: from the start for `duration` seconds, every day or once.
struct V2TIMReceiveMessageOptInfo {
    V2TIMString userID;
    V2TIMReceiveMessageOpt receiveOpt = V2TIM_RECEIVE_MESSAGE;
    int32_t startHour = 0;
    int32_t startMinute = 0;
    int32_t startSecond = 0;
    uint32_t startTimeStamp = 0; // UTC seconds
    uint32_t duration = 0;       // seconds
};
DEFINE_VECTOR(V2TIMReceiveMessageOptInfo)
typedef TXV2TIMReceiveMessageOptInfoVector V2TIMReceiveMessageOptInfoVector;

struct V2TIMMessageSearchParam {
    V2TIMStringVector keywordList;
    V2TIMKeywordListMatchType keywordListMatchType = V2TIM_KEYWORD_LIST_MATCH_TYPE_OR;
    V2TIMStringVector senderUserIDList;
    V2TIMElemTypeVector messageTypeList;
    V2TIMString conversationID;      // empty: all
    uint32_t searchTimePosition = 0; // UTC seconds; 0: now
    uint32_t searchTimePeriod = 0;   // seconds before that; 0: no limit
    uint32_t pageIndex = 0;
    uint32_t pageSize = 0;
    uint32_t searchCount = 0;
    V2TIMString searchCursor;
};

struct V2TIMMessageSearchResultItem {
    V2TIMString conversationID;
    uint32_t messageCount = 0;
    V2TIMMessageVector messageList;
};
DEFINE_VECTOR(V2TIMMessageSearchResultItem)
typedef TXV2TIMMessageSearchResultItemVector V2TIMMessageSearchResultItemVector;

struct V2TIMMessageSearchResult {
    uint32_t totalCount = 0;
    V2TIMMessageSearchResultItemVector messageSearchResultItems;
    V2TIMString searchCursor;
};

// Selects a part of a conversation's history. Give either userID or groupID.
struct V2TIMMessageListGetOption {
    V2TIMMessageGetType getType = V2TIM_GET_CLOUD_OLDER_MSG;
    V2TIMString userID;
    V2TIMString groupID;
    uint32_t count = 0; // 20 is usual
    V2TIMElemTypeVector messageTypeList;
    V2TIMMessage *lastMsg = nullptr; // start after this one, exclusive; null: from the end. Owned by the app
    uint64_t lastMsgSeq = 0;         // the same by seq, inclusive, groups only; lastMsg takes precedence
    int64_t getTimeBegin = 0;        // UTC seconds
    int64_t getTimePeriod = 0;       // seconds
    V2TIMUInt64Vector messageSeqList;
};

struct V2TIMMessageExtension {
    V2TIMString extensionKey;
    V2TIMString extensionValue;
};
DEFINE_VECTOR(V2TIMMessageExtension)
typedef TXV2TIMMessageExtensionVector V2TIMMessageExtensionVector;

struct V2TIMMessageExtensionResult {
    int32_t resultCode = 0;
    V2TIMString resultInfo;
    V2TIMMessageExtension extension;
};
DEFINE_VECTOR(V2TIMMessageExtensionResult)
typedef TXV2TIMMessageExtensionResultVector V2TIMMessageExtensionResultVector;

struct V2TIMMessageReaction {
    V2TIMString reactionID;
    uint32_t totalUserCount = 0;
    V2TIMUserInfoVector partialUserList;
    bool reactedByMyself = false;
};
DEFINE_VECTOR(V2TIMMessageReaction)
typedef TXV2TIMMessageReactionVector V2TIMMessageReactionVector;

struct V2TIMMessageReactionResult {
    int32_t resultCode = 0;
    V2TIMString resultInfo;
    V2TIMString msgID;
    V2TIMMessageReactionVector reactionList;
};
DEFINE_VECTOR(V2TIMMessageReactionResult)
typedef TXV2TIMMessageReactionResultVector V2TIMMessageReactionResultVector;

struct V2TIMMessageReactionUserResult {
    V2TIMUserInfoVector userInfoList;
    uint32_t nextSeq = 0;
    bool isFinished = false;
};

struct V2TIMMessageReactionChangeInfo {
    V2TIMString msgID;
    V2TIMMessageReactionVector reactionList;
};
DEFINE_VECTOR(V2TIMMessageReactionChangeInfo)
typedef TXV2TIMMessageReactionChangeInfoVector V2TIMMessageReactionChangeInfoVector;

#endif
