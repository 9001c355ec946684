extension Library {
  /// The text of `numpy.fft`.
  static let numpyFFT = #"""
    import numpy as np
    import math as _math
    from numpy._complex import _array, _made, ndarray, complex

    _known = {}

    def _turns(n):
        """The n-th roots of 1, exact where they can be; those of some lengths are kept."""
        if n not in _known:
            if len(_known) >= 64:
                _known.clear()
            _known[n] = _roots(n)
        return _known[n]

    def _roots(n):
        reals, imags = [], []
        for k in range(n):
            eighth, rest = divmod(8 * k, n)
            a = 2 * _math.pi * k / n
            if 8 * k % n == 0 and eighth % 2 == 0:
                c, s = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)][eighth // 2]
            else:
                c, s = _math.cos(a), _math.sin(a)
            reals.append(c)
            imags.append(-s)
        return np.array(reals), np.array(imags)

    def _factor(n):
        for p in (4, 2, 3, 5, 7, 11, 13):
            if n % p == 0:
                return p
        p = 17
        while p * p <= n:
            if n % p == 0:
                return p
            p += 2
        return n

    def _transform(re, im):
        """The discrete Fourier transform along the last axis: Cooley and Tukey's, by the factors of the length."""
        n = re.shape[-1]
        if n <= 1:
            return re, im
        p = _factor(n)
        if p == n and p > 5:
            turn = np.outer(np.arange(n), np.arange(n)) % n
            cr, ci = _turns(n)
            cr, ci = cr[turn], ci[turn]
            return re @ cr - im @ ci, re @ ci + im @ cr
        m = n // p
        # The elements r, r + p, r + 2p … are transformed, for all r at once.
        apart = re.shape[:-1] + (m, p)
        pr, pi = _transform(np.swapaxes(re.reshape(apart), -1, -2), np.swapaxes(im.reshape(apart), -1, -2))
        cr, ci = _turns(n)
        turned = [(pr[..., 0, :], pi[..., 0, :])]
        for r in range(1, p):
            wr, wi = cr[(np.arange(m) * r) % n], ci[(np.arange(m) * r) % n]
            a, b = pr[..., r, :], pi[..., r, :]
            turned.append((a * wr - b * wi, a * wi + b * wr))
        reals, imags = [], []
        if p == 2:
            (a, b), (c, d) = turned
            reals, imags = [a + c, a - c], [b + d, b - d]
        elif p == 4:
            (a, b), (c, d), (e, f), (g, h) = turned
            sr, si, tr, ti = a + e, b + f, a - e, b - f
            ur, ui, vr, vi = c + g, d + h, c - g, d - h
            reals = [sr + ur, tr + vi, sr - ur, tr - vi]
            imags = [si + ui, ti - vr, si - ui, ti + vr]
        elif p == 3:
            (a, b), (c, d), (e, f) = turned
            r, i = -0.5, -0.86602540378443864676
            sr, si, tr, ti = c + e, d + f, c - e, d - f
            ur, ui, vr, vi = a + r * sr, b + r * si, -(i * ti), i * tr
            reals, imags = [a + sr, ur + vr, ur - vr], [b + si, ui + vi, ui - vi]
        elif p == 5:
            (a, b), (c, d), (e, f), (g, h), (k, l) = turned
            r1, i1, r2, i2 = 0.30901699437494742410, -0.95105651629515357212, -0.80901699437494742410, -0.58778525229247312917
            s1r, s1i, t1r, t1i, s2r, s2i, t2r, t2i = c + k, d + l, c - k, d - l, e + g, f + h, e - g, f - h
            ur, ui, vr, vi = a + r1 * s1r + r2 * s2r, b + r1 * s1i + r2 * s2i, -(i1 * t1i + i2 * t2i), i1 * t1r + i2 * t2r
            wr, wi, xr, xi = a + r2 * s1r + r1 * s2r, b + r2 * s1i + r1 * s2i, -(i2 * t1i - i1 * t2i), i2 * t1r - i1 * t2r
            reals, imags = [a + s1r + s2r, ur + vr, wr + xr, wr - xr, ur - vr], [b + s1i + s2i, ui + vi, wi + xi, wi - xi, ui - vi]
        else:
            kr, ki = _turns(p)
            for k in range(p):
                real, imag = turned[0]
                for r in range(1, p):
                    a, b = turned[r]
                    w, v = kr[k * r % p], ki[k * r % p]
                    real, imag = real + a * w - b * v, imag + a * v + b * w
                reals.append(real)
                imags.append(imag)
        return np.concatenate(reals, axis=-1), np.concatenate(imags, axis=-1)

    def _fitted(part, n):
        """Cut off or filled up with zeros to a length along the last axis."""
        if part.shape[-1] >= n:
            return part[..., :n]
        return np.concatenate([part, np.zeros(part.shape[:-1] + (n - part.shape[-1],))], axis=-1)

    def _along(a, n, axis, norm, isInverse):
        z = _array(a)
        re, im = np.moveaxis(z._re, axis, -1), np.moveaxis(z._im, axis, -1)
        n = re.shape[-1] if n is None else n
        if n < 1:
            raise ValueError("Invalid number of FFT data points (" + str(n) + ") specified.")
        re, im = _fitted(re, n), _fitted(im, n)
        if isInverse:
            im, re = _transform(im, re)
        else:
            re, im = _transform(re, im)
        scale = 1.0 / _math.sqrt(n) if norm == "ortho" else 1.0 / n if (norm == "forward") != isInverse else None
        if scale is not None:
            re, im = re * scale, im * scale
        return ndarray(np.moveaxis(re, -1, axis), np.moveaxis(im, -1, axis))

    def fft(a, n=None, axis=-1, norm=None):
        """The discrete Fourier transform."""
        return _along(a, n, axis, norm, False)

    def ifft(a, n=None, axis=-1, norm=None):
        """Its inverse."""
        return _along(a, n, axis, norm, True)

    def rfft(a, n=None, axis=-1, norm=None):
        """The transform of real numbers: its first half, which says all."""
        found = _along(np.asarray(a, dtype=float), n, axis, norm, False)
        half = found.shape[axis] // 2 + 1
        re, im = np.moveaxis(found._re, axis, -1)[..., :half], np.moveaxis(found._im, axis, -1)[..., :half]
        return ndarray(np.moveaxis(re, -1, axis), np.moveaxis(im, -1, axis))

    def irfft(a, n=None, axis=-1, norm=None):
        z = _array(a)
        re, im = np.moveaxis(z._re, axis, -1), np.moveaxis(z._im, axis, -1)
        n = 2 * (re.shape[-1] - 1) if n is None else n
        re, im = _fitted(re, n // 2 + 1), _fitted(im, n // 2 + 1)
        back = slice(n - n // 2 - 1, 0, -1)
        whole = ndarray(np.concatenate([re, re[..., back]], axis=-1), np.concatenate([im, -im[..., back]], axis=-1))
        return np.moveaxis(_along(whole, n, -1, norm, True)._re, -1, axis)

    def _many(function, a, s, axes, norm):
        made = _array(a)
        axes = tuple(range(-len(s), 0)) if axes is None and s is not None else tuple(range(made.ndim)) if axes is None else axes
        for place, axis in list(enumerate(axes))[::-1]:
            made = function(made, None if s is None else s[place], axis, norm)
        return made

    def fftn(a, s=None, axes=None, norm=None): return _many(fft, a, s, axes, norm)
    def ifftn(a, s=None, axes=None, norm=None): return _many(ifft, a, s, axes, norm)
    def fft2(a, s=None, axes=(-2, -1), norm=None): return _many(fft, a, s, axes, norm)
    def ifft2(a, s=None, axes=(-2, -1), norm=None): return _many(ifft, a, s, axes, norm)

    def rfft2(a, s=None, axes=(-2, -1), norm=None):
        return fft(rfft(a, None if s is None else s[1], axes[1], norm), None if s is None else s[0], axes[0], norm)

    def irfft2(a, s=None, axes=(-2, -1), norm=None):
        return irfft(ifft(a, None if s is None else s[0], axes[0], norm), None if s is None else s[1], axes[1], norm)

    def fftfreq(n, d=1.0):
        """The frequency of each place of a transform."""
        half = (n - 1) // 2 + 1
        return np.concatenate([np.arange(0, half), np.arange(-(n // 2), 0)]) * (1.0 / (n * d))

    def rfftfreq(n, d=1.0):
        return np.arange(0, n // 2 + 1) * (1.0 / (n * d))

    def _shifted(x, axes, isInverse):
        x = x if isinstance(x, ndarray) else np.asarray(x)
        axes = range(x.ndim) if axes is None else (axes,) if isinstance(axes, int) else axes
        for axis in axes:
            n = x.shape[axis]
            x = np.roll(x, -(n // 2) if isInverse else n // 2, axis)
        return x

    def fftshift(x, axes=None):
        """The zero frequency in the middle."""
        return _shifted(x, axes, False)

    def ifftshift(x, axes=None):
        return _shifted(x, axes, True)
    """#
}
