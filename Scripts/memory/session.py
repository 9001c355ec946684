"""Drives a session of Longhand in a pseudo-terminal and waits for each answer.

Usage: session.py emacs|vi HOME PROGRAM [ARGUMENT...]
Exits with the program's status; 3 when an answer did not come.
"""
import os
import pty
import re
import select
import sys
import time

PATIENCE = float(os.environ.get("PATIENCE", 300))  # seconds; valgrind is slow

PASTED = ">>> def f(x):\r...     y = x + 1\r...     return y\r>>> print(f(40) + 1)"

# What is typed, and what must then be shown: behind a whole line, the prompt behind that too. Nothing: go on at once.
PROMPT = "(longhand|[0-9]/[0-9]+)> "
EMACS = [
    ("", "> "),
    ("optim\t", "optimizer "),
    ("\x15np.\t", "more: Tab again"),
    ("\t", "bincount"),
    ("\x15data xor\r", "\n"),
    ("net 2 -> 3 tanh -> 1 sigmoid\r", "\n"),
    ("W1[\t", "W1["),
    ("\x15sigmoid\t\t", "= "),
    ("\x15print('été')\r", "été"),
    ("\x12net 2", "bck:"),
    ("\r", "\n"),
    ("prin\x1b[A", "print('"),
    ("\x15precious\x15\x1f", "precious"),
    ("\x15\x1b9999a\r", "\n"),
    ("\x1b[200~" + PASTED + "\x1b[201~\r", "\n42"),
    ("\x10", "print(f"),
    ("\x15help sigmoid\r", "slope"),
    ("?W1\r", "(2, 3)"),
    ("train 300\r", "\n"),
    ("train 100000000\r", ""),
    ("\x03", "> "),
    ("plot loss\r", "\n"),
    ("show\r", "\n"),
    ("def g(x):\r    return 2 * x\r\rg(21)\r", "42"),
    ("while True: pass\r", ""),
    ("\x03", "> "),
    ("lesson 1\r", "Aim"),
    ("\r", "\n"),
    ("\x15hint\r", "\n"),
    ("\x15skip\r", "\n"),
    ("\x15(1 +\r2)\r", "3"),
    ("\x15prnit(1)\r", "did you mean"),
]

VI = [
    ("", "> "),
    (".5\x1b.", ""),
    ("ddi12345\x1b0x.u$rXsY\x1b0Cprint('so' + 'und')\r", "sound"),
    ("one two three\x1b0wcwsix\x1bw.bdw..dd", ""),
    ("ia b\x1b$e$s..\x1b5.10~yyp3P0d$u\x1b", ""),
    ("dd$sC\x1b$C\x1b.", ""),
    ("ccprint('do' + 'ne')\r", "done"),
    ("\x1bkk", "so' +"),
    ("\x1bcc\x1b[200~" + PASTED + "\x1b[201~\r", "\n42"),
    ("\x1b/sou\r\x1b", ""),
    ("ccop\t\x1b[D\x1b[C\x1b[3~\x1bcc6*7\r", "42"),
]


class Session:
    def __init__(self, arguments, home):
        self.shown = b""
        self.sent = ""
        environment = {"HOME": home, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        if "LONGHAND_INSTRUCTIONS" in os.environ:
            environment["LONGHAND_INSTRUCTIONS"] = os.environ["LONGHAND_INSTRUCTIONS"]
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.execvpe(arguments[0], arguments, environment)

    def read(self, seconds):
        if not select.select([self.terminal], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            data = b""
        self.shown += data
        return bool(data)

    def text(self):
        return re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b[78=>]", b"", self.shown).decode(errors="replace")

    def expect(self, wanted):
        """Waits for a text, and then until the program has been still for a moment."""
        deadline = time.monotonic() + PATIENCE
        pattern = re.escape(wanted) + ("(?s:.*)" + PROMPT if wanted and self.sent.endswith("\r") else "")
        while not re.search(pattern, self.text()):
            if not self.read(1) and time.monotonic() > deadline:
                print(f"never saw {wanted!r} after {self.sent!r}; shown: {self.text()[-2000:]}", file=sys.stderr)
                os.kill(self.child, 9)
                sys.exit(3)
        while self.read(0.7):
            pass
        self.shown = b""

    def send(self, keys):
        self.sent = keys
        data = keys.encode()
        while data:
            data = data[os.write(self.terminal, data[:512]) :]
            while self.read(0):
                pass

    def end(self):
        """Leaves with Ctrl-C and Ctrl-D, and answers the exit status."""
        self.send("\x03")
        self.expect("> ")
        self.send("quit\r")
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            ended, status = os.waitpid(self.child, os.WNOHANG)
            if ended:
                return os.waitstatus_to_exitcode(status)
            self.read(0.1)
        os.kill(self.child, 9)
        return 3


def main():
    mode, home, *arguments = sys.argv[1:]
    if mode == "vi":
        with open(os.path.join(home, ".editrc"), "w") as file:
            file.write("bind -v\n")
    session = Session(arguments, home)
    for keys, wanted in VI if mode == "vi" else EMACS:
        session.send(keys)
        session.expect(wanted)
    sys.exit(session.end())


main()
