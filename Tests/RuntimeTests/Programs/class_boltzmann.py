# Two ways to remember: a restricted Boltzmann machine and a Hopfield net.
import numpy as np


class RBM:
    def __init__(self, visible, hidden, seed=0):
        rng = np.random.RandomState(seed)
        bound = 0.1 * np.sqrt(6.0 / (visible + hidden))
        self.W = np.insert(np.insert(np.asarray(rng.uniform(-bound, bound, (visible, hidden))), 0, 0, axis=0), 0, 0, axis=1)

    @staticmethod
    def logistic(x):
        return 1.0 / (1 + np.exp(-x))

    def train(self, data, epochs, rate=0.1):
        data = np.insert(data, 0, 1, axis=1)
        for epoch in range(epochs):
            up = self.logistic(data @ self.W)
            up[:, 0] = 1
            states = up > np.random.rand(*up.shape)
            down = self.logistic(np.dot(states, self.W.T))
            down[:, 0] = 1
            again = self.logistic(down @ self.W)
            self.W += rate * (data.T @ up - down.T @ again) / len(data)
            if not epoch % 100:
                print("epoch %3d error %.5f" % (epoch, np.sum((data - down) ** 2)))


np.random.seed(1)
films = np.array([[1, 1, 1, 0, 0, 0], [1, 0, 1, 0, 0, 0], [0, 0, 1, 1, 1, 0], [0, 0, 0, 1, 1, 1]])
machine = RBM(6, 2)
machine.train(films, 301)
print(machine.W.round(4))

LETTERS = {"T": "###" ".#." ".#.", "L": "#.." "#.." "###"}
patterns = {name: np.array([1 if c == "#" else -1 for c in text]) for name, text in LETTERS.items()}
W = sum(np.outer(p, p) for p in patterns.values()) / len(patterns)
np.fill_diagonal(W, 0)
energy = lambda s: -0.5 * s @ W @ s
for name, p in patterns.items():
    noisy = p.copy()
    noisy[[1, 4]] *= -1
    state, rounds = noisy, 0
    while True:
        new = np.where(W @ state >= 0, 1, -1)
        rounds += 1
        if (new == state).all() or rounds > 5:
            break
        state = new
    print(name, energy(noisy), energy(state), bool((state == p).all()), *("".join("#" if v > 0 else "." for v in row) for row in state.reshape(3, 3)))
