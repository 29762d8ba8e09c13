"""Code that the readers of the languages share: sources without their comments, declarations, and the result of a
reader."""
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Binding:
    """A language. `constants` are numbers by name, and `calls` has the functions of opentim.h that it calls. The
    other sets have names such as "V2TIMMessageManager::SendMessage": what managers and listeners declare,
    what is written by hand, and the forms that end with 7013. `heard` has the events that sources call."""

    def __init__(self, name, constants, calls, declared=(), written=(), forms=(), heard=()):
        self.name, self.constants, self.calls = name, constants, calls
        self.declared, self.written, self.forms, self.heard = set(declared), set(written), set(forms), set(heard)


def paths(*patterns):
    return sorted(path for pattern in patterns for path in ROOT.glob(pattern))


def without_comments(text):
    return re.sub(r'("(?:\\.|[^"\\\n])*")|//[^\n]*|/\*.*?\*/', lambda m: m[1] or "", text, flags=re.S)


def read(path):
    """The text of a C-like source, without comments."""
    return without_comments((ROOT / path).read_text())


def read_all(*patterns):
    """The texts of sources written by hand, without comments."""
    texts = [path.read_text() for path in paths(*patterns)]
    return "\n".join(without_comments(text) for text in texts if not text.startswith(GENERATED))


# How a file begins that is made from the ledger: bindings/v2tim.
GENERATED = "// Generated from bindings/v2tim/"


def numbers(found):
    """Numbers by name, from names and constant expressions."""
    return {name: number(value) for name, value in found}


def number(expression):
    expression = re.sub(r"(?<=\w)[uUlL]+\b", "", expression.strip())
    if not re.fullmatch(r"[\w\s()<|+-]+", expression):
        raise ValueError(expression)
    return eval(expression, {"__builtins__": {}})


def enumerators(text):
    """Numbers by name of all enumerations in C syntax."""
    found = {}
    for body in re.findall(r"\benum\b[^{;]*\{(.*?)\}|NS_(?:ENUM|OPTIONS)\([^)]*\)\s*\{(.*?)\}", text, re.S):
        value = -1
        for item in "".join(body).split(","):
            name, _, given = (part.strip() for part in item.partition("="))
            if re.fullmatch(r"[A-Za-z_]\w*", name):
                value = number(given) if given else value + 1
                found[name] = value
    return found


def calls(text):
    """The functions of opentim.h that the text names."""
    return set(re.findall(r"\b(tim_[a-z0-9_]+)\b", text))


def capital(name):
    return name[:1].upper() + name[1:]


def one_line(text):
    return re.sub(r"\s+", " ", text).strip()


def parameters(text):
    """The parameters of a declaration, each with its type and its name."""
    parts = re.findall(r"(?:[^,<]|<(?:[^<>]|<(?:[^<>]|<[^<>]*>)*>)*>)+", one_line(text))
    return [re.fullmatch(r"(.*?)\s*(\w+)", part.strip()).groups() for part in parts]


def wrapped(head, parts, tail, indent, aligned=False, width=110, between=", "):
    """head + the parts with `between` + tail, in lines of at most `width`. A line that continues it begins with
    `indent` or, if it is `aligned` and each part fits there, below the first part."""
    if aligned and all(len(head) + len(part) + len(between) <= width for part in parts[:-1]) \
            and len(head) + len(parts[-1] if parts else "") + len(tail) <= width:
        indent = " " * len(head)
    elif aligned and parts and len(head) + len("".join(parts)) + len(tail) > width:
        return f"{head}\n" + wrapped(indent, parts, tail, indent, width=width, between=between)
    lines, line = [], head
    for at, part in enumerate(parts):
        part += tail if at == len(parts) - 1 else between.rstrip()
        gap = " " if line not in (head, indent) else ""
        if len(line + gap + part) > width and line.strip() and line != head:
            lines, line, gap = lines + [line], indent, ""
        line += gap + part
    return "\n".join(lines + [line if parts else line + tail])
