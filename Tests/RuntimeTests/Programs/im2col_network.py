import numpy as np

rng = np.random.default_rng(0)

def im2col(x, k, stride=1, pad=0):
    n, c, h, w = x.shape
    x = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)), mode='constant')
    oh = (h + 2 * pad - k) // stride + 1
    ow = (w + 2 * pad - k) // stride + 1
    col = np.zeros((n, c, k, k, oh, ow))
    for i in range(k):
        for j in range(k):
            col[:, :, i, j] = x[:, :, i:i + stride * oh:stride, j:j + stride * ow:stride]
    return col.transpose(0, 4, 5, 1, 2, 3).reshape(n * oh * ow, -1), oh, ow

def col2im(col, shape, k, stride, pad, oh, ow):
    n, c, h, w = shape
    col = col.reshape(n, oh, ow, c, k, k).transpose(0, 3, 4, 5, 1, 2)
    x = np.zeros((n, c, h + 2 * pad, w + 2 * pad))
    for i in range(k):
        for j in range(k):
            x[:, :, i:i + stride * oh:stride, j:j + stride * ow:stride] += col[:, :, i, j]
    return x[:, :, pad:h + pad, pad:w + pad]

# bars: horizontal or vertical
n = 40
images = np.zeros((n, 1, 6, 6))
labels = rng.integers(0, 2, size=n)
for img, lab in zip(images, labels):
    place = rng.integers(1, 5)
    if lab: img[0, place, :] = 1
    else: img[0, :, place] = 1
images += 0.1 * rng.standard_normal(images.shape)
print(labels.sum(), images.shape, images[0, 0].round(1))

K = rng.normal(size=(4, 1, 3, 3)) * 0.3
bK = np.zeros(4)
W = rng.normal(size=(4 * 2 * 2, 2)) * 0.1
b = np.zeros(2)

def forward(x):
    col, oh, ow = im2col(x, 3)
    z = (col @ K.reshape(4, -1).T + bK).reshape(len(x), oh, ow, 4).transpose(0, 3, 1, 2)
    a = np.maximum(z, 0)
    pooled = a.reshape(len(x), 4, 2, 2, 2, 2).max(axis=(3, 5))
    mask = a == pooled.repeat(2, axis=2).repeat(2, axis=3)
    flat = pooled.reshape(len(x), -1)
    s = flat @ W + b
    s = s - s.max(axis=1, keepdims=True)
    p = np.exp(s) / np.exp(s).sum(axis=1, keepdims=True)
    return col, oh, ow, z, mask, flat, p

for step in range(41):
    col, oh, ow, z, mask, flat, p = forward(images)
    loss = -np.log(p[range(n), labels]).mean()
    if step % 10 == 0:
        print(f'{step:3} {loss:.8f} {np.mean(p.argmax(1) == labels):.3f}')
    ds = p.copy()
    ds[np.arange(n), labels] -= 1
    ds /= n
    dW, db = flat.T @ ds, ds.sum(0)
    dpool = (ds @ W.T).reshape(n, 4, 2, 2)
    da = dpool.repeat(2, 2).repeat(2, 3) * mask
    dz = da * (z > 0)
    dcol = dz.transpose(0, 2, 3, 1).reshape(-1, 4)
    dK = (dcol.T @ col).reshape(K.shape)
    dbK = dcol.sum(axis=0)
    dx = col2im(dcol @ K.reshape(4, -1), images.shape, 3, 1, 0, oh, ow)
    for prm, g in ((K, dK), (bK, dbK), (W, dW), (b, db)):
        prm -= 0.5 * g
print(K[0, 0]); print(np.abs(dx).sum().round(6), dx.shape)
