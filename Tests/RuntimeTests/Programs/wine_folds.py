import numpy as np
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split, KFold
from sklearn.preprocessing import StandardScaler, OneHotEncoder
from sklearn.decomposition import PCA
from sklearn.naive_bayes import GaussianNB
from sklearn.tree import DecisionTreeClassifier
from sklearn.neighbors import KNeighborsClassifier
from sklearn.metrics import accuracy_score, ConfusionMatrixDisplay, confusion_matrix
import matplotlib.pyplot as plt
wine = load_wine()
X = StandardScaler().fit_transform(wine.data); y = wine.target
enc = OneHotEncoder(sparse_output=False); Y = enc.fit_transform(y.reshape(-1, 1))
print(X.shape, Y[:2], enc.get_feature_names_out())
Xp = PCA(n_components=3, random_state=0).fit_transform(X)
print(np.abs(Xp).mean(0).round(3))
class MLP:
    def __init__(self, layers, lr=0.05, momentum=.9, seed=1):
        rng = np.random.RandomState(seed)
        self.W = [rng.randn(i, o) * np.sqrt(1. / i) for i, o in zip(layers[:-1], layers[1:])]
        self.B = [np.zeros((1, o)) for o in layers[1:]]
        self.vW = [np.zeros_like(w) for w in self.W]; self.vB = [np.zeros_like(b) for b in self.B]
        self.lr, self.mu = lr, momentum
    def forward(self, X):
        self.A = [X]
        for w, b in zip(self.W[:-1], self.B[:-1]): self.A.append(np.tanh(self.A[-1] @ w + b))
        z = self.A[-1] @ self.W[-1] + self.B[-1]; e = np.exp(z - z.max(axis=1, keepdims=True)); return e / e.sum(axis=1, keepdims=True)
    def step(self, X, Y):
        P = self.forward(X); d = (P - Y) / X.shape[0]
        for i in range(len(self.W) - 1, -1, -1):
            gW, gB = self.A[i].T.dot(d), d.sum(axis=0, keepdims=True)
            d = d.dot(self.W[i].T) * (1 - self.A[i] ** 2)
            self.vW[i] = self.mu * self.vW[i] - self.lr * gW; self.vB[i] = self.mu * self.vB[i] - self.lr * gB
            self.W[i] += self.vW[i]; self.B[i] += self.vB[i]
        return -np.sum(Y * np.log(P + 1e-9)) / len(X)
scores = []
for fold, (tr, te) in enumerate(KFold(n_splits=4, shuffle=True, random_state=42).split(X)):
    m = MLP([13, 8, 3])
    for e in range(60): loss = m.step(X[tr], Y[tr])
    scores.append(accuracy_score(y[te], m.forward(X[te]).argmax(1))); print(f'fold {fold}: loss {loss:.4f} acc {scores[-1]:.4f}')
print('mean %.4f +/- %.4f' % (np.mean(scores), np.std(scores)))
Xtr, Xte, ytr, yte = train_test_split(X, y, test_size=.3, random_state=0)
for clf in (GaussianNB(), DecisionTreeClassifier(max_depth=3, random_state=0), KNeighborsClassifier(7)): print(clf, round(clf.fit(Xtr, ytr).score(Xte, yte), 4))
cm = confusion_matrix(yte, GaussianNB().fit(Xtr, ytr).predict(Xte)); ConfusionMatrixDisplay(cm, display_labels=wine.target_names).plot(); plt.show(); print(cm)
