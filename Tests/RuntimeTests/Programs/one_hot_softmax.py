import numpy as np

def one_hot(y, num_classes=None):
    num_classes = num_classes or int(np.max(y)) + 1
    return np.eye(num_classes)[y]

def one_hot_loop(y, c):
    out = np.zeros((y.size, c))
    out[np.arange(y.size), y] = 1
    return out

def stable_softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

def cross_entropy(p, y):
    return -np.log(p[range(len(y)), y] + 1e-12).mean()

y = np.array([0, 2, 1, 2])
Y = one_hot(y)
print(Y)
print(Y.dtype, Y.shape, np.array_equal(Y, one_hot_loop(y, 3)))
print(Y.astype(int))
print(Y.argmax(1), Y.sum(0), np.bincount(y))

rng_logits = np.random.seed(3)
print(rng_logits)
logits = np.random.randn(4, 3)
p = stable_softmax(logits)
print(p)
print(p.sum(axis=1), cross_entropy(p, y))
for step in range(5):
    grad = p.copy()
    grad[np.arange(4), y] -= 1
    grad /= 4
    logits = logits - 4.0 * grad
    p = stable_softmax(logits)
    print(step, round(float(cross_entropy(p, y)), 6), p.argmax(axis=-1).tolist())
top2 = np.argsort(-p, axis=1)[:, :2]
print(top2)
print(np.sort(p, axis=1)[:, ::-1][:, :2])
values, counts = np.unique(y, return_counts=True)
print(dict(zip(values.tolist(), counts.tolist())))
