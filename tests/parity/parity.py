#!/usr/bin/env python3
"""Tests that the bindings agree with the header, with the ledger and with each other: error codes, constants, calls, and
the V2TIM functions that they implement. Prints a line for each check. known.py has the differences that V2TIM has
itself, with their reasons."""
import importlib
import sys

import codes
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


def absent(binding, name):
    return name.startswith(known.ABSENT.get(binding.name, ()))


def constants(binding):
    """The header's constants, under the names that they have in V2TIM or in the language."""
    for name, number in header.constants().items():
        wanted = name
        if binding.name != "Swift":
            if name.startswith(known.BEYOND_V2TIM):
                continue
            wanted = renamed(name, known.V2TIM)
        if absent(binding, wanted):
            continue
        wanted = renamed(wanted, known.RENAMED.get(binding.name, {}))
        if binding.constants.get(wanted) != number:
            yield f"{wanted} is {binding.constants.get(wanted)}, {name} {number}"
    if binding.name == "Swift":
        for name in sorted(set(binding.constants) - set(header.constants())):
            yield f"{name} is none of the header's constants"


def enumerations(model, binding):
    """All of V2TIM's constants, including those that the header does not have."""
    for name, number in model.constants.items():
        if absent(binding, name):
            continue
        wanted = renamed(name, known.RENAMED.get(binding.name, {}))
        if binding.constants.get(wanted) != number:
            yield f"{wanted} is {binding.constants.get(wanted)}, in {model.name} {name} is {number}"


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
            # Compilers find a manager's function that nobody writes.
            if not entry.owner.endswith("Manager") and not any(refusal(name, binding.name) in text for text in made):
                yield f"{name} is not refused"


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
    found, entries = bindings(), ledger.functions()
    functions, model = header.functions(), found[0]
    good = check(f"opentim.h: {len(functions)} functions, {len(header.codes())} error codes, "
                 f"{len(header.constants())} constants", [] if len(functions) > 50 else ["they were not found"])
    listed = {code.name: code.number for code in codes.ascending()}
    good &= check(f"the ledger: {len(listed)} error codes are the header's: make header",
                  sorted(dict(listed.items() ^ header.codes().items())))
    good &= check(f"the ledger: what the header mirrors is real, of {len(entries)} functions and events",
                  list(mirrored(entries)))
    for binding in found:
        name = binding.name
        good &= check(f"{name}: the header's constants are there", list(constants(binding)))
        good &= check(f"{name}: the header's functions are called", list(calls(binding)))
        if name not in ledger.LANGUAGES:
            continue
        own = [entry for entry in entries if name in entry.states]
        good &= check(f"{name}: the ledger has {len(binding.declared)} functions and events", list(declared(binding, own)))
        good &= check(f"{name}: they are implemented or refused as it says", list(written(binding, own, texts(name))))
        good &= check(f"{name}: the forms that end with 7013 are the ledger's", list(forms(binding, own)))
        if binding is not model:
            good &= check(f"{name}: V2TIM's {len(binding.constants)} constants are those of {model.name}",
                          list(enumerations(model, binding)))
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
