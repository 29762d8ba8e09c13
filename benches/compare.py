#!/usr/bin/env python3
"""Compares the benches of a commit with those of the working tree: docs/benches.md.

Both are built, then run in turn: base, now, now, base. Ends with 0 if both could be run, whatever the figures say.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# The build profile of each bench: a device's library, or a server.
PROFILES = {"deletion": "bench", "conversations": "bench", "server": "server"}
RECORDER = "benches/support/report.rs"
JSON = "OPENTIM_BENCH_JSON"


def main():
    options = arguments()
    commit = git("rev-parse", "--verify", "--quiet", f"{options.base}^{{commit}}")
    if commit is None:
        sys.exit(f"compare.py: there is no commit {options.base}")
    if git("grep", "-q", JSON, commit, "--", RECORDER) is None:
        sys.exit(f"compare.py: the benches of {options.base} do not write JSON yet ({RECORDER} has no {JSON}): "
                 "take a later commit as the base")
    with tempfile.TemporaryDirectory(prefix="opentim-bench-") as folder:
        tree = pathlib.Path(folder) / "base"
        subprocess.run(["git", "worktree", "add", "--quiet", "--detach", tree, commit], cwd=ROOT, check=True)
        try:
            base, now = measure(options, tree, pathlib.Path(folder))
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", tree], cwd=ROOT, check=False)
    report(options.base, base, now)


def arguments():
    parser = argparse.ArgumentParser(description="Compares the benches of a commit with those of the working tree.")
    parser.add_argument("base", metavar="BASE", help="the commit to compare with")
    parser.add_argument("--bench", action="append", choices=PROFILES, help="this one only; may be given several times")
    parser.add_argument("--quick", action="store_true", help="a small part of the measure: shows that it works")
    parser.add_argument("--rounds", type=int, default=1, help="times base, now, now, base (1)")
    parser.add_argument("--profile", help="cargo's profile, instead of the one that each bench is measured with")
    return parser.parse_args()


def git(*command):
    """What git prints, or None where it fails."""
    done = subprocess.run(["git", *command], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else None


def measure(options, tree, folder):
    """The figures of the base's tree and of this one."""
    shared = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
    sides = {"base": (tree, shared / "bench-base"), "now": (ROOT, shared)}
    benches = options.bench or list(PROFILES)
    for side, (root, target) in sides.items():
        for bench in benches:
            cargo(options, root, target, bench, f"building {bench}, {side}", "--no-run")
    for turn, side in enumerate(["base", "now", "now", "base"] * options.rounds):
        root, target = sides[side]
        for bench in benches:
            arguments = ["--", "--quick"] if options.quick else []
            # One file for each run, so that a failed run leaves nothing in the files of the others.
            file = folder / f"{side}-{turn}-{bench}.json"
            cargo(options, root, target, bench, f"running {bench}, {side}", *arguments, file=file)
    return (read(sorted(folder.glob(f"{side}-*.json"))) for side in sides)


def cargo(options, root, target, bench, what, *arguments, file=None):
    """Builds or runs a bench; shows what it printed only if it failed."""
    print(what, file=sys.stderr, flush=True)
    command = ["cargo", "bench", "--profile", options.profile or PROFILES[bench], "-p", "opentim-server"]
    environment = {**os.environ, "CARGO_TARGET_DIR": str(target), JSON: str(file or os.devnull)}
    done = subprocess.run([*command, "--bench", bench, *arguments], cwd=root, env=environment, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.exit(f"{done.stdout}\ncompare.py: {what}: failed")


def read(files):
    """The values of each figure, in the order in which they were first measured."""
    figures = {}
    for file in files:
        for line in file.read_text().splitlines():
            record = json.loads(line)
            key = record["bench"], record["section"], record["name"]
            figures.setdefault(key, (record, []))[1].append(record["value"])
    return figures


def report(name, base, now):
    print(f"base: {name}, now: the working tree; ratio: now / base\n")
    heading = None
    for key in [*now, *(key for key in base if key not in now)]:
        bench, section, figure = key
        if (bench, section) != heading:
            heading = bench, section
            print(f"\n{bench}: {section}\n  {'':<60}{'base':>12}{'now':>12}{'ratio':>8}")
        record = (now.get(key) or base[key])[0]
        sides = [side[key][1] if key in side else [] for side in (base, now)]
        medians = [statistics.median(values) if values else None for values in sides]
        print(f"  {figure.strip():<60}" + "".join(f"{text(value, record['unit']):>12}" for value in medians)
              + ratio(*medians) + mark(*sides, record["better"]))


def ratio(base, now):
    return f"{now / base:>8.2f}" if base and now is not None else ""


def mark(base, now, better):
    """Says so where every run of the one side was better than every run of the other."""
    if not base or not now or not (max(now) < min(base) or min(now) > max(base)):
        return ""
    return "  better" if (max(now) < min(base)) == (better == "less") else "  worse"


def text(value, unit):
    if value is None:
        return "-"
    if unit == "s":
        for factor, name in ((1e6, "µs"), (1e3, "ms")):
            if value * factor < 1000:
                return f"{value * factor:.1f} {name}"
        return f"{value:.2f} s"
    if unit == "bytes":
        return f"{value / 1e6:.2f} MB" if value >= 1e6 else f"{value:.0f} B"
    return f"{value:.5g} {unit}".strip()


if __name__ == "__main__":
    main()
