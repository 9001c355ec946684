import numpy as np
from sklearn.datasets import load_iris, make_blobs
from sklearn.model_selection import train_test_split, cross_val_score, KFold, StratifiedKFold, GridSearchCV
from sklearn.preprocessing import StandardScaler
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.linear_model import LogisticRegression
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.neighbors import KNeighborsClassifier
from sklearn.metrics import accuracy_score, confusion_matrix, classification_report

iris = load_iris()
X, y = iris.data, iris.target
print(iris.feature_names, iris.target_names)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=1, stratify=y)
print(X_train.shape, np.bincount(y_test))
pipe = make_pipeline(StandardScaler(), LogisticRegression(max_iter=200))
pipe.fit(X_train, y_train)
print('logreg', round(pipe.score(X_test, y_test), 4))
print(confusion_matrix(y_test, pipe.predict(X_test)))
print(classification_report(y_test, pipe.predict(X_test), target_names=iris.target_names))
knn = Pipeline([('scale', StandardScaler()), ('knn', KNeighborsClassifier(n_neighbors=5))])
scores = cross_val_score(knn, X, y, cv=5)
print(scores.round(4), scores.mean().round(4))
pca = PCA(n_components=2)
Z = pca.fit_transform(StandardScaler().fit_transform(X))
print(pca.explained_variance_ratio_.round(4), np.abs(Z[0]).round(4))
km = KMeans(n_clusters=3, n_init=10, random_state=0).fit(X)
print(round(km.inertia_, 3), sorted(np.bincount(km.labels_).tolist()))
print(np.sort(km.cluster_centers_, axis=0).round(3))

class SoftmaxNet:
    def __init__(self, n_hidden=10, lr=0.1, epochs=200, seed=0):
        self.n_hidden, self.lr, self.epochs, self.seed = n_hidden, lr, epochs, seed
    def fit(self, X, y):
        r = np.random.RandomState(self.seed)
        k = len(np.unique(y))
        self.W1 = r.normal(0, 0.1, (X.shape[1], self.n_hidden)); self.b1 = np.zeros(self.n_hidden)
        self.W2 = r.normal(0, 0.1, (self.n_hidden, k)); self.b2 = np.zeros(k)
        Y = np.eye(k)[y]
        for _ in range(self.epochs):
            h = np.tanh(X @ self.W1 + self.b1)
            z = h @ self.W2 + self.b2
            p = np.exp(z - z.max(axis=1, keepdims=True)); p /= p.sum(axis=1, keepdims=True)
            d = (p - Y) / len(X)
            dh = d @ self.W2.T * (1 - h ** 2)
            self.W2 -= self.lr * h.T @ d; self.b2 -= self.lr * d.sum(0)
            self.W1 -= self.lr * X.T @ dh; self.b1 -= self.lr * dh.sum(0)
        return self
    def predict(self, X):
        return np.argmax(np.tanh(X @ self.W1 + self.b1) @ self.W2 + self.b2, axis=1)

sc = StandardScaler().fit(X_train)
net = SoftmaxNet(lr=0.5).fit(sc.transform(X_train), y_train)
print('own net', accuracy_score(y_test, net.predict(sc.transform(X_test))))
for i, (tr, te) in enumerate(StratifiedKFold(n_splits=3, shuffle=True, random_state=7).split(X, y)):
    m = SoftmaxNet(lr=0.5).fit(sc.transform(X[tr]), y[tr])
    print('fold', i, len(tr), len(te), (m.predict(sc.transform(X[te])) == y[te]).mean())
gs = GridSearchCV(KNeighborsClassifier(), {'n_neighbors': [1, 3, 5, 7]}, cv=5)
gs.fit(X_train, y_train)
print(gs.best_params_, round(gs.best_score_, 4))
B, t = make_blobs(n_samples=60, centers=3, random_state=10)
print(B[:2], t[:10])
print(KMeans(n_clusters=3, random_state=1, n_init='auto').fit_predict(B)[:12])
