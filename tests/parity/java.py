"""Reader of the Java binding, bindings/java, and its refusals as the ledger has them. Its calls are in the glue to the
JVM, bindings/java/jni."""
import re

import ledger
from source import GENERATED, Binding, calls, capital, numbers, parameters, paths, read, read_all, wrapped

API = "bindings/java/api/com/tencent/imsdk/v2/*.java"


def binding():
    api, sources = read_all(API), read_all("bindings/java/src/**/*.java")
    constants = numbers(re.findall(r"public static final (?:int|long) (\w+) = ([^;]+);", api))
    declared = [f"{owner}::{capital(name)}" for owner, body in managers(api) for _, name, _ in functions(body)]
    declared += [f"{owner}::{capital(name)}" for owner, body in classes(api, r"\w*Listener")
                 for name in re.findall(r"\bvoid (on\w+)\(", body)]
    written = [f"V2TIM{owner}::{capital(name)}"
               for owner, body in re.findall(r"class \w+ extends (?:V2TIM|Unsupported)(\w*Manager) \{(.*?)\n\}",
                                             sources, re.S)
               for name in re.findall(r"^    public [\w<>, \[\]]+? (\w+)\(", body, re.M)]
    forms = [(f"{owner}::{capital(name)}", form)
             for owner, name, form in re.findall(r'Unsupported\.\w+\(\s*"(V2TIM\w+)\.(\w+) ([^"]+)"', sources)]
    return Binding("Java", calls(read_all("bindings/java/jni/*.c")), constants, declared, written, forms,
                   map(capital, re.findall(r"\.(on[A-Z]\w+)\(", sources)))


def classes(api, name):
    return re.findall(rf"public abstract class (V2TIM{name}) \{{(.*?)\n\}}", api, re.S)


def managers(api):
    return classes(api, r"\w*Manager")


def functions(body):
    """The functions that a class declares, without annotations: the type of the result, the name, the parameters."""
    body = re.sub(r"@(?:NonNull|Nullable)\s+", "", body)
    return re.findall(r"^    public (?:abstract|static) ([\w<>., \[\]]+?) (\w+)\(([^)]*)\)", body, re.M)


HEAD = f"""\
{GENERATED}functions.txt: run `make ledger`.
package com.tencent.imsdk.v2;

"""


def refusals():
    """The sources that refuse, by path."""
    refused, made = ledger.refused("Java"), {}
    for path in paths(API):
        for owner, body in managers(read(path)):
            stubs = [refusal(refused[full], owner, *rest) for rest in functions(body)
                     for full in [f"{owner}::{capital(rest[1])}"] if full in refused]
            if stubs:
                name = owner.replace("V2TIM", "Unsupported")
                made[f"bindings/java/unsupported/com/tencent/imsdk/v2/{name}.java"] = HEAD + source(name, owner, stubs)
    return made


def source(name, owner, stubs):
    text = "\n\n".join(stubs)
    used = [it for it in ("HashMap", "List", "Map") if re.search(rf"\b{it}\b", text)]
    imports = "".join(f"import java.util.{it};\n" for it in used)
    return (f"{imports}\n" if used else "") + f"""\
/** Functions of {owner} that OpenTIM does not implement yet. */
abstract class {name} extends {owner} {{
{text}
}}
"""


def refusal(state, owner, result, name, given):
    head = f"    public {result} {name}("
    parts = [f"{type_} {parameter}" for type_, parameter in parameters(given)]
    if state == "empty" and name.startswith("remove"):
        return "    @Override\n" + wrapped(head, parts, ") {}", " " * 12)
    full = f'"{owner}.{name}"'
    callbacks = "".join(f", {it}" for type_, it in parameters(given) if "Callback" in type_)
    ledger.check(f"{owner}.{name}", state, bool(callbacks))
    if callbacks:
        call = "Unsupported.answer" if result == "void" else "return Unsupported.noId"
        line = f"{call}({full}{callbacks})"
    elif result == "void":
        line = f"Unsupported.log({full})"
    elif result == "V2TIMMessage":
        line = f"return Unsupported.noMessage({full})"
    else:
        line = f"return Unsupported.no({full}, new {result}())"
    return "    @Override\n" + wrapped(head, parts, ") {", " " * 12) + f"\n        {line};\n    }}"
