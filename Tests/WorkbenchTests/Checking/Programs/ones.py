import numpy as np

def relu(v): return np.maximum(v, 0.)
def step_fn(v): return (v > 0).astype(float)

rs = np.random.RandomState(21)
X = rs.uniform(-2, 2, size=(80, 1))
T = X ** 3 / 4 - X + 0.05 * rs.randn(80, 1)
theta1, theta2, theta3 = rs.randn(2, 16) * 0.7, rs.randn(17, 8) * 0.3, rs.randn(9, 1) * 0.3

def add_ones(M):
    return np.concatenate([M, np.ones((M.shape[0], 1))], axis=1)

def predict(M):
    a = relu(add_ones(M) @ theta1)
    a = relu(add_ones(a) @ theta2)
    return add_ones(a) @ theta3

eta = 0.05
history = []
for k in range(400):
    A0 = add_ones(X)
    S1 = A0 @ theta1
    A1 = add_ones(relu(S1))
    S2 = A1 @ theta2
    A2 = add_ones(relu(S2))
    Yp = A2 @ theta3
    history.append(np.mean((Yp - T) ** 2) / 2)
    D3 = (Yp - T) / len(X)
    D2 = (D3 @ theta3[:-1].T) * step_fn(S2)
    D1 = (D2 @ theta2[:-1].T) * step_fn(S1)
    theta3 -= eta * A2.T @ D3
    theta2 -= eta * A1.T @ D2
    theta1 -= eta * A0.T @ D1
print(history[0], history[-1])
