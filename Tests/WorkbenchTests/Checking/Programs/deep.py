import numpy as np

np.random.seed(3)

def relu(Z):
    return np.maximum(0, Z)

def sigmoid(Z):
    return 1 / (1 + np.exp(-Z))

def initialize_parameters(layer_dims):
    parameters = {}
    for l in range(1, len(layer_dims)):
        parameters["W" + str(l)] = np.random.randn(layer_dims[l], layer_dims[l - 1]) * np.sqrt(2 / layer_dims[l - 1])
        parameters["b" + str(l)] = np.zeros((layer_dims[l], 1))
    return parameters

def model_forward(X, parameters):
    caches = {"A0": X}
    L = len(parameters) // 2
    A = X
    for l in range(1, L):
        Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]
        A = relu(Z)
        caches["Z" + str(l)] = Z
        caches["A" + str(l)] = A
    ZL = parameters["W" + str(L)] @ A + parameters["b" + str(L)]
    AL = sigmoid(ZL)
    return AL, caches

def model_backward(AL, Y, parameters, caches):
    grads = {}
    L = len(parameters) // 2
    m = Y.shape[1]
    dZ = AL - Y
    for l in range(L, 0, -1):
        A_prev = caches["A" + str(l - 1)]
        grads["dW" + str(l)] = dZ @ A_prev.T / m
        grads["db" + str(l)] = np.sum(dZ, axis=1, keepdims=True) / m
        if l > 1:
            dA = parameters["W" + str(l)].T @ dZ
            dZ = dA * (caches["Z" + str(l - 1)] > 0)
    return grads

X = np.random.randn(2, 60)
Y = (X[0:1] ** 2 + X[1:2] ** 2 > 1.2).astype(float)
parameters = initialize_parameters([2, 8, 6, 1])
learning_rate = 0.3
costs = []
for i in range(400):
    AL, caches = model_forward(X, parameters)
    cost = -np.mean(Y * np.log(AL + 1e-15) + (1 - Y) * np.log(1 - AL + 1e-15))
    grads = model_backward(AL, Y, parameters, caches)
    for l in range(1, len(parameters) // 2 + 1):
        parameters["W" + str(l)] -= learning_rate * grads["dW" + str(l)]
        parameters["b" + str(l)] -= learning_rate * grads["db" + str(l)]
    costs.append(cost)
print("final cost", costs[-1])
