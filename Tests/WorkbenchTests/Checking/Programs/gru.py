import numpy as np

class GRU:
    def __init__(self, nx, nh):
        rng = np.random.default_rng(4)
        s = 0.4
        self.Wz, self.Uz = rng.normal(0, s, (nh, nx)), rng.normal(0, s, (nh, nh))
        self.Wr, self.Ur = rng.normal(0, s, (nh, nx)), rng.normal(0, s, (nh, nh))
        self.Wc, self.Uc = rng.normal(0, s, (nh, nx)), rng.normal(0, s, (nh, nh))
        self.V = rng.normal(0, s, (1, nh))
        self.nh = nh

    def run(self, xs, target):
        h = np.zeros(self.nh)
        tape = []
        for x in xs:
            z = 1 / (1 + np.exp(-(self.Wz @ x + self.Uz @ h)))
            r = 1 / (1 + np.exp(-(self.Wr @ x + self.Ur @ h)))
            c = np.tanh(self.Wc @ x + self.Uc @ (r * h))
            new = (1 - z) * h + z * c
            tape.append((x, h, z, r, c))
            h = new
        out = self.V @ h
        err = out - target
        loss = 0.5 * float(err @ err)
        G = {k: np.zeros_like(getattr(self, k)) for k in ('Wz', 'Uz', 'Wr', 'Ur', 'Wc', 'Uc', 'V')}
        G['V'] += np.outer(err, h)
        dh = self.V.T @ err
        for x, hp, z, r, c in reversed(tape):
            dc = dh * z
            dz = dh * (c - hp)
            dhp = dh * (1 - z)
            da_c = dc * (1 - c ** 2)
            G['Wc'] += np.outer(da_c, x)
            G['Uc'] += np.outer(da_c, r * hp)
            drh = self.Uc.T @ da_c
            dr = drh * hp
            dhp += drh * r
            da_z = dz * z * (1 - z)
            da_r = dr * r * (1 - r)
            G['Wz'] += np.outer(da_z, x)
            G['Uz'] += np.outer(da_z, hp)
            G['Wr'] += np.outer(da_r, x)
            G['Ur'] += np.outer(da_r, hp)
            dhp += self.Uz.T @ da_z + self.Ur.T @ da_r
            dh = dhp
        return loss, G

    def update(self, G, lr):
        for k, g in G.items():
            setattr(self, k, getattr(self, k) - lr * g)

rng = np.random.default_rng(9)
seqs = rng.normal(size=(12, 5, 2))
targets = seqs[:, 0, 0] + seqs[:, -1, 1]
net = GRU(2, 5)
for epoch in range(15):
    loss_sum = 0
    for xs, t in zip(seqs, targets):
        l, G = net.run(xs, np.array([t]))
        net.update(G, 0.1)
        loss_sum += l
    print(epoch, loss_sum / len(seqs))
