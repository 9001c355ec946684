extension Library {
  /// More of the text of `sklearn.gaussian_process.kernels`: kernels of their own.
  static let sklearnLikenessPlain = #"""
    class ConstantKernel(Kernel):
        _names, _arguments = ("constant_value",), ("constant_value", "constant_value_bounds")

        def __init__(self, constant_value=1.0, constant_value_bounds=(1e-5, 1e5)):
            self.constant_value, self.constant_value_bounds = constant_value, constant_value_bounds

        def __call__(self, X, Y=None, eval_gradient=False):
            K = np.full((len(X), len(X if Y is None else Y)), float(self.constant_value))
            return (K, K[:, :, np.newaxis].copy() if self._moving() else np.zeros(K.shape + (0,))) if eval_gradient else K

        def diag(self, X): return np.full(len(X), float(self.constant_value))
        def __repr__(self): return "{0:.3g}**2".format(np.sqrt(self.constant_value))

    class WhiteKernel(Kernel):
        _names, _arguments = ("noise_level",), ("noise_level", "noise_level_bounds")

        def __init__(self, noise_level=1.0, noise_level_bounds=(1e-5, 1e5)):
            self.noise_level, self.noise_level_bounds = noise_level, noise_level_bounds

        def __call__(self, X, Y=None, eval_gradient=False):
            if Y is not None:
                return np.zeros((len(X), len(Y)))
            K = self.noise_level * np.eye(len(X))
            return (K, K[:, :, np.newaxis].copy() if self._moving() else np.zeros(K.shape + (0,))) if eval_gradient else K

        def diag(self, X): return np.full(len(X), float(self.noise_level))
        def __repr__(self): return "WhiteKernel(noise_level={0:.3g})".format(self.noise_level)

    class RBF(Kernel):
        _names, _arguments = ("length_scale",), ("length_scale", "length_scale_bounds")

        def __init__(self, length_scale=1.0, length_scale_bounds=(1e-5, 1e5)):
            self.length_scale, self.length_scale_bounds = length_scale, length_scale_bounds

        @property
        def anisotropic(self): return np.size(self.length_scale) > 1

        def _scaled(self, X, Y):
            X, scale = np.atleast_2d(np.asarray(X, dtype=float)), np.asarray(self.length_scale, dtype=float)
            if np.size(scale) > 1 and X.shape[1] != np.size(scale):
                raise ValueError("Anisotropic kernel must have the same number of dimensions as data (%d!=%d)" % (np.size(scale), X.shape[1]))
            return X / scale, X / scale if Y is None else np.atleast_2d(np.asarray(Y, dtype=float)) / scale

        def _slopes(self, X, K, squares):
            if not self._moving():
                return np.zeros(K.shape + (0,))
            if not self.anisotropic:
                return squares[:, :, np.newaxis]
            X = np.asarray(X, dtype=float)
            return (X[:, np.newaxis, :] - X[np.newaxis, :, :]) ** 2 / np.asarray(self.length_scale, dtype=float) ** 2

        def __call__(self, X, Y=None, eval_gradient=False):
            a, b = self._scaled(X, Y)
            squares = cdist(a, b, metric="sqeuclidean")
            K = np.exp(-0.5 * squares)
            return (K, self._slopes(X, K, squares) * K[:, :, np.newaxis]) if eval_gradient else K

        def _size(self):
            return "length_scale=[" + ", ".join(["{0:.3g}".format(v) for v in self.length_scale]) + "]" if self.anisotropic else "length_scale={0:.3g}".format(np.ravel(self.length_scale)[0])

        def __repr__(self): return type(self).__name__ + "(" + self._size() + ")"

    class Matern(RBF):
        _arguments = ("length_scale", "length_scale_bounds", "nu")

        def __init__(self, length_scale=1.0, length_scale_bounds=(1e-5, 1e5), nu=1.5):
            self.length_scale, self.length_scale_bounds, self.nu = length_scale, length_scale_bounds, nu

        def __call__(self, X, Y=None, eval_gradient=False):
            if self.nu not in (0.5, 1.5, 2.5, np.inf):
                raise NotImplementedError("Matern is here with nu=0.5, 1.5, 2.5 and np.inf")
            a, b = self._scaled(X, Y)
            far = cdist(a, b, metric="euclidean")
            if self.nu == 0.5:
                K = np.exp(-far)
            elif self.nu == 1.5:
                K = far * math.sqrt(3)
                K = (1.0 + K) * np.exp(-K)
            elif self.nu == 2.5:
                K = far * math.sqrt(5)
                K = (1.0 + K + K ** 2 / 3.0) * np.exp(-K)
            else:
                K = np.exp(-far ** 2 / 2.0)
            if not eval_gradient:
                return K
            D = self._slopes(X, K, far ** 2)
            if D.shape[2] == 0:
                return K, D
            total = D.sum(axis=-1)
            if self.nu == 0.5:
                root = np.sqrt(total)
                slopes = K[:, :, np.newaxis] * D / np.where(root == 0, 1.0, root)[:, :, np.newaxis]
            elif self.nu == 1.5:
                slopes = 3 * D * np.exp(-np.sqrt(3 * total))[:, :, np.newaxis]
            elif self.nu == 2.5:
                root = np.sqrt(5 * total)[:, :, np.newaxis]
                slopes = 5.0 / 3.0 * D * (root + 1) * np.exp(-root)
            else:
                slopes = D * K[:, :, np.newaxis]
            return K, slopes

        def __repr__(self): return "Matern(" + self._size() + ", nu={0:.3g})".format(self.nu)

    class RationalQuadratic(Kernel):
        _names, _arguments = ("alpha", "length_scale"), ("length_scale", "alpha", "length_scale_bounds", "alpha_bounds")

        def __init__(self, length_scale=1.0, alpha=1.0, length_scale_bounds=(1e-5, 1e5), alpha_bounds=(1e-5, 1e5)):
            self.length_scale, self.alpha, self.length_scale_bounds, self.alpha_bounds = length_scale, alpha, length_scale_bounds, alpha_bounds

        def __call__(self, X, Y=None, eval_gradient=False):
            squares = cdist(X, X if Y is None else Y, metric="sqeuclidean")
            base = 1 + squares / (2 * self.alpha * self.length_scale ** 2)
            K = base ** -self.alpha
            if not eval_gradient:
                return K
            slopes = {"length_scale": squares * K / (self.length_scale ** 2 * base),
                      "alpha": K * (-self.alpha * np.log(base) + squares / (2 * self.length_scale ** 2 * base))}
            return K, _joined([slopes[name][:, :, np.newaxis] for name in self._moving()], len(K))

        def __repr__(self): return "RationalQuadratic(alpha={0:.3g}, length_scale={1:.3g})".format(self.alpha, self.length_scale)

    class ExpSineSquared(Kernel):
        _names, _arguments = ("length_scale", "periodicity"), ("length_scale", "periodicity", "length_scale_bounds", "periodicity_bounds")

        def __init__(self, length_scale=1.0, periodicity=1.0, length_scale_bounds=(1e-5, 1e5), periodicity_bounds=(1e-5, 1e5)):
            self.length_scale, self.periodicity = length_scale, periodicity
            self.length_scale_bounds, self.periodicity_bounds = length_scale_bounds, periodicity_bounds

        def __call__(self, X, Y=None, eval_gradient=False):
            turn = np.pi * cdist(X, X if Y is None else Y, metric="euclidean") / self.periodicity
            wave = np.sin(turn)
            K = np.exp(-2 * (wave / self.length_scale) ** 2)
            if not eval_gradient:
                return K
            slopes = {"length_scale": 4 / self.length_scale ** 2 * wave ** 2 * K,
                      "periodicity": 4 * turn / self.length_scale ** 2 * np.cos(turn) * wave * K}
            return K, _joined([slopes[name][:, :, np.newaxis] for name in self._moving()], len(K))

        def __repr__(self): return "ExpSineSquared(length_scale={0:.3g}, periodicity={1:.3g})".format(self.length_scale, self.periodicity)

    class DotProduct(Kernel):
        _names, _arguments = ("sigma_0",), ("sigma_0", "sigma_0_bounds")

        def __init__(self, sigma_0=1.0, sigma_0_bounds=(1e-5, 1e5)):
            self.sigma_0, self.sigma_0_bounds = sigma_0, sigma_0_bounds

        def __call__(self, X, Y=None, eval_gradient=False):
            X = np.atleast_2d(np.asarray(X, dtype=float))
            K = X @ (X if Y is None else np.asarray(Y, dtype=float)).T + self.sigma_0 ** 2
            return (K, np.full(K.shape + (1,), 2.0 * self.sigma_0 ** 2) if self._moving() else np.zeros(K.shape + (0,))) if eval_gradient else K

        def diag(self, X): return (np.asarray(X, dtype=float) ** 2).sum(axis=1) + self.sigma_0 ** 2
        def is_stationary(self): return False
        def __repr__(self): return "DotProduct(sigma_0={0:.3g})".format(self.sigma_0)
    """#
}
