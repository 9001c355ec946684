import base64
import concurrent.futures
import contextlib
import fnmatch
import fractions
import functools
import getopt
import hashlib
import queue
import statistics
import threading
from collections import UserDict, UserList

with contextlib.ExitStack() as stack:
    stack.callback(print, "last")
    print("first")


class Timed(contextlib.ContextDecorator):
    def __enter__(self):
        print("<")
        return self

    def __exit__(self, *details):
        print(">")
        return False


@Timed()
def work():
    print("work")


work()


@functools.singledispatch
def show(x):
    return "any"


@show.register
def _(x: int):
    return "int"


@show.register(list)
def _(x):
    return "list"


print(show(1), show([1]), show("a"), show(True))


class Layer:
    @functools.singledispatchmethod
    def feed(self, x):
        return "any"

    @feed.register(int)
    def _(self, x):
        return "int"

    def add(self, a, b):
        return a + b

    add_ten = functools.partialmethod(add, 10)


print(Layer().feed(1), Layer().feed("s"), Layer().add_ten(5))
print(statistics.quantiles([1, 2, 3, 4, 5]), statistics.linear_regression([1, 2, 3], [2, 4, 6.5]).slope, statistics.NormalDist(1, 2).zscore(2))
F = fractions.Fraction
print(F(1, 3) + F(1, 6), F("0.25"), F(3, 4) * 2, F(1, 2) ** 2, F(0.1).limit_denominator(100), float(F(1, 3)), F(1, 2) < 0.6, repr(F(2, 4)), sum([F(1, 3)] * 3) == 1)
waiting = queue.PriorityQueue()
waiting.put((2, "b"))
waiting.put((1, "a"))
print(waiting.get(), waiting.qsize())
squares = []
threads = [threading.Thread(target=lambda i: squares.append(i * i), args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(squares)
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    print(list(pool.map(pow, [2, 3], [3, 2])), pool.submit(len, "abc").result())
print(base64.b64encode(b"hello world"), base64.b64decode("aGk="), fnmatch.fnmatch("a.py", "*.p[yz]"), fnmatch.filter(["x1", "y"], "x*"))
print(getopt.getopt(["-a", "3", "--lr=2", "z"], "a:", ["lr="]))
for name in ("md5", "sha1", "sha224", "sha256"):
    for text in (b"", b"abc", b"a" * 55, b"b" * 64, b"c" * 200):
        print(name, hashlib.new(name, text).hexdigest())
digest = hashlib.sha256()
digest.update("é".encode())
digest.update(b"more")
print(digest.hexdigest(), digest.digest_size)


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


d = Lower({"A": 1}, B=2)
d["C"] = 3
print(d, "c" in d, len(d), d.get("zz", 5), sorted(d), d.pop("a"))
u = UserList([3, 1])
u.append(2)
u.sort()
print(u, u[0], len(u), 2 in u)
b = bytearray(b"abc")
b[0] = 65
b.append(33)
b += b"xy"
print(b, len(b), bytes(b), b.decode(), b[1:3], b == bytearray(b"Abc!xy"), b.upper())
print("ß".casefold(), "{a} {b}".format_map({"a": 1, "b": 2}), "abc".isascii(), "a b".isprintable(), "Ab Cd".istitle(), range(0, 10, 3).index(6), range(5).count(9), slice(None, -1, 2).indices(7), True.bit_length(), b"ab c".title())
print({"a": 1, "b": 2}.keys() & {"a", "z"}, {"a": 1}.keys() - {"a"}, callable(str.upper))


def hinted(a: int, b: str = "x") -> float:
    return 1.0


print(hinted.__annotations__)
for failing in (lambda: 5(), lambda: list(5), lambda: {[]: 1}):
    try:
        failing()
    except (OSError, TypeError) as error:
        print(type(error).__name__, error)
print(issubclass(FileExistsError, OSError), issubclass(UnicodeDecodeError, ValueError), issubclass(ConnectionResetError, ConnectionError))
with open("both.txt", "w+") as f:
    f.write("abc\ndef\n")
    f.seek(0)
    print(f.read().split(), f.tell())
    f.write("ghi\n")
with open("both.txt", "r+") as f:
    print(f.readline(), f.read())
    f.write("end\n")
with open("both.txt", "a+") as f:
    f.write("more\n")
    f.seek(0)
    print(f.readlines())
