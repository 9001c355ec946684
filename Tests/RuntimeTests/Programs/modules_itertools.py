import itertools
from itertools import product, chain, islice, count, cycle, permutations, combinations, accumulate, zip_longest, groupby, repeat
import operator
from functools import reduce, partial, lru_cache, wraps

print(list(product([0, 1], repeat=2)))
print(list(product("ab", [1, 2])))
print(list(chain([1, 2], (3,), "x")))
print(list(islice(count(10, 5), 3)), list(islice("abcdefg", 1, None, 2)), list(islice(range(10), 4)))
c = cycle("ab")
print([next(c) for _ in range(5)])
print(list(permutations([1, 2, 3], 2)))
print(["".join(p) for p in permutations("abc")])
print(list(combinations(range(4), 2)), list(combinations("ab", 3)))
print(list(itertools.combinations_with_replacement("ab", 2)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], operator.mul, initial=10)))
print(list(zip_longest([1, 2, 3], "a", fillvalue="-")))
print([(k, list(g)) for k, g in groupby("aabbc")])
print(list(repeat(7, 3)), list(itertools.starmap(pow, [(2, 3), (3, 2)])))
print(list(itertools.takewhile(lambda v: v < 3, [1, 2, 3, 1])), list(itertools.dropwhile(lambda v: v < 3, [1, 2, 3, 1])))
print(list(itertools.compress("abcd", [1, 0, 1, 0])), list(itertools.filterfalse(lambda v: v % 2, range(6))))
print(list(itertools.pairwise([1, 2, 3])))
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(operator.add, [[1], [2]], []))
double = partial(operator.mul, 2)
print(double(21), partial(int, base=2)("101"))

@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(60), fib.cache_info().hits)

def logged(f):
    @wraps(f)
    def inner(*args):
        print("calling", f.__name__)
        return f(*args)
    return inner

@logged
def add(a, b):
    "adds"
    return a + b

print(add(1, 2), add.__name__, add.__doc__)
print(sorted([("b", 2), ("a", 3)], key=operator.itemgetter(1)), operator.itemgetter(0, 2)([5, 6, 7]))
