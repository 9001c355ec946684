# Assignments inside expressions, and where the names live that they assign.
import numpy as np

np.random.seed(3)
X = np.random.randn(20, 3)
y = X @ np.array([1.0, -2.0, 0.5])
w = np.zeros(3)
step = 0
while (loss := float(np.mean((error := X @ w - y) ** 2))) > 1e-3:
    w -= 0.2 * X.T @ error / len(X)
    step += 1
print(f"{step} steps, loss {loss:.6f}, error {np.abs(error).max():.5f}")

if (n := len(X)) > 10 and (m := X.shape[1]) == 3:
    print(n, m)

print([half := 8, half := half / 2, half ** 2], half)
print({(k := 3), k + 1}, (a := 1, b := 2), a, b)
print(x := 5, "and", x)


def running(values):
    total = 0
    sums = [total := total + v for v in values]
    return sums, total


print(running([1, 2, 3, 4]))


def first_large(values, limit):
    if any((found := v) > limit for v in values):
        return found
    return None


print(first_large([1, 5, 9, 2], 4), first_large([1], 4))


def nested():
    grid = [[last := i * j for j in range(3)] for i in range(3)]
    return grid, last


print(nested())

count = 0


def counted(v):
    global count
    return [count := count + 1 for _ in range(v)]


print(counted(3), counted(2), count)


def outer():
    best = 0

    def look(values):
        nonlocal best
        return [best := max(best, v) for v in values]

    return look([1, 4, 2]), look([3, 9]), best


print(outer())

f = lambda v: (t := v + 1) * t
print(f(2), "t" in [name for name in ("t",)])


def keeps():
    make = [lambda: last * i for i in range(3) if (last := i + 10)]
    return [g() for g in make], last


print(keeps())

print([z for v in range(6) if (z := v * v) % 2 == 0], z)
print({v: sq for v in range(4) if (sq := v ** 2) > 1}, sq)
values = [1, 2, 3]
print(values[(i := 1)], values[i:(j := 3)], i, j)
print(f"{(q := 7)} {q:=4} {q!r:>3}")
data = iter(range(5))
while (item := next(data, None)) is not None:
    print(item, end=" ")
print()
a = np.arange(6)
print(a[(mask := a % 2 == 0)], mask.sum())
print(a[0] + (a := np.array([10, 20]))[1], a)
p = 2
print(p + (p := 5) * p, p)
print((p := 1) if (p := p - 5) else (p := 9), p)


def late():
    try:
        print(never)
    except UnboundLocalError:
        print("unbound")
    if False:
        print(never := 1)


late()
print([s := "ab", s * 2], (lambda: (s := 1))(), s)
