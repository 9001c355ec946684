import numpy as np
import matplotlib.pyplot as plt
from numpy.linalg import inv
np.random.seed(3)
dt = 1.0
A = np.array([[1, dt], [0, 1]]); H = np.array([[1, 0]]); Q = np.eye(2) * 1e-3; R = np.array([[.5]])
x = np.array([[0.], [1.]]); P = np.eye(2); truth, meas, est = [], [], []
s = x.copy()
for k in range(20):
    s = A @ s; truth.append(s[0, 0]); z = s[0, 0] + np.random.normal(0, .7); meas.append(z)
    x = A.dot(x); P = A.dot(P).dot(A.T) + Q
    y = z - H.dot(x); S = H.dot(P).dot(H.T) + R; K = P.dot(H.T).dot(inv(S))
    x = x + K.dot(y); P = (np.eye(2) - K.dot(H)).dot(P); est.append(x[0, 0])
t, m, e = map(np.array, (truth, meas, est))
rmse = lambda a, b: np.sqrt(((a - b) ** 2).mean())
print('rmse meas {:.4f} est {:.4f}'.format(rmse(t, m), rmse(t, e)), P.round(4), K.ravel().round(4))
fig, axs = plt.subplots(2, sharex=True, figsize=(8, 6)); axs[0].plot(t, 'k', label='true'); axs[0].plot(m, 'r.', label='meas'); axs[0].plot(e, 'b-', label='est'); axs[0].legend(); axs[1].step(range(20), np.abs(t - e), where='mid'); axs[1].set_ylabel('err'); plt.savefig('kalman.pdf')
T = np.array([[.7, .3], [.4, .6]]); B = np.array([[.1, .4, .5], [.7, .2, .1]]); pi = np.array([.6, .4]); O = [0, 1, 0, 2]
def forward(O, T, B, pi):
    a = np.zeros((len(O), len(pi))); a[0] = pi * B[:, O[0]]
    for k in range(1, len(O)): a[k] = a[k - 1] @ T * B[:, O[k]]
    return a
def backward(O, T, B):
    b = np.ones((len(O), T.shape[0]))
    for k in range(len(O) - 2, -1, -1): b[k] = T @ (B[:, O[k + 1]] * b[k + 1])
    return b
a, b = forward(O, T, B, pi), backward(O, T, B); lik = a[-1].sum(); g = a * b / lik
print(round(lik, 12), np.allclose((a * b).sum(1), lik), g.round(4))
xi = np.array([a[k][:, None] * T * B[:, O[k + 1]] * b[k + 1] / lik for k in range(3)]); Tn = xi.sum(0) / g[:-1].sum(0)[:, None]; print(Tn.round(5), Tn.sum(1))
Bn = np.array([[g[np.array(O) == v, i].sum() for v in range(3)] for i in range(2)]) / g.sum(0)[:, None]; print(Bn.round(5))
E_, Hid = np.random.rand(4, 4) > .5, {}
adj = E_ & ~np.eye(4, dtype=bool); deg = adj.sum(1); print(adj.astype(int), deg, np.argwhere(adj).tolist()[:3])
D = np.diag(1 / np.sqrt(np.maximum(deg, 1))); gcn = D @ (adj + np.eye(4)) @ D; F = np.linspace(-1, 1, 12).reshape(4, 3); print(np.maximum(gcn @ F @ np.ones((3, 2)), 0).round(4))
pr = np.full(4, .25); M = np.where(deg[:, None] > 0, adj / np.maximum(deg, 1)[:, None], .25)
for _ in range(30): pr = .15 / 4 + .85 * pr @ M
print(pr.round(5), pr.sum().round(6), np.linalg.eigvals(M).round(3)[np.argmax(np.abs(np.linalg.eigvals(M)))])
rec = np.linalg.eigvals(np.array([[0, 1, 0], [0, 0, 1], [1, 0, 0.]])); print(np.sort_complex(rec).round(6), np.abs(rec).round(6), np.allclose(rec ** 3, 1), np.iscomplexobj(rec), rec.real.sum().round(8), np.poly([1, 2]), np.roots([1, 0, 1]))
