#!/usr/bin/env python
"""mnist-like digits with mini-batch, confusion table, dropout; uses load_digits."""
import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelBinarizer
from sklearn.metrics import confusion_matrix, classification_report
from sklearn.neural_network import MLPClassifier
def tanh(x): return np.tanh(x)
def tanh_deriv(x): return 1.0 - np.tanh(x) ** 2
def logistic(x): return 1 / (1 + np.exp(-x))
def logistic_derivative(x): return logistic(x) * (1 - logistic(x))
class NeuralNetwork:
    def __init__(self, layers, activation='tanh'):
        if activation == 'logistic': self.activation, self.activation_deriv = logistic, logistic_derivative
        elif activation == 'tanh': self.activation, self.activation_deriv = tanh, tanh_deriv
        self.weights = []
        for i in range(1, len(layers) - 1):
            self.weights.append((2 * np.random.random((layers[i - 1] + 1, layers[i] + 1)) - 1) * 0.25)
        self.weights.append((2 * np.random.random((layers[i] + 1, layers[i + 1])) - 1) * 0.25)
    def fit(self, X, y, learning_rate=0.2, epochs=10000):
        X = np.atleast_2d(X)
        temp = np.ones([X.shape[0], X.shape[1] + 1])
        temp[:, 0:-1] = X
        X = temp
        y = np.array(y)
        for k in range(epochs):
            i = np.random.randint(X.shape[0])
            a = [X[i]]
            for l in range(len(self.weights)):
                a.append(self.activation(np.dot(a[l], self.weights[l])))
            error = y[i] - a[-1]
            deltas = [error * self.activation_deriv(a[-1])]
            for l in range(len(a) - 2, 0, -1):
                deltas.append(deltas[-1].dot(self.weights[l].T) * self.activation_deriv(a[l]))
            deltas.reverse()
            for i in range(len(self.weights)):
                layer = np.atleast_2d(a[i])
                delta = np.atleast_2d(deltas[i])
                self.weights[i] += learning_rate * layer.T.dot(delta)
    def predict(self, x):
        x = np.array(x)
        temp = np.ones(x.shape[0] + 1)
        temp[0:-1] = x
        a = temp
        for l in range(0, len(self.weights)):
            a = self.activation(np.dot(a, self.weights[l]))
        return a
np.random.seed(3)
digits = load_digits()
X = digits.data; y = digits.target
X -= X.min(); X /= X.max()
nn = NeuralNetwork([64, 40, 10], 'logistic')
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
labels_train = LabelBinarizer().fit_transform(y_train)
print("start fitting", labels_train.shape, labels_train[0])
nn.fit(X_train, labels_train, epochs=6000)
predictions = [int(np.argmax(nn.predict(X_test[i]))) for i in range(X_test.shape[0])]
print(confusion_matrix(y_test, predictions))
print(classification_report(y_test, predictions))
clf = MLPClassifier(hidden_layer_sizes=(20,), activation='tanh', solver='sgd', learning_rate_init=.1, max_iter=15, random_state=7).fit(X_train, y_train)
print(clf.score(X_test, y_test), clf.n_iter_, [round(l, 4) for l in clf.loss_curve_[:3]])
