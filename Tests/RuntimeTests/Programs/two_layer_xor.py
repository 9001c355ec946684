import numpy as np
np.random.seed(42)
X = np.array([[0,0],[0,1],[1,0],[1,1]], dtype=float)
y = np.array([[0],[1],[1],[0]], dtype=float)
W1 = np.random.uniform(-1, 1, (2, 4)); b1 = np.zeros((1, 4))
W2 = np.random.uniform(-1, 1, (4, 1)); b2 = np.zeros((1, 1))
lr = 0.5
sigmoid = lambda z: 1.0 / (1.0 + np.exp(-z))
losses = []
for epoch in range(3001):
    z1 = X @ W1 + b1
    a1 = np.tanh(z1)
    z2 = a1 @ W2 + b2
    a2 = sigmoid(z2)
    loss = np.mean((a2 - y) ** 2)
    losses.append(loss)
    d2 = (a2 - y) * a2 * (1 - a2)
    d1 = (d2 @ W2.T) * (1 - a1 ** 2)
    W2 -= lr * a1.T @ d2
    b2 -= lr * d2.sum(axis=0, keepdims=True)
    W1 -= lr * X.T @ d1
    b1 -= lr * np.sum(d1, axis=0, keepdims=True)
    if epoch % 1000 == 0:
        print("Epoch %5d  loss: %.6f" % (epoch, loss))
print(np.round(a2, 3))
print((a2 > 0.5).astype(int).ravel().tolist())
print(len(losses), f"{min(losses):.5f}", losses[-1] < losses[0])
