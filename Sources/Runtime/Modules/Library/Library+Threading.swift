extension Library {
  /// The text of `threading`: programs run in one piece, so that a thread does all its work when it is started.
  static let threading = #"""
    class Thread:
        """A call, made when the thread is started."""
        def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
            self._target, self._args, self._keywords = target, args, kwargs or {}
            self.name, self.daemon, self.ident = name or "Thread-1", bool(daemon), None

        def run(self):
            if self._target is not None:
                self._target(*self._args, **self._keywords)

        def start(self):
            self.ident = 1
            self.run()

        def join(self, timeout=None):
            pass

        def is_alive(self):
            return False

    class Lock:
        """Free at all times but inside its own `with` block."""
        def __init__(self):
            self._held = False

        def acquire(self, blocking=True, timeout=-1):
            self._held = True
            return True

        def release(self):
            self._held = False

        def locked(self):
            return self._held

        def __enter__(self):
            return self.acquire()

        def __exit__(self, *details):
            self.release()

    RLock = Semaphore = BoundedSemaphore = Lock

    class Event:
        def __init__(self):
            self._is_set = False

        def set(self): self._is_set = True
        def clear(self): self._is_set = False
        def is_set(self): return self._is_set
        def wait(self, timeout=None): return self._is_set

    class local:
        pass

    _main = Thread(name="MainThread")

    def current_thread(): return _main
    def main_thread(): return _main
    def active_count(): return 1
    def get_ident(): return 1
    """#

  /// The text of `queue`.
  static let queue = #"""
    import heapq as _heapq

    class Empty(Exception):
        pass

    class Full(Exception):
        pass

    class Queue:
        """What was put in first comes out first."""
        def __init__(self, maxsize=0):
            self.maxsize, self._items = maxsize, []

        def qsize(self): return len(self._items)
        def empty(self): return not self._items
        def full(self): return 0 < self.maxsize <= len(self._items)
        def _add(self, item): self._items.append(item)
        def _take(self): return self._items.pop(0)

        def put(self, item, block=True, timeout=None):
            if self.full():
                raise Full()
            self._add(item)

        def get(self, block=True, timeout=None):
            if not self._items:
                raise Empty()
            return self._take()

        def put_nowait(self, item): self.put(item)
        def get_nowait(self): return self.get()
        def task_done(self): pass
        def join(self): pass

    SimpleQueue = Queue

    class LifoQueue(Queue):
        def _take(self): return self._items.pop()

    class PriorityQueue(Queue):
        def _add(self, item): _heapq.heappush(self._items, item)
        def _take(self): return _heapq.heappop(self._items)
    """#

  /// The text of `concurrent.futures`: each call is made when it is handed in.
  static let futures = #"""
    class Future:
        def __init__(self, value=None, error=None):
            self._value, self._error = value, error

        def result(self, timeout=None):
            if self._error is not None:
                raise self._error
            return self._value

        def exception(self, timeout=None): return self._error
        def done(self): return True
        def running(self): return False
        def add_done_callback(self, function): function(self)

    class Executor:
        def __init__(self, max_workers=None, *args, **keywords):
            self._max_workers = max_workers

        def submit(self, function, /, *args, **keywords):
            try:
                return Future(function(*args, **keywords))
            except Exception as error:
                return Future(error=error)

        def map(self, function, *iterables, timeout=None, chunksize=1):
            return iter([function(*values) for values in zip(*iterables)])

        def shutdown(self, wait=True, **keywords): pass
        def __enter__(self): return self
        def __exit__(self, *details): pass

    ThreadPoolExecutor = ProcessPoolExecutor = Executor

    def as_completed(futures, timeout=None):
        return iter(list(futures))

    def wait(futures, timeout=None, return_when="ALL_COMPLETED"):
        return set(futures), set()
    """#

  /// The text of `multiprocessing`: the one process does it all.
  static let multiprocessing = #"""
    from threading import Thread as Process, Lock, RLock, Event
    from queue import Queue

    class Pool:
        def __init__(self, processes=None, initializer=None, initargs=()):
            if initializer is not None:
                initializer(*initargs)

        def map(self, function, iterable, chunksize=None): return [function(v) for v in iterable]
        def imap(self, function, iterable, chunksize=1): return iter([function(v) for v in iterable])
        imap_unordered = imap
        def starmap(self, function, iterable, chunksize=None): return [function(*v) for v in iterable]
        def apply(self, function, args=(), kwds={}): return function(*args, **kwds)
        def apply_async(self, function, args=(), kwds={}): return _Result(function(*args, **kwds))
        def close(self): pass
        def join(self): pass
        def terminate(self): pass
        def __enter__(self): return self
        def __exit__(self, *details): pass

    class _Result:
        def __init__(self, value): self._value = value
        def get(self, timeout=None): return self._value
        def ready(self): return True

    def cpu_count(): return 1
    def set_start_method(method, force=False): pass
    def freeze_support(): pass
    """#
}
