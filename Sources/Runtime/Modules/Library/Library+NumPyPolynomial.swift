extension Library {
  /// The text of `numpy.polynomial.polynomial`: coefficients, the constant first.
  static let numpyPolynomials = #"""

    import numpy as np

    def polyval(x, c, tensor=True):
        c = np.asarray(c, dtype=float)
        x = np.asarray(x) if isinstance(x, (list, tuple)) else x
        total = c[-1] + x * 0
        for v in c[-2::-1]:
            total = v + total * x
        return total

    def _trimmed(c):
        c = np.atleast_1d(np.asarray(c, dtype=float))
        while len(c) > 1 and c[-1] == 0:
            c = c[:-1]
        return c

    def polyadd(c1, c2):
        a, b = np.atleast_1d(c1), np.atleast_1d(c2)
        n = max(len(a), len(b))
        return _trimmed(np.pad(a, (0, n - len(a))) + np.pad(b, (0, n - len(b))))

    def polysub(c1, c2): return polyadd(c1, -np.atleast_1d(c2))
    def polymul(c1, c2): return _trimmed(np.convolve(np.atleast_1d(c1), np.atleast_1d(c2)))
    def polymulx(c): return np.concatenate([[0.0], np.atleast_1d(c)])

    def polydiv(c1, c2):
        q, r = np.polydiv(np.atleast_1d(c1)[::-1], np.atleast_1d(c2)[::-1])
        return np.atleast_1d(q)[::-1], _trimmed(np.atleast_1d(r)[::-1])

    def polypow(c, pow, maxpower=None):
        made = np.array([1.0])
        for _ in range(pow):
            made = polymul(made, c)
        return made

    def polyder(c, m=1, scl=1, axis=0):
        c = np.atleast_1d(np.asarray(c, dtype=float))
        for _ in range(m):
            c = c[1:] * np.arange(1, len(c)) * scl if len(c) > 1 else c[:1] * 0
        return c

    def polyint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
        c = np.atleast_1d(np.asarray(c, dtype=float))
        k = list(k) if np.ndim(k) else [k]
        for i in range(m):
            c = np.concatenate([[0.0], c * scl / np.arange(1, len(c) + 1)])
            c[0] += (k[i] if i < len(k) else 0) - polyval(lbnd, c)
        return c

    def polyvander(x, deg): return np.vander(np.asarray(x, dtype=float), deg + 1, increasing=True)

    def polyfit(x, y, deg, rcond=None, full=False, w=None):
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        degrees = np.arange(deg + 1) if np.ndim(deg) == 0 else np.sort(deg)
        A = (x[:, None] ** degrees)
        if w is not None:
            A, y = A * np.asarray(w)[:, None], (y.T * np.asarray(w)).T
        scale = np.sqrt((A * A).sum(axis=0))
        scale[scale == 0] = 1
        found, residuals, rank, s = np.linalg.lstsq(A / scale, y, rcond=len(x) * np.finfo(float).eps if rcond is None else rcond)
        found = (found.T / scale).T
        made = np.zeros((degrees[-1] + 1,) + found.shape[1:])
        made[degrees] = found
        return (made, [residuals, rank, s, len(x) * np.finfo(float).eps]) if full else made

    def polyroots(c):
        return np.sort(np.roots(np.atleast_1d(c)[::-1]))

    def polyfromroots(roots):
        made = np.array([1.0])
        for r in np.ravel(roots):
            made = polymul(made, [-r, 1.0])
        return made

    def polytrim(c, tol=0): return _trimmed(np.where(np.abs(c) <= tol, 0, c))
    """#

  /// The text of `numpy.polynomial`.
  static let numpyPolynomial = #"""

    import numpy as np
    import _native

    polynomial = _native.import_module("numpy.polynomial.polynomial")

    _ups = {"0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹"}

    class Polynomial:
        """A polynomial by its coefficients, the constant first; its argument is moved from domain to window before it counts."""

        def __init__(self, coef, domain=None, window=None, symbol="x"):
            self.coef = np.atleast_1d(np.array(coef, dtype=float))
            self.domain = np.array([-1.0, 1.0] if domain is None else domain, dtype=float)
            self.window = np.array([-1.0, 1.0] if window is None else window, dtype=float)
            self.symbol = symbol

        def mapparms(self):
            width = self.domain[1] - self.domain[0]
            return (self.domain[1] * self.window[0] - self.domain[0] * self.window[1]) / width, (self.window[1] - self.window[0]) / width

        def __call__(self, x):
            off, scale = self.mapparms()
            x = np.asarray(x) if isinstance(x, (list, tuple)) else x
            return polynomial.polyval(off + scale * x, self.coef)

        def _like(self, coef): return Polynomial(coef, self.domain, self.window, self.symbol)
        def _other(self, other): return other.coef if isinstance(other, Polynomial) else other
        def degree(self): return len(self.coef) - 1
        def copy(self): return self._like(self.coef)
        def trim(self, tol=0): return self._like(polynomial.polytrim(self.coef, tol))
        def __len__(self): return len(self.coef)
        def __iter__(self): return iter(self.coef)
        def __neg__(self): return self._like(-self.coef)
        def __pos__(self): return self
        def __add__(self, other): return self._like(polynomial.polyadd(self.coef, self._other(other)))
        __radd__ = __add__
        def __sub__(self, other): return self._like(polynomial.polysub(self.coef, self._other(other)))
        def __rsub__(self, other): return self._like(polynomial.polysub(other, self.coef))
        def __mul__(self, other): return self._like(polynomial.polymul(self.coef, self._other(other)))
        __rmul__ = __mul__
        def __truediv__(self, other): return self._like(self.coef / other)
        def __floordiv__(self, other): return self._like(polynomial.polydiv(self.coef, self._other(other))[0])
        def __mod__(self, other): return self._like(polynomial.polydiv(self.coef, self._other(other))[1])
        def __divmod__(self, other): return self // other, self % other
        def __pow__(self, n): return self._like(polynomial.polypow(self.coef, n))
        def __eq__(self, other): return isinstance(other, Polynomial) and len(self.coef) == len(other.coef) and bool((self.coef == other.coef).all() and (self.domain == other.domain).all())
        def deriv(self, m=1): return self._like(polynomial.polyder(self.coef, m, self.mapparms()[1]))

        def integ(self, m=1, k=[], lbnd=None):
            off, scale = self.mapparms()
            return self._like(polynomial.polyint(self.coef, m, k, 0 if lbnd is None else off + scale * lbnd, 1.0 / scale))

        def roots(self):
            off, scale = self.mapparms()
            return (polynomial.polyroots(self.coef) - off) / scale

        def convert(self, domain=None, kind=None, window=None):
            off, scale = self.mapparms()
            line, made = Polynomial([off, scale]), Polynomial([0.0])
            for c in self.coef[::-1]:
                made = made * line + c
            n = len(self.coef)
            return Polynomial(np.pad(made.coef, (0, n - len(made.coef))))

        def linspace(self, n=100, domain=None):
            low, high = self.domain if domain is None else domain
            x = np.linspace(low, high, n)
            return x, self(x)

        @staticmethod
        def fit(x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol="x"):
            x = np.asarray(x, dtype=float)
            domain = [x.min(), x.max()] if domain is None else [-1, 1] if len(domain) == 0 else domain
            if domain[0] == domain[1]:
                domain = [domain[0] - 1, domain[1] + 1]
            made = Polynomial([0.0], domain, window, symbol)
            off, scale = made.mapparms()
            found = polynomial.polyfit(off + scale * x, y, deg, rcond, full, w)
            made.coef = found[0] if full else found
            return (made, found[1]) if full else made

        @staticmethod
        def fromroots(roots, domain=[], window=None): return Polynomial(polynomial.polyfromroots(roots))
        @staticmethod
        def identity(domain=None, window=None): return Polynomial([0.0, 1.0])
        @staticmethod
        def basis(deg, domain=None, window=None): return Polynomial([0.0] * deg + [1.0])

        def __str__(self):
            off, scale = self.mapparms()
            text = repr(float(self.coef[0]))
            name = self.symbol if (off, scale) == (0, 1) else "(" + (repr(float(off)) + " + " if off else "") + (repr(float(scale)) if scale != 1 else "") + self.symbol + ")"
            for i, c in enumerate(self.coef[1:].tolist(), 1):
                text += " " + ("+" if c >= 0 else "-") + " " + repr(abs(c)) + "·" + name + ("".join([_ups[d] for d in str(i)]) if i > 1 else "")
            return text

        def __repr__(self):
            return "Polynomial(" + repr(self.coef)[6:-1] + ", domain=" + repr(self.domain)[6:-1] + ", window=" + repr(self.window)[6:-1] + ", symbol=" + repr(self.symbol) + ")"
    """#
}
