#!/usr/bin/env python3
"""Writes what is made from the ledger of V2TIM, bindings/v2tim: refusals, lists of error codes, enumerations, and
docs/surface.md. With `--write`, it writes the files; without, it checks that the committed ones are equal."""
import sys

import codes
import cpp
import enums
import java
import objc
import surface
from source import GENERATED, ROOT, paths


def projections():
    """Texts by path."""
    refusals = {**cpp.refusals(), **java.refusals(), **objc.refusals()}
    return {**codes.lists(), **enums.headers(), **refusals, "docs/surface.md": surface.text()}


def stale(made):
    """Files that were made, and are not any more: a manager of which everything is implemented has no refusals."""
    return [path for path in paths("bindings/**/*.*")
            if path.read_bytes().startswith(GENERATED.encode()) and str(path.relative_to(ROOT)) not in made]


def differs(path, text):
    """The first line in which a file differs from the text that it must have, or nothing."""
    file = ROOT / path
    have, want = (file.read_text() if file.exists() else "").splitlines(), text.splitlines()
    for number, (has, wants) in enumerate(zip(have + [None], want + [None]), 1):
        if has != wants:
            return f"line {number} is {has!r}, not {wants!r}"
    return None


def main():
    made, write, faults = projections(), "--write" in sys.argv, {}
    for path, text in made.items():
        if write:
            (ROOT / path).write_text(text)
        faults[path] = differs(path, text)
    for path in stale(made):
        if write:
            path.unlink()
        else:
            faults[path.relative_to(ROOT)] = "nothing makes it"
    for path, fault in faults.items():
        print(f"not ok - {path}\n#   {fault}: run `make ledger`" if fault else f"ok - {path} is what the ledger makes")
    return 1 if any(faults.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
