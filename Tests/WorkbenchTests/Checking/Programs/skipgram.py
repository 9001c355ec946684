import numpy as np

np.random.seed(5)
vocab, dim = 7, 4
corpus = [0, 3, 2, 5, 1, 6, 4, 2, 0, 5]
E = np.random.randn(vocab, dim) * 0.3
U = np.random.randn(dim, vocab) * 0.3
eta = 0.1
for epoch in range(5):
    loss = 0
    for i in range(1, len(corpus)):
        center, context = corpus[i], corpus[i - 1]
        v = E[center]
        scores = v @ U
        probs = np.exp(scores) / np.sum(np.exp(scores))
        loss += -np.log(probs[context])
        err = probs.copy()
        err[context] -= 1
        grad_U = np.outer(v, err)
        grad_v = U @ err
        U -= eta * grad_U
        E[center] -= eta * grad_v
print(loss)
