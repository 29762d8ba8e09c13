"""Known differences between the languages, with reasons. Everything else must be equal."""

# The prefixes under which V2TIM has the header's constants. The longest that fits counts.
V2TIM = {
    "TIM_": "V2TIM_",
    "TIM_MARK_": "V2TIM_CONVERSATION_MARK_TYPE_",
    "TIM_ELEM_": "V2TIM_ELEM_TYPE_",
    "TIM_CONVERSATION_C2C": "V2TIM_C2C",
    "TIM_CONVERSATION_GROUP": "V2TIM_GROUP",
    "TIM_CONVERSATION_ANY": "V2TIM_UNKNOWN",
    "TIM_FILTER_MARK": "V2TIM_CONVERSATION_FILTER_TYPE_CONVERSATION_MARK",
    "TIM_FILTER_GROUP": "V2TIM_CONVERSATION_FILTER_TYPE_CONVERSATION_GROUP",
    "TIM_FILTER_HAS_UNREAD": "V2TIM_CONVERSATION_FILTER_TYPE_HAS_UNREAD_COUNT",
    "TIM_FILTER_HAS_AT": "V2TIM_CONVERSATION_FILTER_TYPE_HAS_GROUP_AT_INFO",
}

# Constants of the header that have no name in V2TIM.
BEYOND_V2TIM = ("TIM_VERSION_", "TIM_ABI_VERSION", "TIM_MESSAGE_ID_SIZE", "TIM_OFFLINE_DELETE_", "TIM_GROUP_REASON_")

# Constants that have a different name in Java than in C++ and Objective-C.
JAVA = {
    "V2TIM_UNKNOWN": "CONVERSATION_TYPE_INVALID",
    "V2TIM_AT_": "TIM_AT_",
    "V2TIM_GROUP_INFO_CHANGE_TYPE_FACE": "V2TIM_GROUP_INFO_CHANGE_TYPE_FACE_URL",
    "V2TIM_GROUP_MEMBER_RESULT_": "OPERATION_RESULT_",
    "V2TIM_GROUP_MEMBER_ROLE_SUPER": "V2TIM_GROUP_MEMBER_ROLE_OWNER",
    "V2TIM_IOS_OFFLINE_PUSH_TYPE_": "IOS_OFFLINE_PUSH_TYPE_",
    "SignalingActionType_Accept_Invite": "SIGNALING_ACTION_TYPE_ACCEPT_INVITE",
    "SignalingActionType_Cancel_Invite": "SIGNALING_ACTION_TYPE_CANCEL_INVITE",
    "SignalingActionType_Invite": "SIGNALING_ACTION_TYPE_INVITE",
    "SignalingActionType_Invite_Timeout": "SIGNALING_ACTION_TYPE_INVITE_TIMEOUT",
    "SignalingActionType_Reject_Invite": "SIGNALING_ACTION_TYPE_REJECT_INVITE",
}

# Constants that V2TIM does not have in Java. Its setters record what has changed.
NOT_IN_JAVA = (
    "V2TIM_COMMUNITY_MODIFY_FLAG_", "V2TIM_CONVERSATION_FILTER_TYPE_", "V2TIM_FRIEND_INFO_MODIFY_FLAG_",
    "V2TIM_GROUP_INFO_MODIFY_FLAG_", "V2TIM_GROUP_MEMBER_INFO_MODIFY_FLAG_", "V2TIM_OFFLINE_PUSH_TOKEN_TYPE_",
    "V2TIM_PERMISSION_MODIFY_FLAG_", "V2TIM_TOPIC_INFO_MODIFY_FLAG_", "V2TIM_USER_INFO_MODIFY_FLAG_",
    "V2TIM_OFFLINE_PUSH_DEFAULT", "V2TIM_OFFLINE_PUSH_NO_PUSH")

# Constants of the header that Swift does not need: macros, for hosts in C.
NOT_IN_SWIFT = ("TIM_VERSION_",)

# Functions that belong to the class itself, so no manager implements them.
STATIC = r"V2TIMManager::Get(Instance|\w+Manager)"

# Functions of opentim.h that a binding does not call.
_NAMES = "codes have names in the language"
_TEXT = "tim_message_send_group_text_at does it, with nobody spoken to"
_HISTORY = "tim_message_list does it, and more"
_REST = "V2TIM has no such function: an administrator's, for hosts in C"
UNCALLED = {
    "C++": {
        "tim_abi_version": "the loader looks at the SONAME",
        "tim_client_rest": _REST,
        "tim_client_set_dispatcher": "V2TIM calls back on a thread of the library's",
        "tim_error_name": _NAMES,
        "tim_message_history": _HISTORY,
        "tim_message_send_group_text": _TEXT,
    },
    "Java": {
        "tim_client_rest": _REST,
        "tim_error_name": _NAMES,
        "tim_message_history": _HISTORY,
        "tim_message_send_group_text": _TEXT,
    },
    "Objective-C": {
        "tim_abi_version": "the loader looks at the library's own version",
        "tim_client_rest": _REST,
        "tim_error_name": _NAMES,
        "tim_message_history": _HISTORY,
        "tim_message_send_group_text": _TEXT,
    },
    "Swift": {
        "tim_client_set_dispatcher": "answers resume tasks, and events come as sequences, on threads of Swift's own",
    },
}
