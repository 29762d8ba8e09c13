package com.tencent.imsdk.v2;

import java.io.File;

/** Another user: a client of their own beside the singleton's, at the same service. */
final class Peer {
    private final long client;

    Peer(String user) {
        client = Native.open(World.APP_ID, Text.of(new File(World.directory(), user + "-peer").getPath()),
                Text.of(System.getProperty("OPENTIM_SERVER_URL")), null, 0, V2TIMSDKConfig.V2TIM_LOG_ERROR);
        if (client == 0) Check.fail(user + ": " + Text.from(Native.lastError()));
        Answer<Void> answer = Answer.to(user + " logs in",
                c -> Native.login(client, Text.of(user), Text.of(Server.signature(user)), Reply.to((V2TIMCallback) c)));
        if (answer.code != 0) Check.fail(user + ": " + answer.desc);
    }

    void says(String to, String text) {
        Answer<V2TIMMessage> answer = Answer.to("says " + text, c -> Native.sendC2CText(client, Text.of(to),
                Text.of(text), Reply.to((V2TIMValueCallback<V2TIMMessage>) c, Values::message)));
        if (answer.code != 0) Check.fail(answer.desc);
    }

    void saysInGroup(String group, String text, String... to) {
        Answer<V2TIMMessage> answer = Answer.to("says " + text, c -> Native.sendGroupText(client, Text.of(group),
                Text.of(text), Text.all(World.ids(to)), 0,
                Reply.to((V2TIMValueCallback<V2TIMMessage>) c, Values::message)));
        if (answer.code != 0) Check.fail(answer.desc);
    }

    void sends(String to, byte[] data, String description, byte[] extension) {
        Answer<V2TIMMessage> answer = Answer.to("sends data", c -> Native.sendC2CCustom(client, Text.of(to), data,
                Text.of(description), Text.of(extension), Reply.to((V2TIMValueCallback<V2TIMMessage>) c,
                        Values::message)));
        if (answer.code != 0) Check.fail(answer.desc);
    }

    void sendsInGroup(String group, byte[] data) {
        Answer<V2TIMMessage> answer = Answer.to("sends data", c -> Native.sendGroupCustom(client, Text.of(group), data,
                null, null, null, 0, Reply.to((V2TIMValueCallback<V2TIMMessage>) c, Values::message)));
        if (answer.code != 0) Check.fail(answer.desc);
    }

    void makesGroup(String type, String group, String name) {
        Answer<String> answer = Answer.to("makes " + group, c -> Native.createGroup(client, Text.of(type),
                Text.of(group), Text.of(name), Reply.to((V2TIMValueCallback<String>) c, Packet::text)));
        if (answer.code != 0) Check.fail(answer.desc);
    }

    void joins(String group) {
        Answer<Void> answer = Answer.to("joins " + group,
                c -> Native.joinGroup(client, Text.of(group), Reply.to((V2TIMCallback) c)));
        if (answer.code != 0) Check.fail(answer.desc);
    }

    void deletes(String conversation) {
        Answer<Void> answer = Answer.to("deletes " + conversation,
                c -> Native.delete(client, Text.of(conversation), Reply.to((V2TIMCallback) c)));
        if (answer.code != 0) Check.fail(answer.desc);
    }

    void goes() { Native.close(client); }
}
