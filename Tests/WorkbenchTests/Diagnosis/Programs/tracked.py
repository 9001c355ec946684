import numpy as np

np.random.seed(11)
X = np.random.randn(40, 2)
t = X @ np.array([[1.5], [-2.0]]) + 0.5
W = param(np.zeros((2, 1)))
b = param(np.zeros(1))
for epoch in range(60):
    loss = mse(X @ W + b, t)
    loss.backward()
    W.data -= 0.1 * W.grad
    b.data -= 0.1 * b.grad
    W.zero_grad(); b.zero_grad()
print(loss)
