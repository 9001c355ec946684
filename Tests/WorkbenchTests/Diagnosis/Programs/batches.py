import numpy as np

np.random.seed(21)
n, d, h, k = 90, 4, 10, 3
centers = np.array([[2.0, 0, 0, 1], [0, 2.0, 1, 0], [-1.0, -1.0, 2.0, 0]])
y = np.random.randint(0, k, n)
X = centers[y] + np.random.randn(n, d) * 0.6
W1 = np.random.randn(d, h) * 0.4
b1 = np.zeros(h)
W2 = np.random.randn(h, k) * 0.4
b2 = np.zeros(k)
lr = 0.3
batch_size = 15

def softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)

def forward(x):
    z1 = x @ W1 + b1
    a1 = np.maximum(z1, 0)
    return z1, a1, softmax(a1 @ W2 + b2)

losses = []
for step in range(240):
    pick = np.random.randint(0, n, batch_size)
    xb, yb = X[pick], y[pick]
    z1, a1, probs = forward(xb)
    loss = -np.log(probs[np.arange(batch_size), yb]).mean()
    losses.append(loss)
    dz2 = probs.copy()
    dz2[np.arange(batch_size), yb] -= 1
    dz2 /= batch_size
    dW2 = a1.T @ dz2
    db2 = dz2.sum(axis=0)
    dz1 = (dz2 @ W2.T) * (z1 > 0)
    dW1 = xb.T @ dz1
    db1 = dz1.sum(axis=0)
    W1 -= lr * dW1
    b1 -= lr * db1
    W2 -= lr * dW2
    b2 -= lr * db2

probabilities = forward(X)[2]
predicted = np.argmax(probabilities, axis=1)
print("accuracy", np.mean(predicted == y))
