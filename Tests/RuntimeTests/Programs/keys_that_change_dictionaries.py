# Keys whose own comparison changes the dictionary that they are looked for in.
class Key:
    target = None
    refills = False

    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return 7

    def __eq__(self, other):
        if Key.target is not None:
            target, Key.target = Key.target, None
            target.clear()
            if Key.refills:
                for i in range(100):
                    target[i] = -i
        return isinstance(other, Key) and self.value == other.value


def store(d): d[Key(15)] = 1
def read(d): return d[Key(15)]
def drop(d): del d[Key(15)]
def has(d): return Key(15) in d
def pop(d): return d.pop(Key(15), "none")
def default(d): return d.setdefault(Key(15), 3)
def add(d): d[Key(15)] += 1


for Key.refills in (False, True):
    for action in (store, read, drop, has, pop, default, add):
        Key.target = None
        d = {Key(i): i for i in range(20)}
        Key.target = d
        try:
            print(action.__name__, action(d), len(d))
        except KeyError as error:
            print(action.__name__, "KeyError", len(d))
        Key.target = None
        print(sum(1 for k in d if isinstance(k, Key)), sorted(v for v in d.values())[:2])

for key in (frozenset([Key(1)]), (Key(1), "a")):
    d = {key: 1, "x": 2}
    Key.target = d
    print(type(key).__name__, (frozenset([Key(1)]) if isinstance(key, frozenset) else (Key(1), "a")) in d, len(d))
Key.target = None
s = {Key(i % 5) for i in range(12)}
print(len(s), Key(3) in s, Key(30) in s)
s.discard(Key(3))
print(len(s), Key(3) in s)
d = {Key(i): i for i in range(40)}
for i in range(0, 40, 2):
    del d[Key(i)]
print(len(d), d[Key(39)], Key(38) in d, [v for v in d.values()][:4])
print(f"{'é'!a} {'é'!r}", "{!a:>8}".format("ü"), "%a" % "ß", ascii("é日😀"))
