# Numbers as bins, as shares of the samples below them, and raised to powers.
import warnings

import numpy as np
from sklearn.datasets import load_iris
from sklearn.preprocessing import KBinsDiscretizer, PowerTransformer, QuantileTransformer

warnings.simplefilter("ignore")
X = load_iris().data
for strategy in ("uniform", "quantile", "kmeans"):
    for encode in ("ordinal", "onehot-dense"):
        k = KBinsDiscretizer(3, encode=encode, strategy=strategy)
        Z = k.fit_transform(X)
        print(k, Z[::50], [b.round(6).tolist() for b in k.bin_edges_], k.inverse_transform(Z)[::60].round(8))
for kind in ("uniform", "normal"):
    q = QuantileTransformer(n_quantiles=50, output_distribution=kind, random_state=0)
    Z = q.fit_transform(X)
    print(q, Z[::40].round(8), q.inverse_transform(Z)[::60].round(8))
for method in ("yeo-johnson", "box-cox"):
    p = PowerTransformer(method)
    Z = p.fit_transform(X + 0.1)
    print(p, p.lambdas_.round(4), Z[::50].round(4), p.inverse_transform(Z)[::70].round(6))
try:
    PowerTransformer("box-cox").fit(-X)
except ValueError as error:
    print(error)
