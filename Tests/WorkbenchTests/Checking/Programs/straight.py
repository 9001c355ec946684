import numpy as np

np.random.seed(15)
X = np.random.randn(10, 3)
y = np.random.randn(10, 2)
W1 = np.random.randn(3, 4) * 0.5
b1 = np.random.randn(4) * 0.1
W2 = np.random.randn(4, 2) * 0.5
b2 = np.random.randn(2) * 0.1

# forward
z1 = X @ W1 + b1
h1 = np.maximum(z1, 0)
out = h1 @ W2 + b2
loss = ((out - y) ** 2).mean()

# backward
dout = 2 * (out - y) / out.size
dW2 = h1.T @ dout
db2 = dout.sum(axis=0)
dh1 = dout @ W2.T
dz1 = dh1 * (z1 > 0)
dW1 = X.T @ dz1
db1 = dz1.sum(axis=0)
print(loss, np.abs(dW1).sum())
