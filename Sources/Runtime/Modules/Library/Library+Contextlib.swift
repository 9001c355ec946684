extension Library {
  /// The text of `contextlib`.
  static let contextlib = #"""
    def contextmanager(function):
        """Makes a generator function with one yield what `with` takes; a decorator."""
        import functools
        @functools.wraps(function)
        def manager(*args, **keywords):
            return _context(function(*args, **keywords))
        return manager

    class suppress:
        def __init__(self, *exceptions):
            self.exceptions = exceptions

        def __enter__(self):
            pass

        def __exit__(self, kind, value, traceback):
            return kind is not None and issubclass(kind, self.exceptions)

    class nullcontext:
        def __init__(self, enter_result=None):
            self.enter_result = enter_result

        def __enter__(self):
            return self.enter_result

        def __exit__(self, *args):
            pass

    class AbstractContextManager:
        def __enter__(self):
            return self

        def __exit__(self, *details):
            return None

    class ContextDecorator:
        """A context manager that decorates functions too."""
        def __call__(self, function):
            import functools
            @functools.wraps(function)
            def inner(*args, **keywords):
                with self:
                    return function(*args, **keywords)
            return inner

    class _redirect:
        def __init__(self, new_target):
            self._new = new_target

        def __enter__(self):
            import sys
            self._old = getattr(sys, self._stream)
            setattr(sys, self._stream, self._new)
            return self._new

        def __exit__(self, *details):
            import sys
            setattr(sys, self._stream, self._old)

    class redirect_stdout(_redirect):
        _stream = "stdout"

    class redirect_stderr(_redirect):
        _stream = "stderr"

    class ExitStack:
        """Several context managers, left in reverse."""
        def __init__(self):
            self._exits = []

        def enter_context(self, manager):
            value = manager.__enter__()
            self._exits.append(manager.__exit__)
            return value

        def push(self, exit):
            self._exits.append(exit.__exit__ if hasattr(exit, "__exit__") else exit)
            return exit

        def callback(self, function, /, *args, **keywords):
            def leave(kind, value, traceback):
                function(*args, **keywords)
            self._exits.append(leave)
            return function

        def pop_all(self):
            made = ExitStack()
            made._exits, self._exits = self._exits, []
            return made

        def close(self):
            self.__exit__(None, None, None)

        def __enter__(self):
            return self

        def __exit__(self, kind, value, traceback):
            isCaught = False
            while self._exits:
                if self._exits.pop()(kind, value, traceback):
                    kind = value = traceback = None
                    isCaught = True
            return isCaught

    class closing:
        def __init__(self, thing):
            self.thing = thing

        def __enter__(self):
            return self.thing

        def __exit__(self, *args):
            self.thing.close()
    """#
}
