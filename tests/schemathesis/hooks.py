"""What requests are made of: an administrator's signature, users and groups that are there, short waits.

And two checks of our own, since a refusal has HTTP status 200, too.
"""

import json
import os
import random
import zlib

import schemathesis

APP = os.environ["TEST_APP"]
SIGNATURES = json.loads(os.environ["TEST_SIGNATURES"])
ADMIN = "administrator"
USERS = [user for user in SIGNATURES if user != ADMIN]
GROUPS = ["team", "@TGS#_world"]
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
        for schema in (field, field.get("items")):
            kind = schema.get("type", "") if isinstance(schema, dict) else ""
            if name.endswith("_Account") and "string" in kind:
                prefer(schema, USERS)
            elif name in ("GroupId", "ToGroupId", "ToGroupid") and "string" in kind:
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
    if isinstance(case.body, dict) and isinstance(case.body.get("Wait"), (int, float)):
        case.body["Wait"] = min(case.body["Wait"], WAIT)
