import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

np.random.seed(12)
X = np.random.randn(60, 3)
labels = (X[:, 0] - 0.5 * X[:, 1] > 0.2).astype(float)
weights = np.zeros(3)
bias = 0.0
learning_rate = 0.5
history = []

for iteration in range(200):
    z = X @ weights + bias
    p = sigmoid(z)
    cost = -np.mean(labels * np.log(p) + (1 - labels) * np.log(1 - p))
    history.append(cost)
    dz = p - labels
    grad_weights = X.T @ dz / len(X)
    grad_bias = np.mean(dz)
    weights = weights - learning_rate * grad_weights
    bias = bias - learning_rate * grad_bias

accuracy = np.mean((p > 0.5) == labels)
print("accuracy", accuracy)
