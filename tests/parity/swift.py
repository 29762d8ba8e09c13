"""Reader of the Swift binding: bindings/swift. It has names of its own: constants are opentim.h's, by name or as the
numbers of enumerations."""
import re

import header
from source import Binding, calls, read_all

# The enumerations with numbers, and the names of their cases in opentim.h.
ENUMERATIONS = {
    "ConversationType": {"user": "TIM_CONVERSATION_C2C", "group": "TIM_CONVERSATION_GROUP"},
    "FolderReason": {"asked": "TIM_GROUP_REASON_ASKED", "tooMany": "TIM_GROUP_REASON_TOO_MANY"},
    "Kind": {"me": "TIM_AT_ME", "all": "TIM_AT_ALL", "allAndMe": "TIM_AT_ALL_AT_ME"},
    "LoginStatus": {"loggedIn": "TIM_STATUS_LOGINED", "loggingIn": "TIM_STATUS_LOGINING",
                    "loggedOut": "TIM_STATUS_LOGOUT"},
    "LogLevel": {"none": "TIM_LOG_NONE", "debug": "TIM_LOG_DEBUG", "info": "TIM_LOG_INFO", "warn": "TIM_LOG_WARN",
                 "error": "TIM_LOG_ERROR"},
    "MessageGetType": {"cloudOlder": "TIM_GET_CLOUD_OLDER_MSG", "cloudNewer": "TIM_GET_CLOUD_NEWER_MSG",
                       "localOlder": "TIM_GET_LOCAL_OLDER_MSG", "localNewer": "TIM_GET_LOCAL_NEWER_MSG"},
    "MessagePriority": {"standard": "TIM_PRIORITY_DEFAULT", "high": "TIM_PRIORITY_HIGH",
                        "normal": "TIM_PRIORITY_NORMAL", "low": "TIM_PRIORITY_LOW"},
    "OfflineDeletion": {"refuse": "TIM_OFFLINE_DELETE_REFUSE", "queue": "TIM_OFFLINE_DELETE_QUEUE"},
    "ReceiveOption": {"receive": "TIM_RECEIVE_MESSAGE", "notReceive": "TIM_NOT_RECEIVE_MESSAGE",
                      "receiveNotNotify": "TIM_RECEIVE_NOT_NOTIFY_MESSAGE",
                      "receiveNotNotifyExceptAt": "TIM_RECEIVE_NOT_NOTIFY_MESSAGE_EXCEPT_AT",
                      "notReceiveExceptAt": "TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT"},
}


def binding():
    sources = read_all("bindings/swift/Sources/OpenTIM/*.swift")
    return Binding("Swift", calls(sources), constants(sources))


def constants(sources):
    numbers = header.constants()
    found = {name: numbers[name] for name in re.findall(r"\bTIM_\w+", sources) if name in numbers}
    for name, body in re.findall(r"\benum (\w+): U?Int\d*\b[^{]*\{(.*?)\}", sources, re.S):
        for case, number in re.findall(r"\bcase (\w+) = (\d+)", body):
            found[ENUMERATIONS.get(name, {}).get(case, f"{name}.{case}")] = int(number)
    return found
