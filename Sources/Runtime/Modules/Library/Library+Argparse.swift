extension Library {
  /// The text of `argparse`.
  static let argparse = #"""
    import _native

    SUPPRESS, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, REMAINDER = "==SUPPRESS==", "?", "*", "+", "..."

    class ArgumentError(Exception):
        pass

    class ArgumentTypeError(Exception):
        pass

    class BooleanOptionalAction:
        pass

    class Action:
        def __init__(self, option_strings=(), dest=None, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None, **more):
            self.option_strings, self.dest, self.nargs, self.const, self.default, self.required = option_strings, dest, nargs, const, default, required

    def FileType(mode="r", *args, **keywords):
        return lambda path: open(path, mode)

    class Namespace:
        def __init__(self, **keywords):
            for name in keywords:
                setattr(self, name, keywords[name])

        def __repr__(self):
            return "Namespace(" + ", ".join([name + "=" + repr(value) for name, value in self.__dict__.items()]) + ")"

        def __contains__(self, name):
            return hasattr(self, name)

    class ArgumentDefaultsHelpFormatter:
        pass

    class RawTextHelpFormatter:
        pass

    RawDescriptionHelpFormatter = HelpFormatter = MetavarTypeHelpFormatter = RawTextHelpFormatter

    class _Argument:
        pass

    class _Commands:
        """The words that choose among parsers of their own."""
        def __init__(self, dest, required, parser):
            self.dest, self.required, self.choices, self.isMet = dest, required, {}, False

        def add_parser(self, name, **keywords):
            self.choices[name] = ArgumentParser(**{k: v for k, v in keywords.items() if k in ("prog", "usage", "description", "parents")})
            return self.choices[name]

    class ArgumentParser:
        def __init__(self, prog=None, usage=None, description=None, *args, **keywords):
            self.description = description
            self.prog = prog
            self.arguments = []
            self.defaults = {}
            for parent in keywords.get("parents", []):
                self.arguments += parent.arguments

        def add_argument(self, *names, **options):
            a = _Argument()
            a.flags = [name for name in names if name.startswith("-")]
            a.action = options.get("action", "store")
            a.nargs = options.get("nargs")
            a.type = options.get("type")
            a.choices = options.get("choices")
            a.const = options.get("const")
            a.required = options.get("required", False)
            if "dest" in options:
                a.dest = options["dest"]
            elif a.flags:
                long = [name for name in a.flags if name.startswith("--")]
                a.dest = (long or a.flags)[0].lstrip("-").replace("-", "_")
            else:
                a.dest = names[0]
            a.default = options.get("default")
            if a.action is BooleanOptionalAction:
                a.action = "store_true"
                no = _Argument()
                no.__dict__.update(a.__dict__)
                no.flags, no.action = ["--no-" + f[2:] for f in a.flags if f.startswith("--")], "store_false"
                self.arguments.append(no)
            elif a.action == "store_true":
                a.default = options.get("default", False)
            elif a.action == "store_false":
                a.default = options.get("default", True)
            self.arguments.append(a)
            return a

        def add_argument_group(self, *args, **keywords):
            return self

        def add_mutually_exclusive_group(self, *args, **keywords):
            return self

        def add_subparsers(self, dest=None, title=None, required=False, **more):
            self._commands = _Commands(dest, required, self)
            return self._commands

        def get_default(self, dest):
            for a in self.arguments:
                if a.dest == dest:
                    return a.default
            return self.defaults.get(dest)

        def exit(self, status=0, message=None):
            if message:
                _native.write_error(message)
            raise SystemExit(status)

        def set_defaults(self, **keywords):
            for name in keywords:
                self.defaults[name] = keywords[name]

        def error(self, message):
            raise ValueError("argparse: " + message)

        def _convert(self, a, text):
            value = text
            if a.type is not None and isinstance(text, str):
                try:
                    value = a.type(text)
                except ArgumentTypeError as problem:
                    self.error("argument " + "/".join(a.flags or [a.dest]) + ": " + str(problem))
                except (ValueError, TypeError):
                    self.error("argument " + "/".join(a.flags or [a.dest]) + ": invalid " + a.type.__name__ + " value: " + repr(text))
            if a.choices is not None and value not in a.choices:
                self.error("argument " + "/".join(a.flags or [a.dest]) + ": invalid choice: " + repr(value) + " (choose from " + ", ".join([repr(c) for c in a.choices]) + ")")
            return value

        def parse_args(self, args=None, namespace=None):
            found, rest = self.parse_known_args(args, namespace)
            if rest:
                self.error("unrecognized arguments: " + " ".join(rest))
            return found

        def parse_known_args(self, args=None, namespace=None):
            words = list(_native.arguments()[1:] if args is None else args)
            result = Namespace() if namespace is None else namespace
            for a in self.arguments:
                value = a.default
                if isinstance(value, str) and a.type is not None:
                    value = a.type(value)
                if value is not SUPPRESS:
                    setattr(result, a.dest, value)
            for name in self.defaults:
                setattr(result, name, self.defaults[name])
            seen = []
            rest = []
            if getattr(self, "_commands", None) is not None and self._commands.dest is not None and not hasattr(result, self._commands.dest):
                setattr(result, self._commands.dest, None)
            places = [a for a in self.arguments if not a.flags]
            while words:
                word = words.pop(0)
                value = None
                switches = [f for a in self.arguments for f in a.flags if a.action in ("count", "store_true", "store_false")]
                if len(word) > 2 and word[0] == "-" and all(["-" + letter in switches for letter in word[1:]]):
                    # Several of one letter each: -vv, -qv.
                    words = ["-" + letter for letter in word[1:]] + words
                    word = words.pop(0)
                if word.startswith("--") and "=" in word:
                    word, value = word.split("=", 1)
                chosen = None
                for a in self.arguments:
                    if word in a.flags or (len(word) > 2 and word.startswith("--") and any([f.startswith(word) for f in a.flags])):
                        chosen = a
                        break
                commands = getattr(self, "_commands", None)
                if chosen is None and commands is not None and not word.startswith("-"):
                    if word not in commands.choices:
                        self.error("argument " + (commands.dest or "command") + ": invalid choice: " + repr(word) + " (choose from " + ", ".join([repr(c) for c in commands.choices]) + ")")
                    if commands.dest is not None:
                        setattr(result, commands.dest, word)
                    _, more = commands.choices[word].parse_known_args(words, result)
                    rest += more
                    words = []
                    commands.isMet = True
                    continue
                if chosen is None:
                    number = word.lstrip("-").replace(".", "").isdigit()
                    if places and (not word.startswith("-") or number):
                        a = places[0]
                        if a.nargs in ("*", "+"):
                            taken = [word]
                            while words and not words[0].startswith("-"):
                                taken.append(words.pop(0))
                            setattr(result, a.dest, [self._convert(a, t) for t in taken])
                        else:
                            setattr(result, a.dest, self._convert(a, word))
                        seen.append(a.dest)
                        places.pop(0)
                    else:
                        rest.append(word)
                    continue
                seen.append(chosen.dest)
                if chosen.action == "store_true":
                    setattr(result, chosen.dest, True)
                elif chosen.action == "store_false":
                    setattr(result, chosen.dest, False)
                elif chosen.action == "store_const":
                    setattr(result, chosen.dest, chosen.const)
                elif chosen.action == "count":
                    setattr(result, chosen.dest, (getattr(result, chosen.dest) or 0) + 1)
                elif chosen.nargs in ("*", "+") or isinstance(chosen.nargs, int):
                    taken = [] if value is None else [value]
                    known = [f for a in self.arguments for f in a.flags]
                    while words and not words[0].startswith("--") and words[0] not in known and (not isinstance(chosen.nargs, int) or len(taken) < chosen.nargs):
                        taken.append(words.pop(0))
                    setattr(result, chosen.dest, [self._convert(chosen, t) for t in taken])
                else:
                    if value is None:
                        if not words:
                            if chosen.nargs == "?":
                                setattr(result, chosen.dest, chosen.const)
                                continue
                            self.error("argument " + "/".join(chosen.flags) + ": expected one argument")
                        value = words.pop(0)
                    made = self._convert(chosen, value)
                    if chosen.action == "append":
                        made = (getattr(result, chosen.dest) or []) + [made]
                    setattr(result, chosen.dest, made)
            missing = [a for a in self.arguments if a.dest not in seen and (a.required or (not a.flags and a.nargs not in ("?", "*")))]
            if getattr(self, "_commands", None) is not None and self._commands.required and not self._commands.isMet:
                self.error("the following arguments are required: " + (self._commands.dest or "command"))
            if missing:
                self.error("the following arguments are required: " + ", ".join(["/".join(a.flags) or a.dest for a in missing]))
            return result, rest

        def print_help(self, file=None):
            print(self.description or "", file=file)

        print_usage = print_help
    """#
}
