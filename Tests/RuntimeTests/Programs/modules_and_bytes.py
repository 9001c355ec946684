import numpy as np, sys, os, time, pickle, gzip, struct, hashlib
class Parameter:
    def __init__(self, data): self.data = np.asarray(data, dtype=np.float64); self.grad = np.zeros_like(self.data)
    def __repr__(self): return f'Parameter{self.data.shape}'
class Module(object):
    def __init__(self): self.training = True; self._modules = {}
    def __setattr__(self, k, v):
        if isinstance(v, (Parameter, Module)): self.__dict__.setdefault('_order', []).append(k)
        object.__setattr__(self, k, v)
    def parameters(self):
        for k in self.__dict__.get('_order', []):
            v = getattr(self, k)
            if isinstance(v, Parameter): yield k, v
            else: yield from ((f'{k}.{n}', p) for n, p in v.parameters())
    def __call__(self, *a, **k): return self.forward(*a, **k)
    def train(self, mode=True):
        self.training = mode
        for k in self.__dict__.get('_order', ()):
            if isinstance(getattr(self, k), Module): getattr(self, k).train(mode)
        return self
    def eval(self): return self.train(False)
    def zero_grad(self):
        for _, p in self.parameters(): p.grad.fill(0)
class Linear(Module):
    def __init__(self, i, o, bias=True):
        super().__init__()
        k = np.sqrt(1 / i)
        self.weight = Parameter(np.random.uniform(-k, k, (i, o)))
        self.bias = Parameter(np.zeros((1, o))) if bias else None
    def forward(self, x): self.x = x; return x @ self.weight.data + (self.bias.data if self.bias is not None else 0)
    def backward(self, g):
        self.weight.grad += self.x.T @ g
        if self.bias is not None: self.bias.grad += g.sum(axis=0, keepdims=True)
        return g @ self.weight.data.T
class ReLU(Module):
    def forward(self, x): self.mask = x > 0; return x * self.mask
    def backward(self, g): return g * self.mask
class Dropout(Module):
    def __init__(self, p=.5): super().__init__(); self.p = p
    def forward(self, x):
        if not self.training or self.p == 0: self.m = 1; return x
        self.m = np.random.binomial(1, 1 - self.p, size=x.shape) / (1 - self.p)
        return x * self.m
    def backward(self, g): return g * self.m
class Sequential(Module):
    def __init__(self, *mods):
        super().__init__()
        for i, m in enumerate(mods): setattr(self, f'm{i}', m)
        self.mods = mods
    def forward(self, x):
        for m in self.mods: x = m(x)
        return x
    def backward(self, g):
        for m in self.mods[::-1]: g = m.backward(g)
        return g
    def __iter__(self): return iter(self.mods)
    def __len__(self): return len(self.mods)
    def __getitem__(self, i): return self.mods[i]
np.random.seed(0)
net = Sequential(Linear(4, 8), ReLU(), Dropout(.25), Linear(8, 3, bias=False))
for n, p in net.parameters(): print(n, p, p.data.size)
X = np.random.randn(30, 4); y = (X[:, 0] > 0).astype(int) + (X[:, 1] > .5)
def ce(z, y):
    z = z - z.max(1, keepdims=True); lse = np.log(np.exp(z).sum(1)); n = np.arange(len(y))
    g = np.exp(z - lse[:, None]); g[n, y] -= 1
    return (lse - z[n, y]).mean(), g / len(y)
best, patience, wait = np.inf, 5, 0
for ep in range(60):
    net.train(); loss, g = ce(net(X), y); net.zero_grad(); net.backward(g)
    for _, p in net.parameters(): p.data -= .5 * p.grad
    v, _ = ce(net.eval()(X), y)
    if v < best - 1e-3: best, wait = v, 0; state = {n: p.data.copy() for n, p in net.parameters()}
    else:
        wait += 1
        if wait >= patience: print(f'early stop at {ep}, best {best:.5f}'); break
else: print('ran out', round(best, 5))
with gzip.open('w.pkl.gz', 'wb') as f: pickle.dump(state, f, protocol=pickle.HIGHEST_PROTOCOL)
with gzip.open('w.pkl.gz', 'rb') as f: s2 = pickle.load(f)
print(all(np.array_equal(state[k], s2[k]) for k in state), len(net), net[0].weight, os.path.splitext('w.pkl.gz'))
buf = struct.pack('>IIII', 2051, 2, 2, 2) + bytes(range(8))
with open('img.idx', 'wb') as f: f.write(buf)
with open('img.idx', 'rb') as f:
    magic, n, r, c = struct.unpack('>IIII', f.read(16)); im = np.frombuffer(f.read(), dtype=np.uint8).reshape(n, r, c)
print(magic, im.tolist(), (im / 255).astype(np.float32).dtype, int.from_bytes(b'\x01\x00', 'big'), buf[:2], hashlib.md5(b'abc').hexdigest())
print(state['m0.weight'].tobytes()[:2] == buf[:2], np.array([1, 2], dtype='>i4').tobytes() if False else '', sys.getsizeof([]) > 0)
ba = bytearray(b'abc'); ba[0] = 65; ba.append(33); print(ba, len(ba), bytes(ba), ba.decode())
