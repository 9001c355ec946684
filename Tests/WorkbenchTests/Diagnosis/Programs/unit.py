import math
import random

random.seed(5)

class Unit:
    def __init__(self, inputs):
        self.w = [random.uniform(-0.5, 0.5) for _ in range(inputs)]
        self.forget()

    def forget(self):
        self.grad_w = [0.0] * len(self.w)

    def answer(self, x):
        return 1 / (1 + math.exp(-sum(w * v for w, v in zip(self.w, x))))

    def learn(self, x, t, count):
        error = self.answer(x) - t
        for i in range(len(x)):
            self.grad_w[i] += error * x[i] / count

    def step(self, rate):
        for i in range(len(self.w)):
            self.w[i] -= rate * self.grad_w[i]

samples = []
for _ in range(30):
    u, v = random.uniform(-1, 1), random.uniform(-1, 1)
    samples.append(([u, v, 1.0], 1 if u - v > 0.2 else 0))
unit = Unit(3)
rate = 1.5
for epoch in range(80):
    unit.forget()
    cost = 0.0
    for x, t in samples:
        p = unit.answer(x)
        cost -= (t * math.log(p) + (1 - t) * math.log(1 - p)) / len(samples)
        unit.learn(x, t, len(samples))
    unit.step(rate)
print(cost)
