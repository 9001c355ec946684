import numpy as np

rng = np.random.RandomState(4)
signals = rng.randn(12, 10)
target = (signals[:, 2:8].max(axis=1) > 1.2).astype(float)

kernel = rng.randn(3) * 0.5
kb = 0.0
w = rng.randn(8) * 0.3
b = 0.0

def convolve(x, k):
    out = np.zeros(len(x) - len(k) + 1)
    for i in range(len(out)):
        out[i] = np.dot(x[i:i + len(k)], k)
    return out

def convolve_grad(x, k, dout):
    dk = np.zeros_like(k)
    for i in range(len(dout)):
        dk += dout[i] * x[i:i + len(k)]
    return dk

losses = []
for epoch in range(40):
    dkernel = np.zeros(3)
    dkb = 0.0
    dw = np.zeros(8)
    db = 0.0
    loss = 0.0
    for x, t in zip(signals, target):
        z = convolve(x, kernel) + kb
        a = np.tanh(z)
        p = 1 / (1 + np.exp(-(a @ w + b)))
        loss += -(t * np.log(p) + (1 - t) * np.log(1 - p))
        ds = p - t
        dw += ds * a
        db += ds
        da = ds * w
        dz = da * (1 - a ** 2)
        dkernel += convolve_grad(x, kernel, dz)
        dkb += dz.sum()
    n = len(signals)
    losses.append(loss / n)
    kernel -= 0.3 * dkernel / n
    kb -= 0.3 * dkb / n
    w -= 0.3 * dw / n
    b -= 0.3 * db / n
print(losses[0], losses[-1])
