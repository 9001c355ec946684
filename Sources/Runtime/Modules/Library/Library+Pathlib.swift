extension Library {
  /// The text of `pathlib`.
  static let pathlib = #"""
    import _native
    import os.path as _path

    class PurePath:
        """A path to a file or folder, joined with `/`."""
        def __init__(self, *parts):
            text = _path.join(*parts) if parts else "."
            self._text = text if text == "/" else "/".join([p for i, p in enumerate(text.split("/")) if (p and p != ".") or (i == 0 and text.startswith("/"))]) or "."

        def __fspath__(self):
            return self._text

        def __str__(self):
            return self._text

        def __repr__(self):
            return "PosixPath(" + repr(self._text) + ")"

        def __truediv__(self, other):
            return Path(self._text, other)

        def __rtruediv__(self, other):
            return Path(other, self._text)

        def __eq__(self, other):
            return isinstance(other, PurePath) and self._text == other._text

        def __hash__(self):
            return hash(self._text)

        def __lt__(self, other):
            return self._text < other._text

        def joinpath(self, *parts):
            return Path(self._text, *parts)

        name = property(lambda self: _path.basename(self._text) if self._text != "." else "")
        stem = property(lambda self: _path.splitext(self.name)[0])
        suffix = property(lambda self: _path.splitext(self.name)[1])
        parent = property(lambda self: Path(_path.dirname(self._text) or "."))
        parts = property(lambda self: tuple((["/"] if self._text.startswith("/") else []) + [p for p in self._text.split("/") if p]))

        def with_suffix(self, suffix):
            return Path(_path.splitext(self._text)[0] + suffix)

        def with_name(self, name):
            return Path(_path.dirname(self._text), name)

        def is_absolute(self):
            return self._text.startswith("/")

        def as_posix(self):
            return self._text

        def relative_to(self, other):
            other = str(other)
            if not self._text.startswith(other):
                raise ValueError(repr(self._text) + " is not in the subpath of " + repr(other))
            return Path(self._text[len(other):].lstrip("/") or ".")

        def exists(self):
            return _path.exists(self._text)

        def is_file(self):
            return _path.isfile(self._text)

        def is_dir(self):
            return _path.isdir(self._text)

        def open(self, mode="r", *args, **keywords):
            return open(self._text, mode)

        def read_text(self, encoding=None, errors=None):
            return open(self._text).read()

        def read_bytes(self):
            return open(self._text, "rb").read()

        def write_text(self, data, encoding=None, errors=None):
            with open(self._text, "w") as f:
                return f.write(data)

        def write_bytes(self, data):
            with open(self._text, "wb") as f:
                return f.write(data)

        def iterdir(self):
            return iter([Path(self._text, name) for name in _native.names(self._text)])

        def glob(self, pattern):
            import re
            form = re.compile(re.escape(pattern).replace("\\*", "[^/]*").replace("\\?", "[^/]") + r"\Z")
            return iter([Path(self._text, name) for name in _native.names(self._text) if form.match(name)])

        def resolve(self, strict=False):
            return Path(_native.absolute(self._text))

        absolute = resolve

        def expanduser(self):
            return Path(_path.expanduser(self._text))

        def mkdir(self, mode=511, parents=False, exist_ok=False):
            import os
            os.makedirs(self._text, exist_ok=exist_ok)

        def unlink(self, missing_ok=False):
            import os
            os.remove(self._text)

        def cwd():
            return Path(_native.absolute("."))

        def home():
            return Path(_native.environment("HOME") or "/")

        cwd = staticmethod(cwd)
        home = staticmethod(home)

    class Path(PurePath):
        pass

    PosixPath = PurePosixPath = Path
    """#
}
