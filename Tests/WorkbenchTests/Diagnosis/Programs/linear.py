import numpy as np

rng = np.random.RandomState(3)
x = rng.uniform(-1, 1, size=50)
y = 1.7 * x - 0.6 + rng.normal(0, 0.05, size=50)
w, b = 0.1, 0.0
lr = 0.2
n = len(x)

for epoch in range(120):
    prediction = w * x + b
    error = prediction - y
    loss = np.mean(error ** 2)
    dw = 2 * np.sum(error * x) / n
    db = 2 * np.sum(error) / n
    w -= lr * dw
    b -= lr * db
print(w, b, loss)
