extension Library {
  /// The text of `functools`.
  static let functools = #"""
    def reduce(function, sequence, *initial):
        """What the function makes of the first two elements, of that and the third, and so on."""
        values = iter(sequence)
        if initial:
            result = initial[0]
        else:
            found = False
            for value in values:
                result = value
                found = True
                break
            if not found:
                raise TypeError("reduce() of empty iterable with no initial value")
        for value in values:
            result = function(result, value)
        return result

    class partial:
        """A function with some of its arguments given."""
        def __init__(self, func, /, *args, **keywords):
            self.func = func
            self.args = args
            self.keywords = keywords

        def __call__(self, /, *args, **keywords):
            return self.func(*self.args, *args, **{**self.keywords, **keywords})

        def __repr__(self):
            return "functools.partial(" + ", ".join([repr(self.func)] + [repr(a) for a in self.args] + [n + "=" + repr(v) for n, v in self.keywords.items()]) + ")"

    def wraps(wrapped, assigned=None, updated=None):
        """Gives a function the name and description of the one it wraps; a decorator."""
        def decorate(wrapper):
            return update_wrapper(wrapper, wrapped)
        return decorate

    def update_wrapper(wrapper, wrapped, assigned=None, updated=None):
        for name in ("__name__", "__doc__", "__module__", "__qualname__"):
            if hasattr(wrapped, name):
                setattr(wrapper, name, getattr(wrapped, name))
        wrapper.__wrapped__ = wrapped
        return wrapper

    def lru_cache(maxsize=128, typed=False):
        """Remembers what a function gave for the arguments it was called with last; a decorator."""
        if callable(maxsize):
            return _cached(maxsize, 128)
        return lambda function: _cached(function, maxsize)

    def cache(function):
        return _cached(function, None)

    def _cached(function, maxsize):
        known = {}
        counts = [0, 0]

        def cached(*args, **keywords):
            key = (args, tuple(sorted(keywords.items()))) if keywords else args
            if key in known:
                counts[0] += 1
                value = known[key]
                if maxsize is not None:
                    del known[key]
                    known[key] = value
                return value
            counts[1] += 1
            value = function(*args, **keywords)
            if maxsize != 0:
                known[key] = value
            if maxsize is not None and len(known) > maxsize:
                for oldest in known:
                    break
                del known[oldest]
            return value

        def cache_info():
            from collections import namedtuple
            return namedtuple("CacheInfo", "hits misses maxsize currsize")(counts[0], counts[1], maxsize, len(known))

        def cache_clear():
            known.clear()
            counts[0] = counts[1] = 0

        update_wrapper(cached, function)
        cached.cache_info = cache_info
        cached.cache_clear = cache_clear
        return cached

    class cached_property:
        def __init__(self, function):
            self.function = function

        def __set_name__(self, owner, name):
            self.name = name

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            value = self.function(instance)
            instance.__dict__[self.name] = value
            return value

    def cmp_to_key(compare):
        class Key:
            def __init__(self, value):
                self.value = value
            def __lt__(self, other):
                return compare(self.value, other.value) < 0
            def __gt__(self, other):
                return compare(self.value, other.value) > 0
            def __eq__(self, other):
                return compare(self.value, other.value) == 0
        return Key

    def total_ordering(cls):
        """Fills in the comparisons that follow from __lt__ (or another one) and __eq__; a decorator of classes."""
        names = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if name in cls.__dict__]
        if not names:
            raise ValueError("must define at least one ordering operation: < > <= >=")
        first = names[0]
        def less(a, b):
            if first == "__lt__":
                return a.__lt__(b)
            if first == "__gt__":
                return not a.__gt__(b) and a != b
            if first == "__le__":
                return a.__le__(b) and a != b
            return not a.__ge__(b)
        if "__lt__" not in names:
            cls.__lt__ = less
        if "__le__" not in names:
            cls.__le__ = lambda self, other: less(self, other) or self == other
        if "__gt__" not in names:
            cls.__gt__ = lambda self, other: not less(self, other) and not self == other
        if "__ge__" not in names:
            cls.__ge__ = lambda self, other: not less(self, other)
        return cls

    def singledispatch(function):
        """One function for each type of the first argument; a decorator."""
        table = {}
        def chosen(kind):
            for ancestor in getattr(kind, "__mro__", (kind, int) if kind is bool else (kind,)):
                if ancestor in table:
                    return table[ancestor]
            return function
        def dispatch(value, *args, **keywords):
            found = chosen(type(value))
            if found is function:
                for kind in table:
                    if isinstance(value, kind):
                        found = table[kind]
                        break
            return found(value, *args, **keywords)
        def register(kind, implementation=None):
            if implementation is not None:
                table[kind] = implementation
                return implementation
            if not isinstance(kind, type):
                import inspect
                table[list(inspect.signature(kind).parameters.values())[0].annotation] = kind
                return kind
            def decorate(implementation):
                table[kind] = implementation
                return implementation
            return decorate
        update_wrapper(dispatch, function)
        dispatch.register, dispatch.dispatch, dispatch.registry = register, chosen, table
        return dispatch

    class singledispatchmethod:
        def __init__(self, function):
            self.function, self.table = function, {}

        def register(self, kind):
            def decorate(implementation):
                self.table[kind] = implementation
                return implementation
            return decorate

        def __get__(self, instance, owner=None):
            def called(value, *args, **keywords):
                for kind in self.table:
                    if isinstance(value, kind):
                        return self.table[kind](instance, value, *args, **keywords)
                return self.function(instance, value, *args, **keywords)
            return called

    class partialmethod:
        def __init__(self, function, /, *args, **keywords):
            self.function, self.args, self.keywords = function, args, keywords

        def __get__(self, instance, owner=None):
            return partial(self.function, instance, *self.args, **self.keywords)

    WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
    """#
}
