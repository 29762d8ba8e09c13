// Generated from bindings/v2tim/codes.txt: run `make ledger`.
package com.tencent.imsdk;

/**
 * The error codes that onError receives. Codes without a comment have self-explanatory names, or exist only
 * so that code that uses them compiles.
 */
public class BaseConstants {
    // Library
    /** Success. */
    public static final int ERR_SUCC = 0;
    /** The same call is still running. */
    public static final int ERR_IN_PROGESS = 6015;
    /** A parameter breaks a rule; the error message names it. */
    public static final int ERR_INVALID_PARAMETERS = 6017;
    /** Reading or writing a file failed. */
    public static final int ERR_IO_OPERATION_FAILED = 6022;
    /** JSON could not be parsed. */
    public static final int ERR_INVALID_JSON = 6027;
    public static final int ERR_OUT_OF_MEMORY = 6028;
    /** An answer could not be read. */
    public static final int ERR_PARSE_RESPONSE_FAILED = 6001;
    /** The request could not be written. */
    public static final int ERR_SERIALIZE_REQ_FAILED = 6002;
    /** Initialise the SDK first. */
    public static final int ERR_SDK_NOT_INITIALIZED = 6013;
    /** Local messages could not be loaded. */
    public static final int ERR_LOADMSG_FAILED = 6005;
    /** A database could not be opened, read or written. */
    public static final int ERR_DATABASE_OPERATE_FAILED = 6019;
    /** The platform forbids plain http. */
    public static final int ERR_HTTP_NO_CLEARTEXT_TRAFFIC_PERMISSION = 6029;
    public static final int ERR_SDK_COMM_CROSS_THREAD = 7001;
    /** The user id is empty. */
    public static final int ERR_SDK_COMM_TINYID_EMPTY = 7002;
    /** A user id is 1 to 32 bytes of printable ASCII. */
    public static final int ERR_SDK_COMM_INVALID_IDENTIFIER = 7003;
    public static final int ERR_SDK_COMM_FILE_NOT_FOUND = 7004;
    public static final int ERR_SDK_COMM_FILE_TOO_LARGE = 7005;
    /** The file is empty. */
    public static final int ERR_SDK_COMM_FILE_SIZE_EMPTY = 7006;
    public static final int ERR_SDK_COMM_FILE_OPEN_FAILED = 7007;
    /** Called too often. */
    public static final int ERR_SDK_COMM_API_CALL_FREQUENCY_LIMIT = 7008;
    /** Ended by a logout, or because the SDK was uninitialised. */
    public static final int ERR_SDK_COMM_INTERRUPT = 7009;
    /** The local database failed. */
    public static final int ERR_SDK_COMM_DATABASE_FAILURE = 7010;
    /** Not found in the local database. */
    public static final int ERR_SDK_COMM_DATABASE_NOTFOUND = 7011;
    /** A fault of the library itself. */
    public static final int ERR_SDK_INTERNAL_ERROR = 7012;
    /** Not supported by this version of the library. */
    public static final int ERR_SDK_INTERFACE_NOT_SUPPORT = 7013;
    /** Refused by the local word filter. */
    public static final int ERR_SDK_BLOCKED_BY_SENSITIVE_WORD = 7015;

    // Account
    /** Log in first. */
    public static final int ERR_SDK_NOT_LOGGED_IN = 6014;
    /** Automatic login without an earlier one. */
    public static final int ERR_NO_PREVIOUS_LOGIN = 6026;
    /** Get a new UserSig and log in again. */
    public static final int ERR_USER_SIG_EXPIRED = 6206;
    /** Another device logged in. */
    public static final int ERR_LOGIN_KICKED_OFF_BY_OTHER = 6208;
    /** A login is in progress. */
    public static final int ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS = 7501;
    /** A logout is in progress. */
    public static final int ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS = 7502;
    public static final int ERR_SDK_ACCOUNT_TLS_INIT_FAILED = 7503;
    public static final int ERR_SDK_ACCOUNT_TLS_NOT_INITIALIZED = 7504;
    public static final int ERR_SDK_ACCOUNT_TLS_TRANSPKG_ERROR = 7505;
    public static final int ERR_SDK_ACCOUNT_TLS_DECRYPT_FAILED = 7506;
    public static final int ERR_SDK_ACCOUNT_TLS_REQUEST_FAILED = 7507;
    public static final int ERR_SDK_ACCOUNT_TLS_REQUEST_TIMEOUT = 7508;

    // Messages
    /** No such conversation, or nobody logged in. */
    public static final int ERR_INVALID_CONVERSATION = 6004;
    public static final int ERR_FILE_TRANS_AUTH_FAILED = 6006;
    public static final int ERR_FILE_TRANS_NO_SERVER = 6007;
    public static final int ERR_FILE_TRANS_UPLOAD_FAILED = 6008;
    public static final int ERR_IMAGE_UPLOAD_FAILED_NOTIMAGE = 6031;
    public static final int ERR_FILE_TRANS_DOWNLOAD_FAILED = 6009;
    /** The HTTP request failed. */
    public static final int ERR_HTTP_REQ_FAILED = 6010;
    /** Invalid element. */
    public static final int ERR_INVALID_MSG_ELEM = 6016;
    /** The object is not one of the library. */
    public static final int ERR_INVALID_SDK_OBJECT = 6021;
    /** No such receiver. */
    public static final int ERR_INVALID_MSG_RECEIVER = 6032;
    /** The message is longer than 12 KB. */
    public static final int ERR_SDK_MSG_BODY_SIZE_LIMIT = 8001;
    public static final int ERR_SDK_MSG_KEY_REQ_DIFFER_RSP = 8002;
    public static final int ERR_SDK_IMAGE_CONVERT_ERROR = 8003;
    public static final int ERR_SDK_IMAGE_CI_BLOCK = 8004;
    /** Merged messages are nested over 100 deep. */
    public static final int ERR_MERGER_MSG_LAYERS_OVER_LIMIT = 8005;
    /** Changed by someone else meanwhile. */
    public static final int ERR_SDK_MSG_MODIFY_CONFLICT = 8006;
    public static final int ERR_SDK_SIGNALING_INVALID_INVITE_ID = 8010;
    public static final int ERR_SDK_SIGNALING_NO_PERMISSION = 8011;
    public static final int ERR_SDK_SIGNALING_ALREADY_EXISTS = 8012;
    public static final int ERR_SDK_INVALID_CANCEL_MESSAGE = 8020;
    public static final int ERR_SDK_SEND_MESSAGE_FAILED_WITH_CANCEL = 8021;

    // Groups
    /** Group ID: printable ASCII, at most 48 bytes, not @TGS#…. */
    public static final int ERR_SDK_GROUP_INVALID_ID = 8501;
    /** At most 30 bytes. */
    public static final int ERR_SDK_GROUP_INVALID_NAME = 8502;
    /** At most 240 bytes. */
    public static final int ERR_SDK_GROUP_INVALID_INTRODUCTION = 8503;
    /** At most 300 bytes. */
    public static final int ERR_SDK_GROUP_INVALID_NOTIFICATION = 8504;
    /** At most 100 bytes. */
    public static final int ERR_SDK_GROUP_INVALID_FACE_URL = 8505;
    /** At most 50 bytes. */
    public static final int ERR_SDK_GROUP_INVALID_NAME_CARD = 8506;
    public static final int ERR_SDK_GROUP_MEMBER_COUNT_LIMIT = 8507;
    /** A private group can be joined by invitation only. */
    public static final int ERR_SDK_GROUP_JOIN_PRIVATE_GROUP_DENY = 8508;
    /** The owner cannot be invited. */
    public static final int ERR_SDK_GROUP_INVITE_SUPER_DENY = 8509;
    /** Nobody to invite. */
    public static final int ERR_SDK_GROUP_INVITE_NO_MEMBER = 8510;
    public static final int ERR_SDK_GROUP_ATTR_FREQUENCY_LIMIT = 8511;
    public static final int ERR_SDK_GROUP_GET_ONLINE_MEMBER_COUNT_LIMIT = 8512;
    public static final int ERR_SDK_GROUP_GET_GROUPS_INFO_LIMIT = 8513;
    public static final int ERR_SDK_GROUP_GET_JOINED_GROUP_LIMIT = 8514;

    // Friends
    public static final int ERR_SDK_FRIENDSHIP_INVALID_PROFILE_KEY = 9001;
    /** At most 96 bytes. */
    public static final int ERR_SDK_FRIENDSHIP_INVALID_ADD_REMARK = 9002;
    /** At most 120 bytes. */
    public static final int ERR_SDK_FRIENDSHIP_INVALID_ADD_WORDING = 9003;
    /** Begins with AddSource_Type_. */
    public static final int ERR_SDK_FRIENDSHIP_INVALID_ADD_SOURCE = 9004;
    public static final int ERR_SDK_FRIENDSHIP_FRIEND_GROUP_EMPTY = 9005;
    public static final int ERR_SDK_FRIENDSHIP_EXCEED_THE_LIMIT = 9006;

    // Network
    public static final int ERR_SDK_NET_ENCODE_FAILED = 9501;
    public static final int ERR_SDK_NET_DECODE_FAILED = 9502;
    /** Not signed in yet. */
    public static final int ERR_SDK_NET_AUTH_INVALID = 9503;
    public static final int ERR_SDK_NET_COMPRESS_FAILED = 9504;
    public static final int ERR_SDK_NET_UNCOMPRESS_FAILED = 9505;
    /** Too many requests a second. */
    public static final int ERR_SDK_NET_FREQ_LIMIT = 9506;
    /** Too many requests at once. */
    public static final int ERR_SDK_NET_REQ_COUNT_LIMIT = 9507;
    /** No connection. */
    public static final int ERR_SDK_NET_DISCONNECT = 9508;
    public static final int ERR_SDK_NET_ALLREADY_CONN = 9509;
    public static final int ERR_SDK_NET_CONN_TIMEOUT = 9510;
    public static final int ERR_SDK_NET_CONN_REFUSE = 9511;
    public static final int ERR_SDK_NET_NET_UNREACH = 9512;
    public static final int ERR_SDK_NET_SOCKET_NO_BUFF = 9513;
    public static final int ERR_SDK_NET_RESET_BY_PEER = 9514;
    public static final int ERR_SDK_NET_SOCKET_INVALID = 9515;
    /** The host name has no address. */
    public static final int ERR_SDK_NET_HOST_GETADDRINFO_FAILED = 9516;
    public static final int ERR_SDK_NET_CONNECT_RESET = 9517;
    /** Timed out before it was queued. */
    public static final int ERR_SDK_NET_WAIT_INQUEUE_TIMEOUT = 9518;
    /** Timed out before it was sent. */
    public static final int ERR_SDK_NET_WAIT_SEND_TIMEOUT = 9519;
    /** Timed out waiting for the answer. */
    public static final int ERR_SDK_NET_WAIT_ACK_TIMEOUT = 9520;
    /** Timed out while it was being sent. */
    public static final int ERR_SDK_NET_WAIT_SEND_REMAINING_TIMEOUT = 9521;
    /** Over 1 MB. */
    public static final int ERR_SDK_NET_PKG_SIZE_LIMIT = 9522;
    /** As ERR_SDK_NET_WAIT_SEND_TIMEOUT, without network. */
    public static final int ERR_SDK_NET_WAIT_SEND_TIMEOUT_NO_NETWORK = 9523;
    /** As ERR_SDK_NET_WAIT_ACK_TIMEOUT, without network. */
    public static final int ERR_SDK_NET_WAIT_ACK_TIMEOUT_NO_NETWORK = 9524;
    /** As ERR_SDK_NET_WAIT_SEND_REMAINING_TIMEOUT, without network. */
    public static final int ERR_SDK_NET_SEND_REMAINING_TIMEOUT_NO_NETWORK = 9525;

    // Connection to the server
    public static final int ERR_SVR_SSO_CONNECT_LIMIT = -302;
    public static final int ERR_SVR_SSO_VCODE = -10000;
    public static final int ERR_SVR_SSO_D2_EXPIRED = -10001;
    public static final int ERR_SVR_SSO_A2_UP_INVALID = -10003;
    public static final int ERR_SVR_SSO_A2_DOWN_INVALID = -10004;
    public static final int ERR_SVR_SSO_EMPTY_KEY = -10005;
    public static final int ERR_SVR_SSO_UIN_INVALID = -10006;
    public static final int ERR_SVR_SSO_VCODE_TIMEOUT = -10007;
    public static final int ERR_SVR_SSO_NO_IMEI_AND_A2 = -10008;
    public static final int ERR_SVR_SSO_COOKIE_INVALID = -10009;
    public static final int ERR_SVR_SSO_DOWN_TIP = -10101;
    public static final int ERR_SVR_SSO_DISCONNECT = -10102;
    public static final int ERR_SVR_SSO_IDENTIFIER_INVALID = -10103;
    public static final int ERR_SVR_SSO_CLIENT_CLOSE = -10104;
    public static final int ERR_SVR_SSO_MSFSDK_QUIT = -10105;
    public static final int ERR_SVR_SSO_D2KEY_WRONG = -10106;
    public static final int ERR_SVR_SSO_UNSURPPORT = -10107;
    public static final int ERR_SVR_SSO_PREPAID_ARREARS = -10108;
    public static final int ERR_SVR_SSO_PACKET_WRONG = -10109;
    public static final int ERR_SVR_SSO_APPID_BLACK_LIST = -10110;
    public static final int ERR_SVR_SSO_CMD_BLACK_LIST = -10111;
    public static final int ERR_SVR_SSO_APPID_WITHOUT_USING = -10112;
    public static final int ERR_SVR_SSO_FREQ_LIMIT = -10113;
    public static final int ERR_SVR_SSO_OVERLOAD = -10114;
    public static final int ERR_SVR_SSO_FREQUENCY_LIMIT = -20009;

    // Media
    public static final int ERR_SVR_RES_NOT_FOUND = 114000;
    public static final int ERR_SVR_RES_ACCESS_DENY = 114001;
    public static final int ERR_SVR_RES_SIZE_LIMIT = 114002;
    public static final int ERR_SVR_RES_SEND_CANCEL = 114003;
    public static final int ERR_SVR_RES_READ_FAILED = 114004;
    public static final int ERR_SVR_RES_TRANSFER_TIMEOUT = 114005;
    public static final int ERR_SVR_RES_INVALID_PARAMETERS = 114011;
    public static final int ERR_SVR_RES_INVALID_FILE_MD5 = 115066;
    public static final int ERR_SVR_RES_INVALID_PART_MD5 = 115068;

    // Server: all requests
    /** Invalid URL. */
    public static final int ERR_SVR_COMM_INVALID_HTTP_URL = 60002;
    /** The body is not the JSON that the command takes. */
    public static final int ERR_SVR_COMM_REQ_JSON_PARSE_FAILED = 60003;
    /** Invalid user or UserSig in the request. */
    public static final int ERR_SVR_COMM_INVALID_ACCOUNT = 60004;
    /** Invalid user or UserSig in the request. */
    public static final int ERR_SVR_COMM_INVALID_ACCOUNT_EX = 60005;
    /** Invalid SDKAppID. */
    public static final int ERR_SVR_COMM_INVALID_SDKAPPID = 60006;
    public static final int ERR_SVR_COMM_REST_FREQ_LIMIT = 60007;
    /** Timed out, or malformed HTTP. */
    public static final int ERR_SVR_COMM_REQUEST_TIMEOUT = 60008;
    /** No such command. */
    public static final int ERR_SVR_COMM_INVALID_RES = 60009;
    /** Only an administrator may do this. */
    public static final int ERR_SVR_COMM_ID_NOT_ADMIN = 60010;
    public static final int ERR_SVR_COMM_SDKAPPID_FREQ_LIMIT = 60011;
    /** No SDKAppID. */
    public static final int ERR_SVR_COMM_SDKAPPID_MISS = 60012;
    public static final int ERR_SVR_COMM_RSP_JSON_PARSE_FAILED = 60013;
    public static final int ERR_SVR_COMM_EXCHANGE_ACCOUNT_TIMEUT = 60014;
    /** An ID is not a string. */
    public static final int ERR_SVR_COMM_INVALID_ID_FORMAT = 60015;
    public static final int ERR_SVR_COMM_SDKAPPID_FORBIDDEN = 60016;
    public static final int ERR_SVR_COMM_REQ_FORBIDDEN = 60017;
    public static final int ERR_SVR_COMM_REQ_FREQ_LIMIT = 60018;
    public static final int ERR_SVR_COMM_REQ_FREQ_LIMIT_EX = 60019;
    public static final int ERR_SVR_COMM_INVALID_SERVICE = 60020;
    /** Text refused. */
    public static final int ERR_SVR_COMM_SENSITIVE_TEXT = 80001;
    /** The message is longer than 12 KB. */
    public static final int ERR_SVR_COMM_BODY_SIZE_LIMIT = 80002;
    /** Picture refused. */
    public static final int ERR_SVR_COMM_SENSITIVE_IMAGE = 80004;

    // Server: accounts
    /** The UserSig has expired. */
    public static final int ERR_SVR_ACCOUNT_USERSIG_EXPIRED = 70001;
    /** The UserSig is empty. */
    public static final int ERR_SVR_ACCOUNT_USERSIG_EMPTY = 70002;
    /** Not a UserSig, perhaps cut off. */
    public static final int ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED = 70003;
    /** Not a UserSig. */
    public static final int ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED_EX = 70005;
    /** Signed with another key. */
    public static final int ERR_SVR_ACCOUNT_USERSIG_MISMATCH_PUBLICKEY = 70009;
    /** Another user's UserSig. */
    public static final int ERR_SVR_ACCOUNT_USERSIG_MISMATCH_ID = 70013;
    /** Another app's UserSig. */
    public static final int ERR_SVR_ACCOUNT_USERSIG_MISMATCH_SDKAPPID = 70014;
    public static final int ERR_SVR_ACCOUNT_USERSIG_PUBLICKEY_NOT_FOUND = 70016;
    public static final int ERR_SVR_ACCOUNT_SDKAPPID_NOT_FOUND = 70020;
    /** The UserSig was revoked. */
    public static final int ERR_SVR_ACCOUNT_INVALID_USERSIG = 70052;
    /** No such user. */
    public static final int ERR_SVR_ACCOUNT_NOT_FOUND = 70107;
    public static final int ERR_SVR_ACCOUNT_SEC_RSTR = 70114;
    public static final int ERR_SVR_ACCOUNT_INTERNAL_TIMEOUT = 70169;
    public static final int ERR_SVR_ACCOUNT_INVALID_COUNT = 70206;
    /** Invalid parameter. */
    public static final int ERR_SVR_ACCOUNT_INVALID_PARAMETERS = 70402;
    /** Only for an administrator. */
    public static final int ERR_SVR_ACCOUNT_ADMIN_REQUIRED = 70403;
    public static final int ERR_SVR_ACCOUNT_LOW_SDK_VERSION = 70404;
    public static final int ERR_SVR_ACCOUNT_FREQ_LIMIT = 70050;
    public static final int ERR_SVR_ACCOUNT_BLACKLIST = 70051;
    public static final int ERR_SVR_ACCOUNT_COUNT_LIMIT = 70398;
    /** Internal; try again. */
    public static final int ERR_SVR_ACCOUNT_INTERNAL_ERROR = 70500;
    public static final int ERR_SVR_ACCOUNT_USER_STATUS_DISABLED = 72001;

    // Server: profiles
    public static final int ERR_SVR_PROFILE_INVALID_PARAMETERS = 40001;
    public static final int ERR_SVR_PROFILE_ACCOUNT_MISS = 40002;
    /** No such user. */
    public static final int ERR_SVR_PROFILE_ACCOUNT_NOT_FOUND = 40003;
    public static final int ERR_SVR_PROFILE_ADMIN_REQUIRED = 40004;
    public static final int ERR_SVR_PROFILE_SENSITIVE_TEXT = 40005;
    public static final int ERR_SVR_PROFILE_INTERNAL_ERROR = 40006;
    public static final int ERR_SVR_PROFILE_READ_PERMISSION_REQUIRED = 40007;
    public static final int ERR_SVR_PROFILE_WRITE_PERMISSION_REQUIRED = 40008;
    public static final int ERR_SVR_PROFILE_TAG_NOT_FOUND = 40009;
    /** A value over 500 bytes. */
    public static final int ERR_SVR_PROFILE_SIZE_LIMIT = 40601;
    public static final int ERR_SVR_PROFILE_VALUE_ERROR = 40605;
    public static final int ERR_SVR_PROFILE_INVALID_VALUE_FORMAT = 40610;
    public static final int ERR_SVR_PROFILE_SUBSCRIPTION_DISABLED = 72012;

    // Server: friends
    /** A friend request breaks a rule. */
    public static final int ERR_SVR_FRIENDSHIP_INVALID_PARAMETERS = 30001;
    public static final int ERR_SVR_FRIENDSHIP_INVALID_SDKAPPID = 30002;
    /** The new friend has no account. */
    public static final int ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND = 30003;
    public static final int ERR_SVR_FRIENDSHIP_ADMIN_REQUIRED = 30004;
    public static final int ERR_SVR_FRIENDSHIP_SENSITIVE_TEXT = 30005;
    /** Internal; try again. */
    public static final int ERR_SVR_FRIENDSHIP_INTERNAL_ERROR = 30006;
    public static final int ERR_SVR_FRIENDSHIP_NET_TIMEOUT = 30007;
    public static final int ERR_SVR_FRIENDSHIP_WRITE_CONFLICT = 30008;
    /** The peer does not allow friend requests. */
    public static final int ERR_SVR_FRIENDSHIP_ADD_FRIEND_DENY = 30009;
    /** Too many friends. */
    public static final int ERR_SVR_FRIENDSHIP_COUNT_LIMIT = 30010;
    public static final int ERR_SVR_FRIENDSHIP_GROUP_COUNT_LIMIT = 30011;
    public static final int ERR_SVR_FRIENDSHIP_PENDENCY_LIMIT = 30012;
    public static final int ERR_SVR_FRIENDSHIP_BLACKLIST_LIMIT = 30013;
    /** The peer has too many friends. */
    public static final int ERR_SVR_FRIENDSHIP_PEER_FRIEND_LIMIT = 30014;
    /** Already friends. */
    public static final int ERR_SVR_FRIENDSHIP_ALREADY_FRIENDS = 30015;
    /** In the caller's blacklist. */
    public static final int ERR_SVR_FRIENDSHIP_IN_SELF_BLACKLIST = 30515;
    /** The peer does not allow friend requests. */
    public static final int ERR_SVR_FRIENDSHIP_ALLOW_TYPE_DENY_ANY = 30516;
    /** In the peer's blacklist. */
    public static final int ERR_SVR_FRIENDSHIP_IN_PEER_BLACKLIST = 30525;
    /** Waits for the peer to agree. */
    public static final int ERR_SVR_FRIENDSHIP_ALLOW_TYPE_NEED_CONFIRM = 30539;
    public static final int ERR_SVR_FRIENDSHIP_ADD_FRIEND_SEC_RSTR = 30540;
    /** No such application. */
    public static final int ERR_SVR_FRIENDSHIP_PENDENCY_NOT_FOUND = 30614;
    /** Not a friend. */
    public static final int ERR_SVR_FRIENDSHIP_DEL_NONFRIEND = 31704;
    public static final int ERR_SVR_FRIENDSHIP_DEL_FRIEND_SEC_RSTR = 31707;
    /** No such user. */
    public static final int ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND_EX = 31804;
    public static final int ERR_SVR_FRIENDSHIP_SELF_FOLLOWING_COUNT_EXCEEDS_LIMIT = 32100;
    public static final int ERR_SVR_FRIENDSHIP_PEER_FOLLOWERS_COUNT_EXCEEDS_LIMIT = 32101;
    public static final int ERR_SVR_FRIENDSHIP_SELF_MUTUAL_FOLLOWERS_COUNT_EXCEEDS_LIMIT = 32102;
    public static final int ERR_SVR_FRIENDSHIP_PEER_MUTUAL_FOLLOWERS_COUNT_EXCEEDS_LIMIT = 32103;

    // Server: conversations
    /** The account of the conversation does not exist. */
    public static final int ERR_SVR_CONV_ACCOUNT_NOT_FOUND = 50001;
    /** A conversation request breaks a rule. */
    public static final int ERR_SVR_CONV_INVALID_PARAMETERS = 50002;
    /** Only an administrator may do this. */
    public static final int ERR_SVR_CONV_ADMIN_REQUIRED = 50003;
    /** Internal; try again. */
    public static final int ERR_SVR_CONV_INTERNAL_ERROR = 50004;
    /** Timed out; try again. */
    public static final int ERR_SVR_CONV_NET_TIMEOUT = 50005;
    /** Over 100 conversations in one call. */
    public static final int ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT = 51006;
    /** The server failed, or the group is dismissed. */
    public static final int ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED = 51007;
    /** Over 1000 such conversations. */
    public static final int ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT = 51008;
    /** No such conversation group. */
    public static final int ERR_SVR_CONV_CONV_GROUP_NOT_EXIST = 51009;
    /** Over 20 conversation groups. */
    public static final int ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT = 51010;
    /** The name of a conversation group is over 32 bytes. */
    public static final int ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH = 51011;

    // Server: messages
    /** Malformed request; check the IDs. */
    public static final int ERR_SVR_MSG_PKG_PARSE_FAILED = 20001;
    public static final int ERR_SVR_MSG_INTERNAL_AUTH_FAILED = 20002;
    /** No such user. */
    public static final int ERR_SVR_MSG_INVALID_ID = 20003;
    public static final int ERR_SVR_MSG_NET_ERROR = 20004;
    public static final int ERR_SVR_MSG_INTERNAL_ERROR1 = 20005;
    /** Refused by the app before sending. */
    public static final int ERR_SVR_MSG_PUSH_DENY = 20006;
    /** The peer has blocked the sender. */
    public static final int ERR_SVR_MSG_IN_PEER_BLACKLIST = 20007;
    /** The two users are not friends. */
    public static final int ERR_SVR_MSG_BOTH_NOT_FRIEND = 20009;
    /** The sender is not the peer's friend. */
    public static final int ERR_SVR_MSG_NOT_PEER_FRIEND = 20010;
    /** The peer is not the sender's friend. */
    public static final int ERR_SVR_MSG_NOT_SELF_FRIEND = 20011;
    /** The sender is muted. */
    public static final int ERR_SVR_MSG_SHUTUP_DENY = 20012;
    /** Too late to recall. */
    public static final int ERR_SVR_MSG_REVOKE_TIME_LIMIT = 20016;
    /** History could not be deleted. */
    public static final int ERR_SVR_MSG_DEL_RAMBLE_INTERNAL_ERROR = 20018;
    public static final int ERR_SVR_MSG_EXTENSION_CONFLICT = 23001;
    public static final int ERR_SVR_MSG_EXTENSION_NOT_EXIST = 23004;
    public static final int ERR_SVR_MSG_REACTION_COUNT_LIMIT = 23005;
    public static final int ERR_SVR_MSG_REACTION_USER_COUNT_LIMIT = 23006;
    public static final int ERR_SVR_MSG_REACTION_ALREADY_CONTAIN_USER = 23007;
    public static final int ERR_SVR_MSG_REACTION_NOT_EXISTS = 23008;
    public static final int ERR_SVR_MSG_REACTION_NOT_CONTAIN_USER = 23009;
    /** The request is not JSON. */
    public static final int ERR_SVR_MSG_JSON_PARSE_FAILED = 90001;
    /** Invalid MsgBody. */
    public static final int ERR_SVR_MSG_INVALID_JSON_BODY_FORMAT = 90002;
    /** Invalid To_Account. */
    public static final int ERR_SVR_MSG_INVALID_TO_ACCOUNT = 90003;
    /** Invalid MsgRandom. */
    public static final int ERR_SVR_MSG_INVALID_RAND = 90005;
    /** Invalid MsgTimeStamp. */
    public static final int ERR_SVR_MSG_INVALID_TIMESTAMP = 90006;
    /** MsgBody is not an array. */
    public static final int ERR_SVR_MSG_BODY_NOT_ARRAY = 90007;
    /** Only for an administrator. */
    public static final int ERR_SVR_MSG_ADMIN_REQUIRED = 90009;
    public static final int ERR_SVR_MSG_INVALID_JSON_FORMAT = 90010;
    /** Over 500 receivers. */
    public static final int ERR_SVR_MSG_TO_ACCOUNT_COUNT_LIMIT = 90011;
    /** No such To_Account. */
    public static final int ERR_SVR_MSG_TO_ACCOUNT_NOT_FOUND = 90012;
    /** Kept longer than 7 days. */
    public static final int ERR_SVR_MSG_TIME_LIMIT = 90026;
    public static final int ERR_SVR_MSG_INVALID_SYNCOTHERMACHINE = 90031;
    public static final int ERR_SVR_MSG_INVALID_MSGLIFETIME = 90044;
    /** No such user. */
    public static final int ERR_SVR_MSG_ACCOUNT_NOT_FOUND = 90048;
    public static final int ERR_SVR_MSG_INTERNAL_ERROR2 = 90994;
    public static final int ERR_SVR_MSG_INTERNAL_ERROR3 = 90995;
    public static final int ERR_SVR_MSG_INTERNAL_ERROR4 = 91000;
    public static final int ERR_SVR_MSG_INTERNAL_ERROR5 = 90992;
    /** Over 12 KB. */
    public static final int ERR_SVR_MSG_BODY_SIZE_LIMIT = 93000;
    public static final int ERR_SVR_MSG_LONGPOLLING_COUNT_LIMIT = 91101;

    // Server: groups
    /** Internal; try again. */
    public static final int ERR_SVR_GROUP_INTERNAL_ERROR = 10002;
    /** No such command. */
    public static final int ERR_SVR_GROUP_API_NAME_ERROR = 10003;
    /** A group request breaks a rule. */
    public static final int ERR_SVR_GROUP_INVALID_PARAMETERS = 10004;
    public static final int ERR_SVR_GROUP_ACOUNT_COUNT_LIMIT = 10005;
    public static final int ERR_SVR_GROUP_FREQ_LIMIT = 10006;
    /** Not a member, or the role does not allow it. */
    public static final int ERR_SVR_GROUP_PERMISSION_DENY = 10007;
    public static final int ERR_SVR_GROUP_INVALID_REQ = 10008;
    /** The owner cannot quit. */
    public static final int ERR_SVR_GROUP_SUPER_NOT_ALLOW_QUIT = 10009;
    /** No such group, or dismissed. */
    public static final int ERR_SVR_GROUP_NOT_FOUND = 10010;
    /** The request is not JSON. */
    public static final int ERR_SVR_GROUP_JSON_PARSE_FAILED = 10011;
    /** Invalid caller ID. */
    public static final int ERR_SVR_GROUP_INVALID_ID = 10012;
    /** Already a member. */
    public static final int ERR_SVR_GROUP_ALLREADY_MEMBER = 10013;
    /** The group is full. */
    public static final int ERR_SVR_GROUP_FULL_MEMBER_COUNT = 10014;
    /** The group id is not valid. */
    public static final int ERR_SVR_GROUP_INVALID_GROUPID = 10015;
    /** Refused by the app. */
    public static final int ERR_SVR_GROUP_REJECT_FROM_THIRDPARTY = 10016;
    /** Muted. */
    public static final int ERR_SVR_GROUP_SHUTUP_DENY = 10017;
    /** The answer is over 1 MB. */
    public static final int ERR_SVR_GROUP_RSP_SIZE_LIMIT = 10018;
    /** No such user. */
    public static final int ERR_SVR_GROUP_ACCOUNT_NOT_FOUND = 10019;
    /** The group id is taken. */
    public static final int ERR_SVR_GROUP_GROUPID_IN_USED = 10021;
    /** Too many messages. */
    public static final int ERR_SVR_GROUP_SEND_MSG_FREQ_LIMIT = 10023;
    /** Already handled. */
    public static final int ERR_SVR_GROUP_REQ_ALLREADY_BEEN_PROCESSED = 10024;
    /** The group ID is taken, by the caller. */
    public static final int ERR_SVR_GROUP_GROUPID_IN_USED_FOR_SUPER = 10025;
    /** Disabled for the app. */
    public static final int ERR_SVR_GROUP_SDKAPPID_DENY = 10026;
    /** No such message. */
    public static final int ERR_SVR_GROUP_REVOKE_MSG_NOT_FOUND = 10030;
    /** Too late to recall. */
    public static final int ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT = 10031;
    public static final int ERR_SVR_GROUP_REVOKE_MSG_DENY = 10032;
    public static final int ERR_SVR_GROUP_NOT_ALLOW_REVOKE_MSG = 10033;
    public static final int ERR_SVR_GROUP_REMOVE_MSG_DENY = 10034;
    public static final int ERR_SVR_GROUP_NOT_ALLOW_REMOVE_MSG = 10035;
    /** Too many AVChatRooms. */
    public static final int ERR_SVR_GROUP_AVCHATROOM_COUNT_LIMIT = 10036;
    /** Too many groups. */
    public static final int ERR_SVR_GROUP_COUNT_LIMIT = 10037;
    /** Too many members. */
    public static final int ERR_SVR_GROUP_MEMBER_COUNT_LIMIT = 10038;
    public static final int ERR_SVR_GROUP_PINNED_MESSAGE_COUNT_LIMIT = 10070;
    public static final int ERR_SVR_GROUP_MESSAGE_ALREADY_PINNED = 10071;

    // Later versions of V2TIM
    public static final int ERR_NO_SUCC_RESULT = 6003;
    public static final int ERR_TO_USER_INVALID = 6011;
    public static final int ERR_REQUEST_TIME_OUT = 6012;
    public static final int ERR_INIT_CORE_FAIL = 6018;
    public static final int ERR_EXPIRED_SESSION_NODE = 6020;
    /** Logged out before the login finished. */
    public static final int ERR_LOGGED_OUT_BEFORE_LOGIN_FINISHED = 6023;
    public static final int ERR_LOGIN_AUTH_FAILED = 6207;
    /** Not possible in this state. */
    public static final int ERR_SDK_INVALID_OPERATION = 7014;
    public static final int ERR_SDK_HAD_INITIALIZED = 90101;
}
