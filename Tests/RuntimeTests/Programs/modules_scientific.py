# SciPy's and sklearn's smaller parts.
import numpy as np
from scipy import linalg, signal
from scipy.signal import convolve2d
from scipy.spatial.distance import cdist, cosine, euclidean, pdist, squareform
from scipy.stats import multivariate_normal, norm, truncnorm
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.decomposition import PCA
from sklearn.linear_model import LinearRegression
from sklearn.metrics.pairwise import cosine_similarity, euclidean_distances, rbf_kernel
from sklearn.preprocessing import PolynomialFeatures, label_binarize

image = np.arange(20.0).reshape(4, 5)
kernel = np.array([[1.0, 0.0, -1.0], [2.0, 1.0, 0.0]])
for mode in ["full", "same", "valid"]:
    print(convolve2d(image, kernel, mode), signal.correlate2d(image, kernel, mode).shape)
print(signal.correlate2d(image, kernel, "valid"), signal.convolve2d(image, kernel, "same", boundary="wrap")[0], signal.convolve([1, 2, 3], [0, 1, 0.5]))
A, B = np.array([[0.0, 0.0], [3.0, 4.0]]), np.array([[1.0, 1.0]])
print(cdist(A, B).round(6), cdist(A, B, "cityblock"), pdist(np.vstack([A, B])).round(6), squareform(pdist(A)), euclidean([0, 0], [3, 4]), round(float(cosine([1, 0], [1, 1])), 6))
print(norm.ppf(0.975).round(8), norm(1, 2).cdf(2.0).round(8), multivariate_normal([0, 0], np.eye(2)).pdf([[0, 0], [1, 1]]).round(8))
X = truncnorm((0 - 1) / 2, (3 - 1) / 2, loc=1, scale=2)
print(X.rvs((2, 3), random_state=4).round(5), linalg.norm([3.0, 4.0]), linalg.block_diag([1], [[2, 3]]))


class Nearest(BaseEstimator, ClassifierMixin):
    def __init__(self, power=2):
        self.power = power

    def fit(self, X, y):
        self.X_, self.y_ = X, np.asarray(y)
        return self

    def predict(self, X):
        return self.y_[cdist(X, self.X_).argmin(axis=1)]


model = Nearest(power=3).fit(A, [0, 1])
print(model.predict([[2.0, 2.0], [0.1, 0.0]]), model.score([[2.0, 2.5]], [1]), model.get_params())
rows = np.random.RandomState(0).randn(12, 3) @ np.diag([3.0, 1.0, 0.2])
pca = PCA(n_components=2)
print(pca.fit_transform(rows)[:3].round(6), pca.explained_variance_ratio_.round(6), pca.components_.round(6), pca.transform(rows[:1]).round(6))
line = LinearRegression().fit(rows, rows @ [1.0, 2.0, 3.0] + 4)
print(line.coef_.round(6), round(float(line.intercept_), 6), line.predict(rows[:1]).round(6), round(line.score(rows, rows @ [1.0, 2.0, 3.0] + 4), 6))
print(PolynomialFeatures(2).fit_transform([[2.0, 3.0]]), PolynomialFeatures(2, include_bias=False, interaction_only=True).fit_transform([[2.0, 3.0]]))
print(label_binarize([0, 2, 1], classes=[0, 1, 2]), cosine_similarity([[1, 0]], [[1, 1]]).round(6), euclidean_distances(A, B).round(6), rbf_kernel(A).round(6))
