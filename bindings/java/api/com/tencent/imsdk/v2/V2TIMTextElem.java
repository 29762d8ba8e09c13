package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

/** A text. */
public class V2TIMTextElem extends V2TIMElem {
    String text;

    public @Nullable String getText() { return text; }
    public void setText(@Nullable String text) { this.text = text; }
}
