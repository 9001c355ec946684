"""Writes expressions.frozen: each line of expressions.txt with its repr under CPython with NumPy 2, or the exception's name."""
import math, pathlib, warnings
import numpy as np

warnings.simplefilter("ignore")
folder = pathlib.Path(__file__).parent
out = []
for line in (folder / "expressions.txt").read_text().splitlines():
    if not line.strip():
        continue
    try:
        shown = repr(eval(line, {"np": np, "math": math}))
    except Exception as error:
        shown = type(error).__name__
    out.append(f">>> {line}\n{shown}\n")
(folder / "expressions.frozen").write_text("".join(out))
