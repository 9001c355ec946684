import numpy as np

np.random.seed(9)
X = np.random.randn(3, 6, 6)
y = np.array([0, 1, 1])
K = np.random.randn(2, 3, 3) * 0.4
bk = np.zeros(2)
W = np.random.randn(2 * 2 * 2, 2) * 0.3
b = np.zeros(2)
lr = 0.1
N = len(X)

def conv_forward(X, K, bk):
    out = np.zeros((len(X), 2, 4, 4))
    for n in range(len(X)):
        for f in range(2):
            for i in range(4):
                for j in range(4):
                    out[n, f, i, j] = np.sum(X[n, i:i + 3, j:j + 3] * K[f]) + bk[f]
    return out

def conv_backward(dout, X):
    dK = np.zeros((2, 3, 3))
    dbk = np.zeros(2)
    for n in range(len(X)):
        for f in range(2):
            for i in range(4):
                for j in range(4):
                    dK[f] += dout[n, f, i, j] * X[n, i:i + 3, j:j + 3]
                    dbk[f] += dout[n, f, i, j]
    return dK, dbk

def pool_forward(a):
    out = np.zeros((len(a), 2, 2, 2))
    for i in range(2):
        for j in range(2):
            out[:, :, i, j] = a[:, :, 2 * i:2 * i + 2, 2 * j:2 * j + 2].mean(axis=(2, 3))
    return out

def pool_backward(dp):
    da = np.zeros((len(dp), 2, 4, 4))
    for i in range(4):
        for j in range(4):
            da[:, :, i, j] = dp[:, :, i // 2, j // 2] / 4
    return da

for epoch in range(30):
    z = conv_forward(X, K, bk)
    a = np.maximum(z, 0)
    p = pool_forward(a)
    flat = p.reshape(N, -1)
    scores = flat @ W + b
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    probs = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(probs[np.arange(N), y]).mean()

    dscores = probs.copy()
    dscores[np.arange(N), y] -= 1
    dscores /= N
    dW = flat.T @ dscores
    db = dscores.sum(axis=0)
    dflat = dscores @ W.T
    dp = dflat.reshape(p.shape)
    da = pool_backward(dp)
    dz = da * (z > 0)
    dK, dbk = conv_backward(dz, X)
    K -= lr * dK
    bk -= lr * dbk
    W -= lr * dW
    b -= lr * db
print(loss)
