package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

import java.util.List;

/** Search parameters for group members. */
public class V2TIMGroupMemberSearchParam {
    List<String> groupIDList;
    List<String> keywordList;
    boolean isSearchMemberUserID = true;
    boolean isSearchMemberNickName = true;
    boolean isSearchMemberRemark = true;
    boolean isSearchMemberNameCard = true;
    int keywordListMatchType;
    int searchCount;
    String searchCursor;

    public @Nullable List<String> getGroupIDList() { return groupIDList; }
    public void setGroupIDList(@Nullable List<String> groupIDList) { this.groupIDList = groupIDList; }
    public @Nullable List<String> getKeywordList() { return keywordList; }
    public void setKeywordList(@Nullable List<String> keywordList) { this.keywordList = keywordList; }
    public boolean isSearchMemberUserID() { return isSearchMemberUserID; }
    public void setSearchMemberUserID(boolean isSearchMemberUserID) {
        this.isSearchMemberUserID = isSearchMemberUserID;
    }
    public boolean isSearchMemberNickName() { return isSearchMemberNickName; }
    public void setSearchMemberNickName(boolean isSearchMemberNickName) {
        this.isSearchMemberNickName = isSearchMemberNickName;
    }
    public boolean isSearchMemberRemark() { return isSearchMemberRemark; }
    public void setSearchMemberRemark(boolean isSearchMemberRemark) {
        this.isSearchMemberRemark = isSearchMemberRemark;
    }
    public boolean isSearchMemberNameCard() { return isSearchMemberNameCard; }
    public void setSearchMemberNameCard(boolean isSearchMemberNameCard) {
        this.isSearchMemberNameCard = isSearchMemberNameCard;
    }
    public int getKeywordListMatchType() { return keywordListMatchType; }
    public void setKeywordListMatchType(int keywordListMatchType) { this.keywordListMatchType = keywordListMatchType; }
    public int getSearchCount() { return searchCount; }
    public void setSearchCount(int searchCount) { this.searchCount = searchCount; }
    public @Nullable String getSearchCursor() { return searchCursor; }
    public void setSearchCursor(@Nullable String searchCursor) { this.searchCursor = searchCursor; }
}
