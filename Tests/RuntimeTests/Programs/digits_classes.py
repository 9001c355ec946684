# Digits by a net of layers, with sklearn around it: encoder, scaler, split, report.
import numpy as np
from sklearn.datasets import load_digits
from sklearn.metrics import accuracy_score, classification_report, confusion_matrix
from sklearn.model_selection import KFold, train_test_split
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder
from tqdm import trange

digits = load_digits()
X = MinMaxScaler().fit_transform(digits.data)[:600]
Y = OneHotEncoder(sparse_output=False, categories="auto").fit_transform(digits.target[:600].reshape(-1, 1))
X_train, X_test, y_train, y_test = train_test_split(X, Y, test_size=0.25, random_state=42, shuffle=True)


class MLP:
    def __init__(self, sizes, seed=0):
        rng = np.random.default_rng(seed)
        self.layers = [[rng.standard_normal((a, b)) * np.sqrt(2.0 / a), np.zeros(b)] for a, b in zip(sizes, sizes[1:])]

    def forward(self, x):
        self.acts = [x]
        for i, (W, b) in enumerate(self.layers, start=1):
            z = self.acts[-1] @ W + b
            if i < len(self.layers):
                self.acts.append(np.maximum(z, 0))
            else:
                e = np.exp(z - z.max(axis=1, keepdims=True))
                self.acts.append(e / e.sum(axis=1, keepdims=True))
        return self.acts[-1]

    def step(self, y, lr):
        delta = (self.acts[-1] - y) / len(y)
        for i in reversed(range(len(self.layers))):
            W, b = self.layers[i]
            dW, db = self.acts[i].T @ delta, delta.sum(axis=0)
            if i:
                delta = (delta @ W.T) * (self.acts[i] > 0)
            W -= lr * dW
            b -= lr * db

    predict = lambda self, x: self.forward(x).argmax(axis=1)


net, order, rs = MLP([64, 24, 10]), np.arange(len(X_train)), np.random.RandomState(0)
for epoch in trange(12, desc="train", leave=False):
    rs.shuffle(order)
    for start in range(0, len(order), 30):
        batch = order[start : start + 30]
        net.forward(X_train[batch])
        net.step(y_train[batch], 0.3)
predicted, true = net.predict(X_test), y_test.argmax(1)
print(accuracy_score(true, predicted))
print(confusion_matrix(true, predicted))
print(classification_report(true, predicted, digits=3))
for fold, (train, test) in enumerate(KFold(3, shuffle=True, random_state=1).split(X[:30])):
    print(fold, len(train), test[:5])
