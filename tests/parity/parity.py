#!/usr/bin/env python3
"""Tests that the bindings agree with the header and with each other: error codes, constants, calls, and the V2TIM
functions that they implement. Prints a line for each check. known.py has the differences that V2TIM has itself, with
their reasons."""
import importlib
import sys

import header
import known
from source import COMES, EMPTY, NEVER, PART, REAL, REFUSED

LANGUAGES = ("cpp", "java", "objc", "swift")


def bindings():
    """All languages, C++ first. Their methods have the names of C++."""
    found = [importlib.import_module(name).binding() for name in LANGUAGES]
    for binding in found:
        binding.methods = {known.SAME.get(name, name): state for name, state in binding.methods.items()}
    return found


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


def codes(binding):
    lacking = known.WITHOUT_CODES.get(binding.name, set())
    for name, number in header.codes().items():
        if name in lacking and name not in binding.codes:
            continue
        if binding.codes.get(name) != number:
            yield f"{name} is {binding.codes.get(name)}, in the header {number}"
    for name in sorted(set(binding.codes) - set(header.codes())):
        yield f"{name} is not in the header"


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
        if name.startswith("ERR_") or absent(binding, name):
            continue
        wanted = renamed(name, known.RENAMED.get(binding.name, {}))
        if binding.constants.get(wanted) != number:
            yield f"{wanted} is {binding.constants.get(wanted)}, in {model.name} {name} is {number}"


def calls(binding):
    uncalled = known.UNCALLED.get(binding.name, {})
    for function in header.functions():
        if (function in binding.calls) == (function in uncalled):
            yield f"{function} is {'called, and known.py says why not' if function in uncalled else 'not called'}"


def mirrored(binding):
    """Checks that each function of the header does what the V2TIM functions that it mirrors do."""
    for function, names in header.functions().items():
        for name in names:
            if binding.methods.get(name, REAL) not in (REAL, PART):
                yield f"{name} answers {binding.methods[name]}, and there is {function}"


def same_state(model, binding):
    for name in sorted(set(model.methods) & set(binding.methods)):
        pair = model.methods[name], binding.methods[name]
        reason = known.DIFFERENT.get(name, {}).get(binding.name)
        if (pair[0] == pair[1]) == bool(reason):
            yield f"{name} is {pair[1]}, in {model.name} {pair[0]}"


def undeclared(model, binding):
    known_so = known.UNDECLARED.get(binding.name, set())
    for name in model.methods:
        if (name in binding.methods) == (name in known_so):
            yield f"{name} is {'there, and known.py says that it is not' if name in known_so else 'not declared'}"


def seen(binding):
    """Checks that the reader has found some of each kind."""
    states = list(binding.methods.values())
    for state, least in ((REAL, 50), (REFUSED, 100), (EMPTY, 10), (COMES, 15), (NEVER, 50)):
        if states.count(state) < least:
            yield f"{states.count(state)} of them are found to be {state}"


def main():
    found = bindings()
    functions, model = header.functions(), found[0]
    good = check(f"opentim.h: {len(functions)} functions, {len(header.codes())} error codes, "
                 f"{len(header.constants())} constants", [] if len(functions) > 50 else ["they were not found"])
    for binding in found:
        name = binding.name
        good &= check(f"{name}: {len(binding.codes)} error codes are the header's", list(codes(binding)))
        good &= check(f"{name}: the header's constants are there", list(constants(binding)))
        good &= check(f"{name}: the header's functions are called", list(calls(binding)))
        if not binding.methods:
            continue
        good &= check(f"{name}: {len(binding.methods)} functions and events of V2TIM", list(seen(binding)))
        good &= check(f"{name}: what the header mirrors is real", list(mirrored(binding)))
        good &= check(f"{name}: each refusal names its own function", binding.misnamed)
        if binding is not model:
            good &= check(f"{name}: V2TIM's {len(binding.constants)} constants are those of {model.name}",
                          list(enumerations(model, binding)))
            good &= check(f"{name}: V2TIM's functions and events are what they are in {model.name}",
                          list(same_state(model, binding)))
            good &= check(f"{name}: they are all declared", list(undeclared(model, binding)))
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
