import numpy as np
rng = np.random.RandomState(7)
img = rng.rand(2, 1, 8, 8); K = rng.randn(3, 1, 3, 3) * 0.5; b = np.zeros(3)
def conv(x, w, b, stride=1, pad=0):
    n, c, h, wd = x.shape; f, _, kh, kw = w.shape
    x = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)), mode="constant")
    oh, ow = (h + 2 * pad - kh) // stride + 1, (wd + 2 * pad - kw) // stride + 1
    out = np.zeros((n, f, oh, ow))
    for i in range(oh):
        for j in range(ow):
            patch = x[:, :, i * stride:i * stride + kh, j * stride:j * stride + kw]
            out[:, :, i, j] = np.tensordot(patch, w, axes=([1, 2, 3], [1, 2, 3])) + b
    return out
o = conv(img, K, b, pad=1); print(o.shape, o[0, 0].round(3), o.mean().round(6), sep="\n")
o2 = conv(img, K[:, :, ::-1, ::-1], b, stride=2); print(o2.shape, o2.sum().round(6))
def pool(x, s=2):
    n, c, h, w = x.shape
    r = x.reshape(n, c, h // s, s, w // s, s)
    return r.max(axis=(3, 5)), r.mean(axis=5).mean(axis=3)
mx, av = pool(o); print(mx.shape, mx[1, 2].round(2), av[1, 2].round(2), sep="\n")
print(np.rot90(np.arange(9).reshape(3, 3)), np.unravel_index(np.argmax(o), o.shape), np.delete(o[0, 0, :2].round(1), [0, 3], axis=1), np.insert(np.zeros(3), 1, [1, 2]), sep="\n")
M = np.full((4, 4), 2.0); np.fill_diagonal(M, 0); print(M, np.linalg.det(M).round(6), np.linalg.inv(M).round(3), sep="\n")
flat = mx.reshape(2, -1); W = rng.randn(flat.shape[1], 4) * 0.1; print((flat @ W).round(4), np.einsum("nchw->nc", o).round(3), sep="\n")
seq = "hello world"; chars = sorted(set(seq)); ix = {c: i for i, c in enumerate(chars)}; print(chars, ix, [ix[c] for c in seq], "".join(chars[i] for i in [0, 3, 2]))
h = np.zeros((5, 1)); Wx, Wh = rng.randn(5, len(chars)) * 0.1, rng.randn(5, 5) * 0.1
for c in seq[:4]:
    x = np.zeros((len(chars), 1)); x[ix[c]] = 1; h = np.tanh(Wx @ x + Wh @ h)
print(h.T, np.squeeze(h).shape)
for g in (Wx, Wh): np.clip(g, -0.05, 0.05, out=g)
print(Wx.round(3)[:2], Wh.max(), Wh.min())
data = rng.randint(-5, 5, (6, 3)); print(data, (data - data.mean(0)) / data.std(0), (data > 0).sum(axis=0), data[data[:, 0].argsort()], np.unique(data), data[:, data.any(axis=0)].shape, sep="\n")
