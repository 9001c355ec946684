import numpy as np

rng = np.random.default_rng(8)
X = rng.uniform(-2, 2, size=(64, 1))
y = np.sin(1.5 * X)
W1 = rng.normal(size=(1, 12))
b1 = np.zeros((1, 12))
W2 = rng.normal(size=(12, 1)) * 0.3
b2 = np.zeros((1, 1))
lr = 0.05

for epoch in range(1500):
    hidden = np.tanh(X @ W1 + b1)
    out = hidden @ W2 + b2
    diff = out - y
    loss = np.mean(diff ** 2)
    grad_out = 2 * diff / len(X)
    grad_W2 = hidden.T @ grad_out
    grad_b2 = grad_out.sum(axis=0, keepdims=True)
    grad_hidden = grad_out @ W2.T * (1 - hidden ** 2)
    grad_W1 = X.T @ grad_hidden
    grad_b1 = grad_hidden.sum(axis=0, keepdims=True)
    W1 -= lr * grad_W1
    b1 -= lr * grad_b1
    W2 -= lr * grad_W2
    b2 -= lr * grad_b2
print(loss)
