import numpy as np
from math import sqrt
from numpy import exp, dot
corpus = "i like deep learning . i like nlp . i enjoy flying .".split()
vocab = sorted(set(corpus)); index = {w: i for i, w in enumerate(vocab)}
M = np.zeros((len(vocab), len(vocab)), dtype=int)
for a, b in zip(corpus, corpus[1:]):
    M[index[a], index[b]] += 1
    M[index[b], index[a]] += 1
print(vocab); print(M)
def cosine(u, v):
    return dot(u, v) / (sqrt(dot(u, u)) * sqrt(dot(v, v)))
print(round(cosine(M[index["deep"]], M[index["nlp"]]), 4), exp(0.0), M.sum(), (M.T == M).all())
