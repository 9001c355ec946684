import numpy as np
rng = np.random.RandomState(14)

# encode - decode with two hidden layers, column convention, hand-rolled momentum
X = rng.rand(6, 24)
n_x, m = X.shape
We = rng.randn(3, n_x) * 0.3
be = np.zeros((3, 1))
Wd = rng.randn(n_x, 3) * 0.3
bd = np.zeros((n_x, 1))
vWe = vbe = vWd = vbd = 0

losses = []
for i in range(80):
    Z = We @ X + be
    H = np.log(1 + np.exp(Z))
    Xhat = Wd @ H + bd
    diff = Xhat - X
    losses.append((diff ** 2).sum() / (2 * m))

    gXhat = diff / m
    gWd = gXhat @ H.T
    gbd = gXhat.sum(axis=1, keepdims=True)
    gH = Wd.T @ gXhat
    gZ = gH / (1 + np.exp(-Z))
    gWe = gZ @ X.T
    gbe = gZ.sum(axis=1, keepdims=True)

    vWe = 0.9 * vWe - 0.05 * gWe
    vbe = 0.9 * vbe - 0.05 * gbe
    vWd = 0.9 * vWd - 0.05 * gWd
    vbd = 0.9 * vbd - 0.05 * gbd
    We, be, Wd, bd = We + vWe, be + vbe, Wd + vWd, bd + vbd
print(losses[0], losses[-1])
