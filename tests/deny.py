#!/usr/bin/env python3
"""Checks every Rust dependency against deny.toml: its licence, its source, and whether it is there once.

Reads the same parts of deny.toml as cargo-deny, and makes the same checks as `cargo deny check licenses bans sources`.
Compiling cargo-deny takes longer than the stage that would use it; this takes a second, and needs only Python.
"""
import collections
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
failures = 0


def report(problems, name):
    global failures
    for problem in problems:
        print(f"not ok - {name}: {problem}")
    failures += len(problems)
    if not problems:
        print(f"ok - {name}")


def satisfied(expression, allowed):
    """Whether the allowed licences satisfy an SPDX expression. AND binds more strongly than OR."""
    tokens = re.findall(r"[()]|[\w.+-]+(?: WITH [\w.-]+)?", expression.replace("/", " OR "))

    def either():
        good = both()
        while tokens and tokens[0] == "OR":
            tokens.pop(0)
            good = both() or good
        return good

    def both():
        good = one()
        while tokens and tokens[0] == "AND":
            tokens.pop(0)
            good = one() and good
        return good

    def one():
        token = tokens.pop(0)
        if token != "(":
            return token in allowed
        good = either()
        assert tokens.pop(0) == ")", expression
        return good

    good = either()
    assert not tokens, expression
    return good


def licences(packages, rules):
    exceptions = {rule["crate"]: set(rule["allow"]) for rule in rules["exceptions"]}
    allowed = set(rules["allow"])
    problems, used = [], set()
    for package in packages:
        licence = package["license"] or "no licence named"
        if package["license"] and satisfied(licence, allowed):
            continue
        if package["license"] and satisfied(licence, allowed | exceptions.get(package["name"], set())):
            used.add(package["name"])
        else:
            problems.append(f"{package['name']} {package['version']}: {licence} is not allowed")
    return problems + [f"{name}: the exception is not needed any more" for name in sorted(set(exceptions) - used)]


def duplicates(packages, rules):
    versions = collections.defaultdict(list)
    for package in packages:
        versions[package["name"]].append(package["version"])
    skipped = {tuple(rule["crate"].split("@")) for rule in rules["skip"]}
    problems, used = [], set()
    for name, found in sorted(versions.items()):
        left = [version for version in found if (name, version) not in skipped]
        if len(found) > 1:
            used |= {(name, version) for version in found} & skipped
        if len(left) > 1:
            problems.append(f"{name} is there in the versions {', '.join(left)}")
    return problems + [f"{name}@{version}: the skip is not needed any more" for name, version in sorted(skipped - used)]


def sources(packages, rules):
    allowed = {f"registry+{url}" for url in rules["allow-registry"]}
    return [f"{package['name']} comes from {package['source']}" for package in packages
            if package["source"] is not None and package["source"] not in allowed]


def main():
    rules = tomllib.loads((ROOT / "deny.toml").read_text(encoding="utf-8"))
    command = ["cargo", "metadata", "--format-version", "1", "--locked", "--all-features"]
    output = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    packages = json.loads(output)["packages"]
    assert len(packages) > 100, "hardly any dependencies are seen"
    report(licences(packages, rules["licenses"]), f"the licences of {len(packages)} packages")
    report(duplicates(packages, rules["bans"]), "one version of each")
    report(sources(packages, rules["sources"]), "from the registry, or from here")
    # Fuzzing builds with --locked, and comes last.
    fuzz = ["cargo", "metadata", "--format-version", "1", "--locked", "--manifest-path", "fuzz/Cargo.toml"]
    fits = subprocess.run(fuzz, cwd=ROOT, stdout=subprocess.DEVNULL).returncode == 0
    report([] if fits else ["run cargo metadata --manifest-path fuzz/Cargo.toml"], "fuzz/Cargo.lock fits")
    sys.exit(failures > 0)


if __name__ == "__main__":
    main()
