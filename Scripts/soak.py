#!/usr/bin/env python3
"""Soak: attacks a built longhand until the time is over, and ends with one line of figures.

    python3 Scripts/soak.py [--seconds N] [--seed N] [--binary PATH] [--only ATTACK] [--keep FOLDER]

Calls with extreme values for every function and command that `longhand reference` lists, mutated files of every kind, random
keys with signals and resizes in a pseudo-terminal, kills, full disks, read-only folders and hostile lessons. A fault is: an end
by a signal, status 70 or one that no form of the program gives, a hang, a file lost, a device replaced, a fence crossed, a
terminal not left as it was found. Each is written down with what brought it about; the status is then 1.

Python's standard library alone. The same seed tries the same inputs in the same order.
"""
import argparse, base64, ctypes, errno, fcntl, json, os, pty, random, re, resource, select, shutil, signal, stat, struct, subprocess, sys
import tempfile, termios, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FORMS = os.path.join(ROOT, "Tests", "TablesTests", "Forms", "forms.json")
MEMORY = 4 << 30          # address space of a process
PATIENCE = 60             # seconds until a process counts as hung, after Ctrl-C
STATUSES = {0, 1, 2, 130}  # what the program may end with

EXTREME = """
0 1 -1 2 3 7 8 63 64 127 255 256 1000 65536 2**24 2**27 2**27+1 2**31 2**31-1 2**32 2**53 2**60 2**61 2**62 2**62-1 9223372036854775807 -9223372036854775807-1
-9223372036854775807 -2**62 -2**31 True False None 0.0 -0.0 0.5 -0.5 1e-300 1e300 -1e300 5e-324 1.7976931348623157e308 np.nan np.inf -np.inf
'' 'a' 'abc' ' ' '\\x00' '\u00e9' '\U0001f9e0' 'a'*1000 '%s' '{}' '{0}' '{:9999999999}' '%9999999999d' 'ij,jk->ik' 'i->' 'xy' 'F' 'full'
[] [0] [1,2,3] [[1,2],[3,4]] [[1,2],[3]] [[]] [[[]]] ['a','b'] [None] [9223372036854775807] [-9223372036854775807-1] [1e308,1e308] [np.nan] [np.inf,-np.inf] [0]*1000
() (0,) (1,2) (2**62,2**62) (0,2**62,2**62) (-1,) (-1,-1) (2**27,) (2**27,2) (1,)*8 (1,)*9 ((1,1),(2,2)) (9223372036854775807,9223372036854775807) (0,2**31)
{} {'a':1} {1:2} {1,2,3} range(0) range(10) range(9223372036854775807) range(0,-9223372036854775807-1,-1) range(-9223372036854775807-1,9223372036854775807,2**62) slice(None) slice(0,10**18,-1)
np.array([]) np.array(5) np.array([1,2,3]) np.array([1.5,-2.5]) np.array([[1,2],[3,4]]) np.array([True,False]) np.zeros((0,3)) np.zeros((3,0))
np.zeros((0,2**40)) np.array([9223372036854775807,-9223372036854775807-1]) np.array([np.nan,np.inf,-np.inf]) np.arange(24).reshape(2,3,4) np.eye(4) np.ones(100000)
np.zeros((1,1,5,5)) np.ones((2,3,8,8)) np.ones((4,3,3,3)) np.array([[2**62,2**62]]) np.broadcast_to(1,(10,10)) np.ones((50,50)).T np.arange(10)[::-1]
np.float64 int float str list dict bool print len abs np.sum lambda*a:a lambda*a:1/0 iter([1,2]) (i for i in range(3)) param(2.0) param([1.0,2.0])
np.random.default_rng(1) np.random.RandomState(1) ValueError np slice(None,None,9223372036854775807)
""".split()
RECEIVERS = {
    "str": ["''", "'abc'", "'a b\\nc'", "'\\u00e9\\U0001f9e0'", "'ab'*50000"], "list": ["[]", "[3,1,2]", "[1]*1000", "['b','a']", "[[1],[2]]"],
    "tuple": ["()", "(1,2,3)"], "dict": ["{}", "{'a':1,'b':2}"], "set": ["set()", "{1,2,3}"],
    "numpy.ndarray": ["np.array([])", "np.array(3)", "np.arange(24).reshape(2,3,4)", "np.array([[1.5,np.nan],[np.inf,-1]])", "np.zeros((0,2**40))",
                      "np.array([9223372036854775807,-9223372036854775807-1])", "np.ones((200,300)).T"],
    "Value": ["param(2.0)", "param([[1.0,2.0],[3.0,4.0]])"], "int": ["5", "(9223372036854775807)", "(-9223372036854775807-1)"], "float": ["2.5", "np.inf"],
    "Generator": ["np.random.default_rng(1)"], "RandomState": ["np.random.RandomState(1)"], "nditer": ["np.nditer(np.arange(3))"],
}
NETS = ["2 -> 4 tanh -> 1 sigmoid", "2 -> 1 sigmoid", "2 -> 3 relu -> 2 softmax", "8x8 -> conv 2 3x3 relu -> maxpool 2 -> flatten -> 10 softmax",
        "8x8 -> lstm 4 -> 10 softmax", "64 -> 8 relu -> dropout 0.5 -> 10 softmax", "8x8 -> gru 3 -> 10 softmax", "2 -> 8 gelu -> 1",
        "8x8x1 -> upconv 2 3x3 -> flatten -> 10 softmax", "2 -> 1000000000 -> 1", "99999999999 -> 1", "0 -> 1", "2 -> 8000 -> 8000 -> 1",
        "8x8 -> conv 99999999 99x99 -> 1", "8x8 -> maxpool 9223372036854775807 -> flatten -> 1", "8x8 -> conv 2 3x3 stride=2147483648 -> flatten -> 1"]
DATA = ["xor", "moons n=60", "digits", "iris", "spiral classes=3", "line", "sine n=9", "moons n=16777216", "moons n=99999999999999999999", "blobs classes=101",
        "[[0,1],[1,0]] [1,0]", "[[2**62,1]] [1]", "moons test=0.5 scale=standard", "np.zeros((0,2)) []", "np.ones((5,2)) np.ones(5)*np.nan"]


class Fault(Exception):
    pass


class Soak:
    def __init__(self, options):
        self.options = options
        self.random = random.Random(options.seed)
        self.end = time.time() + options.seconds
        self.figures = {}
        self.faults = []
        self.folder = tempfile.mkdtemp(prefix="longhand-soak-")
        self.home = os.path.join(self.folder, "home")
        self.work = os.path.join(self.folder, "work")
        self.canary = os.path.join(self.folder, "canary")
        for folder in (self.home, self.work, self.canary):
            os.makedirs(folder)
        self.canaries = {}
        for name in (".bashrc", "notes.txt", "thesis.md"):
            self.canaries[os.path.join(self.canary, name)] = f"mine: {name}\n"
        for path, text in self.canaries.items():
            with open(path, "w") as file:
                file.write(text)
        self.environment = {
            "HOME": self.home, "PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "TERM": "xterm-256color",
            "XDG_STATE_HOME": os.path.join(self.home, "state"), "XDG_DATA_HOME": os.path.join(self.home, "data"),
            "XDG_CONFIG_HOME": os.path.join(self.home, "config"), "SWIFT_BACKTRACE": "enable=no",
        }
        self.devices = {path: os.stat(path).st_rdev for path in ("/dev/null", "/dev/zero", "/dev/full") if os.path.exists(path)}
        self.functions, self.methods, self.commands = self.read_reference()

    # MARK: What there is to attack

    def read_reference(self):
        text = subprocess.run([self.options.binary, "reference"], env=self.environment, capture_output=True, text=True).stdout
        functions, methods, commands = [], {}, []
        part, owner = "", ""
        for line in text.splitlines():
            if line.startswith("## "):
                part, owner = line[3:], ""
            elif line.startswith("### "):
                owner = line[4:].strip("`")
            elif part == "Commands" and line.startswith("#### `"):
                commands.append(line[6:].split("`")[0].split()[0])
            elif line.startswith("| `") and part in ("Functions", "Methods"):
                found = re.match(r"\| `(\w+)\((.*?)\)`", line)
                if not found:
                    continue
                name, count = found.group(1), len([a for a in found.group(2).split(",") if a.strip() not in ("", "/", "*")])
                if part == "Functions":
                    functions.append((name if owner == "Everywhere" else f"{owner}.{name}", count))
                else:
                    methods.setdefault(owner, []).append((name, count))
        if len(functions) < 100 or len(commands) < 30 or sum(map(len, methods.values())) < 100:
            raise SystemExit(f"soak: `{self.options.binary} reference` lists too little: {len(functions)} functions, {len(commands)} commands")
        return functions, methods, commands

    # MARK: Running

    def limits(self, memory, file_size=None):
        def set_limits():
            os.setsid()
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            if file_size is not None:
                signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
                resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))
        return set_limits

    def run(self, arguments, text="", memory=MEMORY, seconds=20, file_size=None, cwd=None, statuses=STATUSES):
        """Runs the program; Ctrl-C after the seconds, which must end it. Gives status and output."""
        process = subprocess.Popen(
            [self.options.binary] + arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=self.environment,
            cwd=cwd or self.work, preexec_fn=self.limits(memory, file_size))
        try:
            output, _ = process.communicate(text.encode("utf-8", "surrogateescape"), timeout=seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)
            try:
                output, _ = process.communicate(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
                raise Fault(f"hang: no end {PATIENCE} s after Ctrl-C")
        if process.returncode not in statuses:
            status = f"signal {-process.returncode}" if process.returncode < 0 else f"status {process.returncode}"
            raise Fault(f"{status}: {output[-400:].decode('utf-8', 'replace')}")
        self.check_surroundings()
        return process.returncode, output.decode("utf-8", "replace")

    def check_surroundings(self):
        for path, text in self.canaries.items():
            try:
                with open(path) as file:
                    found = file.read()
            except OSError as error:
                raise Fault(f"file lost: {path}: {error}")
            if found != text:
                with open(path, "w") as file:
                    file.write(text)
                raise Fault(f"fence crossed: {path} was overwritten with {found[:80]!r}")
        for path in os.listdir(self.canary):
            if os.path.join(self.canary, path) not in self.canaries:
                os.remove(os.path.join(self.canary, path))
                raise Fault(f"fence crossed: {path} appeared")
        for path, device in self.devices.items():
            status = os.stat(path)
            if not stat.S_ISCHR(status.st_mode) or status.st_rdev != device:
                raise Fault(f"device replaced: {path}")

    def count(self, name, number=1):
        self.figures[name] = self.figures.get(name, 0) + number

    def fault(self, attack, error, tried):
        number = len(self.faults) + 1
        self.faults.append(f"{attack}: {error}")
        print(f"FAULT {number} in {attack}: {error}", file=sys.stderr)
        keep = self.options.keep or self.folder
        os.makedirs(keep, exist_ok=True)
        with open(os.path.join(keep, f"fault-{number}-{attack}.txt"), "wb") as file:
            file.write(tried if isinstance(tried, bytes) else str(tried).encode("utf-8", "surrogateescape"))

    def program(self, lines, attack, **options):
        """Runs lines as a script. When that is a fault, finds the line that does it alone."""
        self.count("lines", len(lines))
        try:
            return self.run(["run", "-", "--keep-going"], "\n".join(lines) + "\n", **options)
        except Fault as error:
            for line in lines:
                try:
                    self.run(["run", "-", "--keep-going"], line + "\n", **options)
                except Fault as alone:
                    self.fault(attack, f"{alone} | {line[:300]}", line)
                    return None
            self.fault(attack, error, "\n".join(lines))

    # MARK: Attacks

    def value(self, depth=0):
        chosen = self.random.choice(EXTREME)
        if depth < 2 and self.random.random() < 0.08:
            return f"[{self.value(depth + 1)}, {self.value(depth + 1)}]"
        return chosen

    def call(self):
        kind = self.random.random()
        if kind < 0.6:
            name, count = self.random.choice(self.functions)
        elif kind < 0.85:
            owner = self.random.choice([owner for owner in self.methods if owner in RECEIVERS])
            name, count = self.random.choice(self.methods[owner])
            name = f"({self.random.choice(RECEIVERS[owner])}).{name}"
        else:
            a, b = self.value(), self.value()
            return self.random.choice([
                f"({a}) {self.random.choice(['+', '-', '*', '/', '//', '%', '**', '@', '<<', '>>', '&', '|', '^', '<', '==', 'in', 'is'])} ({b})",
                f"({a})[{b}]", f"x = {a}; x += {b}", f"x = {a}; x[{b}] = {self.value()}", f"-({a})", f"~({a})", f"({a})[{b}:{self.value()}:{self.value()}]",
                f"[{a} for i in range(3)]", f"f'{{{a}}}'"])
        arguments = [self.value() for _ in range(self.random.randint(0, max(count, 1)))]
        if name.endswith(("quit", "exit")):  # it leaves with what the program says
            return "1"
        return f"{name}({', '.join(arguments)})"

    def attack_calls(self):
        self.program(["import numpy as np"] + [self.call() for _ in range(40)], "calls", seconds=10)

    def word(self):
        return self.random.choice([
            self.value(), self.random.choice(["W1[0,0]", "b1[0]", "a1", "L", "loss", "start", "none", "all", "never", "when loss < 1", "W99[0]", "W1[9999999999,-1]"]),
            f"{self.random.choice(['n', 'noise', 'seed', 'batch', 'every', 'until', 'lr', 'test', 'classes', 'sample', 'precision', 'show', 'rho', 'norm'])}={self.value()}"])

    def command_lines(self, count):
        lines = [f"data {self.random.choice(DATA)}", f"net {self.random.choice(NETS)}"]
        for _ in range(count):
            name = self.random.choice(self.commands)
            if name in ("quit", "source", "save", "export", "load", "transcript", "exit"):
                continue
            lines.append(" ".join([name] + [self.word() for _ in range(self.random.randint(0, 3))]))
            if self.random.random() < 0.3:
                lines.append(self.random.choice([
                    f"data {self.random.choice(DATA)}", f"net {self.random.choice(NETS)}", "train 2", "step 2", "forward", "backward", "update", "phase",
                    "watch train(1)", "stop when train(1)", "watch step()", "stop when loss < 0", "unwatch", "stop never", "optimizer adam", "gradcheck",
                    "why W1[0,0]", "rewind", "rewind start", "precision float16", "evaluate", "show weights", "plot loss", "plot boundary", "runs"]))
        return lines

    def attack_commands(self):
        self.program(self.command_lines(12), "commands", seconds=10)

    def attack_memory(self):
        """Little memory: what cannot be had is an error, and the lines after it run."""
        heavy = self.random.choice([
            "np.ones(10**8)", "[0]*10**8", "net 8000 -> 8000", "data moons n=16000000", "np.ones((6000,6000)) @ np.ones((6000,6000))",
            "x = 'a'\nwhile True: x += x", "x = [0]\nwhile True: x += x", "l = []\nwhile True: l.append(np.ones(10**6))", "d = {}\nfor i in range(10**8): d[i] = i",
            "s = set(range(10**8))", "list(range(10**7)) + list(range(10**7))", "str([1.5]*10**7)", "np.sort(np.ones(2*10**7))", "sorted([1.5]*10**7)",
            "('a'*10**6).replace('a', 'b'*10**6)", "'a'.join(['b'*10**6]*10**5)", "np.random.choice(10**12, 3, replace=False)", "np.unique(np.ones(10**7))",
            "data digits\nnet 64 -> 5000 relu -> 5000 relu -> 10 softmax\ntrain 1", "x = [[0]*10**6 for i in range(10**6)]", "print(list(range(10**7)))",
            "data digits\nnet 8x8 -> conv 512 3x3 relu -> conv 512 3x3 relu -> flatten -> 10 softmax\ntrain 1", "np.outer(np.ones(10**4), np.ones(10**4))",
            "[i for i in range(10**8)]", "np.ones(3*10**7).tolist()", "x = np.ones(2*10**7)\nfor i in range(99): x = np.concatenate([x, x])",
            "np.pad(np.ones(10**7), 10**7)", "np.tile(np.ones(10**6), 100)", "np.repeat(np.ones(10**6), 100)", "np.meshgrid(np.ones(10**4), np.ones(10**4))",
            f"{self.random.choice(self.functions)[0]}(np.ones(10**7))", f"{self.random.choice(self.functions)[0]}(np.ones(10**7), np.ones(10**7))",
            f"np.ones((3000, 3000)).{self.random.choice(self.methods['numpy.ndarray'])[0]}()", f"('ab'*10**7).{self.random.choice(self.methods['str'])[0]}('a')"])
        self.count("memory")
        limit = self.random.choice([500_000 << 10, 1 << 30])
        try:
            status, output = self.run(["run", "-", "--keep-going"], heavy + "\n\nprint('still', 'here')\n", memory=limit, seconds=60)
            if "still here" not in output and status != 130:
                raise Fault(f"the line after it did not run: {output[-300:]}")
        except Fault as error:
            self.fault("memory", f"{error} | {limit >> 20} MiB | {heavy}", heavy)

    def attack_interrupt(self):
        """Ctrl-C in the middle of something long; what stood before must stand after it."""
        program = self.random.choice([
            "while True: pass", "np.sort(np.random.rand(10**7))", "data digits\nnet 64 -> 300 relu -> 10 softmax\ngradcheck", "np.ones((5000,5000))@np.ones((5000,5000))",
            "data digits\nnet 8x8 -> conv 16 3x3 relu -> flatten -> 10 softmax\ntrain 1000 batch=1797", "np.convolve(np.ones(10**6), np.ones(10**6))",
            "print(list(range(10**7)))", "data moons n=10000000", "[i for i in range(10**8)]", "np.array([1.5]*10**7)", "'x'.join(['ab']*10**7)",
            "data digits\nnet 8x8 -> gru 256 -> 10 softmax\nwhy Wx1[0,0]", "np.unique(np.random.rand(10**7))", "list(range(10**7))", "np.random.permutation(10**8)"])
        self.count("interrupts")
        process = subprocess.Popen(
            [self.options.binary, "run", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT, env=self.environment,
            cwd=self.work, preexec_fn=self.limits(MEMORY))
        process.stdin.write((program + "\n").encode())
        process.stdin.close()
        time.sleep(self.random.uniform(0.05, 1.5))
        process.send_signal(signal.SIGINT)
        try:
            status = process.wait(10)
            if status not in STATUSES and status != -signal.SIGINT:
                self.fault("interrupt", f"status {status} | {program}", program)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            self.fault("interrupt", f"not stopped within 10 s | {program}", program)

    def seeds(self):
        """One good file of each kind, made once."""
        folder = os.path.join(self.folder, "seeds")
        if not os.path.isdir(folder):
            os.makedirs(folder)
            self.run(["run", "-"], "data xor\nnet 2 -> 4 tanh -> 1 sigmoid\ntrain 20\nx = [1, 'a', {2: 3}]\nsave s.json\nexport json w.json\n"
                     "export safetensors w.safetensors\nexport onnx w.onnx\nexport numpy w.py\n", cwd=folder)
            with open(os.path.join(folder, "d.csv"), "w") as file:
                file.write("a,b,kind\n" + "".join(f"{i},{i * i % 7},{'yes' if i % 2 else 'no'}\n" for i in range(20)))
            # Tables in the forms in which they are published.
            with open(FORMS) as file:
                for number, form in enumerate(json.load(file)):
                    with open(os.path.join(folder, f"t{number}.csv"), "wb") as table:
                        table.write(base64.b64decode(form["bytes"]))
            with open(os.path.join(folder, "l.md"), "w") as file:
                file.write(LESSON)
        return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]

    def mutated(self, data):
        data = bytearray(data)
        for _ in range(self.random.choice([1, 1, 2, 5, 20])):
            place = self.random.randrange(len(data) + 1)
            kind = self.random.random()
            if kind < 0.3 and data:
                data[place % len(data)] = self.random.randrange(256)
            elif kind < 0.5:
                del data[place:place + self.random.choice([1, 3, 50, 10 ** 9])]
            elif kind < 0.7:
                piece = self.random.choice([b"\0", b"\xff\xfe", b"\x1b]0;x\x07", b"9" * 400, b"-", b"[", b"{" * 300, b"1e999", b"null", b"<!-- step -->", b"```", b"'''",
                                            b"9223372036854775807", b"18446744073709551616", b"\xff" * 8, b"NaN", b"\r\n", b"a" * 70000])
                data[place:place] = piece
            else:
                other = self.random.randrange(len(data) + 1)
                data[place:place] = data[other:other + self.random.randrange(1, 400)]
        return bytes(data)

    def attack_files(self):
        path = self.random.choice(self.seeds())
        name = os.path.basename(path)
        with open(path, "rb") as file:
            data = self.mutated(file.read())
        target = os.path.join(self.work, name)
        with open(target, "wb") as file:
            file.write(data)
        self.count("files")
        try:
            if name.endswith(".md"):
                self.run(["verify", target])
                self.run(["handout", target, "-o", os.path.join(self.work, "h.html")])
            elif name.endswith(".csv"):
                option = self.random.choice(["", "missing=drop", "missing=median", "scale=standard", "header=no", "kind=classes", "na=0,x",
                                             "sep=;", "test=0.3 validation=0.2", "scale=minmax,target kind=numbers", "decimal=comma"])
                self.run(["run", "-", "--keep-going"], f"data {name} {option}\nnet 2 -> 1 sigmoid\ntrain 2\nshow data\nshow data 0\n")
            elif name.endswith(".py"):
                self.run(["run", target, "--keep-going"])
            else:
                self.run(["run", "-", "--keep-going"], f"net 2 -> 4 tanh -> 1 sigmoid\nload {name}\ntrain 2\nshow weights\nsave again.json\nload again.json\n")
        except Fault as error:
            self.fault("files", f"{error} | {name}", data)
        finally:
            for leftover in os.listdir(self.work):
                path = os.path.join(self.work, leftover)
                shutil.rmtree(path, ignore_errors=True) if os.path.isdir(path) and not os.path.islink(path) else os.remove(path)

    def attack_disk(self):
        """Disks that are full, folders that are read-only, places that are no plain files: told, and nothing of the user's lost."""
        self.count("disks")
        mine = os.path.join(self.work, "mine.json")
        with open(mine, "w") as file:
            file.write("mine\n")
        lines = "data xor\nnet 2 -> 2 -> 1\n"
        case = self.random.choice(["full", "size", "readonly", "device", "link", "fifo", "mine"])
        try:
            if case == "full" and "/dev/full" in self.devices:
                self.run(["run", "-", "--keep-going"], lines + "save /dev/full\nplot loss to=/dev/full\nexport json /dev/full\n")
            elif case == "size":
                status, _ = self.run(["run", "-", "--keep-going"], lines + "save small.json\nexport onnx small.onnx\nprint(1)\n", file_size=0)
                if any(name.endswith(".tmp") for name in os.listdir(self.work)):
                    raise Fault(f"a temporary file stays behind: {os.listdir(self.work)}")
            elif case == "readonly":
                folder = os.path.join(self.work, "readonly")
                os.makedirs(folder, exist_ok=True)
                os.chmod(folder, 0o500)
                self.run(["run", "-", "--keep-going"], lines + "save readonly/s.json\nexport json readonly/w.json\n")
                os.chmod(folder, 0o700)
            elif case == "device":
                self.run(["run", "-", "--keep-going"], lines + "train 2\nsave /dev/null\nplot loss to=/dev/null\nexport json /dev/null\n")
            elif case == "link":
                os.symlink("/dev/null", os.path.join(self.work, "link.json"))
                self.run(["run", "-", "--keep-going"], lines + "save link.json\nsave link.json\n")
            elif case == "fifo":
                os.mkfifo(os.path.join(self.work, "fifo"))
                self.run(["run", "-", "--keep-going"], lines + "data fifo.csv\nload nothing\nprint(1)\n")
            else:
                self.run(["run", "-", "--keep-going"], lines + "load mine.json\nprint(1)\n")
            with open(mine) as file:
                if file.read() != "mine\n":
                    raise Fault("file lost: mine.json")
        except Fault as error:
            self.fault("disk", f"{error} | {case}", case)
        finally:
            for name in os.listdir(self.work):
                path = os.path.join(self.work, name)
                shutil.rmtree(path, ignore_errors=True) if os.path.isdir(path) and not os.path.islink(path) else os.remove(path)

    def attack_lesson(self):
        """A stranger's lesson tries to write outside, to escape to the terminal, to take all memory and all time."""
        target = os.path.join(self.canary, self.random.choice([".bashrc", "notes.txt", "new.txt"]))
        line = self.random.choice([
            f'save {target}', f'save("{target}")', f'export json {target}', f'plot loss to={target}', f'transcript {target}', f'source {target}', f'load {target}',
            f'print = lambda *a, **k: save("{target}")', f'watch save("{target}")', f'stop when save("{target}")', "x = [[0]*10**6 for i in range(10**6)]",
            "while True: pass", "print('\\x1b]0;pwned\\x07')", "import os", "open('/etc/passwd')", "x = 'a'*2**27", "def f(): return f()\nf()",
            f"{self.call()}", "train 1000000000", "print('x' * 10**7)"])
        lesson = LESSON.replace("net 2 -> 2 -> 1", line.replace("\n", "\n>>> "), 1)
        path = os.path.join(self.work, "hostile.md")
        with open(path, "w") as file:
            file.write(lesson)
        self.count("lessons")
        try:
            if self.random.random() < 0.5:
                _, output = self.run(["verify", path], seconds=45)
                if "\x1b]" in output:
                    raise Fault("an escape sequence reached the terminal")
            else:
                keys = "\n" * 6 + self.random.choice(["lessons\nprint(1)\n", "quit\n", "back\n\n", "goto 1\n"]) + "data xor\nnet 2 -> 2 -> 1\nstep\ntrain 2\nquit\n"
                self.terminal([path], keys, "lesson", lesson)
        except Fault as error:
            self.fault("lesson", f"{error} | {line}", lesson)

    def attack_state(self):
        """Damaged progress and history: the shell begins, and says so at most."""
        state = os.path.join(self.home, "state", "longhand")
        os.makedirs(state, exist_ok=True)
        name = self.random.choice(["progress", "history", "class.log"])
        kind = self.random.choice(["mutated", "random", "folder", "loop", "long", "empty"])
        path = os.path.join(state, name)
        self.remove(path)
        good = b"longhand progress 1\nlesson network 3\n" if name == "progress" else b"data xor\nnet 2 -> 2 -> 1\ntrain 5\n" * 50
        if kind == "folder":
            os.makedirs(path)
        elif kind == "loop":
            os.symlink(path, path)
        else:
            with open(path, "wb") as file:
                file.write({"mutated": self.mutated(good), "random": self.random.randbytes(4000), "long": b"x" * 3_000_000 + b"\n", "empty": b""}[kind])
        self.count("states")
        try:
            self.terminal([], "data xor\nlessons\nprogress\nquit\n", "state", f"{name} {kind}")
        except Fault as error:
            self.fault("state", f"{error} | {name} {kind}", f"{name} {kind}")
        finally:
            self.remove(path)

    def remove(self, path):
        if os.path.islink(path) or os.path.isfile(path):
            os.remove(path)
        elif os.path.isdir(path):
            shutil.rmtree(path, ignore_errors=True)

    def terminal(self, arguments, keys, attack, tried, kill=False, noise=False):
        """Types keys in a pseudo-terminal with resizes and signals between; the terminal must be left as it was found."""
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        before = termios.tcgetattr(slave)

        def take_terminal():
            os.setsid()
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        process = subprocess.Popen(
            [self.options.binary] + arguments, stdin=slave, stdout=slave, stderr=slave, env=self.environment, cwd=self.work, preexec_fn=take_terminal)
        output = bytearray()

        def drain(seconds):
            end = time.time() + seconds
            while True:
                ready, _, _ = select.select([master], [], [], max(0, end - time.time()))
                if not ready:
                    return
                try:
                    output.extend(os.read(master, 65536))
                except OSError:
                    return
                if time.time() >= end:
                    return
        try:
            drain(0.3)
            data = keys.encode() if isinstance(keys, str) else keys
            place = 0
            while place < len(data) and process.poll() is None:
                step = self.random.randint(1, 12) if noise else len(data[place:].split(b"\n")[0]) + 1
                try:
                    os.write(master, data[place:place + step])
                except OSError:
                    break
                place += step
                drain(0.01 if noise else 0.05)
                if noise and self.random.random() < 0.05:
                    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", self.random.randint(1, 60), self.random.randint(1, 200), 0, 0))
                    process.send_signal(signal.SIGWINCH)
                if noise and self.random.random() < 0.03:
                    process.send_signal(self.random.choice([signal.SIGINT, signal.SIGCONT]))
                self.count("keys", step)
            if kill:
                process.kill()
                process.wait()
                return bytes(output)
            end = time.time() + PATIENCE
            while process.poll() is None and time.time() < end:
                try:
                    os.write(master, b"\x03\x15\nquit\n\x04")
                except OSError:
                    pass
                drain(0.3)
            if process.poll() is None:
                process.kill()
                process.wait()
                raise Fault(f"hang in a terminal: {bytes(output[-300:])!r}")
            if process.returncode not in STATUSES:
                raise Fault(f"status {process.returncode} in a terminal: {bytes(output[-400:])!r}")
            after = termios.tcgetattr(slave)
            if after[:4] != before[:4]:
                raise Fault(f"the terminal is not left as it was found: {before[:4]} {after[:4]}")
            self.check_surroundings()
            return bytes(output)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
            os.close(master)
            os.close(slave)

    def attack_keys(self):
        words = ["data xor\n", "net 2 -> 2 -> 1\n", "train 5\n", "step\n", "\t", "\t\t", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x12tr", "\x03", "\x15", "\x0b", "\x19", "\x01",
                 "\x05", "\x1bb", "\x1bf", "\x7f", "\x7f" * 9, "for i in range(3):\n  print(i)\n\n", "(", "[1,\n", "'''\n", "\u00e9", "\U0001f9e0", "\x1b", "\x1b[200~a\nb\x1b[201~",
                 "next\n", "back\n", "hint\n", "lessons\n", "1\n", "help train\n", "x = 1\n", "while True: pass\n\x03", "\n", "\x0c", "\x00", "plot loss\n"]
        keys = "".join(self.random.choice(words) if self.random.random() < 0.8 else chr(self.random.randrange(32, 127)) for _ in range(120))
        try:
            self.terminal(self.random.choice([[], ["1"], ["--plain"]]), keys, "keys", keys, noise=True)
        except Fault as error:
            self.fault("keys", error, keys)

    def attack_kills(self):
        """Killed in the middle; every line that was entered before is in the history of the next shell."""
        self.count("kills")
        history = os.path.join(self.home, "state", "longhand", "history")
        self.remove(history)
        lines = [f"confirmed_{self.random.randrange(10 ** 9)} = {i}" for i in range(self.random.randint(1, 5))]
        try:
            self.terminal(["--plain"], "".join(line + "\n" for line in lines) + "print('ready')\n", "kills", lines, kill=True)
            # The line after them has been answered, so those before it are safe.
            with open(history, errors="replace") as file:
                found = file.read()
            for line in lines[:-1]:
                if line.split()[0] not in found:
                    raise Fault(f"history lost: {line}")
        except FileNotFoundError:
            if len(lines) > 2:
                self.fault("kills", "no history file", "\n".join(lines))
        except Fault as error:
            self.fault("kills", error, "\n".join(lines))

    # MARK: All of it

    ATTACKS = [("calls", 10), ("commands", 6), ("memory", 3), ("interrupt", 2), ("files", 8), ("disk", 3), ("lesson", 4), ("state", 2), ("keys", 2), ("kills", 2)]

    def soak(self):
        names = [name for name, weight in self.ATTACKS for _ in range(weight) if not self.options.only or name == self.options.only]
        if not names:
            raise SystemExit("soak: there is no such attack; there are " + ", ".join(name for name, _ in self.ATTACKS))
        runs = 0
        # Every kind once, then as the dice fall.
        order = list(dict.fromkeys(names))
        while time.time() < self.end:
            name = order.pop(0) if order else self.random.choice(names)
            try:
                getattr(self, f"attack_{name}")()
            except Fault as error:
                self.fault(name, error, str(error))
            runs += 1
        figures = ", ".join(f"{number} {name}" for name, number in sorted(self.figures.items()))
        print(f"soak: seed {self.options.seed}, {self.options.seconds} s, {runs} attacks ({figures}): {len(self.faults)} faults")
        if not self.faults or self.options.keep:
            shutil.rmtree(self.folder, ignore_errors=True)
        else:
            print(f"soak: what was tried is in {self.folder}", file=sys.stderr)
        return 1 if self.faults else 0


LESSON = """<!-- lesson format=1 id=soak part="X" minutes=1 -->
# Soak

Words.

## A step <!-- step id=one -->

More words.

```longhand
>>> data xor
>>> net 2 -> 2 -> 1
>>> 1 + 1
2
```

## Another <!-- step id=two -->

<!-- question id=q answer="2" tolerance=1% -->
What is one and one?

<!-- exercise id=e -->
Set x to 3.
<details><summary>Solution</summary>

```longhand solution
>>> x = 3
```
</details>
<!-- check: x == 3 -->
"""


def main():
    parser = argparse.ArgumentParser(description="Attacks a built longhand until the time is over.")
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--binary", default=None, help="default: the release build, else the debug build")
    parser.add_argument("--only", default=None, help="one kind of attack")
    parser.add_argument("--keep", default=None, help="where to write what brought faults about")
    options = parser.parse_args()
    if options.binary is None:
        candidates = [os.path.join(ROOT, ".build", kind, "longhand") for kind in ("release", "debug")]
        options.binary = next((path for path in candidates if os.path.exists(path)), None)
    if options.binary is None or not os.path.exists(options.binary):
        raise SystemExit("soak: build longhand first, or name it with --binary")
    options.binary = os.path.abspath(options.binary)
    options.seconds = int(options.seconds) if options.seconds == int(options.seconds) else options.seconds
    sys.exit(Soak(options).soak())


if __name__ == "__main__":
    main()
