import numpy as np

def softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

np.random.seed(3)
N, D, K = 20, 2, 3
X = np.zeros((N * K, D))
y = np.zeros(N * K, dtype='int64')
for j in range(K):
    ix = range(N * j, N * (j + 1))
    r = np.linspace(0.0, 1, N)
    t = np.linspace(j * 4, (j + 1) * 4, N) + np.random.randn(N) * 0.2
    X[ix] = np.c_[r * np.sin(t), r * np.cos(t)]
    y[ix] = j
W = 0.01 * np.random.randn(D, K)
b = np.zeros((1, K))
for i in range(101):
    probs = softmax(np.dot(X, W) + b)
    loss = np.sum(-np.log(probs[range(N * K), y])) / (N * K)
    if i % 25 == 0:
        print("iteration %d: loss %f" % (i, loss))
    dscores = probs
    dscores[range(N * K), y] -= 1
    dscores /= N * K
    W += -1.0 * np.dot(X.T, dscores)
    b += -1.0 * np.sum(dscores, axis=0, keepdims=True)
predicted = np.argmax(np.dot(X, W) + b, axis=1)
print('training accuracy: %.2f' % (np.mean(predicted == y)))
print(W)
