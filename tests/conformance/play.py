#!/usr/bin/env python3
"""Plays the conformance story with one host's players, as their director. See README.md beside it."""

import argparse
import itertools
import json
import os
import queue
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
PATIENCE = 120  # seconds for an answer or an event
APP = 1400000001
ADMIN = "administrator"


class Failure(Exception):
    """The story expects something that did not happen."""


# ---- The story.


class Step:
    """A line in the first column, and the expected results."""

    def __init__(self, number, words):
        self.number, self.words = number, words
        self.rows, self.code, self.events = [], "0", {}

    def expect(self, words):
        """Adds the words of an indented line."""
        if words[0] == "-":
            self.rows += [words[1:]] if "{" not in words[1] else [[one] + words[2:] for one in spread(words[1])]
        elif words[0] == "=":
            self.code = words[1]
        else:
            self.events.setdefault(words[0], []).append(expanded(words[1:]))


def spread(word):
    """`c2c_none{1..3}` is three words; others are one."""
    found = re.fullmatch(r"(.*)\{(\d+)\.\.(\d+)\}(.*)", word)
    if not found:
        return [word]
    before, first, last, after = found.groups()
    return [f"{before}{number}{after}" for number in range(int(first), int(last) + 1)]


def expanded(words):
    return list(itertools.chain.from_iterable(map(spread, words)))


def read_story(path):
    """The steps, grouped by the title lines (`## …`) above them."""
    parts = []
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.startswith("## "):
                parts.append((line[3:].strip(), []))
            words = shlex.split(line, comments=True)
            if not words:
                continue
            if line[0].isspace():
                parts[-1][1][-1].expect(words)
            else:
                parts[-1][1].append(Step(number, words))
    return parts


# ---- The players.


class Server:
    """A real server on a free port, with a folder of its own."""

    def __init__(self, program, folder):
        self.program, self.config = program, os.path.join(folder, "opentim.toml")
        subprocess.run([program, "init", self.config], check=True, stdout=subprocess.DEVNULL)
        environment = {**os.environ, "OPENTIM_LISTEN": "127.0.0.1:0", "OPENTIM_DATA": os.path.join(folder, "service.db")}
        self.process = subprocess.Popen(
            [program, "--config", self.config, "--open-accounts", "--rate-per-second", "0", "--log-level", "warn"],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True,
        )
        self.url = self.process.stdout.readline().strip().removeprefix("listening on ")

    def signature(self, user):
        made = subprocess.run(
            [self.program, "usersig", "--config", self.config, "--user", user], check=True, capture_output=True, text=True
        )
        return made.stdout.strip()

    def ask(self, command, body):
        """Sends a command as the administrator."""
        query = {"sdkappid": APP, "identifier": ADMIN, "usersig": self.signature(ADMIN), "random": 1, "contenttype": "json"}
        address = f"{self.url}/{command}?{urllib.parse.urlencode(query)}"
        with urllib.request.urlopen(urllib.request.Request(address, body.encode(), method="POST"), timeout=PATIENCE) as answer:
            return json.load(answer)

    def end(self):
        self.process.terminate()
        self.process.wait()


class Device:
    """One player: its answers, and its events in order."""

    def __init__(self, name, command, folder, url):
        self.name, self.command, self.url = name, command, url
        self.folder = folder
        self.start()

    def start(self):
        self.lines, self.events = queue.Queue(), queue.Queue()
        self.process = subprocess.Popen(
            self.command + [self.folder, self.url], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        threading.Thread(target=self.read, args=(self.process.stdout, self.lines, self.events), daemon=True).start()

    @staticmethod
    def read(output, lines, events):
        for line in output:
            words = line.decode("utf-8").rstrip("\r\n").split("\t")
            (events if words[0] == "event" else lines).put(words[1:] if words[0] == "event" else words)
        lines.put(["ended"])
        events.put(["ended"])

    def tell(self, words):
        """Sends one command. Returns its rows, code and text."""
        self.process.stdin.write(("\t".join(words) + "\n").encode("utf-8"))
        self.process.stdin.flush()
        rows = []
        while True:
            line = self.wait(self.lines, f"an answer to {words[0]}")
            if line[0] == "row":
                rows.append(line[1:])
            elif line[0] == "done":
                return rows, line[1], "\t".join(line[2:])
            else:
                raise Failure(f"{self.name} says {line} instead of answering {words[0]}")

    def wait(self, where, what):
        try:
            return where.get(timeout=PATIENCE)
        except queue.Empty:
            raise Failure(f"{self.name}: {what} did not come within {PATIENCE} seconds") from None

    def end(self):
        self.process.stdin.close()
        try:
            code = self.process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise Failure(f"{self.name} did not end within {PATIENCE} seconds") from None
        if code:
            raise Failure(f"{self.name} ended with {code}")


# ---- Playing.


def matches(expected, got):
    """Written fields must be equal. Fields after them may be anything."""
    return len(got) >= len(expected) and all(want in ("*", have) for want, have in zip(expected, got))


def check_rows(step, rows):
    if len(rows) != len(step.rows):
        raise Failure(f"{len(step.rows)} rows expected, got {rows}")
    for expected, row in zip(step.rows, rows):
        if not matches(expected, row):
            raise Failure(f"row {expected} expected, got {row}")
        is_result = len(expected) >= 2 and step.words[1] in ("delete_list", "mark", "folder_create")
        if is_result and row[1] != "0" and not row[2]:
            raise Failure(f"{row[0]}: code {row[1]} comes without a sentence")


class Play:
    def __init__(self, server, command, folder, root):
        self.server, self.command, self.folder, self.root = server, command, folder, root
        self.devices = {}

    def take(self, step):
        first, *rest = step.words
        if first == "device":
            folder = os.path.join(self.folder, rest[0])
            os.mkdir(folder)
            inside = "/" + os.path.relpath(folder, self.root) if self.root else folder
            self.devices[rest[0]] = Device(rest[0], self.command, inside, self.server.url)
        elif first == "admin":
            answer = self.server.ask(rest[0], rest[1])
            if str(answer.get("ErrorCode")) != step.code:
                raise Failure(f"the server answers {answer}")
        elif first == "restart":
            self.devices[rest[0]].end()
            self.devices[rest[0]].start()
        else:
            self.tell(step, self.devices[first], expanded(rest))
        for name, events in step.events.items():
            for expected in events:
                self.hear(self.devices[name], expected)

    def tell(self, step, device, words):
        if words[0] == "login":
            words = words + [self.server.signature(words[1])]
        rows, code, text = device.tell(words)
        if code != step.code:
            raise Failure(f"code {step.code} expected, got {code}: {text}")
        if code != "0" and not text:
            raise Failure(f"code {code} comes without a sentence")
        check_rows(step, rows)

    def hear(self, device, expected):
        got = device.wait(device.events, f"the event {expected}")
        # The library chooses the order of one deletion's ids.
        is_same = sorted(got) == sorted(expected) if expected[0] == "deleted" else matches(expected, got)
        if not is_same:
            raise Failure(f"{device.name}: event {expected} expected, got {got}")

    def end(self):
        """Ends the players. Any other event that they have received is a failure."""
        for device in self.devices.values():
            device.end()
        for device in self.devices.values():
            while (event := device.wait(device.events, "its end")) != ["ended"]:
                raise Failure(f"{device.name}: unexpected event {event}")


def play(arguments, folder):
    """Plays all parts, each on the state that the last one left. Returns how many failed."""
    server = Server(arguments.server, folder)
    actors = Play(server, arguments.player, folder, arguments.root)
    step = None
    try:
        for title, steps in read_story(arguments.story):
            begun = time.monotonic()
            for step in steps:
                actors.take(step)
            print(f"ok - {arguments.name}: {title} ({time.monotonic() - begun:.1f} s)", flush=True)
        actors.end()
        print(f"ok - {arguments.name}: nothing besides")
        return 0
    except (Failure, OSError) as failure:
        where = f"{os.path.basename(arguments.story)}:{step.number}: {shlex.join(step.words)[:120]}" if step else ""
        print(f"not ok - {arguments.name}: {where}\n#   {failure}", flush=True)
        return 1
    finally:
        for device in actors.devices.values():
            device.process.kill()
        server.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--name", default="conformance", help="what the lines are about, such as java")
    parser.add_argument("--story", default=os.path.join(HERE, "story.txt"))
    parser.add_argument("--root", help="players see this folder as /: their folders are made below it")
    parser.add_argument("server", help="the program opentim-server")
    parser.add_argument("player", nargs=argparse.REMAINDER, help="the player's command; folder and address are added")
    arguments = parser.parse_args()
    temporary = os.path.join(arguments.root, "tmp") if arguments.root else None
    folder = tempfile.mkdtemp(prefix="opentim-conformance-", dir=temporary)
    try:
        return play(arguments, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
