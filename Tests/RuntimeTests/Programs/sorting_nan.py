# What sorting does with nan: no order, so it depends on which elements are compared.
import random

nan = float("nan")
print(sorted([3, nan, 1, 2]), sorted([nan, 3, 1]), sorted([5, 4, nan, 2, 1, 3]))
losses = [2.0, nan, 1.0, nan, 0.5]
losses.sort()
print(losses)
losses.sort(reverse=True)
print(losses)
print(max([1, nan, 3]), min([nan, 1, 3]), max([nan, 1, 3]))
scores = [("a", 0.9), ("b", nan), ("c", 0.1), ("d", 0.5)]
print(sorted(scores, key=lambda pair: pair[1]), sorted(scores, key=lambda pair: -pair[1]))
print(sorted([(nan, 1), (0.5, 2), (0.25, 3)]))
random.seed(4)
for length in (10, 70, 150, 700):
    values = [round(random.random(), 3) if random.random() > 0.05 else nan for _ in range(length)]
    ordered = sorted(values)
    print(length, ordered[:6], ordered[-6:], sum(1 for a, b in zip(ordered, ordered[1:]) if b < a))
    ordered = sorted(values, key=lambda v: (v, 0), reverse=True)
    print(length, ordered[:4], sum(1 for a, b in zip(ordered, ordered[1:]) if b > a))
runs = list(range(50)) + list(range(200, 100, -1)) + [nan] + list(range(40)) + [nan, 7] * 60
ordered = sorted(runs)
print(len(ordered), ordered[::25])
print(sorted([True, 2, 0.5, False]), sorted("banana"), sorted([[2, 1], [1, 5], [1, 2]], reverse=True))
