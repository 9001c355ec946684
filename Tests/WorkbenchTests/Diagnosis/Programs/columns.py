import numpy as np

def init(n_x, n_h, n_y):
    np.random.seed(4)
    W1 = np.random.randn(n_h, n_x) * 0.8
    W2 = np.random.randn(n_y, n_h) * 0.8
    return W1, np.zeros((n_h, 1)), W2, np.zeros((n_y, 1))

def update(W, dW, rate):
    return W - rate * dW

X = np.array([[0, 0, 1, 1], [0, 1, 0, 1]], dtype=float)
Y = np.array([[0, 1, 1, 0]], dtype=float)
W1, b1, W2, b2 = init(2, 5, 1)
m = Y.shape[1]
costs = []
for i in range(800):
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    cost = -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / m
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1 ** 2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    W1 = update(W1, dW1, 0.8)
    b1 = update(b1, db1, 0.8)
    W2 = update(W2, dW2, 0.8)
    b2 = update(b2, db2, 0.8)
    costs.append(cost)
print(costs[-1])
