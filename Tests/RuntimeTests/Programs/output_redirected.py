import sys, io, time, math, json
import numpy as np
from datetime import datetime, timedelta
from contextlib import redirect_stdout
class Tee(object):
    def __init__(self, *files): self.files = files
    def write(self, obj):
        for f in self.files: f.write(obj)
    def flush(self):
        for f in self.files: f.flush()
log = open('train.log', 'w'); original = sys.stdout
sys.stdout = Tee(sys.stdout, log)
print('to both', 1, 2)
sys.stdout.write('direct\n')
sys.stdout = original; log.close()
print(open('train.log').read().split('\n'))
buf = io.StringIO()
with redirect_stdout(buf): print('captured'); print('x', end='')
print(repr(buf.getvalue()))
class ProgressBar:
    def __init__(self, total, width=30, out=sys.stdout): self.total, self.width, self.out, self.t0 = total, width, out, time.time()
    def update(self, i, **metrics):
        frac = i / self.total; fill = int(self.width * frac)
        eta = (time.time() - self.t0) / max(i, 1) * (self.total - i)
        msg = ' - '.join(f'{k}: {v:.4f}' for k, v in metrics.items())
        self.out.write(f"\r{i:>{len(str(self.total))}}/{self.total} [{'=' * fill}{'>' if fill < self.width else ''}{'.' * max(self.width - fill - 1, 0)}] {msg}")
        if i == self.total: self.out.write('\n')
        self.out.flush()
bar = ProgressBar(3, 10)
for i in range(1, 4): bar.update(i, loss=1 / i, acc=i / 3)
class Meter:
    """Computes and stores the average and current value"""
    def __init__(self, name, fmt=':f'): self.name, self.fmt = name, fmt; self.reset()
    def reset(self): self.val = self.avg = self.sum = self.count = 0
    def update(self, val, n=1): self.val = val; self.sum += val * n; self.count += n; self.avg = self.sum / self.count
    def __str__(self): return ('{name} {val' + self.fmt + '} ({avg' + self.fmt + '})').format(**self.__dict__)
m = Meter('Loss', ':.4e'); m.update(.5, 4); m.update(.25, 2); print(m, vars(m)['count'])
def format_time(s): return '%dh %02dm %02ds' % (s // 3600, s % 3600 // 60, s % 60)
def as_minutes(s): m = math.floor(s / 60); s -= m * 60; return '%dm %ds' % (m, s)
print(format_time(3725), as_minutes(125), str(timedelta(seconds=3725)), datetime(2020, 1, 2).strftime('%d/%m/%y %H:%M:%S'), f'{datetime(2020, 5, 17):%b %d, %Y}', time.strftime('%H:%M', time.gmtime(3660)))
rows = [('sgd', .1, 91.234), ('adam', .001, 95.5), ('rmsprop', .01, 9.87654)]
widths = [max(len(str(r[i])) for r in rows + [('optimizer', 'lr', 'acc')]) for i in range(3)]
line = '+' + '+'.join('-' * (w + 2) for w in widths) + '+'
print(line); print('|' + '|'.join(f' {h:<{w}} ' for h, w in zip(('optimizer', 'lr', 'acc'), widths)) + '|'); print(line.replace('-', '='))
for r in rows: print('|' + '|'.join(f' {c:<{w}} ' if isinstance(c, str) else f' {c:>{w}.{2}f} ' for c, w in zip(r, widths)) + '|')
print(line, *map(lambda r: '{0[0]:10}|{0[1]:8.4f}|{0[2]:>8.2f}%'.format(r), rows), sep='\n')
hist = dict(loss=[1.0, .5, .3], val=[1.1, .7, .6])
for k, v in hist.items(): lo, hi = min(v), max(v); print(k.rjust(5), ''.join('▁▂▃▄▅▆▇█'[int((x - lo) / (hi - lo) * 7)] for x in v), f'{v[0]:.2f}→{v[-1]:.2f}')
def plot_ascii(ys, h=4):
    ys = np.interp(np.linspace(0, len(ys) - 1, 12), range(len(ys)), ys); q = np.round((ys - ys.min()) / np.ptp(ys) * (h - 1)).astype(int)
    for r in range(h - 1, -1, -1): print(''.join('*' if v == r else ' ' for v in q).rstrip() or '.')
plot_ascii(hist['loss']); print('%s: %.2f%%' % ('accuracy', 93.456), '%6.2f|%-8s|%+d|%e|%g|%5s|%%' % (3.14159, 'ab', 5, 12345.678, 1e-5, True), 'Epoch [{}/{}], Step [{}/{}], Loss: {:.4f}'.format(1, 5, 100, 600, .3456789))
print("{:>10}".format(np.float64(1.5)), f"{np.float32(1.1):.3f}", f"{np.int64(3):5d}", '%d' % np.int64(7), '%.3f' % np.array(2.5), '{:.2f}'.format(np.mean([1, 2])), f'{np.array([1.5, 2])}', '%s' % np.array([1, 2]), '%s' % (1, ) , '%r' % 'a', '{!r:>6}'.format('a'), '{:{}}'.format('x', 4) + '|', '{:^{w}.{p}f}'.format(3.14159, w=9, p=2))
