import numpy as np
from sklearn.datasets import load_iris
from sklearn.linear_model import Perceptron, SGDClassifier, SGDRegressor
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

X, y = load_iris(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=1, stratify=y)
scaler = StandardScaler().fit(X_train)
Z_train, Z_test = scaler.transform(X_train), scaler.transform(X_test)
neuron = Perceptron(eta0=0.1, random_state=1)
neuron.fit(Z_train, y_train)
print(neuron, neuron.coef_.shape, neuron.n_iter_, (neuron.predict(Z_test) != y_test).sum())
print(neuron.coef_.round(8), neuron.intercept_.round(8))
gate = Perceptron(tol=None, max_iter=20).fit([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 0, 0, 1])
print(gate.coef_, gate.intercept_, gate.predict([[0, 1], [1, 1]]), gate.score([[0, 0], [1, 1]], [0, 1]))
for loss in ("hinge", "log_loss"):
    model = SGDClassifier(loss=loss, random_state=2).fit(Z_train, y_train)
    print(model, model.n_iter_, model.coef_.round(6)[0], round(model.score(Z_test, y_test), 6))
print(SGDClassifier(loss="log_loss", random_state=2).fit(Z_train, y_train).predict_proba(Z_test[:2]).round(6))
line = SGDRegressor(random_state=0).fit(Z_train[:, :3], Z_train[:, 3])
print(line.coef_.round(8), line.intercept_.round(8), round(line.score(Z_test[:, :3], Z_test[:, 3]), 6), line.n_iter_)
