# What surrounds a training: arguments, a log, settings and weights in files, counters, caches.
import argparse
import collections
import itertools
import json
import logging
import numbers
import os
import pickle
from functools import lru_cache, partial, reduce
from operator import mul

import numpy as np
import numpy.typing as npt

logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(message)s")
log = logging.getLogger(__name__)
parser = argparse.ArgumentParser(description="trains", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
parser.add_argument("--epochs", type=int, default=3, metavar="N")
parser.add_argument("--lr", default=0.1, type=float)
parser.add_argument("--hidden", nargs="+", type=int, default=[4, 3])
parser.add_argument("--act", choices=["relu", "tanh"], default="tanh")
parser.add_argument("-v", "--verbose", action="store_true")
args = parser.parse_args([])
print(args, args.hidden)

np.random.seed(0)
ACT = {"relu": lambda x: np.maximum(0, x), "tanh": np.tanh}
sizes = [2, *args.hidden, 1]
params = [{"W": np.random.randn(i, o) / np.sqrt(i), "b": np.zeros((1, o))} for i, o in zip(sizes[:-1], sizes[1:])]
count = sum(reduce(mul, p[k].shape) for p in params for k in p)
log.info("%d parameters", count)
print(f"{count} parameters")


def forward(x: npt.NDArray, act=ACT[args.act]) -> npt.NDArray:
    return reduce(lambda a, p: act(a @ p["W"] + p["b"]), params, x)


X = np.array(list(itertools.product([0, 1], repeat=2)))
print(forward(X).T.round(6))
with open("settings.json", "w") as f:
    json.dump(vars(args), f, indent=4, sort_keys=True)
print(open("settings.json").read())
with open("weights.pkl", "wb") as f:
    pickle.dump(params, f)
with open("weights.pkl", "rb") as f:
    loaded = pickle.load(f)
print(all(np.array_equal(a[k], b[k]) for a, b in zip(params, loaded) for k in a), os.path.exists("weights.pkl"))
np.savez("all.npz", **{f"W{i}": p["W"] for i, p in enumerate(params)})
print(sorted(np.load("all.npz").keys()) if hasattr(np.load("all.npz"), "keys") else "", [isinstance(v, numbers.Number) for v in (1, 2.5, np.float32(1), "1")])
counts = collections.Counter("hello world")
print(counts.most_common(2), sum(counts.values()), "a\tb".expandtabs(4), "x1".isidentifier(), "1x".isidentifier())


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), fib.cache_info().hits, partial(np.multiply, 0.5)(np.arange(3)))
seen = {1, 2, 3, 4}
seen.difference_update([1])
seen.intersection_update({2, 3, 9})
seen.symmetric_difference_update([3, 7])
print(sorted(seen), (5).real, (2.5).conjugate(), (3).numerator)
