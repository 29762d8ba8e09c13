package com.tencent.imsdk.v2;

/**
 * The functions of opentim.h, implemented in bindings/java/jni. client: 0 before initSDK, which the library answers
 * with an error. Texts and lists of texts are encoded by Text; every Receiver is called as Receiver describes.
 */
final class Native {
    private Native() {}

    static {
        NativeLibrary.load();
        takeLog(Log.RECEIVER);
    }

    static native byte[] version();
    static native byte[] lastError(); // of this thread's last call without a callback

    // client.c
    static native void takeLog(Receiver log); // called once, before open
    static native long open(int sdkAppID, byte[] dataDir, byte[] serverURL, byte[] caFile, int offlineDelete,
            int logLevel);
    static native void close(long client);
    static native void post(long client, Receiver work);
    static native int dispatch(long client, Receiver poster);
    static native void run(long run, long work);
    static native void login(long client, byte[] userID, byte[] userSig, Receiver reply);
    static native void logout(long client, Receiver reply);
    static native int loginStatus(long client);
    static native byte[] loginUser(long client);
    static native long serverTime(long client);

    // listener.c: the id of the registration, or 0.
    static native long addSDKListener(long client, Receiver events);
    static native long addConversationListener(long client, Receiver events);
    static native long addMessageListener(long client, Receiver events);
    static native int removeListener(long client, long listener);

    // conversation.c
    static native void list(long client, long nextSeq, int count, Receiver reply);
    static native void listByFilter(long client, int type, int criteria, byte[] group, long marks, boolean hasUnread,
            boolean hasAt, long nextSeq, int count, Receiver reply);
    static native void get(long client, byte[] id, Receiver reply);
    static native void getList(long client, byte[] ids, Receiver reply);
    static native void delete(long client, byte[] id, Receiver reply);
    static native void deleteList(long client, byte[] ids, boolean clearMessage, Receiver reply);
    static native void setDraft(long client, byte[] id, byte[] draft, Receiver reply);
    static native void setCustomData(long client, byte[] ids, byte[] data, Receiver reply);
    static native void pin(long client, byte[] id, boolean isPinned, Receiver reply);
    static native void mark(long client, byte[] ids, long marks, boolean enable, Receiver reply);
    static native void setReceiveOpt(long client, byte[] ids, int opt, Receiver reply);
    static native void clearHistory(long client, byte[] id, Receiver reply);

    // unread.c
    static native void totalUnread(long client, Receiver reply);
    static native void unreadByFilter(long client, int type, int criteria, byte[] group, long marks,
            boolean hasUnread, boolean hasAt, Receiver reply);
    static native int subscribeUnread(long client, int type, int criteria, byte[] group, long marks,
            boolean hasUnread, boolean hasAt);
    static native int unsubscribeUnread(long client, int type, int criteria, byte[] group, long marks,
            boolean hasUnread, boolean hasAt);
    static native void cleanUnread(long client, byte[] id, long timestamp, long sequence, Receiver reply);

    // folder.c
    static native void createFolder(long client, byte[] name, byte[] ids, Receiver reply);
    static native void listFolders(long client, Receiver reply);
    static native void deleteFolder(long client, byte[] name, Receiver reply);
    static native void renameFolder(long client, byte[] oldName, byte[] newName, Receiver reply);
    static native void addToFolder(long client, byte[] name, byte[] ids, Receiver reply);
    static native void removeFromFolder(long client, byte[] name, byte[] ids, Receiver reply);

    // message.c: sending returns the message's ID.
    static native byte[] sendC2CText(long client, byte[] userID, byte[] text, Receiver reply);
    static native byte[] sendGroupText(long client, byte[] groupID, byte[] text, byte[] atUsers, int priority,
            Receiver reply);
    static native byte[] sendC2CCustom(long client, byte[] userID, byte[] data, byte[] description, byte[] extension,
            Receiver reply);
    static native byte[] sendGroupCustom(long client, byte[] groupID, byte[] data, byte[] description, byte[] extension,
            byte[] atUsers, int priority, Receiver reply);
    static native void history(long client, byte[] id, int getType, long lastSeq, int count, Receiver reply);
    static native void findMessages(long client, byte[] ids, Receiver reply);
    static native void deleteMessages(long client, byte[] id, long[] seqs, Receiver reply);

    // group.c
    static native void createGroup(long client, byte[] type, byte[] id, byte[] name, Receiver reply);
    static native void joinGroup(long client, byte[] id, Receiver reply);
    static native void quitGroup(long client, byte[] id, Receiver reply);
    static native void dismissGroup(long client, byte[] id, Receiver reply);

    // friend.c
    static native void addFriend(long client, byte[] userID, byte[] remark, Receiver reply);
    static native void deleteFriends(long client, byte[] userIDs, boolean both, Receiver reply);

    // beyond.c
    static native long deleteByFilter(long client, int type, int criteria, byte[] group, long marks, boolean hasUnread,
            boolean hasAt, boolean clearMessage, Receiver reply);
    static native int cancel(long client, long deletion);
    static native void setRetention(long client, byte[] id, int days, Receiver reply);
    static native void exportAndDelete(long client, byte[] id, byte[] path, Receiver reply);
}
