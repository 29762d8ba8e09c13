// Push notifications for devices that are offline.
#ifndef OPENTIM_V2TIM_OFFLINE_PUSH_MANAGER_H
#define OPENTIM_V2TIM_OFFLINE_PUSH_MANAGER_H

#include "V2TIMCallback.h"
#include "V2TIMMessage.h"

// Not implemented yet: every function answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013), or returns an empty value.
class TIM_API V2TIMOfflinePushManager {
public:
    virtual ~V2TIMOfflinePushManager() {}

    virtual void SetOfflinePushConfig(const V2TIMOfflinePushConfig &config, V2TIMCallback *callback) = 0;
    virtual void DoBackground(uint32_t unreadCount, V2TIMCallback *callback) = 0;
    virtual void DoForeground(V2TIMCallback *callback) = 0;
};

#endif
