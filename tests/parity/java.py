"""Reader of the Java binding: bindings/java. Its calls are in the glue to the JVM, bindings/java/jni."""
import re

from source import (EMPTY, REFUSED, Binding, Unsupported, calls, capital, events, misnamed, numbers, paths, read,
                    read_all, states)


def binding():
    api = read_all("bindings/java/api/**/*.java")
    constants = numbers(re.findall(r"public static final (?:int|long) (\w+) = ([^;]+);", api))
    codes = numbers(re.findall(r"int (ERR_\w+) = (-?\d+);", read_all("bindings/java/api/**/BaseConstants.java")))
    glue, lacking = read_all("bindings/java/jni/*.c"), unsupported()
    return Binding("Java", codes, constants, calls(glue), methods(api, lacking), misnamed(lacking))


def methods(api, lacking):
    declared = []
    for owner, body in re.findall(r"public abstract class (V2TIM\w*Manager) \{(.*?)\n\}", api, re.S):
        found = re.findall(r"^    public (?:abstract|static) [\w<>., \[\]@]*?(\w+)\(", body, re.M)
        declared += [f"{owner}::{capital(name)}" for name in found]
    sources = read_all("bindings/java/src/**/*.java")
    partly = re.findall(r'Unsupported\.\w+\(\s*"(V2TIM\w+)\.(\w+) ', sources)
    partly = [f"{owner}::{capital(name)}" for owner, name in partly]
    listeners = re.findall(r"public abstract class (V2TIM\w*Listener) \{(.*?)\n\}", api, re.S)
    heard = [(owner, name) for owner, body in listeners for name in re.findall(r"\bvoid (on\w+)\(", body)]
    return {**states(declared, lacking, partly), **events(heard, re.findall(r"\.(on[A-Z]\w+)\(", sources))}


def unsupported():
    found = []
    for path in paths("bindings/java/unsupported/**/Unsupported*Manager.java"):
        text = read(path)
        owner = re.search(r"class \w+ extends (\w+)", text)[1]
        for name, body in re.findall(r"^    public [^;{]*?\b(\w+)\([^{}]*\) \{(.*?)\}", text, re.S | re.M):
            found.append(Unsupported(f"{owner}::{capital(name)}", state(body), body, f"{owner}.{name}"))
    for path in paths("bindings/java/unsupported/**/UnsupportedObjects.java"):
        for body, owner, name in re.findall(r'(Unsupported\.\w+\(\s*"(V2TIM\w+)\.(\w+)")', read(path)):
            found.append(Unsupported(f"{owner}::{capital(name)}", state(body), body, f"{owner}.{name}"))
    return found


def state(body):
    return REFUSED if re.search(r"Unsupported\.(answer|noId)\(", body) else EMPTY
