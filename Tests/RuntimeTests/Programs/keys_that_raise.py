# What a key's own comparison raises comes through, from dictionaries and sets alike.
class Key:
    def __init__(self, name, isBroken=False):
        self.name, self.isBroken = name, isBroken
    def __hash__(self):
        return 7
    def __eq__(self, other):
        if self.isBroken or other.isBroken:
            raise ValueError("cannot compare " + self.name + " with " + other.name)
        return self.name == other.name
    def __repr__(self):
        return self.name

good, bad = Key("good"), Key("bad", True)
table = {good: 1}
def tried(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
tried(lambda: table[bad])
tried(lambda: bad in table)
tried(lambda: table.get(bad, 0))
tried(lambda: table.pop(bad))
tried(lambda: table.setdefault(bad, 2))
tried(lambda: table.update({bad: 3}))
tried(lambda: {good, bad})
tried(lambda: {(1, good): "a"}[(1, bad)])
tried(lambda: {good: 1, bad: 2})
def store():
    table[bad] = 5
tried(store)
print(table, table[Key("good")], len(table))
class Unlike:
    def __hash__(self):
        return 7
    def __eq__(self, other):
        return 1 / 0
tried(lambda: Unlike() in {good})
only = Unlike()
print(only in {only}, {only: 1}[only])
