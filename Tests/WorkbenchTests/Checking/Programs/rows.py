# a network in lists of lists, sample by sample
import math
import random

random.seed(3)
X = [[random.gauss(0, 1) for _ in range(3)] for _ in range(12)]
T = [[1.0] if x[0] * x[1] > 0 else [0.0] for x in X]
n_in, n_hid, n_out = 3, 4, 1
w1 = [[random.uniform(-0.5, 0.5) for _ in range(n_in)] for _ in range(n_hid)]
b1 = [0.0] * n_hid
w2 = [[random.uniform(-0.5, 0.5) for _ in range(n_hid)] for _ in range(n_out)]
b2 = [0.0] * n_out
lr = 0.2

def sig(z):
    return 1.0 / (1.0 + math.exp(-z))

for epoch in range(10):
    total_loss = 0.0
    for x, t in zip(X, T):
        h = [math.tanh(sum(w1[j][i] * x[i] for i in range(n_in)) + b1[j]) for j in range(n_hid)]
        o = [sig(sum(w2[k][j] * h[j] for j in range(n_hid)) + b2[k]) for k in range(n_out)]
        total_loss += sum((o[k] - t[k]) ** 2 for k in range(n_out)) / 2
        delta_o = [(o[k] - t[k]) * o[k] * (1 - o[k]) for k in range(n_out)]
        delta_h = [(1 - h[j] ** 2) * sum(delta_o[k] * w2[k][j] for k in range(n_out)) for j in range(n_hid)]
        for k in range(n_out):
            for j in range(n_hid):
                w2[k][j] -= lr * delta_o[k] * h[j]
            b2[k] -= lr * delta_o[k]
        for j in range(n_hid):
            for i in range(n_in):
                w1[j][i] -= lr * delta_h[j] * x[i]
            b1[j] -= lr * delta_h[j]
print(total_loss)
