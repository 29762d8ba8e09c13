#include "managers.h"
#include "unsupported.h"

namespace opentim {
namespace {

void on_created(const char *id, size_t length, void *user_data) noexcept {
    answer<V2TIMString>(user_data, [=] { return V2TIMString(id, length); });
}

class GroupManager final : public UnsupportedGroupManager {
public:
    void CreateGroup(const V2TIMGroupInfo &info, const V2TIMCreateGroupMemberInfoVector &memberList,
                     V2TIMValueCallback<V2TIMString> *callback) override {
        if (!memberList.Empty()) {
            return not_supported("V2TIMGroupManager::CreateGroup with a memberList", callback);
        }
        create_group(info.groupType, info.groupID, info.groupName, callback);
    }
};

} // namespace

void create_group(const V2TIMString &type, const V2TIMString &id, const V2TIMString &name,
                  V2TIMValueCallback<V2TIMString> *callback) {
    if (tim_client *client = ready(callback)) {
        tim_group_create(client, c_text(type), c_text_or_null(id), c_text(name), on_created,
                         on_value_error<V2TIMString>, callback);
    }
}

V2TIMGroupManager *group_manager() {
    static GroupManager *const manager = new GroupManager;
    return manager;
}

} // namespace opentim
