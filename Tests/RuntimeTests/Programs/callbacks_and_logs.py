import logging, time, sys, os, json, math, random, functools, datetime, textwrap, warnings, collections.abc
from contextlib import contextmanager, suppress, ExitStack, redirect_stdout
from types import SimpleNamespace
from typing import *
import io
import numpy as np
class Callback:
    order = 0
    def on_train_begin(self, logs=None): pass
    def on_epoch_end(self, epoch, logs=None): pass
    def on_train_end(self, logs=None): pass
class EarlyStopping(Callback):
    order = 2
    def __init__(self, monitor='loss', patience=2, min_delta=0., mode='min'):
        self.monitor, self.patience, self.min_delta = monitor, patience, min_delta
        self.op = np.less if mode == 'min' else np.greater
    def on_train_begin(self, logs=None): self.best, self.wait, self.stopped = (np.inf if self.op is np.less else -np.inf), 0, 0
    def on_epoch_end(self, epoch, logs=None):
        cur = (logs or {}).get(self.monitor)
        if self.op(cur, self.best): self.best, self.wait = cur, 0
        else:
            self.wait += 1
            if self.wait >= self.patience: raise StopTraining(epoch)
class StopTraining(Exception):
    def __init__(self, epoch): super().__init__(f'stopped at {epoch}'); self.epoch = epoch
class LRScheduler(Callback):
    def __init__(self, fn, verbose=0): self.fn = fn; self.verbose = verbose
    def on_epoch_end(self, epoch, logs=None):
        logs['lr'] = self.fn(epoch, logs['lr'])
        if self.verbose: print('\nEpoch %05d: lr to %s.' % (epoch + 1, logs['lr']))
class CSVLogger(Callback):
    def __init__(self, fn, sep=','): self.fn, self.sep = fn, sep
    def on_train_begin(self, logs=None): self.f = open(self.fn, 'w', newline=''); self.f.write(self.sep.join(['epoch', 'loss', 'lr']) + '\n')
    def on_epoch_end(self, e, logs=None): print(e, *('%.4f' % logs[k] for k in ('loss', 'lr')), sep=self.sep, file=self.f)
    def on_train_end(self, logs=None): self.f.close()
def timed(fn):
    @functools.wraps(fn)
    def wrapper(*a, **k):
        t0 = time.perf_counter(); r = fn(*a, **k); wrapper.calls += 1; wrapper.elapsed = time.perf_counter() - t0
        return r
    wrapper.calls = 0
    return wrapper
@contextmanager
def seeded(seed):
    state = np.random.get_state(); np.random.seed(seed)
    try: yield seed
    finally: np.random.set_state(state)
@timed
def fit(callbacks: Iterable[Callback], epochs: int = 10) -> Dict[str, float]:
    """Fit."""
    logs = dict(lr=.1); cbs = sorted(callbacks, key=lambda c: c.order)
    [c.on_train_begin() for c in cbs]
    w = 5.
    try:
        for e in range(epochs):
            logs['loss'] = (w - 1) ** 2 + (0.5 if e > 5 else 0); w -= logs['lr'] * 2 * (w - 1)
            for c in cbs: c.on_epoch_end(e, logs)
    except StopTraining as s: print('caught:', s, s.epoch, repr(s), s.args)
    finally: [c.on_train_end() for c in cbs]
    return logs
r = fit([EarlyStopping(), LRScheduler(lambda e, lr: lr * .9), CSVLogger('log.csv')])
print(r, fit.calls, fit.__name__, fit.__doc__, open('log.csv').read().count('\n'), fit.elapsed > 0)
with seeded(3) as s: a = np.random.rand()
with seeded(3): print(a == np.random.rand(), s)
with suppress(ZeroDivisionError, KeyError): 1 / 0
buf = io.StringIO()
with redirect_stdout(buf): print('hidden')
print(buf.getvalue().strip().upper())
with ExitStack() as st:
    fs = [st.enter_context(open(f'{n}.txt', 'w')) for n in 'ab']
    for f in fs: f.write('hi\n')
print(all(f.closed for f in fs), fs[0].name)
args = SimpleNamespace(lr=.1, hidden=[1, 2]); args.extra = 'x'; print(args, vars(args))
print(textwrap.dedent("""
    Indented
      more""").strip(), textwrap.fill('the quick brown fox ' * 3, 24), sep='\n')
d = datetime.datetime(2024, 2, 28, 23, 59, 5); print(d, d + datetime.timedelta(days=2, seconds=1), d.strftime('%Y-%m-%d %H:%M'), (datetime.date(2024, 3, 1) - d.date()).days, d.isoformat(), d.year, d.weekday(), d.replace(hour=1), str(datetime.timedelta(seconds=3725)), datetime.datetime.strptime('2020-01-02', '%Y-%m-%d').date())
log = logging.getLogger('train'); log.setLevel(logging.DEBUG); hd = logging.StreamHandler(sys.stdout); hd.setFormatter(logging.Formatter('[%(levelname)-8s] %(name)s: %(message)s')); log.addHandler(hd); log.propagate = False
log.info('epoch %d loss=%.3f', 1, .5); log.debug({'a': 1}); log.warning('x'); log.log(logging.ERROR, 'e %s', [1]); print(log.isEnabledFor(10), log.level, logging.getLevelName(20), log.handlers)
with warnings.catch_warnings(record=True) as W:
    warnings.simplefilter('always'); warnings.warn('deprecated', DeprecationWarning); np.log(np.array([0.]))
print([(str(x.message), x.category.__name__) for x in W])
try:
    try: {}['k']
    except KeyError as e: raise ValueError('bad config') from e
except ValueError as e: print(repr(e), repr(e.__cause__), isinstance(e, (TypeError, ValueError)), sys.exc_info()[0].__name__)
print(json.dumps({'a': [1, 2.5, None, True], 'b': {'c': 'é'}, 3: float('inf')}, indent=1), json.loads('[1, {"x": null}]'), json.dumps((1, 'a'), separators=(',', ':')))
class NpEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, np.integer): return int(o)
        if isinstance(o, np.floating): return float(o)
        if isinstance(o, np.ndarray): return o.tolist()
        return super(NpEncoder, self).default(o)
print(json.dumps({'w': np.eye(2), 'n': np.int64(3), 'f': np.float32(.5)}, cls=NpEncoder), json.dumps(np.arange(2), default=lambda o: o.tolist()))
