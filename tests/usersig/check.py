"""Tests of UserSigs between opentim-server and the package tls-sig-api-v2, both ways.

The package only makes tokens. The server's tokens are checked here: unpacked in the package's format, and signed again
by the package.
"""

import base64
import json
import os
import secrets
import subprocess
import sys
import time
import zlib

import TLSSigAPIv2 as package

APP = 1400000000
# All kinds of letters that an id may have, up to the longest.
USERS = ["alice", "user_001", "administrator", "a b", '"\\/<&>', "@TGS#_x~", "0", "u" * 32]

program = sys.argv[1]
key = secrets.token_hex(32)
failed = False


def report(good, name, why=""):
    global failed
    print(f"{'ok' if good else 'not ok'} - {name}" + ("" if good else f": {why}"), flush=True)
    failed = failed or not good


def usersig(user, *words, app=APP, secret=key):
    """Runs the command. Returns its status, its output, its error output."""
    environment = {"OPENTIM_SDK_APP_ID": str(app), "OPENTIM_KEY": secret}
    words = [program, "usersig", f"--user={user}", *words]
    done = subprocess.run(words, env=environment, cwd="/", capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout.strip(), done.stderr.strip()


def maker(app=APP, secret=key):
    return package.TLSSigAPIv2(app, secret)


def read(token):
    """The JSON in a token, if the package's signature for it equals the one in the token."""
    fields = json.loads(zlib.decompress(package.base64_decode_url(token.encode())))
    sign = maker()._TLSSigAPIv2__hmacsha256
    signature = sign(fields["TLS.identifier"], fields["TLS.time"], fields["TLS.expire"], fields.get("TLS.userbuf"))
    assert base64.b64decode(fields["TLS.sig"]) == base64.b64decode(signature), "the signatures differ"
    return fields


def theirs_are_accepted():
    for user in USERS:
        for kind, token in [
            ("", maker().gen_sig(user)),
            (" with userbuf", maker().gen_sig_with_userbuf(user, 60, os.urandom(50))),
        ]:
            status, out, err = usersig(user, f"--check={token}")
            report(status == 0 and user in out, f"the package's token of {user!r}{kind} is accepted", err)


def theirs_are_refused():
    token = maker().gen_sig("alice", 600)
    cases = [
        ("made with another key", "alice", maker(secret=secrets.token_hex(32)).gen_sig("alice"), 70009),
        ("made with the key in capitals", "alice", maker(secret=key.upper()).gen_sig("alice"), 70009),
        ("of another user", "bob", token, 70013),
        ("for another app", "alice", maker(app=APP + 1).gen_sig("alice"), 70014),
        ("expired", "alice", maker().gen_sig("alice", 0), 70001),
        ("expired long ago", "alice", maker().gen_sig("alice", -86400), 70001),
        ("cut", "alice", token[:-8], 70003),
        ("empty", "alice", "", 70002),
    ]
    for name, user, token, code in cases:
        status, out, err = usersig(user, f"--check={token}")
        report(status == 1 and not out and f"({code})" in err, f"the package's token {name}: {code}", out + err)


def ours_are_read():
    for user in USERS:
        status, token, err = usersig(user)
        fields = read(token) if status == 0 else {}
        like = json.loads(zlib.decompress(package.base64_decode_url(maker().gen_sig(user).encode())))
        kinds = {name: type(value) for name, value in fields.items()}
        good = kinds == {name: type(value) for name, value in like.items()}
        for name in ["TLS.ver", "TLS.identifier", "TLS.sdkappid", "TLS.expire"]:
            good = good and fields[name] == like[name]
        good = good and abs(fields["TLS.time"] - time.time()) < 60
        report(good, f"our token of {user!r} is as the package's", f"{fields} {err}")
    fields = read(usersig("alice", "--expire=77")[1])
    report(fields["TLS.expire"] == 77, "our token is valid for as long as it was asked for", fields)


def a_secret_is_text():
    for secret in [f"{'no hex ' * 5}{'é' * 40}", "A" * 64, "A" * 65]:
        token = maker(secret=secret).gen_sig("alice")
        status, _, err = usersig("alice", f"--check={token}", secret=secret)
        report(status == 0, f"a key of {len(secret.encode())} bytes is the same key to both", err)


theirs_are_accepted()
theirs_are_refused()
ours_are_read()
a_secret_is_text()
sys.exit(failed)
