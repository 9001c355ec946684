extension Library {
  /// The text of `configparser`.
  static let configparser = #"""
    class Error(Exception): pass
    class NoSectionError(Error):
        def __init__(self, section):
            Error.__init__(self, "No section: " + repr(section))
    class NoOptionError(Error):
        def __init__(self, option, section):
            Error.__init__(self, "No option " + repr(option) + " in section: " + repr(section))
    class DuplicateSectionError(Error): pass
    class ParsingError(Error): pass
    class MissingSectionHeaderError(ParsingError): pass

    _absent = object()

    class SectionProxy:
        """One section, as a dictionary."""
        def __init__(self, parser, name):
            self._parser, self.name = parser, name

        def __getitem__(self, key):
            value = self.get(key, _absent)
            if value is _absent:
                raise KeyError(key)
            return value

        def __setitem__(self, key, value): self._parser.set(self.name, key, value)
        def __delitem__(self, key): self._parser.remove_option(self.name, key)
        def __contains__(self, key): return self._parser.has_option(self.name, key)
        def __iter__(self): return iter(self._parser.options(self.name))
        def __len__(self): return len(self._parser.options(self.name))
        def __repr__(self): return "<Section: " + self.name + ">"
        def keys(self): return self._parser.options(self.name)
        def values(self): return [self[k] for k in self]
        def items(self): return [(k, self[k]) for k in self]
        def get(self, key, fallback=None, **more): return self._parser.get(self.name, key, fallback=fallback)
        def getint(self, key, fallback=None): return self._parser.getint(self.name, key, fallback=fallback)
        def getfloat(self, key, fallback=None): return self._parser.getfloat(self.name, key, fallback=fallback)
        def getboolean(self, key, fallback=None): return self._parser.getboolean(self.name, key, fallback=fallback)

    class RawConfigParser:
        """Settings in sections, as files of `name = value` lines have them."""
        BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}
        _isInterpolated = False

        def __init__(self, defaults=None, allow_no_value=False, *, delimiters=("=", ":"), comment_prefixes=("#", ";"), inline_comment_prefixes=None,
                     strict=True, interpolation=_absent, default_section="DEFAULT", **more):
            self.default_section, self._allow, self._marks = default_section, allow_no_value, delimiters
            self._comments, self._inline = comment_prefixes, inline_comment_prefixes or ()
            self._all = {}
            self._usual = {}
            if interpolation is None:
                self._isInterpolated = False
            for key, value in (defaults or {}).items():
                self._usual[self.optionxform(key)] = value

        def optionxform(self, name):
            return name.lower()

        def sections(self): return list(self._all)
        def has_section(self, section): return section in self._all
        def defaults(self): return self._usual

        def add_section(self, section):
            if section in self._all:
                raise DuplicateSectionError("Section " + repr(section) + " already exists")
            self._all[section] = {}

        def _own(self, section):
            if section == self.default_section:
                return self._usual
            if section not in self._all:
                raise NoSectionError(section)
            return self._all[section]

        def options(self, section):
            own = self._own(section)
            return list(own) + [k for k in self._usual if k not in own]

        def has_option(self, section, option):
            name = self.optionxform(option)
            return (section in self._all or section == self.default_section) and (name in self._own(section) or name in self._usual)

        def get(self, section, option, *, raw=False, vars=None, fallback=_absent):
            name = self.optionxform(option)
            if section not in self._all and section != self.default_section:
                if fallback is not _absent:
                    return fallback
                raise NoSectionError(section)
            own = self._own(section)
            if name not in own and name not in self._usual:
                if fallback is not _absent:
                    return fallback
                raise NoOptionError(option, section)
            value = own[name] if name in own else self._usual[name]
            if self._isInterpolated and not raw and value and "%" in value:
                for _ in range(10):
                    start = value.find("%(")
                    if start < 0:
                        break
                    stop = value.find(")s", start)
                    value = value[:start] + self.get(section, value[start + 2:stop], raw=True) + value[stop + 2:]
                value = value.replace("%%", "%")
            return value

        def _converted(self, make, section, option, fallback, more):
            value = self.get(section, option, fallback=fallback, **more)
            return value if value is fallback else make(value)

        def getint(self, section, option, *, fallback=_absent, **more): return self._converted(int, section, option, fallback, more)
        def getfloat(self, section, option, *, fallback=_absent, **more): return self._converted(float, section, option, fallback, more)

        def getboolean(self, section, option, *, fallback=_absent, **more):
            def make(value):
                if value.lower() not in self.BOOLEAN_STATES:
                    raise ValueError("Not a boolean: " + value)
                return self.BOOLEAN_STATES[value.lower()]
            return self._converted(make, section, option, fallback, more)

        def items(self, section=_absent, raw=False):
            if section is _absent:
                return [(name, self[name]) for name in [self.default_section] + self.sections()]
            return [(k, self.get(section, k, raw=raw)) for k in self.options(section)]

        def set(self, section, option, value=None):
            if value is not None and not isinstance(value, str):
                raise TypeError("option values must be strings")
            self._own(section)[self.optionxform(option)] = value

        def remove_option(self, section, option):
            return self._own(section).pop(self.optionxform(option), _absent) is not _absent

        def remove_section(self, section):
            return self._all.pop(section, None) is not None

        def __getitem__(self, name):
            if name != self.default_section and name not in self._all:
                raise KeyError(name)
            return SectionProxy(self, name)

        def __setitem__(self, name, values):
            made = {self.optionxform(k): str(v) for k, v in values.items()}
            if name == self.default_section:
                self._usual = made
            else:
                self._all[name] = made

        def __contains__(self, name): return name == self.default_section or name in self._all
        def __iter__(self): return iter([self.default_section] + self.sections())
        def __len__(self): return len(self._all) + 1

        def read_dict(self, dictionary, source="<dict>"):
            for name, values in dictionary.items():
                own = self._usual if name == self.default_section else self._all.setdefault(name, {})
                for k, v in values.items():
                    own[self.optionxform(str(k))] = None if v is None else str(v)

        def read_string(self, string, source="<string>"):
            own, name = None, None
            for number, line in enumerate(string.split("\n"), 1):
                text = line.strip()
                for mark in self._inline:
                    place = text.find(mark)
                    if place == 0 or place > 0 and text[place - 1] in " \t":
                        text = text[:place].strip()
                if not text or text.startswith(tuple(self._comments)):
                    continue
                if text.startswith("[") and "]" in text:
                    section = text[1:text.index("]")]
                    own, name = self._usual if section == self.default_section else self._all.setdefault(section, {}), None
                elif own is None:
                    raise MissingSectionHeaderError("File contains no section headers.\nfile: '" + source + "', line: " + str(number) + "\n" + repr(line + "\n"))
                elif line[0] in " \t" and name is not None:
                    own[name] = own[name] + "\n" + text
                else:
                    places = [text.index(mark) for mark in self._marks if mark in text]
                    if not places:
                        if not self._allow:
                            raise ParsingError("Source contains parsing errors: '" + source + "'\n\t[line " + "%2d" % number + "]: " + repr(line + "\n"))
                        name = self.optionxform(text)
                        own[name] = None
                    else:
                        name = self.optionxform(text[:min(places)].strip())
                        own[name] = text[min(places) + 1:].strip()

        def read_file(self, f, source=None):
            self.read_string("".join(list(f)), source or "<file>")

        def read(self, filenames, encoding=None):
            names, found = [filenames] if not isinstance(filenames, (list, tuple)) else filenames, []
            for name in names:
                try:
                    with open(name) as f:
                        self.read_file(f, str(name))
                    found.append(name)
                except OSError:
                    pass
            return found

        def write(self, fp, space_around_delimiters=True):
            mark = " = " if space_around_delimiters else "="
            for name, own in ([(self.default_section, self._usual)] if self._usual else []) + list(self._all.items()):
                fp.write("[" + name + "]\n")
                for k, v in own.items():
                    fp.write(k + ("" if v is None else mark + v.replace("\n", "\n\t")) + "\n")
                fp.write("\n")

    class ConfigParser(RawConfigParser):
        _isInterpolated = True

    SafeConfigParser = ConfigParser

    class BasicInterpolation: pass
    class ExtendedInterpolation: pass
    """#
}
