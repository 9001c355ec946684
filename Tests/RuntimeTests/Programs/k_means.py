import numpy as np
np.random.seed(2)
X = np.vstack([np.random.randn(5, 2) + [2, 2], np.random.randn(5, 2) - [2, 2]])
centers = X[np.random.choice(len(X), 2, replace=False)]
for _ in range(5):
    distances = np.sqrt(((X[:, np.newaxis] - centers) ** 2).sum(axis=2))
    labels = distances.argmin(axis=1)
    centers = np.array([X[labels == k].mean(axis=0) for k in range(2)])
print(labels, centers.round(3), np.bincount(labels))
