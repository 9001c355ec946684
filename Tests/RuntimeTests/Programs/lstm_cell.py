import numpy as np

def sigmoid(x):
    return 1. / (1. + np.exp(-x))

def lstm_cell_forward(xt, a_prev, c_prev, parameters):
    """One step of an LSTM cell; xt is (n_x, m), a_prev and c_prev (n_a, m)."""
    Wf, bf = parameters["Wf"], parameters["bf"]
    Wi, bi = parameters["Wi"], parameters["bi"]
    Wc, bc = parameters["Wc"], parameters["bc"]
    Wo, bo = parameters["Wo"], parameters["bo"]
    Wy, by = parameters["Wy"], parameters["by"]
    n_x, m = xt.shape
    n_y, n_a = Wy.shape
    concat = np.zeros((n_a + n_x, m))
    concat[: n_a, :] = a_prev
    concat[n_a :, :] = xt
    ft = sigmoid(Wf @ concat + bf)
    it = sigmoid(Wi @ concat + bi)
    cct = np.tanh(Wc @ concat + bc)
    c_next = ft * c_prev + it * cct
    ot = sigmoid(Wo @ concat + bo)
    a_next = ot * np.tanh(c_next)
    z = Wy @ a_next + by
    e_x = np.exp(z - np.max(z))
    yt_pred = e_x / e_x.sum(axis=0)
    cache = (a_next, c_next, a_prev, c_prev, ft, it, cct, ot, xt, parameters)
    return a_next, c_next, yt_pred, cache

def lstm_forward(x, a0, parameters):
    caches = []
    n_x, m, T_x = x.shape
    n_y, n_a = parameters['Wy'].shape
    a = np.zeros((n_a, m, T_x))
    c = np.zeros((n_a, m, T_x))
    y = np.zeros((n_y, m, T_x))
    a_next = a0
    c_next = np.zeros(a_next.shape)
    for t in range(T_x):
        a_next, c_next, yt, cache = lstm_cell_forward(x[:, :, t], a_next, c_next, parameters)
        a[:, :, t] = a_next
        y[:, :, t] = yt
        c[:, :, t] = c_next
        caches.append(cache)
    return a, y, c, (caches, x)

np.random.seed(1)
xt = np.random.randn(3, 10)
a_prev = np.random.randn(5, 10)
c_prev = np.random.randn(5, 10)
parameters = {}
for gate in 'fico':
    parameters['W' + gate] = np.random.randn(5, 5 + 3)
    parameters['b' + gate] = np.random.randn(5, 1)
parameters['Wy'] = np.random.randn(2, 5)
parameters['by'] = np.random.randn(2, 1)
a_next, c_next, yt, cache = lstm_cell_forward(xt, a_prev, c_prev, parameters)
print("a_next[4] = \n", a_next[4], "\na_next.shape = ", a_next.shape)
print("c_next[2] = ", c_next[2], sep="")
print("yt[1] =", yt[1])
print("cache[1][3] =\n", cache[1][3])
print("len(cache) = ", len(cache))

x = np.random.randn(3, 10, 7)
a, y, c, caches = lstm_forward(x, np.random.randn(5, 10), parameters)
print("a[4][3][6] = ", a[4][3][6].round(10))
print("a.shape = ", a.shape)
print("y[1][4][3] =", round(y[1][4][3], 10), type(y[1][4][3]))
print("caches[1][1][1] =", caches[1][1][1])
print("c[1][2][1] %.10f" % c[1][2][1])
print(repr(a[0, :2, :3]), len(caches), {k: v.shape for k, v in parameters.items()})
