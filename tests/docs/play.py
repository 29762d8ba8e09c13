#!/usr/bin/env python3
"""Tests of the pages for readers: every block of code in them compiles, and every block that can run runs.

play.py [--profile debug] --server PROGRAM PAGE...

A page is docs/NAME.md. docs/zh/NAME.md must show the same, and is played too.

A block is one of these; any other is a failure:
- A program. The line above it names its file, "`first.c`:", and a shell block of the page does something with it.
- `sh`: run by bash, one shell for the whole page, in a folder of its own where `opentim` is the source tree. The
  page fails if a command fails.
- `text` after it: its output.
Port 8080 is replaced by a free one.
"""
import argparse
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = {"c", "cmake", "cpp", "java", "objectivec", "python", "swift"}
# Languages whose compiler command finds the files without their names.
FOUND_BY = {"cmake": "cmake ", "swift": "swift "}
SECONDS = 600
failures = 0


class Block(NamedTuple):
    line: int
    language: str
    file: str
    text: str


def report(good, name, why=""):
    global failures
    failures += not good
    print(f"{'ok' if good else 'not ok'} - {name}", flush=True)
    if not good:
        print("\n".join(f"# {line}" for line in why.splitlines()), flush=True)
    return good


def blocks(page):
    """The fenced blocks of a page, with the file name if the line above ends with one and a colon."""
    lines = page.read_text(encoding="utf-8").split("\n")
    found, above, at = [], "", 0
    while at < len(lines):
        if lines[at].startswith("```"):
            end = lines.index("```", at + 1)
            language = lines[at][3:]
            named = re.search(r"`([\w./-]+)`[:：]$", above) if language in PROGRAMS else None
            text = "".join(line + "\n" for line in lines[at + 1 : end])
            found.append(Block(at + 1, language, named.group(1) if named else "", text))
            at, above = end, ""
        elif lines[at]:
            above = lines[at]
        at += 1
    return found


def faults(found):
    """The faults of a page's blocks that can be seen before anything is run."""
    shell = [block for block in found if block.language == "sh"]
    for before, block in zip([None, *found], found):
        if block.language in PROGRAMS:
            wanted = FOUND_BY.get(block.language, block.file)
            if not block.file or not any(wanted in other.text for other in shell if other.line > block.line):
                yield f"line {block.line}: nothing is done with this {block.language}"
        elif block.language == "text":
            if before is None or before.language != "sh":
                yield f"line {block.line}: this text is what no command prints"
        elif block.language != "sh":
            yield f"line {block.line}: nobody knows how to try {block.language or 'what names no language'}"


def script(found, folder):
    """One script with all shell blocks. The output of each block goes to a file of its own."""
    parts = ["set -euo pipefail", "trap 'kill $(jobs -p) 2>/dev/null || :' EXIT"]
    for block in found:
        if block.language == "sh":
            parts += [f"exec >{folder}/{block.line}.out 2>{folder}/{block.line}.err", block.text]
    return "\n".join(parts)


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def environment(home, options, port):
    kept = {name: value for name, value in os.environ.items() if not re.match("MAKE|MFLAGS|PROFILE|OPENTIM_", name)}
    path = f"{options.server.resolve().parent}:{kept['PATH']}"
    for tool in ("cargo", "rustup"):  # tools that would be looked for below HOME
        kept.setdefault(f"{tool.upper()}_HOME", str(Path.home() / f".{tool}"))
    return {**kept, "HOME": str(home), "PATH": path, "LC_ALL": "C.UTF-8", "OPENTIM_LISTEN": f"127.0.0.1:{port}",
            "PROFILE": options.profile}


def run(commands, folder, environment):
    """Runs bash with these commands. Nothing that it started is left when this returns."""
    shell = subprocess.Popen(["bash", "-c", commands], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                             start_new_session=True)
    try:
        return shell.wait(SECONDS)
    except subprocess.TimeoutExpired:
        return f"stopped after {SECONDS} seconds"
    finally:
        try:
            os.killpg(shell.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        shell.wait()


def tell(page, found, status, printed):
    """A line for each shell block: whether it ran to its end and printed what the page shows."""
    for block, after in zip(found, [*found[1:], None]):
        if block.language != "sh":
            continue
        name = f"{page.relative_to(ROOT)}: the commands in line {block.line}"
        out, err = (printed / f"{block.line}{kind}" for kind in (".out", ".err"))
        last = not any((printed / f"{other.line}.out").exists() for other in found if other.line > block.line)
        if not out.exists() or (status != 0 and last):
            said = [path.read_text(errors="replace") for path in (out, err) if path.exists()]
            report(False, name, f"bash: {status}\n" + "".join(said))
            return
        shown = after.text if after and after.language == "text" else None
        report(shown is None or out.read_text() == shown, name, f"printed:\n{out.read_text()}expected:\n{shown}")


def play(page, options):
    found = blocks(page)
    wrong = list(faults(found))
    if not report(not wrong, f"{page.relative_to(ROOT)}: every block is compiled", "\n".join(wrong)):
        return
    home = Path(tempfile.mkdtemp())
    try:
        folder, printed, port = home / "work", home / "printed", free_port()
        folder.mkdir()
        printed.mkdir()
        (folder / "opentim").symlink_to(ROOT)
        found = [block._replace(text=block.text.replace("127.0.0.1:8080", f"127.0.0.1:{port}")) for block in found]
        for block in found:
            if block.language in PROGRAMS:
                (folder / block.file).parent.mkdir(parents=True, exist_ok=True)
                (folder / block.file).write_text(block.text, encoding="utf-8")
        status = run(script(found, printed), folder, environment(home, options, port))
        tell(page, found, status, printed)
    finally:
        shutil.rmtree(home)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", type=Path, required=True)
    parser.add_argument("--profile", default="release", help="of the library that pages have `make` build")
    parser.add_argument("pages", type=Path, nargs="+")
    options = parser.parse_args()
    for page in options.pages:
        page = page.resolve()
        chinese = page.parent / "zh" / page.name
        shown = [[(block.language, block.file) for block in blocks(each)] for each in (page, chinese)]
        report(shown[0] == shown[1], f"{chinese.relative_to(ROOT)} shows the same as the English page", str(shown))
        play(page, options)
        play(chinese, options)
    sys.exit(failures != 0)


if __name__ == "__main__":
    main()
