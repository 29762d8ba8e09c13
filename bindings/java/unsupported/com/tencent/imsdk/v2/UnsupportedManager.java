// Generated from bindings/v2tim/functions.txt: run `make ledger`.
package com.tencent.imsdk.v2;

import java.util.List;

/** Functions of V2TIMManager that OpenTIM does not implement yet. */
abstract class UnsupportedManager extends V2TIMManager {
    @Override
    public void addGroupListener(V2TIMGroupListener listener) {
        Unsupported.log("V2TIMManager.addGroupListener");
    }

    @Override
    public void removeGroupListener(V2TIMGroupListener listener) {}

    @Override
    public void setGroupListener(V2TIMGroupListener listener) {
        Unsupported.log("V2TIMManager.setGroupListener");
    }

    @Override
    public void getUsersInfo(List<String> userIDList, V2TIMValueCallback<List<V2TIMUserFullInfo>> callback) {
        Unsupported.answer("V2TIMManager.getUsersInfo", callback);
    }

    @Override
    public void setSelfInfo(V2TIMUserFullInfo info, V2TIMCallback callback) {
        Unsupported.answer("V2TIMManager.setSelfInfo", callback);
    }

    @Override
    public void subscribeUserInfo(List<String> userIDList, V2TIMCallback callback) {
        Unsupported.answer("V2TIMManager.subscribeUserInfo", callback);
    }

    @Override
    public void unsubscribeUserInfo(List<String> userIDList, V2TIMCallback callback) {
        Unsupported.answer("V2TIMManager.unsubscribeUserInfo", callback);
    }

    @Override
    public void searchUsers(V2TIMUserSearchParam searchParam,
            V2TIMValueCallback<V2TIMUserSearchResult> callback) {
        Unsupported.answer("V2TIMManager.searchUsers", callback);
    }

    @Override
    public void getUserStatus(List<String> userIDList, V2TIMValueCallback<List<V2TIMUserStatus>> callback) {
        Unsupported.answer("V2TIMManager.getUserStatus", callback);
    }

    @Override
    public void setSelfStatus(V2TIMUserStatus status, V2TIMCallback callback) {
        Unsupported.answer("V2TIMManager.setSelfStatus", callback);
    }

    @Override
    public void subscribeUserStatus(List<String> userIDList, V2TIMCallback callback) {
        Unsupported.answer("V2TIMManager.subscribeUserStatus", callback);
    }

    @Override
    public void unsubscribeUserStatus(List<String> userIDList, V2TIMCallback callback) {
        Unsupported.answer("V2TIMManager.unsubscribeUserStatus", callback);
    }
}
