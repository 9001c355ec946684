"""Prints random programs of classes, generators and whole numbers with what CPython prints for them. Usage: random_programs.py SEED COUNT

Each is the program, a line `=====`, what it prints, and a line `#####`.
"""
import contextlib, io, random, sys

draw = random.Random(int(sys.argv[1]))
OPERATORS = {"add": "+", "sub": "-", "mul": "*", "floordiv": "//", "mod": "%", "and": "&", "or": "|", "xor": "^"}
COMPARISONS = {"lt": "<", "le": "<=", "gt": ">", "ge": ">=", "eq": "==", "ne": "!="}
ATTRIBUTES = ["a", "b", "c", "d"]
INDENT = "    "


def number():
    return draw.choice(["0", "1", "2", "3", "7", "-1", "-5", "10", "12", "100"])


def wide():
    return draw.choice(["2**64", "10**20", "-3**45", "123456789012345678901234567890", "7", "-1", "2**63 - 1", "-2**63", "99", "0", "2**100 - 1"])


def whole(depth):
    if depth == 0:
        return wide()
    w = lambda: whole(depth - 1)
    return draw.choice([
        lambda: f"({w()} {draw.choice(['+', '-', '*', '//', '%', '&', '|', '^'])} {w()})", lambda: f"(-{w()})", lambda: f"(~{w()})",
        lambda: f"({w()} << {draw.randint(0, 70)})", lambda: f"({w()} >> {draw.randint(0, 70)})", lambda: f"abs({w()})",
        lambda: f"(({w()}) ** {draw.randint(0, 4)})", lambda: f"divmod({w()}, {w()})[{draw.randint(0, 1)}]", lambda: f"int({w()})",
        lambda: f"({w()} / {w()})" if depth == 3 else f"({w()} - {w()})", lambda: f"max({w()}, {w()})", lambda: f"sum([{w()}, {w()}])",
        lambda: f"({w()} {draw.choice(list(COMPARISONS.values()))} {w()})", lambda: f"int(str({w()}))", lambda: f"hash({w()})",
        lambda: f"pow({w()}, {draw.randint(0, 9)}, {draw.choice(['7', '10**20', '97', '2**70'])})", lambda: f"int(float({w()}))",
        lambda: f"int(hex({w()}), 16)", lambda: f"len(f'{{{w()}:,}}')",
    ])()


def method_body(attributes, depth):
    lines = []
    for _ in range(draw.randint(1, 3)):
        a, b = draw.choice(attributes), draw.choice(attributes)
        lines.append(draw.choice([
            f"self.{a} = self.{b} + {number()}", f"self.{a} += {number()}", f"self.{a} = x - self.{b}", f"x = x * 2 + self.{a}",
            f"self.log.append((type(self).__name__, self.{a}))", f"self.{a}, self.{b} = self.{b}, self.{a}",
            f"x = [self.{a} + i for i in range(2)][-1]", f"x = (lambda k: k + self.{a})(x)",
        ]))
    lines.append(f"return {draw.choice(['x', 'self.' + draw.choice(attributes), 'x + self.' + draw.choice(attributes)])}")
    return [INDENT * 2 + line for line in lines]


def classes():
    lines, names, methods = [], [], {}
    for index in range(draw.randint(2, 4)):
        name = f"C{index}"
        base = draw.choice(names) if names and draw.random() < 0.8 else None
        lines.append(f"class {name}{'(' + base + ')' if base else draw.choice(['', '(object)', '()'])}:")
        lines.append(f"    shared = {number()}")
        if not base or draw.random() < 0.5:
            lines.append("    def __init__(self, a=1, *rest, **named):")
            if base:
                lines.append(draw.choice(["        super().__init__(a, *rest, **named)", f"        super({name}, self).__init__(a + 1)", f"        {base}.__init__(self, a)"]))
                lines.append(f"        self.{draw.choice(ATTRIBUTES)} = self.shared + len(rest)")
            else:
                lines += ["        self.log = []", "        self.a = a", f"        self.b = {number()}", "        self.c = len(rest) + self.shared",
                          "        self.d = sum(named.values())"]
        for _ in range(draw.randint(1, 3)):
            method = draw.choice(["step", "turn", "mix"])
            if draw.random() < 0.3 and base and method in methods[base]:
                lines += [f"    def {method}(self, x=2):", f"        return super().{method}(x) + {number()}"]
            else:
                lines += [f"    def {method}(self, x=1):"] + method_body(ATTRIBUTES, 1)
            methods.setdefault(name, set()).add(method)
        methods[name] = methods.get(name, set()) | (methods[base] if base else set())
        for special, symbol in draw.sample(sorted(OPERATORS.items()), draw.randint(0, 3)):
            lines += [f"    def __{special}__(self, other):",
                      draw.choice([f"        return self.a {symbol} (other.a if isinstance(other, C0) else other)",
                                   f"        return NotImplemented if isinstance(other, int) else ('{special}', self.a)"])]
            if draw.random() < 0.5:
                lines += [f"    def __r{special}__(self, other):", f"        return ('r{special}', other, self.b)"]
        if draw.random() < 0.4:
            lines += ["    def __eq__(self, other):", "        return isinstance(other, C0) and self.a == other.a"]
            if draw.random() < 0.6:
                lines += ["    def __hash__(self):", "        return hash((self.a, 7))"]
        if draw.random() < 0.4:
            lines += ["    def __lt__(self, other):", "        return self.a < other.a"]
        if draw.random() < 0.4:
            lines += ["    def __len__(self):", "        return abs(self.a) % 4"]
        if draw.random() < 0.4:
            lines += ["    def __getitem__(self, i):", "        if i >= 3:", "            raise IndexError(i)", "        return self.b + i"]
        if draw.random() < 0.3:
            lines += ["    def __iter__(self):", f"        for k in range({draw.randint(0, 3)}):", "            yield self.c + k"]
        if draw.random() < 0.3:
            lines += ["    def __call__(self, *args):", "        return (self.shared, args)"]
        if draw.random() < 0.3:
            lines += ["    @property", "    def p(self):", "        return self.a * 3", "    @p.setter", "    def p(self, v):", "        self.a = v - 1"]
        if draw.random() < 0.3:
            lines += ["    @staticmethod", "    def s(x):", "        return x + 1", "    @classmethod", "    def m(cls, x):", "        return (cls.__name__, cls.shared, x)"]
        if draw.random() < 0.3:
            lines += ["    def __getattr__(self, name):", "        return 'no ' + name"]
        if draw.random() < 0.3:
            lines += ["    def __contains__(self, x):", "        return x == self.a"]
        if draw.random() < 0.3:
            lines += ["    def __bool__(self):", "        return self.a > 0"]
        lines += ["    def __repr__(self):", f"        return f'{name}({{self.a}}, {{self.b!r}})'"]
        names.append(name)
    lines.append("objects = [" + ", ".join(f"{draw.choice(names)}({draw.choice(['', '3', '1, 2', '4, k=5', '2, 3, 4, z=1'])})" for _ in range(4)) + "]")
    actions = [f"objects[{draw.randint(0, 3)}]" for _ in range(4)]
    o = lambda: draw.choice(actions)
    for _ in range(14):
        action = draw.choice([
            lambda: f"{o()}.{draw.choice(['step', 'turn', 'mix'])}({draw.choice(['', '3', 'x=4'])})", lambda: f"{o()} {draw.choice(list(OPERATORS.values()))} {draw.choice([o(), number()])}",
            lambda: f"{number()} {draw.choice(list(OPERATORS.values()))} {o()}", lambda: f"{o()} {draw.choice(list(COMPARISONS.values()))} {o()}",
            lambda: f"len({o()})", lambda: f"list({o()})", lambda: f"{o()}[{draw.randint(0, 4)}]", lambda: f"{o()}(1, 2)", lambda: f"{o()}.p",
            lambda: f"{o()}.s(3)", lambda: f"type({o()}).m(4)", lambda: f"{o()}.missing", lambda: f"{number()} in {o()}", lambda: f"bool({o()})",
            lambda: f"len({{{o()}, {o()}, {o()}}})", lambda: f"{o()}.log", lambda: f"sorted([{o()}, {o()}])", lambda: f"{o()} is {o()}",
            lambda: f"isinstance({o()}, {draw.choice(names)})", lambda: f"getattr({o()}, '{draw.choice(ATTRIBUTES + ['zz'])}', None)",
            lambda: f"{o()}.__class__.__name__", lambda: f"issubclass({draw.choice(names)}, {draw.choice(names)})", lambda: f"vars({o()})",
            lambda: f"setattr({o()}, '{draw.choice(ATTRIBUTES)}', {number()})", lambda: f"{o()} in objects", lambda: f"objects.index({o()})",
            lambda: f"'%s %r' % ({o()}, {o()})", lambda: f"hasattr({o()}, 'p')", lambda: f"{draw.choice(names)}.shared", lambda: f"not {o()}",
        ])()
        lines += ["try:", f"    print({action})", "except Exception as e:", "    print(type(e).__name__)"]
    lines.append("print(objects)")
    return lines


def block(depth, indent):
    lines = []
    for _ in range(draw.randint(1, 3)):
        kind = draw.choice(["yield", "yield", "assign", "send"] + (["if", "for", "while", "try", "finally", "from", "with", "jump"] if depth > 0 else []))
        pad = INDENT * indent
        if kind == "yield":
            lines.append(pad + draw.choice(["yield n", f"yield n * {number()}", "yield (n, total)", "yield"]))
        elif kind == "assign":
            lines.append(pad + draw.choice([f"total += {number()}", "total = total * 2 - n", "n += 1", "log.append(total)"]))
        elif kind == "send":
            lines.append(pad + draw.choice(["got = yield total", "total += (yield n) or 0"]))
        elif kind == "if":
            lines += [pad + f"if {draw.choice(['n % 2', 'total > 5', 'n < 2'])}:"] + block(depth - 1, indent + 1)
            if draw.random() < 0.5:
                lines += [pad + "else:"] + block(depth - 1, indent + 1)
        elif kind == "for":
            lines += [pad + f"for i{depth} in range({draw.randint(0, 3)}):"] + block(depth - 1, indent + 1)
            if draw.random() < 0.4:
                lines += [pad + INDENT + f"if i{depth} == 1:", pad + INDENT * 2 + draw.choice(["break", "continue"]), pad + INDENT + "yield 'rest'"]
            if draw.random() < 0.3:
                lines += [pad + "else:"] + block(0, indent + 1)
        elif kind == "while":
            lines += [pad + f"w{depth} = {draw.randint(0, 3)}", pad + f"while w{depth}:", pad + INDENT + f"w{depth} -= 1"] + block(depth - 1, indent + 1)
        elif kind == "try":
            lines += [pad + "try:"] + block(depth - 1, indent + 1)
            lines.append(pad + INDENT + draw.choice(["total //= n % 2", "[].pop()", "raise ValueError(n)", "n += 1"]))
            lines += [pad + "except (ValueError, ZeroDivisionError) as e:", pad + INDENT + "log.append(type(e).__name__)"] + block(depth - 1, indent + 1)
            if draw.random() < 0.4:
                lines += [pad + "else:"] + block(depth - 1, indent + 1)
            if draw.random() < 0.4:
                lines += [pad + "finally:", pad + INDENT + "log.append('f')"]
        elif kind == "finally":
            lines += [pad + "try:"] + block(depth - 1, indent + 1) + [pad + "finally:"] + block(0, indent + 1)
        elif kind == "from":
            lines.append(pad + draw.choice(["yield from inner(n)", "total += (yield from inner(2)) or 0", "got = yield from inner(2)", "yield from [n, total]", "yield from (k for k in 'ab')"]))
        elif kind == "with":
            lines += [pad + f"with Noted({draw.choice(['True', 'False'])}) as m:"] + block(depth - 1, indent + 1)
        else:
            lines.append(pad + draw.choice(["if total > 50: return total", "if n > 6: return"]))
    return lines


def generators():
    lines = ["log = []", "class Noted:", "    def __init__(self, swallow):", "        self.swallow = swallow", "    def __enter__(self):", "        log.append('in')",
             "        return self", "    def __exit__(self, kind, value, trace):", "        log.append(kind.__name__ if kind else 'out')",
             "        return self.swallow and kind is not GeneratorExit", "def inner(n):", "    total = 0"] + block(1, 1) + ["    return total", "def outer(n):", "    total = 1"] + block(3, 1) + ["    yield 'end'"]
    for start in range(3):
        lines += [f"g = outer({start})", "try:", "    for step in range(25):", f"        value = next(g) if step % 3 != {draw.randint(0, 2)} or step == 0 else g.send(step)",
                  "        print(value, end=' ')", "except Exception as e:", "    print(type(e).__name__)", "print(log)", "log.clear()",
                  draw.choice(["g.close()", "print(list(outer(1))[:5]) if False else None"])]
        if draw.random() < 0.4:
            lines += [f"g = outer({start})", "try:", "    next(g)", "    print(g.throw(ValueError('thrown')))", "except Exception as e:", "    print(type(e).__name__, e)"]
        lines += ["print(log)", "log.clear()"]
    return lines


def integers():
    lines = []
    for _ in range(12):
        lines += ["try:", f"    print({whole(3)})", "except Exception as e:", "    print(type(e).__name__)"]
    return lines


count = 0
while count < int(sys.argv[2]):
    text = "\n".join(draw.choice([classes, generators, integers])()) + "\n"
    output = io.StringIO()
    try:
        code = compile(text, "<program>", "exec")
        with contextlib.redirect_stdout(output):
            exec(code, {"__name__": "__main__"})
    except BaseException:
        continue
    if len(output.getvalue()) > 20000 or " at 0x" in output.getvalue():
        continue
    print(text + "=====\n" + output.getvalue() + "#####")
    count += 1
