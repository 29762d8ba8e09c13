/*
 * opentim.h: conversations that stay deleted. The C ABI of OpenTIM. SPDX-License-Identifier: Apache-2.0
 *
 * What holds for every function:
 *
 * Calls.     A function that takes on_success and on_error returns at once. Later exactly one of the two is
 *            called, exactly once, with the user_data given; never on the caller's stack. Both may be NULL.
 *            It runs on the client's dispatcher: one thread of its own, or the host's
 *            (tim_client_set_dispatcher), in order with the events. A callback may call anything.
 * Errors.    Codes are V2TIM's numbers (TIM_ERR_*, tim_error_name). After on_error nothing has changed, but
 *            for two cases: the network broke while the server was asked (docs/network.md says of which codes
 *            nobody knows), or a call that erases met a disk that refuses (TIM_ERR_DATABASE_OPERATE_FAILED).
 *            Then the events tell what was done, before anything newer. A function that answers at once
 *            returns a code and keeps its sentence in tim_last_error().
 * Text.      In: NUL-terminated UTF-8; NULL or other bytes are TIM_ERR_INVALID_PARAMETERS naming the
 *            parameter. Out: NUL-terminated UTF-8, with its length beside it.
 * Ownership. What comes in is read during the call and copied if kept. What goes out through a callback is
 *            the library's and lives until the callback returns. A host frees nothing but its clients.
 * Handles.   A NULL client is answered with TIM_ERR_SDK_NOT_INITIALIZED, a freed one with
 *            TIM_ERR_INVALID_SDK_OBJECT: by on_error, on a thread made for it (on the
 *            caller's where the system has no more), or by the code returned.
 *            In a child that fork() made, a client of the parent's is answered as a freed one is, at once;
 *            tim_client_free gives it up. The child may make clients of its own, in another data_dir.
 * Threads.   Every function may be called from any thread. Calls on one client are carried out in order.
 * Structs.   Those that a host passes begin with struct_size and grow at their ends: begin with TIM_…_INIT.
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

/* Every default of a tim_config: tim_config config = TIM_CONFIG_INIT; */
#define TIM_CONFIG_INIT \
    {sizeof(tim_config), 0, NULL, NULL, NULL, 0, TIM_LOG_NONE, NULL, NULL, NULL, TIM_OFFLINE_DELETE_REFUSE}

/* Every conversation: tim_conversation_filter filter = TIM_CONVERSATION_FILTER_INIT; */
#define TIM_CONVERSATION_FILTER_INIT \
    {sizeof(tim_conversation_filter), TIM_CONVERSATION_ANY, 0, NULL, 0, false, false}

/* The newest 20 messages of no conversation yet: tim_message_list_option option = TIM_MESSAGE_LIST_OPTION_INIT; */
#define TIM_MESSAGE_LIST_OPTION_INIT {sizeof(tim_message_list_option), NULL, TIM_GET_CLOUD_OLDER_MSG, 20, 0}

/* A custom element without anything: tim_custom_elem elem = TIM_CUSTOM_ELEM_INIT; */
#define TIM_CUSTOM_ELEM_INIT {sizeof(tim_custom_elem), NULL, 0, NULL, NULL}

/* Stands for all members of a group among the users that a message speaks to. */
#define TIM_AT_ALL_USERS "__kImSDK_MesssageAtALL__"

/* A listener that listens to nothing yet. */
#define TIM_SDK_LISTENER_INIT {sizeof(tim_sdk_listener), NULL, NULL, NULL, NULL, NULL, NULL, NULL}

/* A listener that listens to nothing yet. */
#define TIM_CONVERSATION_LISTENER_INIT \
    {sizeof(tim_conversation_listener), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, \
     NULL, NULL, NULL, NULL, NULL, NULL}

/* A listener that listens to nothing yet. */
#define TIM_MESSAGE_LISTENER_INIT {sizeof(tim_message_listener), NULL, NULL, NULL}


/**
 * Somebody is logged in.
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
 * No log.
 */
#define TIM_LOG_NONE 0

/**
 * For developers of the app, and everything graver.
 */
#define TIM_LOG_DEBUG 3

/**
 * What happened, and everything graver.
 */
#define TIM_LOG_INFO 4

/**
 * What went wrong outside, and everything graver.
 */
#define TIM_LOG_WARN 5

/**
 * Faults of the library.
 */
#define TIM_LOG_ERROR 6

/**
 * A deletion without a connection is refused with TIM_ERR_SDK_NET_DISCONNECT, and changes nothing.
 */
#define TIM_OFFLINE_DELETE_REFUSE 0

/**
 * A deletion without a connection succeeds: the entry goes at once, the server is told once there is a
 * connection again.
 */
#define TIM_OFFLINE_DELETE_QUEUE 1

/**
 * A mark of V2TIM's: a star.
 */
#define TIM_MARK_STAR 1

/**
 * A mark of V2TIM's: shown as unread.
 */
#define TIM_MARK_UNREAD 2

/**
 * A mark of V2TIM's: folded.
 */
#define TIM_MARK_FOLD 4

/**
 * A mark of V2TIM's: hidden.
 */
#define TIM_MARK_HIDE 8

/**
 * `recv_opt`: messages come, and the app notifies of them.
 */
#define TIM_RECEIVE_MESSAGE 0

/**
 * `recv_opt`: messages come silently, into the list and the history, without on_new_message.
 */
#define TIM_NOT_RECEIVE_MESSAGE 1

/**
 * `recv_opt`: messages come, and the app does not notify of them.
 */
#define TIM_RECEIVE_NOT_NOTIFY_MESSAGE 2

/**
 * `recv_opt`: as TIM_RECEIVE_NOT_NOTIFY_MESSAGE, but for those that speak to the user ("@").
 */
#define TIM_RECEIVE_NOT_NOTIFY_MESSAGE_EXCEPT_AT 3

/**
 * `recv_opt`: as TIM_NOT_RECEIVE_MESSAGE, but for those that speak to the user ("@").
 */
#define TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT 4

/**
 * Bit of `filter_type`: mark_type counts.
 */
#define TIM_FILTER_MARK 1

/**
 * Bit of `filter_type`: conversation_group counts.
 */
#define TIM_FILTER_GROUP 2

/**
 * Bit of `filter_type`: has_unread_count counts.
 */
#define TIM_FILTER_HAS_UNREAD 4

/**
 * Bit of `filter_type`: has_group_at_info counts.
 */
#define TIM_FILTER_HAS_AT 8

/**
 * `reason` of on_conversations_deleted_from_group: it was asked for.
 */
#define TIM_GROUP_REASON_ASKED 0

/**
 * `reason` of on_conversations_deleted_from_group: more than 1,000 conversations were in folders.
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
 * From this device alone, newest first.
 */
#define TIM_GET_LOCAL_OLDER_MSG 3

/**
 * From this device alone, oldest first.
 */
#define TIM_GET_LOCAL_NEWER_MSG 4

/**
 * Changes when a host must be built anew; the number in the library's SONAME.
 */
#define TIM_ABI_VERSION 1

/**
 * First part of the version.
 */
#define TIM_VERSION_MAJOR 0

/**
 * Second part of the version.
 */
#define TIM_VERSION_MINOR 1

/**
 * Third part of the version.
 */
#define TIM_VERSION_PATCH 0

/**
 * Bytes of a buffer for a message id, its NUL included.
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
 * `type` of a filter that means conversations of both kinds.
 */
#define TIM_CONVERSATION_ANY 0

/**
 * `type` of a conversation with a user.
 */
#define TIM_CONVERSATION_C2C 1

/**
 * `type` of a conversation of a group.
 */
#define TIM_CONVERSATION_GROUP 2

/**
 * `elem_type` of a message without a typed first element.
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
 * `at_type`: the message speaks to the user.
 */
#define TIM_AT_ME 1

/**
 * `at_type`: the message speaks to all members of the group.
 */
#define TIM_AT_ALL 2

/**
 * `at_type`: the message speaks to all members, and to the user by name.
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
 * A client: one device of one user. Any number of them may live in a process.
 *
 * Never defined for C. All functions on it may be called from any thread, also at once.
 */
typedef struct tim_client tim_client;

/**
 * A line of the log, without a line end. Called on any thread, the caller's too; must not call the
 * library. `line` lives during the call.
 */
typedef void (*tim_log_fn)(int32_t level, const char *line, void *user_data);

/**
 * What a client is made with. Begin with TIM_CONFIG_INIT. The library copies what it keeps.
 */
typedef struct tim_config {
    /**
     * sizeof(tim_config), by which the library knows the host's version of this struct.
     */
    size_t struct_size;
    /**
     * The app's number, above 0.
     */
    uint32_t sdk_app_id;
    /**
     * The folder for this device's files; made if need be.
     */
    const char *data_dir;
    /**
     * Where the service is. NULL: in this process, its file under data_dir. "embedded:PATH": in this
     * process, its file at PATH; clients that name the same file share it. "https://HOST",
     * "https://HOST:PORT": a server on the network, with TLS; "http://…": the same without, for loopback and
     * trusted networks only: whoever listens in reads messages and signatures. Several servers of one app have
     * their addresses here with commas between, at most 16, none twice, all with TLS or all without. The client
     * begins at one of them by chance; when that fails, it asks the next, in the middle of anything.
     */
    const char *server_url;
    /**
     * Which device this is. NULL: made once and kept in data_dir.
     */
    const char *device_id;
    /**
     * How long each step of a request over the network may take (connecting, at most 10,000; sending;
     * waiting for the answer; receiving it), in milliseconds; 0: 30,000. Then the call ends with TIM_ERR_SDK_NET_CONN_TIMEOUT, …_WAIT_SEND_TIMEOUT or …_WAIT_ACK_TIMEOUT. Waiting
     * for news of the server is not such a request. Several servers share this time for all of a request, so
     * that one that is silent leaves time for the others. The embedded service needs none.
     */
    uint32_t request_timeout_ms;
    /**
     * TIM_LOG_*: the least grave lines that are wanted.
     */
    int32_t log_level;
    /**
     * Takes log lines, or NULL.
     */
    tim_log_fn log;
    /**
     * Given to log.
     */
    void *log_user_data;
    /**
     * A file of certificates (PEM) of the private authorities that an "https://" server's certificate may
     * be signed by, instead of the well-known ones. NULL: the well-known ones.
     */
    const char *ca_file;
    /**
     * TIM_OFFLINE_DELETE_*: what becomes of a deletion while there is no connection to a server on the
     * network.
     */
    int32_t offline_delete;
} tim_config;

/**
 * A call succeeded, or something happened that has no value.
 */
typedef void (*tim_success_fn)(void *user_data);

/**
 * A call failed and changed nothing: V2TIM's code (TIM_ERR_*), and a sentence that names the field, the
 * value and the rule. `message` lives during the callback.
 */
typedef void (*tim_error_fn)(int32_t code, const char *message, void *user_data);

/**
 * What a host must call, once, with the `work` beside it.
 */
typedef void (*tim_run_fn)(void *work);

/**
 * Has the host call `run(work)` once, soon, on the thread where it wants its callbacks. Called on any
 * thread; must return at once, and must not call `run` itself.
 */
typedef void (*tim_post_fn)(tim_run_fn run, void *work, void *context);

/**
 * Frees what a host gave along with a registration. Called exactly once, when the library is done with it.
 */
typedef void (*tim_free_fn)(void *user_data);

/**
 * A text that lives during the callback.
 */
typedef void (*tim_text_fn)(const char *text, size_t length, void *user_data);

/**
 * What became of one conversation of a list. Mirrors V2TIMConversationOperationResult.
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
     * The sentence; empty on success.
     */
    const char *message;
    /**
     * Bytes of `message`.
     */
    size_t message_length;
} tim_operation_result;

/**
 * One result for each conversation of a list, in the given order. They live during the callback.
 */
typedef void (*tim_operation_results_fn)(const struct tim_operation_result *const *results,
                                         size_t count,
                                         void *user_data);

/**
 * A message. Mirrors V2TIMMessage.
 */
typedef struct tim_message {
    /**
     * V2TIM's msgID: tells the message from others, known before it is sent.
     */
    const char *message_id;
    /**
     * Bytes of `message_id`.
     */
    size_t message_id_length;
    /**
     * Where it stands, from this user's side.
     */
    const char *conversation_id;
    /**
     * Bytes of `conversation_id`.
     */
    size_t conversation_id_length;
    /**
     * Who wrote it.
     */
    const char *sender;
    /**
     * Bytes of `sender`.
     */
    size_t sender_length;
    /**
     * The writer's nickname; empty when there is none.
     */
    const char *nick_name;
    /**
     * Bytes of `nick_name`.
     */
    size_t nick_name_length;
    /**
     * The type of its first element: TIM_ELEM_*.
     */
    int32_t elem_type;
    /**
     * The text; NULL unless elem_type is TIM_ELEM_TEXT. May contain NUL: see its length.
     */
    const char *text;
    /**
     * Bytes of `text`.
     */
    size_t text_length;
    /**
     * All elements, as the JSON of REST v4's MsgBody.
     */
    const char *body;
    /**
     * Bytes of `body`.
     */
    size_t body_length;
    /**
     * Its place in the conversation, from 1: the greater, the later.
     */
    uint64_t seq;
    /**
     * The sender's random number.
     */
    uint64_t random;
    /**
     * When it was sent, seconds since 1970, by the service's clock.
     */
    int64_t timestamp;
    /**
     * Whether the user who is logged in wrote it.
     */
    bool is_self;
    /**
     * TIM_MSG_STATUS_*.
     */
    int32_t status;
    /**
     * Whom the message of a group speaks to ("@"): user ids, or TIM_AT_ALL_USERS; NULL when there is nobody.
     */
    const char *const *at_user_ids;
    /**
     * How many `at_user_ids` there are.
     */
    size_t at_user_count;
    /**
     * What a custom element carries; NULL unless elem_type is TIM_ELEM_CUSTOM. May contain NUL: see its length.
     */
    const char *custom_data;
    /**
     * Bytes of `custom_data`.
     */
    size_t custom_data_length;
    /**
     * Its description for notifications; NULL unless elem_type is TIM_ELEM_CUSTOM.
     */
    const char *custom_description;
    /**
     * Bytes of `custom_description`.
     */
    size_t custom_description_length;
    /**
     * Its extension; NULL unless elem_type is TIM_ELEM_CUSTOM.
     */
    const char *custom_extension;
    /**
     * Bytes of `custom_extension`.
     */
    size_t custom_extension_length;
} tim_message;

/**
 * An unread message of a group that speaks to the user ("@"). Mirrors V2TIMGroupAtInfo.
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
     * "c2c_" + the peer's user id, or "group_" + the group's id.
     */
    const char *conversation_id;
    /**
     * Bytes of `conversation_id`.
     */
    size_t conversation_id_length;
    /**
     * "Work", "Public", "Meeting" or "Community"; empty for a user.
     */
    const char *group_type;
    /**
     * Bytes of `group_type`.
     */
    size_t group_type_length;
    /**
     * Group: its name, else its id. User: remark, else nickname, else user id.
     */
    const char *show_name;
    /**
     * Bytes of `show_name`.
     */
    size_t show_name_length;
    /**
     * The picture's address; empty when there is none.
     */
    const char *face_url;
    /**
     * Bytes of `face_url`.
     */
    size_t face_url_length;
    /**
     * Messages of others that came since the conversation is in the list and are unread.
     */
    uint64_t unread_count;
    /**
     * TIM_RECEIVE_MESSAGE (0) to TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT (4).
     */
    int32_t recv_opt;
    /**
     * The newest message since the conversation is in the list; NULL when there is none.
     */
    const struct tim_message *last_message;
    /**
     * What was typed on this device and not sent; empty when there is nothing.
     */
    const char *draft_text;
    /**
     * Bytes of `draft_text`.
     */
    size_t draft_text_length;
    /**
     * When the draft was set, seconds since 1970; 0 without one.
     */
    int64_t draft_timestamp;
    /**
     * Whether the conversation is pinned.
     */
    bool is_pinned;
    /**
     * Its place in the list: the greater, the higher. Not a time.
     */
    uint64_t order_key;
    /**
     * The marks that it has, or-ed together: TIM_MARK_*, and the app's own from 1 << 32 on.
     */
    uint64_t marks;
    /**
     * The user's own data; empty when there is none. May contain NUL: see its length.
     */
    const char *custom_data;
    /**
     * Bytes of `custom_data`.
     */
    size_t custom_data_length;
    /**
     * The names of the conversation groups (folders) that it is in; NULL when it is in none.
     */
    const char *const *conversation_groups;
    /**
     * How many `conversation_groups` there are.
     */
    size_t conversation_group_count;
    /**
     * Unread messages of a group that speak to the user ("@"), the oldest first; NULL when there are none.
     */
    const struct tim_group_at_info *const *group_at_infos;
    /**
     * How many `group_at_infos` there are.
     */
    size_t group_at_info_count;
    /**
     * With a user: messages sent up to then are read, seconds since 1970. 0 when none was read yet, and of a
     * group.
     */
    int64_t c2c_read_timestamp;
    /**
     * Of a group: messages up to this seq are read. 0 when none was read yet, and with a user.
     */
    uint64_t group_read_sequence;
    /**
     * After how many days messages go by themselves; 0: never. See tim_conversation_set_retention.
     */
    uint32_t retention_days;
} tim_conversation;

/**
 * A part of the conversation list. `next_seq` is what the next part begins with, 0 when `is_finished`.
 */
typedef void (*tim_conversation_page_fn)(const struct tim_conversation *const *conversations,
                                         size_t count,
                                         uint64_t next_seq,
                                         bool is_finished,
                                         void *user_data);

/**
 * Which conversations of the list are meant. Begin with TIM_CONVERSATION_FILTER_INIT, which means every one;
 * each criterion that counts leaves those for which it holds. Mirrors V2TIMConversationListFilter.
 */
typedef struct tim_conversation_filter {
    /**
     * sizeof(tim_conversation_filter), by which the library knows the host's version of this struct.
     */
    size_t struct_size;
    /**
     * TIM_CONVERSATION_C2C or TIM_CONVERSATION_GROUP; TIM_CONVERSATION_ANY (0): both.
     */
    int32_t type;
    /**
     * Which of the criteria below count: TIM_FILTER_*, or-ed together. The others are not read.
     */
    uint32_t filter_type;
    /**
     * In the conversation group (folder) of this name; empty: in none.
     */
    const char *conversation_group;
    /**
     * With any of these marks, TIM_MARK_* or the app's own; 0: without any.
     */
    uint64_t mark_type;
    /**
     * With unread messages; false: without.
     */
    bool has_unread_count;
    /**
     * With unread messages that speak to the user ("@"); false: without.
     */
    bool has_group_at_info;
} tim_conversation_filter;

/**
 * A conversation that lives during the callback.
 */
typedef void (*tim_conversation_fn)(const struct tim_conversation *conversation, void *user_data);

/**
 * Conversations that live during the callback.
 */
typedef void (*tim_conversation_list_fn)(const struct tim_conversation *const *conversations,
                                         size_t count,
                                         void *user_data);

/**
 * A number.
 */
typedef void (*tim_uint64_fn)(uint64_t value, void *user_data);

/**
 * Texts that live during the callback.
 */
typedef void (*tim_text_list_fn)(const char *const *texts, size_t count, void *user_data);

/**
 * What became of one user of a list. Mirrors V2TIMFriendOperationResult.
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
     * The sentence; empty on success.
     */
    const char *message;
    /**
     * Bytes of `message`.
     */
    size_t message_length;
} tim_friend_result;

/**
 * One result for each user of a list, in the given order. They live during the callback.
 */
typedef void (*tim_friend_results_fn)(const struct tim_friend_result *const *results,
                                      size_t count,
                                      void *user_data);

/**
 * What of a history is wanted. Begin with TIM_MESSAGE_LIST_OPTION_INIT. Mirrors V2TIMMessageListGetOption.
 */
typedef struct tim_message_list_option {
    /**
     * sizeof(tim_message_list_option), by which the library knows the host's version of this struct.
     */
    size_t struct_size;
    /**
     * Which conversation.
     */
    const char *conversation_id;
    /**
     * TIM_GET_*: from where, and in which direction.
     */
    int32_t get_type;
    /**
     * At most so many, above 0; 20 is a good number.
     */
    uint32_t count;
    /**
     * Only what is behind the message of this seq, in the direction that get_type says: below it for older ones,
     * above it for newer ones. 0: from the newest, or from the oldest, on.
     */
    uint64_t last_seq;
} tim_message_list_option;

/**
 * Messages that live during the callback.
 */
typedef void (*tim_message_list_fn)(const struct tim_message *const *messages, size_t count, void *user_data);

/**
 * What becomes of the connection to the service, and of the login. Begin with TIM_SDK_LISTENER_INIT; what
 * stays NULL is not called. Mirrors V2TIMSDKListener.
 */
typedef struct tim_sdk_listener {
    /**
     * sizeof(tim_sdk_listener), by which the library knows the host's version of this struct.
     */
    size_t struct_size;
    /**
     * Given to every function here.
     */
    void *user_data;
    /**
     * Called once with user_data when the listener is done with: removed, its client freed, or refused.
     */
    tim_free_fn free_user_data;
    /**
     * The device looks for the service: once the client is made, with the embedded service too, and when a connection
     * was lost.
     */
    tim_success_fn on_connecting;
    /**
     * The service is there, or there again. Who logs in may do so now; a login uses that connection.
     */
    tim_success_fn on_connect_success;
    /**
     * The service cannot be reached. The device tries again by itself, whether somebody is logged in or not.
     * With the code and the sentence of what is in the way; see tim_client_login.
     */
    tim_error_fn on_connect_failed;
    /**
     * The service ended this login, because somebody logged in as this device elsewhere or because an
     * administrator ended it. Nobody is logged in now; calls that were under way end with
     * TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER.
     */
    tim_success_fn on_kicked_offline;
    /**
     * The UserSig is too old. Nobody is logged in now: get a new one and log in with it.
     */
    tim_success_fn on_user_sig_expired;
} tim_sdk_listener;

/**
 * Conversation ids that live during the callback.
 */
typedef void (*tim_conversation_ids_fn)(const char *const *ids, size_t count, void *user_data);

/**
 * The sum of the unread counts of a filter. The filter lives during the callback.
 */
typedef void (*tim_unread_by_filter_fn)(const struct tim_conversation_filter *filter,
                                        uint64_t total,
                                        void *user_data);

/**
 * A conversation group and conversations that are in it. They live during the callback.
 */
typedef void (*tim_conversation_group_added_fn)(const char *group_name,
                                                const struct tim_conversation *const *conversations,
                                                size_t count,
                                                void *user_data);

/**
 * A conversation group (folder). Its name lives during the callback.
 */
typedef void (*tim_conversation_group_fn)(const char *group_name, void *user_data);

/**
 * A conversation group that has another name. Both live during the callback.
 */
typedef void (*tim_conversation_group_renamed_fn)(const char *old_name, const char *new_name, void *user_data);

/**
 * A conversation group, conversations that are no more in it, and why: TIM_GROUP_REASON_*. They live during the
 * callback.
 */
typedef void (*tim_conversation_group_removed_fn)(const char *group_name,
                                                  const struct tim_conversation *const *conversations,
                                                  size_t count,
                                                  uint32_t reason,
                                                  void *user_data);

/**
 * What happens to conversations. Begin with TIM_CONVERSATION_LISTENER_INIT; what stays NULL is not
 * called. Mirrors V2TIMConversationListener.
 */
typedef struct tim_conversation_listener {
    /**
     * sizeof(tim_conversation_listener), by which the library knows the host's version of this struct.
     */
    size_t struct_size;
    /**
     * Given to every function here.
     */
    void *user_data;
    /**
     * Called once with user_data when the listener is done with: removed, its client freed, or refused.
     */
    tim_free_fn free_user_data;
    /**
     * The device begins to catch up with the service, after a login.
     */
    tim_success_fn on_sync_server_start;
    /**
     * It has caught up.
     */
    tim_success_fn on_sync_server_finish;
    /**
     * It could not.
     */
    tim_success_fn on_sync_server_failed;
    /**
     * Conversations came into the list: a first message, a group joined, a deleted one that came back.
     */
    tim_conversation_list_fn on_new_conversation;
    /**
     * Conversations of the list changed.
     */
    tim_conversation_list_fn on_conversation_changed;
    /**
     * Conversations were deleted. No change of one of these ids is told after this, until it came back.
     */
    tim_conversation_ids_fn on_conversations_deleted;
    /**
     * The sum of unread counts is another; only after tim_conversation_total_unread was called.
     */
    tim_uint64_fn on_total_unread_changed;
    /**
     * The sum of unread counts of a filter is another; only after tim_conversation_subscribe_unread.
     */
    tim_unread_by_filter_fn on_unread_changed_by_filter;
    /**
     * A conversation group (folder) was made, here or on another of the user's devices, with those of the list
     * that are in it.
     */
    tim_conversation_group_added_fn on_conversation_group_created;
    /**
     * A conversation group was deleted. Its conversations stay.
     */
    tim_conversation_group_fn on_conversation_group_deleted;
    /**
     * A conversation group has another name.
     */
    tim_conversation_group_renamed_fn on_conversation_group_renamed;
    /**
     * Conversations of the list were put into a conversation group.
     */
    tim_conversation_group_added_fn on_conversations_added_to_group;
    /**
     * Conversations of the list were taken out of a conversation group. They are not deleted.
     */
    tim_conversation_group_removed_fn on_conversations_deleted_from_group;
} tim_conversation_listener;

/**
 * A message that lives during the callback.
 */
typedef void (*tim_message_fn)(const struct tim_message *message, void *user_data);

/**
 * Messages of others that come in. Begin with TIM_MESSAGE_LISTENER_INIT. Mirrors V2TIMAdvancedMsgListener.
 */
typedef struct tim_message_listener {
    /**
     * sizeof(tim_message_listener), by which the library knows the host's version of this struct.
     */
    size_t struct_size;
    /**
     * Given to every function here.
     */
    void *user_data;
    /**
     * Called once with user_data when the listener is done with: removed, its client freed, or refused.
     */
    tim_free_fn free_user_data;
    /**
     * A message came.
     */
    tim_message_fn on_new_message;
} tim_message_listener;

/**
 * An element of the app's own. Begin with TIM_CUSTOM_ELEM_INIT. Mirrors V2TIMCustomElem.
 *
 * All three are UTF-8, since messages travel as JSON: bytes of another kind are refused with
 * TIM_ERR_INVALID_PARAMETERS, and go as Base64 or the like.
 */
typedef struct tim_custom_elem {
    /**
     * sizeof(tim_custom_elem), by which the library knows the host's version of this struct.
     */
    size_t struct_size;
    /**
     * What it carries; may contain NUL. NULL: nothing.
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

/**
 * How far a tim_conversation_delete_by_filter is: what became of the conversations of this piece, how many are
 * done with it, and how many there were when it began. The results live during the callback.
 */
typedef void (*tim_progress_fn)(const struct tim_operation_result *const *results,
                                size_t count,
                                uint64_t done,
                                uint64_t total,
                                void *user_data);



#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/* ---- The library ----------------------------------------------------------------------------------------- */

/**
 * The version of the library, "major.minor.patch". Lives as long as the process. Compare with the
 * TIM_VERSION_* that the host was built with. Mirrors V2TIMManager::GetVersion.
 */
const char *tim_version(void);

/**
 * The number of the ABI; a host works with a library of the same TIM_ABI_VERSION.
 */
uint32_t tim_abi_version(void);

/**
 * V2TIM's name of a code, "ERR_INVALID_PARAMETERS" for 6017; "ERR_UNKNOWN" for a number that is no code.
 * Lives as long as the process.
 */
const char *tim_error_name(int32_t code);

/**
 * The sentence of the last call on this thread that answered at once and failed; empty before the first.
 * Lives until the next such failure on this thread. What callbacks report is not kept here.
 */
const char *tim_last_error(void);

/* ---- Clients: creation, login, callbacks, REST commands -------------------------------------------------- */

/**
 * Makes a client, which begins to look for its server at once: see tim_sdk_listener. No file is opened before
 * somebody logs in.
 *
 * config: read during the call. client_out: the new client, to be freed with tim_client_free; NULL on
 * failure. Returns 0 or TIM_ERR_INVALID_PARAMETERS, TIM_ERR_IO_OPERATION_FAILED (data_dir cannot be
 * written), TIM_ERR_SDK_INTERNAL_ERROR (the system has no threads for it); the message is in
 * tim_last_error(). Mirrors V2TIMManager::InitSDK.
 */
int32_t tim_client_new(const struct tim_config *config, struct tim_client **client_out);

/**
 * Frees a client. NULL does nothing, nor does a client that is freed already.
 *
 * New calls are refused, pending ones end with TIM_ERR_SDK_COMM_INTERRUPT, what is under way finishes, the
 * files are closed; no callback runs once this returned, and every free_user_data was called. From inside
 * a callback it returns without waiting for that callback: the rest of the callbacks follows right after
 * it, on the same thread. With a dispatcher of the host's, what it was posted and did not run yet runs
 * inside this call. In a child that fork() made of the process, a client of the parent's is given up: every
 * free_user_data is called, and neither the parent nor its files are touched. Mirrors
 * V2TIMManager::UnInitSDK.
 */
void tim_client_free(struct tim_client *client);

/**
 * Logs in: opens the user's files under data_dir, finishes what a crash interrupted, signs in at the
 * service, begins to catch up with it (on_sync_server_start, …_finish). Logging in again as the same user is
 * a success.
 *
 * A tim_sdk_listener has heard on_connect_success before the success; where no server can be reached it hears
 * on_connect_failed before the error, and the device goes on looking for one. After on_kicked_offline and
 * on_user_sig_expired nobody is logged in: log in anew.
 *
 * user_id: 1 to 32 bytes of printable ASCII. user_sig: what the app's server signed for this user; any
 * non-empty text for the embedded service, where there is no secret to keep.
 *
 * Errors: TIM_ERR_SDK_COMM_TINYID_EMPTY, TIM_ERR_SDK_COMM_INVALID_IDENTIFIER,
 * TIM_ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS, TIM_ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS,
 * TIM_ERR_SDK_INVALID_OPERATION (somebody else is logged in), TIM_ERR_DATABASE_OPERATE_FAILED (a database
 * file is corrupt, read-only, newer than this library or in use; it is not touched),
 * TIM_ERR_IO_OPERATION_FAILED (the service's folder cannot be made).
 *
 * Errors of the UserSig: TIM_ERR_SVR_ACCOUNT_USERSIG_EMPTY (70002); from a server on the network also
 * …_EXPIRED (70001), …_CHECK_FAILED (70003: cut off, or no UserSig at all), …_MISMATCH_PUBLICKEY (70009:
 * signed with another key), …_MISMATCH_ID (70013: for another user), …_MISMATCH_SDKAPPID (70014: for another
 * app).
 *
 * Errors of the network, which later calls that need the server may end with, too:
 * TIM_ERR_SDK_NET_CONN_REFUSE (9511), …_CONN_TIMEOUT (9510), …_NET_UNREACH (9512),
 * …_HOST_GETADDRINFO_FAILED (9516: no such host), …_RESET_BY_PEER (9514) and …_CONNECT_RESET (9517): the
 * connection broke, …_WAIT_SEND_TIMEOUT (9519: timed out before the request was sent, it was not carried
 * out), …_WAIT_ACK_TIMEOUT (9520: after that, it may have been). While the connection is known to be down,
 * calls end with …_DISCONNECT (9508) at once. A call that finds this login ended, by another login or by an
 * administrator, ends with TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER (6208). Mirrors V2TIMManager::Login.
 */
void tim_client_login(struct tim_client *client,
                      const char *user_id,
                      const char *user_sig,
                      tim_success_fn on_success,
                      tim_error_fn on_error,
                      void *user_data);

/**
 * Logs out, after the calls made before it; closes the files. Errors: TIM_ERR_SDK_NOT_LOGGED_IN,
 * TIM_ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS, TIM_ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS. Mirrors
 * V2TIMManager::Logout.
 */
void tim_client_logout(struct tim_client *client,
                       tim_success_fn on_success,
                       tim_error_fn on_error,
                       void *user_data);

/**
 * TIM_STATUS_*; TIM_STATUS_LOGOUT for a handle that is none. Mirrors V2TIMManager::GetLoginStatus.
 */
int32_t tim_client_login_status(const struct tim_client *client);

/**
 * Copies the id of the user who is logged in to buffer, NUL-terminated, as much as fits into size bytes.
 * Returns its whole length, 0 when nobody is logged in. buffer may be NULL with a size of 0. Mirrors
 * V2TIMManager::GetLoginUser.
 */
size_t tim_client_login_user(const struct tim_client *client, char *buffer, size_t size);

/**
 * The service's time in seconds since 1970; 0 for a handle that is none. Over a network it is the server's
 * clock, to a second or so: what the answers say, less the way; the device's own clock before the first of
 * them. Mirrors V2TIMManager::GetServerTime.
 */
int64_t tim_client_server_time(const struct tim_client *client);

/**
 * Runs this client's callbacks on a thread of the host's, a UI thread for one: for each of them post is
 * called, with what the host must run. Call it before adding listeners and logging in.
 *
 * context is given to post; free_context(context) is called once the client is freed and everything
 * posted has run, or at once if this call fails. Returns 0, TIM_ERR_SDK_NOT_INITIALIZED,
 * TIM_ERR_INVALID_SDK_OBJECT or TIM_ERR_INVALID_PARAMETERS (post is NULL).
 */
int32_t tim_client_set_dispatcher(struct tim_client *client,
                                  tim_post_fn post,
                                  void *context,
                                  tim_free_fn free_context);

/**
 * Has work(user_data) called on the dispatcher, once, after what is queued there already: for hosts and
 * bindings that have an answer of their own to give in order with the library's.
 *
 * For a client that is NULL or freed it is called on a thread made for it. work NULL does nothing. V2TIM
 * has no such function.
 */
void tim_client_post(struct tim_client *client, tim_success_fn work, void *user_data);

/**
 * Asks the service in REST v4's JSON, as the app's administrator in the embedded default: import users,
 * groups and messages, act for other users, change settings. Somebody must be logged in, whoever it is.
 *
 * command: "v4/openim/importmsg", …; body: its JSON. on_success gets the whole answer. Errors: the
 * command's own; TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_SVR_COMM_INVALID_RES (no such command), TIM_ERR_SVR_COMM_REQ_JSON_PARSE_FAILED.
 * V2TIM has no such function; its server-side contract has.
 */
void tim_client_rest(struct tim_client *client,
                     const char *command,
                     const char *body,
                     tim_text_fn on_success,
                     tim_error_fn on_error,
                     void *user_data);

/* ---- Listeners: events of the connection, conversations and messages ------------------------------------- */

/**
 * Has the listener told of what becomes of the connection and of the login, on the dispatcher.
 *
 * As tim_client_add_conversation_listener. One that is added before the first login is told first how the connection
 * stands: on_connecting, then the outcome if there is one. So it misses nothing, however soon that came. Mirrors
 * V2TIMManager::AddSDKListener.
 */
uint64_t tim_client_add_sdk_listener(struct tim_client *client,
                                     const struct tim_sdk_listener *listener);

/**
 * Has the listener told of what happens to conversations, on the dispatcher.
 *
 * listener: copied. Returns an id above 0 for tim_client_remove_listener, or 0 with the sentence in
 * tim_last_error(); then free_user_data was called. Adding the same functions twice makes two listeners.
 * Mirrors V2TIMConversationManager::AddConversationListener.
 */
uint64_t tim_client_add_conversation_listener(struct tim_client *client,
                                              const struct tim_conversation_listener *listener);

/**
 * Has the listener told of messages of others that come in, on the dispatcher.
 *
 * As tim_client_add_conversation_listener. Mirrors V2TIMMessageManager::AddAdvancedMsgListener and
 * V2TIMManager::AddSimpleMsgListener.
 */
uint64_t tim_client_add_message_listener(struct tim_client *client,
                                         const struct tim_message_listener *listener);

/**
 * Removes a listener: once this returned it is not called again, and its free_user_data was called; from
 * inside one of its callbacks, both hold once that callback returned.
 *
 * Returns 0, TIM_ERR_INVALID_PARAMETERS for an id that is none, TIM_ERR_SDK_NOT_INITIALIZED or
 * TIM_ERR_INVALID_SDK_OBJECT. Mirrors V2TIMConversationManager::RemoveConversationListener,
 * V2TIMMessageManager::RemoveAdvancedMsgListener, V2TIMManager::RemoveSDKListener and RemoveSimpleMsgListener.
 */
int32_t tim_client_remove_listener(struct tim_client *client,
                                   uint64_t listener_id);

/* ---- The conversation list ------------------------------------------------------------------------------- */

/**
 * Puts marks on conversations, or takes them off, on all of the user's devices. A mark belongs to the contact: a
 * conversation that is deleted has it again when it comes back, and one that is not in the list may be marked.
 *
 * conversation_ids: count of them, 1 to 100. mark_type: one or more of TIM_MARK_*, or of the app's own, 1 <<
 * 32 to 1 << 63, or-ed together; other marks of the conversations stay. on_success gets one result for each
 * id, in the given order: 0, TIM_ERR_INVALID_PARAMETERS (malformed),
 * TIM_ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED (there is no such group),
 * TIM_ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT (1,000 others have marks, own data or folders). The
 * event (on_conversation_changed, for those in the list) comes before it. Errors of the whole call:
 * TIM_ERR_SDK_NOT_LOGGED_IN; TIM_ERR_INVALID_PARAMETERS for no ids, for one that is NULL or not UTF-8, and
 * for a mark_type of 0 or with other bits; TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT for more than
 * 100. Mirrors V2TIMConversationManager::MarkConversation.
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
 * Sets the user's own data of conversations, on all of his devices. As a mark, it stays with the contact.
 *
 * conversation_ids: count of them, 1 to 100. custom_data: UTF-8 of length bytes, at most 256, which may contain
 * NUL and need not end with one; read only as far as length says. NULL with a length of 0 takes it away.
 * on_success gets one result for each id, as from tim_conversation_mark; so do the events and errors, and
 * further TIM_ERR_INVALID_PARAMETERS (custom_data). Mirrors
 * V2TIMConversationManager::SetConversationCustomData.
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
 * Sets how messages of conversations are received, on all of the user's devices. As a mark, it stays with the
 * contact.
 *
 * conversation_ids: count of them, 1 to 100. receive_opt: TIM_RECEIVE_MESSAGE (0) to
 * TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT (4). The event (on_conversation_changed, for those in the list) comes
 * before on_success. Errors, with nothing changed: TIM_ERR_SDK_NOT_LOGGED_IN; TIM_ERR_INVALID_PARAMETERS for
 * no ids, for more than 100, for one that is malformed, NULL or not UTF-8, and for another option. Mirrors
 * V2TIMMessageManager::SetC2CReceiveMessageOpt and SetGroupReceiveMessageOpt.
 */
void tim_conversation_set_receive_opt(struct tim_client *client,
                                      const char *const *conversation_ids,
                                      size_t count,
                                      int32_t receive_opt,
                                      tim_success_fn on_success,
                                      tim_error_fn on_error,
                                      void *user_data);

/**
 * Has the messages of a conversation go by themselves once they are days old, for this user alone, at the
 * service and on all of his devices. As a mark, it stays with the contact.
 *
 * days: how long messages are kept, at most 36,500; 0: for ever. What is older now goes at once. Errors:
 * TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS. V2TIM has no such function.
 */
void tim_conversation_set_retention(struct tim_client *client,
                                    const char *conversation_id,
                                    uint32_t days,
                                    tim_success_fn on_success,
                                    tim_error_fn on_error,
                                    void *user_data);

/**
 * Reads a part of the conversation list, from the highest place (order_key) down.
 *
 * next_seq: 0 for the first part, then what the last part named; parts stay stable while the list changes.
 * Where an entry was unpinned since that part, which would come twice, going on is TIM_ERR_INVALID_PARAMETERS:
 * begin with 0.
 * count: at most so many, above 0; 100 is a good number. The list is the device's own; it is complete
 * after on_sync_server_finish. Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS. Mirrors
 * V2TIMConversationManager::GetConversationList.
 */
void tim_conversation_list(struct tim_client *client,
                           uint64_t next_seq,
                           uint32_t count,
                           tim_conversation_page_fn on_success,
                           tim_error_fn on_error,
                           void *user_data);

/**
 * Reads a part of those conversations of the list that a filter means, as tim_conversation_list does of all.
 *
 * filter: read during the call; NULL means every conversation. next_seq: 0 for the first part, then what the
 * last part of the same filter named. count: at most so many, above 0. Errors: TIM_ERR_SDK_NOT_LOGGED_IN,
 * TIM_ERR_INVALID_PARAMETERS (count, or a field of the filter). Mirrors
 * V2TIMConversationManager::GetConversationListByFilter.
 */
void tim_conversation_list_by_filter(struct tim_client *client,
                                     const struct tim_conversation_filter *filter,
                                     uint64_t next_seq,
                                     uint32_t count,
                                     tim_conversation_page_fn on_success,
                                     tim_error_fn on_error,
                                     void *user_data);

/**
 * Reads one conversation. One that is not in the list comes empty, with an order_key of 0 and with what is
 * noted of it: marks, own data, recv_opt, retention_days, folders.
 *
 * Errors: TIM_ERR_INVALID_CONVERSATION (nobody is logged in), TIM_ERR_INVALID_PARAMETERS. Mirrors
 * V2TIMConversationManager::GetConversation.
 */
void tim_conversation_get(struct tim_client *client,
                          const char *conversation_id,
                          tim_conversation_fn on_success,
                          tim_error_fn on_error,
                          void *user_data);

/**
 * Reads conversations: one for each id, in the given order, duplicates included. One that is not in the list
 * comes empty, as from tim_conversation_get.
 *
 * conversation_ids: count of them; none are no fault. Errors: TIM_ERR_SDK_NOT_LOGGED_IN;
 * TIM_ERR_INVALID_PARAMETERS of the whole call for an id that is malformed, NULL or not UTF-8, and for more
 * than 1,000,000. Mirrors V2TIMConversationManager::GetConversationList (the one that takes ids) and
 * V2TIMMessageManager::GetC2CReceiveMessageOpt.
 */
void tim_conversation_get_list(struct tim_client *client,
                               const char *const *conversation_ids,
                               size_t count,
                               tim_conversation_list_fn on_success,
                               tim_error_fn on_error,
                               void *user_data);

/**
 * Sets a conversation's draft, on this device only, and moves it up in the list.
 *
 * draft_text: NULL or empty takes the draft away. Errors: TIM_ERR_SDK_NOT_LOGGED_IN,
 * TIM_ERR_INVALID_PARAMETERS, TIM_ERR_INVALID_CONVERSATION (not in the list). Mirrors
 * V2TIMConversationManager::SetConversationDraft.
 */
void tim_conversation_set_draft(struct tim_client *client,
                                const char *conversation_id,
                                const char *draft_text,
                                tim_success_fn on_success,
                                tim_error_fn on_error,
                                void *user_data);

/**
 * Pins a conversation of the list, or unpins it, on all of the user's devices.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_INVALID_PARAMETERS (not
 * in the list). Mirrors V2TIMConversationManager::PinConversation.
 */
void tim_conversation_pin(struct tim_client *client,
                          const char *conversation_id,
                          bool is_pinned,
                          tim_success_fn on_success,
                          tim_error_fn on_error,
                          void *user_data);

/* ---- Deleting conversations ------------------------------------------------------------------------------ */

/**
 * Deletes a conversation and its history, for this user, on this device and at the service, beyond
 * recovery.
 *
 * When on_success runs, no byte of the messages is left in the device's files, and nobody gets them from the
 * service under this account. Other members keep theirs; friendship and membership stay. Draft, pin and
 * unread count go; what is noted of the contact (marks, own data, receive option, retention, conversation
 * groups) is there again when it comes back. A new message brings the conversation back, alone. Deleting
 * what is not there is a success. The event (on_conversations_deleted, for a conversation that was there)
 * comes before on_success. There is no limit on how often this may be called. Errors:
 * TIM_ERR_SDK_NOT_LOGGED_IN and TIM_ERR_INVALID_PARAMETERS, with nothing changed;
 * TIM_ERR_DATABASE_OPERATE_FAILED, where either nothing has changed, or the service has deleted and this
 * device's disk refused: then it tries again by itself. Mirrors V2TIMConversationManager::DeleteConversation.
 */
void tim_conversation_delete(struct tim_client *client,
                             const char *conversation_id,
                             tim_success_fn on_success,
                             tim_error_fn on_error,
                             void *user_data);

/**
 * Deletes conversations, all in one transaction, and answers for each.
 *
 * conversation_ids: count of them, 1 to 100. clear_message: true does for each what
 * tim_conversation_delete does; false removes the list entries only, and the histories stay readable on
 * device and service. on_success gets one result for each id, in the given order, duplicates included; a
 * malformed id is a TIM_ERR_INVALID_PARAMETERS in its own result, and the others go on. One event tells of
 * all that were there, before on_success. Errors of the whole call, with nothing changed:
 * TIM_ERR_SDK_NOT_LOGGED_IN; TIM_ERR_INVALID_PARAMETERS for no ids, for more than 100, and for one that is
 * NULL or not UTF-8; TIM_ERR_DATABASE_OPERATE_FAILED as for tim_conversation_delete. Mirrors
 * V2TIMConversationManager::DeleteConversationList.
 */
void tim_conversation_delete_list(struct tim_client *client,
                                  const char *const *conversation_ids,
                                  size_t count,
                                  bool clear_message,
                                  tim_operation_results_fn on_success,
                                  tim_error_fn on_error,
                                  void *user_data);

/**
 * Writes a conversation's whole history to a file, and deletes the conversation as tim_conversation_delete does
 * once that file is on disk. What cannot be written is not deleted.
 *
 * path: a file that is not there yet, in a folder that is; the app's from then on. It gets a line of JSON
 * for each message, the oldest first. on_success gets how many there were. Messages that come meanwhile are
 * not deleted. Errors: TIM_ERR_SDK_NOT_LOGGED_IN; TIM_ERR_INVALID_PARAMETERS; TIM_ERR_IO_OPERATION_FAILED
 * (the file is there already, or cannot be written): then no file is left behind and nothing is deleted; and
 * those of tim_conversation_delete, where the file is left. V2TIM has no such function.
 */
void tim_conversation_export_and_delete(struct tim_client *client,
                                        const char *conversation_id,
                                        const char *path,
                                        tim_uint64_fn on_success,
                                        tim_error_fn on_error,
                                        void *user_data);

/**
 * Deletes those conversations of the list that a filter means, in pieces of up to 100, each as
 * tim_conversation_delete_list does.
 *
 * filter: read during the call; NULL means every conversation. clear_message: true deletes the histories,
 * too; false removes the list entries only. on_progress: called after each piece and after its events, never
 * after on_success or on_error; the next piece waits until it returned; may be NULL. on_success gets how many
 * were deleted. What comes while it runs is not deleted.
 *
 * Returns the number of the sweep, above 0, for tim_client_cancel; 0 if client or filter were refused, of
 * which on_error tells. Errors, with nothing deleted: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS;
 * after some pieces, which stay deleted: TIM_ERR_SDK_COMM_INTERRUPT (cancelled, or the client was freed) and
 * those of tim_conversation_delete_list. V2TIM has no such function.
 */
uint64_t tim_conversation_delete_by_filter(struct tim_client *client,
                                           const struct tim_conversation_filter *filter,
                                           bool clear_message,
                                           tim_progress_fn on_progress,
                                           tim_uint64_fn on_success,
                                           tim_error_fn on_error,
                                           void *user_data);

/**
 * Ends a sweep before its next piece. What is deleted stays deleted; on_error of the sweep tells of
 * TIM_ERR_SDK_COMM_INTERRUPT, or on_success, if it was done by then.
 *
 * sweep_id: from tim_conversation_delete_by_filter. Returns 0; TIM_ERR_INVALID_PARAMETERS if no sweep of that
 * number is under way, TIM_ERR_SDK_NOT_INITIALIZED or TIM_ERR_INVALID_SDK_OBJECT, with the sentence in
 * tim_last_error(). V2TIM has no such function.
 */
int32_t tim_client_cancel(struct tim_client *client, uint64_t sweep_id);

/* ---- Conversation groups --------------------------------------------------------------------------------- */

/**
 * Makes a conversation group, that is a folder, with conversations in it, on all of the user's devices.
 *
 * group_name: 1 to 32 bytes, which no other folder of the user has; there may be 20 folders.
 * conversation_ids: count of them, 1 to 100; they need not be in the list. on_success gets one result for
 * each id, in the given order: 0, TIM_ERR_INVALID_PARAMETERS (malformed),
 * TIM_ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED (there is no such group),
 * TIM_ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT (1,000 others have marks, own data or folders). The
 * event (on_conversation_group_created) comes before it. Errors of the whole call:
 * TIM_ERR_SDK_NOT_LOGGED_IN; TIM_ERR_INVALID_PARAMETERS for an empty group_name, for no ids, and for a text
 * that is NULL or not UTF-8; TIM_ERR_SVR_CONV_INVALID_PARAMETERS (group_name: there already),
 * TIM_ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH, TIM_ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT,
 * TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT (more than 100 ids). Mirrors
 * V2TIMConversationManager::CreateConversationGroup.
 */
void tim_conversation_group_create(struct tim_client *client,
                                   const char *group_name,
                                   const char *const *conversation_ids,
                                   size_t count,
                                   tim_operation_results_fn on_success,
                                   tim_error_fn on_error,
                                   void *user_data);

/**
 * Reads the names of the user's conversation groups, in the order in which they were made. The device knows them
 * all after on_sync_server_finish. Error: TIM_ERR_SDK_NOT_LOGGED_IN. Mirrors
 * V2TIMConversationManager::GetConversationGroupList.
 */
void tim_conversation_group_list(struct tim_client *client,
                                 tim_text_list_fn on_success,
                                 tim_error_fn on_error,
                                 void *user_data);

/**
 * Deletes a conversation group, that is a folder, and never a conversation in it.
 *
 * The event (on_conversation_group_deleted) comes before on_success. Errors: TIM_ERR_SDK_NOT_LOGGED_IN,
 * TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST. Mirrors
 * V2TIMConversationManager::DeleteConversationGroup.
 */
void tim_conversation_group_delete(struct tim_client *client,
                                   const char *group_name,
                                   tim_success_fn on_success,
                                   tim_error_fn on_error,
                                   void *user_data);

/**
 * Gives a conversation group another name. The name that it has already is a success without an event.
 *
 * old_name: of a folder of the user's. new_name: 1 to 32 bytes, which no other folder has. The event
 * (on_conversation_group_renamed) comes before on_success. Errors: TIM_ERR_SDK_NOT_LOGGED_IN,
 * TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST,
 * TIM_ERR_SVR_CONV_INVALID_PARAMETERS (new_name: there already),
 * TIM_ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH. Mirrors V2TIMConversationManager::RenameConversationGroup.
 */
void tim_conversation_group_rename(struct tim_client *client,
                                   const char *old_name,
                                   const char *new_name,
                                   tim_success_fn on_success,
                                   tim_error_fn on_error,
                                   void *user_data);

/**
 * Puts conversations into a conversation group. One that is in it already is a success; it may be in others,
 * too. Where 1,000 conversations have marks, own data or folders, the one changed longest ago, if
 * nothing else is noted of it, leaves all it is in: TIM_GROUP_REASON_TOO_MANY.
 *
 * conversation_ids: count of them, 1 to 100. on_success gets one result for each id, as from
 * tim_conversation_group_create. The event (on_conversations_added_to_group) comes before it. Errors of the
 * whole call: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SVR_CONV_CONV_GROUP_NOT_EXIST,
 * TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT. Mirrors
 * V2TIMConversationManager::AddConversationsToGroup.
 */
void tim_conversation_group_add(struct tim_client *client,
                                const char *group_name,
                                const char *const *conversation_ids,
                                size_t count,
                                tim_operation_results_fn on_success,
                                tim_error_fn on_error,
                                void *user_data);

/**
 * Takes conversations out of a conversation group, and deletes none. One that is not in it is a success.
 *
 * As tim_conversation_group_add; the event is on_conversations_deleted_from_group. Mirrors
 * V2TIMConversationManager::DeleteConversationsFromGroup.
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
 * Sums up the unread counts of the list. From then on on_total_unread_changed tells of changes.
 *
 * Conversations whose recv_opt is TIM_NOT_RECEIVE_MESSAGE, TIM_RECEIVE_NOT_NOTIFY_MESSAGE or
 * TIM_RECEIVE_NOT_NOTIFY_MESSAGE_EXCEPT_AT do not count, as on V2TIM. Error: TIM_ERR_SDK_NOT_LOGGED_IN. Mirrors
 * V2TIMConversationManager::GetTotalUnreadMessageCount.
 */
void tim_conversation_total_unread(struct tim_client *client,
                                   tim_uint64_fn on_success,
                                   tim_error_fn on_error,
                                   void *user_data);

/**
 * Sums up the unread counts of those conversations of the list that a filter means, by the same rule as
 * tim_conversation_total_unread.
 *
 * filter: read during the call; NULL means every conversation. Errors: TIM_ERR_SDK_NOT_LOGGED_IN,
 * TIM_ERR_INVALID_PARAMETERS. Mirrors V2TIMConversationManager::GetUnreadMessageCountByFilter.
 */
void tim_conversation_unread_by_filter(struct tim_client *client,
                                       const struct tim_conversation_filter *filter,
                                       tim_uint64_fn on_success,
                                       tim_error_fn on_error,
                                       void *user_data);

/**
 * Has on_unread_changed_by_filter told whenever the sum of a filter is another. Answers at once, and does not
 * tell what the sum is now: ask tim_conversation_unread_by_filter.
 *
 * filter: read during the call; NULL means every conversation. Several may be subscribed to; the same one twice
 * counts once. It ends with tim_conversation_unsubscribe_unread, or with the login. Returns 0,
 * TIM_ERR_SDK_NOT_LOGGED_IN or TIM_ERR_INVALID_PARAMETERS, with the sentence in tim_last_error(). Mirrors
 * V2TIMConversationManager::SubscribeUnreadMessageCountByFilter.
 */
int32_t tim_conversation_subscribe_unread(struct tim_client *client,
                                          const struct tim_conversation_filter *filter);

/**
 * Ends what tim_conversation_subscribe_unread began for the same filter. One that was not subscribed to is no
 * error. Returns as that. Mirrors V2TIMConversationManager::UnsubscribeUnreadMessageCountByFilter.
 */
int32_t tim_conversation_unsubscribe_unread(struct tim_client *client,
                                            const struct tim_conversation_filter *filter);

/**
 * Has messages of conversations count as read, at the service and on all of the user's devices.
 *
 * conversation_id: "c2c_…" or "group_…" for one; "c2c" for all with a user, "group" for all of groups; NULL or
 * empty for all. clean_timestamp: with one user, messages sent up to then, in seconds since 1970; 0: all.
 * clean_sequence: of one group, messages up to that seq; 0: all. Each is passed over where it is not meant. The
 * event (on_conversation_changed, for those whose count changed) comes before on_success. Nothing to clean is a
 * success. Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS. Mirrors
 * V2TIMConversationManager::CleanConversationUnreadMessageCount, and V2TIMMessageManager::MarkC2CMessageAsRead,
 * MarkGroupMessageAsRead and MarkAllMessageAsRead.
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
 * Reads a conversation's history: older messages, newest first, or newer ones, oldest first.
 *
 * option: what is wanted, read during the call. TIM_GET_CLOUD_*: messages come from the service, and from the device
 * where only it has them; while the service cannot be reached, all are those that the device has. TIM_GET_LOCAL_*:
 * what the device has; the service is not asked, and no messages are a success. What was deleted is in neither.
 * tim_message_history is the same with TIM_GET_CLOUD_OLDER_MSG.
 *
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS; of TIM_GET_CLOUD_* the network's (see
 * tim_client_login) when the device has none. Mirrors V2TIMMessageManager::GetHistoryMessageList.
 */
void tim_message_list(struct tim_client *client,
                      const struct tim_message_list_option *option,
                      tim_message_list_fn on_success,
                      tim_error_fn on_error,
                      void *user_data);

/**
 * Deletes a conversation's history as tim_conversation_delete does, for this user, on this device and at the
 * service, beyond recovery; but the conversation stays in the list, where it was, without a last message and
 * with nothing unread.
 *
 * What is not there is a success. The event (on_conversation_changed) comes before on_success. Errors:
 * TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS. Mirrors V2TIMMessageManager::ClearC2CHistoryMessage and
 * ClearGroupHistoryMessage.
 */
void tim_conversation_clear_history(struct tim_client *client,
                                    const char *conversation_id,
                                    tim_success_fn on_success,
                                    tim_error_fn on_error,
                                    void *user_data);

/**
 * Deletes messages of one conversation, for this user, on this device and at the service, beyond recovery. Other
 * members keep theirs, and so do other devices of the user what they have already, as on V2TIM.
 *
 * seqs: count of them, 1 to 50: what tim_message.seq says. One that is not there is passed over. Where the
 * newest message or an unread one goes, on_conversation_changed comes before on_success. Errors:
 * TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS. Mirrors V2TIMMessageManager::DeleteMessages.
 */
void tim_message_delete(struct tim_client *client,
                        const char *conversation_id,
                        const uint64_t *seqs,
                        size_t count,
                        tim_success_fn on_success,
                        tim_error_fn on_error,
                        void *user_data);

/**
 * Sends a text to a user. It appears in the conversation once the service has it; a failed one is not
 * kept.
 *
 * user_id: the receiver. text: at most 12 KB of JSON. message_id_out: TIM_MESSAGE_ID_SIZE bytes for the
 * id that the message will have, written before this returns; or NULL. Errors:
 * TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_SDK_COMM_TINYID_EMPTY, TIM_ERR_SDK_COMM_INVALID_IDENTIFIER,
 * TIM_ERR_SDK_MSG_BODY_SIZE_LIMIT. Mirrors V2TIMManager::SendC2CTextMessage, and
 * V2TIMMessageManager::CreateTextMessage and SendMessage.
 */
void tim_message_send_c2c_text(struct tim_client *client,
                               const char *user_id,
                               const char *text,
                               char *message_id_out,
                               tim_message_fn on_success,
                               tim_error_fn on_error,
                               void *user_data);

/**
 * Sends a text to a group, as tim_message_send_c2c_text does to a user.
 *
 * priority: TIM_PRIORITY_*; it decides nothing in this version. Further errors:
 * TIM_ERR_INVALID_PARAMETERS (priority), TIM_ERR_SDK_GROUP_INVALID_ID, TIM_ERR_SVR_GROUP_NOT_FOUND,
 * TIM_ERR_SVR_GROUP_PERMISSION_DENY (no member). Mirrors V2TIMManager::SendGroupTextMessage.
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
 * Sends a text to a group that speaks to some of its members ("@"): to them it is a group_at_info of the
 * conversation until it is read.
 *
 * at_user_ids: count of them, at most 100: user ids, or TIM_AT_ALL_USERS for all members; with none it is a text
 * like any other. The rest as for tim_message_send_group_text; further errors: TIM_ERR_INVALID_PARAMETERS,
 * TIM_ERR_SDK_COMM_TINYID_EMPTY, TIM_ERR_SDK_COMM_INVALID_IDENTIFIER (at_user_ids). Mirrors
 * V2TIMMessageManager::CreateTextAtMessage, CreateAtSignedGroupMessage and SendMessage.
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
 * Sends an element of the app's own to a user, as tim_message_send_c2c_text does a text.
 *
 * elem: what to send, at most 12 KB of JSON. Errors: those of tim_message_send_c2c_text, and
 * TIM_ERR_INVALID_PARAMETERS (elem). Mirrors V2TIMManager::SendC2CCustomMessage, and
 * V2TIMMessageManager::CreateCustomMessage and SendMessage.
 */
void tim_message_send_c2c_custom(struct tim_client *client,
                                 const char *user_id,
                                 const struct tim_custom_elem *elem,
                                 char *message_id_out,
                                 tim_message_fn on_success,
                                 tim_error_fn on_error,
                                 void *user_data);

/**
 * Sends an element of the app's own to a group, as tim_message_send_group_text_at does a text.
 *
 * elem: what to send, at most 12 KB of JSON. at_user_ids: count of them, as there; NULL and 0 for none. Errors:
 * those of tim_message_send_group_text_at, and TIM_ERR_INVALID_PARAMETERS (elem). Mirrors
 * V2TIMManager::SendGroupCustomMessage, and V2TIMMessageManager::CreateCustomMessage,
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
 * Reads a conversation's history, newest first.
 *
 * before_seq: only messages below this seq, 0 for the newest; go on with the seq of the last message got.
 * count: at most so many, above 0; 20 is a good number. Messages come from the service, and from the
 * device where only it has them; while the service cannot be reached, all are those that the device has.
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, the network's (see tim_client_login) when
 * it has none. Mirrors V2TIMMessageManager::GetHistoryMessageList.
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
 * Makes a group, owned by the user who is logged in.
 *
 * group_type: "Work", "Public", "Meeting" or "Community". group_id: 1 to 48 bytes of printable ASCII, or
 * NULL: the service makes one. name: 1 to 100 bytes. on_success gets the id. Errors:
 * TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_GROUP_INVALID_ID,
 * TIM_ERR_SVR_GROUP_INVALID_PARAMETERS, TIM_ERR_SVR_GROUP_INVALID_GROUPID,
 * TIM_ERR_SVR_GROUP_GROUPID_IN_USED. Mirrors V2TIMManager::CreateGroup and
 * V2TIMGroupManager::CreateGroup.
 */
void tim_group_create(struct tim_client *client,
                      const char *group_type,
                      const char *group_id,
                      const char *name,
                      tim_text_fn on_success,
                      tim_error_fn on_error,
                      void *user_data);

/**
 * Joins a group. Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS,
 * TIM_ERR_SDK_GROUP_INVALID_ID, TIM_ERR_SVR_GROUP_NOT_FOUND, TIM_ERR_SVR_GROUP_PERMISSION_DENY (a Work
 * group), TIM_ERR_SVR_GROUP_ALLREADY_MEMBER. Mirrors V2TIMManager::JoinGroup.
 */
void tim_group_join(struct tim_client *client,
                    const char *group_id,
                    tim_success_fn on_success,
                    tim_error_fn on_error,
                    void *user_data);

/**
 * Quits a group. Its conversation stays: deleting it is the app's own call. Errors:
 * TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_GROUP_INVALID_ID,
 * TIM_ERR_SVR_GROUP_NOT_FOUND, TIM_ERR_SVR_GROUP_PERMISSION_DENY (no member),
 * TIM_ERR_SVR_GROUP_SUPER_NOT_ALLOW_QUIT (the owner). Mirrors V2TIMManager::QuitGroup.
 */
void tim_group_quit(struct tim_client *client,
                    const char *group_id,
                    tim_success_fn on_success,
                    tim_error_fn on_error,
                    void *user_data);

/**
 * Ends a group that the user owns. The members' conversations stay. Errors: TIM_ERR_SDK_NOT_LOGGED_IN,
 * TIM_ERR_INVALID_PARAMETERS, TIM_ERR_SDK_GROUP_INVALID_ID, TIM_ERR_SVR_GROUP_NOT_FOUND,
 * TIM_ERR_SVR_GROUP_PERMISSION_DENY. Mirrors V2TIMManager::DismissGroup.
 */
void tim_group_dismiss(struct tim_client *client,
                       const char *group_id,
                       tim_success_fn on_success,
                       tim_error_fn on_error,
                       void *user_data);

/* ---- Friends --------------------------------------------------------------------------------------------- */

/**
 * Makes a user a friend, on both sides.
 *
 * remark: what the user calls him, or NULL. Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS,
 * TIM_ERR_SDK_COMM_TINYID_EMPTY, TIM_ERR_SDK_COMM_INVALID_IDENTIFIER,
 * TIM_ERR_SVR_FRIENDSHIP_INVALID_PARAMETERS (oneself), TIM_ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND. Mirrors
 * V2TIMFriendshipManager::AddFriend.
 */
void tim_friend_add(struct tim_client *client,
                    const char *user_id,
                    const char *remark,
                    tim_success_fn on_success,
                    tim_error_fn on_error,
                    void *user_data);

/**
 * Ends friendships. Conversations with the users stay: deleting one is the app's own call.
 *
 * user_ids: count of them, 1 to 1,000. both: on the users' side too. on_success gets a result for each.
 * Errors: TIM_ERR_SDK_NOT_LOGGED_IN, TIM_ERR_INVALID_PARAMETERS. Mirrors
 * V2TIMFriendshipManager::DeleteFromFriendList.
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
