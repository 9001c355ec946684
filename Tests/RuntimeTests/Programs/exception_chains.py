"""What an exception came from: raise … from, and the one that was being handled."""
class Failure(Exception):
    pass

def attempt(work):
    try:
        work()
    except Exception as error:
        print(repr(error), repr(error.__cause__), repr(error.__context__), error.__suppress_context__)

def from_cause():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError('bad') from error

def while_handling():
    try:
        {}['a']
    except KeyError:
        raise RuntimeError('worse')

def from_none():
    try:
        {}['a']
    except KeyError:
        raise Failure('quiet') from None

def by_accident():
    try:
        raise Failure('first')
    except Failure:
        [][0]

def of_own_class():
    try:
        raise Failure('inner')
    except Failure as error:
        raise Failure('outer') from error

def from_class():
    raise ValueError('x') from KeyError

def same_again():
    try:
        raise Failure('once')
    except Failure as error:
        raise error

for work in (from_cause, while_handling, from_none, by_accident, of_own_class, from_class, same_again):
    attempt(work)
attempt(lambda: int('x'))
def chain(error):
    while error is not None:
        yield type(error).__name__
        error = error.__cause__ or error.__context__
def deep(n):
    try:
        if n == 0:
            raise KeyError('bottom')
        deep(n - 1)
    except Exception as error:
        raise Failure(n) from error
try:
    deep(2)
except Failure as error:
    print(list(chain(error)), error.args)
