"""Code that the readers of the languages share: sources without their comments, declarations, and the result of a
reader."""
import re
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Binding:
    """A language. `calls` has the functions of opentim.h that it calls, and `constants` the numbers by name that are
    written by hand. The other sets have names such as "V2TIMMessageManager::SendMessage": what managers and listeners
    declare, what is written by hand, and the forms that end with 7013. `heard` has the events that sources call."""

    def __init__(self, name, calls, constants, declared=(), written=(), forms=(), heard=()):
        self.name, self.calls, self.constants = name, calls, constants
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


def wrapped(head, parts, tail, indent, aligned=False, between=","):
    """head + parts + tail in lines of at most 110 characters, broken between parts. A line that continues it begins
    with `indent` or, if it is `aligned` and each part fits there, below the first part."""
    pieces = [part + between for part in parts[:-1]] + [part + tail for part in parts[-1:]]
    start = head if pieces else head + tail
    if aligned and all(len(head + piece) <= 110 for piece in pieces):
        indent = " " * len(head)
    elif aligned:
        start = indent
    text = " ".join(piece.replace(" ", "\0") for piece in pieces)
    lines = textwrap.fill(text, 110, initial_indent=start, subsequent_indent=indent, break_long_words=False,
                          break_on_hyphens=False) if text else start
    return (lines if start != indent else f"{head}\n{lines}").replace("\0", " ")
