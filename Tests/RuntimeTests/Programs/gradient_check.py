import numpy as np
def f(p): return np.sum(np.sin(p) ** 2) + p[0] * p[1]
def analytic(p):
    g = 2 * np.sin(p) * np.cos(p)
    g[0] += p[1]; g[1] += p[0]
    return g
def numeric(f, p, h=1e-5):
    g = np.zeros_like(p)
    for i in range(p.size):
        old = p[i]
        p[i] = old + h; up = f(p)
        p[i] = old - h; down = f(p)
        p[i] = old
        g[i] = (up - down) / (2 * h)
    return g
p = np.array([0.3, -1.2, 2.0])
ga, gn = analytic(p), numeric(f, p)
error = np.linalg.norm(ga - gn) / (np.linalg.norm(ga) + np.linalg.norm(gn))
print(ga, error < 1e-8)
