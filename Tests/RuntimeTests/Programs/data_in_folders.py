import os, csv, json, random, pickle, glob, shutil, tempfile, itertools
from pathlib import Path
from collections import Counter, defaultdict, OrderedDict
import numpy as np
work = tempfile.mkdtemp(prefix='nn_')
data_dir = os.path.join(work, 'data', 'train'); os.makedirs(data_dir, exist_ok=True)
rng = random.Random(0)
for label in ['cat', 'dog']:
    d = os.path.join(data_dir, label)
    if not os.path.isdir(d): os.mkdir(d)
    for i in range(3):
        with open(os.path.join(d, f'{label}_{i:03d}.txt'), 'w') as f: f.write(' '.join(f'{rng.gauss(0 if label == "cat" else 2, 1):.4f}' for _ in range(4)))
files = sorted(glob.glob(os.path.join(data_dir, '*', '*.txt'))); print(len(files), [os.path.basename(f) for f in files[:2]], sorted(os.listdir(data_dir)))
for root, dirs, names in os.walk(work): dirs.sort(); print(os.path.relpath(root, work), sorted(dirs), len(names))
class Dataset:
    def __init__(self, root, transform=None):
        self.samples = [(p, p.parent.name) for p in sorted(Path(root).rglob('*.txt'))]
        self.classes = sorted({c for _, c in self.samples}); self.class_to_idx = {c: i for i, c in enumerate(self.classes)}; self.transform = transform
    def __len__(self): return len(self.samples)
    def __getitem__(self, i):
        if isinstance(i, slice): return [self[j] for j in range(*i.indices(len(self)))]
        p, c = self.samples[i]; x = np.array(p.read_text().split(), dtype=np.float64)
        return (self.transform(x) if self.transform else x), self.class_to_idx[c]
class DataLoader:
    def __init__(self, ds, batch_size=2, shuffle=False, seed=0, drop_last=False): self.ds, self.bs, self.shuffle, self.rng, self.drop = ds, batch_size, shuffle, np.random.RandomState(seed), drop_last
    def __iter__(self):
        idx = np.arange(len(self.ds)); self.shuffle and self.rng.shuffle(idx)
        for k in range(0, len(idx), self.bs):
            b = idx[k:k + self.bs]
            if self.drop and len(b) < self.bs: return
            xs, ys = zip(*(self.ds[int(i)] for i in b)); yield np.stack(xs), np.array(ys)
    def __len__(self): return len(self.ds) // self.bs if self.drop else -(-len(self.ds) // self.bs)
class Compose:
    def __init__(self, *ts): self.ts = ts
    def __call__(self, x):
        for t in self.ts: x = t(x)
        return x
ds = Dataset(data_dir, Compose(lambda x: x - x.mean(), lambda x: x / (x.std() or 1)))
print(len(ds), ds.classes, ds[0][0].round(3), [y for _, y in ds[1:5]])
dl = DataLoader(ds, 4, shuffle=True, seed=1)
for epoch in range(2): print(epoch, [(x.shape, y.tolist()) for x, y in dl], len(dl))
ck = Path(work) / 'ckpt'; ck.mkdir(); state = {'epoch': 3, 'w': np.arange(3.), 'opt': {'lr': .1}}
with (ck / 'model.pkl').open('wb') as f: pickle.dump(state, f)
loaded = pickle.loads((ck / 'model.pkl').read_bytes()); print(loaded['w'], loaded['epoch'], (ck / 'model.pkl').stat().st_size > 10)
np.save(ck / 'w.npy', state['w']); np.savetxt(ck / 'w.csv', np.eye(2), delimiter=',', fmt='%.2f', header='a,b', comments=''); print(np.load(ck / 'w.npy'), (ck / 'w.csv').read_text().split(), np.loadtxt(ck / 'w.csv', delimiter=',', skiprows=1))
np.savez_compressed(ck / 'all.npz', a=np.ones(2), b=np.zeros((2, 2)));
with np.load(ck / 'all.npz') as z: print(sorted(z.files), z['b'].shape, 'a' in z)
json.dump({'acc': [.1, .2], 'cfg': {'lr': .1}}, open(ck / 'log.json', 'w'), indent=2); print(json.load(open(ck / 'log.json'))['cfg'], sorted(p.name for p in ck.iterdir()), [p.suffix for p in sorted(ck.glob('*.np*'))])
os.rename(ck / 'w.csv', ck / 'w2.csv'); shutil.copy(ck / 'w2.csv', ck / 'w3.csv'); os.remove(ck / 'w2.csv'); print((ck / 'w2.csv').exists(), os.path.exists(ck / 'w3.csv'), os.path.getsize(ck / 'w3.csv'), (ck / 'w3.csv').with_suffix('.txt').name, Path('a/b/c.tar.gz').stem, Path('a') / 'b', Path('a/b').parts)
with open(os.path.join(work, 'x.csv'), 'w', newline='') as f:
    w = csv.DictWriter(f, ['id', 'y']); w.writeheader(); w.writerows({'id': i, 'y': i % 2} for i in range(3))
with open(os.path.join(work, 'x.csv')) as f:
    next(f); print([line.strip().split(',') for line in f])
with open(os.path.join(work, 'x.csv')) as f: print(Counter(r['y'] for r in csv.DictReader(f)))
with open(os.path.join(work, 'log.txt'), 'a') as f: print('line', 1, file=f); f.writelines(['a\n', 'b\n'])
with open(os.path.join(work, 'log.txt')) as f: lines = f.readlines(); print(lines, f.closed); 
print(f.closed, sum(1 for _ in open(os.path.join(work, 'log.txt'))), os.path.splitext('m.tar.gz'), os.path.join('a', '..', 'b'), os.path.normpath('a/../b'), os.path.dirname('/x/y/z'), os.sep)
try: os.mkdir(data_dir)
except FileExistsError as e: print('exists', type(e).__name__, isinstance(e, OSError))
try: open(os.path.join(work, 'nope'))
except (IOError, OSError) as e: print('missing', type(e).__name__)
shutil.rmtree(work); print(os.path.exists(work))
with tempfile.TemporaryDirectory() as td: Path(td, 'a.txt').write_text('hi'); print(os.listdir(td))
print(os.path.exists(td))
