package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

import java.util.List;

/** Search parameters for groups. */
public class V2TIMGroupSearchParam {
    List<String> keywordList;
    boolean isSearchGroupID = true;
    boolean isSearchGroupName = true;
    int keywordListMatchType;
    int searchCount;
    String searchCursor;

    public @Nullable List<String> getKeywordList() { return keywordList; }
    public void setKeywordList(@Nullable List<String> keywordList) { this.keywordList = keywordList; }
    public boolean isSearchGroupID() { return isSearchGroupID; }
    public void setSearchGroupID(boolean isSearchGroupID) { this.isSearchGroupID = isSearchGroupID; }
    public boolean isSearchGroupName() { return isSearchGroupName; }
    public void setSearchGroupName(boolean isSearchGroupName) { this.isSearchGroupName = isSearchGroupName; }
    public int getKeywordListMatchType() { return keywordListMatchType; }
    public void setKeywordListMatchType(int keywordListMatchType) { this.keywordListMatchType = keywordListMatchType; }
    public int getSearchCount() { return searchCount; }
    public void setSearchCount(int searchCount) { this.searchCount = searchCount; }
    public @Nullable String getSearchCursor() { return searchCursor; }
    public void setSearchCursor(@Nullable String searchCursor) { this.searchCursor = searchCursor; }
}
