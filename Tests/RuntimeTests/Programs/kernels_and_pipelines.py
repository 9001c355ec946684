import numpy as np
from sklearn.datasets import make_circles, make_moons
from sklearn.model_selection import train_test_split
from sklearn.linear_model import LogisticRegression, Ridge, LinearRegression
from sklearn.preprocessing import PolynomialFeatures
from sklearn.pipeline import make_pipeline
from sklearn.metrics import roc_curve, auc, precision_recall_curve, log_loss
X, y = make_circles(n_samples=200, noise=.1, factor=.4, random_state=3)
Xtr, Xte, ytr, yte = train_test_split(X, y, random_state=0)
lin = LogisticRegression().fit(Xtr, ytr); print('linear', lin.score(Xte, yte), lin.coef_.shape, lin.classes_)
poly = make_pipeline(PolynomialFeatures(degree=2, include_bias=False), LogisticRegression(C=10)); poly.fit(Xtr, ytr); print('poly', poly.score(Xte, yte), poly.named_steps['logisticregression'].coef_.round(2))
class KernelPerceptron:
    def __init__(self, kernel='rbf', gamma=1., epochs=5): self.kernel, self.gamma, self.epochs = kernel, gamma, epochs
    def K(self, A, B):
        if self.kernel == 'rbf': return np.exp(-self.gamma * ((A[:, None] - B[None]) ** 2).sum(-1))
        return (A @ B.T + 1) ** 2
    def fit(self, X, y):
        self.X, self.s = X, np.where(y == 1, 1, -1); self.a = np.zeros(len(X)); K = self.K(X, X)
        for e in range(self.epochs):
            m = 0
            for i in range(len(X)):
                if self.s[i] * (self.a * self.s @ K[:, i]) <= 0: self.a[i] += 1; m += 1
            print('epoch', e, 'mistakes', m)
            if not m: break
        return self
    def decision_function(self, Z): return self.K(Z, self.X) @ (self.a * self.s)
    def score(self, Z, y): return ((self.decision_function(Z) > 0) == (y == 1)).mean()
kp = KernelPerceptron(gamma=2).fit(Xtr, ytr); print(round(kp.score(Xte, yte), 4), int((kp.a > 0).sum()))
fpr, tpr, thr = roc_curve(yte, kp.decision_function(Xte)); print('auc', round(auc(fpr, tpr), 4), len(thr) == len(fpr)); pr, rc, th = precision_recall_curve(yte, poly.predict_proba(Xte)[:, 1]); print(round(auc(rc, pr), 3))
print(round(log_loss(yte, poly.predict_proba(Xte)), 3)); xs = np.linspace(0, 1, 15).reshape(-1, 1); ys = np.cos(4 * xs).ravel()
for d in (1, 3, 5): m = make_pipeline(PolynomialFeatures(d), LinearRegression()).fit(xs, ys); r = make_pipeline(PolynomialFeatures(d), Ridge(alpha=.01)).fit(xs, ys); print(d, round(m.score(xs, ys), 4), round(r.score(xs, ys), 4))
