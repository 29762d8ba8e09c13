#!/usr/bin/env python3
"""Prints the licences of everything that is linked into the library for a target, from the crates' own sources.

usage: licences.py TARGET [FILE...]    each FILE is appended, as the licence of the thing that it is named after
"""
import json
import pathlib
import re
import subprocess
import sys

NAMES = re.compile(r"(licen[cs]e|copying|copyright|notice|unlicense)[^/.]*(\.(txt|md|apache|mit))?", re.I)


def linked(target):
    """The crates that are linked. Crates that only builds and tests need are left out."""
    command = ["cargo", "metadata", "--format-version", "1", "--locked", "--filter-platform", target]
    data = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    packages = {package["id"]: package for package in data["packages"]}
    nodes = {node["id"]: node for node in data["resolve"]["nodes"]}
    found, waiting = set(), [data["resolve"]["root"]]
    while waiting:
        for dependency in nodes[waiting.pop()]["deps"]:
            package = packages[dependency["pkg"]]
            normal = any(kind["kind"] is None for kind in dependency["dep_kinds"])
            macro = any("proc-macro" in made["kind"] for made in package["targets"])
            if normal and not macro and package["id"] not in found:
                found.add(package["id"])
                waiting.append(package["id"])
    return sorted((packages[id] for id in found), key=lambda package: (package["name"], package["version"]))


def texts(package):
    folder = pathlib.Path(package["manifest_path"]).parent
    files = {path for path in folder.rglob("*") if path.is_file() and NAMES.fullmatch(path.name)}
    if package["license_file"]:
        files.add(folder / package["license_file"])
    return [path.read_text(encoding="utf-8", errors="replace").strip() for path in sorted(files)]


def main():
    target, files = sys.argv[1], sys.argv[2:]
    crates, whose = linked(target), {}
    print(f"What is linked into OpenTIM for {target}, and its licences.\n")
    for crate in crates:
        name = f"{crate['name']} {crate['version']}"
        print(f"{name}: {crate['license'] or 'see below'}")
        for text in texts(crate):
            whose.setdefault(text, []).append(name)
    print("Rust's standard library: MIT OR Apache-2.0")
    print("SQLite, in libsqlite3-sys: public domain, https://sqlite.org/copyright.html")
    for file in files:
        path = pathlib.Path(file)
        print(f"{path.parent.name}: see below")
        whose.setdefault(path.read_text(encoding="utf-8").strip(), []).append(path.parent.name)
    for text, names in whose.items():
        print(f"\n{'=' * 100}\n{', '.join(names)}\n{'=' * 100}\n\n{text}")


main()
