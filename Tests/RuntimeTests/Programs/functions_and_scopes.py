def make_counter(start=0):
    count = start
    def step(by=1):
        nonlocal count
        count += by
        return count
    return step

c = make_counter(10)
print(c(), c(5), c(by=2))
counters = [make_counter(i) for i in range(3)]
print([f() for f in counters])

def describe(first, *rest, sep=", ", **options):
    return f"{first}|{sep.join(map(str, rest))}|{sorted(options.items())}"
print(describe(1))
print(describe(1, 2, 3, sep="-", color="red", size=2))
args = (1, 2); kwargs = {"x": 9}
print(describe(*args, **kwargs))

def append_to(value, target=[]):
    target.append(value)
    return target
print(append_to(1), append_to(2))

total = 0
def add(x):
    global total
    total += x
for v in range(5):
    add(v)
print(total)

def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print([fib(n) for n in range(12)])
def fact(n):
    if n <= 1:
        return 1
    return n * fact(n - 1)
print(fact(15))
squares = list(map(lambda x: x ** 2, filter(lambda x: x % 2, range(10))))
print(squares)
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
compose = lambda f, g: lambda x: f(g(x))
print(compose(lambda x: x + 1, lambda x: x * 2)(5))
def outer():
    x = "outer"
    def inner():
        return x
    x = "changed"
    return inner()
print(outer())
gen = (x * x for x in range(4))
print(next(gen), next(gen), list(gen), sum(x for x in range(5)))
print({k: v for k, v in zip("abc", range(3))}, {x % 3 for x in range(7)} == {0, 1, 2})
print([(i, j) for i in range(3) for j in range(i) if i != j + 1])
x = 5
print([x for x in range(3)], x)
