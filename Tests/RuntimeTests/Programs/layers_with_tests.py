"""Neural net layers with unit tests at the bottom (repository style)."""
import unittest
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=['multi_index'], op_flags=['readwrite'])
    while not it.finished:
        ix = it.multi_index
        old = x[ix]
        x[ix] = old + h
        pos = f(x).copy()
        x[ix] = old - h
        neg = f(x).copy()
        x[ix] = old
        grad[ix] = np.sum(pos - neg) / (2 * h)
        it.iternext()
    return grad


class Dense:
    def __init__(self, n_in, n_out):
        self.W = np.random.randn(n_in, n_out)
        self.b = np.zeros(n_out)

    def forward(self, x):
        if x.ndim != 2:
            raise ValueError("expected 2 dimensions, got %d" % x.ndim)
        self.x = x
        return x @ self.W + self.b

    def backward(self, d):
        self.dW, self.db = self.x.T @ d, d.sum(axis=0)
        return d @ self.W.T


class TestDense(unittest.TestCase):
    def setUp(self):
        np.random.seed(0)
        self.layer = Dense(3, 2)
        self.x = np.random.randn(4, 3)

    def test_shape(self):
        self.assertEqual(self.layer.forward(self.x).shape, (4, 2))
        self.assertTrue(np.isfinite(self.layer.W).all())

    def test_gradient(self):
        self.layer.forward(self.x)
        dx = self.layer.backward(np.ones((4, 2)))
        num = numerical_gradient(lambda x: self.layer.forward(x), self.x)
        np.testing.assert_allclose(dx, num, rtol=1e-6)
        self.assertAlmostEqual(float(dx.sum()), float(num.sum()), places=5)

    def test_bad_input(self):
        with self.assertRaises(ValueError) as cm:
            self.layer.forward(np.zeros(3))
        self.assertIn("got 1", str(cm.exception))

    @unittest.skip("slow")
    def test_slow(self):
        self.fail("never runs")


if __name__ == '__main__':
    result = unittest.main(argv=['ignored'], exit=False, verbosity=0)
    print(result.result.testsRun, result.result.wasSuccessful(), len(result.result.skipped))
