"""Reader of include/opentim.h."""
import re

from source import ROOT


def text():
    return (ROOT / "include/opentim.h").read_text()


def codes():
    return {name: int(number) for name, number in re.findall(r"^#define TIM_(ERR_\w+) (-?\d+)$", text(), re.M)}


def constants():
    found = re.findall(r"^#define (TIM_(?!ERR_)\w+) (-?\d+)$", text(), re.M)
    return {name: int(number) for name, number in found}


def functions():
    """The functions, each with the V2TIM functions that it mirrors, such as "V2TIMMessageManager::SendMessage".
    Functions beyond V2TIM are left out."""
    found = re.findall(r"/\*\*\n((?: \*[^\n]*\n)*?) \*/\n[\w ]+[ *](tim_\w+)\(", text())
    return {name: mirrored(" ".join(re.findall(r"^ \* ?(.*)$", prose, re.M))) for prose, name in found}


def mirrored(prose):
    """The names after "Mirrors": V2TIMManager::Login; V2TIMMessageManager::CreateTextAtMessage and SendMessage."""
    names, owner = [], None
    for sentence in re.findall(r"Mirrors (V2TIM\w+::.*?)(?:\.\s|\.?$)", prose):
        for given, method in re.findall(r"(?:\b(V2TIM\w+)::)?\b([A-Z]\w+)", sentence):
            owner = given or owner
            names.append(f"{owner}::{method}")
    return names
