# A matrix of plain lists with all the operators.
class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        self.shape = (len(self.rows), len(self.rows[0]) if self.rows else 0)
    @classmethod
    def zeros(cls, n, m):
        return cls([[0] * m for _ in range(n)])
    @classmethod
    def identity(cls, n):
        result = cls.zeros(n, n)
        for i in range(n):
            result[i, i] = 1
        return result
    @staticmethod
    def check(a, b):
        if a.shape != b.shape:
            raise ValueError(f"shapes {a.shape} and {b.shape} differ")
    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            return self.rows[i][j]
        return self.rows[key]
    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value
    def __len__(self): return len(self.rows)
    def __iter__(self): return iter(self.rows)
    def __eq__(self, other): return isinstance(other, Matrix) and self.rows == other.rows
    def __add__(self, other):
        if isinstance(other, (int, float)):
            return Matrix([[x + other for x in r] for r in self])
        Matrix.check(self, other)
        return Matrix([[x + y for x, y in zip(r, s)] for r, s in zip(self, other)])
    __radd__ = __add__
    def __neg__(self): return self * -1
    def __pos__(self): return self
    def __sub__(self, other): return self + (-other)
    def __rsub__(self, other): return (-self) + other
    def __mul__(self, k): return Matrix([[x * k for x in r] for r in self])
    def __rmul__(self, k): return self * k
    def __truediv__(self, k): return Matrix([[x / k for x in r] for r in self])
    def __floordiv__(self, k): return Matrix([[x // k for x in r] for r in self])
    def __mod__(self, k): return Matrix([[x % k for x in r] for r in self])
    def __pow__(self, n):
        result = Matrix.identity(len(self))
        for _ in range(n):
            result = result @ self
        return result
    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError("cannot multiply %s and %s" % (self.shape, other.shape))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self])
    def __imul__(self, k):
        for r in self.rows:
            r[:] = [x * k for x in r]
        return self
    def __abs__(self): return max(abs(x) for r in self for x in r)
    def __bool__(self): return any(x for r in self for x in r)
    def __contains__(self, x): return any(x in r for r in self.rows)
    def __call__(self, f): return Matrix([[f(x) for x in r] for r in self])
    def __repr__(self): return f"Matrix({self.rows!r})"
    def __str__(self): return "\n".join(" ".join(f"{x:5}" for x in r) for r in self)
    def __format__(self, spec): return "\n".join(" ".join(format(x, spec) for x in r) for r in self)
    @property
    def T(self): return Matrix(zip(*self.rows))

a = Matrix([[1, 2], [3, 4]])
print(a + a, a + 1, 1 + a, a - a, 10 - a, sep="\n")
print(repr(a * 2), 3 * a, a / 2, a // 2, a % 2, sep="\n")
print(a @ a.T, a ** 3, -a, +a == a, abs(-a), sep="\n")
a *= 10
print(a, bool(Matrix.zeros(2, 2)), 20 in a, 5 in a, len(a), [r for r in a])
print(a(lambda x: x ** 0.5))
print(f"{a:.1f}|{a[1, 0]:>4}|{a!r}")
for bad in (lambda: a + Matrix([[1]]), lambda: a @ Matrix([[1, 2, 3]]), lambda: a @ 3, lambda: a < a, lambda: {a: 1}):
    try:
        bad()
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(sum([a, a], Matrix.zeros(2, 2)), a != Matrix([[1]]), a == 3)
