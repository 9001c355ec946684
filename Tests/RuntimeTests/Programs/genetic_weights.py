# Weights bred instead of learned: dataclasses that compare, enums that are called, copies.
import copy
import random
from dataclasses import dataclass, field
from enum import Enum

import numpy as np


class Activation(Enum):
    TANH = "tanh"
    RELU = "relu"

    def __call__(self, x):
        return np.tanh(x) if self is Activation.TANH else np.maximum(x, 0)


@dataclass(order=True)
class Creature:
    fitness: float
    genome: np.ndarray = field(compare=False, repr=False)
    age: int = field(default=0, compare=False)


SHAPES = [(2, 3), (3,), (3, 1), (1,)]
COUNT = sum(int(np.prod(shape)) for shape in SHAPES)
X, Y = np.array(((0, 0), (0, 1), (1, 0), (1, 1)), float), np.array([0.0, 1, 1, 0])


def decode(genome):
    start = 0
    for shape in SHAPES:
        size = int(np.prod(shape))
        yield genome[start : start + size].reshape(shape)
        start += size


def fitness(genome, act=Activation.TANH):
    W1, b1, W2, b2 = decode(genome)
    return -float(np.mean((act(X @ W1 + b1) @ W2 + b2 - Y[:, None]) ** 2))


def tournament(creatures, k=3):
    return max(random.sample(creatures, k))


random.seed(5)
np.random.seed(5)
creatures = [Creature(fitness(g), g) for g in np.random.randn(20, COUNT)]
for generation in range(25):
    creatures.sort(reverse=True)
    following = [copy.deepcopy(c) for c in creatures[:2]]
    while len(following) < len(creatures):
        a, b = tournament(creatures), tournament(creatures)
        child = np.where(np.random.rand(COUNT) < 0.5, a.genome, b.genome)
        child += np.random.normal(0, 0.2, COUNT) * (np.random.rand(COUNT) < 0.3)
        following.append(Creature(fitness(child), child, age=max(a.age, b.age) + 1))
    creatures = following
    if generation % 8 == 0:
        print(f"generation {generation:>2}: best {max(creatures).fitness:+.6f} mean {sum(c.fitness for c in creatures) / len(creatures):+.6f}")
best = max(creatures, key=lambda c: c.fitness)
print(best.age, best.genome.size, Activation("relu"), Activation.TANH.name, Activation.RELU(np.array([-1.0, 2.0])))
