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

    _names = {0: "NOTSET", 10: "DEBUG", 20: "INFO", 30: "WARNING", 40: "ERROR", 50: "CRITICAL"}
    _settings = {"disabled": 0}
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

    def addLevelName(level, name):
        _names[level] = name

    class LogRecord:
        """A message on its way to its handlers."""
        def __init__(self, name, level, message, args=(), exc_info=None):
            self.name, self.levelno, self.levelname, self.msg, self.args, self.exc_info = name, level, getLevelName(level), message, args, exc_info
            self.created = _native.clock(0)
            self.module = self.funcName = "__main__"
            self.filename, self.pathname, self.lineno, self.process, self.thread, self.threadName = "", "", 0, 1, 1, "MainThread"
            self.processName, self.msecs, self.relativeCreated = "MainProcess", self.created % 1 * 1000, 0.0

        def getMessage(self):
            text = str(self.msg)
            if self.args:
                text = text % (self.args[0] if len(self.args) == 1 and isinstance(self.args[0], dict) else self.args)
            return text

    class Filter:
        def __init__(self, name=""):
            self.name = name

        def filter(self, record):
            return not self.name or record.name == self.name or record.name.startswith(self.name + ".")

    class Filterer:
        def addFilter(self, filter):
            self.filters.append(filter)

        def removeFilter(self, filter):
            self.filters.remove(filter)

        def filter(self, record):
            return all([(f.filter(record) if hasattr(f, "filter") else f(record)) for f in self.filters])

    class Formatter:
        default_time_format = "%Y-%m-%d %H:%M:%S"

        def __init__(self, fmt=None, datefmt=None, style="%", **more):
            self._fmt = fmt or ("{message}" if style == "{" else "%(message)s")
            self.datefmt, self._style = datefmt, style

        def formatTime(self, record, datefmt=None):
            text = _native.format_time(datefmt or "%Y-%m-%d %H:%M:%S", _native.calendar(record.created, False))
            return text if datefmt else text + ",%03d" % record.msecs

        def format(self, record):
            record.message = record.getMessage()
            if "asctime" in self._fmt:
                record.asctime = self.formatTime(record, self.datefmt)
            text = self._fmt.format(**vars(record)) if self._style == "{" else self._fmt % vars(record)
            if record.exc_info:
                import traceback
                text += "\n" + traceback.format_exc().rstrip()
            return text

    _plain = Formatter()

    class Handler(Filterer):
        def __init__(self, level=NOTSET):
            self.level, self.formatter, self.filters = _level(level), None, []

        def setLevel(self, level):
            self.level = _level(level)

        def setFormatter(self, fmt):
            self.formatter = fmt

        def format(self, record):
            return (self.formatter or _plain).format(record)

        def handle(self, record):
            if record.levelno >= self.level and self.filter(record):
                self.emit(record)

        def emit(self, record):
            raise NotImplementedError("emit must be implemented by Handler subclasses")

        def flush(self):
            pass

        def close(self):
            pass

        def __repr__(self):
            return "<" + type(self).__name__ + " (" + getLevelName(self.level) + ")>"

    class StreamHandler(Handler):
        terminator = "\n"

        def __init__(self, stream=None):
            Handler.__init__(self)
            self.stream = stream

        def emit(self, record):
            line = self.format(record) + self.terminator
            if self.stream is None:
                _native.write_error(line)
            else:
                self.stream.write(line)

        def __repr__(self):
            name = "<stderr>" if self.stream is None else getattr(self.stream, "name", "")
            return "<" + type(self).__name__ + " " + (str(name) + " " if name else "") + "(" + getLevelName(self.level) + ")>"

    class NullHandler(Handler):
        def emit(self, record):
            pass

    class FileHandler(StreamHandler):
        def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None, **more):
            StreamHandler.__init__(self, open(filename, mode))
            self.baseFilename = filename

        def close(self):
            self.stream.close()

    class Logger(Filterer):
        def __init__(self, name, level=0):
            self.name, self.level = name, _level(level)
            self.handlers, self.filters = [], []
            self.propagate, self.disabled = True, False

        @property
        def parent(self):
            above = self.name
            while "." in above:
                above = above.rpartition(".")[0]
                if above in _loggers:
                    return _loggers[above]
            return None if self is root else root

        def setLevel(self, level):
            self.level = _level(level)

        def getEffectiveLevel(self):
            here = self
            while here is not None:
                if here.level:
                    return here.level
                here = here.parent
            return NOTSET

        def isEnabledFor(self, level):
            return level >= self.getEffectiveLevel() and level > _settings["disabled"]

        def addHandler(self, handler):
            if handler not in self.handlers:
                self.handlers.append(handler)

        def removeHandler(self, handler):
            if handler in self.handlers:
                self.handlers.remove(handler)

        def hasHandlers(self):
            return bool(self.handlers) or bool(self.propagate and self.parent is not None and self.parent.hasHandlers())

        def getChild(self, suffix):
            return getLogger(suffix if self is root else self.name + "." + suffix)

        def log(self, level, message, *args, exc_info=None, extra=None, **keywords):
            if self.disabled or not self.isEnabledFor(level):
                return
            record = LogRecord(self.name, level, message, args, exc_info)
            for name in extra or {}:
                setattr(record, name, extra[name])
            self.handle(record)

        def handle(self, record):
            if not self.filter(record):
                return
            here, isMet = self, False
            while here is not None:
                for handler in here.handlers:
                    isMet = True
                    handler.handle(record)
                here = here.parent if here.propagate else None
            if not isMet and record.levelno >= WARNING:
                _native.write_error(record.getMessage() + "\n")

        def debug(self, message, *args, **keywords): self.log(DEBUG, message, *args, **keywords)
        def info(self, message, *args, **keywords): self.log(INFO, message, *args, **keywords)
        def warning(self, message, *args, **keywords): self.log(WARNING, message, *args, **keywords)
        def error(self, message, *args, **keywords): self.log(ERROR, message, *args, **keywords)
        def critical(self, message, *args, **keywords): self.log(CRITICAL, message, *args, **keywords)
        def exception(self, message, *args, exc_info=True, **keywords): self.log(ERROR, message, *args, exc_info=exc_info)
        warn, fatal = warning, critical

        def __repr__(self):
            return "<Logger " + self.name + " (" + getLevelName(self.getEffectiveLevel()) + ")>"

    root = Logger("root", WARNING)

    def getLogger(name=None):
        if name is None or name == "root":
            return root
        if name not in _loggers:
            _loggers[name] = Logger(name)
        return _loggers[name]

    def basicConfig(*, level=None, format=None, datefmt=None, style="%", stream=None, filename=None, filemode="a", handlers=None, force=False, **more):
        if force:
            root.handlers.clear()
        if root.handlers:
            return
        if handlers is None:
            handlers = [FileHandler(filename, filemode) if filename is not None else StreamHandler(stream)]
        form = Formatter(format or "%(levelname)s:%(name)s:%(message)s", datefmt, style)
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(form)
            root.addHandler(handler)
        if level is not None:
            root.setLevel(level)

    def captureWarnings(capture):
        pass

    def shutdown():
        pass

    class LoggerAdapter:
        def __init__(self, logger, extra=None):
            self.logger, self.extra = logger, extra

        def process(self, msg, kwargs):
            return msg, kwargs

        def log(self, level, message, *args, **keywords):
            message, keywords = self.process(message, keywords)
            self.logger.log(level, message, *args, extra=self.extra)

        def debug(self, message, *args, **keywords): self.log(DEBUG, message, *args)
        def info(self, message, *args, **keywords): self.log(INFO, message, *args)
        def warning(self, message, *args, **keywords): self.log(WARNING, message, *args)
        def error(self, message, *args, **keywords): self.log(ERROR, message, *args)

    def disable(level=50):
        _settings["disabled"] = level

    def _log(level, message, args, **keywords):
        basicConfig()
        root.log(level, message, *args, **keywords)

    def debug(message, *args, **keywords): _log(DEBUG, message, args)
    def info(message, *args, **keywords): _log(INFO, message, args)
    def warning(message, *args, **keywords): _log(WARNING, message, args)
    def error(message, *args, **keywords): _log(ERROR, message, args)
    def critical(message, *args, **keywords): _log(CRITICAL, message, args)
    def exception(message, *args, **keywords): _log(ERROR, message, args, exc_info=True)
    def log(level, message, *args, **keywords): _log(level, message, args)
    warn, fatal = warning, critical
    """#
}
