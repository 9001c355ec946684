import numpy as np

rng = np.random.default_rng(1)
print(rng.exponential(2.0, 3).round(10), round(rng.exponential(), 10), rng.standard_exponential(2).round(10))
print(rng.gamma(2.0, 3.0, 3).round(10), rng.standard_gamma(0.5, 2).round(10), rng.beta(1, 2, 3).round(10), rng.beta(0.5, 0.5, 2).round(10))
print(rng.chisquare(3, 2).round(10), rng.f(2, 3, 2).round(10), rng.standard_t(4, 2).round(10), rng.standard_cauchy(2).round(10))
print(rng.pareto(2.0, 2).round(10), rng.weibull(1.5, 2).round(10), rng.power(2.0, 2).round(10), rng.rayleigh(2.0, 2).round(10))
print(rng.geometric(0.2, 5), rng.geometric(0.5, 5), rng.dirichlet([1, 2, 3], 2).round(10), rng.exponential([1.0, 10.0]).round(10))
many = np.random.default_rng(3).exponential(size=20000)
print(many.mean().round(8), many.max().round(8), np.random.default_rng(4).exponential(size=(2, 2)).round(8))
print(np.random.Generator(np.random.PCG64(3)).random(2), np.random.default_rng(np.random.SeedSequence(5)).random())
wins, losses = np.ones(3), np.ones(3)
for _ in range(50):
    arm = int(np.argmax(rng.beta(wins, losses)))
    won = rng.random() < (0.2, 0.5, 0.8)[arm]
    wins[arm] += won
    losses[arm] += not won
print(wins, losses)
