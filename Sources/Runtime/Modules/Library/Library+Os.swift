extension Library {
  /// The text of `os`.
  static let os = #"""
    import _native
    import os.path as path

    sep = "/"
    linesep = "\n"
    name = "posix"
    curdir = "."
    pardir = ".."
    devnull = "/dev/null"

    class _Environment(dict):
        def get(self, key, default=None):
            if key in self.keys():
                return dict.get(self, key)
            value = _native.environment(key)
            return default if value is None else value

        def __missing__(self, key):
            value = _native.environment(key)
            if value is None:
                raise KeyError(key)
            return value

        def __contains__(self, key):
            return key in self.keys() or _native.environment(key) is not None

    environ = _Environment()

    def getenv(key, default=None):
        return environ.get(key, default)

    def getcwd():
        return _native.absolute(".")

    def listdir(path="."):
        return _native.names(path)

    def walk(top):
        names = listdir(top)
        folders = [n for n in names if path.isdir(path.join(top, n))]
        found = [(top, folders, [n for n in names if n not in folders])]
        for folder in folders:
            found += walk(path.join(top, folder))
        return found

    def cpu_count():
        return 1

    def getpid():
        return 1

    def fspath(path):
        return _native.path(path)

    def urandom(n):
        raise NotImplementedError("os.urandom has no seed, so that no run would be like another: use random or np.random")

    def _looking(name):
        raise PermissionError("os." + name + " is not available: programs look at folders here, they do not change them; make it with your shell")

    def makedirs(name, mode=511, exist_ok=False):
        if path.isdir(name):
            if exist_ok:
                return
            raise FileExistsError("[Errno 17] File exists: '" + _native.path(name) + "'")
        _looking("makedirs")

    def mkdir(path_, mode=511):
        if path.isdir(path_):
            raise FileExistsError("[Errno 17] File exists: '" + _native.path(path_) + "'")
        _looking("mkdir")

    def remove(path):
        _looking("remove")

    def unlink(path):
        _looking("unlink")

    def rename(a, b):
        _looking("rename")

    def rmdir(path):
        _looking("rmdir")

    def chdir(path):
        _looking("chdir")

    def system(command):
        raise PermissionError("os.system is not available: programs start no other programs here")
    """#
}
