#!/usr/bin/env python3
"""Compares the declarations of the Objective-C headers with surface.txt, V2TIM's declarations as a list of facts: every
class, property, method, protocol, block type and enum value with its types, and the names for Swift. Nothing may be
missing, and nothing may be added except OpenTIM's own. Other tests check that the headers compile.

usage: surface.py INCLUDE_DIRECTORY"""
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
OWN = ("V2TIMManager+OpenTIM.h", "V2TIMErrorCode.h", "V2TIMDefine.h")


def plain(text):
    """A type without nullability, with one spelling."""
    text = re.sub(r"\b(nullable|_Nullable)\b", "", text)
    return re.sub(r"\s*([*,<>()^])\s*", r"\1", re.sub(r"\s+", " ", text)).strip()


def parenthesis(text):
    """The contents of the bracket that the text begins with, and the text after it."""
    depth = 0
    for at, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return text[1:at], text[at + 1:]
    raise ValueError("no end of a parenthesis: " + text)


def without_names(parameters):
    """The parameters of a block: a type each."""
    parts = re.split(r",(?![^<]*>)", parameters)
    return ",".join(plain(part if part.strip() == "void" else re.sub(r"\w+\s*$", "", part)) for part in parts)


def type_of(text):
    if "(^)" not in text:
        return plain(text)
    result, parameters = text.split("(^)", 1)
    return f"{plain(result)}(^)({without_names(parenthesis(parameters.strip())[0])})"


def method(owner, text):
    """The facts of a declaration without its semicolon."""
    text = re.sub(r"\s+", " ", re.sub(r"__attribute__\(\(deprecated\(\"[^\"]*\"\)\)\)", "", text)).strip()
    text, _, swift = text.partition("NS_SWIFT_NAME(")
    sign, (result, rest) = text[0], parenthesis(text[1:].strip())
    selector, types = "", []
    while re.match(r"\s*\w*\s*:", rest):
        label, rest = rest.split(":", 1)
        taken, rest = parenthesis(rest.strip())
        selector += label.strip() + ":"
        types.append(type_of(taken))
        rest = re.sub(r"^\s*\w+", "", rest)
    selector = selector or rest.strip()
    yield f"method {owner} {sign}{selector} {type_of(result)}({','.join(types)})"
    if swift:
        yield f"swift {owner} {selector} {swift.strip()[:-1]}"


def container(kind, head, body):
    """The facts of a class, a category or a protocol."""
    owner, rest = re.match(r"(\w+)\s*(.*)", head).groups()
    if kind == "protocol" or rest.startswith(":"):
        yield f"{'protocol' if kind == 'protocol' else 'class'} {owner}"
    for text in re.findall(r"^@property\([^)]*\)([^;]*);", body, re.M):
        type_text, name = re.match(r"(.*?)(\w+)$", text.strip(), re.S).groups()
        yield f"property {owner} {name} {plain(type_text)}"
    for text in re.findall(r"^[-+][^;]*(?=;)", body, re.M):
        yield from method(owner, text)


def declared(text):
    text = re.sub(r"//.*", "", text)
    for kind, head, body in re.findall(r"^@(interface|protocol) ([^\n{]*)(.*?)^@end", text, re.M | re.S):
        yield from container(kind, head, body)
    for name, body in re.findall(r"NS_ENUM\(NSInteger, (\w+)\) \{(.*?)\}", text, re.S):
        for constant, value in re.findall(r"(\w+) = (\d+)", body):
            yield f"value {name} {constant} {value}"
    for name, parameters in re.findall(r"^typedef void \(\^(\w+)\)\(([^;]*)\);", text, re.M | re.S):
        yield f"block {name} void(^)({without_names(parameters)})"


def main():
    found = set()
    for header in sorted(os.listdir(sys.argv[1])):
        if header.startswith("V2TIM") and header not in OWN:
            with open(os.path.join(sys.argv[1], header), encoding="utf-8") as file:
                found |= set(declared(file.read()))
    with open(os.path.join(HERE, "surface.txt"), encoding="utf-8") as file:
        expected = {line.rstrip("\n") for line in file if not line.startswith("#")}
    for line in sorted(expected - found):
        print("# missing:", line)
    for line in sorted(found - expected):
        print("# not V2TIM's:", line)
    good = expected == found and len(expected) > 1000
    print(f"{'ok' if good else 'not ok'} - the Objective-C headers declare what V2TIM declares, "
          f"{len(expected & found)} of {len(expected)}")
    return 0 if good else 1


sys.exit(main())
