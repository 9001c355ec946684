extension Library {
  /// The text of `sklearn.gaussian_process.kernels`: how alike two samples are.
  static let sklearnLikeness = #"""
    import math
    import numpy as np
    from scipy.spatial.distance import cdist

    class Kernel:
        """What says how alike two samples are; its parameters are searched by their logarithms."""
        _names = ()

        def get_params(self, deep=True):
            return {name: getattr(self, name) for name in self._arguments}

        def set_params(self, **params):
            for name, value in params.items():
                if "__" in name:
                    part, rest = name.split("__", 1)
                    getattr(self, part).set_params(**{rest: value})
                else:
                    setattr(self, name, value)
            return self

        def _copy(self):
            return type(self)(**{name: value._copy() if isinstance(value, Kernel) else value for name, value in self.get_params(False).items()})

        def clone_with_theta(self, theta):
            made = self._copy()
            made.theta = theta
            return made

        def _moving(self):
            return [name for name in self._names if not isinstance(getattr(self, name + "_bounds"), str)]

        @property
        def theta(self):
            parts = [np.ravel(np.asarray(getattr(self, name), dtype=float)) for name in self._moving()]
            return np.log(np.concatenate(parts)) if parts else np.array([])

        @theta.setter
        def theta(self, theta):
            at = 0
            for name in self._moving():
                size = np.size(getattr(self, name))
                setattr(self, name, np.exp(theta[at:at + size]) if size > 1 else np.exp(theta[at]))
                at += size

        @property
        def bounds(self):
            parts = []
            for name in self._moving():
                pairs, size = np.atleast_2d(np.asarray(getattr(self, name + "_bounds"), dtype=float)), np.size(getattr(self, name))
                parts.append(np.repeat(pairs, size, axis=0) if len(pairs) == 1 else pairs)
            return np.log(np.vstack(parts)) if parts else np.array([])

        @property
        def n_dims(self): return len(self.theta)

        def _labels(self):
            return [(name, i, getattr(self, name + "_bounds")) for name in self._moving() for i in range(np.size(getattr(self, name)))]

        def diag(self, X): return np.ones(len(X))
        def is_stationary(self): return True
        def __add__(self, b): return Sum(self, b if isinstance(b, Kernel) else ConstantKernel(b))
        def __radd__(self, b): return Sum(b if isinstance(b, Kernel) else ConstantKernel(b), self)
        def __mul__(self, b): return Product(self, b if isinstance(b, Kernel) else ConstantKernel(b))
        def __rmul__(self, b): return Product(b if isinstance(b, Kernel) else ConstantKernel(b), self)
        def __pow__(self, b): return Exponentiation(self, b)

        def __eq__(self, b):
            return type(self) is type(b) and all([np.all(v == b.get_params()[k]) for k, v in self.get_params().items()])

        def __hash__(self): return id(self)

    def _joined(parts, n):
        parts = [p for p in parts if p.shape[2] > 0]
        return np.concatenate(parts, axis=2) if parts else np.zeros((n, n, 0))

    class _Pair(Kernel):
        _arguments = ("k1", "k2")

        def __init__(self, k1, k2):
            self.k1, self.k2 = k1, k2

        def get_params(self, deep=True):
            found = {"k1": self.k1, "k2": self.k2}
            if deep:
                for part in ("k1", "k2"):
                    for name, value in getattr(self, part).get_params().items():
                        found[part + "__" + name] = value
            return found

        @property
        def theta(self): return np.concatenate([self.k1.theta, self.k2.theta])

        @theta.setter
        def theta(self, theta):
            size = self.k1.n_dims
            self.k1.theta, self.k2.theta = theta[:size], theta[size:]

        @property
        def bounds(self):
            a, b = self.k1.bounds, self.k2.bounds
            return b if a.size == 0 else a if b.size == 0 else np.vstack([a, b])

        def _labels(self):
            return [("k1__" + name, i, b) for name, i, b in self.k1._labels()] + [("k2__" + name, i, b) for name, i, b in self.k2._labels()]

        def is_stationary(self): return self.k1.is_stationary() and self.k2.is_stationary()
        def __eq__(self, b): return type(self) is type(b) and (self.k1 == b.k1 and self.k2 == b.k2 or self.k1 == b.k2 and self.k2 == b.k1)
        def __hash__(self): return id(self)

    class Sum(_Pair):
        def __call__(self, X, Y=None, eval_gradient=False):
            if not eval_gradient:
                return self.k1(X, Y) + self.k2(X, Y)
            (a, da), (b, db) = self.k1(X, Y, eval_gradient=True), self.k2(X, Y, eval_gradient=True)
            return a + b, _joined([da, db], len(a))

        def diag(self, X): return self.k1.diag(X) + self.k2.diag(X)
        def __repr__(self): return f"{self.k1} + {self.k2}"

    class Product(_Pair):
        def __call__(self, X, Y=None, eval_gradient=False):
            if not eval_gradient:
                return self.k1(X, Y) * self.k2(X, Y)
            (a, da), (b, db) = self.k1(X, Y, eval_gradient=True), self.k2(X, Y, eval_gradient=True)
            return a * b, _joined([da * b[:, :, np.newaxis], db * a[:, :, np.newaxis]], len(a))

        def diag(self, X): return self.k1.diag(X) * self.k2.diag(X)
        def __repr__(self): return f"{self.k1} * {self.k2}"

    class Exponentiation(Kernel):
        _arguments = ("kernel", "exponent")

        def __init__(self, kernel, exponent):
            self.kernel, self.exponent = kernel, exponent

        @property
        def theta(self): return self.kernel.theta

        @theta.setter
        def theta(self, theta): self.kernel.theta = theta

        @property
        def bounds(self): return self.kernel.bounds

        def _labels(self): return [("kernel__" + name, i, b) for name, i, b in self.kernel._labels()]

        def __call__(self, X, Y=None, eval_gradient=False):
            if not eval_gradient:
                return self.kernel(X, Y) ** self.exponent
            K, slopes = self.kernel(X, Y, eval_gradient=True)
            return K ** self.exponent, slopes * (self.exponent * K[:, :, np.newaxis] ** (self.exponent - 1))

        def diag(self, X): return self.kernel.diag(X) ** self.exponent
        def is_stationary(self): return self.kernel.is_stationary()
        def __repr__(self): return f"{self.kernel} ** {self.exponent}"
    """#
}
