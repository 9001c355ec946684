import math
import random

# A table of floats in many formats, as tutorials print their logs.
random.seed(12)
rows = [(name, random.gauss(0, 1), random.randint(1, 1000), random.random() < 0.5) for name in ("alpha", "beta", "gamma", "delta")]
print("-" * 44)
print("{:<10}|{:>12}|{:^8}|{!r:>8}".format("name", "value", "count", "flag"))
print("=" * 44)
for name, value, count, flag in rows:
    print(f"{name:<10}|{value:>12.5f}|{count:^8d}|{flag!s:>8}")
print("-" * 44)
width, digits = 12, 3
print(f"{math.pi:{width}.{digits}f}|{math.e!r}|{1e6:,.0f}|{255:#x}|{5:03d}|{-5:+d}|{0.000123:.1e}")
print("%5.2f%% done, %s left, %r" % (99.5, [1, 2], "text"), "%(a)d-%(b)s" % {"a": 3, "b": "x"})
print("a".rjust(3, "*"), "b".ljust(3, "."), "c".center(5), "7".zfill(3), "Title Case".swapcase(), "x,y,,z".split(","))
print(*[f"{i}:{c}" for i, c in enumerate("abc", start=1)], sep=" | ", end=" <\n")
matrix = [[math.sin(i * j / 3) for j in range(4)] for i in range(3)]
print("\n".join(" ".join(f"{v:7.3f}" for v in row) for row in matrix))
print([[round(v, 2) for v in row] for row in zip(*matrix)])
total = sum(v for row in matrix for v in row)
print(total, round(total, 3), int(total), math.floor(-total), math.ceil(total), total // 1, total % 1, divmod(7, 2), divmod(-7.5, 2))
print(sorted(rows, key=lambda r: (-r[2], r[0]))[0][0], max(rows, key=lambda r: r[1])[0], any(r[3] for r in rows), all(r[3] for r in rows))
x = 10
while True:
    x //= 2
    if x % 2: continue
    if x < 2: break
    print(x, end=",")
else:
    print("never")
print(x)
for i in range(3):
    if i == 5: break
else:
    print("no break")
words = "the cat sat on the mat the end".split()
counts = {}
for w in words: counts[w] = counts.get(w, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:2])
first, *middle, last = words
print(first, middle, last, len(middle))
(a, b), c = (1, 2), 3
a, b = b, a
print(a, b, c, [*range(3), *"ab"], {**{"p": 1}, "q": 2})
print(1 < 2 < 3, 1 < 3 < 2, not (1 == 1.0), "a" in "cat", 3 not in [1, 2], None is None, [] or "empty", 0 and 1)
print(float("inf") > 1e308, float("nan") == float("nan"), math.isnan(float("nan")), math.isclose(0.1 + 0.2, 0.3), 0.1 + 0.2)
print(int("42") + int(3.99), float("1e3"), str(1.0), repr("it's"), bool(""), bool([0]), list("abc"), tuple([1]), set([1, 1]))
print(7 / 2, 7 // 2, -7 // 2, 7 % -3, 2 ** 10, 2 ** -1, 10 ** 15, 1e16, 1e15, 123456789.123456789, 1e-5, 0.0001)
def stats(*values, scale=1.0, **extra):
    mean = sum(values) / len(values)
    return {"mean": mean * scale, **extra}
print(stats(1, 2, 3), stats(1, 2, scale=10, unit="m"))
try:
    assert 1 > 2, "one is not above two"
except AssertionError as problem:
    print("caught", problem)
try:
    {}["missing"]
except KeyError as e:
    print("KeyError:", e)
finally:
    print("done")
