"""What requests are made of: an administrator's signature, users and groups that are there, short waits.

And two checks of our own, since a refusal has HTTP status 200, too.
"""

import json
import os
import random
import re
import zlib

import schemathesis
from schemathesis.core.parameters import ParameterLocation

APP = os.environ["TEST_APP"]
SIGNATURES = json.loads(os.environ["TEST_SIGNATURES"])
ADMIN = "administrator"
USERS = [user for user in SIGNATURES if user != ADMIN]
GROUPS = ["team", "@TGS#_world"]
# A group, a folder: what may go. The others are to stay for later requests.
SPARE = "spare"
FOLDER = "work"
KNOWN = {
    "UserId": USERS,
    "GroupId": GROUPS,
    "ConversationId": [f"c2c_{user}" for user in USERS] + [f"group_{group}" for group in GROUPS],
}
# The longest wait of a long poll, in seconds.
WAIT = 1


def prefer(schema, values):
    """Has about half of a schema's values be of these."""
    known = dict(schema)
    schema.clear()
    schema["anyOf"] = [{"enum": values}, known]


def at_home(node):
    """Fields that name users or groups as free text, and kinds of conversations."""
    if isinstance(node, list):
        for item in node:
            at_home(item)
        return
    if not isinstance(node, dict):
        return
    for name, field in (node.get("properties") or {}).items():
        for schema in (field, field.get("items") if isinstance(field, dict) else None):
            kind = schema.get("type", "") if isinstance(schema, dict) else ""
            if name in ("GroupName", "OldGroupName") and kind == "string":
                prefer(schema, [FOLDER, SPARE])
            elif name == "MsgType" and kind == "string":
                prefer(schema, ["TIMTextElem"])
            elif name.endswith("_Account") and "string" in kind:
                prefer(schema, USERS)
            elif name in ("GroupId", "ToGroupId", "ToGroupid", "GroupIdList") and "string" in kind:
                prefer(schema, GROUPS)
            elif name == "Type" and kind == "integer":
                prefer(schema, [1, 2])
    for item in node.values():
        at_home(item)


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Most requests concern what is there: strangers are refused before anything is done."""
    for operation in raw_schema["paths"].values():
        at_home(operation["post"]["requestBody"])
    types = raw_schema["components"]["schemas"]
    for name, values in KNOWN.items():
        prefer(types[name], values)
    wait = raw_schema["paths"]["/opentim/v1/sync"]["post"]["requestBody"]["content"]["application/json"]
    wait["schema"]["properties"]["Wait"]["maximum"] = WAIT


@schemathesis.hook
def before_call(context, case, kwargs):
    """Signs the request. Without a signature nothing is looked at; that is tested elsewhere."""
    dice = random.Random(zlib.crc32(repr((case.path, case.query, case.body)).encode()))
    user = ADMIN if dice.random() < 0.9 else dice.choice(USERS)
    query = dict(case.query or {})
    query.update(sdkappid=APP, identifier=user, usersig=SIGNATURES[user])
    if dice.random() < 0.9:
        query.pop("session", None)  # Of a login that is not there: refused without a look at the body.
    case.query = query
    if isinstance(case.body, dict):
        spare(case)


def spare(case):
    """Ends no group and no account that others need, and no wait lasts long."""
    body = case.body
    if body.get("GroupId") in GROUPS and case.path.endswith("/destroy_group"):
        case.body = dict(body, GroupId=SPARE)
    elif case.path.endswith("/account_delete"):
        case.body = json.loads(re.sub(r'"(administrator|alice|bob|carol)"', f'"{SPARE}"', json.dumps(body)))
    elif isinstance(body.get("Wait"), (int, float)):
        case.body = dict(body, Wait=min(body["Wait"], WAIT))


# How serde says that a field is missing or of another form.
MALFORMED = re.compile(r"missing field|invalid (type|value|length)|unknown variant|is not JSON")


@schemathesis.check
def forms_are_told_apart(context, response, case):
    """What fits the document is understood; what breaks it is refused."""
    if case.method != "POST" or case.meta is None:
        return
    answer = response.json()
    if case.meta.is_negative_at(ParameterLocation.BODY):
        assert answer["ErrorCode"] != 0, "a body that breaks the document was accepted"
    elif case.meta.generation.mode.is_positive:
        assert not MALFORMED.search(answer["ErrorInfo"]), answer["ErrorInfo"]
