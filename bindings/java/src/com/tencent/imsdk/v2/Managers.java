package com.tencent.imsdk.v2;

/** The objects behind V2TIMManager's getters. */
final class Managers {
    static final V2TIMManager MANAGER = new Manager();
    static final V2TIMMessageManager MESSAGE = new MessageManager();
    static final V2TIMGroupManager GROUP = new GroupManager();
    static final V2TIMCommunityManager COMMUNITY = new CommunityManager();
    static final V2TIMConversationManager CONVERSATION = new ConversationManager();
    static final V2TIMFriendshipManager FRIENDSHIP = new FriendshipManager();
    static final V2TIMOfflinePushManager OFFLINE_PUSH = new OfflinePushManager();
    static final V2TIMSignalingManager SIGNALING = new SignalingManager();
    static final OpenTIMManager BEYOND = new BeyondManager();

    private Managers() {}
}
