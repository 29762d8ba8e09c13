"""The ledger of V2TIM, bindings/v2tim: functions.txt has its functions and events."""
import re
from typing import NamedTuple

from source import ROOT

FUNCTIONS = "bindings/v2tim/functions.txt"
LANGUAGES = {"C++": "cpp", "Java": "java", "Objective-C": "objc"}  # in the order of the columns
REFUSED = ("7013", "empty")  # the states of a function whose body is made from the ledger
STATES = ("real", "part", "7013", "empty", "comes", "never")


class Function(NamedTuple):
    """A function or an event. `states` has its state by language; a language that does not declare it is not there."""
    owner: str
    name: str
    states: dict
    since: str
    names: dict  # by language, if it differs from `name`
    forms: list  # what ends with 7013, of a function that is real in part

    def full(self, language="C++"):
        return f"{self.owner}::{self.names.get(language, self.name)}"

    def is_event(self):
        return self.owner.endswith("Listener")


def functions():
    found, owner = [], None
    for line in (ROOT / FUNCTIONS).read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        if not line.startswith(" "):
            owner = line.strip()
            continue
        facts, _, forms = line.partition(" but ")
        name, *cells, since = facts.split()[:5]
        if len(cells) != 3 or not set(cells) <= {*STATES, "-"}:
            raise SystemExit(f"{FUNCTIONS}: a name, three states and a version are expected: {line}")
        states = {language: state for language, state in zip(LANGUAGES, cells) if state != "-"}
        spelled = dict(re.findall(r"(\w+)=(\w+)", facts))
        names = {language: spelled[key] for language, key in LANGUAGES.items() if key in spelled}
        found.append(Function(owner, name, states, since, names, [form for form in forms.split("; ") if form]))
    return found


def refused(language):
    """The functions that a language declares and refuses: their states by name in that language."""
    return {function.full(language): function.states[language] for function in functions()
            if function.states.get(language) in REFUSED}


def check(name, state, answers):
    """Checks the state of a refusal: it is 7013 if the function has a callback that takes a code."""
    if (state == "7013") != answers:
        raise SystemExit(f"{FUNCTIONS}: {name} {'has a' if answers else 'has no'} callback that takes a code: not {state}")
