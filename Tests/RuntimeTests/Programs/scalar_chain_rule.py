import math

def f(x):
    """A small function."""
    return 3 * x ** 2 - 4 * x + 5

h = 0.001
x = 3.0
print((f(x + h) - f(x)) / h)
print(f.__doc__, f.__name__)
a, b, c = 2.0, -3.0, 10.0
d1 = a * b + c
a += h
d2 = a * b + c
print('d1', d1)
print('d2', d2)
print('slope', (d2 - d1) / h)
n = 0.8813735870195432
o = math.tanh(n)
print(o, 1 - o ** 2)
print(math.sqrt(2), math.pi, math.e, math.log(10), math.floor(-2.5), math.ceil(2.1))
