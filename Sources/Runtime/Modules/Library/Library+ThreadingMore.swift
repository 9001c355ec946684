extension Library {
  /// Timers, conditions and barriers of `threading`.
  static let threadingMore = #"""

    class ThreadError(RuntimeError): pass
    class BrokenBarrierError(RuntimeError): pass

    class Timer(Thread):
        """A call made after some seconds: start() waits for them."""
        def __init__(self, interval, function, args=None, kwargs=None):
            import time
            self.interval, self.function = interval, function
            self._cancelled = False
            def late():
                if not self._cancelled:
                    time.sleep(interval)
                    function(*(args or ()), **(kwargs or {}))
            Thread.__init__(self, target=late)

        def cancel(self): self._cancelled = True

    class Condition:
        def __init__(self, lock=None):
            self._lock = lock or RLock()
        def acquire(self, *args): return self._lock.acquire()
        def release(self): self._lock.release()
        def __enter__(self): return self._lock.__enter__()
        def __exit__(self, *details): return self._lock.__exit__(*details)
        def wait(self, timeout=None): return True
        def wait_for(self, predicate, timeout=None): return predicate()
        def notify(self, n=1): pass
        def notify_all(self): pass

    class Barrier:
        def __init__(self, parties, action=None, timeout=None):
            self.parties, self._action, self.n_waiting, self.broken = parties, action, 0, False
        def wait(self, timeout=None):
            if self._action:
                self._action()
            return 0
        def reset(self): pass
        def abort(self): self.broken = True

    def enumerate(): return [_main]
    def get_native_id(): return get_ident()
    def stack_size(size=0): return 0
    def settrace(func): pass
    def setprofile(func): pass
    """#

  /// What processes share, in the one process.
  static let multiprocessingMore = #"""

    from threading import Condition, Barrier, Semaphore, BoundedSemaphore, current_thread as _current
    from queue import Queue as SimpleQueue, Queue as JoinableQueue

    class ProcessError(Exception): pass

    class _Shared:
        """A number or a row of numbers that processes share."""
        def __init__(self, value):
            self.value, self._lock = value, RLock()

        def get_lock(self): return self._lock
        def get_obj(self): return self
        def __enter__(self): return self
        def __exit__(self, *details): pass
        def __repr__(self): return "<Synchronized wrapper for " + repr(self.value) + ">"

    class _SharedRow(_Shared):
        def __getitem__(self, i): return self.value[i]
        def __setitem__(self, i, v): self.value[i] = v
        def __len__(self): return len(self.value)
        def __iter__(self): return iter(self.value)

    def Value(typecode_or_type, *args, lock=True):
        value = args[0] if args else 0
        return _Shared(float(value) if typecode_or_type in ("d", "f") else value)

    def Array(typecode_or_type, size_or_initializer, *, lock=True):
        values = [0] * size_or_initializer if isinstance(size_or_initializer, int) else list(size_or_initializer)
        return _SharedRow([float(v) for v in values] if typecode_or_type in ("d", "f") else values)

    RawValue, RawArray = Value, Array

    class _Manager:
        def list(self, values=()): return [v for v in values]
        def dict(self, *args, **keywords): return _plain_dict(*args, **keywords)
        def Queue(self, maxsize=0): return Queue(maxsize)
        def Lock(self): return Lock()
        def Event(self): return Event()
        def Value(self, kind, value, **more): return Value(kind, value)
        def Namespace(self): return _Shared(None)
        def shutdown(self): pass
        def __enter__(self): return self
        def __exit__(self, *details): pass

    _plain_dict = dict

    def Manager(): return _Manager()

    class _End:
        def __init__(self): self._items, self._other = [], None
        def send(self, value): self._other._items.append(value)
        def recv(self):
            if not self._items:
                raise EOFError
            return self._items.pop(0)
        def poll(self, timeout=0): return bool(self._items)
        def close(self): pass

    def Pipe(duplex=True):
        a, b = _End(), _End()
        a._other, b._other = b, a
        return a, b

    def current_process(): return _current()
    def active_children(): return []
    def get_start_method(allow_none=False): return "fork"
    def get_context(method=None):
        import multiprocessing
        return multiprocessing
    """#
}
