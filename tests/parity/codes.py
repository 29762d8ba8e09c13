"""V2TIM's error codes, bindings/v2tim/codes.txt, and the lists that are made from it."""
import re
from typing import NamedTuple

from source import GENERATED, ROOT

CODES = "bindings/v2tim/codes.txt"
HEAD = f"{GENERATED}codes.txt: run `make ledger`.\n"
HINT = ("Codes without a comment have self-explanatory names, or exist only",
        "so that code that uses them compiles.")


class Code(NamedTuple):
    number: int
    name: str
    java_only: bool
    text: str  # a sentence, or nothing
    hint: str  # what V2TIM's own lists say instead: a part of a sentence


def groups():
    """The codes in V2TIM's groups: pairs of a title and its codes."""
    found = []
    for line in (ROOT / CODES).read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        if not line.startswith(" "):
            found.append((line, []))
            continue
        fact = re.fullmatch(r" +(-?\d+)  (ERR_\w+)( +java)?(?: +/// (.*?))?(?: *// (.*))?", line)
        if not fact:
            raise SystemExit(f"{CODES}: a number, a name and comments are expected: {line}")
        number, name, java, text, hint = fact.groups()
        found[-1][1].append(Code(int(number), name, bool(java), text or "", hint or part(text or "")))
    return found


def ascending():
    return sorted(code for _, codes in groups() for code in codes)


def part(sentence):
    """A sentence as a part of one: without its capital letter and its period."""
    first = sentence.split(" ")[0]
    start = sentence[:1].lower() if len(first) == 1 or first[1:].islower() else sentence[:1]
    return start + sentence[1:].removesuffix(".")


def whole(hint):
    return f"{hint[:1].upper()}{hint[1:]}." if hint else ""


def lists():
    """The lists, by path."""
    return {
        "src/model/code/list.rs": rust(),
        "bindings/cpp/include/V2TIMErrorCode.h": cpp(),
        "bindings/objc/include/V2TIMErrorCode.h": objc(),
        "bindings/java/api/com/tencent/imsdk/BaseConstants.java": java(),
        "bindings/swift/Sources/OpenTIM/ErrorCodes.swift": swift(),
    }


def rust():
    constants = [(f"/// {code.text}\n" if code.text else "") + f"pub const TIM_{code.name}: i32 = {code.number};\n"
                 for code in ascending()]
    names = [f'    (TIM_{code.name}, c"{code.name}"),\n' for code in ascending()]
    return f"""\
{HEAD}
use std::ffi::CStr;

{"".join(constants)}
/// The names, ascending by number.
#[rustfmt::skip]
pub(super) const NAMES: &[(i32, &CStr)] = &[
{"".join(names)}];
"""


def enumerators():
    for title, codes in groups():
        lines = [f"    {code.name} = {code.number},{f' // {code.hint}' if code.hint else ''}\n"
                 for code in codes if not code.java_only]
        if lines:
            yield f"    // {title}\n" + "".join(lines)


def cpp():
    return f"""\
{HEAD}// The error codes that OnError receives. {HINT[0]}
// {HINT[1]}
#ifndef OPENTIM_V2TIM_ERROR_CODE_H
#define OPENTIM_V2TIM_ERROR_CODE_H

enum V2TIMErrorCode {{
{chr(10).join(enumerators())}}};

#endif
"""


def objc():
    return f"""\
{HEAD}// The error codes that fail blocks receive. {HINT[0]}
// {HINT[1]}
#import "V2TIMDefine.h"

typedef NS_ENUM(NSInteger, V2TIMErrorCode) {{
{chr(10).join(enumerators())}}};
"""


def java():
    made = []
    for title, codes in groups():
        lines = [(f"    /** {whole(code.hint)} */\n" if code.hint else "")
                 + f"    public static final int {code.name} = {code.number};\n" for code in codes]
        made.append(f"    // {title}\n" + "".join(lines))
    return f"""\
{HEAD}package com.tencent.imsdk;

/**
 * The error codes that onError receives. {HINT[0]}
 * {HINT[1]}
 */
public class BaseConstants {{
{chr(10).join(made)}}}
"""


def swift():
    made = []
    for code in ascending():
        first, *others = code.name.lower().split("_")[1:]
        name = first + "".join(word.capitalize() for word in others)
        line = f"    public static let {name} = Self(rawValue: TIM_{code.name})\n"
        if len(line) > 121:
            line = line.replace(" = ", " =\n        ", 1)
        made.append((f"    /// {code.text}\n" if code.text else "") + line)
    return f"{HEAD}import COpenTIM\n\nextension TIMError.Code {{\n{''.join(made)}}}\n"
