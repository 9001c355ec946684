# Curves through samples by how alike they are, the kernels' parameters searched for.
import warnings

import numpy as np
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, ConstantKernel as C, DotProduct, ExpSineSquared, Matern, RationalQuadratic, WhiteKernel

warnings.simplefilter("ignore")
rng = np.random.RandomState(1)
X = np.sort(rng.uniform(0, 5, 25)).reshape(-1, 1)
y = np.sin(X).ravel() + 0.1 * rng.randn(25)
T = np.linspace(0, 6, 5).reshape(-1, 1)
for kernel in (None, RBF(), C(1.0, (1e-3, 1e3)) * RBF(1.0, (1e-2, 1e2)) + WhiteKernel(0.1), 1.0 * Matern(nu=1.5) + WhiteKernel(), Matern(1.0, nu=2.5) + WhiteKernel(1e-1), RBF(2.0, "fixed") + WhiteKernel(0.01, (1e-6, 1.0)), C() * RationalQuadratic() + WhiteKernel(), C() * ExpSineSquared(1.0, 5.0, (0.1, 10.0), (1.0, 10.0)) + WhiteKernel(), DotProduct() ** 2 + WhiteKernel()):
    g = GaussianProcessRegressor(kernel, alpha=1e-4, random_state=0).fit(X, y)
    mean, std = g.predict(T, return_std=True)
    print(kernel, "|", g.kernel_, round(g.log_marginal_likelihood_value_, 4), mean.round(4), std.round(4))
g = GaussianProcessRegressor(C(1.0, (1e-2, 1e2)) * RBF(1.0, (1e-2, 1e2)), n_restarts_optimizer=3, alpha=0.01, normalize_y=True, random_state=3).fit(X, y)
print(g.kernel_, round(g.score(X, y), 5), g.predict(T).round(4), g.predict(T[:2], return_cov=True)[1].round(4), g.kernel_.theta.round(3), g.kernel_.bounds.round(3))
Z = rng.uniform(0, 3, (30, 2)); v = Z[:, 0] ** 2 + np.cos(Z[:, 1])
g = GaussianProcessRegressor(RBF([1.0, 1.0]), alpha=1e-3).fit(Z, v)
print(g.kernel_, g.predict(Z[:3]).round(4), g.sample_y(Z[:3], 2).shape, g.log_marginal_likelihood(g.kernel_.theta).round(4))
print(GaussianProcessRegressor(RBF()).predict(T, return_std=True), g.kernel_.get_params())
