from __future__ import print_function, division
import sys
import os
import os.path
import time
import warnings
import math
import random
import statistics
import datetime
from datetime import timedelta, date
import argparse
import logging
from pathlib import Path
import io

warnings.filterwarnings("ignore")
sys.stdout.write("progress 1\r\n")
sys.stdout.flush()
print(sys.maxsize, sys.float_info.epsilon, sys.float_info.max, sys.version_info[0] >= 3, sys.version_info.major)
print("to standard error", file=sys.stderr)
start = time.time()
elapsed = time.time() - start
print(elapsed < 60, time.perf_counter() > 0, isinstance(time.time(), float))
print(os.path.join("a", "b.txt"), os.path.basename("/x/y.csv"), os.path.dirname("/x/y.csv"), os.path.splitext("m.tar.gz"), os.path.exists("/no/such"))
print(os.path.join("a", "/b"), os.path.split("a/b/c"), os.path.normpath("a/../b//c"))
parser = argparse.ArgumentParser(description="train")
parser.add_argument("--lr", type=float, default=0.01)
parser.add_argument("--epochs", type=int, default=10, help="how long")
parser.add_argument("--hidden-size", type=int, default=4)
parser.add_argument("--verbose", action="store_true")
parser.add_argument("--name", choices=["a", "b"], default="a")
args = parser.parse_args([])
print(args.lr, args.epochs, args.hidden_size, args.verbose, args)
args = parser.parse_args(["--lr", "0.5", "--verbose", "--name=b"])
print(args.lr, args.verbose, args.name, vars(args)["epochs"])
logging.basicConfig(level=logging.INFO)
logging.info("not on standard output")
p = Path("data") / "train.csv"
print(p, p.name, p.suffix, p.stem, p.parent, repr(p))
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.stdev([1, 2, 3, 4]), statistics.pstdev([2, 4]), statistics.mode("aab"))
print(date(2024, 2, 28) + timedelta(days=2), date(2024, 1, 1).weekday(), timedelta(hours=30), (date(2024, 3, 1) - date(2023, 3, 1)).days)
print(datetime.datetime(2020, 5, 17, 8, 30).strftime("%Y-%m-%d %H:%M"), datetime.datetime.strptime("2021-02-03", "%Y-%m-%d"))
random.seed(3)
print(random.expovariate(2.0), random.choices([1, 2, 3], cum_weights=[1, 2, 3], k=3), random.triangular(0, 1))
out = io.StringIO()
print("kept", 1, file=out)
out.write("more\n")
print(repr(out.getvalue()))
if len(sys.argv) > 5:
    sys.exit(1)
