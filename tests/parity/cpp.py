"""Reader of the C++ binding, bindings/cpp, and its refusals as the ledger has them."""
import re

import ledger
from source import GENERATED, Binding, calls, capital, parameters, paths, read_all, wrapped

HEADERS = "bindings/cpp/include/V2TIM*.h"


def binding():
    headers = read_all(HEADERS)
    sources = read_all("bindings/cpp/src/*.cpp")
    declared = [f"{owner}::{name}" for owner, body in managers(headers) for _, name, _ in functions(body)]
    declared += [f"{owner}::{capital(name)}" for owner, body in classes(headers, r"\w*Listener")
                 for name in re.findall(r"\bvirtual void (\w+)\(", body)]
    written = [f"V2TIM{owner}::{name}"
               for owner, body in re.findall(r"class \w+ final : public (?:V2TIM|Unsupported)(\w*Manager) \{(.*?)\n\};",
                                             sources, re.S)
               for name in re.findall(r"\b(\w+)\([^{};]*\) override\b", body)]
    forms = re.findall(r'not_supported\("(V2TIM\w+::\w+) ([^"]+)"', sources)
    return Binding("C++", calls(sources), {}, declared, written, forms,
                   map(capital, re.findall(r"(?:\.|->)([oO]n[A-Z]\w+)\(", sources)))


def classes(headers, name):
    return re.findall(rf"(?:class|struct) TIM_API (V2TIM{name})\b[^{{;]*\{{(.*?)\n\}};", headers, re.S)


def managers(headers):
    return classes(headers, r"\w*Manager")


def functions(body):
    """The functions that a class declares: the type of the result, the name, the parameters."""
    function = r"^    (?:virtual |static )?([\w<>]+(?: \*| &| ))(\w+)\(([^;{}]*)\)(?: const)?(?: = 0)?;"
    return re.findall(function, body, re.M)


HEAD = f"{GENERATED}functions.txt: run `make ledger`. "
MANAGERS = HEAD + """Functions that OpenTIM does not implement yet.
#ifndef OPENTIM_CPP_UNSUPPORTED_H
#define OPENTIM_CPP_UNSUPPORTED_H

#include "V2TIMManager.h"
%s#include "reply.h"

namespace opentim {
%s
} // namespace opentim

#endif
"""
OBJECTS = HEAD + """Functions of objects that OpenTIM does not
// implement yet.
#include "managers.h"

using opentim::not_supported;
"""


def refusals():
    """The sources that refuse, by path."""
    headers, refused = read_all(HEADERS), ledger.refused("C++")
    made, objects = [], []
    for owner, body in sorted(managers(headers)):
        stubs = [refusal(refused[full], owner, *rest) for rest in functions(body)
                 for full in [f"{owner}::{rest[1]}"] if full in refused]
        if stubs:
            made += ["", f"class {owner.replace('V2TIM', 'Unsupported')} : public {owner} {{", "public:", *stubs, "};"]
    for owner, body in classes(headers, r"\w+"):
        if owner.endswith(("Manager", "Listener")):
            continue
        stubs = [definition(refused[full], owner, *rest) for rest in functions(body)
                 for full in [f"{owner}::{rest[1]}"] if full in refused]
        objects += ["", *stubs] if stubs else []
    includes = "".join(f'#include "{path.name}"\n' for path in paths("bindings/cpp/include/V2TIM?*Manager.h"))
    return {"bindings/cpp/src/unsupported.h": MANAGERS % (includes, "\n".join(made) + "\n"),
            "bindings/cpp/src/unsupported.cpp": OBJECTS + "\n".join(objects) + "\n"}


def signature(given):
    """The parameters of a refusal: without names, except for the callback."""
    return [f"{type_}{'' if type_.endswith(('*', '&')) else ' '}{name}" if "Callback" in type_ else type_.strip()
            for type_, name in parameters(given)]


def body(state, owner, name, result, given):
    """The statements of a refusal."""
    callbacks = [parameter for type_, parameter in parameters(given) if "Callback" in type_]
    ledger.check(f"{owner}::{name}", state, bool(callbacks))
    lines = [f'not_supported("{owner}::{name}"{"".join(f", {it}" for it in callbacks)});']
    return lines + ([] if result == "void " else [f"return {result.strip()}();"])


def refusal(state, owner, result, name, given):
    head = f"    {result}{name}("
    if state == "empty" and name.startswith("Remove"):
        return wrapped(head, signature(given), ") override {}", " " * 8, True)
    lines = "".join(f"        {line}\n" for line in body(state, owner, name, result, given))
    return wrapped(head, signature(given), ") override {", " " * 8, True) + f"\n{lines}    }}"


def definition(state, owner, result, name, given):
    lines = "".join(f"    {line}\n" for line in body(state, owner, name, result, given))
    return wrapped(f"{result}{owner}::{name}(", signature(given), ") {", " " * 4, True) + f"\n{lines}}}"
