# Values of moves on a grid, learned by a small net from memories.
import random
from collections import deque

import numpy as np


class QNet:
    def __init__(self, n_in, n_hidden, n_out, lr=0.1):
        self.W1, self.b1 = np.random.randn(n_in, n_hidden) * np.sqrt(2 / n_in), np.zeros(n_hidden)
        self.W2, self.b2 = np.random.randn(n_hidden, n_out) * np.sqrt(2 / n_hidden), np.zeros(n_out)
        self.lr = lr

    def __call__(self, states):
        self.x = np.atleast_2d(states)
        self.h = np.maximum(self.x @ self.W1 + self.b1, 0)
        return self.h @ self.W2 + self.b2

    def learn(self, states, actions, targets):
        q = self(states)
        rows = np.arange(len(actions))
        d = np.zeros_like(q)
        d[rows, actions] = q[rows, actions] - targets
        dh = d @ self.W2.T * (self.h > 0)
        for p, g in ((self.W2, self.h.T @ d), (self.b2, d.sum(0)), (self.W1, self.x.T @ dh), (self.b1, dh.sum(0))):
            p -= self.lr * g / len(actions)


class Grid:
    MOVES = {0: (-1, 0), 1: (1, 0), 2: (0, -1), 3: (0, 1)}

    def __init__(self, n=3):
        self.n = n
        self.reset()

    def reset(self):
        self.place = (0, 0)
        return self.state

    @property
    def state(self):
        v = np.zeros(self.n**2)
        v[self.place[0] * self.n + self.place[1]] = 1
        return v

    def step(self, a):
        self.place = tuple(min(max(p + d, 0), self.n - 1) for p, d in zip(self.place, self.MOVES[a]))
        done = self.place == (self.n - 1,) * 2
        return self.state, (1.0 if done else -0.04), done, {}


np.random.seed(0)
random.seed(0)
env, net, memory, epsilon, totals = Grid(), QNet(9, 12, 4), deque(maxlen=200), 1.0, []
for episode in range(40):
    s, total, done, steps = env.reset(), 0.0, False, 0
    while not done and steps < 20:
        a = np.random.randint(4) if np.random.rand() < epsilon else int(np.argmax(net(s)))
        s2, r, done, _ = env.step(a)
        memory.append((s, a, r, s2, done))
        s, total, steps = s2, total + r, steps + 1
        if len(memory) >= 16:
            S, A, R, S2, D = map(np.array, zip(*random.sample(memory, 16)))
            net.learn(S, A, R + 0.9 * (1 - D) * net(S2).max(axis=1))
    epsilon = max(0.05, epsilon * 0.92)
    totals.append(total)
    if episode % 10 == 9:
        print(f"episode {episode + 1:3d} | epsilon {epsilon:.3f} | mean {np.mean(totals[-10:]):.3f}")
print(np.array([["^", "v", "<", ">"][int(net(np.eye(9)[i]).argmax())] for i in range(9)]).reshape(3, 3))
