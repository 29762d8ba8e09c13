"""Reader of the Objective-C binding, bindings/objc, and its refusals as the ledger has them. V2TIM's managers are
categories of V2TIMManager there."""
import re

import ledger
from source import GENERATED, Binding, calls, capital, one_line, paths, read, read_all, wrapped

HEADERS = "bindings/objc/include/*.h"
# The manager of a category whose name does not say it.
CATEGORIES = {"APNS": "OfflinePush", "VOIP": "OfflinePush", "LiveActivity": "OfflinePush"}


def binding():
    headers = read_all(HEADERS)
    sources = read_all("bindings/objc/src/**/*.[mh]")
    owners = managers()
    listeners = re.findall(r"@protocol (V2TIM\w*Listener)\b[^;\n]*\n(.*?)@end", headers, re.S)
    declared = [named(owner, selector) for selector, owner in owners.items()]
    declared += [named(owner, selector) for owner, body in listeners for selector in map(selector_of, methods(body))]
    written = [named(owners[selector], selector)
               for body in re.findall(r"@implementation V2TIMManager\b[^\n]*\n(.*?)@end", sources, re.S)
               for selector in map(selector_of, methods(body, r"\{")) if selector in owners]
    forms = [(named(owners[selector], selector), form)
             for given, form in re.findall(r'ot_not_supported\("-\[V2TIMManager (\S+)\] ([^"]+)"', sources)
             for selector in owners if selector.startswith(given.rstrip("…"))]
    return Binding("Objective-C", calls(sources), {}, declared, written, forms,
                   map(capital, re.findall(r"\bon[A-Z]\w+", sources)))


def interfaces(path):
    """The classes and categories that a header declares: the name, the category and the methods' heads."""
    interface = r"@interface (\w+)\s*(?:\((\w+)\)|: *\w+)[^\n]*\n(.*?)@end"
    for name, category, body in re.findall(interface, read(path), re.S):
        yield name, category, methods(body)


def managers():
    """The manager that each selector of V2TIMManager belongs to."""
    owners = {}
    for path in paths("bindings/objc/include/V2TIMManager*.h"):
        for name, category, heads in interfaces(path):
            if name == "V2TIMManager" and category != "OpenTIM":  # which is beyond V2TIM
                noun = category.replace("Unsupported", "")
                owners.update((selector_of(head), f"V2TIM{CATEGORIES.get(noun, noun)}Manager") for head in heads)
    return owners


def methods(body, end=";"):
    """The heads of the methods in a class's declaration or implementation. `end` ends a method's head."""
    return [one_line(head) for head in re.findall(rf"^([-+] \([^{{;]*?)\s*{end}", body, re.M)]


def parts(head):
    """A method's head without its annotations: the type of the result, and the parts of its selector."""
    head = re.sub(r"\s*\b(?:NS_SWIFT_NAME\(.*\)|__attribute__\(.*\)|NS_\w+)$", "", head)
    head = re.sub(r"\bnullable | ?_Nullable\b ?", "", head)
    result, rest = re.fullmatch(r"[-+] \(((?:[^()]|\([^()]*\))*)\)\s*(.*)", head).groups()
    given = r"\w+:\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\s*\w+"
    return result, re.findall(given, rest) or [rest]


def selector_of(head):
    _, found = parts(head)
    return "".join(re.match(r"\w+:?", part)[0] for part in found)


def named(owner, selector):
    return f"{owner}::{capital(selector.split(':')[0])}"


HEAD = f"""\
{GENERATED}functions.txt: run `make ledger`. Methods that OpenTIM does not implement yet.
%s#import "reply.h"
"""


def refusals():
    """The source that refuses, by path."""
    refused, owners, made, imports = ledger.refused("Objective-C"), managers(), [], ""
    for path in paths(HEADERS):
        for name, category, heads in interfaces(path):
            of = lambda head: owners.get(selector_of(head)) if name == "V2TIMManager" else name
            stubs = [refusal(refused[full], name, head) for head in heads
                     for full in [named(of(head), selector_of(head))] if full in refused]
            if stubs:
                imports += "" if path.name in imports else f'#import "{path.name}"\n'
                made += ["", f"@implementation {name} ({category})", *stubs, "@end"]
    return {"bindings/objc/src/unsupported.m": HEAD % imports + "\n".join(made) + "\n"}


# What a method without a callback returns.
EMPTY = {"void": None, "BOOL": "NO", "int": "0"}


def refusal(state, owner, head):
    result, given = parts(head)
    name = f'"-[{owner} {selector_of(head)}]"'
    label, last = re.match(r"\w+", given[-1])[0], re.search(r"\w+$", given[-1])[0]
    empty = EMPTY.get(result, "nil")
    returns = [f"return {empty};"] if empty else []
    ledger.check(name, state, label in ("fail", "completion"))
    if label == "fail" and "(V2TIMFail)" in given[-1]:
        lines = [f"ot_not_supported({name}, {last});", *returns]
    elif label == "completion":
        lines = [f"ot_not_completed({name}, {last});", *returns]
    elif "(^)" in given[-1]:
        lines = [f"ot_no_url({name}, {last});"]
    elif result == "V2TIMMessage *":
        lines = [f"return ot_empty_message({name});"]
    elif label.startswith("remove"):
        return wrapped(f"- ({result})", given, " {}", " " * 4, between="")
    else:
        lines = [f"ot_not_there({name});", *returns]
    text = "".join(f"    {line}\n" for line in lines)
    return wrapped(f"- ({result})", given, " {", " " * 4, between="") + f"\n{text}}}"
