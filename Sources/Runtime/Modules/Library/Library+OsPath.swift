extension Library {
  /// The text of `os.path`.
  static let osPath = #"""
    import _native

    sep = "/"

    def join(path, *paths):
        path = _native.path(path)
        for part in paths:
            part = _native.path(part)
            if part.startswith("/"):
                path = part
            elif not path or path.endswith("/"):
                path += part
            else:
                path += "/" + part
        return path

    def exists(path):
        return _native.kind(path) is not None

    def lexists(path):
        return islink(path) or exists(path)

    def isfile(path):
        return _native.kind(path) == "file"

    def isdir(path):
        return _native.kind(path) == "folder"

    def islink(path):
        return _native.is_link(path)

    def isabs(path):
        return _native.path(path).startswith("/")

    def split(path):
        path = _native.path(path)
        place = path.rfind("/") + 1
        head = path[:place]
        if head.strip("/"):
            head = head.rstrip("/")
        return head, path[place:]

    def basename(path):
        return split(path)[1]

    def dirname(path):
        return split(path)[0]

    def splitext(path):
        path = _native.path(path)
        name = basename(path)
        dot = name.rfind(".")
        if dot <= 0 or not name[:dot].strip("."):
            return path, ""
        cut = len(path) - len(name) + dot
        return path[:cut], path[cut:]

    def normpath(path):
        path = _native.path(path)
        parts = []
        for part in path.split("/"):
            if part in ("", "."):
                continue
            if part == ".." and (parts and parts[-1] != ".."):
                parts.pop()
            elif part == ".." and path.startswith("/"):
                continue
            else:
                parts.append(part)
        return ("/" if path.startswith("/") else "") + "/".join(parts) or "."

    def abspath(path):
        return _native.absolute(path)

    def realpath(path, *, strict=False):
        return _native.real(path)

    def relpath(path, start="."):
        target = abspath(path).split("/")[1:]
        base = abspath(start).split("/")[1:]
        same = 0
        while same < len(target) and same < len(base) and target[same] == base[same]:
            same += 1
        return "/".join([".."] * (len([b for b in base if b]) - same) + target[same:]) or "."

    def expanduser(path):
        path = _native.path(path)
        if path == "~" or path.startswith("~/"):
            return (_native.environment("HOME") or "~") + path[1:]
        return path

    def getsize(path):
        return _native.size(path)

    def getmtime(path):
        return _native.modified(path)

    getctime = getatime = getmtime
    curdir, pardir, pathsep, altsep, extsep, devnull, defpath = ".", "..", ":", None, ".", "/dev/null", "/bin:/usr/bin"

    def normcase(path):
        return _native.path(path)

    def splitdrive(path):
        return "", _native.path(path)

    def samefile(a, b):
        return realpath(a) == realpath(b)

    def ismount(path):
        return abspath(path) == "/"

    def expandvars(path):
        import re
        def value(match):
            found = _native.environment(match.group(1) or match.group(2))
            return match.group(0) if found is None else found
        return re.sub(r"\$(?:(\w+)|\{(\w+)\})", value, _native.path(path))

    def commonpath(paths):
        parts = [_native.path(p).split("/") for p in paths]
        same = []
        for names in zip(*parts):
            if len(set(names)) > 1:
                break
            same.append(names[0])
        return "/".join(same) or ("/" if parts[0][0] == "" else "")

    def commonprefix(paths):
        first, last = min(paths), max(paths)
        for i, letter in enumerate(first):
            if letter != last[i]:
                return first[:i]
        return first
    """#
}
