"""Writes ../Arrays/ArrayFunctionsExpected.swift: NumPy's answers to the Python expressions that name ArrayFunctionCases.swift."""

import pathlib
import re
import warnings

import numpy as np

warnings.simplefilter("ignore")

a = np.arange(12).reshape(3, 4)
t = np.arange(24).reshape(2, 3, 4)
v = np.array([3.5, -1, 0, 2, -1])
m = np.array([True, False, True])
w = np.array([1, np.nan, np.inf, -np.inf, 1])
k = np.array([[7], [8], [9]])


def put(array, index, value):
    copy = array.copy()
    copy[index] = value
    return copy


def kind(error):
    """The name of the built-in exception that an error is one of."""
    return next(c.__name__ for c in type(error).__mro__ if c.__module__ == "builtins")


def main():
    folder = pathlib.Path(__file__).parent.parent / "Arrays"
    lines = []
    for expression in re.findall(r'\bc\("(.*)"\) \{', (folder / "ArrayFunctionCases.swift").read_text()):
        try:
            value = repr(eval(expression))
        except Exception as error:
            value = "error " + kind(error)
        lines.append(expression + "\t" + value.replace("\n", "\\n"))
    (folder / "ArrayFunctionsExpected.swift").write_text(
        "// swift-format-ignore-file\n// Written by Oracles/array_functions.py; NumPy " + np.__version__ + ".\n\n"
        'let arrayFunctionsExpected = #"""\n' + "\n".join(lines) + '\n"""#\n')
    print(len(lines), "cases")


if __name__ == "__main__":
    main()
