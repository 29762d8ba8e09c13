package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Forwarded messages in one element. Not received yet. */
public class V2TIMMergerElem extends V2TIMElem {
    boolean isLayersOverLimit;
    String title = "";
    List<String> abstractList = new ArrayList<>();

    public boolean isLayersOverLimit() { return isLayersOverLimit; }
    public @NonNull String getTitle() { return title; }
    public @NonNull List<String> getAbstractList() { return abstractList; }

    public void downloadMergerMessage(@Nullable V2TIMValueCallback<List<V2TIMMessage>> callback) {
        Unsupported.answer("V2TIMMergerElem.downloadMergerMessage", callback);
    }
}
