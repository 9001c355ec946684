import numpy as np

rng = np.random.RandomState(123)

def init(dims, scheme):
    Ws = []
    for din, dout in zip(dims, dims[1:]):
        if scheme == 'small': W = 0.01 * rng.randn(din, dout)
        elif scheme == 'xavier': W = rng.randn(din, dout) / np.sqrt(din)
        elif scheme == 'he': W = rng.randn(din, dout) * np.sqrt(2 / din)
        else: raise ValueError('unknown scheme ' + scheme)
        Ws.append(W)
    return Ws

dims = [64] * 7
x0 = rng.randn(32, 64)
for scheme in ('small', 'xavier', 'he', 'nope'):
    try:
        Ws = init(dims, scheme)
    except ValueError as err:
        print('error:', err)
        continue
    for act_name, act in {'tanh': np.tanh, 'relu': lambda v: np.maximum(0, v)}.items():
        h = x0
        means, stds = [], []
        for W in Ws:
            h = act(h.dot(W))
            means.append(h.mean()); stds.append(h.std())
        print('%-7s%-5s' % (scheme, act_name), ' '.join('%+.1e' % v for v in means), '|', ' '.join('%.4f' % s for s in stds))

def batchnorm_forward(x, gamma, beta, bn_param):
    mode = bn_param['mode']
    eps = bn_param.get('eps', 1e-5)
    momentum = bn_param.get('momentum', 0.9)
    N, D = x.shape
    running_mean = bn_param.get('running_mean', np.zeros(D, dtype=x.dtype))
    running_var = bn_param.get('running_var', np.zeros(D, dtype=x.dtype))
    out, cache = None, None
    if mode == 'train':
        mu, var = x.mean(0), x.var(0)
        xhat = (x - mu) / np.sqrt(var + eps)
        out = gamma * xhat + beta
        running_mean = momentum * running_mean + (1 - momentum) * mu
        running_var = momentum * running_var + (1 - momentum) * var
        cache = (xhat, gamma, var, eps)
    elif mode == 'test':
        out = gamma * (x - running_mean) / np.sqrt(running_var + eps) + beta
    else:
        raise ValueError('Invalid forward batchnorm mode "%s"' % mode)
    bn_param['running_mean'], bn_param['running_var'] = running_mean, running_var
    return out, cache

def batchnorm_backward(dout, cache):
    xhat, gamma, var, eps = cache
    N = dout.shape[0]
    dbeta, dgamma = dout.sum(axis=0), np.sum(dout * xhat, axis=0)
    dx = gamma / np.sqrt(var + eps) / N * (N * dout - dbeta - xhat * dgamma)
    return dx, dgamma, dbeta

N, D = 8, 3
x = 5 * rng.randn(N, D) + 12
gamma, beta = rng.randn(D), rng.randn(D)
dout = rng.randn(N, D)
bn = {'mode': 'train'}
out, cache = batchnorm_forward(x, np.ones(D), np.zeros(D), bn)
print('  means:', np.abs(out.mean(axis=0)) < 1e-12)
print('  stds: ', out.std(axis=0))
print(bn)
_, cache = batchnorm_forward(x, gamma, beta, bn)
dx, dgamma, dbeta = batchnorm_backward(dout, cache)
num = np.zeros_like(x)
for i in range(N):
    for j in range(D):
        for s in (1, -1):
            xp = x.copy(); xp[i, j] += s * 1e-5
            num[i, j] += s * np.sum(batchnorm_forward(xp, gamma, beta, {'mode': 'train'})[0] * dout) / 2e-5
print('dx ok:', np.allclose(dx, num, atol=1e-6), dgamma, dbeta)
try:
    batchnorm_forward(x, gamma, beta, {'mode': 'other'})
except ValueError as e:
    print(e)
for _ in range(50):
    batchnorm_forward(12 + 5 * rng.randn(N, D), gamma, beta, bn)
bn['mode'] = 'test'
print(batchnorm_forward(x, gamma, beta, bn)[0].round(3))
