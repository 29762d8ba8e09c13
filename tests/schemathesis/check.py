"""Tests a real server against its own OpenAPI document.

The document is valid. Requests made from it, and others that break it, get the answers that it describes. The server
still works afterwards.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import requests
from openapi_spec_validator import validate

HERE = pathlib.Path(__file__).parent
PROGRAM = sys.argv[1]
USERS = ["administrator", "alice", "bob", "carol"]
failed = False


def report(good, name, why=""):
    global failed
    print(f"{'ok' if good else 'not ok'} - {name}" + ("" if good else f": {why}"), flush=True)
    failed = failed or not good


def program(*words):
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.strip()


class Server:
    """opentim-server with a fresh configuration in the folder, on a free port."""

    def __init__(self, folder):
        self.folder = folder
        config = f"{folder}/server.toml"
        program("init", config)
        self.app = re.search(r"^sdk_app_id = (\d+)", pathlib.Path(config).read_text(), re.M)[1]
        self.signatures = {user: program("usersig", "--config", config, "--user", user) for user in USERS}
        self.log = f"{folder}/log"
        self.process = subprocess.Popen(
            [PROGRAM, "--config", config],
            env=dict(os.environ, OPENTIM_LISTEN="127.0.0.1:0"),
            stdout=subprocess.PIPE,
            stderr=open(self.log, "w"),
            text=True,
        )
        self.url = self.process.stdout.readline().removeprefix("listening on ").strip()

    def ask(self, path, **body):
        """Sends an administrator's request, and returns the answer."""
        query = dict(sdkappid=self.app, identifier=USERS[0], usersig=self.signatures[USERS[0]])
        answer = requests.post(f"{self.url}/{path}", params=query, json=body, timeout=20).json()
        assert answer["ErrorCode"] == 0, (path, body, answer)
        return answer


def document_is_valid(server):
    answer = requests.get(f"{server.url}/openapi.json", timeout=20)
    report(answer.text.strip() == program("openapi"), "/openapi.json is what `opentim-server openapi` prints")
    try:
        validate(answer.json())
        report(True, "it is valid OpenAPI")
    except Exception as error:
        report(False, "it is valid OpenAPI", str(error))


def settle(server):
    """Creates users, groups and messages for requests to find. The hooks name only these."""
    for user in USERS:
        server.ask("v4/im_open_login_svc/account_import", UserID=user, Nick=user.title())
    server.ask("v4/sns/friend_add", From_Account="alice", AddFriendItem=[{"To_Account": "bob"}])
    body = [{"MsgType": "TIMTextElem", "MsgContent": {"Text": "hello"}}]
    members = [{"Member_Account": user} for user in ("bob", "administrator")]
    for group, kind in [("team", "Public"), ("@TGS#_world", "Community"), ("spare", "Public")]:
        new = dict(Owner_Account="alice", Type=kind, Name=group, GroupId=group, MemberList=members)
        server.ask("v4/group_open_http_svc/create_group", **new)
        server.ask("v4/group_open_http_svc/send_group_msg", GroupId=group, From_Account="alice", Random=1, MsgBody=body)
    for sender, reader in [("alice", "bob"), ("bob", "alice"), ("administrator", "carol")]:
        message = dict(From_Account=sender, To_Account=reader, MsgRandom=1, MsgBody=body)
        server.ask("v4/openim/sendmsg", **message)
    items = [{"Type": 1, "To_Account": "bob"}, {"Type": 2, "ToGroupId": "team"}]
    for user in USERS:
        for name in ("work", "spare"):
            folder = {"GroupName": name, "ContactItem": items}
            server.ask("v4/recentcontact/create_contact_group", From_Account=user, GroupContactItem=[folder])


def answers_are_as_described(server):
    environment = dict(
        os.environ,
        TEST_APP=server.app,
        TEST_SIGNATURES=json.dumps(server.signatures),
        # No files are left in the tree, and no state from an earlier run is used.
        PYTHONDONTWRITEBYTECODE="1",
        HYPOTHESIS_STORAGE_DIRECTORY=f"{server.folder}/hypothesis",
    )
    words = [f"{HERE}/schemathesis.toml", "run", f"{server.url}/openapi.json"]
    done = subprocess.run(
        [f"{sys.prefix}/bin/schemathesis", "--config-file", *words], env=environment, cwd=HERE, timeout=400
    )
    report(done.returncode == 0, "answers are as the document says")


def everything_was_tried(server):
    """Refusals alone would show little: each command must have succeeded, and must have been refused."""
    figures = requests.get(f"{server.url}/metrics", timeout=20).text
    counted = re.findall(r'^opentim_requests_total\{command="([^"]+)",code="(-?\d+)"\} (\d+)', figures, re.M)
    paths = json.loads(program("openapi"))["paths"]
    for kind, codes in [("done", lambda code: code == "0"), ("refused", lambda code: code != "0")]:
        seen = {command for command, code, _ in counted if codes(code)}
        missed = [path for path in paths if path.strip("/") not in seen]
        report(not missed, f"each of {len(paths)} commands was {kind}", missed)
    ours = [(command, code) for command, code, _ in counted if code in ("6019", "7012")]
    report(not ours, "no request met a fault of the service's own", ours)
    if failed:
        print(*sorted(map(str, counted)), sep="\n")


def is_well(server):
    health = requests.get(f"{server.url}/healthz", timeout=20)
    report(health.status_code == 200 and health.json() == {"status": "ok"}, "the server is well", health.text)
    panics = [line for line in open(server.log) if "panicked" in line]
    report(not panics, "nothing in it panicked", "".join(panics))
    server.process.terminate()
    report(server.process.wait(30) == 0, "it ends as it should", server.process.returncode)


with tempfile.TemporaryDirectory() as folder:
    server = Server(folder)
    try:
        settle(server)
        document_is_valid(server)
        answers_are_as_described(server)
        everything_was_tried(server)
        is_well(server)
    finally:
        server.process.kill()
sys.exit(failed)
