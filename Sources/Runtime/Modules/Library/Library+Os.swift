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
        raise PermissionError("os." + name + " is not available: programs make folders and take files away here, and no more; do it with your shell")

    def makedirs(name, mode=511, exist_ok=False):
        if path.exists(name) and not (exist_ok and path.isdir(name)):
            raise FileExistsError("[Errno 17] File exists: '" + _native.path(name) + "'")
        _native.make_folder(name)

    def mkdir(path_, mode=511):
        parent = path.dirname(path.abspath(_native.path(path_)))
        if not path.isdir(parent):
            raise FileNotFoundError("[Errno 2] No such file or directory: '" + _native.path(path_) + "'")
        makedirs(path_)

    def remove(path):
        _native.remove(path)

    unlink = remove

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
