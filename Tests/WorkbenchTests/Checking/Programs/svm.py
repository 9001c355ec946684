import numpy as np

rng = np.random.RandomState(0)
N, D, K = 36, 4, 3
X = rng.randn(N, D)
y = rng.randint(0, K, N)
W = 0.01 * rng.randn(D, K)
reg = 1e-3
delta = 1.0

def svm_loss(W, X, y, reg):
    num_train = X.shape[0]
    scores = X.dot(W)
    correct = scores[np.arange(num_train), y][:, np.newaxis]
    margins = np.maximum(0, scores - correct + delta)
    margins[np.arange(num_train), y] = 0
    loss = np.sum(margins) / num_train + reg * np.sum(W * W)

    mask = (margins > 0).astype(float)
    row_sum = np.sum(mask, axis=1)
    mask[np.arange(num_train), y] = -row_sum
    dW = X.T.dot(mask) / num_train + 2 * reg * W
    return loss, dW

for it in range(80):
    loss, grad = svm_loss(W, X, y, reg)
    W -= 0.1 * grad
    if it % 20 == 0:
        print('iteration %d loss %f' % (it, loss))
