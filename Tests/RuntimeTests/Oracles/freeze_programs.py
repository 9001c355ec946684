"""Writes Programs/NAME.out, what each program prints under CPython with NumPy 2."""
import pathlib, subprocess, sys

for program in sorted((pathlib.Path(__file__).parent.parent / "Programs").glob("*.py")):
    run = subprocess.run([sys.executable, "-I", "-W", "ignore", str(program)], capture_output=True, text=True, check=True)
    program.with_suffix(".out").write_text(run.stdout)
