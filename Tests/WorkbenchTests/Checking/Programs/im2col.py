import numpy as np

def im2col(x, k):
    n, h, w = x.shape
    oh, ow = h - k + 1, w - k + 1
    cols = np.zeros((n, oh * ow, k * k))
    for i in range(oh):
        for j in range(ow):
            cols[:, i * ow + j, :] = x[:, i:i + k, j:j + k].reshape(n, -1)
    return cols

rng = np.random.default_rng(10)
X = rng.normal(size=(4, 5, 5))
y = rng.normal(size=(4, 1))
params = {
    "K": rng.normal(size=(9, 2)) * 0.4,
    "bk": np.zeros(2),
    "W": rng.normal(size=(18, 1)) * 0.3,
    "b": np.zeros(1),
}

def forward(params, X):
    cols = im2col(X, 3)
    z1 = cols @ params["K"] + params["bk"]
    a1 = np.tanh(z1)
    flat = a1.reshape(len(X), -1)
    yhat = flat @ params["W"] + params["b"]
    return yhat, (cols, a1, flat)

def loss_fn(yhat, y):
    return np.mean((yhat - y) ** 2)

def backward(params, cache, yhat, y):
    cols, a1, flat = cache
    grads = {}
    dyhat = 2 * (yhat - y) / len(y)
    grads["W"] = flat.T @ dyhat
    grads["b"] = dyhat.sum(axis=0)
    dflat = dyhat @ params["W"].T
    da1 = dflat.reshape(a1.shape)
    dz1 = da1 * (1 - a1 ** 2)
    grads["K"] = np.einsum("npk,npf->kf", cols, dz1)
    grads["bk"] = dz1.sum(axis=(0, 1))
    return grads

for epoch in range(100):
    yhat, cache = forward(params, X)
    loss = loss_fn(yhat, y)
    grads = backward(params, cache, yhat, y)
    for name in params:
        params[name] -= 0.05 * grads[name]
print(loss)
