import numpy as np

def affine_forward(x, w, b):
    out = x.reshape(x.shape[0], -1).dot(w) + b
    cache = (x, w, b)
    return out, cache

def affine_backward(dout, cache):
    x, w, b = cache
    dx = dout.dot(w.T).reshape(x.shape)
    dw = x.reshape(x.shape[0], -1).T.dot(dout)
    db = np.sum(dout, axis=0)
    return dx, dw, db

def batchnorm_forward(x, gamma, beta, eps=1e-5):
    N, D = x.shape
    mu = 1. / N * np.sum(x, axis=0)
    xmu = x - mu
    sq = xmu ** 2
    var = 1. / N * np.sum(sq, axis=0)
    sqrtvar = np.sqrt(var + eps)
    ivar = 1. / sqrtvar
    xhat = xmu * ivar
    gammax = gamma * xhat
    out = gammax + beta
    cache = (xhat, gamma, xmu, ivar, sqrtvar, var, eps)
    return out, cache

def batchnorm_backward(dout, cache):
    xhat, gamma, xmu, ivar, sqrtvar, var, eps = cache
    N, D = dout.shape
    dbeta = np.sum(dout, axis=0)
    dgamma = np.sum(dout * xhat, axis=0)
    dxhat = dout * gamma
    divar = np.sum(dxhat * xmu, axis=0)
    dxmu1 = dxhat * ivar
    dsqrtvar = -1. / (sqrtvar ** 2) * divar
    dvar = 0.5 * 1. / np.sqrt(var + eps) * dsqrtvar
    dsq = 1. / N * np.ones((N, D)) * dvar
    dxmu2 = 2 * xmu * dsq
    dx1 = dxmu1 + dxmu2
    dmu = -1 * np.sum(dxmu1 + dxmu2, axis=0)
    dx2 = 1. / N * np.ones((N, D)) * dmu
    dx = dx1 + dx2
    return dx, dgamma, dbeta

def softmax_loss(x, y):
    probs = np.exp(x - np.max(x, axis=1, keepdims=True))
    probs /= np.sum(probs, axis=1, keepdims=True)
    N = x.shape[0]
    loss = -np.sum(np.log(probs[np.arange(N), y])) / N
    dx = probs.copy()
    dx[np.arange(N), y] -= 1
    dx /= N
    return loss, dx

class Net:
    def __init__(self, d, h, c):
        self.params = {}
        self.params['W1'] = np.random.randn(d, h)
        self.params['b1'] = np.zeros(h)
        self.params['gamma'] = 1 + 0.3 * np.random.rand(h)
        self.params['beta'] = np.zeros(h)
        self.params['W2'] = np.random.randn(h, c) * 0.5
        self.params['b2'] = np.zeros(c)

    def loss(self, X, y):
        p = self.params
        a, fc_cache = affine_forward(X, p['W1'], p['b1'])
        n, bn_cache = batchnorm_forward(a, p['gamma'], p['beta'])
        r = np.maximum(0, n)
        scores, out_cache = affine_forward(r, p['W2'], p['b2'])
        loss, dscores = softmax_loss(scores, y)
        grads = {}
        dr, grads['W2'], grads['b2'] = affine_backward(dscores, out_cache)
        dn = dr * (n > 0)
        da, grads['gamma'], grads['beta'] = batchnorm_backward(dn, bn_cache)
        dx, grads['W1'], grads['b1'] = affine_backward(da, fc_cache)
        return loss, grads

np.random.seed(5)
X = np.random.randn(24, 4)
y = (X[:, 0] > 0).astype(int) + (X[:, 1] > 0)
net = Net(4, 6, 3)
for it in range(40):
    loss, grads = net.loss(X, y)
    for key in net.params:
        net.params[key] -= 0.2 * grads[key]
print(loss)
