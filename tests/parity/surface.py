"""The table of V2TIM's functions in each language, docs/surface.md, from the ledger and the header."""
import header
import ledger
import swift

WORDS = {"part": "in part"}  # for states whose word in the table is a different one

HEAD = """\
<!-- Generated from bindings/v2tim/functions.txt: run `make ledger`. -->
# V2TIM functions and what they do here

Every function and event that V2TIM declares is declared here, so that apps compile; this table says what each does. \
It is made from the ledger, `bindings/v2tim/functions.txt`.

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


def table(owner, entries, functions, swift_calls):
    """One class: a line for each function."""
    listener = owner.endswith("Listener")
    head = ["event" if listener else "function", *ledger.LANGUAGES] + ([] if listener else ["Swift", "C"])
    lines = [f"## {owner}", "", "| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for entry in entries:
        cells = [entry.name] + [word(entry.states.get(language, "—")) for language in ledger.LANGUAGES]
        if not listener:
            mirrors = [function for function, mirrored in functions.items() if entry.full() in mirrored]
            cells.append("real" if swift_calls & set(mirrors) else "—")
            cells.append(", ".join(f"`{function}`" for function in mirrors) or "—")
        lines.append("| " + " | ".join(cells) + " |")
    return lines + [""]


def word(state):
    return WORDS.get(state, state)


def sums(entries):
    """How many functions have each state."""
    lines = ["| | " + " | ".join(map(word, ledger.STATES)) + " |", "|---|" + "---:|" * len(ledger.STATES)]
    for language in ledger.LANGUAGES:
        states = [entry.states.get(language) for entry in entries]
        lines.append(f"| {language} | " + " | ".join(str(states.count(state)) for state in ledger.STATES) + " |")
    return lines + [""]


def parts(entries):
    lines = ["## In part", "", "These answer 7013 to a form of theirs:", ""]
    return lines + [f"- {entry.full()}: {form}" for entry in entries for form in entry.forms]


def text():
    entries, functions, swift_calls = ledger.functions(), header.functions(), swift.binding().calls
    lines = sums(entries)
    for owner in dict.fromkeys(entry.owner for entry in entries):
        lines += table(owner, [entry for entry in entries if entry.owner == owner], functions, swift_calls)
    return HEAD + "\n" + "\n".join(lines + parts(entries)) + "\n"
