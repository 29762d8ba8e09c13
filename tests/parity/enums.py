"""V2TIM's enumerations, bindings/v2tim/enums.txt, and the headers that are made from it."""
import re
import textwrap
from typing import NamedTuple

from source import GENERATED, ROOT

ENUMS = "bindings/v2tim/enums.txt"
HEAD = f"{GENERATED}enums.txt: run `make ledger`. V2TIM's enumerations.\n"


class Value(NamedTuple):
    number: int
    name: str
    language: str  # the only one of C++ and Objective-C that has it, or nothing
    text: str


class Enumeration(NamedTuple):
    names: dict  # by language
    text: list  # words
    values: list


def enumerations():
    found = []
    for line in (ROOT / ENUMS).read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        if head := re.fullmatch(r"(\w+)(?: (cpp)| objc=(\w+))?", line):
            name, only, other = head.groups()
            found.append(Enumeration({"cpp": name} if only else {"cpp": name, "objc": other or name}, [], []))
        elif text := re.fullmatch(r"  // (.*)", line):
            found[-1].text.append(text[1])
        elif fact := re.fullmatch(r" +(-?\d+)  (\w+)(?: +(cpp|objc))?(?: +// (.*))?", line):
            number, name, language, text = fact.groups()
            found[-1].values.append(Value(int(number), name, language or "", text or ""))
        else:
            raise SystemExit(f"{ENUMS}: an enumeration, a comment or a number with its name is expected: {line}")
    return found


def constants():
    """V2TIM's numbers by name, as C++ has them."""
    return {value.name: value.number for enumeration in enumerations() for value in enumeration.values
            if value.language != "objc"}


def headers():
    """The headers, by path."""
    cpp = body("cpp", "//", "//", "enum {} {{")
    objc = body("objc", "///", "///<", "typedef NS_ENUM(NSInteger, {}) {{")
    return {
        "bindings/cpp/include/V2TIMEnum.h":
            f"{HEAD}#ifndef OPENTIM_V2TIM_ENUM_H\n#define OPENTIM_V2TIM_ENUM_H\n\n{cpp}\n#endif\n",
        "bindings/objc/include/V2TIMEnum.h": f"{HEAD}#import <Foundation/Foundation.h>\n\n{objc}",
    }


def body(language, before, behind, opening):
    made = []
    for enumeration in enumerations():
        if language not in enumeration.names:
            continue
        made += [f"{before} {line}" for line in textwrap.wrap(" ".join(enumeration.text), 112)]
        made.append(opening.format(enumeration.names[language]))
        made += [f"    {value.name} = {value.number}," + (f" {behind} {value.text}" if value.text else "")
                 for value in enumeration.values if value.language in ("", language)]
        made += ["};", ""]
    return "\n".join(made[:-1]) + "\n"
