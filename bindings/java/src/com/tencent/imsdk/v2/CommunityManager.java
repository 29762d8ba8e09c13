package com.tencent.imsdk.v2;

final class CommunityManager extends UnsupportedCommunityManager {}
