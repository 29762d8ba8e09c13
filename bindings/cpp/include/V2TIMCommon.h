// Types that all managers share.
#ifndef OPENTIM_V2TIM_COMMON_H
#define OPENTIM_V2TIM_COMMON_H

#include "V2TIMBuffer.h"
#include "V2TIMDefine.h"
#include "V2TIMString.h"

class V2TIMLogListener;

enum V2TIMLoginStatus {
    V2TIM_STATUS_LOGINED = 1,
    V2TIM_STATUS_LOGINING = 2,
    V2TIM_STATUS_LOGOUT = 3,
};

// A log line is written if its level is at least the configured one.
enum V2TIMLogLevel {
    V2TIM_LOG_NONE = 0, // nothing at all
    V2TIM_LOG_DEBUG = 3,
    V2TIM_LOG_INFO = 4,
    V2TIM_LOG_WARN = 5,
    V2TIM_LOG_ERROR = 6,
};

// How messages of a conversation are received. With each option, messages are in the list and in the history. Only
// conversations with the first or the last option count in GetTotalUnreadMessageCount.
enum V2TIMReceiveMessageOpt {
    V2TIM_RECEIVE_MESSAGE = 0,                      // listeners receive them, and the app notifies the user
    V2TIM_NOT_RECEIVE_MESSAGE = 1,                  // message listeners do not receive them
    V2TIM_RECEIVE_NOT_NOTIFY_MESSAGE = 2,           // listeners receive them, the app does not notify
    V2TIM_RECEIVE_NOT_NOTIFY_MESSAGE_EXCEPT_AT = 3, // the same, but mentions ("@") are notified
    V2TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT = 4,        // listeners receive mentions only
};

typedef uint64_t V2TIMUInt64;
DEFINE_VECTOR(V2TIMUInt64)
typedef TXV2TIMUInt64Vector V2TIMUInt64Vector;

DEFINE_VECTOR(V2TIMString)
typedef TXV2TIMStringVector V2TIMStringVector;

DEFINE_MAP(V2TIMString, V2TIMBuffer)
typedef TXV2TIMStringToV2TIMBufferMap V2TIMCustomInfo;

DEFINE_MAP(V2TIMString, V2TIMString)
typedef TXV2TIMStringToV2TIMStringMap V2TIMStringToV2TIMStringMap;
typedef TXV2TIMStringToV2TIMStringMap V2TIMGroupAttributeMap;

DEFINE_MAP(V2TIMString, int64_t)
typedef TXV2TIMStringToint64_tMap V2TIMStringToInt64Map;

DEFINE_MAP(V2TIMString, uint64_t)
typedef TXV2TIMStringTouint64_tMap V2TIMStringToUint64Map;

// Base of objects with a companion object in V2TIM. OpenTIM does not use obj_ptr; it is the app's.
struct TIM_API V2TIMBaseObject {
    void *obj_ptr = nullptr;

    V2TIMBaseObject() = default;
    V2TIMBaseObject(const V2TIMBaseObject &object) = default;
    V2TIMBaseObject &operator=(const V2TIMBaseObject &object) = default;
    virtual ~V2TIMBaseObject();
};

struct V2TIMSDKConfig {
    // Folder for the device's data. If empty: $OPENTIM_DATA_DIR, or "opentim-data" in the working directory.
    V2TIMString initPath;
    V2TIMString logPath; // not used: the log goes to logListener only
    V2TIMLogLevel logLevel = V2TIM_LOG_DEBUG;
    V2TIMLogListener *logListener = nullptr; // must live until UnInitSDK has returned
};

#endif
