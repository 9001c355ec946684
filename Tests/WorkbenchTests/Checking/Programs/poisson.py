import numpy as np

# poisson regression with a log link, newton-free
rng = np.random.default_rng(77)
X = np.column_stack([np.ones(80), rng.normal(size=(80, 2))])
beta_true = np.array([0.3, 0.6, -0.4])
y = rng.poisson(np.exp(X @ beta_true))
beta = np.zeros(3)
best, patience = np.inf, 0
for epoch in range(500):
    eta = X @ beta
    mu = np.exp(eta)
    neg_loglik = np.mean(mu - y * eta)
    score = X.T @ (mu - y) / len(y)
    beta = beta - 0.1 * score
    if neg_loglik > best - 1e-9:
        patience += 1
        if patience > 5:
            break
    best = min(best, neg_loglik)
print(beta, best)
