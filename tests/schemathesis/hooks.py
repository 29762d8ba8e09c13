"""Hooks for requests: an administrator's signature, existing users and groups, short waits.

There are two more checks, since a refusal has HTTP status 200 too.
"""

import copy
import json
import os
import random
import re
import zlib

import schemathesis
from jsonschema import Draft202012Validator
from schemathesis.core.parameters import ParameterLocation

APP = os.environ["TEST_APP"]
SIGNATURES = json.loads(os.environ["TEST_SIGNATURES"])
ADMIN = "administrator"
USERS = [user for user in SIGNATURES if user != ADMIN]
GROUPS = ["team", "@TGS#_world"]
# A group, an account and a folder that requests may delete. The others stay for later requests.
SPARE = "spare"
FOLDER = "work"
KNOWN = {
    "UserId": USERS,
    "GroupId": GROUPS,
    "ConversationId": [f"c2c_{user}" for user in USERS] + [f"group_{group}" for group in GROUPS],
}
# The parameters that `before_call` gives every request.
SIGNED = ("/sdkappid", "/identifier", "/usersig")
TEXT = [{"MsgType": "TIMTextElem", "MsgContent": {"Text": "hello"}}]
CHANGE = {
    "UpdateGroupType": 2,
    "OldGroupName": FOLDER,
    "ContactUpdateItem": [{"ContactOptType": 1, "ContactItem": {"Type": 1, "To_Account": "bob"}}],
}
# The longest wait of a long poll, in seconds.
WAIT = 1


# The values that fields need whose type allows more, by name.
WANTED = {
    "GroupId": GROUPS,
    "ToGroupId": GROUPS,
    "ToGroupid": GROUPS,
    "GroupIdList": GROUPS,
    "GroupName": [FOLDER, SPARE],
    "OldGroupName": [FOLDER, SPARE],
}


def prefer(schema, values):
    """Makes about half of a schema's values be from this list."""
    known = {name: schema.pop(name) for name in list(schema) if name != "description"}
    schema.update(anyOf=[{"enum": values}, dict(known, examples=values)], examples=values)


def at_home(node):
    """Makes requests concern existing users: requests about strangers are refused before anything is done."""
    for item in node.values() if isinstance(node, dict) else node:
        if isinstance(item, (dict, list)):
            at_home(item)
    if not isinstance(node, dict) or not isinstance(node.get("properties"), dict):
        return
    for name, field in node["properties"].items():
        values = USERS if name.endswith("_Account") else WANTED.get(name)
        if name == "Type" and field.get("type") == "integer":
            values = [1, 2]
        schema = field.get("items", field)
        if values and "$ref" not in schema and schema.get("type") != "array":
            prefer(schema, values)


# The document as it came, before the hooks change it to steer the requests.
document = {}


@schemathesis.hook
def before_load_schema(context, raw_schema):
    document.update(copy.deepcopy(raw_schema))
    paths, types = raw_schema["paths"], raw_schema["components"]["schemas"]
    for operation in paths.values():
        rest = operation["post"]["parameters"]
        operation["post"]["parameters"] = [one for one in rest if not one["$ref"].endswith(SIGNED)]
    at_home([operation["post"]["requestBody"] for operation in paths.values()])
    at_home([types[name] for name in ("ContactItem", "RecentContact", "FriendItem", "UpdateGroup")])
    for name, values in KNOWN.items():
        prefer(types[name], values)
    sync = paths["/opentim/v1/sync"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    sync["properties"]["Wait"]["maximum"] = WAIT


@schemathesis.hook
def before_call(context, case, kwargs):
    """Signs the request. Without a signature the server reads nothing else, which is tested elsewhere."""
    dice = random.Random(zlib.crc32(repr((case.path, case.query, case.body)).encode()))
    user = ADMIN if dice.random() < 0.9 else dice.choice(USERS)
    query = dict(case.query or {})
    query.update(sdkappid=APP, identifier=user, usersig=SIGNATURES[user])
    if dice.random() < 0.9:
        query.pop("session", None)  # A login that does not exist would be refused before the body is read.
    case.query = query
    if isinstance(case.body, dict):
        case.body = spare(case.path, case.body)
        if not breaks(case) and dice.random() < 0.5:
            case.body = mend(case.body)


def breaks(case):
    """Whether the body breaks the document."""
    return case.meta is not None and case.meta.is_negative_at(ParameterLocation.BODY)


def without_nulls(value):
    """Without the members that are null, as the service reads a body. A message's content is the app's own."""
    if isinstance(value, list):
        return list(map(without_nulls, value))
    if not isinstance(value, dict):
        return value
    return {
        name: item if name == "MsgContent" else without_nulls(item) for name, item in value.items() if item is not None
    }


def fits_without_nulls(case):
    """Whether only nulls, each where a value may be left out, keep the body from fitting the document."""
    body = without_nulls(case.body)
    post = document["paths"][case.operation.path]["post"]
    schema = post["requestBody"]["content"]["application/json"]["schema"]
    schema = dict(schema, components=document["components"])  # for its references
    return body != case.body and Draft202012Validator(schema).is_valid(body)


def spare(path, body):
    """Changes requests that would end something that others need, and limits waits."""
    if path.endswith("/del_contact_group") and body.get("GroupName") == [FOLDER]:
        return dict(body, GroupName=[SPARE])
    if path.endswith("/destroy_group") and body.get("GroupId") in GROUPS:
        return dict(body, GroupId=SPARE)
    if path.endswith("/account_delete"):
        return json.loads(re.sub(r'"(administrator|alice|bob|carol)"', f'"{SPARE}"', json.dumps(body)))
    if isinstance(body.get("Wait"), (int, float)):
        return dict(body, Wait=min(body["Wait"], WAIT))
    return body


def mend(body):
    """Gives the fields that a command checks first a valid value."""
    wanted = {"MsgBody": TEXT, "UpdateGroup": CHANGE}
    return {name: wanted.get(name, value) for name, value in body.items()}


def is_refusal(answer):
    """Whether the answer refuses anything: the whole request, or one item of a list."""
    if isinstance(answer, list):
        return any(map(is_refusal, answer))
    if not isinstance(answer, dict):
        return False
    return any(answer.get(name, 0) != 0 for name in ("ErrorCode", "ResultCode")) or any(map(is_refusal, answer.values()))


# The messages of serde for a missing field and for a wrong form.
MALFORMED = re.compile(r"missing field|invalid (value|length|type: (?!floating point))|unknown variant|is not JSON")


@schemathesis.check
def forms_are_told_apart(context, response, case):
    """A request that fits the document is accepted. One that breaks it is refused."""
    if case.method != "POST":
        return
    answer = response.json()
    if breaks(case):
        # A null where a value may be left out breaks the document, but the server treats it as absent (docs/rest.md).
        assert is_refusal(answer) or fits_without_nulls(case), "a body that breaks the document was accepted"
    else:
        assert not MALFORMED.search(answer["ErrorInfo"]), answer["ErrorInfo"]
