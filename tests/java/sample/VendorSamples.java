package sample;

import com.tencent.imsdk.v2.V2TIMCallback;
import com.tencent.imsdk.v2.V2TIMConversationOperationResult;
import com.tencent.imsdk.v2.V2TIMManager;
import com.tencent.imsdk.v2.V2TIMValueCallback;

import java.util.ArrayList;
import java.util.List;

/** The Android samples on V2TIM's page about deleting conversations, unchanged, between the markers. */
public final class VendorSamples {
    private VendorSamples() {}

    public static void deleteConversation() {
        // ---- the page, to the next marker
String conversationID = "conversationID";
V2TIMManager.getConversationManager().deleteConversation(conversationID, new V2TIMCallback() {
    @Override
    public void onSuccess() {
        // 删除会话成功
    }
    @Override
    public void onError(int code, String desc) {
        // 删除会话失败
    }
});
        // ----
    }

    public static void deleteConversationList() {
        // ---- the page, to the next marker
List<String> conversationIDList = new ArrayList<>();
conversationIDList.add("c2c_userID");
conversationIDList.add("group_groupID");
V2TIMManager.getConversationManager().deleteConversationList(
    conversationIDList, true, new V2TIMValueCallback<List<V2TIMConversationOperationResult>>() {
        @Override
        public void onSuccess(List<V2TIMConversationOperationResult> results) {
            // 删除会话成功
            for (V2TIMConversationOperationResult result : results) {
                int code = result.getResultCode();
                String info = result.getResultInfo();
                String conversationID = result.getConversationID();
            }
        }
        @Override
        public void onError(int code, String desc) {
            // 删除会话失败
        }
    });
        // ----
    }
}
