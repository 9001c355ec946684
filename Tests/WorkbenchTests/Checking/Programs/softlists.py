import numpy as np

rng = np.random.default_rng(12)
X = rng.normal(size=(50, 3))
labels = np.argmax(X @ rng.normal(size=(3, 4)), axis=1)
sizes = [3, 7, 5, 4]
Ws = [rng.normal(0, 0.5, (a, b)) for a, b in zip(sizes[:-1], sizes[1:])]
bs = [np.zeros(b) for b in sizes[1:]]

def elu(z):
    return np.where(z > 0, z, np.exp(z) - 1)

def elu_prime(z):
    return np.where(z > 0, 1.0, np.exp(z))

history = []
for epoch in range(120):
    activations, zs = [X], []
    for k in range(len(Ws)):
        zs.append(activations[-1] @ Ws[k] + bs[k])
        activations.append(elu(zs[-1]) if k < len(Ws) - 1 else zs[-1])
    scores = activations[-1]
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    history.append(-log_probs[np.arange(50), labels].mean())
    delta = np.exp(log_probs)
    delta[np.arange(50), labels] -= 1
    delta = delta / 50
    dWs, dbs = [None] * len(Ws), [None] * len(bs)
    for k in reversed(range(len(Ws))):
        dWs[k] = activations[k].T @ delta
        dbs[k] = delta.sum(axis=0)
        if k > 0:
            delta = (delta @ Ws[k].T) * elu_prime(zs[k - 1])
    for k in range(len(Ws)):
        Ws[k] = Ws[k] - 0.3 * dWs[k]
        bs[k] = bs[k] - 0.3 * dbs[k]
print(history[0], history[-1])
