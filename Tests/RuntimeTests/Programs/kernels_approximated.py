# Features whose products are near a kernel's, and samples seen along random directions.
import numpy as np
from sklearn.datasets import load_iris
from sklearn.kernel_approximation import Nystroem, RBFSampler
from sklearn.metrics import pairwise_distances, pairwise_distances_argmin, pairwise_distances_argmin_min
from sklearn.metrics.pairwise import cosine_distances, laplacian_kernel, pairwise_kernels, polynomial_kernel, sigmoid_kernel
from sklearn.random_projection import GaussianRandomProjection, johnson_lindenstrauss_min_dim

X = load_iris().data
print(RBFSampler(gamma=1, random_state=1, n_components=4).fit_transform(X)[:2].round(8), RBFSampler(gamma="scale", n_components=2, random_state=0).fit_transform(X)[0].round(8))
print(Nystroem(gamma=0.2, random_state=1, n_components=5).fit_transform(X)[:2].round(6), Nystroem("poly", degree=2, n_components=3, random_state=2).fit_transform(X)[0].round(5))
print(GaussianRandomProjection(2, random_state=0).fit_transform(X)[:2].round(8), johnson_lindenstrauss_min_dim(1000, eps=0.3))
for metric in ("euclidean", "cosine", "manhattan", "chebyshev"):
    print(metric, pairwise_distances(X[:3], X[50:52], metric=metric).round(8))
print(pairwise_distances_argmin(X[::40], X[[0, 60, 120]]), pairwise_distances_argmin_min(X[:3], X[50:60])[1].round(6), cosine_distances(X[:2], X[3:5]).round(6))
print(polynomial_kernel(X[:2]).round(4), sigmoid_kernel(X[:2]).round(8), laplacian_kernel(X[:2], X[4:6]).round(6), pairwise_kernels(X[:2], metric="rbf", gamma=0.3).round(6))
