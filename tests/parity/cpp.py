"""Reader of the C++ binding: bindings/cpp."""
import re

from source import (EMPTY, REFUSED, Binding, Unsupported, calls, enumerators, events, misnamed, paths, read,
                    read_all, states)


def binding():
    headers = read_all("bindings/cpp/include/V2TIM*.h")
    constants = enumerators(headers)
    codes = {name: number for name, number in constants.items() if name.startswith("ERR_")}
    sources = read_all("bindings/cpp/src/*.cpp")
    lacking = unsupported()
    return Binding("C++", codes, constants, calls(sources), methods(headers, sources, lacking), misnamed(lacking))


def methods(headers, sources, lacking):
    declared = []
    for owner, body in re.findall(r"class TIM_API (V2TIM\w*Manager) \{(.*?)\n\};", headers, re.S):
        found = re.findall(r"^    (?:virtual|static) [^;{}()]*?\b(\w+)\([^;{}]*\)(?: = 0)?;", body, re.M)
        declared += [f"{owner}::{name}" for name in found]
    partly = re.findall(r'not_supported\("(V2TIM\w+::\w+) ', sources)
    listeners = re.findall(r"class TIM_API (V2TIM\w*Listener) \{(.*?)\n\};", headers, re.S)
    heard = [(owner, name) for owner, body in listeners for name in re.findall(r"\bvirtual void (\w+)\(", body)]
    return {**states(declared, lacking, partly), **events(heard, re.findall(r"(?:\.|->)([oO]n[A-Z]\w+)\(", sources))}


def unsupported():
    found = []
    for path in paths("bindings/cpp/src/unsupported/*.h"):
        text = read(path)
        owner = re.search(r"class \w+ (?:final )?: public (\w+)", text)[1]
        for name, body in re.findall(r"\b(\w+)\([^{}]*\) override \{(.*?)\}", text, re.S):
            found.append(Unsupported(f"{owner}::{name}", state(body), body, f"{owner}::{name}"))
    for name, body in re.findall(r"^\w.*? (V2TIM\w+::\w+)\([^{]*\{(.*?)\}", read("bindings/cpp/src/unsupported.cpp"),
                                 re.S | re.M):
        if '"' not in body:
            continue  # a property that is never set
        found.append(Unsupported(name, state(body), body, name))
    return found


def state(body):
    return REFUSED if re.search(r"not_supported\([^;]*, callback\)", body) else EMPTY


def limits():
    """Functions that are implemented in part: the function, and the form of it that answers 7013."""
    sources = read_all("bindings/cpp/src/*.cpp")
    return re.findall(r'not_supported\("(V2TIM\w+::\w+) ([^"]+)"', sources)
