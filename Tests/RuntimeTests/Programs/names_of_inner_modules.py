# Names as editors complete them, from sklearn's inner modules; an estimator of one's own.
import numpy as np
from sklearn.datasets._samples_generator import make_moons
from sklearn.cluster._dbscan import DBSCAN
from sklearn.linear_model._logistic import LogisticRegression
from sklearn.metrics._classification import accuracy_score
from sklearn.model_selection._split import train_test_split
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.exceptions import NotFittedError
from sklearn.utils.class_weight import compute_class_weight
from sklearn.utils.multiclass import unique_labels, type_of_target
from sklearn.utils.validation import check_X_y, check_array, check_is_fitted
X, y = make_moons(n_samples=120, noise=0.05, random_state=1)
print(np.unique(DBSCAN(eps=0.25).fit_predict(X), return_counts=True))
A, B, a, b = train_test_split(X, y, random_state=0)
print(accuracy_score(b, LogisticRegression().fit(A, a).predict(B)))
class Nearest(BaseEstimator, ClassifierMixin):
    def fit(self, X, y):
        X, y = check_X_y(X, y)
        self.classes_ = unique_labels(y)
        self.middles_ = np.array([X[y == c].mean(axis=0) for c in self.classes_])
        return self
    def predict(self, X):
        check_is_fitted(self)
        return self.classes_[((check_array(X)[:, None] - self.middles_) ** 2).sum(axis=-1).argmin(axis=1)]
try:
    Nearest().predict(X)
except NotFittedError as e:
    print(e)
print(Nearest().fit(A, a).score(B, b), compute_class_weight("balanced", classes=np.array([0, 1]), y=y))
print([type_of_target(t) for t in ([0, 1, 1], [1, 2, 3], [0.5, 1.2], ["a", "b"], np.eye(3))])
print(np.format_float_scientific(1234.5, precision=3, pad_left=4, unique=False), np.format_float_scientific(0.00012, exp_digits=3), np.format_float_scientific(5.0, trim="-"))
