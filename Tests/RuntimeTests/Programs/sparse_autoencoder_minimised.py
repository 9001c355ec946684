import numpy as np
import matplotlib.pyplot as plt
from scipy.special import softmax, expit as sigmoid
from scipy.optimize import minimize, approx_fprime
# sparse autoencoder (UFLDL) trained by L-BFGS
np.random.seed(1)
patches = np.clip(np.random.rand(9, 80) * .4 + .3 + .3 * np.sin(np.arange(9))[:, None] * np.random.choice([-1, 1], 80), .1, .9)
visible, hidden, rho, lam, beta = 9, 5, .1, 1e-3, .5
def pack(*a): return np.concatenate([x.ravel() for x in a])
def unpack(t):
    i = visible * hidden; return t[:i].reshape(hidden, visible), t[i:2 * i].reshape(visible, hidden), t[2 * i:2 * i + hidden], t[2 * i + hidden:]
def cost(theta, data):
    W1, W2, b1, b2 = unpack(theta); m = data.shape[1]
    a2 = sigmoid(W1 @ data + b1[:, None]); a3 = sigmoid(W2 @ a2 + b2[:, None]); r = a2.mean(axis=1)
    J = .5 * np.sum((a3 - data) ** 2) / m + lam / 2 * (np.sum(W1 ** 2) + np.sum(W2 ** 2)) + beta * np.sum(rho * np.log(rho / r) + (1 - rho) * np.log((1 - rho) / (1 - r)))
    d3 = (a3 - data) * a3 * (1 - a3); d2 = (W2.T @ d3 + beta * (-rho / r + (1 - rho) / (1 - r))[:, None]) * a2 * (1 - a2)
    return J, pack(d2 @ data.T / m + lam * W1, d3 @ a2.T / m + lam * W2, d2.mean(1), d3.mean(1))
r = np.sqrt(6) / np.sqrt(hidden + visible + 1); theta = pack(np.random.rand(hidden, visible) * 2 * r - r, np.random.rand(visible, hidden) * 2 * r - r, np.zeros(hidden), np.zeros(visible))
J0, g = cost(theta, patches); num = approx_fprime(theta, lambda t: cost(t, patches)[0], 1e-6); print(f'{J0:.5f}', np.linalg.norm(num - g) / np.linalg.norm(num + g) < 1e-5)
opt = minimize(cost, theta, args=(patches,), method='L-BFGS-B', jac=True, options={'maxiter': 40}); print(opt.nit, round(float(opt.fun), 4), opt.x.shape, opt.success)
W1, W2, b1, b2 = unpack(opt.x); print(sigmoid(W1 @ patches + b1[:, None]).mean(axis=1).round(3)); print(softmax(W1[0]).sum().round(6))
fig, axes = plt.subplots(1, hidden, figsize=(8, 2))
for ax, w in zip(axes.ravel(), W1): ax.imshow(w.reshape(3, 3), cmap='gray'); ax.axis('off')
plt.show(); opt2 = minimize(lambda v: (1 - v[0]) ** 2 + 100 * (v[1] - v[0] ** 2) ** 2, [-1., 2.], method='BFGS'); print(opt2.x.round(3), opt2.success)
