#!/usr/bin/env python3
"""Interrupts: how long a built longhand takes to stop at Ctrl-C, operation by operation.

    python3 Scripts/interrupts.py [--binary PATH] [--only TEXT] [--repeat N] [--after SECONDS,SECONDS]

Each operation runs in a shell of its own in a pseudo-terminal. Ctrl-C is typed while it works, at each of the moments asked for,
and the time until the next prompt is shown is taken, on the clock and in processor time, then `6*7` is asked: the session has to be whole. The table ends
with a line of figures; the status is 1 if a session died or an operation did not stop within ten seconds. On a shared machine
the processor time is what counts (of two threads it is the sum): nothing fails because of a slow one.

Python's standard library alone.
"""
import argparse, os, pty, re, select, shutil, signal, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# The line editor asks for bracketed paste when it shows its prompt, and gives it back when the line is entered.
PROMPT = rb"\x1b\[\?2004h"

# Set-up lines and the long line, apart by ` ;; `.
OPERATIONS = r"""
data spiral n=300 classes=10 ;; net 2 -> 300 relu -> 300 relu -> 10 softmax ;; gradcheck
data digits ;; net 8x8 -> gru 512 -> 10 softmax ;; why W1[0,0]
data digits ;; net 8x8 -> conv 64 3x3 relu -> conv 64 3x3 relu -> flatten -> 10 softmax ;; step
data digits ;; net 8x8 -> lstm 512 -> 10 softmax ;; step
data digits ;; net 8x8 -> conv 64 3x3 relu -> conv 64 3x3 relu -> flatten -> 10 softmax ;; forward
data digits ;; net 8x8 -> lstm 512 -> 10 softmax ;; backward
data digits ;; net 8x8 -> lstm 512 -> 10 softmax ;; evaluate
data digits ;; net 64 -> 64 relu -> 10 softmax ;; train 2000 show=boundary
data digits ;; net 64 -> 4000 relu -> 4000 relu -> 10 softmax ;; train 100
data digits ;; net 64 -> 2000 relu -> 2000 relu -> 10 softmax ;; train 100 batch=32
data digits ;; net 64 -> 64 relu -> 10 softmax ;; train 100000
data xor ;; net 2 -> 4 tanh -> 1 sigmoid ;; train 100000000
data xor ;; net 2 -> 4 tanh -> 1 sigmoid ;; train 100000000 until=loss<-1
data xor ;; net 2 -> 4 tanh -> 1 sigmoid ;; repeat 10000000 { step }
data xor ;; net 2 -> 4 tanh -> 1 sigmoid ;; compare sgd lr=0.1 adam lr=0.01 epochs=50000000
data digits ;; net 64 -> 500 relu -> 500 relu -> 10 softmax ;; sweep lr=0.001,0.01,0.1 epochs=2000
data moons n=4000000
data spiral n=4000000 classes=5
data moons n=1000000 ;; net 2 -> 64 tanh -> 1 sigmoid ;; plot boundary
data moons n=1000000 ;; plot data
data digits ;; net 64 -> 300 relu -> 300 relu -> 10 softmax ;; plot grads
data digits ;; net 64 -> 300 relu -> 300 relu -> 10 softmax ;; plot landscape
data digits ;; net 64 -> 300 relu -> 300 relu -> 10 softmax ;; diagnose
data digits ;; net 64 -> 3000 relu -> 3000 relu -> 10 softmax ;; show parameters
data digits ;; net 64 -> 3000 relu -> 3000 relu -> 10 softmax ;; show weights
data digits ;; net 64 -> 2000 relu -> 2000 relu -> 10 softmax ;; save big.lh
data digits ;; net 64 -> 2000 relu -> 2000 relu -> 10 softmax ;; export numpy big.py
data digits ;; net 64 -> 2000 relu -> 2000 relu -> 10 softmax ;; export onnx big.onnx
data digits ;; net 64 -> 4000 relu -> 4000 relu -> 10 softmax
a = np.random.rand(3000, 3000) ;; for i in range(100): b = a @ a
a = np.random.rand(6000, 6000) ;; b = a @ a
a = np.random.rand(3000, 3000) ;; b = np.linalg.inv(a)
a = np.random.rand(2000, 2000) ;; b = np.linalg.svd(a)
a = np.random.rand(2000, 2000) ;; b = np.linalg.eig(a)
a = np.random.rand(3000, 3000) ;; b = np.linalg.det(a)
a = np.random.rand(2000, 2000) ;; b = np.linalg.qr(a)
a = np.random.rand(2000, 2000) ;; b = np.linalg.solve(a, a)
a = np.random.rand(20000000) ;; b = np.sort(a)
a = np.random.rand(20000000) ;; b = np.argsort(a)
a = np.random.rand(20000000) ;; b = np.unique(a)
a = np.random.rand(20000000) ;; b = np.median(a)
a = np.random.rand(20000000) ;; b = np.percentile(a, 30)
a = np.random.rand(20000000) ;; b = np.histogram(a, 1000)
a = np.random.rand(20000000) ;; b = np.cumsum(a)
a = np.random.rand(20000000) ;; b = np.tanh(np.exp(np.sin(a)))
a = np.random.rand(20000000) ;; b = np.where(a > 0.5, a, -a) ** 1.7
a = np.random.rand(20000000) ;; b = np.partition(a, 5)
a = np.random.rand(20000000) ;; b = np.lexsort((a, a))
a = np.random.rand(2000000) ;; b = np.convolve(a, a)
a = np.random.rand(2000000) ;; b = np.correlate(a, a)
a = np.random.rand(20000000) ;; b = np.searchsorted(np.sort(a), a)
a = np.random.rand(20000000) ;; b = a.tolist()
a = np.random.rand(20000000) ;; b = a.astype(str)
a = np.random.rand(20000000) ;; b = np.in1d(a, a)
a = np.random.rand(20000000) ;; b = np.random.permutation(a)
a = np.random.rand(20000000) ;; b = np.random.choice(a, 20000000, replace=False)
a = np.random.rand(3000, 3000) ;; b = np.kron(a, np.ones((2, 2)))
a = np.random.rand(3000, 3000) ;; b = np.outer(a, a)
a = np.random.rand(300, 300) ;; b = np.einsum('ij,jk,kl->il', a, a, a)
a = np.random.rand(600, 600) ;; b = np.einsum('ij,kj,lj->ikl', a, a, a)
a = np.random.rand(400, 400, 60) ;; b = np.tensordot(a, a, axes=([2], [2]))
a = np.random.rand(3000, 3000) ;; b = np.repeat(a, 30, axis=0)
a = np.random.rand(3000, 3000) ;; b = np.tile(a, (5, 5))
a = np.random.rand(3000, 3000) ;; b = np.concatenate([a] * 30)
a = np.random.rand(3000, 3000) ;; b = a[:, np.random.permutation(3000)].T.copy().ravel()
a = np.random.rand(3000, 3000) ;; print(a.tolist())
a = np.random.rand(3000, 3000) ;; np.set_printoptions(threshold=10**9) ;; print(a)
a = np.random.rand(3000, 3000) ;; str(a.tolist())
a = np.random.rand(3000, 3000) ;; np.savetxt('a.csv', a)
a = np.random.rand(5000, 5000) ;; np.save('a.npy', a)
a = np.random.rand(1000, 1000) ;; np.savetxt('b.csv', a) ;; b = np.loadtxt('b.csv') ;; for i in range(50): b = np.loadtxt('b.csv')
a = np.random.rand(5000, 5000) ;; plt.imshow(a)
a = np.random.rand(5000, 5000) ;; plt.imshow(a); plt.savefig('a.svg')
a = np.random.rand(5000000) ;; plt.plot(a); plt.show()
a = np.random.rand(1000000) ;; plt.plot(a); plt.savefig('a.svg')
a = np.random.rand(5000000) ;; plt.hist(a, 100); plt.show()
a = np.random.rand(3000, 3000) ;; plt.contourf(a); plt.show()
a = np.random.rand(1000000) ;; plt.scatter(a, a); plt.show()
x = np.random.rand(64, 16, 64, 64) ;; w = np.random.rand(32, 16, 3, 3) ;; for i in range(100): y = conv2d(x, w)
x = np.random.rand(64, 16, 256, 256) ;; y = max_pool2d(x, 2)
w = param(np.random.rand(2000, 2000)) ;; for i in range(100): y = tanh(w @ w).sum(); y.backward()
w = param(np.random.rand(1000, 1000)) ;; gradcheck(lambda w: tanh(w @ w).sum(), w)
s = 'ab' * 20000000 ;; s.find('ba' * 1000000 + 'c')
s = 'ab' * 20000000 ;; s.count('ba')
s = 'ab' * 20000000 ;; s.replace('a', 'xyz')
s = 'ab ' * 10000000 ;; s.split()
s = 'ab ' * 10000000 ;; sorted(s)
s = 'ab ' * 10000000 ;; len(set(s))
s = 'ab ' * 10000000 ;; list(s)
s = 'ab ' * 10000000 ;; s.upper().lower().title()
s = 'ab ' * 10000000 ;; s[::-1]
s = ['ab'] * 10000000 ;; ' '.join(s)
import re ;; re.findall('(a+)+b', 'a' * 40)
import re ;; re.sub('a', 'b', 'a' * 20000000)
while True: pass
for i in range(10**12): x = i
x = [i * i for i in range(10**9)]
sum(i for i in range(10**10))
sum(range(10**8))
sum([1.5] * 50000000)
sorted([(i * 7919) % 10000019 for i in range(10**7)])
l = [(i * 7919) % 10000019 for i in range(5 * 10**6)] ;; sorted(l)
l = [(i * 7919) % 10000019 for i in range(5 * 10**6)] ;; l.sort(key=lambda v: -v)
l = list(range(5 * 10**6)) ;; max(l, key=lambda v: -v)
l = list(range(10**7)) ;; -1 in l
l = list(range(10**7)) ;; for i in range(100): l.index(10**7 - 1)
l = list(range(10**7)) ;; l2 = l[::-1] + l
l = list(range(10**7)) ;; set(l)
l = list(range(10**7)) ;; dict(zip(l, l))
l = list(range(10**7)) ;; {v: v for v in l}
l = list(range(10**7)) ;; np.array(l)
l = list(range(10**6)) ;; while True: l.insert(0, 1)
l = list(range(10**6)) ;; while l: l.pop(0)
import itertools ;; list(itertools.permutations(range(12)))
import itertools ;; list(itertools.product(range(100), repeat=4))
import math ;; math.factorial(200000)
3 ** 3000000
str(7 ** 300000)
int('7' * 300000)
(7 ** 2000000) % (3 ** 1000000 + 1)
import copy ;; l = [[i] for i in range(2 * 10**6)] ;; copy.deepcopy(l)
import json ;; l = [[i] for i in range(2 * 10**6)] ;; json.dumps(l)
import json ;; s = '[' + '1, ' * 5000000 + '1]' ;; json.loads(s)
import pickle ;; l = [[i] for i in range(2 * 10**6)] ;; pickle.dumps(l)
import collections ;; collections.Counter('ab ' * 10000000)
import random ;; l = list(range(10**7)) ;; random.shuffle(l)
import time ;; time.sleep(100)
def f(n): return 1 if n < 2 else f(n - 1) + f(n - 2) ;; f(60)
class A: pass ;; l = [A() for i in range(10**7)]
import pandas as pd ;; d = pd.DataFrame({'a': np.random.rand(2000000)}) ;; d.sort_values('a')
import pandas as pd ;; d = pd.DataFrame({'a': np.random.randint(0, 9, 2000000), 'b': np.random.rand(2000000)}) ;; d.groupby('a').mean()
import pandas as pd ;; d = pd.DataFrame({'a': np.random.rand(2000000)}) ;; d.describe()
import pandas as pd ;; d = pd.DataFrame({'a': np.random.rand(500000)}) ;; d.to_csv('c.csv')
from sklearn.datasets import make_blobs ;; make_blobs(10000000)
from sklearn.model_selection import train_test_split ;; a = np.random.rand(10000000) ;; train_test_split(a, a)
d = {i: i for i in range(2 * 10**6)} ;; for i in range(100): e = d.copy(); e[1] = 2
d = {i: i for i in range(2 * 10**6)} ;; for i in range(100): d.update(d.copy())
d = {i: i for i in range(2 * 10**6)} ;; str(d)
d = {str(i): i for i in range(10**6)} ;; dict(**d)
l = list(range(3 * 10**6)) ;; l += l; l *= 3
l = list(range(3 * 10**6)) ;; for i in range(100): m = l[:]; m[5:10] = l
l = [[1, 2, 3] for i in range(10**6)] ;; list(zip(*l))
import itertools ;; list(itertools.product(range(100), repeat=50))
a = np.random.rand(20000000) ;; for i in range(20): b = a.tobytes()
a = np.random.rand(5000) ;; for i in range(20): x, y = np.meshgrid(a, a)
a = np.random.rand(3000, 3000) ;; for i in range(20): b = np.pad(a, 500, mode='reflect')
a = np.random.rand(3000, 3000) ;; for i in range(20): b = a[:, ::-1][:, np.arange(3000)[::-1]]
a = np.random.rand(2000, 2000) ;; b = np.linalg.eigh(a + a.T)
a = np.random.rand(3000, 3000) ;; np.putmask(a, a > 1, 4)
np.convolve(np.ones(2**26), np.ones(2**26))
data moons n=2000000 ;; data X y test=0.2
data moons n=2000000 ;; net 2 -> 4 tanh -> 1 sigmoid ;; r = forward(X)
b = b'abc' * 10**7 ;; c = b.hex()
b = b'abc' * 10**7 ;; c = b.replace(b'a', b'xy')
import hashlib ;; b = b'abc' * 10**7 ;; hashlib.sha256(b).hexdigest()
s = 'äb ' * 5 * 10**6 ;; s.strip()
s = 'ab ' * 5 * 10**6 ;; ascii(s)
""".strip().splitlines()


class Terminal:
    def __init__(self, binary, folder):
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.environ.clear()
            os.environ.update({"HOME": folder, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color", "SWIFT_BACKTRACE": "enable=no"})
            os.execv(binary, [binary])
        self.shown = b""

    def read(self, seconds):
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:
            raise EOFError
        if not data:
            raise EOFError
        self.shown = (self.shown + data)[-200000:]
        return True

    def until(self, pattern, seconds):
        """Seconds until the pattern is shown, or None."""
        start = time.monotonic()
        while not re.search(pattern, self.shown):
            left = start + seconds - time.monotonic()
            if left <= 0:
                return None
            self.read(min(left, 0.5))
        return time.monotonic() - start

    def processor_time(self):
        with open(f"/proc/{self.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def send(self, text):
        data = text.encode()
        while data:
            data = data[os.write(self.master, data):]

    def line(self, text, seconds):
        """Runs a set-up line: a mark is printed behind it, then the next prompt."""
        self.shown = b""
        self.send(text + ("\r\r" if text.startswith(("def ", "class ", "for ", "while ")) else "\r"))
        self.send("print('mar' + 'ked')\r")
        return self.until(rb"marked[\s\S]*" + PROMPT, seconds)

    def close(self):
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.master)


def measure(binary, operation, moment):
    """Seconds to stop, on the clock and of the processor, or a word for what happened."""
    folder = tempfile.mkdtemp(prefix="longhand-interrupts-")
    parts = operation.split(" ;; ")
    terminal = Terminal(binary, folder)
    try:
        if terminal.line("import numpy as np; import matplotlib.pyplot as plt", 20) is None:
            return "no prompt"
        for part in parts[:-1]:
            if terminal.line(part, 90) is None:
                return "set-up hangs"
            if b"rror" in terminal.shown:
                return "set-up: " + re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", terminal.shown).decode(errors="replace").replace("\r\n", " ")[:90]
        terminal.shown = b""
        terminal.send(parts[-1] + "\r")
        if parts[-1].startswith(("for ", "while ")):
            terminal.until(PROMPT, 5)
            terminal.shown = b""
            terminal.send("\r")
        deadline = time.monotonic() + moment
        while time.monotonic() < deadline:
            terminal.read(0.1)
        if re.search(PROMPT, terminal.shown):
            return "was over"
        terminal.shown = b""
        used = terminal.processor_time()
        terminal.send("\x03")
        taken = terminal.until(PROMPT, 10)
        if taken is None:
            return "does not stop"
        used = terminal.processor_time() - used
        interrupted = b"interrupted" in terminal.shown or b"stopped" in terminal.shown
        if terminal.line("print(6*7)", 20) is None:
            return "session does not go on"
        return (taken, used) if interrupted or used > 0.05 else "was over"
    except EOFError:
        return "ended"
    finally:
        terminal.close()
        shutil.rmtree(folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default=os.path.join(ROOT, ".build", "release", "longhand"))
    parser.add_argument("--only", default="")
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--after", default="0.6", help="when Ctrl-C is typed, in seconds")
    options = parser.parse_args()
    moments = [float(text) for text in options.after.split(",")]
    slow, over, bad, times = 0, 0, 0, []
    for operation in OPERATIONS:
        if options.only not in operation:
            continue
        for moment in moments * options.repeat:
            result = measure(os.path.abspath(options.binary), operation, moment)
            if isinstance(result, tuple):
                times.append(result)
                slow += min(result) > 0.1
                text = f"{result[0] * 1000:5.0f} ms {result[1] * 1000:5.0f} ms"
            else:
                over += result == "was over"
                bad += result != "was over"
                text = result
            print(f"{text:>18}  {moment:4.1f} s  {operation}", flush=True)
    used = sorted(used for _, used in times)
    middle = f"processor time: median {used[len(used) // 2] * 1000:.0f} ms, longest {used[-1] * 1000:.0f} ms" if used else "none stopped"
    print(f"{len(times)} stopped ({middle}, {slow} over 100 ms), {over} were over before, {bad} faults")
    sys.exit(1 if bad else 0)


main()
