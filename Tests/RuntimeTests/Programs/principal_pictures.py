# Small pictures in few numbers: components three ways, and back.
import numpy as np
from sklearn.decomposition import PCA
import matplotlib.pyplot as plt

rng = np.random.RandomState(3)
X = rng.rand(60, 9) @ np.diag([3, 2.5, 2, 1, 0.8, 0.5, 0.3, 0.2, 0.1])
mean = X.mean(axis=0)
Xc = X - mean
U, S, Vt = np.linalg.svd(Xc, full_matrices=False)
values, vectors = np.linalg.eigh(np.cov(Xc, rowvar=False))
values, vectors = values[::-1], vectors[:, ::-1]
print(X.shape, np.allclose(S**2 / (len(X) - 1), values), (values[:4] / values.sum()).round(6), np.cumsum(values / values.sum())[:4].round(4))
print(np.abs(np.sum(Vt[:5] * vectors[:, :5].T, axis=1)).round(6))
for k in (1, 3, 6):
    back = U[:, :k] * S[:k] @ Vt[:k] + mean
    print(f"{k} components: error {np.mean((X - back) ** 2):.6f}")
pca = PCA(n_components=0.9)
Z = pca.fit_transform(X)
print(pca.n_components_, Z.shape, np.abs(Z[0, :3]).round(5), np.allclose(pca.inverse_transform(pca.transform(X)).shape, X.shape))
fig, axes = plt.subplots(2, 4, figsize=(8, 4), subplot_kw={"xticks": [], "yticks": []})
for i, ax in enumerate(axes.flat):
    ax.imshow(X[i].reshape(3, 3), cmap="binary", interpolation="nearest")
    ax.set_title(str(i))
fig.savefig("faces.png")
power = np.ones(X.shape[1])
for _ in range(100):
    power = Xc.T @ (Xc @ power)
    power /= np.linalg.norm(power)
print(round(float(abs(power @ Vt[0])), 6))
