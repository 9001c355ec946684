# Draws from many distributions, from np.random, RandomState and default_rng.
import numpy as np

np.random.seed(3)
print(np.random.multivariate_normal([0, 1], [[1, 0.6], [0.6, 1]], 3).round(6))
print(np.random.multinomial(10, [0.2, 0.3, 0.5]), np.random.multinomial(1, [0.5, 0.5], 3).tolist())
print(np.random.poisson(4, 6), np.random.poisson(30, 4), np.random.poisson([1, 20]))
print(np.random.gamma(2.0, 2.0, 3).round(6), np.random.gamma(0.5, size=2).round(6), np.random.beta(2, 3, 3).round(6), round(np.random.beta(0.5, 0.5), 6))
print(np.random.laplace(0, 1, 3).round(6), np.random.logistic(size=2).round(6), np.random.gumbel(size=2).round(6), np.random.lognormal(0, 1, 2).round(6))
print(np.random.dirichlet([1, 2, 3]).round(6), np.random.chisquare(3, 2).round(6), np.random.standard_t(5, 2).round(6), np.random.weibull(1.5, 2).round(6))
print(np.random.geometric(0.3, 5), np.random.geometric(0.5, 3), np.random.triangular(0, 1, 2, 2).round(6), np.random.rayleigh(1, 2).round(6))
print(np.random.ranf(2).round(6), np.random.sample(1).round(6), np.random.standard_exponential(2).round(6), np.random.pareto(2.0, 2).round(6))

X, y = np.arange(8), np.arange(8) * 10
state = np.random.get_state()
np.random.shuffle(X)
np.random.set_state(state)
np.random.shuffle(y)
print(X, y, (X * 10 == y).all(), state[0], state[1].shape, state[1].dtype)

rs = np.random.RandomState(5)
print(rs.multivariate_normal(np.zeros(3), np.diag([1.0, 2.0, 3.0]), 2).round(6), rs.poisson(2, 3), round(rs.gamma(3.0), 6))
rng = np.random.default_rng(11)
print(rng.multivariate_normal([1, -1], [[2, 0.3], [0.3, 0.5]], size=2).round(6), rng.poisson(3, 4), rng.laplace(size=2).round(6))
print(rng.multinomial(5, [0.1, 0.9]), rng.lognormal(size=2).round(6), round(rng.triangular(0, 1, 2), 6), rng.permuted(np.arange(5)), rng.logistic(size=1).round(6))
print(rng.multivariate_normal(np.zeros(2), np.eye(2), method="cholesky").round(6))
