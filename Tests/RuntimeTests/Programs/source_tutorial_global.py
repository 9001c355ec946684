import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def sigmoid_derivative(x):
    return sigmoid(x) * (1 - sigmoid(x))

np.random.seed(1)
weights = np.random.randn(2, 1)
bias = np.zeros((1,))

def forward(X, weights, bias):
    z = np.dot(X, weights) + bias
    a = sigmoid(z)
    return a

def backward(X, y, a, weights, learning_rate=0.1):
    global bias
    m = X.shape[0]
    dz = a - y
    dw = np.dot(X.T, dz) / m
    db = np.sum(dz) / m
    weights -= learning_rate * dw
    bias -= learning_rate * db
    return weights, bias

X = np.array([[0,0],[0,1],[1,0],[1,1]])
y = np.array([[0],[1],[1],[0]])  # XOR (note: a single-layer network won't learn XOR perfectly)

for i in range(10000):
    a = forward(X, weights, bias)
    weights, bias = backward(X, y, a, weights)

print("Final output after training:")
print(a)
