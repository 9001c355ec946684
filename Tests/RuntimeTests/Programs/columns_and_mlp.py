import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split, GridSearchCV
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import LabelEncoder, OneHotEncoder, StandardScaler
from sklearn.compose import ColumnTransformer
from sklearn.pipeline import Pipeline
from sklearn.metrics import classification_report, confusion_matrix, accuracy_score

rng = np.random.default_rng(0)
n = 200
df = pd.DataFrame({
    'age': rng.integers(18, 70, n),
    'income': rng.normal(50, 15, n).round(1),
    'city': rng.choice(['Paris', 'Rome', 'Oslo'], n),
    'owner': rng.choice(['yes', 'no'], n),
})
df['buys'] = ((df['income'] > 50) & (df['age'] > 30) | (df['city'] == 'Oslo') & (df['owner'] == 'yes')).astype(int)
print(df.head())
print(df['city'].value_counts())
print(df.groupby(['city', 'owner'])['buys'].mean().unstack().round(3))
le = LabelEncoder()
df['owner'] = le.fit_transform(df['owner'])
print(le.classes_)
X, y = df.drop(columns=['buys']), df['buys']
pre = ColumnTransformer([('num', StandardScaler(), ['age', 'income']), ('cat', OneHotEncoder(), ['city'])], remainder='passthrough')
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=42, stratify=y)
Xt = pre.fit_transform(X_train)
print(Xt.shape, Xt[0].round(3))
Xv = pre.transform(X_test)

class Net:
    def __init__(self, sizes, lr=.1, seed=0):
        r = np.random.default_rng(seed); self.lr = lr
        self.Ws = [r.normal(0, np.sqrt(2 / a), (a, b)) for a, b in zip(sizes, sizes[1:])]
        self.bs = [np.zeros(b) for b in sizes[1:]]
    def fwd(self, X):
        self.a = [X]
        for i, (W, b) in enumerate(zip(self.Ws, self.bs)):
            z = self.a[-1] @ W + b
            self.a.append(np.maximum(z, 0) if i < len(self.Ws) - 1 else 1 / (1 + np.exp(-z)))
        return self.a[-1]
    def fit(self, X, y, epochs=300):
        y = np.asarray(y).reshape(-1, 1)
        for e in range(epochs):
            d = (self.fwd(X) - y) / len(y)
            for i in reversed(range(len(self.Ws))):
                gW, gb = self.a[i].T @ d, d.sum(0)
                if i: d = (d @ self.Ws[i].T) * (self.a[i] > 0)
                self.Ws[i] -= self.lr * gW; self.bs[i] -= self.lr * gb
        return self
    def predict(self, X): return (self.fwd(X) > .5).astype(int).ravel()
net = Net([6, 16, 1], lr=.5).fit(Xt, y_train)
print('own net', accuracy_score(y_test, net.predict(Xv)))
print(confusion_matrix(y_test, net.predict(Xv)))
mlp = MLPClassifier(hidden_layer_sizes=(16,), max_iter=300, random_state=1)
mlp.fit(Xt, y_train)
print('sklearn', mlp.score(Xv, y_test), mlp.n_layers_, [c.shape for c in mlp.coefs_])
print(classification_report(y_test, mlp.predict(Xv)))
