import numpy as np

rng = np.random.RandomState(5)
x = rng.uniform(0, 10, 40)
y = 3 * x - 4 + rng.randn(40)
m, c = 0.0, 0.0
learning_rate = 0.01
n = len(x)
for i in range(800):
    y_pred = m * x + c
    error = y_pred - y
    cost = (error ** 2).sum() / n
    D_m = (2 / n) * (x * error).sum()
    D_c = (2 / n) * error.sum()
    m = m - learning_rate * D_m
    c = c - learning_rate * D_c
print(m, c, cost)
