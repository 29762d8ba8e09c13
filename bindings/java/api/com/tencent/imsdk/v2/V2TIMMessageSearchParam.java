package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

import java.util.List;

/** Search parameters for messages. */
public class V2TIMMessageSearchParam {
    public static final int V2TIM_KEYWORD_LIST_MATCH_TYPE_OR = 0;
    public static final int V2TIM_KEYWORD_LIST_MATCH_TYPE_AND = 1;

    List<String> keywordList;
    int keywordListMatchType;
    List<String> senderUserIDList;
    List<Integer> messageTypeList;
    String conversationID;
    long searchTimePosition;
    long searchTimePeriod;
    int pageIndex;
    int pageSize;
    int searchCount;
    String searchCursor;

    public @Nullable List<String> getKeywordList() { return keywordList; }
    public void setKeywordList(@Nullable List<String> keywordList) { this.keywordList = keywordList; }
    public int getKeywordListMatchType() { return keywordListMatchType; }
    public void setKeywordListMatchType(int keywordListMatchType) { this.keywordListMatchType = keywordListMatchType; }
    public @Nullable List<String> getSenderUserIDList() { return senderUserIDList; }
    public void setSenderUserIDList(@Nullable List<String> senderUserIDList) {
        this.senderUserIDList = senderUserIDList;
    }
    public @Nullable List<Integer> getMessageTypeList() { return messageTypeList; }
    public void setMessageTypeList(@Nullable List<Integer> messageTypeList) { this.messageTypeList = messageTypeList; }
    public @Nullable String getConversationID() { return conversationID; }
    public void setConversationID(@Nullable String conversationID) { this.conversationID = conversationID; }
    public long getSearchTimePosition() { return searchTimePosition; }
    public void setSearchTimePosition(long searchTimePosition) { this.searchTimePosition = searchTimePosition; }
    public long getSearchTimePeriod() { return searchTimePeriod; }
    public void setSearchTimePeriod(long searchTimePeriod) { this.searchTimePeriod = searchTimePeriod; }
    public int getPageIndex() { return pageIndex; }
    public void setPageIndex(int pageIndex) { this.pageIndex = pageIndex; }
    public int getPageSize() { return pageSize; }
    public void setPageSize(int pageSize) { this.pageSize = pageSize; }
    public int getSearchCount() { return searchCount; }
    public void setSearchCount(int searchCount) { this.searchCount = searchCount; }
    public @Nullable String getSearchCursor() { return searchCursor; }
    public void setSearchCursor(@Nullable String searchCursor) { this.searchCursor = searchCursor; }
}
