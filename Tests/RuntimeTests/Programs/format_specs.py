import numpy as np
x, n, s, b = 3.14159265, 42, "net", True
for spec in ["", ".2f", "8.3f", "<8.2f", ">8.2f", "^9.1f", "+.2f", " .3f", "08.2f", "e", ".3e", "E", "g", ".3g", "%", ".1%", ",.2f", "_.3f", "*^12.2f", "#.3g", "n", "=+8.1f", "z.1f"]:
    try:
        print(f"[{x:{spec}}] [{-x * 1000:{spec}}]", format(x, spec))
    except ValueError as err:
        print("ValueError", spec, err)
for spec in ["", "d", "5d", "<5d", "^7d", "05d", "+d", ",", "_d", "x", "X", "#x", "b", "#010b", "o", "c", "e", ".1f", "%", "n", "*>6", ".2d", "s"]:
    try:
        print(f"[{n:{spec}}] [{format(-n if spec != 'c' else n, spec)}]")
    except ValueError as err:
        print("ValueError", spec, err)
for spec in ["", "s", "6", "<6", ">6", "^7", "*^9", ".2", "6.1s", "d", ".2f", "=6", "+"]:
    try:
        print(f"[{s:{spec}}]")
    except ValueError as err:
        print("ValueError", spec, err)
print(f"{b}", f"{b:d}", f"{b:>6}", f"{b:5.1f}", f"{None}", f"{None!s:>6}|")
try:
    print(f"{None:>6}")
except TypeError as err:
    print(err)
try:
    print(f"{[1]:>6}")
except TypeError as err:
    print(err)
print(f"{x=} {n = } {s=!s} {x=:.2f} {s!r:>8} {n + 1=}")
w = 10; p = 3
print(f"{x:{w}.{p}f}|{x:>{w}}|{'a' 'b':>{w // 2}}|{{}}|{{{n}}}")
print("%d %5d %-5d| %05d %+d %x %o %X %#x" % (n, n, n, n, n, n, n, 255, 255))
print("%f %.2f %8.3f %-8.1f| %e %.2e %g %G %%" % (x, x, x, x, x, x, x, 1e-10))
print("%s %r %10s %-10s| %.2s %c %c" % (s, s, s, s, s, "q", 65))
print("%(a)s=%(b).1f" % {"a": "w", "b": 2})
print("%s" % (1, 2).__class__.__name__ if False else "%s" % ((1, 2),), "%s" % [1, 2], "%d" % 3.99, "%5.1f%%" % 45.678, "%*d" % (5, 3))
for bad in ["%d", "%s %s"]:
    try:
        print(bad % "x")
    except (TypeError, ValueError) as err:
        print(type(err).__name__, err)
print("{} {} {}".format(1, 2.5, "a"), "{0} {1} {0}".format("a", "b"), "{name:>8} {v:.2f}".format(name="loss", v=0.123))
print("{0[1]} {1[k]} {2.ndim}".format([1, 2], {"k": 3}, np.zeros(2)), "{:>{w}}".format("x", w=4), "{!r:>5}".format("a"), "{{}}".format())
print("{:5}|{:<5}|{:^5}|{:>5}".format(1, 1, 1, 1), "{:5}|{:5}".format("a", True))
try:
    print("{} {}".format(1))
except IndexError as err:
    print("IndexError", err)
a = np.float64(2.5); i = np.int64(7)
print(f"{a:.3f} {a} {a!r} {i} {i!r} {i:4d} {a:>8}", "%s %r %.1f %d" % (a, a, a, i), str(a), repr(i), f"{np.bool_(True)} {np.bool_(True)!r}")
print(f"{np.array([1.5, 2])} {np.array([1, 2])!r} {np.zeros((2, 2))}")
try:
    print(f"{np.array([1.5, 2]):.2f}")
except TypeError as err:
    print(err)
print(f"{1e16} {1e15} {123456789.123} {1e-5} {0.0001} {-0.0} {float('inf')} {float('nan')} {1e100} {5e-324} {2**53}")
print(f"{1e16:g} {123456:g} {1234567:g} {0.00001234:g} {1e5:.0e} {0:.2%} {1/3:.10g} {100:g} {1e-300:.3g}")
print(round(2.675, 2), round(-0.5), round(1234.5678, -2), f"{0.5:.0f} {1.5:.0f} {2.5:.0f}", f"{1e22:.0f} {1e22:,.1f}", f"{999999.5:.6g}")
print(f'{"nested " + f"{n:>{4}}"}', f"{'yes' if b else 'no'!s:>5}", f"{(lambda v: v * 2)(4)}", f"{ {'a': 1}['a'] }", f"{[i for i in range(3)]}")
