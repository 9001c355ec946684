# Support vectors: kernels, several classes, weights, a tube around a curve.
import numpy as np
from sklearn.datasets import load_iris, make_blobs, make_moons
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC, SVR

X, y = make_moons(120, noise=0.2, random_state=0)
for settings in (dict(), dict(kernel="linear"), dict(kernel="poly", degree=3, coef0=1), dict(kernel="sigmoid", gamma=0.5), dict(C=100, gamma=2),
                 dict(class_weight={0: 5}), dict(class_weight="balanced", C=0.1), dict(shrinking=False, C=10)):
    model = SVC(**settings).fit(X, y)
    print(model, model.n_support_, model.n_iter_, model.intercept_.round(6), model.score(X, y), model.decision_function(X[:2]).round(5))
model = SVC(kernel="linear").fit(X, y)
print(model.coef_.round(6), model.support_[:8], np.abs(model.dual_coef_).sum().round(6))
X, y = load_iris(return_X_y=True)
names = np.array(["setosa", "versicolor", "virginica"])[y]
model = SVC(gamma="auto").fit(X, names)
print(model.classes_, model.n_support_, model.predict(X[::25]), model.decision_function(X[::60]).round(5))
model = SVC(kernel="linear", C=0.5, decision_function_shape="ovo").fit(X, y)
print(model.decision_function(X[::60]).round(5), model.coef_.round(5))
scaled = make_pipeline(StandardScaler(), SVC(C=5)).fit(X[::2], y[::2])
print(scaled.score(X[1::2], y[1::2]))
gram = X @ X.T
print(SVC(kernel="precomputed").fit(gram, y).score(gram, y))
x = np.linspace(0, 5, 40)[:, None]
t = np.sin(x).ravel()
for settings in (dict(), dict(kernel="linear", C=2), dict(kernel="poly", degree=2), dict(C=50, gamma=0.3, epsilon=0.02)):
    model = SVR(**settings).fit(x, t)
    print(model, model.n_support_, model.predict(x[::13]).round(5), round(model.score(x, t), 6))
try:
    SVC().fit(X, np.zeros(len(X)))
except ValueError as error:
    print(error)
