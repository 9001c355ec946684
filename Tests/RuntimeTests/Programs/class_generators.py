# Generators: batches, schedules, infinite streams, send, delegation, recursion.
def batches(items, size):
    for i in range(0, len(items), size):
        yield items[i:i + size]

def learning_rates(start, decay):
    lr = start
    while True:
        yield lr
        lr *= decay

def running_mean():
    total, count, mean = 0.0, 0, None
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total / count

class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right
    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

def insert(tree, value):
    if tree is None:
        return Tree(value)
    if value < tree.value:
        tree.left = insert(tree.left, value)
    else:
        tree.right = insert(tree.right, value)
    return tree

def chain(*iterables):
    for it in iterables:
        yield from it

def take(n, iterable):
    it = iter(iterable)
    result = []
    for _ in range(n):
        try:
            result.append(next(it))
        except StopIteration:
            break
    return result

def accumulate():
    total = 0
    while True:
        x = yield
        if x is None:
            return total
        total += x

def gather(results):
    while True:
        total = yield from accumulate()
        results.append(total)

print(list(batches(list(range(7)), 3)))
print(take(4, learning_rates(0.1, 0.5)))
m = running_mean()
next(m)
print([m.send(v) for v in (1, 2, 6)])
tree = None
for v in [5, 2, 8, 1, 9, 3]:
    tree = insert(tree, v)
print(list(tree), sum(tree), max(tree), 8 in tree)
print(list(chain("ab", range(2), (x * x for x in [3, 4]))), take(5, "ab"))
results = []
g = gather(results)
next(g)
for v in [1, 2, 3, None, 10, None]:
    g.send(v)
print(results)
squares = (x * x for x in range(10) if x % 2)
print(next(squares), list(squares), list(squares))
def countdown(n):
    try:
        while n:
            yield n
            n -= 1
        return "lift off"
    finally:
        print("cleaned up")
c = countdown(3)
print(next(c), next(c))
c.close()
def runner():
    result = yield from countdown(2)
    print(result)
print(list(runner()))
def guarded():
    while True:
        try:
            x = yield
            print("got", x)
        except ValueError as e:
            print("caught", e)
g = guarded()
next(g)
g.send(1)
g.throw(ValueError("bad"))
g.send(2)
print({k: v for k, v in zip("abc", learning_rates(1, 2))}, any(x > 3 for x in tree))
