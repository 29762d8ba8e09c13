package com.tencent.imsdk.v2;

final class OfflinePushManager extends UnsupportedOfflinePushManager {}
