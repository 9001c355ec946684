# Formatters, print options inside a with block, arrays as text.
import numpy as np

a = np.array([[1.0, 22.5], [-0.125, 1e-4]])
np.set_printoptions(formatter={"float": "{:0.3f}".format})
print(a, np.arange(3), [np.float64(0.5)])
np.set_printoptions(formatter={"float_kind": lambda x: f"<{x:+.1f}>", "int": lambda n: "#%d" % n})
print(a, np.arange(4).reshape(2, 2), np.array([True, False]))
print(repr(a), repr(np.arange(2)))
np.set_printoptions(formatter={"all": lambda x: "(" + str(x) + ")"}, linewidth=40)
print(np.arange(12), np.linspace(0, 1, 5))
np.set_printoptions(formatter=None, linewidth=75)
print(a)
with np.printoptions(precision=2, suppress=True):
    print(a, np.array([1e-9, 3.14159]))
print(a, np.get_printoptions()["precision"])
print(np.array2string(np.array([1.234, 5.678]), formatter={"float_kind": lambda x: "%.2f" % x}))
print(np.array2string(np.arange(6).reshape(2, 3), separator=", ", prefix="x = "))
print("x = " + np.array2string(np.arange(30), prefix="x = ", max_line_width=40))
print(np.array2string(np.array([1.0, 2.0]), precision=2, floatmode="fixed"), np.array_str(np.array([1.23456]), precision=2))
print(np.array_repr(np.array([1.23456]), precision=2))
try:
    np.set_printoptions(formatter={"float": lambda x: x.nothing})
    print(np.array([1.0]))
except AttributeError:
    print("the formatter failed")
np.set_printoptions(formatter=None)
print(np.array([0.5]))
