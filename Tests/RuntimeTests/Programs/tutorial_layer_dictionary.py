import numpy as np
np.random.seed(42)

def relu(z): return np.maximum(0, z)

def init_params(sizes):
    params = {}
    for l in range(1, len(sizes)):
        params[f"W{l}"] = np.random.randn(sizes[l], sizes[l-1]) * np.sqrt(2. / sizes[l-1])
        params["b" + str(l)] = np.zeros((sizes[l], 1))
    return params

def forward_pass(X, params):
    cache = {"A0": X}
    L = len(params) // 2
    A = X
    for l in range(1, L):
        Z = np.dot(params["W%d" % l], A) + params["b%d" % l]
        A = relu(Z)
        cache["Z" + str(l)], cache["A" + str(l)] = Z, A
    ZL = params[f"W{L}"] @ A + params[f"b{L}"]
    AL = 1 / (1 + np.exp(-ZL))
    cache[f"Z{L}"] = ZL; cache[f"A{L}"] = AL
    return AL, cache

def compute_cost(AL, Y):
    m = Y.shape[1]
    return float(np.squeeze(-np.sum(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)) / m))

def back(Y, params, cache):
    grads = {}
    L = len(params) // 2
    m = Y.shape[1]
    dZ = cache[f"A{L}"] - Y
    for l in reversed(range(1, L + 1)):
        grads[f"dW{l}"] = dZ @ cache[f"A{l-1}"].T / m
        grads[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True) / m
        if l > 1:
            dA = params[f"W{l}"].T @ dZ
            dZ = dA * (cache[f"Z{l-1}"] > 0)
    return grads

X = np.random.rand(2, 200) * 2 - 1
Y = (X[0] * X[1] > 0).astype(int).reshape(1, -1)
params = init_params([2, 8, 4, 1])
for epoch in range(1001):
    AL, cache = forward_pass(X, params)
    cost = compute_cost(AL, Y)
    grads = back(Y, params, cache)
    for k in params.keys():
        params[k] -= 0.5 * grads["d" + k]
    if epoch % 200 == 0:
        print("epoch {:4d} cost {:.6f} acc {:.2%}".format(epoch, cost, np.mean((AL > 0.5) == Y)))
print(params["W3"], params["b3"])
print({k: v.shape for k, v in params.items()})
