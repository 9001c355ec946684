extension Library {
  /// Polynomials as np.poly1d and np.polyfit know them, the highest power first.
  static let numpyOlderPolynomials = #"""
    # Polynomials.

    def polyadd(a1, a2):
        a1, a2 = np.atleast_1d(a1), np.atleast_1d(a2)
        n = max(len(a1), len(a2))
        return np.concatenate([np.zeros(n - len(a1), dtype=a1.dtype), a1]) + np.concatenate([np.zeros(n - len(a2), dtype=a2.dtype), a2])

    def polysub(a1, a2):
        return polyadd(a1, -np.atleast_1d(a2))

    def polymul(a1, a2):
        return np.convolve(a1, a2)

    def polyder(p, m=1):
        c = p.c if isinstance(p, poly1d) else np.asarray(p)
        for _ in range(m):
            c = c[:-1] * np.arange(len(c) - 1, 0, -1)
        return poly1d(c) if isinstance(p, poly1d) else c

    def polyint(p, m=1, k=0):
        c = p.c if isinstance(p, poly1d) else np.asarray(p)
        for _ in range(m):
            c = np.concatenate([c / np.arange(len(c), 0, -1), [k]])
        return poly1d(c) if isinstance(p, poly1d) else c

    def roots(p):
        """The real roots of a polynomial: the eigenvalues of its companion matrix."""
        p = np.trim_zeros(np.asarray(p, dtype=float), "f")
        zeros = 0
        while len(p) > 1 and p[-1] == 0:
            p, zeros = p[:-1], zeros + 1
        if len(p) < 2:
            return np.zeros(zeros)
        A = np.diag(np.ones(len(p) - 2), -1)
        A[0, :] = -p[1:] / p[0]
        return np.concatenate([np.linalg.eigvals(A), np.zeros(zeros)])

    def poly(seq_of_zeros):
        zeros = np.linalg.eigvals(seq_of_zeros) if np.ndim(seq_of_zeros) == 2 else np.ravel(seq_of_zeros)
        zeros = zeros.tolist()
        if not zeros:
            return 1.0
        if not any([isinstance(zero, complex) for zero in zeros]):
            c = np.ones(1)
            for zero in zeros:
                c = np.convolve(c, np.array([1.0, -zero]))
            return c
        c, key = [1.0], lambda v: (v.real, v.imag)
        for zero in zeros:
            c = [a - zero * b for a, b in zip(c + [0.0], [0.0] + c)]
        isPaired = sorted([complex(v) for v in zeros], key=key) == sorted([complex(v).conjugate() for v in zeros], key=key)
        return np.array([complex(v).real if isPaired else v for v in c])

    class poly1d:
        """A polynomial in one variable, the highest power's coefficient first."""

        def __init__(self, c_or_r, r=False, variable="x"):
            c = np.atleast_1d(poly(c_or_r) if r else c_or_r.c if isinstance(c_or_r, poly1d) else np.asarray(c_or_r))
            c = np.trim_zeros(c, "f")
            self.c = c if len(c) else np.zeros(1)
            self.variable = variable

        coeffs = property(lambda self: self.c)
        coef = coeffs
        coefficients = coeffs
        order = property(lambda self: len(self.c) - 1)
        o = order
        r = property(lambda self: roots(self.c))
        roots = r

        def __call__(self, x):
            return np.polyval(self.c, x)

        def __len__(self):
            return len(self.c) - 1

        def __getitem__(self, power):
            return self.c[len(self.c) - 1 - power] if 0 <= power < len(self.c) else 0

        def deriv(self, m=1):
            return polyder(self, m)

        def integ(self, m=1, k=0):
            return polyint(self, m, k)

        def __add__(self, other):
            return poly1d(polyadd(self.c, _coefficients(other)))

        __radd__ = __add__

        def __sub__(self, other):
            return poly1d(polysub(self.c, _coefficients(other)))

        def __rsub__(self, other):
            return poly1d(polysub(_coefficients(other), self.c))

        def __mul__(self, other):
            return poly1d(polymul(self.c, _coefficients(other)))

        __rmul__ = __mul__

        def __truediv__(self, other):
            return poly1d(self.c / other)

        def __neg__(self):
            return poly1d(-self.c)

        def __pow__(self, n):
            made = poly1d([1])
            for _ in range(n):
                made = made * self
            return made

        def __eq__(self, other):
            return isinstance(other, poly1d) and np.array_equal(self.c, other.c)

        def __repr__(self):
            return "poly1d(" + repr(self.c)[6:-1] + ")"

        def __str__(self):
            n = len(self.c) - 1
            powers, line = " ", ""
            for k, q in enumerate(self.c.tolist()):
                text = "%.4g" % q
                if text == "0" and (n - k > 0 or k > 0):
                    continue
                if line:
                    text = " - " + text[1:] if text.startswith("-") else " + " + text
                part = text if n == k else text + " " + self.variable
                # Powers stand above the line, each behind its x.
                raised = str(n - k) if n - k > 1 else ""
                line += part + " " * (len(raised) - 1 if raised else 0)
                if raised:
                    powers += " " * (len(line) - len(powers)) + raised if len(raised) == 1 else " " * (len(line) - len(powers) - len(raised) + 1) + raised
            return powers + "\n" + line if n > 1 else " \n" + line

    def _coefficients(value):
        return value.c if isinstance(value, poly1d) else np.atleast_1d(value)
    """#
}
