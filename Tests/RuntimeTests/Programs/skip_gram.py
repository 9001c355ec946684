import numpy as np
text = "the quick brown fox jumps over the lazy dog . the dog sleeps ."
words = text.split()
vocab = sorted(set(words)); w2i = {w: i for i, w in enumerate(vocab)}; i2w = dict(enumerate(vocab))
print(len(vocab), vocab[:5], w2i["fox"], i2w[0])
pairs = [(w2i[words[i]], w2i[words[j]]) for i in range(len(words)) for j in range(max(0, i - 2), min(len(words), i + 3)) if i != j]
print(len(pairs), pairs[:6])
np.random.seed(1)
V, D = len(vocab), 5
W1, W2 = np.random.randn(V, D) * 0.1, np.random.randn(D, V) * 0.1
for epoch in range(3):
    total = 0
    for c, o in pairs:
        h = W1[c]; u = h @ W2; e = np.exp(u - np.max(u)); p = e / e.sum()
        total -= np.log(p[o]); p[o] -= 1
        dW2 = np.outer(h, p); dh = W2 @ p
        W2 -= 0.05 * dW2; W1[c] -= 0.05 * dh
    print("epoch", epoch, "loss", round(total / len(pairs), 4))
def cos(a, b): return a @ b / (np.linalg.norm(a) * np.linalg.norm(b) + 1e-9)
sims = sorted(((cos(W1[w2i["dog"]], W1[i]), w) for w, i in w2i.items() if w != "dog"), reverse=True)[:3]
for s, w in sims: print(f"{w:<10}{s:>+8.3f}")
counts = {}
for w in words: counts[w] = counts.get(w, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4], max(counts, key=counts.get))
longest = max(words, key=len); print(longest, longest.upper().center(20, "="), longest[::-1], len(longest))
rows = [("name", "value", "share")] + [(k, v, v / len(words)) for k, v in list(counts.items())[:3]]
for r in rows: print(" | ".join(f"{c:>8.2%}" if isinstance(c, float) else f"{c!s:^8}" for c in r))
print("-" * 20, "=" * 5 + ">", "\t|", sep="\n")
print(*[f"{i:02d}:{w}" for i, w in enumerate(vocab)][:4], sep="\n  ", end="\n---\n")
def fib(n, memo={}):
    if n in memo: return memo[n]
    memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]
print([fib(i) for i in range(12)], fib(60))
compose = lambda *fs: (lambda x: [x := f(x) for f in fs][-1])
print(compose(lambda v: v + 1, lambda v: v * 2, str)(4))
def stats(*xs, ddof=0):
    n = len(xs); m = sum(xs) / n
    return {"n": n, "mean": m, "std": (sum((x - m) ** 2 for x in xs) / (n - ddof)) ** 0.5}
print(stats(1, 2, 3, 4), stats(*range(5), ddof=1)["std"])
it = iter([1, 2, 3]); print(next(it), list(it), next(it, "none"))
g = (x * x for x in range(5)); print(next(g), sum(g), list(g))
m = [[1, 2, 3], [4, 5, 6]]; print(list(zip(*m)), [list(r) for r in zip(*m)], [sum(c) for c in zip(*m)], [x for r in m for x in r])
nested = {"layers": [{"w": np.ones((2, 2)), "act": "relu"}, {"w": np.zeros(2), "act": None}], "lr": 1e-3}
print(nested); nested["layers"][0]["w"][0, 0] = 5; print(nested["layers"][0]["w"], [l["act"] or "linear" for l in nested["layers"]])
for k in list(nested): print(k, type(nested[k]).__name__, isinstance(nested[k], (list, dict)))
a = b = [1]; a.append(2); print(a is b, b, a == [1, 2])
x, y = 1, 2; x, y = y, x + y; print(x, y)
s = 0
for i in range(10):
    if i % 2: continue
    if i > 6: break
    s += i
else: s = -1
print(s, i)
try:
    try: raise KeyError("inner")
    except KeyError as e: raise RuntimeError("outer") from e
except RuntimeError as e: print("caught", e, type(e).__name__)
def check(v):
    if not isinstance(v, (int, float)): raise TypeError(f"need a number, got {type(v).__name__}")
    return v
for v in (1, "a", None, [1]):
    try: print(check(v))
    except TypeError as e: print("TypeError:", e)
print(1e3, 1.0e10, 1e-3, 123456789.0, 0.1 * 3, 1e15 + 0.5, 2 / 3, -1.5e-8, 1e17, float(10 ** 15), 3.0, 1e5, 100000.0 * 10 ** 11)
