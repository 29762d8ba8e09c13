package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** One page of the users who reacted. */
public class V2TIMMessageReactionUserResult {
    List<V2TIMUserInfo> userInfoList = new ArrayList<>();
    int nextSeq;
    boolean isFinished;

    public @NonNull List<V2TIMUserInfo> getUserInfoList() { return userInfoList; }
    public int getNextSeq() { return nextSeq; }
    public boolean getIsFinished() { return isFinished; }
}
