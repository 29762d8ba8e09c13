"""Reader of the Objective-C binding: bindings/objc. V2TIM's managers are categories of V2TIMManager there."""
import re

from source import (EMPTY, REFUSED, Binding, Unsupported, calls, capital, enumerators, events, misnamed, paths, read,
                    read_all, states)

# The manager of a category whose name does not say it.
CATEGORIES = {"APNS": "OfflinePush", "VOIP": "OfflinePush", "LiveActivity": "OfflinePush"}


def binding():
    constants = enumerators(read_all("bindings/objc/include/*.h"))
    codes = {name: number for name, number in constants.items() if name.startswith("ERR_")}
    sources = read_all("bindings/objc/src/*.m", "bindings/objc/src/*.h")
    owners = managers()
    lacking = unsupported(owners)
    return Binding("Objective-C", codes, constants, calls(sources), methods(sources, owners, lacking),
                   misnamed(lacking))


def managers():
    """The manager that each selector of V2TIMManager belongs to."""
    owners = {}
    for path in paths("bindings/objc/include/V2TIMManager*.h"):
        for category, body in re.findall(r"@interface V2TIMManager\b([^\n]*)\n(.*?)@end", read(path), re.S):
            category = re.sub(r"\W|NSObject|Unsupported", "", category)
            if category == "OpenTIM":
                continue  # beyond V2TIM
            owner = f"V2TIM{CATEGORIES.get(category, category)}Manager"
            owners.update((selector, owner) for selector in declared_in(body, ";"))
    return owners


def named(owner, selector):
    return f"{owner}::{capital(selector.split(':')[0])}"


def methods(sources, owners, lacking):
    declared = [named(owner, selector) for selector, owner in owners.items()]
    partly = [named(owners[selector], selector)
              for given in re.findall(r'ot_not_supported\("-\[V2TIMManager (\S+)\] ', sources)
              for selector in owners if selector.startswith(given.rstrip("…"))]
    headers = read_all("bindings/objc/include/*.h")
    listeners = re.findall(r"@protocol (V2TIM\w*Listener)\b[^;\n]*\n(.*?)@end", headers, re.S)
    heard = [(owner, selector.split(":")[0]) for owner, body in listeners for selector in declared_in(body, ";")]
    return {**states(declared, lacking, partly), **events(heard, re.findall(r"\bon[A-Z]\w+", sources))}


def declared_in(body, end):
    """The selectors of the methods in a class's declaration or implementation. `end` ends a method's head."""
    method = r"^[-+] \([^)]*?(?:\([^)]*\))?[^)]*\)\s*([^;{]*?)\s*(?:NS_\w+\b[^;{]*)?" + end
    for head in re.findall(method, body, re.M):
        parts = re.findall(r"(\w+):\s*\(", head)
        yield "".join(part + ":" for part in parts) or head.split()[0]


def unsupported(owners):
    found = []
    for path in paths("bindings/objc/src/unsupported/*.m"):
        for owner, body in re.findall(r"@implementation (\w+)[^\n]*\n(.*?)@end", read(path), re.S):
            for method in re.split(r"^(?=[-+] \()", body, flags=re.M)[1:]:
                head, _, code = method.partition("{")
                selector = next(declared_in(head + "{", r"\{"))
                if owner != "V2TIMManager" and '"' not in code:
                    continue  # a property that is never set
                refused = re.search(r"ot_(not_supported|not_completed|refuse_completion)\(", code)
                whose = owners[selector] if owner == "V2TIMManager" else owner
                found.append(Unsupported(named(whose, selector), REFUSED if refused else EMPTY, code,
                                         f"-[{owner} {selector}]"))
    return found
