// Types that all managers share.
#ifndef OPENTIM_V2TIM_COMMON_H
#define OPENTIM_V2TIM_COMMON_H

#include "V2TIMBuffer.h"
#include "V2TIMDefine.h"
#include "V2TIMString.h"

class V2TIMLogListener;

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
