package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

import java.util.List;

/** Search parameters for friends. */
public class V2TIMFriendSearchParam {
    List<String> keywordList;
    boolean isSearchUserID = true;
    boolean isSearchNickName = true;
    boolean isSearchRemark = true;

    public @Nullable List<String> getKeywordList() { return keywordList; }
    public void setKeywordList(@Nullable List<String> keywordList) { this.keywordList = keywordList; }
    public boolean isSearchUserID() { return isSearchUserID; }
    public void setSearchUserID(boolean isSearchUserID) { this.isSearchUserID = isSearchUserID; }
    public boolean isSearchNickName() { return isSearchNickName; }
    public void setSearchNickName(boolean isSearchNickName) { this.isSearchNickName = isSearchNickName; }
    public boolean isSearchRemark() { return isSearchRemark; }
    public void setSearchRemark(boolean isSearchRemark) { this.isSearchRemark = isSearchRemark; }
}
