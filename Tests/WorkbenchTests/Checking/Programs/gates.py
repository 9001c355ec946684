import numpy as np

def sigmoid(v):
    return 1 / (1 + np.exp(-v))

rng = np.random.default_rng(21)
n_in, n_hid, T = 2, 3, 5
P = {}
for gate in "ifgo":
    P["U" + gate] = rng.normal(0, 0.5, (n_hid, n_in))
    P["V" + gate] = rng.normal(0, 0.5, (n_hid, n_hid))
    P["b" + gate] = np.zeros(n_hid)
P["w"] = rng.normal(0, 0.5, n_hid)
sequence = rng.normal(size=(T, n_in))
goal = 0.4

def forward(P, sequence):
    h, c = np.zeros(n_hid), np.zeros(n_hid)
    steps = []
    for x in sequence:
        i = sigmoid(P["Ui"] @ x + P["Vi"] @ h + P["bi"])
        f = sigmoid(P["Uf"] @ x + P["Vf"] @ h + P["bf"])
        g = np.tanh(P["Ug"] @ x + P["Vg"] @ h + P["bg"])
        o = sigmoid(P["Uo"] @ x + P["Vo"] @ h + P["bo"])
        c_new = f * c + i * g
        h_new = o * np.tanh(c_new)
        steps.append((x, h, c, i, f, g, o, c_new))
        h, c = h_new, c_new
    return h, steps

def backward(P, h, steps, dout):
    D = {name: np.zeros_like(value) for name, value in P.items()}
    D["w"] = dout * h
    dh = dout * P["w"]
    dc = np.zeros(n_hid)
    for x, h_prev, c_prev, i, f, g, o, c_new in reversed(steps):
        tanh_c = np.tanh(c_new)
        dc = dc + dh * o * (1 - tanh_c ** 2)
        dzo = dh * tanh_c * o * (1 - o)
        dzi = dc * g * i * (1 - i)
        dzf = dc * c_prev * f * (1 - f)
        dzg = dc * i * (1 - g ** 2)
        dh = np.zeros(n_hid)
        for gate, dz in zip("ifgo", (dzi, dzf, dzg, dzo)):
            D["U" + gate] += np.outer(dz, x)
            D["V" + gate] += np.outer(dz, h_prev)
            D["b" + gate] += dz
            dh += P["V" + gate].T @ dz
        dc = dc * f
    return D

for step in range(60):
    h, steps = forward(P, sequence)
    out = P["w"] @ h
    loss = (out - goal) ** 2
    D = backward(P, h, steps, 2 * (out - goal))
    for name in P:
        P[name] = P[name] - 0.2 * D[name]
print(loss)
