package com.tencent.imsdk.v2;

final class CommunityManager extends UnsupportedCommunityManager {
    @Override
    public void addCommunityListener(V2TIMCommunityListener listener) {}

    @Override
    public void removeCommunityListener(V2TIMCommunityListener listener) {}
}
