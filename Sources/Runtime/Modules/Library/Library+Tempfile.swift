extension Library {
  /// The text of `tempfile`.
  static let tempfile = #"""
    import os
    import _native

    tempdir = None
    _count = [0]

    def gettempdir():
        return tempdir or os.environ.get("TMPDIR", "/tmp").rstrip("/") or "/"

    def gettempprefix():
        return "tmp"

    def mktemp(suffix="", prefix="tmp", dir=None):
        """A path where nothing stands yet."""
        while True:
            _count[0] += 1
            letters = ""
            n = (_native.process() * 7919 + _count[0] * 104729 + int(_native.clock(0) * 1000000)) % 36 ** 8
            for _ in range(8):
                n, digit = divmod(n, 36)
                letters += "abcdefghijklmnopqrstuvwxyz0123456789"[digit]
            path = os.path.join(gettempdir() if dir is None else dir, (prefix or "tmp") + letters + (suffix or ""))
            if not os.path.exists(path):
                return path

    def mkdtemp(suffix=None, prefix=None, dir=None):
        path = mktemp(suffix, prefix, dir)
        os.mkdir(path)
        return path

    def mkstemp(suffix=None, prefix=None, dir=None, text=False):
        path = mktemp(suffix, prefix, dir)
        open(path, "x").close()
        return os._descriptor(path), path

    class TemporaryDirectory:
        """A folder that is gone behind its `with` block."""
        def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
            self.name = mkdtemp(suffix, prefix, dir)

        def __enter__(self):
            return self.name

        def __exit__(self, *details):
            self.cleanup()

        def cleanup(self):
            import shutil
            shutil.rmtree(self.name, ignore_errors=True)

        def __repr__(self):
            return "<TemporaryDirectory " + repr(self.name) + ">"

    class NamedTemporaryFile:
        """A file with a name, gone when it is closed unless `delete=False`."""
        def __init__(self, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, **more):
            import io
            self.name, self.delete, self.mode = mktemp(suffix, prefix, dir), delete, mode
            open(self.name, "x").close()
            self._memory = io.BytesIO() if "b" in mode else io.StringIO()

        def write(self, data):
            return self._memory.write(data)

        def flush(self):
            place = self._memory.tell()
            with open(self.name, "wb" if "b" in self.mode else "w") as file:
                file.write(self._memory.getvalue())
            self._memory.seek(place)

        def close(self):
            if self._memory is not None:
                self.flush()
                self._memory = None
                if self.delete and os.path.exists(self.name):
                    os.remove(self.name)

        closed = property(lambda self: self._memory is None)

        def __getattr__(self, name):
            return getattr(self.__dict__["_memory"], name)

        def __iter__(self):
            return iter(self._memory)

        def __enter__(self):
            return self

        def __exit__(self, *details):
            self.close()

    def TemporaryFile(mode="w+b", *args, **keywords):
        import io
        return io.BytesIO() if "b" in mode else io.StringIO()

    def SpooledTemporaryFile(max_size=0, mode="w+b", **keywords):
        return TemporaryFile(mode)
    """#
}
