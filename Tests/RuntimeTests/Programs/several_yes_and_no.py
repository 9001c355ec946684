import warnings
import numpy as np
from sklearn.neural_network import MLPClassifier

warnings.simplefilter("ignore")

# What a device reports: too warm, too loud, both, neither.
rng = np.random.RandomState(3)
X = rng.uniform(-1, 1, (120, 3))
Y = np.column_stack([X[:, 0] + 0.5 * X[:, 1] > 0, X[:, 2] > 0.2]).astype(int)

for solver in ("lbfgs", "adam", "sgd"):
    net = MLPClassifier((6,), solver=solver, random_state=1, max_iter=60, learning_rate_init=0.05)
    net.fit(X[:90], Y[:90])
    print(solver, net.out_activation_, net.n_outputs_, net.n_layers_, net.classes_)
    print(net.predict(X[90:96]).tolist())
    print(np.round(net.predict_proba(X[90:93]), 3).tolist())
    print(round(net.loss_, 4), round(net.score(X[90:], Y[90:]), 4))

small = MLPClassifier(solver="lbfgs", alpha=1e-5, hidden_layer_sizes=(15,), random_state=1)
small.fit([[0.0, 0.0], [1.0, 1.0]], [[0, 1], [1, 1]])
print(small.predict([[1.0, 2.0]]), small.predict([[0.0, 0.0]]))
print([c.shape for c in small.coefs_], small.predict([[1.0, 2.0]]).dtype)

kinds = (X[:, 0] > 0).astype(int) + (X[:, 1] > 0.3)
early = MLPClassifier((8,), random_state=2, early_stopping=True, max_iter=40, learning_rate_init=0.02).fit(X, kinds)
print(early.n_iter_, np.round(early.validation_scores_[:5], 4).tolist(), round(early.best_validation_score_, 4))
print(early.predict(X[:12]).tolist())
both = MLPClassifier((8,), random_state=2, early_stopping=True, max_iter=40, learning_rate_init=0.02).fit(X, Y)
print(both.n_iter_, np.round(both.validation_scores_[:5], 4).tolist())
