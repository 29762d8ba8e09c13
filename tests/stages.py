#!/usr/bin/env python3
"""Runs stages (`make test-NAME`), some of them side by side, and ends with a table and "N passed, M failed".

stages.py [--jobs N] [--full] STAGE...

A stage begins as soon as a job is free, in the order given. Stages after a "--" begin when those before it have
passed. build/stages/NAME.log keeps the output of a stage. It is printed when a stage fails, or with --full.
"""
import argparse
import concurrent.futures
import itertools
import os
import re
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import NamedTuple

LOGS = Path("build/stages")
# Lines that give the reason for a stage's failure. A panic's reason is on the lines after it.
REASON = re.compile(r"not ok - |# not heard|test .* FAILED$|error(\[|:)|missing: |make(\[\d+\])?: \*\*\* .*Error|--- seed .* FAILED|"
                    r"thread '.*' .*panicked at")
printing = threading.Lock()


class Result(NamedTuple):
    name: str
    seconds: float
    processor: float  # seconds of processor time, of the stage and of everything that it started and waited for
    passed: int
    failed: int
    reasons: list


def counted(lines):
    """Tests that passed and failed: cargo's, and those of every other program here, which print TAP."""
    passed = failed = 0
    for line in lines:
        if match := re.match(r"test result: .*?(\d+) passed; (\d+) failed", line):
            passed += int(match[1])
            failed += int(match[2])
        passed += line.startswith("ok - ")
        failed += line.startswith("not ok - ")
    return passed, failed


def why(lines):
    """The lines that give the reason for a failure, each once. If there are many, the first ones."""
    found = {}
    for at, line in enumerate(lines):
        if REASON.match(line):
            found[line] = None
            if "panicked at" in line:
                message = itertools.takewhile(lambda it: not it.startswith(("stack backtrace", "note:")), lines[at + 1:at + 5])
                found.update({f"  {it}": None for it in message})
    return list(found)[:30]


def run(name, full):
    begun = time.monotonic()
    log = LOGS / f"{name}.log"
    with open(log, "wb") as output:
        stage = subprocess.Popen(["make", "--no-print-directory", f"test-{name}"], stdin=subprocess.DEVNULL,
                                 stdout=output, stderr=subprocess.STDOUT, env=dict(os.environ, STAGE=name))
        _, status, used = os.wait4(stage.pid, 0)
    seconds = time.monotonic() - begun
    text = log.read_text(encoding="utf-8", errors="replace")
    lines = text.splitlines()
    passed, failed = counted(lines)
    reasons = why(lines) if status else []
    if status and not failed:
        failed = 1  # a failure that is not a test, for example of a compilation
    with printing:
        if full or failed:
            print(f"\n==== {name}\n{text.rstrip()}", flush=True)
        print(f"==== {name}: {passed} passed, {failed} failed, {clock(seconds)}", flush=True)
    return Result(name, seconds, used.ru_utime + used.ru_stime, passed, failed, reasons)


def clock(seconds):
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def groups(names):
    """["a", "--", "b", "c"] -> [["a"], ["b", "c"]]"""
    found = [[]]
    for name in names:
        if name == "--":
            found.append([])
        else:
            found[-1].append(name)
    return found


def main():
    parser = argparse.ArgumentParser(usage="%(prog)s [--jobs N] [--full] STAGE...")
    parser.add_argument("--jobs", type=int, default=3)
    parser.add_argument("--full", action="store_true", default=bool(os.environ.get("CI")))
    options, names = parser.parse_known_args()
    LOGS.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    results = []
    for group in groups(names):
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            results += pool.map(lambda name: run(name, options.full), group)
        if any(result.failed for result in results):
            break

    failures = [result for result in results if result.failed]
    if failures:
        print("\nWhat failed:")
        for result in failures:
            print(f"{result.name} ({LOGS / result.name}.log)")
            print("".join(f"    {reason}\n" for reason in result.reasons), end="")
    passed = sum(result.passed for result in results)
    failed = sum(result.failed for result in results)
    print(f"\n{'stage':15}{'time':>7}{'processor':>11}{'passed':>9}{'failed':>9}")
    for result in results:
        print(f"{result.name:15}{clock(result.seconds):>7}{clock(result.processor):>11}{result.passed:9}{result.failed:9}")
    print(f"{'in all':15}{clock(time.monotonic() - begun):>7}{clock(sum(result.processor for result in results)):>11}\n")
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
