import numpy as np

def show(pattern, width=5):
    for row in pattern.reshape(-1, width):
        print(''.join('#' if v > 0 else '.' for v in row))
    print('-' * width)

def to_pattern(text):
    return np.array([+1 if c == 'X' else -1 for c in text.replace('\n', '').replace(' ', '')])

A = """
.XXX.
X...X
XXXXX
X...X
X...X
"""
Z = """
XXXXX
...X.
..X..
.X...
XXXXX
"""

def train(patterns):
    r, c = patterns.shape
    W = np.zeros((c, c))
    for p in patterns:
        W = W + np.outer(p, p)
    W[np.arange(c), np.arange(c)] = 0
    return W / r

def recall(W, patterns, steps=5):
    for _ in range(steps):
        patterns = np.where(np.dot(patterns, W) >= 0, 1, -1)
    return patterns

def hopfield_energy(W, patterns):
    return np.array([-0.5 * np.dot(np.dot(p.T, W), p) for p in patterns])

patterns = np.array([to_pattern(A), to_pattern(Z)])
print(patterns)
W = train(patterns)
print(W.shape, W.sum(), (W == W.T).all())
np.random.seed(5)
noisy = patterns.copy()
flips = np.random.choice(25, 6, replace=False)
print('flipped', flips)
noisy[:, flips] *= -1
print(hopfield_energy(W, noisy))
restored = recall(W, noisy)
print(hopfield_energy(W, restored))
for before, after, true in zip(noisy, restored, patterns):
    show(before)
    show(after)
    print('restored' if (after == true).all() else 'lost')
