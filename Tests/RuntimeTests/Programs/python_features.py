def outer():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
inc, get = outer()
inc(); inc(5)
print(get(), inc.__name__)
a, *b, c = range(6); print(a, b, c)
(a, b), [c, *d] = (1, 2), "xyz"; print(a, b, c, d)
*h, t = [1]; print(h, t)
for i, (p, q) in enumerate(zip("ab", [1, 2]), start=1): print(i, p, q)
print(list(zip([1, 2, 3], "ab")), list(enumerate("ab")), dict(zip("ab", [1, 2])), list(reversed([1, 2, 3])), sorted("hello", reverse=True), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]))
s = list(range(10)); print(s[::2], s[::-1], s[8:2:-2], s[-3:], s[:-3], s[100:], s[1:8:3])
s[2:4] = ["x"]; print(s); s[::3] = [0] * len(s[::3]); print(s); del s[::2]; print(s); s.insert(1, "i"); s.extend((7, 8)); s.remove(7); print(s, s.pop(), s.pop(0), s.index(8) if 8 in s else None, s.count("x"), s.copy())
d = {"w": 1, "b": 2}; d.update(c=3, w=9); print(d, d.get("z"), d.get("z", 0), d.pop("b"), d.setdefault("n", []), list(d.keys()), list(d.values()), d.items(), "w" in d, len(d)); d["n"].append(4); print(d, {**d, "w": 0}, d | {"q": 1}, {k: v for k, v in d.items() if k != "n"}, d.popitem()); d.clear(); print(d, bool(d))
def f(a, b=2, *args, c=3, **kw): return a, b, args, c, kw
print(f(1), f(1, 5, 6, 7, c=8, z=9), f(*[1, 2], **{"c": 4}), (lambda *a, k=1: (a, k))(1, 2))
def t(n):
    try:
        if n == 0: return 1 / 0
        if n == 1: return [1][5]
        if n == 2: return {}["k"]
        if n == 3: raise ValueError("bad", 3)
        if n == 4: return int("x1")
        if n == 5: assert n < 5, f"n is {n}"
        if n == 6: return undefined_name
        if n == 7: return "a" + 1
        if n == 8: return None.x
        return "fine"
    except ZeroDivisionError as e: return "zero", str(e)
    except (IndexError, KeyError) as e: return type(e).__name__, str(e), e.args
    except Exception as e: return type(e).__name__, str(e), repr(e)
    else: return "else"
    finally: print("finally", n, end="; ")
for k in range(10): print(t(k))
x = 10
def g():
    global x
    x += 1
    def h(): return x * 2
    return h()
print(g(), x, sum(v * v for v in range(5)), any(v > 3 for v in range(5)), all([]), max((3, 1), (2, 9)), min("b", "a"), max([1, 5, 3], key=lambda v: -v), sum([[1], [2]], []), abs(-3), divmod(-7, 2), pow(2, 10), pow(3, 4, 5), round(7.5), int(-3.7), float("1e3"), bool("") , str(3.0), int("ff", 16), bin(10), hex(255), oct(8), chr(97), ord("a"))
while x > 0:
    x -= 4
    if x == 3: continue
    if x < 2: break
else: print("no break")
for z in range(3): pass
else: print("for else", z, x)
print(1 < x < 5 or not x, x if x else "neg", 7 // -2, -7 % 3, 2 ** -1, 2 ** 0.5, 1e3 == 1000, 3 == 3.0, "a" < "b", [1, 2] < [1, 3], None is None, 5 in [1, 5], "ell" in "hello", 0.1 + 0.2, 1 / 3, 10 / 2, 7 % 2.5, -0.0, 1_000, 0xff, 0b11, 1e-7, .5, 5.)
print("a,b,,c".split(","), " a b ".split(), " x ".strip(), "xxaxx".strip("x"), "abc".upper(), "Abc Def".lower(), "abc".title(), "a-b".replace("-", "+"), "abc".startswith(("x", "a")), "abc".endswith("c"), "-".join(["a", "b"]), "abc".find("c"), "abcabc".count("bc"), "abc".center(9, "*"), "7".zfill(3), "a".ljust(3) + "|", "a".rjust(3), "abc".index("b"), "12".isdigit(), "ab".isalpha(), "a\nb".splitlines(), "abc".partition("b"), "Hi".swapcase(), "hello world".capitalize(), "a b c".rsplit(" ", 1), "x=1".split("=", 1), "abc"[::-1], "ab" * 3, "é".isupper(), sep="|")
st = {3, 1, 2}; st.add(5); st.discard(9); print(st & {1, 2}, st | {7}, st - {1}, sorted(st ^ {1, 8}), 3 in st, len(st), sorted(st), {1} <= st, st.union([9]), set("aab") == {"a", "b"})
print([[i * j for j in range(1, 4)] for i in range(1, 4)], [(i, j) for i in range(3) for j in range(i) if (i + j) % 2], {i % 3 for i in range(9)}, list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "a"])), tuple(i for i in "ab"), isinstance(True, int), isinstance(1, (str, float)), type(1) == int, callable(len))
