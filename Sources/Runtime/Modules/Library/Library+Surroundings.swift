extension Library {
  /// The text of `platform`.
  static let platform = #"""
    def system(): return "Linux"
    def node(): return "localhost"
    def release(): return ""
    def version(): return ""
    def machine(): return "x86_64"
    def processor(): return ""
    def python_version(): return "3.11.0"
    def python_version_tuple(): return ("3", "11", "0")
    def python_implementation(): return "Longhand"
    def platform(aliased=False, terse=False): return "Linux"
    """#

  /// The text of `locale`.
  static let locale = #"""
    LC_ALL, LC_NUMERIC, LC_CTYPE = 6, 1, 0

    def setlocale(category, locale=None): return "C"
    def getlocale(category=0): return (None, None)
    def getpreferredencoding(do_setlocale=True): return "UTF-8"
    """#

  /// The text of `signal`: no handler is ever called.
  static let signal = #"""
    SIGINT, SIGTERM, SIGALRM, SIGUSR1, SIG_DFL, SIG_IGN = 2, 15, 14, 10, 0, 1

    _handlers = {}

    def signal(signalnum, handler):
        """Keeps a handler, and gives the one before."""
        import _native
        if not _handlers:
            _native.write_error("note: handlers of signals are kept, but no signal calls them here; signal.raise_signal does\n")
        before = getsignal(signalnum)
        _handlers[signalnum] = handler
        return before

    def getsignal(signalnum):
        return _handlers.get(signalnum, SIG_DFL)

    def raise_signal(signalnum):
        handler = getsignal(signalnum)
        if callable(handler):
            handler(signalnum, None)
        elif handler == SIG_DFL:
            raise KeyboardInterrupt() if signalnum == SIGINT else SystemExit(128 + signalnum)

    def alarm(seconds):
        if seconds:
            raise NotImplementedError("signal.alarm is not available: time.time() tells in a loop when to stop")
        return 0
    """#

  /// The text of `errno`.
  static let errno = #"""
    EPERM, ENOENT, EINTR, EIO, EACCES, EEXIST, ENOTDIR, EISDIR, EINVAL, ENOSPC, EPIPE = 1, 2, 4, 5, 13, 17, 20, 21, 22, 28, 32
    """#

  /// The text of `fnmatch`.
  static let fnmatch = #"""
    import re as _re

    def translate(pat):
        text, i = "", 0
        while i < len(pat):
            c = pat[i]
            end = pat.find("]", i + 2) if c == "[" else -1
            if c == "*":
                text += ".*"
            elif c == "?":
                text += "."
            elif end > 0:
                inner = pat[i + 1:end]
                text += "[" + ("^" + inner[1:] if inner[0] == "!" else inner) + "]"
                i = end
            else:
                text += _re.escape(c)
            i += 1
        return text

    def fnmatchcase(name, pat): return _re.fullmatch(translate(pat), name) is not None
    fnmatch = fnmatchcase
    def filter(names, pat): return [name for name in names if fnmatchcase(name, pat)]
    """#

  /// The text of `getopt`.
  static let getopt = #"""
    class GetoptError(Exception):
        def __init__(self, msg, opt=""):
            super().__init__(msg)
            self.msg, self.opt = msg, opt

    error = GetoptError

    def getopt(args, shortopts, longopts=[]):
        found, args = [], list(args)
        longopts = [longopts] if isinstance(longopts, str) else list(longopts)
        while args and args[0].startswith("-") and args[0] != "-":
            word = args.pop(0)
            if word == "--":
                break
            if word.startswith("--"):
                name, _, value = word[2:].partition("=")
                fitting = [o for o in longopts if o.rstrip("=").startswith(name)]
                if not fitting:
                    raise GetoptError("option --" + name + " not recognized", name)
                option = fitting[0]
                if option.endswith("="):
                    if "=" not in word:
                        if not args:
                            raise GetoptError("option --" + option[:-1] + " requires argument", option[:-1])
                        value = args.pop(0)
                elif "=" in word:
                    raise GetoptError("option --" + option + " must not have an argument", option)
                found.append(("--" + option.rstrip("="), value))
                continue
            letters = word[1:]
            while letters:
                letter, letters = letters[0], letters[1:]
                place = shortopts.find(letter)
                if place < 0 or letter == ":":
                    raise GetoptError("option -" + letter + " not recognized", letter)
                value = ""
                if shortopts[place + 1:place + 2] == ":":
                    if not letters and not args:
                        raise GetoptError("option -" + letter + " requires argument", letter)
                    value, letters = letters or args.pop(0), ""
                found.append(("-" + letter, value))
        return found, args

    gnu_getopt = getopt
    """#

  /// The text of `base64`.
  static let base64 = #"""
    _letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

    def b64encode(s, altchars=None):
        made = ""
        for i in range(0, len(s), 3):
            part = s[i:i + 3]
            number = int.from_bytes(part + bytes(3 - len(part)), "big")
            made += "".join([_letters[number >> shift & 63] for shift in (18, 12, 6, 0)][:len(part) + 1]) + "=" * (3 - len(part))
        return made.encode()

    def b64decode(s, altchars=None, validate=False):
        text = s if isinstance(s, str) else s.decode()
        text = "".join([c for c in text if c in _letters])
        made = b""
        for i in range(0, len(text), 4):
            part = text[i:i + 4]
            number = 0
            for c in part + "A" * (4 - len(part)):
                number = number * 64 + _letters.index(c)
            made += number.to_bytes(3, "big")[:len(part) - 1]
        return made

    standard_b64encode, standard_b64decode = b64encode, b64decode
    def urlsafe_b64encode(s): return b64encode(s).replace(b"+", b"-").replace(b"/", b"_")
    def urlsafe_b64decode(s): return b64decode((s if isinstance(s, str) else s.decode()).replace("-", "+").replace("_", "/"))
    """#

  /// The text of `codecs`.
  static let codecs = #"""
    _open = open

    def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
        return _open(filename, mode, encoding=encoding, errors=errors)

    def encode(obj, encoding="utf-8", errors="strict"): return obj.encode(encoding, errors)
    def decode(obj, encoding="utf-8", errors="strict"): return obj.decode(encoding, errors)
    """#

  /// The text of `atexit`.
  static let atexit = #"""
    def register(function, *args, **keywords):
        raise NotImplementedError("atexit is not available: call the function at the program's end, in a `finally` block")
    """#
}
