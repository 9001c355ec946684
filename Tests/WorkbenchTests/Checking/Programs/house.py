import numpy as np

np.random.seed(7)
m = 80
area = np.random.uniform(40, 200, m)
rooms = np.round(area / 30 + np.random.rand(m))
price = 1.8 * area + 12 * rooms + 30 + 8 * np.random.randn(m)

features = np.stack([area, rooms], axis=1)
features = (features - features.mean(axis=0)) / features.std(axis=0)
X = np.hstack([np.ones((m, 1)), features])
y = (price / 100).reshape(m, 1)
theta = np.zeros((3, 1))

def compute_cost(X, y, theta):
    error = X.dot(theta) - y
    return np.sum(error ** 2) / (2 * len(y))

def gradient_descent(X, y, theta, alpha, iterations):
    J_history = []
    for i in range(iterations):
        h = X.dot(theta)
        error = h - y
        gradient = X.T.dot(error) / len(y)
        theta = theta - alpha * gradient
        J_history.append(compute_cost(X, y, theta))
    return theta, J_history

theta, J_history = gradient_descent(X, y, theta, 0.1, 150)
print("theta", theta.ravel(), "cost", J_history[-1])
