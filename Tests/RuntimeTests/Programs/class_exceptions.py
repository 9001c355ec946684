# Exceptions of one's own, chains, finally, with, assertions.
class NetworkError(Exception):
    """Base of all errors of the network."""

class ShapeError(NetworkError):
    def __init__(self, expected, got):
        super().__init__(f"expected {expected}, got {got}")
        self.expected = expected
        self.got = got

class ConvergenceError(NetworkError, ArithmeticError):
    def __str__(self):
        return "no convergence after %d steps" % self.args[0]

def check(shape):
    if shape != (2, 3):
        raise ShapeError((2, 3), shape)
    return "fine"

for shape in [(2, 3), (3, 3)]:
    try:
        print(check(shape))
    except ShapeError as e:
        print("ShapeError:", e, e.expected, e.got, e.args)
    else:
        print("no error")
    finally:
        print("checked", shape)

try:
    raise ConvergenceError(10)
except ArithmeticError as e:
    print(type(e).__name__, e, repr(e), isinstance(e, NetworkError))

def nested():
    try:
        try:
            {}["missing"]
        except KeyError as e:
            raise NetworkError("lookup failed") from e
    except NetworkError as e:
        print(e, repr(e.__cause__))
        raise

try:
    nested()
except Exception as e:
    print("outer", type(e), e)

class Timer:
    log = []
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        Timer.log.append("enter " + self.name)
        return self
    def __exit__(self, exc_type, exc, tb):
        Timer.log.append("exit %s %s" % (self.name, exc_type.__name__ if exc_type else None))
        return self.swallow

with Timer("a") as t, Timer("b"):
    print(t.name)
with Timer("c", swallow=True):
    1 / 0
try:
    with Timer("d"):
        raise ShapeError(1, 2)
except NetworkError as e:
    print("after with:", e)
print(Timer.log)

def f(n):
    for i in range(n):
        try:
            if i == 1:
                continue
            if i == 3:
                return i
        finally:
            print("finally", i)
print(f(5))
try:
    assert 1 + 1 == 3, "arithmetic"
except AssertionError as e:
    print("assertion", e)
try:
    raise NetworkError
except (ValueError, NetworkError) as e:
    print(repr(e), str(e) == "", e.args)
try:
    int("x")
except ValueError as e:
    print(e)
try:
    [].pop()
except (IndexError, KeyError) as e:
    print(type(e).__name__, e)
