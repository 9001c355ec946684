# Signals told apart that microphones heard together.
import numpy as np
from sklearn.decomposition import FastICA

rng = np.random.RandomState(0)
t = np.linspace(0, 8, 500)
S = np.c_[np.sin(2 * t), np.sign(np.sin(3 * t)), t % 1] + 0.2 * rng.normal(size=(500, 3))
M = S @ np.array([[1, 1, 1], [0.5, 2, 1.0], [1.5, 1.0, 2.0]]).T
for kw in ({}, {"fun": "exp"}, {"fun": "cube", "algorithm": "deflation"}, {"whiten": "arbitrary-variance"}, {"whiten_solver": "eigh"}):
    f = FastICA(n_components=3, random_state=0, **kw)
    found = f.fit_transform(M)
    print(f, found[:2].round(4), f.mixing_.round(4), f.n_iter_, f.transform(M[:1]).round(4), f.inverse_transform(found)[:1].round(4))
