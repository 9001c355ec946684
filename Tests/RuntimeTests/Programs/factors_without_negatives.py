# Samples as products: singular vectors of samples that are not centred, and factors without negative numbers.
import warnings

import numpy as np
from sklearn.datasets import load_digits, load_iris
from sklearn.decomposition import NMF, TruncatedSVD

warnings.simplefilter("ignore")
X = load_iris().data
t = TruncatedSVD(2, random_state=0)
print(t, t.fit_transform(X)[:3].round(6), t.explained_variance_ratio_.round(8), t.singular_values_.round(6), t.components_.round(6))
D = load_digits().data[:200]
t = TruncatedSVD(5, random_state=42).fit(D)
print(t.explained_variance_ratio_.round(5), t.transform(D[:2]).round(3))
for kw in ({"init": "random", "random_state": 0}, {"random_state": 0}, {"init": "nndsvd", "alpha_W": 0.01, "l1_ratio": 0.5}, {"init": "nndsvdar", "random_state": 3, "shuffle": True}):
    m = NMF(3, max_iter=500, **kw)
    W = m.fit_transform(X)
    print(m, W[:2].round(3), m.components_.round(3), round(float(m.reconstruction_err_), 4), m.transform(X[:2]).round(2), m.inverse_transform(W)[:1].round(3))
try:
    NMF(2).fit(-X)
except ValueError as error:
    print(error)
