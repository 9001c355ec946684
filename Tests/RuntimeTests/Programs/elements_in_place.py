d = {"a": 1, 2: 0.5}
calls = []
def key():
    calls.append(1)
    return "a"
d[key()] += 2
d[2] *= 4
d["a"] **= 2
print(d, len(calls))
try:
    d["missing"] += 1
except KeyError:
    print("KeyError")
values = [1, 2.5, "x", True]
i = -1
values[0] += 1
values[i] += 1
values[2] += "y"
values[1] /= 2
print(values)
try:
    values[4] += 1
except IndexError as error:
    print(error)
text = "ab"
other = text
text += "c"
text += text
print(text, other)
def grow(s):
    t = s
    s += "!"
    return s, t
print(grow("hey"))
import numpy as np
a = np.arange(6.0).reshape(2, 3)
n = 1
k = -1
a[n, k] += 0.5
a[0, n] = 7
b = a[n]
b[k] *= 2
s = a[n, n]
t = a[0, n]
print(a, s, t, s is t, type(s).__name__)
for bad in (lambda: a[2, n], lambda: a[n, n, n], lambda: b[3]):
    try:
        bad()
    except IndexError as error:
        print("IndexError")
whole = np.array([1, 2, 3])
whole[n] = 2.9
whole[0] += 4
print(whole)
a[0, 0] /= 0
print(a[0, 0])
numbers = [3, 1, 2]
for x in numbers:
    if x == 1:
        numbers.append(9)
print(numbers, sorted([2.5, -0.0, 0.0, -1.5], reverse=True), sorted([True, 0, 3, 2]), sorted([3, 1, 2], key=lambda v: -v))
total = 0
for i in range(7, -7, -3):
    total += i % 4 * 10 + i // 3
print(total, 7 / 2, 2 * 0.5, 1 - 0.25)
e = {}
for i in range(100):
    e[i % 40] = i
for i in range(35):
    del e[i]
e["z"] = 0
print(e, list(e.values()), 1.0 in {1}, (1, 2) in {(1, 2): 3})
range = lambda n: [n]
print([x for x in range(4)])
del range
print([x for x in range(4)])
