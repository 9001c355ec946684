import numpy as np

np.random.seed(8)
T, d, classes = 5, 4, 3
X = np.random.randn(6, T, d)
Y = np.eye(classes)[np.random.randint(0, classes, 6)]
Wq = np.random.randn(d, d) * 0.5
Wk = np.random.randn(d, d) * 0.5
Wv = np.random.randn(d, d) * 0.5
Wo = np.random.randn(d, classes) * 0.5

def softmax(s):
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)

def forward(x):
    Q, K, V = x @ Wq, x @ Wk, x @ Wv
    S = Q @ K.T / np.sqrt(d)
    P = softmax(S)
    C = P @ V
    pooled = C.mean(axis=0)
    probs = softmax(pooled @ Wo)
    return Q, K, V, P, pooled, probs

lr = 0.1
for epoch in range(20):
    loss = 0.0
    gWq, gWk, gWv, gWo = np.zeros_like(Wq), np.zeros_like(Wk), np.zeros_like(Wv), np.zeros_like(Wo)
    for x, y in zip(X, Y):
        Q, K, V, P, pooled, probs = forward(x)
        loss += -np.sum(y * np.log(probs))
        dlogits = probs - y
        gWo += np.outer(pooled, dlogits)
        dpooled = Wo @ dlogits
        dC = np.ones((T, 1)) * dpooled / T
        dP = dC @ V.T
        dV = P.T @ dC
        dS = P * (dP - np.sum(dP * P, axis=-1, keepdims=True))
        dS = dS / np.sqrt(d)
        dQ = dS @ K
        dK = dS.T @ Q
        gWq += x.T @ dQ
        gWk += x.T @ dK
        gWv += x.T @ dV
    Wq -= lr * gWq
    Wk -= lr * gWk
    Wv -= lr * gWv
    Wo -= lr * gWo
print(loss)
