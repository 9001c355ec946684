import numpy as np

np.random.seed(31)
X = np.random.randn(30, 2)
Y = (X[:, 0] + X[:, 1] > 0).astype(float)
W1 = np.random.randn(2, 4) * 0.5
b1 = np.zeros(4)
W2 = np.random.randn(4) * 0.5
b2 = 0.0
eta = 0.1

def sigma(z):
    return 1 / (1 + np.exp(-z))

for epoch in range(60):
    total_loss = 0
    for x, t in zip(X, Y):
        h = sigma(x @ W1 + b1)
        out = sigma(h @ W2 + b2)
        total_loss += 0.5 * (out - t) ** 2
        delta_out = (out - t) * out * (1 - out)
        delta_h = delta_out * W2 * h * (1 - h)
        W2 -= eta * delta_out * h
        b2 -= eta * delta_out
        W1 -= eta * np.outer(x, delta_h)
        b1 -= eta * delta_h
print(total_loss)
