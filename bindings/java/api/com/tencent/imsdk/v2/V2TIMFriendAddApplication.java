package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

/** A request to make a user a friend. */
public class V2TIMFriendAddApplication {
    String userID;
    String friendRemark;
    String friendGroup;
    String addWording;
    String addSource;
    int addType = V2TIMFriendInfo.V2TIM_FRIEND_TYPE_BOTH;

    public V2TIMFriendAddApplication(@NonNull String userID) { this.userID = userID; }

    public @Nullable String getUserID() { return userID; }
    public void setUserID(@Nullable String userID) { this.userID = userID; }
    /** This user's remark for the friend; at most 96 bytes. */
    public @Nullable String getFriendRemark() { return friendRemark; }
    public void setFriendRemark(@Nullable String friendRemark) { this.friendRemark = friendRemark; }
    /** Not implemented yet: ERR_SDK_INTERFACE_NOT_SUPPORT (7013) if it is set. */
    public @Nullable String getFriendGroup() { return friendGroup; }
    public void setFriendGroup(@Nullable String friendGroup) { this.friendGroup = friendGroup; }
    /** Not used yet, and neither is addSource. */
    public @Nullable String getAddWording() { return addWording; }
    public void setAddWording(@Nullable String addWording) { this.addWording = addWording; }
    public @Nullable String getAddSource() { return addSource; }
    public void setAddSource(@Nullable String addSource) { this.addSource = addSource; }
    /**
     * V2TIMFriendInfo.V2TIM_FRIEND_TYPE_BOTH; other types are not implemented yet: ERR_SDK_INTERFACE_NOT_SUPPORT
     * (7013).
     */
    public int getAddType() { return addType; }
    public void setAddType(int addType) { this.addType = addType; }
}
