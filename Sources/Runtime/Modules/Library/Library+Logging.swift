extension Library {
  /// The text of `logging`.
  static let logging = #"""
    import _native

    NOTSET = 0
    DEBUG = 10
    INFO = 20
    WARNING = WARN = 30
    ERROR = 40
    CRITICAL = FATAL = 50

    _names = {10: "DEBUG", 20: "INFO", 30: "WARNING", 40: "ERROR", 50: "CRITICAL"}
    _settings = {"level": WARNING, "format": "%(levelname)s:%(name)s:%(message)s", "date": "%Y-%m-%d %H:%M:%S", "stream": None, "disabled": 0}
    _loggers = {}

    def getLevelName(level):
        return _names.get(level, "Level " + str(level))

    def _level(level):
        if isinstance(level, str):
            for number, name in _names.items():
                if name == level.upper():
                    return number
            raise ValueError("Unknown level: " + repr(level))
        return level

    class Handler:
        def __init__(self, *args, **keywords):
            self.level = 0
            self.stream = args[0] if args and hasattr(args[0], "write") else None
            self.formatter = None

        def setLevel(self, level):
            self.level = _level(level)

        def setFormatter(self, formatter):
            self.formatter = formatter

        def close(self):
            pass

    StreamHandler = NullHandler = Handler

    class FileHandler(Handler):
        def __init__(self, filename, mode="a", *args, **keywords):
            Handler.__init__(self)
            self.stream = open(filename, mode)

    class Formatter:
        def __init__(self, fmt=None, datefmt=None, style="%"):
            self.fmt = fmt or "%(message)s"
            self.datefmt = datefmt

    class Logger:
        def __init__(self, name, level=0):
            self.name = name
            self.level = level
            self.handlers = []
            self.propagate = True
            self.disabled = False

        def setLevel(self, level):
            self.level = _level(level)

        def getEffectiveLevel(self):
            return self.level or _settings["level"]

        def isEnabledFor(self, level):
            return level >= self.getEffectiveLevel() and level > _settings["disabled"]

        def addHandler(self, handler):
            self.handlers.append(handler)

        def removeHandler(self, handler):
            self.handlers.remove(handler)

        def hasHandlers(self):
            return bool(self.handlers)

        def log(self, level, message, *args, **keywords):
            if self.disabled or not self.isEnabledFor(level):
                return
            text = str(message)
            if args:
                text = text % (args[0] if len(args) == 1 and isinstance(args[0], dict) else args)
            for handler in self.handlers:
                if level >= handler.level:
                    form = handler.formatter or Formatter()
                    _write(handler.stream, form.fmt, form.datefmt, self.name, level, text)
            if self.propagate and (_settings.get("root") or not self.handlers):
                form = _settings["format"] if _settings.get("root") else "%(message)s"
                _write(_settings["stream"], form, _settings["date"], self.name, level, text)

        def debug(self, message, *args, **keywords): self.log(DEBUG, message, *args)
        def info(self, message, *args, **keywords): self.log(INFO, message, *args)
        def warning(self, message, *args, **keywords): self.log(WARNING, message, *args)
        def error(self, message, *args, **keywords): self.log(ERROR, message, *args)
        def critical(self, message, *args, **keywords): self.log(CRITICAL, message, *args)
        def exception(self, message, *args, **keywords): self.log(ERROR, message, *args)
        warn = warning

    def _write(stream, form, date, name, level, message):
        values = {"levelname": getLevelName(level), "levelno": level, "name": name, "message": message, "module": "__main__", "filename": "", "lineno": 0,
                  "funcName": "", "process": 1, "thread": 1, "threadName": "MainThread"}
        if "%(asctime)" in form:
            values["asctime"] = _native.format_time(date or "%Y-%m-%d %H:%M:%S", _native.calendar(_native.clock(0), False))
        line = form % values + "\n"
        if stream is None:
            _native.write_error(line)
        else:
            stream.write(line)

    root = Logger("root")

    def getLogger(name=None):
        if name is None or name == "root":
            return root
        if name not in _loggers:
            _loggers[name] = Logger(name)
        return _loggers[name]

    def basicConfig(**keywords):
        if _settings.get("root") and not keywords.get("force"):
            return
        _settings["root"] = True
        if "level" in keywords and keywords["level"] is not None:
            _settings["level"] = _level(keywords["level"])
        if keywords.get("format"):
            _settings["format"] = keywords["format"]
        if keywords.get("datefmt"):
            _settings["date"] = keywords["datefmt"]
        if keywords.get("stream") is not None:
            _settings["stream"] = keywords["stream"]
        if keywords.get("filename"):
            _settings["stream"] = open(keywords["filename"], keywords.get("filemode", "a"))

    def disable(level=50):
        _settings["disabled"] = level

    def _log(level, message, args):
        basicConfig()
        root.log(level, message, *args)

    def debug(message, *args, **keywords): _log(DEBUG, message, args)
    def info(message, *args, **keywords): _log(INFO, message, args)
    def warning(message, *args, **keywords): _log(WARNING, message, args)
    def error(message, *args, **keywords): _log(ERROR, message, args)
    def critical(message, *args, **keywords): _log(CRITICAL, message, args)
    def exception(message, *args, **keywords): _log(ERROR, message, args)
    def log(level, message, *args, **keywords): _log(level, message, args)
    warn = warning
    """#
}
