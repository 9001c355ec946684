import numpy as np
from sklearn.datasets import make_moons, make_blobs, make_circles, make_classification, make_regression
from sklearn.model_selection import train_test_split, KFold
from sklearn.preprocessing import StandardScaler, MinMaxScaler, OneHotEncoder, LabelEncoder, LabelBinarizer
from sklearn.metrics import accuracy_score, confusion_matrix, log_loss, mean_squared_error, classification_report, f1_score
from sklearn.utils import shuffle

for f, k in [(make_moons, dict(n_samples=8, noise=0.1)), (make_circles, dict(n_samples=6, noise=0.05, factor=0.5)),
             (make_blobs, dict(n_samples=5, centers=2)), (make_classification, dict(n_samples=5, n_features=4)),
             (make_classification, dict(n_samples=4, n_features=8, n_informative=5)), (make_regression, dict(n_samples=4, n_features=2, noise=1.0))]:
    X, y = f(random_state=0, **k)
    print(f.__name__, X.shape)
    print(X)
    print(y)
np.random.seed(1)
X, y = make_moons(4, noise=0.2)
print(X, y)
X = np.arange(20).reshape(10, 2)
y = np.array([0, 1] * 5)
for k in (dict(test_size=0.3), dict(), dict(test_size=2, stratify=y), dict(train_size=0.5), dict(shuffle=False)):
    a, b, c, d = train_test_split(X, y, random_state=42, **k)
    print(a.tolist(), b.tolist(), c, d)
print(train_test_split(list("abcdef"), random_state=0))
Z = np.array([[1.0, 10.0], [2.0, 20.0], [4.0, 10.0]])
scaler = StandardScaler().fit(Z)
print(scaler.transform(Z), scaler.mean_, scaler.scale_, scaler.inverse_transform(scaler.transform(Z)))
print(MinMaxScaler().fit_transform(Z))
enc = OneHotEncoder(sparse_output=False)
print(enc.fit_transform(np.array([[0], [2], [1], [2]])))
le = LabelEncoder()
print(le.fit_transform([3, 1, 3, 7]), le.classes_, le.inverse_transform([0, 2]))
t, p = [0, 1, 2, 2, 1, 0], [0, 2, 2, 2, 1, 1]
print(accuracy_score(t, p), f1_score(t, p, average="macro"))
print(confusion_matrix(t, p))
print(classification_report(t, p))
print(classification_report(t, p, target_names=["ant", "bee", "cat"], digits=3))
print(log_loss([0, 1, 1], [0.1, 0.8, 0.6]), mean_squared_error([1.0, 2.0], [1.5, 2.0]))
print(shuffle(np.arange(6), random_state=0), [te.tolist() for tr, te in KFold(3, shuffle=True, random_state=1).split(X)])
