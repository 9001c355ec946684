import numpy as np
np.random.seed(0)
np.set_printoptions(precision=4, suppress=True)

def sigmoid(x): return 1/(1+np.exp(-x))

nx, nh, T = 3, 4, 6
params = {}
for gate in ['z', 'r', 'h']:
    params['W' + gate] = np.random.randn(nh, nx) * 0.1
    params['U' + gate] = np.random.randn(nh, nh) * 0.1
    params['b' + gate] = np.zeros((nh, 1))
params['Wy'] = np.random.randn(nx, nh) * 0.1
params['by'] = np.zeros((nx, 1))

def step_forward(x, h_prev, p):
    z = sigmoid(p['Wz'] @ x + p['Uz'] @ h_prev + p['bz'])
    r = sigmoid(p['Wr'] @ x + p['Ur'] @ h_prev + p['br'])
    hhat = np.tanh(p['Wh'] @ x + p['Uh'] @ (r * h_prev) + p['bh'])
    h = (1 - z) * h_prev + z * hhat
    y = p['Wy'] @ h + p['by']
    e = np.exp(y - y.max())
    return h, e / e.sum(), (x, h_prev, z, r, hhat, h)

def loss_and_grads(seq, p):
    h = np.zeros((nh, 1))
    caches, probs, loss = [], [], 0.
    for t in range(len(seq) - 1):
        x = np.zeros((nx, 1)); x[seq[t]] = 1
        h, pr, cache = step_forward(x, h, p)
        caches.append(cache); probs.append(pr)
        loss += -np.log(pr[seq[t+1], 0])
    grads = {k: np.zeros_like(v) for k, v in p.items()}
    dh_next = np.zeros((nh, 1))
    for t in reversed(range(len(caches))):
        x, h_prev, z, r, hhat, h = caches[t]
        dy = probs[t].copy()
        dy[seq[t+1]] -= 1
        grads['Wy'] += dy @ h.T; grads['by'] += dy
        dh = p['Wy'].T @ dy + dh_next
        dhhat = dh * z
        dz = dh * (hhat - h_prev)
        dh_prev = dh * (1 - z)
        da = dhhat * (1 - hhat**2)
        grads['Wh'] += da @ x.T; grads['Uh'] += da @ (r * h_prev).T; grads['bh'] += da
        drh = p['Uh'].T @ da
        dr = drh * h_prev
        dh_prev += drh * r
        dar = dr * r * (1 - r)
        grads['Wr'] += dar @ x.T; grads['Ur'] += dar @ h_prev.T; grads['br'] += dar
        dh_prev += p['Ur'].T @ dar
        daz = dz * z * (1 - z)
        grads['Wz'] += daz @ x.T; grads['Uz'] += daz @ h_prev.T; grads['bz'] += daz
        dh_prev += p['Uz'].T @ daz
        dh_next = dh_prev
    for g in grads.values():
        np.clip(g, -5, 5, out=g)
    return loss, grads

seq = [0, 1, 2, 0, 1, 2, 0]
loss, grads = loss_and_grads(seq, params)
print("initial loss", loss)

# check a few entries numerically
for name in sorted(params):
    W = params[name]
    ix = tuple(np.random.randint(0, n) for n in W.shape)
    old = W[ix]
    W[ix] = old + 1e-5; up, _ = loss_and_grads(seq, params)
    W[ix] = old - 1e-5; down, _ = loss_and_grads(seq, params)
    W[ix] = old
    num = (up - down) / 2e-5
    rel = abs(num - grads[name][ix]) / max(1e-8, abs(num) + abs(grads[name][ix]))
    print('%-3s %s %s' % (name, ix == tuple(int(i) for i in ix), rel < 1e-4))

m = {k: np.zeros_like(v) for k, v in params.items()}
for it in range(201):
    loss, grads = loss_and_grads(seq, params)
    for k in params:
        m[k] += grads[k] * grads[k]
        params[k] += -0.1 * grads[k] / np.sqrt(m[k] + 1e-8)
    if not it % 50:
        print("iter {:4d}, loss: {:.6f}".format(it, loss))
print(params['Wy'])
print({k: v.shape for k, v in params.items()})
