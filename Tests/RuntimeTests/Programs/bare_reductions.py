# Tutorials that star-import NumPy: sum, max and their like are NumPy's there.
from numpy import *

random.seed(4)
def sigmoid(z): return 1 / (1 + exp(-z))
X = array([[0, 0, 1], [1, 1, 1], [1, 0, 1], [0, 1, 1]])
y = array([[0, 1, 1, 0]]).T
W = 2 * random.random((3, 1)) - 1
for i in range(1000):
    out = sigmoid(dot(X, W))
    W += dot(X.T, (y - out) * out * (1 - out))
print(out.round(4))
A = arange(6).reshape(2, 3)
print(sum(A, axis=0), sum(A, 1), sum(A), sum(A, axis=1, keepdims=True))
print(max(A), min(A, axis=1), max(A, 0), any(A > 4), all(A >= 0, axis=1), round(A / 7, 2))
print(abs(-A), mean(A), std(A))
