import numpy as np

np.random.seed(1)
X = np.random.randn(40, 3)
true_w = np.array([1.5, -2.0, 0.5])
y = X.dot(true_w) + 0.7 + 0.05 * np.random.randn(40)

def compute_cost(X, y, w, b):
    m = len(y)
    err = X.dot(w) + b - y
    return np.sum(err ** 2) / (2 * m)

def gradient_descent(X, y, w, b, alpha, num_iters):
    m = len(y)
    J_history = []
    for i in range(num_iters):
        h = X.dot(w) + b
        dj_dw = X.T.dot(h - y) / m
        dj_db = np.sum(h - y) / m
        w = w - alpha * dj_dw
        b = b - alpha * dj_db
        J_history.append(compute_cost(X, y, w, b))
    return w, b, J_history

w, b, hist = gradient_descent(X, y, np.zeros(3), 0.0, 0.1, 100)
print(w, b, hist[-1])
