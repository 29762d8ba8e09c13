package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

import java.util.List;

/** Search parameters for users. */
public class V2TIMUserSearchParam {
    List<String> keywordList;
    int keywordListMatchType;
    int gender;
    long minBirthday;
    long maxBirthday;
    int searchCount;
    String searchCursor;

    public @Nullable List<String> getKeywordList() { return keywordList; }
    public void setKeywordList(@Nullable List<String> keywordList) { this.keywordList = keywordList; }
    public int getKeywordListMatchType() { return keywordListMatchType; }
    public void setKeywordListMatchType(int keywordListMatchType) { this.keywordListMatchType = keywordListMatchType; }
    public int getGender() { return gender; }
    public void setGender(int gender) { this.gender = gender; }
    public long getMinBirthday() { return minBirthday; }
    public void setMinBirthday(long minBirthday) { this.minBirthday = minBirthday; }
    public long getMaxBirthday() { return maxBirthday; }
    public void setMaxBirthday(long maxBirthday) { this.maxBirthday = maxBirthday; }
    public int getSearchCount() { return searchCount; }
    public void setSearchCount(int searchCount) { this.searchCount = searchCount; }
    public @Nullable String getSearchCursor() { return searchCursor; }
    public void setSearchCursor(@Nullable String searchCursor) { this.searchCursor = searchCursor; }
}
