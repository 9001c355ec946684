import numpy as np
from typing import NamedTuple, Dict, Tuple
import string
class GRUParams(NamedTuple):
    Wz: np.ndarray; Wr: np.ndarray; Wh: np.ndarray
    Uz: np.ndarray; Ur: np.ndarray; Uh: np.ndarray
    bz: np.ndarray; br: np.ndarray; bh: np.ndarray
rng = np.random.default_rng(7)
D, H = 5, 4
init = lambda *s: rng.normal(0, 0.3, size=s)
P = GRUParams(*(init(H, D) for _ in range(3)), *(init(H, H) for _ in range(3)), *(np.zeros(H) for _ in range(3)))
Wy = init(D, H)
sig = lambda x: 1. / (1. + np.exp(-x))
def step(p: GRUParams, x, h):
    z = sig(p.Wz @ x + p.Uz @ h + p.bz)
    r = sig(p.Wr @ x + p.Ur @ h + p.br)
    g = np.tanh(p.Wh @ x + p.Uh @ (r * h) + p.bh)
    return (1 - z) * h + z * g, (x, h, z, r, g)
def step_back(p, dh, cache, G):
    x, h, z, r, g = cache
    dz = dh * (g - h) * z * (1 - z); dg = dh * z * (1 - g * g)
    drh = p.Uh.T @ dg; dr = drh * h * r * (1 - r)
    for n, d, hh in (('z', dz, h), ('r', dr, h), ('h', dg, r * h)):
        G['W' + n] += np.outer(d, x); G['U' + n] += np.outer(d, hh); G['b' + n] += d
    return dh * (1 - z) + drh * r + p.Uz.T @ dz + p.Ur.T @ dr
alphabet = string.ascii_lowercase[:D]; text = ('abcde' * 3 + 'edcba' * 2); ids = [alphabet.index(c) for c in text]
eye = np.eye(D)
def loss_and_grads(p, Wy):
    h, caches, loss, hs, ps = np.zeros(H), [], 0., [], []
    for a, b in zip(ids, ids[1:]):
        h, c = step(p, eye[a], h); o = Wy @ h; e = np.exp(o - o.max()); q = e / e.sum()
        loss -= np.log(q[b]); caches.append(c); hs.append(h); ps.append(q)
    G = {k: np.zeros_like(v) for k, v in p._asdict().items()}; dWy = np.zeros_like(Wy); dh = np.zeros(H)
    for t in range(len(ids) - 2, -1, -1):
        do = ps[t].copy(); do[ids[t + 1]] -= 1; dWy += np.outer(do, hs[t]); dh = step_back(p, Wy.T @ do + dh, caches[t], G)
    return loss / (len(ids) - 1), G, dWy
L, G, dWy = loss_and_grads(P, Wy)
for name in P._fields:
    arr = getattr(P, name); idx = tuple(rng.integers(0, s) for s in arr.shape); old = arr[idx]
    arr[idx] = old + 1e-5; lp = loss_and_grads(P, Wy)[0]; arr[idx] = old - 1e-5; lm = loss_and_grads(P, Wy)[0]; arr[idx] = old
    num = (lp - lm) / 2e-5 * (len(ids) - 1)
    print(f'{name} {[int(i) for i in idx]} rel={abs(num - G[name][idx]) / max(1e-8, abs(num) + abs(G[name][idx])) < 1e-5}')
m = {k: np.zeros_like(v) for k, v in P._asdict().items()}
for it in range(60):
    L, G, dWy = loss_and_grads(P, Wy)
    total = np.sqrt(sum((g ** 2).sum() for g in G.values())); clip = min(1, 5 / (total + 1e-6))
    for k in G: m[k] = .9 * m[k] + G[k] * clip; getattr(P, k)[...] -= .02 * m[k]
    Wy -= .02 * dWy * clip
    if it % 20 == 0: print(f'{it:3d} {L:.6f} {total:.3f}')
h = np.zeros(H); i = 0; out = []
for _ in range(12): h, _ = step(P, eye[i], h); i = int(np.argmax(Wy @ h)); out.append(alphabet[i])
print(''.join(out), P._replace(bz=None).bz, len(P), P.Wz.shape)
