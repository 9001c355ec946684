/// Recurrent cells, written as loops over time.
extension NumPySource {
  static let rnn = """
    def rnn(x, Wx, Wh, b, f):
        \"""h = f(x @ Wx + h @ Wh + b), step by step from h = 0; all states, in a tuple.\"""
        h = np.zeros((len(x), len(Wh)))
        states = []
        for t in range(x.shape[1]):
            h = f(x[:, t] @ Wx + h @ Wh + b)
            states.append(h)
        return (np.stack(states, axis=1),)
    """
  static let rnnBack = """
    def rnn_back(dstates, x, steps, Wx, Wh, slope):
        \"""Back through time: each state gets a gradient from its output and from the state after it.\"""
        (states,) = steps
        dx, dWx, dWh, db = np.zeros_like(x), np.zeros_like(Wx), np.zeros_like(Wh), np.zeros(Wh.shape[1])
        dh = np.zeros((len(x), len(Wh)))
        for t in reversed(range(x.shape[1])):
            before = states[:, t - 1] if t > 0 else np.zeros_like(dh)
            dz = (dstates[:, t] + dh) * slope(states[:, t])
            dx[:, t] = dz @ Wx.T
            dWx += x[:, t].T @ dz
            dWh += before.T @ dz
            db += dz.sum(axis=0)
            dh = dz @ Wh.T
        return dx, dWx, dWh, db
    """
  static let lstm = """
    def lstm(x, Wx, Wh, b):
        \"""Gates side by side in the weights: i lets in, f keeps, g is what may come in, o lets out.\"""
        h = np.zeros((len(x), len(Wh)))
        c = np.zeros_like(h)
        states, cells, gates = [], [], []
        for t in range(x.shape[1]):
            i, f, g, o = np.split(x[:, t] @ Wx + h @ Wh + b, 4, axis=1)
            i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
            c = f * c + i * g
            h = o * np.tanh(c)
            states.append(h)
            cells.append(c)
            gates.append((i, f, g, o))
        return np.stack(states, axis=1), cells, gates
    """
  static let lstmBack = """
    def lstm_back(dstates, x, steps, Wx, Wh):
        \"""Back through time; the cell c carries its gradient on through the forget gate alone.\"""
        states, cells, gates = steps
        dx, dWx, dWh, db = np.zeros_like(x), np.zeros_like(Wx), np.zeros_like(Wh), np.zeros(Wh.shape[1])
        dh = np.zeros((len(x), len(Wh)))
        dc = np.zeros_like(dh)
        for t in reversed(range(x.shape[1])):
            h_before = states[:, t - 1] if t > 0 else np.zeros_like(dh)
            c_before = cells[t - 1] if t > 0 else np.zeros_like(dh)
            i, f, g, o = gates[t]
            squashed = np.tanh(cells[t])
            dh = dh + dstates[:, t]
            dc = dc + dh * o * (1 - squashed**2)
            dz = np.hstack([
                dc * g * i * (1 - i),
                dc * c_before * f * (1 - f),
                dc * i * (1 - g**2),
                dh * squashed * o * (1 - o),
            ])
            dc = dc * f
            dx[:, t] = dz @ Wx.T
            dWx += x[:, t].T @ dz
            dWh += h_before.T @ dz
            db += dz.sum(axis=0)
            dh = dz @ Wh.T
        return dx, dWx, dWh, db
    """
  static let gru = """
    def gru(x, Wx, Wh, b, bh):
        \"""Gates side by side in the weights: r resets, z keeps, n is the new state offered.\"""
        h = np.zeros((len(x), len(Wh)))
        states, gates = [], []
        for t in range(x.shape[1]):
            xr, xz, xn = np.split(x[:, t] @ Wx + b, 3, axis=1)
            hr, hz, hn = np.split(h @ Wh + bh, 3, axis=1)
            r, z = sigmoid(xr + hr), sigmoid(xz + hz)
            n = np.tanh(xn + r * hn)
            h = (1 - z) * n + z * h
            states.append(h)
            gates.append((r, z, n, hn))
        return np.stack(states, axis=1), gates
    """
  static let gruBack = """
    def gru_back(dstates, x, steps, Wx, Wh):
        \"""Back through time; what z keeps, the gradient keeps.\"""
        states, gates = steps
        dx, dWx, dWh = np.zeros_like(x), np.zeros_like(Wx), np.zeros_like(Wh)
        db, dbh = np.zeros(Wh.shape[1]), np.zeros(Wh.shape[1])
        dh = np.zeros((len(x), len(Wh)))
        for t in reversed(range(x.shape[1])):
            before = states[:, t - 1] if t > 0 else np.zeros_like(dh)
            r, z, n, hn = gates[t]
            dh = dh + dstates[:, t]
            dn = dh * (1 - z) * (1 - n**2)
            dr = dn * hn * r * (1 - r)
            dz = dh * (before - n) * z * (1 - z)
            from_x = np.hstack([dr, dz, dn])
            from_h = np.hstack([dr, dz, dn * r])
            dx[:, t] = from_x @ Wx.T
            dWx += x[:, t].T @ from_x
            dWh += before.T @ from_h
            db += from_x.sum(axis=0)
            dbh += from_h.sum(axis=0)
            dh = dh * z + from_h @ Wh.T
        return dx, dWx, dWh, db, dbh
    """
}
