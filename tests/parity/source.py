"""Code that the readers of the languages share: sources without their comments, and the result of a reader."""
import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

REAL = "real"  # does what V2TIM says
PART = "in part"  # does it, and answers 7013 to a form of it that it lacks
REFUSED = "7013"  # answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013)
EMPTY = "empty"  # has no callback that takes a code: gives an empty value, or does nothing
COMES = "comes"  # an event that listeners receive
NEVER = "never"  # an event that listeners do not receive yet


class Binding:
    """A language. `codes` and `constants` are numbers by name, and `calls` has the functions of opentim.h that it
    calls. `methods` has states, including those of events, by the name in C++, such as
    "V2TIMMessageManager::SendMessage"."""

    def __init__(self, name, codes, constants, calls, methods=None, misnamed=()):
        self.name, self.codes, self.constants = name, codes, constants
        self.calls, self.methods = calls, methods or {}
        self.misnamed = misnamed  # functions whose refusal names another function


def paths(*patterns):
    return sorted(path for pattern in patterns for path in ROOT.glob(pattern))


def read(path):
    """The text of a C-like source, without comments."""
    text = (ROOT / path).read_text()
    return re.sub(r'("(?:\\.|[^"\\\n])*")|//[^\n]*|/\*.*?\*/', lambda m: m[1] or "", text, flags=re.S)


def read_all(*patterns):
    return "\n".join(read(path) for path in paths(*patterns))


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


def events(declared, fired):
    """The state of each event, from pairs of a listener and the event's name, and from the names that sources call."""
    return {f"{owner}::{capital(name)}": COMES if name in fired else NEVER for owner, name in declared}


class Unsupported:
    """A function that is not implemented: its name, how it reports that, and whether it names itself in its report."""

    def __init__(self, name, state, body, own_name):
        self.name, self.state = name, state
        self.names_itself = f'"{own_name}"' in body or state == EMPTY and '"' not in body


def misnamed(unsupported):
    return [function.name for function in unsupported if not function.names_itself]


def states(declared, unsupported, partly):
    """The state of each declared function. All of them, with overloads, are in `declared`. `partly` names those that
    refuse one of their forms."""
    count, lacking = Counter(declared), Counter(function.name for function in unsupported)
    result = {name: REAL for name in count}
    result.update((name, PART) for name in partly if name in count)
    for function in unsupported:
        whole = function.name not in count or lacking[function.name] >= count[function.name]
        result[function.name] = function.state if whole else PART
    return result
