#!/usr/bin/env python3
"""Writes docs/surface.md, the table of V2TIM's functions in each language, from the sources of the bindings. With
`--write`, it writes the file; without, it checks that the committed file is equal."""
import sys

import header
from cpp import limits
from parity import bindings
from source import COMES, EMPTY, NEVER, PART, REAL, REFUSED, ROOT

PATH = "docs/surface.md"

HEAD = """\
# V2TIM functions and what they do here

Every function and event that V2TIM declares is declared here, so that apps compile; this table says what each does. \
`tests/parity/surface.py --write` generates it from the sources, and `make test-parity` checks it.

| word | meaning |
|---|---|
| real | does what V2TIM says |
| in part | works, except that some forms of it end with 7013, [listed below](#in-part) |
| 7013 | ends with `ERR_SDK_INTERFACE_NOT_SUPPORT` through its callback; the error message names the function |
| empty | has no callback that takes a code: returns an empty value, or does nothing; a call that asks for something \
is logged |
| comes, never | of an event: listeners receive it, or do not receive it yet |
| — | V2TIM does not declare it in this language |

Swift has names of its own; for Swift and C, the table names the function that does the same. Properties that \
OpenTIM does not know, such as whether a message was read, are empty.
"""


def owners(found):
    """The classes in order: managers before listeners, before objects."""
    kinds = ("Manager", "Listener", "")
    names = {name.split("::")[0] for binding in found for name in binding.methods}
    kind = lambda name: next(i for i, kind in enumerate(kinds) if name.endswith(kind))
    return sorted(names, key=lambda name: (kind(name), name != "V2TIMManager", name))


def table(owner, found, functions):
    """One class: a line for each function, in the order of the first language that has it."""
    names = dict.fromkeys(name for binding in found for name in binding.methods if name.split("::")[0] == owner)
    swift = next((binding for binding in found if binding.name == "Swift"), None)
    listener = owner.endswith("Listener")
    columns = [binding for binding in found if binding is not swift]
    head = ["event" if listener else "function"] + [binding.name for binding in columns]
    if not listener:
        head += ["Swift"] * bool(swift) + ["C"]
    lines = [f"## {owner}", "", "| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for name in names:
        cells = [name.split("::")[1]] + [binding.methods.get(name, "—") for binding in columns]
        if not listener:
            mirrors = [function for function, mirrored in functions.items() if name in mirrored]
            if swift:
                cells.append("real" if any(function in swift.calls for function in mirrors) else "—")
            cells.append(", ".join(f"`{function}`" for function in mirrors) or "—")
        lines.append("| " + " | ".join(cells) + " |")
    return lines + [""]


def sums(found):
    """How many functions have each state."""
    words = (REAL, PART, REFUSED, EMPTY, COMES, NEVER)
    lines = ["| | " + " | ".join(words) + " |", "|---|" + "---:|" * len(words)]
    for binding in found:
        if binding.methods:
            states = list(binding.methods.values())
            lines.append(f"| {binding.name} | " + " | ".join(str(states.count(word)) for word in words) + " |")
    return lines + [""]


def parts():
    lines = ["## In part", "", "These answer 7013 to a form of theirs:", ""]
    return lines + [f"- {name}: {form}" for name, form in limits()]


def text():
    found, functions = bindings(), header.functions()
    lines = sums(found)
    for owner in owners(found):
        lines += table(owner, found, functions)
    return HEAD + "\n" + "\n".join(lines + parts()) + "\n"


def main():
    made, path = text(), ROOT / PATH
    if "--write" in sys.argv:
        path.write_text(made)
    same = path.exists() and path.read_text() == made
    print(f"{'ok' if same else 'not ok'} - {PATH} is what tests/parity/surface.py makes")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
