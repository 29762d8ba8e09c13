package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** Search results: messages, by conversation. */
public class V2TIMMessageSearchResult {
    int totalCount;
    List<V2TIMMessageSearchResultItem> messageSearchResultItems = new ArrayList<>();
    String searchCursor = "";

    public int getTotalCount() { return totalCount; }
    public @NonNull List<V2TIMMessageSearchResultItem> getMessageSearchResultItems() {
        return messageSearchResultItems;
    }
    public @NonNull String getSearchCursor() { return searchCursor; }
}
