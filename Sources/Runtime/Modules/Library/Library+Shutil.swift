extension Library {
  /// The text of `shutil`.
  static let shutil = #"""
    import os

    Error = OSError

    def copyfileobj(fsrc, fdst, length=0):
        fdst.write(fsrc.read())

    def copyfile(src, dst, *, follow_symlinks=True):
        if os.path.samefile(src, dst):
            raise OSError(repr(os.fspath(src)) + " and " + repr(os.fspath(dst)) + " are the same file")
        with open(src, "rb") as source, open(dst, "wb") as target:
            target.write(source.read())
        return dst

    def copy(src, dst, *, follow_symlinks=True):
        if os.path.isdir(dst):
            dst = os.path.join(dst, os.path.basename(src))
        return copyfile(src, dst)

    copy2 = copy

    def copytree(src, dst, symlinks=False, ignore=None, dirs_exist_ok=False):
        os.makedirs(dst, exist_ok=dirs_exist_ok)
        for name in os.listdir(src):
            source, target = os.path.join(src, name), os.path.join(dst, name)
            copytree(source, target, dirs_exist_ok=dirs_exist_ok) if os.path.isdir(source) else copyfile(source, target)
        return dst

    def move(src, dst):
        if os.path.isdir(dst):
            dst = os.path.join(dst, os.path.basename(os.path.normpath(src)))
        os.rename(src, dst)
        return dst

    def rmtree(path, ignore_errors=False, onerror=None):
        """Removes a folder and all that is in it, where the program has made it itself or it is a temporary one."""
        if not os.path.isdir(path):
            if ignore_errors:
                return
            raise FileNotFoundError("[Errno 2] No such file or directory: " + repr(os.fspath(path)))
        if os.path.islink(os.path.normpath(path)):
            if ignore_errors:
                return
            raise OSError("Cannot call rmtree on a symbolic link")
        if not os._is_own(path):
            raise PermissionError("shutil.rmtree removes only folders that the program has made itself, and " + repr(os.fspath(path)) + " was there before it: remove it with your shell")
        for name in os.listdir(path):
            inner = os.path.join(path, name)
            rmtree(inner) if os.path.isdir(inner) and not os.path.islink(inner) else os.remove(inner)
        os.rmdir(path)

    def which(cmd, *args, **keywords):
        return None

    class _Size(tuple):
        columns = property(lambda self: self[0])
        lines = property(lambda self: self[1])

    def get_terminal_size(fallback=(80, 24)):
        return _Size(fallback)
    """#
}
