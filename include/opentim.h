/*
 * opentim.h: conversations that stay deleted. The C ABI of OpenTIM. SPDX-License-Identifier: Apache-2.0
 *
 * These rules hold for every function; docs/conventions.md has the complete list and an example, docs/c.md
 * a first program.
 *
 * Calls.     A function that takes on_success and on_error returns at once. Later exactly one of the two is
 *            called, exactly once, with the given user_data, and never on the caller's stack. Both may be
 *            NULL. Callbacks run on the client's dispatcher, one at a time and in order with the events: on a
 *            thread of the library, or on one of the host (tim_client_set_dispatcher). A callback may call
 *            any function.
 * Errors.    Codes are V2TIM's numbers (TIM_ERR_*, tim_error_name), and come with an error message. After
 *            on_error nothing has changed, with two exceptions: the connection broke during the request and
 *            nobody can know what the server did (docs/network.md lists these codes), or a call that erases
 *            ended with TIM_ERR_DATABASE_OPERATE_FAILED. Then the events report what was done, before
 *            anything newer. A function that answers at once returns a code and stores the error message for
 *            tim_last_error(). Each comment below lists the codes that matter for its function.
 * Network.   A call that needs a server may also end with one of the network's codes, which docs/network.md
 *            lists: TIM_ERR_SDK_NET_CONN_REFUSE, TIM_ERR_SDK_NET_NET_UNREACH, TIM_ERR_SDK_NET_CONN_TIMEOUT,
 *            TIM_ERR_SDK_NET_HOST_GETADDRINFO_FAILED (unknown host), TIM_ERR_SDK_NET_WAIT_SEND_TIMEOUT
 *            (timed out before the request was sent: it was not carried out), TIM_ERR_SDK_NET_WAIT_ACK_TIMEOUT
 *            (timed out after that: it may have been), TIM_ERR_SDK_NET_RESET_BY_PEER (the connection broke), ….
 *            While the connection is known to be down, calls end with TIM_ERR_SDK_NET_DISCONNECT. A call that
 *            finds this login ended, by another login or by an administrator, ends with
 *            TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER.
 * Text.      In: NUL-terminated UTF-8. NULL, and bytes that are not UTF-8, are TIM_ERR_INVALID_PARAMETERS with
 *            the parameter's name, unless a comment below gives NULL a meaning. Out: NUL-terminated UTF-8, in
 *            structs with its length beside it.
 * Ownership. Arguments are read during the call and copied if they are kept. What a callback receives belongs
 *            to the library and lives until the callback returns. The host frees nothing but its clients.
 * Handles.   A NULL client is answered with TIM_ERR_SDK_NOT_INITIALIZED, a freed one with
 *            TIM_ERR_INVALID_SDK_OBJECT: by the returned code, or by on_error on a thread made for it (on the
 *            caller's thread if the system refuses one). After fork() the parent's clients count as freed in
 *            the child, where tim_client_free gives them up. The child may create clients of its own, in
 *            another data_dir.
 * Threads.   Any function may be called from any thread. Calls on one client are carried out in order.
 * Structs.   A struct that the host passes begins with struct_size and grows only at its end: initialise it
 *            with its TIM_…_INIT.
 *
 * The functions are grouped by noun:
 *
 *   tim_client_*              creating, logging in and out, dispatcher, listeners, REST commands
 *   tim_conversation_*        the list, preferences, drafts, pins, unread counts, deleting, exporting
 *   tim_conversation_group_*  named sets of conversations, not chat groups
 *   tim_message_*             sending, reading a history, deleting messages
 *   tim_friend_*, tim_group_* friends and chat groups
 *   tim_version, tim_abi_version, tim_error_name, tim_last_error
 *
 * This file is generated from src/ffi; change it there.
 */


#ifndef OPENTIM_H
#define OPENTIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The version of this header, "major.minor.patch". */
#define TIM_VERSION "0.1.0"

/* The defaults of a configuration: tim_config config = TIM_CONFIG_INIT; */
#define TIM_CONFIG_INIT \
    {sizeof(tim_config), 0, NULL, NULL, NULL, 0, TIM_LOG_NONE, NULL, NULL, NULL, TIM_OFFLINE_DELETE_REFUSE}

/* Matches every conversation: tim_conversation_filter filter = TIM_CONVERSATION_FILTER_INIT; */
#define TIM_CONVERSATION_FILTER_INIT \
    {sizeof(tim_conversation_filter), TIM_CONVERSATION_ANY, 0, NULL, 0, false, false}

/* The newest 20 messages, without a conversation yet:
   tim_message_list_option option = TIM_MESSAGE_LIST_OPTION_INIT; */
#define TIM_MESSAGE_LIST_OPTION_INIT {sizeof(tim_message_list_option), NULL, TIM_GET_CLOUD_OLDER_MSG, 20, 0}

/* An empty custom element: tim_custom_elem elem = TIM_CUSTOM_ELEM_INIT; */
#define TIM_CUSTOM_ELEM_INIT {sizeof(tim_custom_elem), NULL, 0, NULL, NULL}

/* Among the users that a message mentions: all members of the group. */
#define TIM_AT_ALL_USERS "__kImSDK_MesssageAtALL__"

/* No functions yet: tim_sdk_listener listener = TIM_SDK_LISTENER_INIT; */
#define TIM_SDK_LISTENER_INIT {sizeof(tim_sdk_listener), NULL, NULL, NULL, NULL, NULL, NULL, NULL}

/* No functions yet: tim_conversation_listener listener = TIM_CONVERSATION_LISTENER_INIT; */
#define TIM_CONVERSATION_LISTENER_INIT \
    {sizeof(tim_conversation_listener), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, \
     NULL, NULL, NULL, NULL, NULL, NULL}

/* No functions yet: tim_message_listener listener = TIM_MESSAGE_LISTENER_INIT; */
#define TIM_MESSAGE_LISTENER_INIT {sizeof(tim_message_listener), NULL, NULL, NULL}


/**
 * A user is logged in.
 */
#define TIM_STATUS_LOGINED 1

/**
 * A login is under way.
 */
#define TIM_STATUS_LOGINING 2

/**
 * Nobody is logged in.
 */
#define TIM_STATUS_LOGOUT 3

/**
 * Nothing is logged.
 */
#define TIM_LOG_NONE 0

/**
 * Details for developers of the app, and everything more severe.
 */
#define TIM_LOG_DEBUG 3

/**
 * What happened, and everything more severe.
 */
#define TIM_LOG_INFO 4

/**
 * Problems outside the library, such as the network's or the disk's, and everything more severe.
 */
#define TIM_LOG_WARN 5

/**
 * Bugs of the library only.
 */
#define TIM_LOG_ERROR 6

/**
 * Without a connection, a deletion fails with the network's code, usually TIM_ERR_SDK_NET_DISCONNECT, and changes
 * nothing on this device.
 */
#define TIM_OFFLINE_DELETE_REFUSE 0

/**
 * Without a connection, a deletion succeeds: the entry is removed at once, and the deletion is queued until the
 * server can be reached again.
 */
#define TIM_OFFLINE_DELETE_QUEUE 1

/**
 * Bit of `filter_type`: mark_type is a criterion.
 */
#define TIM_FILTER_MARK 1

/**
 * Bit of `filter_type`: conversation_group is a criterion.
 */
#define TIM_FILTER_GROUP 2

/**
 * Bit of `filter_type`: has_unread_count is a criterion.
 */
#define TIM_FILTER_HAS_UNREAD 4

/**
 * Bit of `filter_type`: has_group_at_info is a criterion.
 */
#define TIM_FILTER_HAS_AT 8

/**
 * `reason` of on_conversations_deleted_from_group: a call removed them.
 */
#define TIM_GROUP_REASON_ASKED 0

/**
 * `reason` of on_conversations_deleted_from_group: more than 1,000 conversations were in conversation groups.
 */
#define TIM_GROUP_REASON_TOO_MANY 1

/**
 * From the service, newest first.
 */
#define TIM_GET_CLOUD_OLDER_MSG 1

/**
 * From the service, oldest first.
 */
#define TIM_GET_CLOUD_NEWER_MSG 2

/**
 * From this device only, newest first.
 */
#define TIM_GET_LOCAL_OLDER_MSG 3

/**
 * From this device only, oldest first.
 */
#define TIM_GET_LOCAL_NEWER_MSG 4

/**
 * The version of the ABI, which is the number in the library's SONAME. It changes when hosts must be rebuilt.
 */
#define TIM_ABI_VERSION 1

/**
 * The first part of the version.
 */
#define TIM_VERSION_MAJOR 0

/**
 * The second part of the version.
 */
#define TIM_VERSION_MINOR 1

/**
 * The third part of the version.
 */
#define TIM_VERSION_PATCH 0

/**
 * The size of a buffer for a message id, its NUL included, in bytes.
 */
#define TIM_MESSAGE_ID_SIZE 64

/**
 * V2TIM_PRIORITY_DEFAULT.
 */
#define TIM_PRIORITY_DEFAULT 0

/**
 * V2TIM_PRIORITY_HIGH.
 */
#define TIM_PRIORITY_HIGH 1

/**
 * V2TIM_PRIORITY_NORMAL.
 */
#define TIM_PRIORITY_NORMAL 2

/**
 * V2TIM_PRIORITY_LOW.
 */
#define TIM_PRIORITY_LOW 3

/**
 * A mark of V2TIM: starred.
 */
#define TIM_MARK_STAR 1

/**
 * A mark of V2TIM: shown as unread.
 */
#define TIM_MARK_UNREAD 2

/**
 * A mark of V2TIM: folded.
 */
#define TIM_MARK_FOLD 4

/**
 * A mark of V2TIM: hidden.
 */
#define TIM_MARK_HIDE 8

/**
 * `recv_opt`: messages are received and the app notifies the user.
 */
#define TIM_RECEIVE_MESSAGE 0

/**
 * `recv_opt`: messages enter the list and the history silently, without on_new_message.
 */
#define TIM_NOT_RECEIVE_MESSAGE 1

/**
 * `recv_opt`: messages are received and the app does not notify the user.
 */
#define TIM_RECEIVE_NOT_NOTIFY_MESSAGE 2

/**
 * `recv_opt`: as TIM_RECEIVE_NOT_NOTIFY_MESSAGE, except for messages that mention the user.
 */
#define TIM_RECEIVE_NOT_NOTIFY_MESSAGE_EXCEPT_AT 3

/**
 * `recv_opt`: as TIM_NOT_RECEIVE_MESSAGE, except for messages that mention the user.
 */
#define TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT 4

/**
 * `type` of a filter that matches conversations of both kinds.
 */
#define TIM_CONVERSATION_ANY 0

/**
 * `type` of a conversation with a user.
 */
#define TIM_CONVERSATION_C2C 1

/**
 * `type` of a conversation in a group.
 */
#define TIM_CONVERSATION_GROUP 2

/**
 * `elem_type` of a message whose first element is of another type.
 */
#define TIM_ELEM_NONE 0

/**
 * `elem_type` of a text.
 */
#define TIM_ELEM_TEXT 1

/**
 * `elem_type` of a custom element.
 */
#define TIM_ELEM_CUSTOM 2

/**
 * `status` of a message that the service has.
 */
#define TIM_MSG_STATUS_SEND_SUCC 2

/**
 * `at_type`: the message mentions the user.
 */
#define TIM_AT_ME 1

/**
 * `at_type`: the message mentions all members of the group.
 */
#define TIM_AT_ALL 2

/**
 * `at_type`: the message mentions all members, and the user by name.
 */
#define TIM_AT_ALL_AT_ME 3

#define TIM_ERR_SVR_SSO_FREQUENCY_LIMIT -20009

#define TIM_ERR_SVR_SSO_OVERLOAD -10114

#define TIM_ERR_SVR_SSO_FREQ_LIMIT -10113

#define TIM_ERR_SVR_SSO_APPID_WITHOUT_USING -10112

#define TIM_ERR_SVR_SSO_CMD_BLACK_LIST -10111

#define TIM_ERR_SVR_SSO_APPID_BLACK_LIST -10110

#define TIM_ERR_SVR_SSO_PACKET_WRONG -10109

#define TIM_ERR_SVR_SSO_PREPAID_ARREARS -10108

#define TIM_ERR_SVR_SSO_UNSURPPORT -10107

#define TIM_ERR_SVR_SSO_D2KEY_WRONG -10106

#define TIM_ERR_SVR_SSO_MSFSDK_QUIT -10105

#define TIM_ERR_SVR_SSO_CLIENT_CLOSE -10104

#define TIM_ERR_SVR_SSO_IDENTIFIER_INVALID -10103

#define TIM_ERR_SVR_SSO_DISCONNECT -10102

#define TIM_ERR_SVR_SSO_DOWN_TIP -10101

#define TIM_ERR_SVR_SSO_COOKIE_INVALID -10009

#define TIM_ERR_SVR_SSO_NO_IMEI_AND_A2 -10008

#define TIM_ERR_SVR_SSO_VCODE_TIMEOUT -10007

#define TIM_ERR_SVR_SSO_UIN_INVALID -10006

#define TIM_ERR_SVR_SSO_EMPTY_KEY -10005

#define TIM_ERR_SVR_SSO_A2_DOWN_INVALID -10004

#define TIM_ERR_SVR_SSO_A2_UP_INVALID -10003

#define TIM_ERR_SVR_SSO_D2_EXPIRED -10001

#define TIM_ERR_SVR_SSO_VCODE -10000

#define TIM_ERR_SVR_SSO_CONNECT_LIMIT -302

/**
 * Success.
 */
#define TIM_ERR_SUCC 0

/**
 * An answer could not be read.
 */
#define TIM_ERR_PARSE_RESPONSE_FAILED 6001

#define TIM_ERR_SERIALIZE_REQ_FAILED 6002

#define TIM_ERR_NO_SUCC_RESULT 6003

/**
 * The conversation is not valid.
 */
#define TIM_ERR_INVALID_CONVERSATION 6004

/**
 * Local messages could not be loaded.
 */
#define TIM_ERR_LOADMSG_FAILED 6005

#define TIM_ERR_FILE_TRANS_AUTH_FAILED 6006

#define TIM_ERR_FILE_TRANS_NO_SERVER 6007

#define TIM_ERR_FILE_TRANS_UPLOAD_FAILED 6008

#define TIM_ERR_FILE_TRANS_DOWNLOAD_FAILED 6009

#define TIM_ERR_HTTP_REQ_FAILED 6010

#define TIM_ERR_TO_USER_INVALID 6011

#define TIM_ERR_REQUEST_TIME_OUT 6012

/**
 * The client was never created, or was freed.
 */
#define TIM_ERR_SDK_NOT_INITIALIZED 6013

/**
 * Nobody is logged in.
 */
#define TIM_ERR_SDK_NOT_LOGGED_IN 6014

#define TIM_ERR_IN_PROGESS 6015

#define TIM_ERR_INVALID_MSG_ELEM 6016

/**
 * A parameter breaks a rule; the error message names it.
 */
#define TIM_ERR_INVALID_PARAMETERS 6017

#define TIM_ERR_INIT_CORE_FAIL 6018

/**
 * A database could not be opened, read or written.
 */
#define TIM_ERR_DATABASE_OPERATE_FAILED 6019

#define TIM_ERR_EXPIRED_SESSION_NODE 6020

/**
 * The object is not one of the library.
 */
#define TIM_ERR_INVALID_SDK_OBJECT 6021

#define TIM_ERR_IO_OPERATION_FAILED 6022

/**
 * Logged out before the login finished.
 */
#define TIM_ERR_LOGGED_OUT_BEFORE_LOGIN_FINISHED 6023

#define TIM_ERR_NO_PREVIOUS_LOGIN 6026

/**
 * JSON could not be parsed.
 */
#define TIM_ERR_INVALID_JSON 6027

#define TIM_ERR_OUT_OF_MEMORY 6028

#define TIM_ERR_HTTP_NO_CLEARTEXT_TRAFFIC_PERMISSION 6029

#define TIM_ERR_IMAGE_UPLOAD_FAILED_NOTIMAGE 6031

#define TIM_ERR_INVALID_MSG_RECEIVER 6032

/**
 * The UserSig has expired.
 */
#define TIM_ERR_USER_SIG_EXPIRED 6206

#define TIM_ERR_LOGIN_AUTH_FAILED 6207

#define TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER 6208

#define TIM_ERR_SDK_COMM_CROSS_THREAD 7001

/**
 * The user id is empty.
 */
#define TIM_ERR_SDK_COMM_TINYID_EMPTY 7002

/**
 * A user id is 1 to 32 bytes of printable ASCII.
 */
#define TIM_ERR_SDK_COMM_INVALID_IDENTIFIER 7003

#define TIM_ERR_SDK_COMM_FILE_NOT_FOUND 7004

#define TIM_ERR_SDK_COMM_FILE_TOO_LARGE 7005

#define TIM_ERR_SDK_COMM_FILE_SIZE_EMPTY 7006

#define TIM_ERR_SDK_COMM_FILE_OPEN_FAILED 7007

#define TIM_ERR_SDK_COMM_API_CALL_FREQUENCY_LIMIT 7008

/**
 * Interrupted, because the client was freed.
 */
#define TIM_ERR_SDK_COMM_INTERRUPT 7009

#define TIM_ERR_SDK_COMM_DATABASE_FAILURE 7010

#define TIM_ERR_SDK_COMM_DATABASE_NOTFOUND 7011

/**
 * A fault of the library itself.
 */
#define TIM_ERR_SDK_INTERNAL_ERROR 7012

/**
 * Not supported by this version of the library.
 */
#define TIM_ERR_SDK_INTERFACE_NOT_SUPPORT 7013

/**
 * Not possible in this state.
 */
#define TIM_ERR_SDK_INVALID_OPERATION 7014

#define TIM_ERR_SDK_BLOCKED_BY_SENSITIVE_WORD 7015

/**
 * A login is in progress.
 */
#define TIM_ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS 7501

/**
 * A logout is in progress.
 */
#define TIM_ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS 7502

#define TIM_ERR_SDK_ACCOUNT_TLS_INIT_FAILED 7503

#define TIM_ERR_SDK_ACCOUNT_TLS_NOT_INITIALIZED 7504

#define TIM_ERR_SDK_ACCOUNT_TLS_TRANSPKG_ERROR 7505

#define TIM_ERR_SDK_ACCOUNT_TLS_DECRYPT_FAILED 7506

#define TIM_ERR_SDK_ACCOUNT_TLS_REQUEST_FAILED 7507

#define TIM_ERR_SDK_ACCOUNT_TLS_REQUEST_TIMEOUT 7508

/**
 * The message is longer than 12 KB.
 */
#define TIM_ERR_SDK_MSG_BODY_SIZE_LIMIT 8001

#define TIM_ERR_SDK_MSG_KEY_REQ_DIFFER_RSP 8002

#define TIM_ERR_SDK_IMAGE_CONVERT_ERROR 8003

#define TIM_ERR_SDK_IMAGE_CI_BLOCK 8004

#define TIM_ERR_MERGER_MSG_LAYERS_OVER_LIMIT 8005

#define TIM_ERR_SDK_MSG_MODIFY_CONFLICT 8006

#define TIM_ERR_SDK_SIGNALING_INVALID_INVITE_ID 8010

#define TIM_ERR_SDK_SIGNALING_NO_PERMISSION 8011

#define TIM_ERR_SDK_SIGNALING_ALREADY_EXISTS 8012

#define TIM_ERR_SDK_INVALID_CANCEL_MESSAGE 8020

#define TIM_ERR_SDK_SEND_MESSAGE_FAILED_WITH_CANCEL 8021

/**
 * A group id is 1 to 48 bytes of printable ASCII.
 */
#define TIM_ERR_SDK_GROUP_INVALID_ID 8501

#define TIM_ERR_SDK_GROUP_INVALID_NAME 8502

#define TIM_ERR_SDK_GROUP_INVALID_INTRODUCTION 8503

#define TIM_ERR_SDK_GROUP_INVALID_NOTIFICATION 8504

#define TIM_ERR_SDK_GROUP_INVALID_FACE_URL 8505

#define TIM_ERR_SDK_GROUP_INVALID_NAME_CARD 8506

#define TIM_ERR_SDK_GROUP_MEMBER_COUNT_LIMIT 8507

#define TIM_ERR_SDK_GROUP_JOIN_PRIVATE_GROUP_DENY 8508

#define TIM_ERR_SDK_GROUP_INVITE_SUPER_DENY 8509

#define TIM_ERR_SDK_GROUP_INVITE_NO_MEMBER 8510

#define TIM_ERR_SDK_GROUP_ATTR_FREQUENCY_LIMIT 8511

#define TIM_ERR_SDK_GROUP_GET_ONLINE_MEMBER_COUNT_LIMIT 8512

#define TIM_ERR_SDK_GROUP_GET_GROUPS_INFO_LIMIT 8513

#define TIM_ERR_SDK_GROUP_GET_JOINED_GROUP_LIMIT 8514

#define TIM_ERR_SDK_FRIENDSHIP_INVALID_PROFILE_KEY 9001

#define TIM_ERR_SDK_FRIENDSHIP_INVALID_ADD_REMARK 9002

#define TIM_ERR_SDK_FRIENDSHIP_INVALID_ADD_WORDING 9003

#define TIM_ERR_SDK_FRIENDSHIP_INVALID_ADD_SOURCE 9004

#define TIM_ERR_SDK_FRIENDSHIP_FRIEND_GROUP_EMPTY 9005

#define TIM_ERR_SDK_FRIENDSHIP_EXCEED_THE_LIMIT 9006

#define TIM_ERR_SDK_NET_ENCODE_FAILED 9501

#define TIM_ERR_SDK_NET_DECODE_FAILED 9502

#define TIM_ERR_SDK_NET_AUTH_INVALID 9503

#define TIM_ERR_SDK_NET_COMPRESS_FAILED 9504

#define TIM_ERR_SDK_NET_UNCOMPRESS_FAILED 9505

#define TIM_ERR_SDK_NET_FREQ_LIMIT 9506

#define TIM_ERR_SDK_NET_REQ_COUNT_LIMIT 9507

/**
 * No connection.
 */
#define TIM_ERR_SDK_NET_DISCONNECT 9508

#define TIM_ERR_SDK_NET_ALLREADY_CONN 9509

#define TIM_ERR_SDK_NET_CONN_TIMEOUT 9510

#define TIM_ERR_SDK_NET_CONN_REFUSE 9511

#define TIM_ERR_SDK_NET_NET_UNREACH 9512

#define TIM_ERR_SDK_NET_SOCKET_NO_BUFF 9513

#define TIM_ERR_SDK_NET_RESET_BY_PEER 9514

#define TIM_ERR_SDK_NET_SOCKET_INVALID 9515

#define TIM_ERR_SDK_NET_HOST_GETADDRINFO_FAILED 9516

#define TIM_ERR_SDK_NET_CONNECT_RESET 9517

#define TIM_ERR_SDK_NET_WAIT_INQUEUE_TIMEOUT 9518

#define TIM_ERR_SDK_NET_WAIT_SEND_TIMEOUT 9519

#define TIM_ERR_SDK_NET_WAIT_ACK_TIMEOUT 9520

#define TIM_ERR_SDK_NET_WAIT_SEND_REMAINING_TIMEOUT 9521

#define TIM_ERR_SDK_NET_PKG_SIZE_LIMIT 9522

#define TIM_ERR_SDK_NET_WAIT_SEND_TIMEOUT_NO_NETWORK 9523

#define TIM_ERR_SDK_NET_WAIT_ACK_TIMEOUT_NO_NETWORK 9524

#define TIM_ERR_SDK_NET_SEND_REMAINING_TIMEOUT_NO_NETWORK 9525

#define TIM_ERR_SVR_GROUP_INTERNAL_ERROR 10002

#define TIM_ERR_SVR_GROUP_API_NAME_ERROR 10003

/**
 * A group request breaks a rule.
 */
#define TIM_ERR_SVR_GROUP_INVALID_PARAMETERS 10004

#define TIM_ERR_SVR_GROUP_ACOUNT_COUNT_LIMIT 10005

#define TIM_ERR_SVR_GROUP_FREQ_LIMIT 10006

/**
 * Not a member, or the role does not allow it.
 */
#define TIM_ERR_SVR_GROUP_PERMISSION_DENY 10007

#define TIM_ERR_SVR_GROUP_INVALID_REQ 10008

/**
 * The owner cannot quit.
 */
#define TIM_ERR_SVR_GROUP_SUPER_NOT_ALLOW_QUIT 10009

/**
 * No such group.
 */
#define TIM_ERR_SVR_GROUP_NOT_FOUND 10010

#define TIM_ERR_SVR_GROUP_JSON_PARSE_FAILED 10011

#define TIM_ERR_SVR_GROUP_INVALID_ID 10012

/**
 * Already a member.
 */
#define TIM_ERR_SVR_GROUP_ALLREADY_MEMBER 10013

#define TIM_ERR_SVR_GROUP_FULL_MEMBER_COUNT 10014

/**
 * The group id is not valid.
 */
#define TIM_ERR_SVR_GROUP_INVALID_GROUPID 10015

#define TIM_ERR_SVR_GROUP_REJECT_FROM_THIRDPARTY 10016

#define TIM_ERR_SVR_GROUP_SHUTUP_DENY 10017

#define TIM_ERR_SVR_GROUP_RSP_SIZE_LIMIT 10018

#define TIM_ERR_SVR_GROUP_ACCOUNT_NOT_FOUND 10019

/**
 * The group id is taken.
 */
#define TIM_ERR_SVR_GROUP_GROUPID_IN_USED 10021

#define TIM_ERR_SVR_GROUP_SEND_MSG_FREQ_LIMIT 10023

#define TIM_ERR_SVR_GROUP_REQ_ALLREADY_BEEN_PROCESSED 10024

#define TIM_ERR_SVR_GROUP_GROUPID_IN_USED_FOR_SUPER 10025

#define TIM_ERR_SVR_GROUP_SDKAPPID_DENY 10026

#define TIM_ERR_SVR_GROUP_REVOKE_MSG_NOT_FOUND 10030

#define TIM_ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT 10031

#define TIM_ERR_SVR_GROUP_REVOKE_MSG_DENY 10032

#define TIM_ERR_SVR_GROUP_NOT_ALLOW_REVOKE_MSG 10033

#define TIM_ERR_SVR_GROUP_REMOVE_MSG_DENY 10034

#define TIM_ERR_SVR_GROUP_NOT_ALLOW_REMOVE_MSG 10035

#define TIM_ERR_SVR_GROUP_AVCHATROOM_COUNT_LIMIT 10036

#define TIM_ERR_SVR_GROUP_COUNT_LIMIT 10037

#define TIM_ERR_SVR_GROUP_MEMBER_COUNT_LIMIT 10038

#define TIM_ERR_SVR_GROUP_PINNED_MESSAGE_COUNT_LIMIT 10070

#define TIM_ERR_SVR_GROUP_MESSAGE_ALREADY_PINNED 10071

#define TIM_ERR_SVR_MSG_PKG_PARSE_FAILED 20001

#define TIM_ERR_SVR_MSG_INTERNAL_AUTH_FAILED 20002

/**
 * The account is not valid or does not exist.
 */
#define TIM_ERR_SVR_MSG_INVALID_ID 20003

#define TIM_ERR_SVR_MSG_NET_ERROR 20004

#define TIM_ERR_SVR_MSG_INTERNAL_ERROR1 20005

#define TIM_ERR_SVR_MSG_PUSH_DENY 20006

#define TIM_ERR_SVR_MSG_IN_PEER_BLACKLIST 20007

#define TIM_ERR_SVR_MSG_BOTH_NOT_FRIEND 20009

#define TIM_ERR_SVR_MSG_NOT_PEER_FRIEND 20010

#define TIM_ERR_SVR_MSG_NOT_SELF_FRIEND 20011

#define TIM_ERR_SVR_MSG_SHUTUP_DENY 20012

#define TIM_ERR_SVR_MSG_REVOKE_TIME_LIMIT 20016

#define TIM_ERR_SVR_MSG_DEL_RAMBLE_INTERNAL_ERROR 20018

#define TIM_ERR_SVR_MSG_EXTENSION_CONFLICT 23001

#define TIM_ERR_SVR_MSG_EXTENSION_NOT_EXIST 23004

#define TIM_ERR_SVR_MSG_REACTION_COUNT_LIMIT 23005

#define TIM_ERR_SVR_MSG_REACTION_USER_COUNT_LIMIT 23006

#define TIM_ERR_SVR_MSG_REACTION_ALREADY_CONTAIN_USER 23007

#define TIM_ERR_SVR_MSG_REACTION_NOT_EXISTS 23008

#define TIM_ERR_SVR_MSG_REACTION_NOT_CONTAIN_USER 23009

/**
 * A friend request breaks a rule.
 */
#define TIM_ERR_SVR_FRIENDSHIP_INVALID_PARAMETERS 30001

#define TIM_ERR_SVR_FRIENDSHIP_INVALID_SDKAPPID 30002

/**
 * The new friend has no account.
 */
#define TIM_ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND 30003

#define TIM_ERR_SVR_FRIENDSHIP_ADMIN_REQUIRED 30004

#define TIM_ERR_SVR_FRIENDSHIP_SENSITIVE_TEXT 30005

#define TIM_ERR_SVR_FRIENDSHIP_INTERNAL_ERROR 30006

#define TIM_ERR_SVR_FRIENDSHIP_NET_TIMEOUT 30007

#define TIM_ERR_SVR_FRIENDSHIP_WRITE_CONFLICT 30008

#define TIM_ERR_SVR_FRIENDSHIP_ADD_FRIEND_DENY 30009

#define TIM_ERR_SVR_FRIENDSHIP_COUNT_LIMIT 30010

#define TIM_ERR_SVR_FRIENDSHIP_GROUP_COUNT_LIMIT 30011

#define TIM_ERR_SVR_FRIENDSHIP_PENDENCY_LIMIT 30012

#define TIM_ERR_SVR_FRIENDSHIP_BLACKLIST_LIMIT 30013

#define TIM_ERR_SVR_FRIENDSHIP_PEER_FRIEND_LIMIT 30014

#define TIM_ERR_SVR_FRIENDSHIP_ALREADY_FRIENDS 30015

#define TIM_ERR_SVR_FRIENDSHIP_IN_SELF_BLACKLIST 30515

#define TIM_ERR_SVR_FRIENDSHIP_ALLOW_TYPE_DENY_ANY 30516

#define TIM_ERR_SVR_FRIENDSHIP_IN_PEER_BLACKLIST 30525

#define TIM_ERR_SVR_FRIENDSHIP_ALLOW_TYPE_NEED_CONFIRM 30539

#define TIM_ERR_SVR_FRIENDSHIP_ADD_FRIEND_SEC_RSTR 30540

#define TIM_ERR_SVR_FRIENDSHIP_PENDENCY_NOT_FOUND 30614

/**
 * Not a friend.
 */
#define TIM_ERR_SVR_FRIENDSHIP_DEL_NONFRIEND 31704

#define TIM_ERR_SVR_FRIENDSHIP_DEL_FRIEND_SEC_RSTR 31707

#define TIM_ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND_EX 31804

#define TIM_ERR_SVR_FRIENDSHIP_SELF_FOLLOWING_COUNT_EXCEEDS_LIMIT 32100

#define TIM_ERR_SVR_FRIENDSHIP_PEER_FOLLOWERS_COUNT_EXCEEDS_LIMIT 32101

#define TIM_ERR_SVR_FRIENDSHIP_SELF_MUTUAL_FOLLOWERS_COUNT_EXCEEDS_LIMIT 32102

#define TIM_ERR_SVR_FRIENDSHIP_PEER_MUTUAL_FOLLOWERS_COUNT_EXCEEDS_LIMIT 32103

#define TIM_ERR_SVR_PROFILE_INVALID_PARAMETERS 40001

#define TIM_ERR_SVR_PROFILE_ACCOUNT_MISS 40002

#define TIM_ERR_SVR_PROFILE_ACCOUNT_NOT_FOUND 40003

#define TIM_ERR_SVR_PROFILE_ADMIN_REQUIRED 40004

#define TIM_ERR_SVR_PROFILE_SENSITIVE_TEXT 40005

#define TIM_ERR_SVR_PROFILE_INTERNAL_ERROR 40006

#define TIM_ERR_SVR_PROFILE_READ_PERMISSION_REQUIRED 40007

#define TIM_ERR_SVR_PROFILE_WRITE_PERMISSION_REQUIRED 40008

#define TIM_ERR_SVR_PROFILE_TAG_NOT_FOUND 40009

#define TIM_ERR_SVR_PROFILE_SIZE_LIMIT 40601

#define TIM_ERR_SVR_PROFILE_VALUE_ERROR 40605

#define TIM_ERR_SVR_PROFILE_INVALID_VALUE_FORMAT 40610

/**
 * The account of the conversation does not exist.
 */
#define TIM_ERR_SVR_CONV_ACCOUNT_NOT_FOUND 50001

/**
 * A conversation request breaks a rule.
 */
#define TIM_ERR_SVR_CONV_INVALID_PARAMETERS 50002

/**
 * Only an administrator may do this.
 */
#define TIM_ERR_SVR_CONV_ADMIN_REQUIRED 50003

#define TIM_ERR_SVR_CONV_INTERNAL_ERROR 50004

#define TIM_ERR_SVR_CONV_NET_TIMEOUT 50005

#define TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT 51006

#define TIM_ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED 51007

#define TIM_ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT 51008

/**
 * No such conversation group.
 */
#define TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST 51009

#define TIM_ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT 51010

#define TIM_ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH 51011

#define TIM_ERR_SVR_COMM_INVALID_HTTP_URL 60002

/**
 * The body is not the JSON that the command takes.
 */
#define TIM_ERR_SVR_COMM_REQ_JSON_PARSE_FAILED 60003

#define TIM_ERR_SVR_COMM_INVALID_ACCOUNT 60004

#define TIM_ERR_SVR_COMM_INVALID_ACCOUNT_EX 60005

#define TIM_ERR_SVR_COMM_INVALID_SDKAPPID 60006

#define TIM_ERR_SVR_COMM_REST_FREQ_LIMIT 60007

#define TIM_ERR_SVR_COMM_REQUEST_TIMEOUT 60008

/**
 * No such command.
 */
#define TIM_ERR_SVR_COMM_INVALID_RES 60009

/**
 * Only an administrator may do this.
 */
#define TIM_ERR_SVR_COMM_ID_NOT_ADMIN 60010

#define TIM_ERR_SVR_COMM_SDKAPPID_FREQ_LIMIT 60011

#define TIM_ERR_SVR_COMM_SDKAPPID_MISS 60012

#define TIM_ERR_SVR_COMM_RSP_JSON_PARSE_FAILED 60013

#define TIM_ERR_SVR_COMM_EXCHANGE_ACCOUNT_TIMEUT 60014

#define TIM_ERR_SVR_COMM_INVALID_ID_FORMAT 60015

#define TIM_ERR_SVR_COMM_SDKAPPID_FORBIDDEN 60016

#define TIM_ERR_SVR_COMM_REQ_FORBIDDEN 60017

#define TIM_ERR_SVR_COMM_REQ_FREQ_LIMIT 60018

#define TIM_ERR_SVR_COMM_REQ_FREQ_LIMIT_EX 60019

#define TIM_ERR_SVR_COMM_INVALID_SERVICE 60020

#define TIM_ERR_SVR_ACCOUNT_USERSIG_EXPIRED 70001

/**
 * The UserSig is empty.
 */
#define TIM_ERR_SVR_ACCOUNT_USERSIG_EMPTY 70002

#define TIM_ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED 70003

#define TIM_ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED_EX 70005

#define TIM_ERR_SVR_ACCOUNT_USERSIG_MISMATCH_PUBLICKEY 70009

#define TIM_ERR_SVR_ACCOUNT_USERSIG_MISMATCH_ID 70013

#define TIM_ERR_SVR_ACCOUNT_USERSIG_MISMATCH_SDKAPPID 70014

#define TIM_ERR_SVR_ACCOUNT_USERSIG_PUBLICKEY_NOT_FOUND 70016

#define TIM_ERR_SVR_ACCOUNT_SDKAPPID_NOT_FOUND 70020

#define TIM_ERR_SVR_ACCOUNT_FREQ_LIMIT 70050

#define TIM_ERR_SVR_ACCOUNT_BLACKLIST 70051

#define TIM_ERR_SVR_ACCOUNT_INVALID_USERSIG 70052

#define TIM_ERR_SVR_ACCOUNT_NOT_FOUND 70107

#define TIM_ERR_SVR_ACCOUNT_SEC_RSTR 70114

#define TIM_ERR_SVR_ACCOUNT_INTERNAL_TIMEOUT 70169

#define TIM_ERR_SVR_ACCOUNT_INVALID_COUNT 70206

#define TIM_ERR_SVR_ACCOUNT_COUNT_LIMIT 70398

#define TIM_ERR_SVR_ACCOUNT_INVALID_PARAMETERS 70402

#define TIM_ERR_SVR_ACCOUNT_ADMIN_REQUIRED 70403

#define TIM_ERR_SVR_ACCOUNT_LOW_SDK_VERSION 70404

#define TIM_ERR_SVR_ACCOUNT_INTERNAL_ERROR 70500

#define TIM_ERR_SVR_ACCOUNT_USER_STATUS_DISABLED 72001

#define TIM_ERR_SVR_PROFILE_SUBSCRIPTION_DISABLED 72012

#define TIM_ERR_SVR_COMM_SENSITIVE_TEXT 80001

/**
 * The message is longer than 12 KB.
 */
#define TIM_ERR_SVR_COMM_BODY_SIZE_LIMIT 80002

#define TIM_ERR_SVR_COMM_SENSITIVE_IMAGE 80004

#define TIM_ERR_SVR_MSG_JSON_PARSE_FAILED 90001

#define TIM_ERR_SVR_MSG_INVALID_JSON_BODY_FORMAT 90002

#define TIM_ERR_SVR_MSG_INVALID_TO_ACCOUNT 90003

#define TIM_ERR_SVR_MSG_INVALID_RAND 90005

#define TIM_ERR_SVR_MSG_INVALID_TIMESTAMP 90006

#define TIM_ERR_SVR_MSG_BODY_NOT_ARRAY 90007

#define TIM_ERR_SVR_MSG_ADMIN_REQUIRED 90009

#define TIM_ERR_SVR_MSG_INVALID_JSON_FORMAT 90010

#define TIM_ERR_SVR_MSG_TO_ACCOUNT_COUNT_LIMIT 90011

#define TIM_ERR_SVR_MSG_TO_ACCOUNT_NOT_FOUND 90012

#define TIM_ERR_SVR_MSG_TIME_LIMIT 90026

#define TIM_ERR_SVR_MSG_INVALID_SYNCOTHERMACHINE 90031

#define TIM_ERR_SVR_MSG_INVALID_MSGLIFETIME 90044

#define TIM_ERR_SVR_MSG_ACCOUNT_NOT_FOUND 90048

#define TIM_ERR_SDK_HAD_INITIALIZED 90101

#define TIM_ERR_SVR_MSG_INTERNAL_ERROR5 90992

#define TIM_ERR_SVR_MSG_INTERNAL_ERROR2 90994

#define TIM_ERR_SVR_MSG_INTERNAL_ERROR3 90995

#define TIM_ERR_SVR_MSG_INTERNAL_ERROR4 91000

#define TIM_ERR_SVR_MSG_LONGPOLLING_COUNT_LIMIT 91101

#define TIM_ERR_SVR_MSG_BODY_SIZE_LIMIT 93000

#define TIM_ERR_SVR_RES_NOT_FOUND 114000

#define TIM_ERR_SVR_RES_ACCESS_DENY 114001

#define TIM_ERR_SVR_RES_SIZE_LIMIT 114002

#define TIM_ERR_SVR_RES_SEND_CANCEL 114003

#define TIM_ERR_SVR_RES_READ_FAILED 114004

#define TIM_ERR_SVR_RES_TRANSFER_TIMEOUT 114005

#define TIM_ERR_SVR_RES_INVALID_PARAMETERS 114011

#define TIM_ERR_SVR_RES_INVALID_FILE_MD5 115066

#define TIM_ERR_SVR_RES_INVALID_PART_MD5 115068

/**
 * A client: one device of one user. A process may have any number of them.
 *
 * The struct is never defined for C. Its functions may be called from any thread, concurrently.
 */
typedef struct tim_client tim_client;

/**
 * Receives a line of the log, without a line end. Called on any thread, including the caller's; must not call the
 * library. `line` lives until the function returns.
 */
typedef void (*tim_log_fn)(int32_t level, const char *line, void *user_data);

/**
 * The configuration of a client. Initialise it with TIM_CONFIG_INIT. The library copies what it keeps.
 */
typedef struct tim_config {
    /**
     * sizeof(tim_config). It tells the library which version of this struct the host was built with.
     */
    size_t struct_size;
    /**
     * The app's number (SDKAppID), above 0.
     */
    uint32_t sdk_app_id;
    /**
     * The directory for this device's files; created if it does not exist.
     */
    const char *data_dir;
    /**
     * Where the service is. NULL: in this process, with its file under data_dir. "embedded:PATH": in this process,
     * with its file at PATH; clients that name the same file share it. "https://HOST" or "https://HOST:PORT": a
     * server, over TLS. "http://HOST": a server without TLS, for loopback and trusted networks only, since anybody
     * on the way can read messages and signatures.
     *
     * Several servers of one app are separated by commas: at most 16, none twice, all with TLS or all without. The
     * client starts with a random one; when a request fails there, it sends it to the next.
     */
    const char *server_url;
    /**
     * The id of this device, 1 to 128 bytes of printable ASCII. NULL: the library creates one and keeps it in
     * data_dir.
     */
    const char *device_id;
    /**
     * The timeout of each step of a request over the network, in milliseconds; 0: 30,000. The steps are connecting
     * (never more than 10,000), sending, waiting for the answer, and receiving it. After that, the call ends with
     * TIM_ERR_SDK_NET_CONN_TIMEOUT, TIM_ERR_SDK_NET_WAIT_SEND_TIMEOUT or TIM_ERR_SDK_NET_WAIT_ACK_TIMEOUT.
     *
     * The long poll, which waits for changes, is not such a request. Several servers share this time for the whole
     * request, so that a silent one leaves time for the others. The embedded service ignores it.
     */
    uint32_t request_timeout_ms;
    /**
     * TIM_LOG_*: the least severe lines to log.
     */
    int32_t log_level;
    /**
     * Receives log lines; may be NULL.
     */
    tim_log_fn log;
    /**
     * Passed to log.
     */
    void *log_user_data;
    /**
     * A PEM file with the certificates of private authorities, to verify an "https://" server with instead of the
     * well-known authorities. NULL: the well-known ones.
     */
    const char *ca_file;
    /**
     * TIM_OFFLINE_DELETE_*: what a deletion does while a server on the network cannot be reached.
     */
    int32_t offline_delete;
} tim_config;

/**
 * A call succeeded, or an event without a value happened.
 */
typedef void (*tim_success_fn)(void *user_data);

/**
 * A call failed and changed nothing (the head of this file names the two exceptions). Receives V2TIM's code
 * (TIM_ERR_*) and an error message that names the field, the value and the rule. `message` lives until the
 * callback returns.
 */
typedef void (*tim_error_fn)(int32_t code, const char *message, void *user_data);

/**
 * Runs posted work. The host calls it exactly once with the work that came with it.
 */
typedef void (*tim_run_fn)(void *work);

/**
 * Asks the host to call `run(work)` once, soon, on the thread where it wants its callbacks. Called on any thread;
 * must return at once and must not call `run` itself.
 */
typedef void (*tim_post_fn)(tim_run_fn run, void *work, void *context);

/**
 * Frees the user data of a registration. Called exactly once, when the library no longer needs it.
 */
typedef void (*tim_free_fn)(void *user_data);

/**
 * Receives a text that lives until the callback returns. `length` does not count its NUL.
 */
typedef void (*tim_text_fn)(const char *text, size_t length, void *user_data);

/**
 * A message. Mirrors V2TIMMessage.
 */
typedef struct tim_message {
    /**
     * V2TIM's msgID: identifies the message, and is known before it is sent.
     */
    const char *message_id;
    /**
     * Bytes of `message_id`.
     */
    size_t message_id_length;
    /**
     * The conversation that it belongs to, from this user's side.
     */
    const char *conversation_id;
    /**
     * Bytes of `conversation_id`.
     */
    size_t conversation_id_length;
    /**
     * The sender's user id.
     */
    const char *sender;
    /**
     * Bytes of `sender`.
     */
    size_t sender_length;
    /**
     * The sender's nickname; empty if there is none.
     */
    const char *nick_name;
    /**
     * Bytes of `nick_name`.
     */
    size_t nick_name_length;
    /**
     * The type of the first element: TIM_ELEM_*.
     */
    int32_t elem_type;
    /**
     * The text; NULL unless elem_type is TIM_ELEM_TEXT. May contain NUL: use text_length.
     */
    const char *text;
    /**
     * Bytes of `text`.
     */
    size_t text_length;
    /**
     * All elements, as JSON: the MsgBody of REST v4.
     */
    const char *body;
    /**
     * Bytes of `body`.
     */
    size_t body_length;
    /**
     * The message's number in its history, from 1. Later messages have greater numbers.
     */
    uint64_t seq;
    /**
     * A random number chosen by the sender.
     */
    uint64_t random;
    /**
     * The time of sending by the service's clock, in seconds since 1970.
     */
    int64_t timestamp;
    /**
     * Whether the user who is logged in sent it.
     */
    bool is_self;
    /**
     * TIM_MSG_STATUS_*.
     */
    int32_t status;
    /**
     * The users that a group message mentions: user ids, or TIM_AT_ALL_USERS; NULL if there are none.
     */
    const char *const *at_user_ids;
    /**
     * How many at_user_ids there are.
     */
    size_t at_user_count;
    /**
     * The data of a custom element; NULL unless elem_type is TIM_ELEM_CUSTOM. May contain NUL: use
     * custom_data_length.
     */
    const char *custom_data;
    /**
     * Bytes of `custom_data`.
     */
    size_t custom_data_length;
    /**
     * The description of a custom element for notifications; NULL unless elem_type is TIM_ELEM_CUSTOM.
     */
    const char *custom_description;
    /**
     * Bytes of `custom_description`.
     */
    size_t custom_description_length;
    /**
     * The extension of a custom element; NULL unless elem_type is TIM_ELEM_CUSTOM.
     */
    const char *custom_extension;
    /**
     * Bytes of `custom_extension`.
     */
    size_t custom_extension_length;
} tim_message;

/**
 * An unread message of a group that mentions the user. Mirrors V2TIMGroupAtInfo.
 */
typedef struct tim_group_at_info {
    /**
     * The message's seq.
     */
    uint64_t seq;
    /**
     * TIM_AT_ME, TIM_AT_ALL or TIM_AT_ALL_AT_ME.
     */
    int32_t at_type;
} tim_group_at_info;

/**
 * A conversation. Mirrors V2TIMConversation.
 */
typedef struct tim_conversation {
    /**
     * TIM_CONVERSATION_C2C or TIM_CONVERSATION_GROUP.
     */
    int32_t type;
    /**
     * "c2c_" and the other user's id, or "group_" and the group's id.
     */
    const char *conversation_id;
    /**
     * Bytes of `conversation_id`.
     */
    size_t conversation_id_length;
    /**
     * "Work", "Public", "Meeting" or "Community"; empty for a conversation with a user.
     */
    const char *group_type;
    /**
     * Bytes of `group_type`.
     */
    size_t group_type_length;
    /**
     * Of a group: its name, or else its id. Of a user: the remark, or else the nickname, or else the user id.
     */
    const char *show_name;
    /**
     * Bytes of `show_name`.
     */
    size_t show_name_length;
    /**
     * The address of the picture; empty if there is none.
     */
    const char *face_url;
    /**
     * Bytes of `face_url`.
     */
    size_t face_url_length;
    /**
     * The number of unread messages of other users since the conversation entered the list.
     */
    uint64_t unread_count;
    /**
     * The receive option: TIM_RECEIVE_MESSAGE (0) to TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT (4).
     */
    int32_t recv_opt;
    /**
     * The newest message since the conversation entered the list; NULL if there is none.
     */
    const struct tim_message *last_message;
    /**
     * The draft on this device; empty if there is none.
     */
    const char *draft_text;
    /**
     * Bytes of `draft_text`.
     */
    size_t draft_text_length;
    /**
     * The time of the draft by the device's clock, in seconds since 1970; 0 without one.
     */
    int64_t draft_timestamp;
    /**
     * Whether the conversation is pinned.
     */
    bool is_pinned;
    /**
     * The position in the list: greater keys are higher up. Not a time. 0 if the conversation is not in the list.
     */
    uint64_t order_key;
    /**
     * The marks, or-ed together: TIM_MARK_*, and the app's own from 1 << 32 on.
     */
    uint64_t marks;
    /**
     * The custom data; empty if there is none. May contain NUL: use custom_data_length.
     */
    const char *custom_data;
    /**
     * Bytes of `custom_data`.
     */
    size_t custom_data_length;
    /**
     * The names of the conversation groups that contain it; NULL if there are none.
     */
    const char *const *conversation_groups;
    /**
     * How many conversation_groups there are.
     */
    size_t conversation_group_count;
    /**
     * The unread messages of a group that mention the user, oldest first; NULL if there are none.
     */
    const struct tim_group_at_info *const *group_at_infos;
    /**
     * How many group_at_infos there are.
     */
    size_t group_at_info_count;
    /**
     * With a user: messages sent up to this time are read, in seconds since 1970. 0 if none was read yet, and for
     * groups.
     */
    int64_t c2c_read_timestamp;
    /**
     * Of a group: messages up to this seq are read. 0 if none was read yet, and for users.
     */
    uint64_t group_read_sequence;
    /**
     * After how many days messages expire; 0: never. See tim_conversation_set_retention.
     */
    uint32_t retention_days;
} tim_conversation;

/**
 * Receives a page of the conversation list, which lives until the callback returns. The next page begins with
 * `next_seq`, which is 0 when `is_finished` is true.
 */
typedef void (*tim_conversation_page_fn)(const struct tim_conversation *const *conversations,
                                         size_t count,
                                         uint64_t next_seq,
                                         bool is_finished,
                                         void *user_data);

/**
 * Selects conversations of the list: those that meet all of its criteria. Initialise it with
 * TIM_CONVERSATION_FILTER_INIT, which matches every conversation. Mirrors V2TIMConversationListFilter.
 *
 * ```c
 * tim_conversation_filter filter = TIM_CONVERSATION_FILTER_INIT;
 * filter.type = TIM_CONVERSATION_GROUP;
 * filter.filter_type = TIM_FILTER_HAS_UNREAD;
 * filter.has_unread_count = true;
 * ```
 */
typedef struct tim_conversation_filter {
    /**
     * sizeof(tim_conversation_filter). It tells the library which version of this struct the host was built with.
     */
    size_t struct_size;
    /**
     * TIM_CONVERSATION_C2C, TIM_CONVERSATION_GROUP, or TIM_CONVERSATION_ANY (0) for both.
     */
    int32_t type;
    /**
     * Which of the fields below are criteria: TIM_FILTER_*, or-ed together. The others are not read.
     */
    uint32_t filter_type;
    /**
     * In the conversation group of this name; empty: in none.
     */
    const char *conversation_group;
    /**
     * With any of these marks, TIM_MARK_* or the app's own; 0: without any mark.
     */
    uint64_t mark_type;
    /**
     * True: with unread messages; false: without.
     */
    bool has_unread_count;
    /**
     * True: with unread messages that mention the user; false: without.
     */
    bool has_group_at_info;
} tim_conversation_filter;

/**
 * Receives a conversation that lives until the callback returns.
 */
typedef void (*tim_conversation_fn)(const struct tim_conversation *conversation, void *user_data);

/**
 * Receives conversations that live until the callback returns.
 */
typedef void (*tim_conversation_list_fn)(const struct tim_conversation *const *conversations,
                                         size_t count,
                                         void *user_data);

/**
 * The result for one conversation of a list. Mirrors V2TIMConversationOperationResult.
 */
typedef struct tim_operation_result {
    /**
     * The id as it was given.
     */
    const char *conversation_id;
    /**
     * Bytes of `conversation_id`.
     */
    size_t conversation_id_length;
    /**
     * 0, or TIM_ERR_*.
     */
    int32_t code;
    /**
     * The error message; empty on success.
     */
    const char *message;
    /**
     * Bytes of `message`.
     */
    size_t message_length;
} tim_operation_result;

/**
 * Receives one result for each given conversation, in the given order. They live until the callback returns.
 */
typedef void (*tim_operation_results_fn)(const struct tim_operation_result *const *results,
                                         size_t count,
                                         void *user_data);

/**
 * Receives a number.
 */
typedef void (*tim_uint64_fn)(uint64_t value, void *user_data);

/**
 * Receives the progress of a deletion by filter: the results of this batch, how many conversations are done, and
 * how many there were when the deletion began. The results live until the callback returns.
 */
typedef void (*tim_progress_fn)(const struct tim_operation_result *const *results,
                                size_t count,
                                uint64_t done,
                                uint64_t total,
                                void *user_data);

/**
 * Receives texts that live until the callback returns.
 */
typedef void (*tim_text_list_fn)(const char *const *texts, size_t count, void *user_data);

/**
 * The result for one user of a list. Mirrors V2TIMFriendOperationResult.
 */
typedef struct tim_friend_result {
    /**
     * The id as it was given.
     */
    const char *user_id;
    /**
     * Bytes of `user_id`.
     */
    size_t user_id_length;
    /**
     * 0, or TIM_ERR_*.
     */
    int32_t code;
    /**
     * The error message; empty on success.
     */
    const char *message;
    /**
     * Bytes of `message`.
     */
    size_t message_length;
} tim_friend_result;

/**
 * Receives one result for each given user, in the given order. They live until the callback returns.
 */
typedef void (*tim_friend_results_fn)(const struct tim_friend_result *const *results,
                                      size_t count,
                                      void *user_data);

/**
 * Which messages of a history to read. Initialise it with TIM_MESSAGE_LIST_OPTION_INIT. Mirrors
 * V2TIMMessageListGetOption.
 */
typedef struct tim_message_list_option {
    /**
     * sizeof(tim_message_list_option). It tells the library which version of this struct the host was built with.
     */
    size_t struct_size;
    /**
     * The conversation.
     */
    const char *conversation_id;
    /**
     * TIM_GET_*: from where, and in which direction.
     */
    int32_t get_type;
    /**
     * The most messages to read, above 0; 20 is a good value.
     */
    uint32_t count;
    /**
     * Reads the messages behind this seq: below it for older messages, above it for newer ones. 0: starts with the
     * newest, or with the oldest.
     */
    uint64_t last_seq;
} tim_message_list_option;

/**
 * Receives messages that live until the callback returns.
 */
typedef void (*tim_message_list_fn)(const struct tim_message *const *messages, size_t count, void *user_data);

/**
 * Receives events of the connection to the service and of the login. Initialise it with TIM_SDK_LISTENER_INIT;
 * functions that stay NULL are not called. Mirrors V2TIMSDKListener.
 */
typedef struct tim_sdk_listener {
    /**
     * sizeof(tim_sdk_listener). It tells the library which version of this struct the host was built with.
     */
    size_t struct_size;
    /**
     * Passed to every function of this struct.
     */
    void *user_data;
    /**
     * Called once with user_data when the listener was removed, its client was freed, or adding it failed.
     */
    tim_free_fn free_user_data;
    /**
     * The device looks for the service: once after the client was created, with the embedded service too, and
     * whenever a connection was lost.
     */
    tim_success_fn on_connecting;
    /**
     * The service can be reached, for the first time or again. The app may log in now; a login uses this
     * connection.
     */
    tim_success_fn on_connect_success;
    /**
     * The service cannot be reached, for the reason that code and message give. The device tries again by itself,
     * with or without a login.
     */
    tim_error_fn on_connect_failed;
    /**
     * The service ended this login, because the same device id logged in elsewhere or because an administrator
     * ended it. Nobody is logged in now; calls that were under way end with TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER.
     */
    tim_success_fn on_kicked_offline;
    /**
     * The UserSig has expired. Nobody is logged in now: get a new one and log in with it.
     */
    tim_success_fn on_user_sig_expired;
} tim_sdk_listener;

/**
 * Receives conversation ids that live until the callback returns.
 */
typedef void (*tim_conversation_ids_fn)(const char *const *ids, size_t count, void *user_data);

/**
 * Receives the sum of the unread counts of a filter. The filter lives until the callback returns.
 */
typedef void (*tim_unread_by_filter_fn)(const struct tim_conversation_filter *filter,
                                        uint64_t total,
                                        void *user_data);

/**
 * Receives a conversation group and conversations that are in it. They live until the callback returns.
 */
typedef void (*tim_conversation_group_added_fn)(const char *group_name,
                                                const struct tim_conversation *const *conversations,
                                                size_t count,
                                                void *user_data);

/**
 * Receives the name of a conversation group, which lives until the callback returns.
 */
typedef void (*tim_conversation_group_fn)(const char *group_name, void *user_data);

/**
 * Receives the old and the new name of a conversation group. Both live until the callback returns.
 */
typedef void (*tim_conversation_group_renamed_fn)(const char *old_name, const char *new_name, void *user_data);

/**
 * Receives a conversation group, conversations that were removed from it, and the reason: TIM_GROUP_REASON_*. They
 * live until the callback returns.
 */
typedef void (*tim_conversation_group_removed_fn)(const char *group_name,
                                                  const struct tim_conversation *const *conversations,
                                                  size_t count,
                                                  uint32_t reason,
                                                  void *user_data);

/**
 * Receives events of conversations. Initialise it with TIM_CONVERSATION_LISTENER_INIT; functions that stay NULL
 * are not called. Mirrors V2TIMConversationListener.
 */
typedef struct tim_conversation_listener {
    /**
     * sizeof(tim_conversation_listener). It tells the library which version of this struct the host was built
     * with.
     */
    size_t struct_size;
    /**
     * Passed to every function of this struct.
     */
    void *user_data;
    /**
     * Called once with user_data when the listener was removed, its client was freed, or adding it failed.
     */
    tim_free_fn free_user_data;
    /**
     * The device starts catching up with the service, after a login or when the connection is back.
     */
    tim_success_fn on_sync_server_start;
    /**
     * The device has caught up.
     */
    tim_success_fn on_sync_server_finish;
    /**
     * The device could not catch up.
     */
    tim_success_fn on_sync_server_failed;
    /**
     * Conversations entered the list: with a first message, by joining a group, or after a deletion.
     */
    tim_conversation_list_fn on_new_conversation;
    /**
     * Conversations of the list changed.
     */
    tim_conversation_list_fn on_conversation_changed;
    /**
     * Conversations were deleted. No further event reports a change of these ids until they are in the list again.
     */
    tim_conversation_ids_fn on_conversations_deleted;
    /**
     * The sum of the unread counts changed. Called only after tim_conversation_total_unread.
     */
    tim_uint64_fn on_total_unread_changed;
    /**
     * The sum of the unread counts of a filter changed. Called only after tim_conversation_subscribe_unread.
     */
    tim_unread_by_filter_fn on_unread_changed_by_filter;
    /**
     * A conversation group was created, here or on another of the user's devices. Receives those of its
     * conversations that are in the list.
     */
    tim_conversation_group_added_fn on_conversation_group_created;
    /**
     * A conversation group was deleted. Its conversations stay.
     */
    tim_conversation_group_fn on_conversation_group_deleted;
    /**
     * A conversation group was renamed.
     */
    tim_conversation_group_renamed_fn on_conversation_group_renamed;
    /**
     * Conversations of the list were added to a conversation group.
     */
    tim_conversation_group_added_fn on_conversations_added_to_group;
    /**
     * Conversations of the list were removed from a conversation group. They are not deleted.
     */
    tim_conversation_group_removed_fn on_conversations_deleted_from_group;
} tim_conversation_listener;

/**
 * Receives a message that lives until the callback returns.
 */
typedef void (*tim_message_fn)(const struct tim_message *message, void *user_data);

/**
 * Receives messages of other users. Initialise it with TIM_MESSAGE_LISTENER_INIT. Mirrors
 * V2TIMAdvancedMsgListener.
 */
typedef struct tim_message_listener {
    /**
     * sizeof(tim_message_listener). It tells the library which version of this struct the host was built with.
     */
    size_t struct_size;
    /**
     * Passed to every function of this struct.
     */
    void *user_data;
    /**
     * Called once with user_data when the listener was removed, its client was freed, or adding it failed.
     */
    tim_free_fn free_user_data;
    /**
     * A message arrived that counts as unread, in a conversation whose receive option allows this event.
     */
    tim_message_fn on_new_message;
} tim_message_listener;

/**
 * A custom element of the app. Initialise it with TIM_CUSTOM_ELEM_INIT. Mirrors V2TIMCustomElem.
 *
 * All three fields are UTF-8, because messages travel as JSON; other bytes are refused with
 * TIM_ERR_INVALID_PARAMETERS. Encode binary data, for example as Base64.
 */
typedef struct tim_custom_elem {
    /**
     * sizeof(tim_custom_elem). It tells the library which version of this struct the host was built with.
     */
    size_t struct_size;
    /**
     * The content; may contain NUL. NULL: empty.
     */
    const char *data;
    /**
     * Bytes of `data`.
     */
    size_t data_length;
    /**
     * A description for notifications. NULL: none.
     */
    const char *description;
    /**
     * An extension. NULL: none.
     */
    const char *extension;
} tim_custom_elem;



#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/* ---- The library ----------------------------------------------------------------------------------------- */

/**
 * Returns the version of the library. Compare it with the TIM_VERSION that the host was built with.
 *
 * @return "major.minor.patch"; lives as long as the process.
 *
 * Mirrors V2TIMManager::GetVersion.
 */
const char *tim_version(void);

/**
 * Returns the version of the ABI. A host works with every library of the same TIM_ABI_VERSION.
 *
 * V2TIM has no such function.
 */
uint32_t tim_abi_version(void);

/**
 * Returns V2TIM's name of a code: "ERR_INVALID_PARAMETERS" for 6017.
 *
 * @return the name, or "ERR_UNKNOWN" for an unknown code; lives as long as the process.
 *
 * V2TIM has no such function.
 */
const char *tim_error_name(int32_t code);

/**
 * Returns the error message of the last call on this thread that answered at once and failed.
 *
 * Errors that on_error receives are not stored here.
 *
 * @return the error message, or "" before the first failure; lives until the next such failure on this thread.
 *
 * V2TIM has no such function.
 */
const char *tim_last_error(void);

/* ---- Clients: creation, login, callbacks, REST commands -------------------------------------------------- */

/**
 * Creates a client.
 *
 * The client looks for its server at once and reports the outcome to a tim_sdk_listener. It opens no file before a
 * login.
 *
 * ```c
 * tim_client *client;
 * tim_config config = TIM_CONFIG_INIT;
 * config.sdk_app_id = 1400000001;
 * config.data_dir = "chat";
 * if (tim_client_new(&config, &client) != 0) fprintf(stderr, "%s\n", tim_last_error());
 * ```
 *
 * @param config read during the call.
 * @param client_out receives the new client, which the host frees with tim_client_free; NULL after a failure.
 * @return 0, or a code with its error message in tim_last_error().
 *
 * Errors: TIM_ERR_INVALID_PARAMETERS, TIM_ERR_IO_OPERATION_FAILED (data_dir cannot be written),
 * TIM_ERR_SDK_INTERNAL_ERROR (the system refuses a thread).
 * Mirrors V2TIMManager::InitSDK.
 */
int32_t tim_client_new(const struct tim_config *config,
                       struct tim_client **client_out);

/**
 * Frees a client.
 *
 * New calls are refused, the call under way finishes (one that waits for a server ends at once), pending calls end
 * with TIM_ERR_SDK_COMM_INTERRUPT, the files are closed, and every free_user_data is called. After this function
 * has returned, no callback runs.
 *
 * From inside a callback of the client it returns without waiting for that callback; the remaining callbacks run
 * right after it, on the same thread. With a dispatcher of the host, posted work that has not run yet runs inside
 * this call. In a child that fork() made, a client of the parent is given up: every free_user_data is called, and
 * neither the parent nor its files are touched.
 *
 * @param client NULL and clients that were already freed are ignored.
 *
 * Mirrors V2TIMManager::UnInitSDK.
 */
void tim_client_free(struct tim_client *client);

/**
 * Logs in and starts catching up with the service (on_sync_server_start, on_sync_server_finish).
 *
 * Opens the user's files under data_dir and finishes what a crash interrupted. Logging in again as the same user
 * is a success. A tim_sdk_listener receives on_connect_success before on_success; if no server can be reached, it
 * receives on_connect_failed before on_error, and the device keeps looking for a server. After on_kicked_offline
 * and on_user_sig_expired nobody is logged in: log in again.
 *
 * @param user_id 1 to 32 bytes of printable ASCII.
 * @param user_sig signed by the app's server for this user; with the embedded service, any text that is not empty.
 *
 * Errors: TIM_ERR_SDK_COMM_TINYID_EMPTY, TIM_ERR_SDK_COMM_INVALID_IDENTIFIER,
 * TIM_ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS, TIM_ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS, TIM_ERR_SDK_INVALID_OPERATION
 * (another user is logged in), TIM_ERR_DATABASE_OPERATE_FAILED (a database file is corrupt, read-only, in use, or
 * newer than this library; it is not touched), TIM_ERR_IO_OPERATION_FAILED (the service's directory cannot be
 * created), TIM_ERR_SVR_ACCOUNT_USERSIG_EMPTY, the network's, and from a server:
 * TIM_ERR_SVR_ACCOUNT_USERSIG_EXPIRED, …_CHECK_FAILED (cut off) and …_CHECK_FAILED_EX (not a UserSig),
 * …_MISMATCH_PUBLICKEY (signed with another key), …_MISMATCH_ID (for another user), …_MISMATCH_SDKAPPID (for
 * another app).
 * Mirrors V2TIMManager::Login.
 */
void tim_client_login(struct tim_client *client,
                      const char *user_id,
                      const char *user_sig,
                      tim_success_fn on_success,
                      tim_error_fn on_error,
                      void *user_data);

/**
 * Logs out after the calls that were made before, and closes the files.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS, TIM_ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS.
 * Mirrors V2TIMManager::Logout.
 */
void tim_client_logout(struct tim_client *client,
                       tim_success_fn on_success,
                       tim_error_fn on_error,
                       void *user_data);

/**
 * Returns whether a user is logged in.
 *
 * @return TIM_STATUS_*; TIM_STATUS_LOGOUT if the client is NULL or was freed.
 *
 * Mirrors V2TIMManager::GetLoginStatus.
 */
int32_t tim_client_login_status(const struct tim_client *client);

/**
 * Copies the id of the user who is logged in.
 *
 * @param buffer receives the id, cut to what fits and NUL-terminated; NULL with a size of 0 only asks for the
 *     length.
 * @param size bytes of buffer, the NUL included.
 * @return the length of the whole id without its NUL; 0 if nobody is logged in.
 *
 * Mirrors V2TIMManager::GetLoginUser.
 */
size_t tim_client_login_user(const struct tim_client *client, char *buffer, size_t size);

/**
 * Returns the service's time, in seconds since 1970.
 *
 * Over a network it is the server's clock, computed from its answers and accurate to about a second; before the
 * first answer, and with the embedded service, it is the device's clock.
 *
 * @return the time; 0 if the client is NULL or was freed.
 *
 * Mirrors V2TIMManager::GetServerTime.
 */
int64_t tim_client_server_time(const struct tim_client *client);

/**
 * Runs this client's callbacks on a thread of the host, for example its UI thread.
 *
 * For each callback the library calls post with the work that the host must run. Call this function before adding
 * listeners and before logging in.
 *
 * @param post called on any thread; see tim_post_fn.
 * @param context passed to post.
 * @param free_context called with context once the client is freed and all posted work has run, or at once if this
 *     call fails; may be NULL.
 * @return 0, or a code with its error message in tim_last_error().
 *
 * Errors: TIM_ERR_SDK_NOT_INITIALIZED, TIM_ERR_INVALID_SDK_OBJECT, TIM_ERR_INVALID_PARAMETERS (post is NULL).
 * V2TIM has no such function.
 */
int32_t tim_client_set_dispatcher(struct tim_client *client,
                                  tim_post_fn post,
                                  void *context,
                                  tim_free_fn free_context);

/**
 * Queues a function of the host on the dispatcher, behind the callbacks that are already queued.
 *
 * Hosts and bindings use it to give answers of their own in order with the library's.
 *
 * @param client if it is NULL or was freed, work runs on a thread made for it.
 * @param work called once, with user_data; NULL does nothing.
 *
 * V2TIM has no such function.
 */
void tim_client_post(struct tim_client *client, tim_success_fn work, void *user_data);

/**
 * Sends a command of REST v4 to the service.
 *
 * With the embedded service the command runs as the app's administrator: it may import users, groups and messages,
 * act for other users, and change settings. A user must be logged in; it does not matter which.
 *
 * @param command for example "v4/openim/importmsg"; docs/rest.md lists the commands.
 * @param body the command's JSON.
 * @param on_success receives the whole answer as JSON.
 *
 * Errors: the command's own, TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_SVR_COMM_INVALID_RES (unknown command),
 * TIM_ERR_SVR_COMM_REQ_JSON_PARSE_FAILED.
 * V2TIM has no such function; REST v4 is its server-side contract.
 */
void tim_client_rest(struct tim_client *client,
                     const char *command,
                     const char *body,
                     tim_text_fn on_success,
                     tim_error_fn on_error,
                     void *user_data);

/* ---- Listeners: events of the connection, conversations and messages ------------------------------------- */

/**
 * Adds a listener for events of the connection and of the login.
 *
 * A listener that is added before the first login first receives the current state of the connection:
 * on_connecting, then the outcome if it is known. So it misses nothing. Otherwise as
 * tim_client_add_conversation_listener.
 *
 * @return an id above 0 for tim_client_remove_listener, or 0.
 *
 * Mirrors V2TIMManager::AddSDKListener.
 */
uint64_t tim_client_add_sdk_listener(struct tim_client *client, const struct tim_sdk_listener *listener);

/**
 * Adds a listener for events of conversations. Its functions run on the dispatcher.
 *
 * Adding the same functions twice makes two listeners.
 *
 * ```c
 * tim_conversation_listener listener = TIM_CONVERSATION_LISTENER_INIT;
 * listener.on_conversations_deleted = on_deleted;
 * uint64_t id = tim_client_add_conversation_listener(client, &listener);
 * ```
 *
 * @param listener copied during the call.
 * @return an id above 0 for tim_client_remove_listener, or 0 with an error message in tim_last_error(); in that
 *     case free_user_data was called.
 *
 * Mirrors V2TIMConversationManager::AddConversationListener.
 */
uint64_t tim_client_add_conversation_listener(struct tim_client *client,
                                              const struct tim_conversation_listener *listener);

/**
 * Adds a listener for messages of other users. Otherwise as tim_client_add_conversation_listener.
 *
 * @return an id above 0 for tim_client_remove_listener, or 0.
 *
 * Mirrors V2TIMMessageManager::AddAdvancedMsgListener and V2TIMManager::AddSimpleMsgListener.
 */
uint64_t tim_client_add_message_listener(struct tim_client *client,
                                         const struct tim_message_listener *listener);

/**
 * Removes a listener.
 *
 * Once this function has returned, the listener is not called again, and its free_user_data was called. From
 * inside one of the listener's own callbacks, both hold once that callback has returned.
 *
 * @param listener_id from one of the functions above.
 * @return 0, or a code with its error message in tim_last_error().
 *
 * Errors: TIM_ERR_INVALID_PARAMETERS (no listener has this id), TIM_ERR_SDK_NOT_INITIALIZED,
 * TIM_ERR_INVALID_SDK_OBJECT.
 * Mirrors V2TIMConversationManager::RemoveConversationListener, V2TIMMessageManager::RemoveAdvancedMsgListener,
 * V2TIMManager::RemoveSDKListener and RemoveSimpleMsgListener.
 */
int32_t tim_client_remove_listener(struct tim_client *client,
                                   uint64_t listener_id);

/* ---- The conversation list ------------------------------------------------------------------------------- */

/**
 * Reads a page of the conversation list, from the greatest order_key down.
 *
 * The list is the device's own; it is complete after on_sync_server_finish. While the list changes, no entry
 * appears on two pages. If an entry was unpinned since the previous page and would appear twice, the call fails
 * with TIM_ERR_INVALID_PARAMETERS: begin again with 0.
 *
 * ```c
 * tim_conversation_list(client, 0, 100, on_page, on_error, user);
 * ```
 *
 * @param next_seq 0 for the first page, then the value that came with the previous page.
 * @param count the most entries of the page, above 0; 100 is a good value.
 * @param on_success receives the page.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS.
 * Mirrors V2TIMConversationManager::GetConversationList.
 */
void tim_conversation_list(struct tim_client *client,
                           uint64_t next_seq,
                           uint32_t count,
                           tim_conversation_page_fn on_success,
                           tim_error_fn on_error,
                           void *user_data);

/**
 * Reads a page of the conversations that match a filter, in the order of tim_conversation_list.
 *
 * @param filter NULL matches every conversation.
 * @param next_seq 0 for the first page, then the value that came with the previous page of the same filter.
 * @param count the most entries of the page, above 0.
 * @param on_success receives the page.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (next_seq, count, or a field of the filter).
 * Mirrors V2TIMConversationManager::GetConversationListByFilter.
 */
void tim_conversation_list_by_filter(struct tim_client *client,
                                     const struct tim_conversation_filter *filter,
                                     uint64_t next_seq,
                                     uint32_t count,
                                     tim_conversation_page_fn on_success,
                                     tim_error_fn on_error,
                                     void *user_data);

/**
 * Reads one conversation.
 *
 * A conversation that is not in the list is empty: its order_key is 0, and only its preferences are set (marks,
 * custom data, receive option, retention, conversation groups).
 *
 * @param on_success receives the conversation.
 *
 * Errors: TIM_ERR_INVALID_CONVERSATION (nobody is logged in), TIM_ERR_INVALID_PARAMETERS.
 * Mirrors V2TIMConversationManager::GetConversation.
 */
void tim_conversation_get(struct tim_client *client,
                          const char *conversation_id,
                          tim_conversation_fn on_success,
                          tim_error_fn on_error,
                          void *user_data);

/**
 * Reads conversations by their ids.
 *
 * A conversation that is not in the list is empty, as in tim_conversation_get.
 *
 * @param conversation_ids at most 1,000,000 ids; none is allowed.
 * @param count how many ids there are.
 * @param on_success receives one conversation for each id, in the given order, duplicates included.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (too many ids, or an id that is malformed, NULL or
 * not UTF-8).
 * Mirrors V2TIMConversationManager::GetConversationList (with ids) and
 * V2TIMMessageManager::GetC2CReceiveMessageOpt.
 */
void tim_conversation_get_list(struct tim_client *client,
                               const char *const *conversation_ids,
                               size_t count,
                               tim_conversation_list_fn on_success,
                               tim_error_fn on_error,
                               void *user_data);

/**
 * Sets the draft of a conversation, on this device only, and moves the conversation up in the list.
 *
 * @param draft_text NULL or empty removes the draft; the conversation then stays where it is.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_INVALID_CONVERSATION (not in the list).
 * Mirrors V2TIMConversationManager::SetConversationDraft.
 */
void tim_conversation_set_draft(struct tim_client *client,
                                const char *conversation_id,
                                const char *draft_text,
                                tim_success_fn on_success,
                                tim_error_fn on_error,
                                void *user_data);

/**
 * Pins or unpins a conversation of the list, on all of the user's devices.
 *
 * @param is_pinned true pins, false unpins.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_INVALID_PARAMETERS (not in the
 * list).
 * Mirrors V2TIMConversationManager::PinConversation.
 */
void tim_conversation_pin(struct tim_client *client,
                          const char *conversation_id,
                          bool is_pinned,
                          tim_success_fn on_success,
                          tim_error_fn on_error,
                          void *user_data);

/**
 * Sets or clears marks of conversations, on all of the user's devices.
 *
 * Marks are preferences: they outlive the deletion of a conversation, and a conversation that is not in the list
 * may be marked. on_conversation_changed, for those in the list, comes before on_success.
 *
 * @param conversation_ids 1 to 100 ids.
 * @param count how many ids there are.
 * @param mark_type one or more of TIM_MARK_* or of the app's own marks, 1 << 32 to 1 << 63, or-ed together. Other
 *     marks of the conversations stay as they are.
 * @param enable_mark true sets the marks, false clears them.
 * @param on_success receives one result for each id, in the given order: 0, TIM_ERR_INVALID_PARAMETERS
 *     (malformed), TIM_ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED (the chat group does not exist), or
 *     TIM_ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT (1,000 others have marks, custom data or conversation
 *     groups).
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (no ids; an id that is NULL or not UTF-8; a
 * mark_type of 0 or with other bits), TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT (more than 100 ids).
 * Mirrors V2TIMConversationManager::MarkConversation.
 */
void tim_conversation_mark(struct tim_client *client,
                           const char *const *conversation_ids,
                           size_t count,
                           uint64_t mark_type,
                           bool enable_mark,
                           tim_operation_results_fn on_success,
                           tim_error_fn on_error,
                           void *user_data);

/**
 * Sets the custom data of conversations, on all of the user's devices.
 *
 * Custom data is a preference, as marks are: see tim_conversation_mark, also for the events.
 *
 * @param conversation_ids 1 to 100 ids.
 * @param count how many ids there are.
 * @param custom_data UTF-8, which may contain NUL and need not end with one; NULL with a length of 0 removes it.
 * @param length bytes of custom_data, at most 256.
 * @param on_success receives one result for each id, as in tim_conversation_mark.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (the ids or custom_data),
 * TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT.
 * Mirrors V2TIMConversationManager::SetConversationCustomData.
 */
void tim_conversation_set_custom_data(struct tim_client *client,
                                      const char *const *conversation_ids,
                                      size_t count,
                                      const char *custom_data,
                                      size_t length,
                                      tim_operation_results_fn on_success,
                                      tim_error_fn on_error,
                                      void *user_data);

/**
 * Sets how messages of conversations are received, on all of the user's devices.
 *
 * The option is a preference, as marks are: see tim_conversation_mark. on_conversation_changed, for those in the
 * list, comes before on_success.
 *
 * @param conversation_ids 1 to 100 ids.
 * @param count how many ids there are.
 * @param receive_opt TIM_RECEIVE_MESSAGE (0) to TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT (4).
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (no ids, or more than 100; an id that is
 * malformed, NULL or not UTF-8; another option). They are errors of the whole call.
 * Mirrors V2TIMMessageManager::SetC2CReceiveMessageOpt and SetGroupReceiveMessageOpt.
 */
void tim_conversation_set_receive_opt(struct tim_client *client,
                                      const char *const *conversation_ids,
                                      size_t count,
                                      int32_t receive_opt,
                                      tim_success_fn on_success,
                                      tim_error_fn on_error,
                                      void *user_data);

/**
 * Sets after how many days the messages of a conversation expire, for this user.
 *
 * Expired messages are deleted beyond recovery, on all of the user's devices and at the service; messages that are
 * too old already expire at once. Other members keep theirs. The retention is a preference, as marks are: see
 * tim_conversation_mark. The entry stays, even when all of its messages have expired.
 *
 * @param days at most 36,500; 0: messages never expire.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_DATABASE_OPERATE_FAILED as for
 * tim_conversation_delete.
 * V2TIM has no such function.
 */
void tim_conversation_set_retention(struct tim_client *client,
                                    const char *conversation_id,
                                    uint32_t days,
                                    tim_success_fn on_success,
                                    tim_error_fn on_error,
                                    void *user_data);

/* ---- Deleting conversations ------------------------------------------------------------------------------ */

/**
 * Deletes a conversation and its history, for this user, on this device and at the service, beyond recovery.
 *
 * When on_success runs, no byte of the messages is left in the device's files, and the service gives them to
 * nobody under this account. Other members keep theirs, and friendship and membership stay. The user's other
 * devices follow if the app-wide setting SyncConversationDeletion is on. Draft, pin and unread count are deleted;
 * preferences (marks, custom data, receive option, retention, conversation groups) stay. A new message brings the
 * conversation back with that message alone. Deleting a missing conversation is a success.
 *
 * on_conversations_deleted, if the conversation was in the list, comes before on_success. There is no rate limit.
 * tim_config.offline_delete decides about deletions without a connection. docs/deletion.md has all promises.
 *
 * @param conversation_id "c2c_" and a user id, or "group_" and a group id.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, the network's, TIM_ERR_DATABASE_OPERATE_FAILED
 * (either nothing has changed, or the service has deleted and this device's disk refused: the device then tries
 * again by itself).
 * Mirrors V2TIMConversationManager::DeleteConversation.
 */
void tim_conversation_delete(struct tim_client *client,
                             const char *conversation_id,
                             tim_success_fn on_success,
                             tim_error_fn on_error,
                             void *user_data);

/**
 * Deletes conversations in one transaction, with one result for each.
 *
 * on_conversations_deleted reports all that were in the list in one event, before on_success. A malformed id gets
 * TIM_ERR_INVALID_PARAMETERS in its own result, and the others are deleted.
 *
 * ```c
 * const char *ids[] = {"c2c_bob", "group_team"};
 * tim_conversation_delete_list(client, ids, 2, true, on_results, on_error, user);
 * ```
 *
 * @param conversation_ids 1 to 100 ids.
 * @param count how many ids there are.
 * @param clear_message true deletes the histories, as tim_conversation_delete does; false removes only the list
 *     entries, and the histories stay readable on the device and at the service.
 * @param on_success receives one result for each id, in the given order, duplicates included.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (no ids, or more than 100; an id that is NULL or
 * not UTF-8), the network's, TIM_ERR_DATABASE_OPERATE_FAILED as for tim_conversation_delete.
 * Mirrors V2TIMConversationManager::DeleteConversationList.
 */
void tim_conversation_delete_list(struct tim_client *client,
                                  const char *const *conversation_ids,
                                  size_t count,
                                  bool clear_message,
                                  tim_operation_results_fn on_success,
                                  tim_error_fn on_error,
                                  void *user_data);

/**
 * Writes the whole history of a conversation to a file and, once the file is on disk, deletes the conversation.
 *
 * The file gets one line of JSON for each message, oldest first. The conversation is then deleted with its
 * history, as by tim_conversation_delete; messages that arrive in the meantime survive. If the file cannot be
 * written, nothing is deleted. The file belongs to the app: the library neither reads nor erases it.
 *
 * @param path a file that does not exist yet, in a directory that does.
 * @param on_success receives the number of messages.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_IO_OPERATION_FAILED (the file exists
 * already, or cannot be written), the network's: nothing is deleted, and no file is left. After an error of the
 * deletion itself, as of tim_conversation_delete, the file is left.
 * V2TIM has no such function.
 */
void tim_conversation_export_and_delete(struct tim_client *client,
                                        const char *conversation_id,
                                        const char *path,
                                        tim_uint64_fn on_success,
                                        tim_error_fn on_error,
                                        void *user_data);

/**
 * Deletes the conversations of the list that match a filter, in batches of up to 100.
 *
 * Each batch is deleted as by tim_conversation_delete_list; other calls run between batches. Messages that arrive
 * after the call began survive, with their conversations. After an error, deleted batches stay deleted.
 *
 * @param filter read during the call; NULL matches every conversation.
 * @param clear_message true deletes the histories as well; false removes only the list entries.
 * @param on_progress called after each batch and its events, and never after on_success or on_error. The next
 *     batch begins when it has returned. May be NULL.
 * @param on_success receives the number of deleted conversations.
 * @return a number above 0 for tim_client_cancel; 0 if the client or the filter was refused, as on_error reports.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (nothing is deleted), TIM_ERR_SDK_COMM_INTERRUPT
 * (cancelled, or the client was freed), those of tim_conversation_delete_list.
 * V2TIM has no such function.
 */
uint64_t tim_conversation_delete_by_filter(struct tim_client *client,
                                           const struct tim_conversation_filter *filter,
                                           bool clear_message,
                                           tim_progress_fn on_progress,
                                           tim_uint64_fn on_success,
                                           tim_error_fn on_error,
                                           void *user_data);

/**
 * Cancels a deletion by filter before its next batch.
 *
 * Deleted conversations stay deleted. The deletion ends with TIM_ERR_SDK_COMM_INTERRUPT, or with the error of the
 * batch that was under way. Its last batch cannot be cancelled once it has begun.
 *
 * @param deletion_id from tim_conversation_delete_by_filter.
 * @return 0, or a code with its error message in tim_last_error().
 *
 * Errors: TIM_ERR_INVALID_PARAMETERS (no deletion with this number can be cancelled), TIM_ERR_SDK_NOT_INITIALIZED,
 * TIM_ERR_INVALID_SDK_OBJECT.
 * V2TIM has no such function.
 */
int32_t tim_client_cancel(struct tim_client *client,
                          uint64_t deletion_id);

/* ---- Conversation groups --------------------------------------------------------------------------------- */

/**
 * Creates a conversation group with conversations in it, on all of the user's devices.
 *
 * A conversation group is a named set of a user's conversations, not a chat group. The conversations need not be
 * in the list. on_conversation_group_created comes before on_success.
 *
 * @param group_name 1 to 32 bytes, unique among the user's at most 20 conversation groups.
 * @param conversation_ids 1 to 100 ids.
 * @param count how many ids there are.
 * @param on_success receives one result for each id, in the given order: 0, TIM_ERR_INVALID_PARAMETERS
 *     (malformed), TIM_ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED (the chat group does not exist), or
 *     TIM_ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT (1,000 others have marks, custom data or conversation
 *     groups).
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS (an empty group_name, no ids, or a text that is
 * NULL or not UTF-8), TIM_ERR_SVR_CONV_INVALID_PARAMETERS (the name exists),
 * TIM_ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH, TIM_ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT,
 * TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT.
 * Mirrors V2TIMConversationManager::CreateConversationGroup.
 */
void tim_conversation_group_create(struct tim_client *client,
                                   const char *group_name,
                                   const char *const *conversation_ids,
                                   size_t count,
                                   tim_operation_results_fn on_success,
                                   tim_error_fn on_error,
                                   void *user_data);

/**
 * Reads the names of the user's conversation groups, in the order in which they were created.
 *
 * The device knows all of them after on_sync_server_finish.
 *
 * @param on_success receives the names.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN.
 * Mirrors V2TIMConversationManager::GetConversationGroupList.
 */
void tim_conversation_group_list(struct tim_client *client,
                                 tim_text_list_fn on_success,
                                 tim_error_fn on_error,
                                 void *user_data);

/**
 * Deletes a conversation group, and none of the conversations in it.
 *
 * on_conversation_group_deleted comes before on_success.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST.
 * Mirrors V2TIMConversationManager::DeleteConversationGroup.
 */
void tim_conversation_group_delete(struct tim_client *client,
                                   const char *group_name,
                                   tim_success_fn on_success,
                                   tim_error_fn on_error,
                                   void *user_data);

/**
 * Renames a conversation group.
 *
 * on_conversation_group_renamed comes before on_success. Giving a group its own name is a success without an
 * event.
 *
 * @param old_name the name of an existing conversation group.
 * @param new_name 1 to 32 bytes; no other conversation group has it.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST,
 * TIM_ERR_SVR_CONV_INVALID_PARAMETERS (new_name exists), TIM_ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH.
 * Mirrors V2TIMConversationManager::RenameConversationGroup.
 */
void tim_conversation_group_rename(struct tim_client *client,
                                   const char *old_name,
                                   const char *new_name,
                                   tim_success_fn on_success,
                                   tim_error_fn on_error,
                                   void *user_data);

/**
 * Adds conversations to a conversation group. A conversation may be in several.
 *
 * Adding a conversation that is already in the group is a success. If 1,000 conversations have marks, custom data
 * or conversation groups, the one whose groups were changed longest ago, and which has no other preferences, is
 * removed from all its groups (TIM_GROUP_REASON_TOO_MANY). on_conversations_added_to_group comes before
 * on_success.
 *
 * @param group_name the name of an existing conversation group.
 * @param conversation_ids 1 to 100 ids.
 * @param count how many ids there are.
 * @param on_success receives one result for each id, as in tim_conversation_group_create.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST,
 * TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT.
 * Mirrors V2TIMConversationManager::AddConversationsToGroup.
 */
void tim_conversation_group_add(struct tim_client *client,
                                const char *group_name,
                                const char *const *conversation_ids,
                                size_t count,
                                tim_operation_results_fn on_success,
                                tim_error_fn on_error,
                                void *user_data);

/**
 * Removes conversations from a conversation group, and deletes none of them.
 *
 * Removing a conversation that is not in the group is a success. on_conversations_deleted_from_group comes before
 * on_success. Parameters and errors are those of tim_conversation_group_add.
 *
 * Mirrors V2TIMConversationManager::DeleteConversationsFromGroup.
 */
void tim_conversation_group_remove(struct tim_client *client,
                                   const char *group_name,
                                   const char *const *conversation_ids,
                                   size_t count,
                                   tim_operation_results_fn on_success,
                                   tim_error_fn on_error,
                                   void *user_data);

/* ---- Unread counts --------------------------------------------------------------------------------------- */

/**
 * Reads the sum of the unread counts of the list. From then on, on_total_unread_changed reports its changes.
 *
 * Conversations with the option TIM_NOT_RECEIVE_MESSAGE, TIM_RECEIVE_NOT_NOTIFY_MESSAGE or
 * TIM_RECEIVE_NOT_NOTIFY_MESSAGE_EXCEPT_AT do not count, as with V2TIM.
 *
 * @param on_success receives the sum.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN.
 * Mirrors V2TIMConversationManager::GetTotalUnreadMessageCount.
 */
void tim_conversation_total_unread(struct tim_client *client,
                                   tim_uint64_fn on_success,
                                   tim_error_fn on_error,
                                   void *user_data);

/**
 * Reads the sum of the unread counts of the conversations that match a filter.
 *
 * Receive options count as in tim_conversation_total_unread.
 *
 * @param filter read during the call; NULL matches every conversation.
 * @param on_success receives the sum.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS.
 * Mirrors V2TIMConversationManager::GetUnreadMessageCountByFilter.
 */
void tim_conversation_unread_by_filter(struct tim_client *client,
                                       const struct tim_conversation_filter *filter,
                                       tim_uint64_fn on_success,
                                       tim_error_fn on_error,
                                       void *user_data);

/**
 * Subscribes to the unread count of a filter: on_unread_changed_by_filter reports its changes.
 *
 * Answers at once, without the present sum: tim_conversation_unread_by_filter reads that. Several filters may be
 * subscribed to; the same one twice counts once. A subscription ends with tim_conversation_unsubscribe_unread or
 * with the login.
 *
 * @param filter read during the call; NULL matches every conversation.
 * @return 0, or a code with its error message in tim_last_error().
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS.
 * Mirrors V2TIMConversationManager::SubscribeUnreadMessageCountByFilter.
 */
int32_t tim_conversation_subscribe_unread(struct tim_client *client,
                                          const struct tim_conversation_filter *filter);

/**
 * Ends the subscription of tim_conversation_subscribe_unread to the same filter.
 *
 * Without such a subscription, this is a success. Parameters, result and errors are those of
 * tim_conversation_subscribe_unread.
 *
 * Mirrors V2TIMConversationManager::UnsubscribeUnreadMessageCountByFilter.
 */
int32_t tim_conversation_unsubscribe_unread(struct tim_client *client,
                                            const struct tim_conversation_filter *filter);

/**
 * Marks messages as read, at the service and on all of the user's devices.
 *
 * on_conversation_changed, for conversations whose count changed, comes before on_success. If nothing is unread,
 * the call succeeds without an event.
 *
 * @param conversation_id "c2c_…" or "group_…": one conversation; "c2c": all with users; "group": all of groups;
 *     NULL or empty: all.
 * @param clean_timestamp with one user: messages sent up to this second since 1970; 0: all. Otherwise ignored.
 * @param clean_sequence with one group: messages up to this seq; 0: all. Otherwise ignored.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS.
 * Mirrors V2TIMConversationManager::CleanConversationUnreadMessageCount, and
 * V2TIMMessageManager::MarkC2CMessageAsRead, MarkGroupMessageAsRead and MarkAllMessageAsRead.
 */
void tim_conversation_clean_unread(struct tim_client *client,
                                   const char *conversation_id,
                                   uint64_t clean_timestamp,
                                   uint64_t clean_sequence,
                                   tim_success_fn on_success,
                                   tim_error_fn on_error,
                                   void *user_data);

/* ---- Messages and histories ------------------------------------------------------------------------------ */

/**
 * Reads the history of a conversation: older messages, newest first, or newer ones, oldest first.
 *
 * With TIM_GET_CLOUD_OLDER_MSG and TIM_GET_CLOUD_NEWER_MSG, messages come from the service, and from the device
 * those that only the device has; while the service cannot be reached, all of them come from the device. With
 * TIM_GET_LOCAL_OLDER_MSG and TIM_GET_LOCAL_NEWER_MSG the service is not asked, and an empty answer is a success.
 * Deleted messages are never read. tim_message_history does the same as TIM_GET_CLOUD_OLDER_MSG.
 *
 * @param option read during the call.
 * @param on_success receives the messages.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS; with TIM_GET_CLOUD_* the network's, if the device
 * has no such messages.
 * Mirrors V2TIMMessageManager::GetHistoryMessageList.
 */
void tim_message_list(struct tim_client *client,
                      const struct tim_message_list_option *option,
                      tim_message_list_fn on_success,
                      tim_error_fn on_error,
                      void *user_data);

/**
 * Finds messages by their ids, among those that this device has. The service is not asked.
 *
 * An id without a message is skipped, and so is one whose message was deleted: the answer may be empty.
 *
 * @param message_ids up to 1000 values of tim_message.message_id, of any conversations.
 * @param count how many ids there are.
 * @param on_success receives the messages, in the order of their ids.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS.
 * Mirrors V2TIMMessageManager::FindMessages.
 */
void tim_message_find(struct tim_client *client,
                      const char *const *message_ids,
                      size_t count,
                      tim_message_list_fn on_success,
                      tim_error_fn on_error,
                      void *user_data);

/**
 * Deletes the history of a conversation and keeps its list entry.
 *
 * The history is deleted as by tim_conversation_delete: for this user, on this device and at the service, beyond
 * recovery. The entry keeps its place, without a last message and with nothing unread. Clearing a missing history
 * is a success. on_conversation_changed comes before on_success.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_DATABASE_OPERATE_FAILED as for
 * tim_conversation_delete.
 * Mirrors V2TIMMessageManager::ClearC2CHistoryMessage and ClearGroupHistoryMessage.
 */
void tim_conversation_clear_history(struct tim_client *client,
                                    const char *conversation_id,
                                    tim_success_fn on_success,
                                    tim_error_fn on_error,
                                    void *user_data);

/**
 * Deletes messages of one conversation, for this user, on this device and at the service, beyond recovery.
 *
 * Other members keep theirs. The user's other devices keep what they already have, as with V2TIM. A message that
 * does not exist is skipped. If the newest message or an unread one is deleted, on_conversation_changed comes
 * before on_success.
 *
 * @param seqs 1 to 50 values of tim_message.seq.
 * @param count how many seqs there are.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_DATABASE_OPERATE_FAILED as for
 * tim_conversation_delete.
 * Mirrors V2TIMMessageManager::DeleteMessages.
 */
void tim_message_delete(struct tim_client *client,
                        const char *conversation_id,
                        const uint64_t *seqs,
                        size_t count,
                        tim_success_fn on_success,
                        tim_error_fn on_error,
                        void *user_data);

/**
 * Sends a text to a user.
 *
 * The message appears in the conversation once the service has it; a message that could not be sent is not kept.
 *
 * ```c
 * char id[TIM_MESSAGE_ID_SIZE];
 * tim_message_send_c2c_text(client, "bob", "Good morning", id, on_sent, on_error, user);
 * ```
 *
 * @param user_id the receiver.
 * @param text at most 12 KiB as JSON.
 * @param message_id_out TIM_MESSAGE_ID_SIZE bytes, or NULL. Receives the id that the message will have, before
 *     this function returns; empty if a parameter is refused.
 * @param on_success receives the message.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_COMM_TINYID_EMPTY,
 * TIM_ERR_SDK_COMM_INVALID_IDENTIFIER, TIM_ERR_SDK_MSG_BODY_SIZE_LIMIT.
 * Mirrors V2TIMManager::SendC2CTextMessage, and V2TIMMessageManager::CreateTextMessage and SendMessage.
 */
void tim_message_send_c2c_text(struct tim_client *client,
                               const char *user_id,
                               const char *text,
                               char *message_id_out,
                               tim_message_fn on_success,
                               tim_error_fn on_error,
                               void *user_data);

/**
 * Sends a text to a group. Otherwise as tim_message_send_c2c_text.
 *
 * @param group_id the group.
 * @param priority TIM_PRIORITY_*; without effect in this version.
 * @param message_id_out as in tim_message_send_c2c_text.
 *
 * Errors: those of tim_message_send_c2c_text, TIM_ERR_INVALID_PARAMETERS (priority), TIM_ERR_SDK_GROUP_INVALID_ID,
 * TIM_ERR_SVR_GROUP_NOT_FOUND, TIM_ERR_SVR_GROUP_PERMISSION_DENY (not a member).
 * Mirrors V2TIMManager::SendGroupTextMessage.
 */
void tim_message_send_group_text(struct tim_client *client,
                                 const char *group_id,
                                 const char *text,
                                 int32_t priority,
                                 char *message_id_out,
                                 tim_message_fn on_success,
                                 tim_error_fn on_error,
                                 void *user_data);

/**
 * Sends a text to a group that mentions some of its members. Otherwise as tim_message_send_group_text.
 *
 * For each mentioned member, the message is a group_at_info of the conversation until it is read.
 *
 * @param at_user_ids at most 100 user ids, or TIM_AT_ALL_USERS for all members; with none, the text mentions
 *     nobody.
 * @param count how many at_user_ids there are.
 *
 * Errors: those of tim_message_send_group_text; for at_user_ids TIM_ERR_INVALID_PARAMETERS,
 * TIM_ERR_SDK_COMM_TINYID_EMPTY, TIM_ERR_SDK_COMM_INVALID_IDENTIFIER.
 * Mirrors V2TIMMessageManager::CreateTextAtMessage, CreateAtSignedGroupMessage and SendMessage.
 */
void tim_message_send_group_text_at(struct tim_client *client,
                                    const char *group_id,
                                    const char *text,
                                    const char *const *at_user_ids,
                                    size_t count,
                                    int32_t priority,
                                    char *message_id_out,
                                    tim_message_fn on_success,
                                    tim_error_fn on_error,
                                    void *user_data);

/**
 * Sends a custom element to a user. Otherwise as tim_message_send_c2c_text.
 *
 * ```c
 * tim_custom_elem elem = TIM_CUSTOM_ELEM_INIT;
 * elem.data = "{\"order\":7}";
 * elem.data_length = strlen(elem.data);
 * tim_message_send_c2c_custom(client, "bob", &elem, NULL, on_sent, on_error, user);
 * ```
 *
 * @param elem at most 12 KiB as JSON; read during the call.
 *
 * Errors: those of tim_message_send_c2c_text, TIM_ERR_INVALID_PARAMETERS (elem).
 * Mirrors V2TIMManager::SendC2CCustomMessage, and V2TIMMessageManager::CreateCustomMessage and SendMessage.
 */
void tim_message_send_c2c_custom(struct tim_client *client,
                                 const char *user_id,
                                 const struct tim_custom_elem *elem,
                                 char *message_id_out,
                                 tim_message_fn on_success,
                                 tim_error_fn on_error,
                                 void *user_data);

/**
 * Sends a custom element to a group. Otherwise as tim_message_send_group_text_at.
 *
 * @param elem at most 12 KiB as JSON; read during the call.
 * @param at_user_ids as in tim_message_send_group_text_at; NULL with a count of 0 mentions nobody.
 *
 * Errors: those of tim_message_send_group_text_at, TIM_ERR_INVALID_PARAMETERS (elem).
 * Mirrors V2TIMManager::SendGroupCustomMessage, and V2TIMMessageManager::CreateCustomMessage,
 * CreateAtSignedGroupMessage and SendMessage.
 */
void tim_message_send_group_custom(struct tim_client *client,
                                   const char *group_id,
                                   const struct tim_custom_elem *elem,
                                   const char *const *at_user_ids,
                                   size_t count,
                                   int32_t priority,
                                   char *message_id_out,
                                   tim_message_fn on_success,
                                   tim_error_fn on_error,
                                   void *user_data);

/**
 * Reads the history of a conversation, newest first.
 *
 * Messages come from the service, and from the device those that only the device has. While the service cannot be
 * reached, all of them come from the device.
 *
 * @param before_seq reads messages below this seq; 0 starts with the newest. To continue, pass the seq of the last
 *     message received.
 * @param count the most messages to read, above 0; 20 is a good value.
 * @param on_success receives the messages.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, the network's, if the device has no such
 * messages.
 * Mirrors V2TIMMessageManager::GetHistoryMessageList.
 */
void tim_message_history(struct tim_client *client,
                         const char *conversation_id,
                         uint64_t before_seq,
                         uint32_t count,
                         tim_message_list_fn on_success,
                         tim_error_fn on_error,
                         void *user_data);

/* ---- Groups ---------------------------------------------------------------------------------------------- */

/**
 * Creates a group that is owned by the user who is logged in.
 *
 * @param group_type "Work", "Public", "Meeting" or "Community".
 * @param group_id 1 to 48 bytes of printable ASCII; NULL: the service chooses an id.
 * @param name 1 to 100 bytes.
 * @param on_success receives the group's id.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_GROUP_INVALID_ID,
 * TIM_ERR_SVR_GROUP_INVALID_PARAMETERS, TIM_ERR_SVR_GROUP_INVALID_GROUPID, TIM_ERR_SVR_GROUP_GROUPID_IN_USED.
 * Mirrors V2TIMManager::CreateGroup and V2TIMGroupManager::CreateGroup.
 */
void tim_group_create(struct tim_client *client,
                      const char *group_type,
                      const char *group_id,
                      const char *name,
                      tim_text_fn on_success,
                      tim_error_fn on_error,
                      void *user_data);

/**
 * Joins a group.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_GROUP_INVALID_ID,
 * TIM_ERR_SVR_GROUP_NOT_FOUND, TIM_ERR_SVR_GROUP_PERMISSION_DENY (a Work group),
 * TIM_ERR_SVR_GROUP_ALLREADY_MEMBER.
 * Mirrors V2TIMManager::JoinGroup.
 */
void tim_group_join(struct tim_client *client,
                    const char *group_id,
                    tim_success_fn on_success,
                    tim_error_fn on_error,
                    void *user_data);

/**
 * Leaves a group. Its conversation stays: the app deletes it with a call of its own.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_GROUP_INVALID_ID,
 * TIM_ERR_SVR_GROUP_NOT_FOUND, TIM_ERR_SVR_GROUP_PERMISSION_DENY (not a member),
 * TIM_ERR_SVR_GROUP_SUPER_NOT_ALLOW_QUIT (the owner).
 * Mirrors V2TIMManager::QuitGroup.
 */
void tim_group_quit(struct tim_client *client,
                    const char *group_id,
                    tim_success_fn on_success,
                    tim_error_fn on_error,
                    void *user_data);

/**
 * Dismisses a group that the user owns: ends it for all its members. The members' conversations stay.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_GROUP_INVALID_ID,
 * TIM_ERR_SVR_GROUP_NOT_FOUND, TIM_ERR_SVR_GROUP_PERMISSION_DENY (not the owner, or a Work group).
 * Mirrors V2TIMManager::DismissGroup.
 */
void tim_group_dismiss(struct tim_client *client,
                       const char *group_id,
                       tim_success_fn on_success,
                       tim_error_fn on_error,
                       void *user_data);

/* ---- Friends --------------------------------------------------------------------------------------------- */

/**
 * Makes two users friends, on both sides.
 *
 * @param remark what the user calls the friend; NULL: none.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_COMM_TINYID_EMPTY,
 * TIM_ERR_SDK_COMM_INVALID_IDENTIFIER, TIM_ERR_SVR_FRIENDSHIP_INVALID_PARAMETERS (the user's own id),
 * TIM_ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND.
 * Mirrors V2TIMFriendshipManager::AddFriend.
 */
void tim_friend_add(struct tim_client *client,
                    const char *user_id,
                    const char *remark,
                    tim_success_fn on_success,
                    tim_error_fn on_error,
                    void *user_data);

/**
 * Ends friendships. The conversations with these users stay: the app deletes them with a call of their own.
 *
 * @param user_ids 1 to 1,000 ids.
 * @param count how many ids there are.
 * @param both true ends the friendship on the other users' side as well.
 * @param on_success receives one result for each user, in the given order.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS.
 * Mirrors V2TIMFriendshipManager::DeleteFromFriendList.
 */
void tim_friend_delete(struct tim_client *client,
                       const char *const *user_ids,
                       size_t count,
                       bool both,
                       tim_friend_results_fn on_success,
                       tim_error_fn on_error,
                       void *user_data);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* OPENTIM_H */
