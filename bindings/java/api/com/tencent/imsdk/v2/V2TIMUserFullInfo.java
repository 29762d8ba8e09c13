package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

import java.util.HashMap;

/** A user with all fields. A message's sender has only the ID and the nickname. */
public class V2TIMUserFullInfo extends V2TIMUserInfo {
    public static final int V2TIM_GENDER_UNKNOWN = 0;
    public static final int V2TIM_GENDER_MALE = 1;
    public static final int V2TIM_GENDER_FEMALE = 2;
    public static final int V2TIM_FRIEND_ALLOW_ANY = 0;
    public static final int V2TIM_FRIEND_NEED_CONFIRM = 1;
    public static final int V2TIM_FRIEND_DENY_ANY = 2;

    String selfSignature;
    int gender;
    int allowType;
    int role;
    int level;
    HashMap<String, byte[]> customInfo;

    public void setNickname(@Nullable String nickName) { this.nickName = nickName; }
    public void setFaceUrl(@Nullable String faceUrl) { this.faceUrl = faceUrl; }
    public @Nullable String getSelfSignature() { return selfSignature; }
    public void setSelfSignature(@Nullable String selfSignature) { this.selfSignature = selfSignature; }
    /** V2TIM_GENDER_*. */
    public int getGender() { return gender; }
    public void setGender(int gender) { this.gender = gender; }
    public void setBirthday(long birthday) { this.birthday = birthday; }
    /** V2TIM_FRIEND_*: how friend requests are handled. */
    public int getAllowType() { return allowType; }
    public void setAllowType(int allowType) { this.allowType = allowType; }
    public int getRole() { return role; }
    public void setRole(int role) { this.role = role; }
    public int getLevel() { return level; }
    public void setLevel(int level) { this.level = level; }
    public @Nullable HashMap<String, byte[]> getCustomInfo() { return customInfo; }
    public void setCustomInfo(@Nullable HashMap<String, byte[]> customInfo) { this.customInfo = customInfo; }
}
