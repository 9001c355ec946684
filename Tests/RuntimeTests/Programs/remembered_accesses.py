# What accesses remember of classes is forgotten when the classes change.
class Neuron:
    def __init__(self, w):
        self.w = w
        self.b = 0.5

    @property
    def size(self):
        return len(self.w)

    def out(self, x):
        return sum(a * b for a, b in zip(self.w, x)) + self.b


def sizes(neurons):
    return [n.size for n in neurons]


def make(n):
    return [Neuron([float(i)] * 3) for i in range(n)]


neurons = make(3)
print(sizes(neurons), [n.out([1, 2, 3]) for n in neurons])

# The property becomes another one, then a plain attribute of the class, then one of the object.
Neuron.size = property(lambda self: -len(self.w))
print(sizes(neurons))
Neuron.size = 7
print(sizes(neurons))
neurons[1].size = 8
print(sizes(neurons))
del Neuron.size
try:
    print(sizes(neurons))
except AttributeError as error:
    print("AttributeError", str(error).split("'")[1])

# __init__ changes between two calls at the same place.
def other(self, w):
    self.b = 1.0
    self.w = w
    self.kind = "other"

Neuron.__init__ = other
print([sorted(vars(n)) for n in make(2)], list(vars(make(1)[0])))

# Assigning is taken over once there is a __setattr__.
def noting(self, name, value):
    log.append(name)
    object.__setattr__(self, name, value)

log = []
Neuron.__setattr__ = noting
make(2)
print(log)
del Neuron.__setattr__
make(1)
print(log)


class Guarded:
    __slots__ = ("x",)

    def __init__(self, x):
        self.x = x


class Counted:
    made = 0

    def __init__(self):
        Counted.made += 1
        if Counted.made % 2:
            self.odd = True
        self.number = Counted.made

    @property
    def double(self):
        return 2 * self.number

    @double.setter
    def double(self, value):
        self.number = value // 2


many = [Counted() for _ in range(5)]
print([list(vars(c)) for c in many])
for c in many:
    c.double = 10 * c.double
print([c.number for c in many], [c.double for c in many])
print([g.x for g in [Guarded(1), Guarded(2)]])


class Fancy(Counted):
    @property
    def double(self):
        return "fancy " + str(super().double)


print([c.double for c in [Counted(), Fancy(), Counted(), Fancy()]])


class Missing:
    def __getattr__(self, name):
        return "no " + name

    @property
    def broken(self):
        return self.other


print([getattr(Missing(), name) for name in ("broken", "x")], [m.broken for m in (Missing(), Missing())])

# A method of one argument, called on lists, on objects that are lists, and by keyword.
class Stack(list):
    def append(self, value):
        super().append((value, len(self)))


for s in ([], Stack(), []):
    for v in "ab":
        s.append(v)
    print(s)
print({"a": 1}.get("a"), {"a": 1}.get("b"), {"a": 1}.get("b", 2), isinstance(True, int), isinstance(1, bool), isinstance(1.0, (int, str)))
print(list(zip("ab", [1, 2, 3])), list(enumerate("ab")), float("2.5"), int("7"), int(-2.9), str(None), bool([]), list("ab"), tuple([1]))
for call in (lambda: [].append(), lambda: [].append(1, 2), lambda: isinstance(1), lambda: isinstance(1, 2), lambda: {}.get()):
    try:
        call()
    except TypeError as error:
        print("TypeError")
# Keys of one kind, of mixed kinds, equal ones in their order.
pairs = [("b", 2), ("a", 2.5), ("c", 1), ("d", 2), ("e", 1)]
print(sorted(pairs, key=lambda p: p[1]), sorted(pairs[2:], key=lambda p: p[1], reverse=True))
print(sorted([3.5, -1.0, 2.0], key=lambda v: -v), sorted("bca", key=ord), max(pairs, key=lambda p: p[1]), min([-3, 2], key=abs))
print(sorted([1, 2, 3, 4], key=lambda n: n % 2), list(map(lambda v, k=2: v * k, [1, 2])), list(filter(None, [0, 1, ""])))
try:
    sorted([1, "a"], key=lambda v: v)
except TypeError as error:
    print(error)
