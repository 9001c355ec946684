import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view
rng = np.random.default_rng(12345)

def im2col(x, k, stride=1):
    n, c, h, w = x.shape
    oh, ow = (h - k) // stride + 1, (w - k) // stride + 1
    s = x.strides
    v = as_strided(x, (n, c, oh, ow, k, k), (s[0], s[1], s[2] * stride, s[3] * stride, s[2], s[3]), writeable=False)
    return v

def conv(x, W, b):
    v = im2col(x, W.shape[-1])
    return np.einsum('nchwij,ocij->nohw', v, W, optimize=True) + b[None, :, None, None]

def conv_back(x, W, d):
    v = im2col(x, W.shape[-1])
    dW = np.einsum('nchwij,nohw->ocij', v, d)
    db = d.sum(axis=(0, 2, 3))
    k = W.shape[-1]
    dp = np.pad(d, ((0, 0), (0, 0), (k - 1, k - 1), (k - 1, k - 1)))
    dx = np.einsum('nohwij,ocij->nchw', im2col(dp, k), W[:, :, ::-1, ::-1])
    return dx, dW, db

x = rng.normal(size=(2, 3, 6, 6))
W = rng.normal(scale=.3, size=(4, 3, 3, 3))
b = np.zeros(4)
out = conv(x, W, b)
print(out.shape, out[0, 0, :2, :2])
dx, dW, db = conv_back(x, W, np.ones_like(out))
print(dx.shape, dW.shape, db)
eps = 1e-5
i = (1, 2, 0, 1)
W[i] += eps; lp = conv(x, W, b).sum(); W[i] -= 2 * eps; lm = conv(x, W, b).sum(); W[i] += eps
print(abs((lp - lm) / (2 * eps) - dW[i]) < 1e-6)
win = sliding_window_view(np.arange(6), 3)
print(win, win.mean(axis=-1))
w2 = sliding_window_view(np.arange(16).reshape(4, 4), (2, 2))[::2, ::2]
print(w2.max(axis=(2, 3)), w2.shape)
try:
    win[0, 0] = 3
except ValueError as e:
    print('ValueError', e)
a = np.arange(5)
a.flags.writeable = False
try:
    a[0] = 1
except ValueError as e:
    print(e)
print(a.flags['C_CONTIGUOUS'], a.T.flags.f_contiguous, np.asfortranarray(np.ones((2, 3))).flags.c_contiguous)
A = rng.integers(0, 10, (2, 3, 4)); B = rng.integers(0, 10, (2, 4, 5))
print(np.einsum('bij,bjk->bik', A, B).shape, (np.einsum('bij,bjk->bik', A, B) == A @ B).all())
print(np.einsum('ii', np.arange(9).reshape(3, 3)), np.einsum('ij->ji', A[0]).shape, np.einsum('i,j', [1, 2], [3, 4]))
print(np.einsum('...ij,...jk->...ik', A, B)[0, 0])
print(np.tensordot(A, B, axes=([2], [1])).shape, np.kron([1, 2], [1, 1]))
print(np.broadcast_to(np.arange(3), (2, 3)), np.broadcast_shapes((2, 1), (1, 3)))
print(np.roll(np.arange(6).reshape(2, 3), 1, axis=1), np.rot90(np.arange(4).reshape(2, 2)), np.flip(A[0], 0)[0])
print(np.moveaxis(A, 0, -1).shape, np.swapaxes(A, 0, 1).shape, np.expand_dims(A, 1).shape, np.ravel_multi_index((1, 2, 3), A.shape), np.unravel_index(23, A.shape))
print(np.lib.stride_tricks.sliding_window_view(x[0, 0], (3, 3)).strides == (48, 8, 48, 8))
