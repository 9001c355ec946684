extension Library {
  /// The text of `cmath`.
  static let cmath = #"""
    import math as _math
    from numpy._complex import complex, _exp, _log, _sqrt, _parts_of

    pi, e, tau, inf, nan, infj, nanj = _math.pi, _math.e, _math.tau, _math.inf, _math.nan, complex(0, _math.inf), complex(0, _math.nan)

    def _plain(z):
        return complex(z.real, z.imag)

    def phase(z):
        a, b = _parts_of(z)
        return _math.atan2(b, a)

    def polar(z):
        return abs(complex(*_parts_of(z))), phase(z)

    def rect(r, phi):
        return complex(r * _math.cos(phi), r * _math.sin(phi))

    def exp(z):
        a, b = _parts_of(z)
        return complex(_math.exp(a) * _math.cos(b), _math.exp(a) * _math.sin(b))

    def log(z, base=None):
        a, b = _parts_of(z)
        found = complex(_math.log(_math.hypot(a, b)), _math.atan2(b, a))
        return found if base is None else found / log(base)

    def log10(z):
        return log(z) / _math.log(10)

    def sqrt(z):
        a, b = _parts_of(z)
        length = _math.hypot(a, b)
        if length == 0:
            return complex(0.0, b)
        if a >= 0:
            root = _math.sqrt((length + a) / 2)
            return complex(root, b / (2 * root))
        root = _math.copysign(_math.sqrt((length - a) / 2), b)
        return complex(b / (2 * root), root)

    def cos(z): return (exp(complex(0, 1) * z) + exp(complex(0, -1) * z)) / 2
    def sin(z): return (exp(complex(0, 1) * z) - exp(complex(0, -1) * z)) / complex(0, 2)
    def cosh(z): return (exp(z) + exp(-z)) / 2
    def sinh(z): return (exp(z) - exp(-z)) / 2
    def tan(z): return sin(z) / cos(z)
    def tanh(z): return sinh(z) / cosh(z)
    def isnan(z): return any([p != p for p in _parts_of(z)])
    def isinf(z): return any([abs(p) == inf for p in _parts_of(z)])
    def isfinite(z): return not isnan(z) and not isinf(z)
    def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0): return abs(a - b) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)
    """#
}
