// Functions of V2TIMOfflinePushManager that OpenTIM does not implement yet: all of them.
#ifndef OPENTIM_CPP_UNSUPPORTED_OFFLINE_PUSH_H
#define OPENTIM_CPP_UNSUPPORTED_OFFLINE_PUSH_H

#include "V2TIMOfflinePushManager.h"
#include "../reply.h"

namespace opentim {

class UnsupportedOfflinePushManager final : public V2TIMOfflinePushManager {
public:
    void SetOfflinePushConfig(const V2TIMOfflinePushConfig &, V2TIMCallback *callback) override {
        not_supported("V2TIMOfflinePushManager::SetOfflinePushConfig", callback);
    }
    void DoBackground(uint32_t, V2TIMCallback *callback) override {
        not_supported("V2TIMOfflinePushManager::DoBackground", callback);
    }
    void DoForeground(V2TIMCallback *callback) override {
        not_supported("V2TIMOfflinePushManager::DoForeground", callback);
    }
};

} // namespace opentim

#endif
