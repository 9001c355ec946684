"""Context managers made of generators: functions, methods, static methods, nested, with errors."""
from contextlib import contextmanager
import time


@contextmanager
def section(name, mark="-"):
    """Prints around a block."""
    print(mark * 3, name)
    try:
        yield name.upper()
    finally:
        print(mark * 3, "end of", name)


class Tracker:
    def __init__(self):
        self.depth = 0
        self.seen = []

    @contextmanager
    def run(self, config, **more):
        self.depth += 1
        self.seen.append((config, sorted(more)))
        try:
            yield self
        except ZeroDivisionError as error:
            print("caught", error)
        finally:
            self.depth -= 1

    @staticmethod
    @contextmanager
    def quiet():
        yield "shh"

    @classmethod
    @contextmanager
    def made(cls, depth):
        tracker = cls()
        tracker.depth = depth
        yield tracker


with section("training") as name:
    print(name)

tracker = Tracker()
with tracker.run({"lr": 0.1}, seed=3) as run:
    print(run is tracker, run.depth)
    with tracker.run("inner"):
        print(tracker.depth)
        1 / 0
print(tracker.depth, tracker.seen)

with Tracker.quiet() as word, Tracker.made(5) as other:
    print(word, other.depth)

try:
    with section("failing", mark="="):
        raise ValueError("in the block")
except ValueError as error:
    print(error)

print(section.__name__, section.__doc__, Tracker.run.__name__)
try:
    tracker.run()
except TypeError as error:
    print(error)
