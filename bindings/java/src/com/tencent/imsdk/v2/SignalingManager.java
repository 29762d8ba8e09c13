package com.tencent.imsdk.v2;

final class SignalingManager extends UnsupportedSignalingManager {}
