import numpy as np

def im2col(x, k, s=1):
    n, c, h, w = x.shape
    oh, ow = (h - k) // s + 1, (w - k) // s + 1
    cols = np.zeros((n, c, k, k, oh, ow))
    for i in range(k):
        for j in range(k):
            cols[:, :, i, j] = x[:, :, i:i + s * oh:s, j:j + s * ow:s]
    return cols.transpose(0, 4, 5, 1, 2, 3).reshape(n * oh * ow, -1), oh, ow

class ConvNet:
    def __init__(self):
        r = np.random.RandomState(1)
        self.F = r.randn(3, 1, 3, 3) * 0.3
        self.fb = np.zeros(3)
        self.V = r.randn(3 * 4 * 4, 2) * 0.1
        self.vb = np.zeros(2)

    def loss(self, x, y):
        n = x.shape[0]
        col, oh, ow = im2col(x, 3)
        wcol = self.F.reshape(3, -1).T
        z = (col @ wcol + self.fb).reshape(n, oh, ow, 3).transpose(0, 3, 1, 2)
        a = np.maximum(0, z)
        flat = a.reshape(n, -1)
        scores = flat @ self.V + self.vb
        scores = scores - np.max(scores, axis=1, keepdims=True)
        probs = np.exp(scores) / np.sum(np.exp(scores), axis=1, keepdims=True)
        loss = -np.mean(np.log(probs[np.arange(n), y]))

        dscores = probs.copy()
        dscores[np.arange(n), y] -= 1
        dscores /= n
        grads = {}
        grads['V'] = flat.T @ dscores
        grads['vb'] = np.sum(dscores, axis=0)
        dflat = dscores @ self.V.T
        da = dflat.reshape(a.shape)
        dz = da.copy()
        dz[z <= 0] = 0
        dzc = dz.transpose(0, 2, 3, 1).reshape(-1, 3)
        grads['F'] = (col.T @ dzc).T.reshape(self.F.shape)
        grads['fb'] = np.sum(dzc, axis=0)
        return loss, grads

    def step(self, grads, lr):
        self.F -= lr * grads['F']
        self.fb -= lr * grads['fb']
        self.V -= lr * grads['V']
        self.vb -= lr * grads['vb']

r = np.random.RandomState(0)
x = r.randn(20, 1, 6, 6)
y = (x[:, 0, :3].mean(axis=(1, 2)) > 0).astype(int)
net = ConvNet()
for i in range(20):
    l, g = net.loss(x, y)
    net.step(g, 0.2)
print(l)
