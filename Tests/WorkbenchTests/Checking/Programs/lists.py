import math
import random

random.seed(5)
inputs = [[random.uniform(-1, 1), random.uniform(-1, 1)] for _ in range(30)]
answers = [1.0 if a + 0.5 * b > 0.1 else 0.0 for a, b in inputs]

weights = [0.0, 0.0]
bias = 0.0
rate = 0.5

def sigmoid(z):
    return 1 / (1 + math.exp(-z))

def predict(x):
    return sigmoid(weights[0] * x[0] + weights[1] * x[1] + bias)

for epoch in range(100):
    loss = 0.0
    grad_w = [0.0, 0.0]
    grad_b = 0.0
    for x, t in zip(inputs, answers):
        p = predict(x)
        loss += -(t * math.log(p) + (1 - t) * math.log(1 - p)) / len(inputs)
        error = p - t
        for k in range(2):
            grad_w[k] += error * x[k] / len(inputs)
        grad_b += error / len(inputs)
    for k in range(2):
        weights[k] -= rate * grad_w[k]
    bias -= rate * grad_b
print(weights, bias, loss)
