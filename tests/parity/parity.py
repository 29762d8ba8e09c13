#!/usr/bin/env python3
"""Tests that the bindings and the header agree with the ledger: error codes, constants, calls, and the V2TIM functions
that they implement. Prints a line for each check. known.py has the differences that V2TIM has itself, with their
reasons."""
import importlib
import re
import sys

import codes
import enums
import header
import known
import ledger
from source import paths

LANGUAGES = ("cpp", "java", "objc", "swift")


def bindings():
    """All languages, C++ first."""
    return [importlib.import_module(name).binding() for name in LANGUAGES]


def texts(language):
    """The sources of a language, those that refuse among them."""
    return [path.read_text() for path in paths(f"bindings/{ledger.LANGUAGES[language]}/**/*.*")]


def check(what, wrong):
    """One check. `wrong` is a list of faults."""
    print(f"{'not ok' if wrong else 'ok'} - {what}")
    for sentence in wrong:
        print(f"#   {sentence}")
    return not wrong


def renamed(name, names):
    """The name that the longest prefix in `names` turns it into, or the name itself if none fits."""
    start = max((start for start in names if name.startswith(start)), key=len, default="")
    return names.get(start, "") + name[len(start):]


def differences(wanted, found):
    """What differs in `found` from the numbers that are wanted, by name."""
    return [f"{name} is {found.get(name)}, not {number}" for name, number in wanted.items()
            if found.get(name) != number]


def constants_of_v2tim():
    """The header's constants under the names that they have in V2TIM."""
    return {renamed(name, known.V2TIM): number for name, number in header.constants().items()
            if not name.startswith(known.BEYOND_V2TIM)}


def constants_of_java():
    return {renamed(name, known.JAVA): number for name, number in enums.constants().items()
            if not name.startswith(known.NOT_IN_JAVA)}


def constants_of_swift():
    return {name: number for name, number in header.constants().items() if not name.startswith(known.NOT_IN_SWIFT)}


def calls(binding):
    uncalled = known.UNCALLED.get(binding.name, {})
    for function in header.functions():
        if (function in binding.calls) == (function in uncalled):
            yield f"{function} is {'called, and known.py says why not' if function in uncalled else 'not called'}"


def declared(binding, entries):
    """Checks that the ledger has what managers and listeners declare."""
    wanted = {entry.full(binding.name) for entry in entries if entry.owner.endswith(("Manager", "Listener"))}
    yield from (f"{name} is not in the ledger" for name in sorted(binding.declared - wanted))
    yield from (f"{name} is not declared" for name in sorted(wanted - binding.declared))


def written(binding, entries, made):
    """Checks that each function is implemented or refused, as the ledger says."""
    for entry in entries:
        name, state = entry.full(binding.name), entry.states[binding.name]
        if entry.is_event():
            if (state == "comes") != (entry.names.get(binding.name, entry.name) in binding.heard):
                yield f"{name} {'is not sent' if state == 'comes' else 'is sent'}, and the ledger says: {state}"
        elif state in ledger.REFUSED:
            if name in binding.written:
                yield f"{name} is written, and the ledger says: {state}"
            # What is made has a manager's refusals. An object's may be written by hand.
            if not entry.owner.endswith("Manager") and not any(refusal(name, binding.name) in text for text in made):
                yield f"{name} is not refused"
        elif name not in binding.written and not re.fullmatch(known.STATIC, name):
            yield f"{name} is not written, and the ledger says: {state}"


def refusal(name, language):
    """How the refusal of a function begins in the sources of a language."""
    owner, _, function = name.partition("::")
    small = function[:1].lower() + function[1:]
    if language == "Objective-C":
        return f"[{owner} {small}"
    return f'"{owner}.{small}"' if language == "Java" else f'"{name}"'


def forms(binding, entries):
    """Checks that a function that is real in part refuses the forms that the ledger names."""
    wanted = {(entry.full(binding.name), form) for entry in entries for form in entry.forms}
    wanted |= {(entry.full(binding.name), "?") for entry in entries
               if (entry.states[binding.name] == "part") != bool(entry.forms)}
    yield from (f"{name} refuses what the ledger does not say: {form}" for name, form in sorted(binding.forms - wanted))
    yield from (f"{name} does not refuse: {form}" for name, form in sorted(wanted - binding.forms))


def mirrored(entries):
    """Checks that each function of the header does what the V2TIM functions that it mirrors do."""
    states = {entry.full(): set(entry.states.values()) for entry in entries}
    for function, names in header.functions().items():
        for name in names:
            if states.get(name, set()) & set(ledger.REFUSED):
                yield f"{name} is refused, and there is {function}"


def main():
    found, entries = {binding.name: binding for binding in bindings()}, ledger.functions()
    functions, listed = header.functions(), {code.name: code.number for code in codes.ascending()}
    numbers = enums.constants()
    good = check(f"opentim.h: {len(functions)} functions", [] if len(functions) > 50 else ["they were not found"])
    good &= check(f"the ledger: {len(listed)} error codes are the header's: make header",
                  differences(listed, header.codes()) + differences(header.codes(), listed))
    good &= check(f"the ledger: {len(numbers)} constants, the header's among them",
                  differences(constants_of_v2tim(), numbers))
    good &= check(f"the ledger: what the header mirrors is real, of {len(entries)} functions and events",
                  list(mirrored(entries)))
    java, swift = found["Java"].constants, found["Swift"].constants
    good &= check(f"Java: {len(java)} constants are the ledger's", differences(constants_of_java(), java))
    good &= check(f"Swift: {len(swift)} constants are the header's",
                  differences(constants_of_swift(), swift) + differences(swift, header.constants()))
    for name, binding in found.items():
        good &= check(f"{name}: the header's functions are called", list(calls(binding)))
        if name not in ledger.LANGUAGES:
            continue
        own = [entry for entry in entries if name in entry.states]
        good &= check(f"{name}: the ledger has {len(binding.declared)} functions and events",
                      list(declared(binding, own)))
        good &= check(f"{name}: they are implemented or refused as it says", list(written(binding, own, texts(name))))
        good &= check(f"{name}: the forms that end with 7013 are the ledger's", list(forms(binding, own)))
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
