extension Library {
  /// Filters of `scipy.signal`.
  static let scipyFilters = #"""
    def lfilter(b, a, x, axis=-1, zi=None):
        """What a filter makes of a signal: b weighs what comes in, a what has gone out."""
        b, a = np.atleast_1d(np.asarray(b, dtype=float)), np.atleast_1d(np.asarray(a, dtype=float))
        b, a = b / a[0], a / a[0]
        n = max(len(a), len(b))
        b, a = np.concatenate([b, np.zeros(n - len(b))]), np.concatenate([a, np.zeros(n - len(a))])
        x = np.moveaxis(np.asarray(x, dtype=float), axis, -1)
        rows, kept = [], []
        flat = x.reshape(-1, x.shape[-1])
        start = None if zi is None else np.asarray(zi, dtype=float).reshape(-1, n - 1)
        bs, as_ = b.tolist(), a.tolist()
        for i, row in enumerate(flat.tolist()):
            z = [0.0] * n if start is None else start[i % len(start)].tolist() + [0.0]
            out = []
            for v in row:
                y = bs[0] * v + z[0]
                for k in range(1, n):
                    z[k - 1] = bs[k] * v - as_[k] * y + z[k]
                out.append(y)
            rows.append(out)
            kept.append(z[:-1])
        made = np.moveaxis(np.array(rows).reshape(x.shape), -1, axis)
        return made if zi is None else (made, np.array(kept).reshape(np.shape(zi)))

    def lfilter_zi(b, a):
        b, a = np.atleast_1d(np.asarray(b, dtype=float)), np.atleast_1d(np.asarray(a, dtype=float))
        b, a = b / a[0], a / a[0]
        n = max(len(a), len(b))
        b, a = np.concatenate([b, np.zeros(n - len(b))]), np.concatenate([a, np.zeros(n - len(a))])
        companion = np.zeros((n - 1, n - 1))
        companion[0] = -a[1:]
        companion[np.arange(1, n - 1), np.arange(n - 2)] = 1
        return np.linalg.solve(np.eye(n - 1) - companion.T, b[1:] - a[1:] * b[0])

    def filtfilt(b, a, x, axis=-1, padtype="odd", padlen=None, **more):
        """A filter run forwards, then backwards, so that nothing is shifted."""
        x = np.moveaxis(np.asarray(x, dtype=float), axis, -1)
        edge = 3 * max(len(np.atleast_1d(a)), len(np.atleast_1d(b))) if padlen is None else padlen
        if x.shape[-1] <= edge:
            raise ValueError("The length of the input vector x must be greater than padlen, which is %d." % edge)
        wide = np.concatenate([2 * x[..., :1] - x[..., edge:0:-1], x, 2 * x[..., -1:] - x[..., -2:-(edge + 2):-1]], axis=-1) if edge else x
        zi = lfilter_zi(b, a)
        shape = wide.shape[:-1] + (len(zi),)
        y, _ = lfilter(b, a, wide, zi=np.broadcast_to(zi, shape) * wide[..., :1])
        y, _ = lfilter(b, a, y[..., ::-1], zi=np.broadcast_to(zi, shape) * y[..., -1:])
        y = y[..., ::-1]
        return np.moveaxis(y[..., edge:-edge] if edge else y, -1, axis)

    def butter(N, Wn, btype="low", analog=False, output="ba", fs=None):
        """Butterworth's filter, flat where it lets through."""
        if output != "ba":
            raise ValueError("output " + repr(output) + " is not available: 'ba' is")
        Wn = np.asarray(Wn, dtype=float)
        if fs is not None:
            Wn = 2 * Wn / fs
        kind = {"low": "lowpass", "lp": "lowpass", "high": "highpass", "hp": "highpass", "band": "bandpass", "bp": "bandpass", "pass": "bandpass", "stop": "bandstop", "bs": "bandstop"}.get(btype, btype)
        m = np.arange(-N + 1, N, 2)
        p, z, k = -np.exp(1j * np.pi * m / (2 * N)), np.zeros(0, dtype=complex), 1.0
        warped = Wn if analog else 4 * np.tan(np.pi * Wn / 2)
        if kind == "lowpass":
            z, p, k = z * warped, p * warped, k * warped ** N
        elif kind == "highpass":
            k = k / np.real(np.prod(-p))
            z, p = np.zeros(N, dtype=complex), warped / p
        else:
            wide, middle = warped[1] - warped[0], np.sqrt(warped[0] * warped[1])
            if kind == "bandpass":
                q = p * wide / 2
                root = np.sqrt(q ** 2 - middle ** 2)
                p, z, k = np.concatenate([q + root, q - root]), np.zeros(N, dtype=complex), k * wide ** N
            else:
                q = (wide / 2) / p
                root = np.sqrt(q ** 2 - middle ** 2)
                k = k / np.real(np.prod(-p))
                p, z = np.concatenate([q + root, q - root]), np.concatenate([np.full(N, 1j * middle), np.full(N, -1j * middle)])
        if not analog:
            k = k * np.real(np.prod(4.0 - z) / np.prod(4.0 - p)) if len(z) else k * np.real(1.0 / np.prod(4.0 - p))
            z, p = np.concatenate([(4.0 + z) / (4.0 - z), -np.ones(len(p) - len(z))]), (4.0 + p) / (4.0 - p)
        return k * np.real(np.poly(z)), np.real(np.poly(p))

    def freqz(b, a=1, worN=512, whole=False, fs=2 * np.pi, **more):
        w = np.linspace(0, np.pi * (2 if whole else 1), worN, endpoint=False) if np.ndim(worN) == 0 else 2 * np.pi * np.asarray(worN) / fs
        e = np.exp(-1j * w)
        def value(c):
            total = np.zeros(len(w), dtype=complex)
            for v in np.atleast_1d(c)[::-1]:
                total = total * e + v
            return total
        return w * fs / (2 * np.pi), value(b) / value(a)
    """#
}
