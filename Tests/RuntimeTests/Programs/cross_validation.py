"""k-fold cross-validation of ridge regression, with a confusion matrix at the end."""
import numpy as np
np.random.seed(7)

n, d, k = 60, 4, 5
X = np.random.normal(0, 1, (n, d))
w_true = np.array([1.5, -2.0, 0.0, 0.5])
y = X.dot(w_true) + np.random.normal(scale=0.3, size=n)

def fit(X, y, lam, lr=0.05, iters=300):
    w = np.zeros(X.shape[1])
    for _ in range(iters):
        w -= lr * (2 / len(y) * X.T @ (X @ w - y) + 2 * lam * w)
    return w

idx = np.random.permutation(n)
folds = np.array_split(idx, k)
results = {}
for lam in [0, 0.01, 0.1, 1.0]:
    errors = []
    for i in range(k):
        test = folds[i]
        train = np.concatenate([folds[j] for j in range(k) if j != i])
        w = fit(X[train], y[train], lam)
        errors.append(np.mean((X[test] @ w - y[test]) ** 2))
    results[lam] = (np.mean(errors), np.std(errors))
    print("lambda={:<5} mse={:.4f} +/- {:.4f}".format(lam, *results[lam]))
best = min(results, key=lambda l: results[l][0])
print("best:", best, [len(f) for f in folds], folds[0])

classes = np.where(y > 1, 2, np.where(y < -1, 0, 1))
guess = X @ fit(X, y, best)
predicted = np.where(guess > 1, 2, np.where(guess < -1, 0, 1))
confusion = np.zeros((3, 3), dtype=int)
for t, p in zip(classes, predicted):
    confusion[t, p] += 1
print(confusion)
print("      " + " ".join(f"{name:>5}" for name in ["low", "mid", "high"]))
for name, row in zip(("low", "mid", "high"), confusion):
    print(f"{name:<5} " + " ".join(f"{int(v):5d}" for v in row))
precision = confusion.diagonal() / confusion.sum(axis=0)
recall = np.diag(confusion) / confusion.sum(axis=1)
f1 = 2 * precision * recall / (precision + recall)
print(np.round(precision, 3), np.round(recall, 3), f1.round(3))
print("accuracy: {:.1%}".format(np.trace(confusion) / confusion.sum()))
