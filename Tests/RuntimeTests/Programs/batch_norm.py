# Batch normalisation: forward, running averages, backward, checked numerically.
import numpy as np

np.random.seed(231)

def batchnorm_forward(x, gamma, beta, bn_param):
    mode = bn_param['mode']
    eps = bn_param.get('eps', 1e-5)
    momentum = bn_param.get('momentum', 0.9)
    N, D = x.shape
    running_mean = bn_param.get('running_mean', np.zeros(D, dtype=x.dtype))
    running_var = bn_param.get('running_var', np.zeros(D, dtype=x.dtype))
    out, cache = None, None
    if mode == 'train':
        mu = x.mean(axis=0)
        var = x.var(axis=0)
        std = np.sqrt(var + eps)
        x_hat = (x - mu) / std
        out = gamma * x_hat + beta
        running_mean = momentum * running_mean + (1 - momentum) * mu
        running_var = momentum * running_var + (1 - momentum) * var
        cache = (x_hat, gamma, std)
    elif mode == 'test':
        out = gamma * (x - running_mean) / np.sqrt(running_var + eps) + beta
    else:
        raise ValueError('Invalid forward batchnorm mode "%s"' % mode)
    bn_param['running_mean'] = running_mean
    bn_param['running_var'] = running_var
    return out, cache

def batchnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    m = dout.shape[0]
    dgamma = (dout * x_hat).sum(axis=0)
    dbeta = dout.sum(axis=0)
    dx_hat = dout * gamma
    dx = (1. / m) / std * (m * dx_hat - dx_hat.sum(axis=0) - x_hat * (dx_hat * x_hat).sum(axis=0))
    return dx, dgamma, dbeta

def rel_error(x, y):
    return np.max(np.abs(x - y) / (np.maximum(1e-8, np.abs(x) + np.abs(y))))

def print_mean_std(x, axis=0):
    print('  means: ', x.mean(axis=axis).round(6) + 0.0)
    print('  stds:  ', x.std(axis=axis).round(6))
    print()

a = np.random.randn(20, 3) * [1, 5, 10] + [3, 0, -3]
print('Before batch normalization:')
print_mean_std(a, axis=0)
gamma, beta = np.ones((3,)), np.zeros((3,))
a_norm, _ = batchnorm_forward(a, gamma, beta, {'mode': 'train'})
print_mean_std(a_norm, axis=0)
gamma, beta = np.asarray([1.0, 2.0, 3.0]), np.asarray([11.0, 12.0, 13.0])
a_norm, cache = batchnorm_forward(a, gamma, beta, {'mode': 'train'})
print_mean_std(a_norm, axis=0)

bn_param = {'mode': 'train'}
for t in range(50):
    batchnorm_forward(np.random.randn(20, 3) + 2, gamma, beta, bn_param)
bn_param['mode'] = 'test'
out, _ = batchnorm_forward(np.random.randn(20, 3) + 2, gamma, beta, bn_param)
print('test mode', out.mean(axis=0).round(2), sorted(bn_param))

dout = np.random.randn(20, 3)
dx, dgamma, dbeta = batchnorm_backward(dout, cache)
numeric = np.zeros_like(a)
h = 1e-5
it = [(i, j) for i in range(a.shape[0]) for j in range(a.shape[1])]
for ix in it:
    old = a[ix]
    a[ix] = old + h
    pos = batchnorm_forward(a, gamma, beta, {'mode': 'train'})[0]
    a[ix] = old - h
    neg = batchnorm_forward(a, gamma, beta, {'mode': 'train'})[0]
    a[ix] = old
    numeric[ix] = np.sum((pos - neg) * dout) / (2 * h)
print('dx error small:', rel_error(numeric, dx) < 1e-6, dgamma.shape, dbeta.round(4))
try:
    batchnorm_forward(a, gamma, beta, {'mode': 'eval'})
except ValueError as e:
    print('ValueError:', e)
