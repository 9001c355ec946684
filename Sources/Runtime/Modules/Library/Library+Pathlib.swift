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
        suffixes = property(lambda self: ["." + part for part in self.name.lstrip(".").split(".")[1:]])
        root = property(lambda self: "/" if self._text.startswith("/") else "")
        anchor = root
        drive = ""
        parts = property(lambda self: tuple((["/"] if self._text.startswith("/") else []) + [p for p in self._text.split("/") if p]))

        def with_suffix(self, suffix):
            return Path(_path.splitext(self._text)[0] + suffix)

        @property
        def parents(self):
            found, here = [], self
            while str(here.parent) != str(here):
                here = here.parent
                found.append(here)
            return found

        def with_stem(self, stem):
            return self.with_name(stem + self.suffix)

        def is_relative_to(self, other):
            other = str(other)
            return self._text == other or other == "." or self._text.startswith(other.rstrip("/") + "/")

        def match(self, pattern):
            import fnmatch
            wanted, own = pattern.split("/"), self._text.split("/")
            return len(wanted) <= len(own) and all([fnmatch.fnmatchcase(o, w) for o, w in zip(own[::-1], wanted[::-1])])

        def as_uri(self):
            return "file://" + _native.absolute(self._text)

        def __le__(self, other):
            return self._text <= other._text

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

        def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
            return open(self._text, mode, buffering, encoding, errors or "strict", newline)

        def read_text(self, encoding=None, errors=None):
            with open(self._text, encoding=encoding or "utf-8", errors=errors or "strict") as f:
                return f.read()

        def read_bytes(self):
            with open(self._text, "rb") as f:
                return f.read()

        def write_text(self, data, encoding=None, errors=None):
            with open(self._text, "w") as f:
                return f.write(data)

        def write_bytes(self, data):
            with open(self._text, "wb") as f:
                return f.write(data)

        def iterdir(self):
            return iter([Path(self._text, name) for name in _native.names(self._text)])

        def glob(self, pattern):
            """What is in the folder and fits a pattern; `**` stands for any folders."""
            import fnmatch
            first, _, rest = pattern.partition("/")
            if first == "**":
                found = list(self.glob(rest)) if rest else [self]
                for name in _native.names(self._text):
                    inner = Path(self._text, name)
                    if inner.is_dir() and not inner.is_symlink():
                        found += list(inner.glob(pattern))
                return iter(found)
            found = []
            for name in _native.names(self._text):
                if fnmatch.fnmatchcase(name, first):
                    inner = Path(self._text, name)
                    found += list(inner.glob(rest)) if rest and inner.is_dir() else [] if rest else [inner]
            return iter(found)

        def rglob(self, pattern):
            return self.glob("**/" + pattern)

        def stat(self, **more):
            import os
            return os.stat(self._text)

        def touch(self, mode=438, exist_ok=True):
            if self.exists() and not exist_ok:
                raise FileExistsError("[Errno 17] File exists: " + repr(self._text))
            open(self._text, "a").close()

        def rename(self, target):
            import os
            os.rename(self._text, target)
            return Path(target)

        replace = rename

        def rmdir(self):
            import os
            os.rmdir(self._text)

        def samefile(self, other):
            return _native.real(self._text) == _native.real(str(other))

        def is_symlink(self):
            return _native.is_link(self._text)

        def resolve(self, strict=False):
            return Path(_native.real(self._text))

        def absolute(self):
            return Path(_native.absolute(self._text))

        def expanduser(self):
            return Path(_path.expanduser(self._text))

        def mkdir(self, mode=511, parents=False, exist_ok=False):
            import os
            if parents:
                os.makedirs(self._text, exist_ok=exist_ok)
            elif not (exist_ok and self.is_dir()):
                os.mkdir(self._text)

        def unlink(self, missing_ok=False):
            import os
            if not (missing_ok and not _path.lexists(self._text)):
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
