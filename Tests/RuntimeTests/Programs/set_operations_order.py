# Sets of numbers and tuples go in the order of their hash table, whatever was done to them before.
state = 7

def draw(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return state // 65536 % n

kinds = [
    lambda: draw(60),
    lambda: draw(80) - 40,
    lambda: draw(500) / 8 - 20,
    lambda: (draw(6), draw(6)),
    lambda: draw(30000) * draw(30000) * draw(30000) * 4099,
]

def some(kind, most):
    return [kind() for _ in range(draw(most))]

for kind in kinds:
    for round in range(2):
        a, b, c = set(some(kind, 40)), set(some(kind, 12)), set(some(kind, 50))
        print(list(a | b), list(b & c), list(c & b))
        print(list(a - b), list(c - b), list(a ^ c))
        before = a
        a |= b
        a ^= c
        print(a is before, list(a))
        a -= c
        a &= b | a
        print(a is before, list(a))
        c.difference_update(some(kind, 60))
        print(list(c), list(c.copy()), list(set(c)), list(frozenset(c)))
        for x in some(kind, 30):
            c.discard(x)
        for x in some(kind, 30):
            c.add(x)
        print(list(c))
        b.update(some(kind, 20), c)
        b.symmetric_difference_update(some(kind, 20))
        b.intersection_update(b.union(some(kind, 9)))
        print(list(b))
        taken = []
        while len(c) > 3:
            taken.append(c.pop())
            if len(taken) % 4 == 0:
                c.add(kind())
            if len(taken) > 60:
                break
        print(taken, list(c))

print({33, 17, 1, 65, 97}, set([33, 17, 1, 65, 97]), {-1, -2, 5}, {0.5, 2, -0.25, 7.75})
print({(1, 2), (0, 1), (3, 3)}, set({9: 1, 1: 2, 33: 3, 17: 4, 25: 5}))
labels = [2, 0, 1, 1, 2, 0, 10]
print(list(set(labels)), list(set(range(12)) - set([3, 1, 4])))
