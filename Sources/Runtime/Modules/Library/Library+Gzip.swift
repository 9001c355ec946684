extension Library {
  /// The text of `gzip`.
  static let gzip = #"""
    import io as _io
    import _native

    class BadGzipFile(OSError):
        pass

    def decompress(data):
        """What gzip has packed."""
        return _native.gunzip(data)

    def compress(data, compresslevel=9, *, mtime=None):
        """Bytes in gzip's form, stored as they are."""
        return _native.gzip(data)

    class _Writer:
        """Bytes that go into a file in gzip's form when it is closed."""

        def __init__(self, file, isText):
            self._file, self._parts, self._isText, self.closed = file, [], isText, False

        def write(self, data):
            self._parts.append(data.encode() if self._isText else bytes(data))
            return len(data)

        def close(self):
            if self.closed:
                return
            self.closed = True
            whole = compress(b"".join(self._parts))
            if hasattr(self._file, "write"):
                self._file.write(whole)
            else:
                with _io.open(self._file, "wb") as f:
                    f.write(whole)

        def flush(self):
            pass

        def __enter__(self):
            return self

        def __exit__(self, *details):
            self.close()

    def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
        """Opens a file of gzip's: reads what it holds, or writes one."""
        if "w" in mode or "x" in mode:
            return _Writer(filename, "t" in mode)
        if "a" in mode:
            raise NotImplementedError("a file of gzip's is read or written here, not appended to")
        if hasattr(filename, "read"):
            data = filename.read()
        else:
            with _io.open(filename, "rb") as f:
                data = f.read()
        whole = decompress(data)
        return _io.StringIO(whole.decode(encoding or "utf-8")) if "t" in mode else _io.BytesIO(whole)

    def GzipFile(filename=None, mode="rb", compresslevel=9, fileobj=None, mtime=None):
        return open(filename if fileobj is None else fileobj, mode)
    """#
}
