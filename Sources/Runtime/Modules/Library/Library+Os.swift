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

    def walk(top, topdown=True, onerror=None, followlinks=False):
        if not path.isdir(top):
            return
        names = listdir(top)
        folders = [n for n in names if path.isdir(path.join(top, n))]
        files = [n for n in names if n not in folders]
        if topdown:
            yield top, folders, files
        for folder in folders:
            inner = path.join(top, folder)
            if followlinks or not path.islink(inner):
                yield from walk(inner, topdown, onerror, followlinks)
        if not topdown:
            yield top, folders, files

    class _Entry:
        def __init__(self, folder, name):
            self.name, self.path = name, path.join(folder, name)
        def is_file(self, **more): return path.isfile(self.path)
        def is_dir(self, **more): return path.isdir(self.path)
        def is_symlink(self): return path.islink(self.path)
        def stat(self, **more): return stat(self.path)
        def __fspath__(self): return self.path
        def __repr__(self): return "<DirEntry " + repr(self.name) + ">"

    class _Entries(list):
        def __enter__(self): return self
        def __exit__(self, *details): pass
        def close(self): pass

    def scandir(path="."):
        return _Entries([_Entry(path, name) for name in listdir(path)])

    class stat_result:
        def __init__(self, path):
            self.st_size = _native.size(path) if _native.kind(path) == "file" else 4096
            self.st_mtime = self.st_ctime = self.st_atime = _native.modified(path)
            self.st_mode = 33188 if _native.kind(path) == "file" else 16877

    def stat(path, **more):
        return stat_result(path)

    def cpu_count():
        return 1

    def getpid():
        return _native.process()

    def fspath(path):
        return _native.path(path)

    def urandom(n):
        raise NotImplementedError("os.urandom has no seed, so that no run would be like another: use random or np.random")

    # The folders that the program has made: those it may remove with all that is in them.
    _made = set()

    def _is_own(folder):
        import tempfile
        parts = path.realpath(folder).split("/")
        above = ["/".join(parts[:n]) or "/" for n in range(1, len(parts) + 1)]
        return any([p in _made for p in above]) or path.realpath(tempfile.gettempdir()) in above[:-1]

    def mkdir(path_, mode=511):
        if path.exists(path_):
            raise FileExistsError("[Errno 17] File exists: " + repr(_native.path(path_)))
        _native.make_folder(path_)
        _made.add(path.realpath(path_))

    def makedirs(name, mode=511, exist_ok=False):
        if path.isdir(name):
            if exist_ok:
                return
            raise FileExistsError("[Errno 17] File exists: " + repr(_native.path(name)))
        above = path.dirname(path.normpath(name))
        if above and not path.exists(above):
            makedirs(above, exist_ok=True)
        mkdir(name)

    def remove(path_, **more):
        if path.isdir(path_) and not path.islink(path_):
            raise IsADirectoryError("[Errno 21] Is a directory: " + repr(_native.path(path_)))
        _native.remove(path_, False)

    unlink = remove

    def rmdir(path_, **more):
        real = path.realpath(path_)
        _native.remove(path_, True)
        _made.discard(real)

    def removedirs(name):
        rmdir(name)
        above = path.dirname(path.normpath(name))
        while above and not listdir(above):
            rmdir(above)
            above = path.dirname(above)

    def rename(src, dst, **more):
        real = path.realpath(src)
        is_own = real in _made and not path.islink(src)
        _native.rename(src, dst)
        if is_own:
            _made.discard(real)
            _made.add(path.realpath(dst))

    replace = renames = rename

    def chdir(path):
        raise PermissionError("os.chdir is not available: paths begin where Longhand was started; write them whole, with os.path.join")

    def _descriptor(path):
        # What os.close takes: the file itself is opened by its name.
        return 3

    def close(fd): pass
    def fsync(fd): pass
    def getlogin(): return environ.get("USER", "user")
    def get_terminal_size(fd=1):
        raise OSError("[Errno 25] Inappropriate ioctl for device")
    def access(path_, mode):
        if mode & (W_OK | X_OK):
            raise NotImplementedError("os.access tells only whether a file can be read: try to open it for writing")
        return path.exists(path_)
    def isatty(fd): return False
    def kill(pid, sig): raise PermissionError("os.kill is not available: programs reach no other programs here")
    def putenv(key, value): environ[key] = value
    def strerror(code): return "No such file or directory" if code == 2 else "Unknown error " + str(code)
    def _exit(status=0): exit(status)

    F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
    SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
    pathsep, altsep, extsep, defpath = ":", None, ".", "/bin:/usr/bin"
    error = OSError

    class PathLike:
        def __fspath__(self):
            raise NotImplementedError()

    def popen(command, *more):
        system(command)

    def system(command):
        if command in ("clear", "cls"):
            return 0
        raise PermissionError("os.system is not available: programs start no other programs here")
    """#
}
