#include <memory>

#include "managers.h"
#include "unsupported.h"

namespace opentim {
namespace {

typedef V2TIMValueCallback<V2TIMFriendOperationResult> AddCallback;

// The answer of the C call does not name the user; V2TIM's answer does.
struct Addition {
    V2TIMString user_id;
    AddCallback *callback;
};

void on_added(void *user_data) noexcept {
    const std::unique_ptr<Addition> addition(static_cast<Addition *>(user_data));
    answer<V2TIMFriendOperationResult>(addition->callback, [&] {
        V2TIMFriendOperationResult result;
        result.userID = addition->user_id;
        return result;
    });
}

void on_not_added(int32_t code, const char *message, void *user_data) noexcept {
    const std::unique_ptr<Addition> addition(static_cast<Addition *>(user_data));
    on_value_error<V2TIMFriendOperationResult>(code, message, addition->callback);
}

void on_deleted(const tim_friend_result *const *list, size_t count, void *user_data) noexcept {
    answer<V2TIMFriendOperationResultVector>(user_data, [=] {
        V2TIMFriendOperationResultVector results;
        for (size_t i = 0; i < count; ++i) {
            V2TIMFriendOperationResult result;
            result.userID = V2TIMString(list[i]->user_id, list[i]->user_id_length);
            result.resultCode = list[i]->code;
            result.resultInfo = V2TIMString(list[i]->message, list[i]->message_length);
            results.PushBack(result);
        }
        return results;
    });
}

class FriendshipManager final : public UnsupportedFriendshipManager {
public:
    void AddFriend(const V2TIMFriendAddApplication &application, AddCallback *callback) override {
        if (!application.friendGroup.Empty()) {
            return not_supported("V2TIMFriendshipManager::AddFriend with a friendGroup", callback);
        }
        if (application.addType != V2TIM_FRIEND_TYPE_BOTH) {
            return not_supported("V2TIMFriendshipManager::AddFriend on one side only", callback);
        }
        if (tim_client *client = ready(callback)) {
            tim_friend_add(client, c_text(application.userID), c_text_or_null(application.friendRemark),
                           on_added, on_not_added, new Addition{application.userID, callback});
        }
    }

    void DeleteFromFriendList(const V2TIMStringVector &userIDList, V2TIMFriendType deleteType,
                              V2TIMValueCallback<V2TIMFriendOperationResultVector> *callback) override {
        if (tim_client *client = ready(callback)) {
            const std::vector<const char *> ids = c_texts(userIDList);
            tim_friend_delete(client, ids.data(), ids.size(), deleteType == V2TIM_FRIEND_TYPE_BOTH,
                              on_deleted, on_value_error<V2TIMFriendOperationResultVector>, callback);
        }
    }
};

} // namespace

V2TIMFriendshipManager *friendship_manager() {
    static FriendshipManager *const manager = new FriendshipManager;
    return manager;
}

} // namespace opentim
