#!/usr/bin/env python3
"""Writes a C program that compiles if the structs of Python files have the layout that opentim.h gives to those names.

layout.py FILE...      The files are imported, so $OPENTIM_LIBRARY must name the library.
"""
import ctypes
import importlib.util
import sys


def structs(path):
    spec = importlib.util.spec_from_file_location("checked", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, ctypes.Structure) and value is not ctypes.Structure:
            yield value


def claims(struct):
    name = struct.__name__
    fields = [field for field, *_ in struct._fields_]
    for field in fields:
        at = getattr(struct, field)
        if field != "others":  # bytes that the file does not declare in detail
            yield f"offsetof({name}, {field}) == {at.offset} && sizeof((({name} *)0)->{field}) == {at.size}"
    if fields[0] == "struct_size":  # structs of the host are complete, structs that it receives need not be
        yield f"sizeof({name}) == {ctypes.sizeof(struct)}"


print("#include <assert.h>\n#include <opentim.h>")
for path in sys.argv[1:]:
    for struct in structs(path):
        for claim in claims(struct):
            print(f'static_assert({claim}, "{path}: {struct.__name__}");')
