package com.tencent.imsdk.v2;

import sample.FilledSamples;
import sample.VendorSamples;

/** Tests of the samples of V2TIM's page, with the service in this process and with a server. */
final class SamplesTest {
    public static void main(String[] arguments) {
        World.begin(arguments);
        run("the embedded service");
        Server.begin();
        if (!World.MANAGER.initSDK(World.context("networked"), World.APP_ID, World.config())) Check.fail("initSDK");
        run("a server");
        Server.end();
        Check.end();
    }

    private static void run(String where) {
        int from = Journal.size();
        World.login("alice").is(0, "login at " + where);
        Journal.find("sync finish", from);
        Peer peer = new Peer("userID");
        peer.makesGroup("Public", "groupID", "The group");
        Answer.<Void>to("join", c -> World.MANAGER.joinGroup("groupID", "", c));
        peer.says("alice", "one");
        Journal.heard("new c2c_userID unread 1 last one", from);

        VendorSamples.deleteConversation(); // "conversationID" is not a conversation: the sample's onError runs
        Check.that(World.get("c2c_userID").value.getOrderKey() > 0, where
                + ": the sample with its placeholder deletes nothing");
        FilledSamples.deleteConversation(); // the same text, with an id in place of the placeholder
        Journal.heard("deleted c2c_userID", from);
        World.get("c2c_userID").is(0, where + ": the first sample");

        peer.says("alice", "two");
        Journal.heard("new c2c_userID unread 1 last two", from);
        VendorSamples.deleteConversationList();
        Journal.heard("deleted c2c_userID group_groupID", from);
        Check.same(World.get("group_groupID").value.getOrderKey(), 0L, where + ": the second sample");
        peer.goes();
        World.MANAGER.unInitSDK();
    }
}
