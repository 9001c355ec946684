import random

random.seed(11)
data = [(x / 10, 0.8 * (x / 10) ** 2 - 0.5 * (x / 10) + 0.3) for x in range(-10, 11)]
c2, c1, c0 = random.random(), random.random(), random.random()
learning_rate = 0.2

def model(x):
    return c2 * x * x + c1 * x + c0

def mean_squared_error():
    return sum((model(x) - y) ** 2 for x, y in data) / len(data)

for step in range(400):
    grad_c2 = sum(2 * (model(x) - y) * x * x for x, y in data) / len(data)
    grad_c1 = sum(2 * (model(x) - y) * x for x, y in data) / len(data)
    grad_c0 = sum(2 * (model(x) - y) for x, y in data) / len(data)
    c2 = c2 - learning_rate * grad_c2
    c1 = c1 - learning_rate * grad_c1
    c0 = c0 - learning_rate * grad_c0
    if step % 100 == 0:
        print(step, mean_squared_error())
