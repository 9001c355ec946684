"""Logistic regression and a perceptron without NumPy, reported as tables."""
import math
import random

random.seed(4)
data = [((random.gauss(c, 0.7), random.gauss(-c, 0.7)), (c + 1) // 2) for c in (-1, 1) for _ in range(15)]
random.shuffle(data)
train, test = data[: int(0.8 * len(data))], data[int(0.8 * len(data)):]


def sigmoid(z):
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def make_model(n, *, rate=0.1):
    state = {"w": [0.0] * n, "b": 0.0, "steps": 0}

    def predict(x):
        return sigmoid(sum(wi * xi for wi, xi in zip(state["w"], x)) + state["b"])

    def step(x, t):
        d = predict(x) - t
        state["w"] = [wi - rate * d * xi for wi, xi in zip(state["w"], x)]
        state["b"] -= rate * d
        state["steps"] += 1

    return predict, step, state


predict, step, state = make_model(2, rate=0.3)
log = []
for epoch in range(30):
    for x, t in train:
        step(x, t)
    loss = -sum(math.log(predict(x)) if t else math.log(1 - predict(x)) for x, t in train) / len(train)
    log.append((epoch, loss))
print(*(f"{e:>2}:{v:.4f}" for e, v in log[::10] + log[-1:]), sep=" | ")
print(f"w = [{', '.join(f'{v:+.3f}' for v in state['w'])}], b = {state['b']:+.3f} after {state['steps']:,} steps")

counts = {(a, p): 0 for a in (0, 1) for p in (0, 1)}
for x, t in test:
    counts[t, int(predict(x) > 0.5)] += 1
print("actual".ljust(8) + "".join(f"{p:>6}" for p in (0, 1)))
for a in (0, 1):
    print(str(a).ljust(8) + "".join(f"{counts[a, p]:6d}" for p in (0, 1)))
accuracy = (counts[0, 0] + counts[1, 1]) / (sum(counts.values()) or 1)
print("accuracy {:.1%}, {!r}, {:>{w}}|".format(accuracy, "test", len(test), w=5))

weights, *rest = [w for w in state["w"]], 1, 2
print(len(weights), rest, max(log, key=lambda r: r[1])[0], min(log, key=lambda r: r[1])[0], sorted(log, key=lambda r: -r[1])[0][0])
labels = [t for _, t in data]
print(set(labels), {t: labels.count(t) for t in sorted(set(labels))}, [i for i, t in enumerate(labels[:8]) if t])
print(set([30, 4, 17, 4, -1, 64, 8]), set(range(20, 0, -3)), {7, 3, 5}, list({100, 20, 3}), {2.0, 1}, {True, 3, 0})
assert abs(sigmoid(0) - 0.5) < 1e-12, "sigmoid(0)"
try:
    assert accuracy > 1, f"accuracy is {accuracy:.2f}"
except AssertionError as error:
    print("AssertionError:", error)
finally:
    print("done")
