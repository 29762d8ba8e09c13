package com.tencent.imsdk.v2;

final class SignalingManager extends UnsupportedSignalingManager {
    @Override
    public void addSignalingListener(V2TIMSignalingListener listener) {}

    @Override
    public void removeSignalingListener(V2TIMSignalingListener listener) {}
}
