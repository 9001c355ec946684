"""What programs tell of their exceptions, functions and callers: sys.exc_info, traceback, inspect."""
import inspect
import sys
import traceback


def divide(a, b):
    return a / b


def safe(a, b):
    try:
        return divide(a, b)
    except ZeroDivisionError:
        kind, value, trace = sys.exc_info()
        print(kind.__name__, value, trace is not None, trace.tb_lineno > 0)
        print(traceback.format_exc().strip().splitlines()[-1])
        return None


print(safe(1, 0), sys.exc_info())


class NotTrained(Exception):
    pass


try:
    try:
        raise NotTrained("fit comes first")
    except NotTrained as e:
        print(sys.exc_info()[1] is e, "".join(traceback.format_exception_only(type(e), e)).strip())
        int("x")
except ValueError as e:
    print(sys.exc_info()[0].__name__, traceback.format_exc().strip().splitlines()[-1][:30])


def dense(x, units: int, /, scale=1.0, *rest, act: str = "relu", **more) -> float:
    """One layer."""
    return caller()


def caller():
    frame = inspect.currentframe().f_back
    names, star, double, local = inspect.getargvalues(frame)
    return frame.f_code.co_name, names, star, double, sorted(local)


print(dense(1, 2, 3, 4, act="tanh", bias=True))
print(inspect.signature(dense), inspect.getdoc(dense), inspect.isfunction(dense), inspect.isclass(NotTrained))
for p in inspect.signature(dense).parameters.values():
    print(p.name, p.kind, p.default is inspect.Parameter.empty, p)
bound = inspect.signature(dense).bind(1, 2, act="elu")
bound.apply_defaults()
print(bound.arguments, bound.args, bound.kwargs)
for wrong in ((), (1, 2, 3)):
    try:
        print(inspect.signature(divide).bind(*wrong))
    except TypeError as e:
        print(e)
print(inspect.getfullargspec(divide).args)
print(inspect.getsource(divide))


class Layer:
    def __init__(self, units, bias=True):
        self.units = units

    def forward(self, x): return x


print(inspect.signature(Layer), inspect.signature(Layer(3).forward), inspect.signature(Layer.forward), [n for n, f in inspect.getmembers(Layer, inspect.isfunction)])


def outer():
    def inner():
        return inspect.stack()[1].function

    square = lambda x: x * x
    print(inner.__qualname__, square.__qualname__, inner())
    try:
        square()
    except TypeError as e:
        print(e)


outer()
names = dict.fromkeys("abc", 0)
print(names, list(iter([3, 2, 1].pop, 3)), ascii("é…"))
