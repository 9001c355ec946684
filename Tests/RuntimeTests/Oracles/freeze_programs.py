"""Writes Programs/NAME.out, what each program prints under CPython with NumPy 2 (matplotlib, pandas, scikit-learn and SciPy for some)."""
import pathlib, subprocess, sys, tempfile

for program in sorted((pathlib.Path(__file__).parent.parent / "Programs").glob("*.py")):
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            [sys.executable, "-I", "-W", "ignore", str(program.absolute())], capture_output=True, text=True, check=True, cwd=folder)
    program.with_suffix(".out").write_text(run.stdout)
