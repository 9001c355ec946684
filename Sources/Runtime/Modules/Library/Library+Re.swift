extension Library {
  /// The text of `re`.
  static let re = #"""
    import _re

    NOFLAG, L, LOCALE = 0, 4, 4
    I = IGNORECASE = 2
    M = MULTILINE = 8
    S = DOTALL = 16
    X = VERBOSE = 64
    A = ASCII = 256
    U = UNICODE = 32

    error = ValueError

    class Match:
        def __init__(self, pattern, string, groups):
            self.re = pattern
            self.string = string
            self._groups = groups

        def _place(self, group):
            if isinstance(group, str):
                if group not in self.re.groupindex:
                    raise IndexError("no such group")
                return self.re.groupindex[group]
            if group < 0 or group >= len(self._groups):
                raise IndexError("no such group")
            return group

        def _text(self, group, default=None):
            found = self._groups[self._place(group)]
            return default if found is None else found[2]

        def group(self, *groups):
            if len(groups) > 1:
                return tuple([self._text(group) for group in groups])
            return self._text(groups[0] if groups else 0)

        def __getitem__(self, group):
            return self._text(group)

        def groups(self, default=None):
            return tuple([self._text(i, default) for i in range(1, len(self._groups))])

        def groupdict(self, default=None):
            return {name: self._text(place, default) for name, place in self.re.groupindex.items()}

        def span(self, group=0):
            found = self._groups[self._place(group)]
            return (-1, -1) if found is None else (found[0], found[1])

        def start(self, group=0):
            return self.span(group)[0]

        def end(self, group=0):
            return self.span(group)[1]

        def expand(self, template):
            return _expanded(template, self)

        def __repr__(self):
            return "<re.Match object; span=" + repr(self.span()) + ", match=" + repr(self.group()) + ">"

    class Pattern:
        def __init__(self, pattern, flags=0):
            self.pattern = pattern
            self.flags = flags
            self._compiled = _re.compile(pattern, flags)
            self.groups, self.groupindex = _re.groups(self._compiled)

        def _find(self, string, pos, way):
            groups = _re.find(self._compiled, string, pos, way)
            return None if groups is None else Match(self, string, groups)

        def search(self, string, pos=0):
            return self._find(string, pos, 0)

        def match(self, string, pos=0):
            return self._find(string, pos, 1)

        def fullmatch(self, string, pos=0):
            return self._find(string, pos, 2)

        def finditer(self, string):
            return iter([Match(self, string, groups) for groups in _re.find_all(self._compiled, string, 0)])

        def findall(self, string):
            found = _re.find_all(self._compiled, string, 0)
            if self.groups == 0:
                return [groups[0][2] for groups in found]
            if self.groups == 1:
                return ["" if groups[1] is None else groups[1][2] for groups in found]
            return [tuple(["" if g is None else g[2] for g in groups[1:]]) for groups in found]

        def split(self, string, maxsplit=0):
            parts = []
            last = 0
            for groups in _re.find_all(self._compiled, string, maxsplit):
                parts.append(string[last:groups[0][0]])
                parts += [None if g is None else g[2] for g in groups[1:]]
                last = groups[0][1]
            parts.append(string[last:])
            return parts

        def subn(self, repl, string, count=0):
            parts = []
            last = 0
            found = _re.find_all(self._compiled, string, count)
            for groups in found:
                parts.append(string[last:groups[0][0]])
                match = Match(self, string, groups)
                parts.append(repl(match) if callable(repl) else _expanded(repl, match))
                last = groups[0][1]
            parts.append(string[last:])
            return "".join(parts), len(found)

        def sub(self, repl, string, count=0):
            return self.subn(repl, string, count)[0]

        def __repr__(self):
            return "re.compile(" + repr(self.pattern) + ")"

    _escapes = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\"}

    def _expanded(template, match):
        if "\\" not in template:
            return template
        result = ""
        i = 0
        while i < len(template):
            letter = template[i]
            i += 1
            if letter != "\\" or i == len(template):
                result += letter
                continue
            letter = template[i]
            i += 1
            if letter == "g" and template[i:i + 1] == "<":
                end = template.index(">", i)
                name = template[i + 1:end]
                result += match._text(int(name) if name.isdigit() else name, "")
                i = end + 1
            elif letter.isdigit():
                if template[i:i + 1].isdigit():
                    letter += template[i]
                    i += 1
                result += match._text(int(letter), "")
            else:
                result += _escapes.get(letter, "\\" + letter)
        return result

    _known = {}

    def compile(pattern, flags=0):
        if isinstance(pattern, Pattern):
            return pattern
        key = (pattern, flags)
        if key not in _known:
            if len(_known) > 200:
                _known.clear()
            _known[key] = Pattern(pattern, flags)
        return _known[key]

    def search(pattern, string, flags=0):
        return compile(pattern, flags).search(string)

    def match(pattern, string, flags=0):
        return compile(pattern, flags).match(string)

    def fullmatch(pattern, string, flags=0):
        return compile(pattern, flags).fullmatch(string)

    def findall(pattern, string, flags=0):
        return compile(pattern, flags).findall(string)

    def finditer(pattern, string, flags=0):
        return compile(pattern, flags).finditer(string)

    def split(pattern, string, maxsplit=0, flags=0):
        return compile(pattern, flags).split(string, maxsplit)

    def sub(pattern, repl, string, count=0, flags=0):
        return compile(pattern, flags).sub(repl, string, count)

    def subn(pattern, repl, string, count=0, flags=0):
        return compile(pattern, flags).subn(repl, string, count)

    def escape(pattern):
        return "".join(["\\" + c if c in "()[]{}?*+-|^$\\.&~# \t\n\r\x0b\x0c" else c for c in pattern])
    """#
}
