import numpy as np

np.random.seed(0)
X = np.random.randn(40, 3)
Y = np.sin(X[:, :1]) + 0.5 * X[:, 1:2]
W1 = np.random.randn(3, 8) * 0.5
W2 = np.random.randn(8, 1) * 0.5


def step(X, Y, W1, W2, lr=0.1):
    h = np.tanh(X @ W1)
    err = h @ W2 - Y
    loss = (err ** 2).mean()
    dout = 2 * err / len(X)
    dW2 = h.T @ dout
    dW1 = X.T @ ((dout @ W2.T) * (1 - h ** 2))
    return W1 - lr * dW1, W2 - lr * dW2, loss


for epoch in range(200):
    W1, W2, loss = step(X, Y, W1, W2)
print(loss)
