# Momentum and RMSProp by hand on a badly scaled bowl.
import numpy as np

np.set_printoptions(precision=4, suppress=True)

A = np.array([[10.0, 1.0], [1.0, 0.5]])
b = np.array([1.0, -1.0])

def f(w):
    return 0.5 * w @ A @ w - b @ w

def df(w):
    return A @ w - b

def run(update, steps=60):
    w, state, path = np.array([2.0, 2.0]), {}, []
    for t in range(1, steps + 1):
        g = df(w)
        w = update(w, g, state, t)
        path.append(w.copy())
    return np.array(path)

def sgd(w, g, s, t, lr=0.05):
    return w - lr * g

def momentum(w, g, s, t, lr=0.02, beta=0.9):
    s['v'] = beta * s.get('v', np.zeros_like(w)) + g
    return w - lr * s['v']

def nesterov(w, g, s, t, lr=0.02, beta=0.9):
    v_prev = s.setdefault('v', np.zeros(2))
    s['v'] = beta * v_prev - lr * g
    return w - beta * v_prev + (1 + beta) * s['v']

def rmsprop(w, g, s, t, lr=0.1, rho=0.9, eps=1e-8):
    s['c'] = rho * s.get('c', 0) + (1 - rho) * g ** 2
    return w - lr * g / (np.sqrt(s['c']) + eps)

def adagrad(w, g, s, t, lr=0.5):
    s['c'] = s.get('c', 0) + g * g
    return w - lr * g / (np.sqrt(s['c']) + 1e-8)

for update in (sgd, momentum, nesterov, rmsprop, adagrad):
    path = run(update)
    print(f"{update.__name__:>10}", path[-1], "loss %.6f" % f(path[-1]))
    print(path[::20])
print(run(momentum)[:8])
np.set_printoptions(precision=8, suppress=False)
print(np.array([1e-5, 1.0]), repr(np.array([1 / 3, 2 / 3])))
