import numpy as np
np.random.seed(0)
X = 2 * np.random.rand(100, 1)
y = 4 + 3 * X + np.random.randn(100, 1)
X_b = np.c_[np.ones((100, 1)), X]
theta = np.random.randn(2, 1)
m = len(X_b)
for iteration in range(1000):
    gradients = 2 / m * X_b.T.dot(X_b.dot(theta) - y)
    theta = theta - 0.1 * gradients
print(theta)
print("intercept: {:.4f}, slope: {:.4f}".format(theta[0, 0], theta[1, 0]))
print("MSE:", round(float(np.mean((X_b @ theta - y) ** 2)), 6))
