import numpy as np
np.random.seed(5)

def make_data(n):
    X = np.random.randn(n, 4)
    logits = X @ np.array([[2., -1, 0], [0, 1, -1], [1, 1, -2], [-1, 0, 1]])
    return X, logits.argmax(axis=1)

def softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    ez = np.exp(z)
    return ez / ez.sum(axis=1, keepdims=True)

def loss_and_grads(model, X, y, lam):
    n = X.shape[0]
    h = np.tanh(X @ model['W_hidden'] + model['b_hidden'])
    p = softmax(h @ model['W_out'] + model['b_out'])
    data_loss = -np.log(p[range(n), y]).sum() / n
    reg_loss = 0.5 * lam * (np.sum(model['W_hidden'] ** 2) + np.sum(model['W_out'] ** 2))
    total_loss = data_loss + reg_loss
    g = {}
    d_out = p.copy()
    d_out[range(n), y] -= 1
    d_out = d_out / n
    g['W_out'] = h.T @ d_out + lam * model['W_out']
    g['b_out'] = d_out.sum(axis=0)
    d_h = d_out @ model['W_out'].T
    d_s = d_h * (1 - h * h)
    g['W_hidden'] = X.T @ d_s + lam * model['W_hidden']
    g['b_hidden'] = d_s.sum(axis=0)
    return total_loss, g

model = {
    'W_hidden': np.random.randn(4, 10) * 0.5, 'b_hidden': np.zeros(10),
    'W_out': np.random.randn(10, 3) * 0.5, 'b_out': np.zeros(3),
}
cache = {name: np.zeros_like(value) for name, value in model.items()}
X, y = make_data(90)
for i in range(150):
    L, g = loss_and_grads(model, X, y, 1e-3)
    for name in model:
        cache[name] = 0.9 * cache[name] + 0.1 * g[name] ** 2
        model[name] -= 0.01 * g[name] / (np.sqrt(cache[name]) + 1e-7)
    if i % 50 == 0:
        print('step', i, 'loss', L)
