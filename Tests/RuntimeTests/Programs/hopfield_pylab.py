import numpy as np
import random

def to_pattern(letter):
    from numpy import array
    return array([+1 if c=='X' else -1 for c in letter.replace('\n','')])

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

def display(pattern):
    from pylab import imshow, cm, show
    imshow(pattern.reshape((5,5)),cmap=cm.binary, interpolation='nearest')
    show()

patterns = np.array([to_pattern(A), to_pattern(Z)])
display(patterns[0])

def train(patterns):
    from numpy import zeros, outer, diag_indices
    r,c = patterns.shape
    W = zeros((c,c))
    for p in patterns:
        W = W + outer(p,p)
    W[diag_indices(c)] = 0
    return W/r

def recall(W, patterns, steps=5):
    from numpy import vectorize, dot
    sgn = vectorize(lambda x: -1 if x<0 else +1)
    for _ in range(steps):
        patterns = sgn(dot(patterns,W))
    return patterns

def hopfield_energy(W, patterns):
    return np.array([-0.5*np.dot(np.dot(p.T,W),p) for p in patterns])

W = train(patterns)
random.seed(7)
noisy = patterns.copy()
for p in noisy:
    for k in random.sample(range(25), 4):
        p[k] *= -1
out = recall(W, noisy)
print((out == patterns).all(axis=1))
print(hopfield_energy(W, noisy), hopfield_energy(W, out))
for p in out:
    print('\n'.join(''.join('X' if v > 0 else '.' for v in r) for r in p.reshape(5, 5)), end='\n\n')
print(np.array2string(W[:3,:6], precision=1, separator=', ', suppress_small=True))
print("overlap = {:.2%}".format(np.mean(noisy[0] == patterns[0])))
