"""
Pegasos: Primal Estimated sub-GrAdient SOlver for SVM
"""
import numpy as np
import random
from collections import Counter, OrderedDict, deque, defaultdict
from sklearn.datasets import load_breast_cancer, make_classification
from sklearn.preprocessing import StandardScaler
from sklearn.metrics import accuracy_score, precision_score, recall_score, f1_score, confusion_matrix, classification_report
from sklearn.model_selection import train_test_split, KFold

data = load_breast_cancer()
print(data.feature_names[:4], list(data.target_names))
X, y = data.data, np.where(data.target == 0, -1, 1)
X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=.3, random_state=42)
sc = StandardScaler().fit(X_tr)
X_tr, X_te = sc.transform(X_tr), sc.transform(X_te)

class SVM:
    """Linear SVM.

    >>> SVM(lam=1).lam
    1
    """
    def __init__(self, lam=0.01, n_iters=2000):
        self.lam, self.n_iters = lam, n_iters
        self.w = None
        self.b = 0

    def fit(self, X, y):
        n, d = X.shape
        self.w = np.zeros(d)
        for t in range(1, self.n_iters + 1):
            i = random.randint(0, n - 1)
            eta = 1.0 / (self.lam * t)
            if y[i] * (self.w.dot(X[i]) + self.b) < 1:
                self.w = (1 - eta * self.lam) * self.w + eta * y[i] * X[i]
                self.b += eta * y[i] * 0.01
            else:
                self.w *= 1 - eta * self.lam
        return self

    def decision_function(self, X):
        return np.dot(X, self.w) + self.b

    def predict(self, X):
        return np.sign(self.decision_function(X)).astype(int)

    def hinge(self, X, y):
        return np.maximum(0, 1 - y * self.decision_function(X)).mean() + self.lam / 2 * np.linalg.norm(self.w) ** 2

random.seed(0)
clf = SVM().fit(X_tr, y_tr)
pred = clf.predict(X_te)
print("Accuracy : %.3f" % accuracy_score(y_te, pred))
print("Precision: %.3f Recall: %.3f F1: %.3f" % (precision_score(y_te, pred), recall_score(y_te, pred), f1_score(y_te, pred)))
print(confusion_matrix(y_te, pred))
print(classification_report(y_te, pred, target_names=data.target_names))
print(Counter(pred.tolist()).most_common())
top = np.argsort(-np.abs(clf.w))[:5]
for j in top:
    print("{0:<25}{1:>10.4f}".format(data.feature_names[j], clf.w[j]))
kf = KFold(n_splits=5, shuffle=True, random_state=1)
scores = []
for fold, (tr, va) in enumerate(kf.split(X), start=1):
    s = StandardScaler()
    c = SVM(lam=.1, n_iters=500).fit(s.fit_transform(X[tr]), y[tr])
    scores.append(accuracy_score(y[va], c.predict(s.transform(X[va]))))
    print(f"fold {fold}: {scores[-1]:.4f}")
print(f"{np.mean(scores):.4f} ± {np.std(scores):.4f}")
XX, yy = make_classification(n_samples=6, n_features=4, random_state=3)
print(XX.round(3), yy)
