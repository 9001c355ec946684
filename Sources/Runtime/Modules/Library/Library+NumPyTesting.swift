extension Library {
  /// The text of `numpy.testing`.
  static let numpyTesting = #"""
    import numpy as np

    def _numbers(value):
        return np.asarray(value, dtype=float)

    def _fail(header, actual, desired, err_msg, wrong=None):
        text = "\n" + header
        if err_msg:
            text += "\n" + err_msg
        a, d = np.asarray(actual), np.asarray(desired)
        if a.shape != d.shape and a.ndim and d.ndim:
            text += "\n\n(shapes " + str(a.shape) + ", " + str(d.shape) + " mismatch)"
        elif wrong is not None:
            count, size = int(np.sum(wrong)), int(np.size(wrong))
            text += "\n\nMismatched elements: %d / %d (%.3g%%)" % (count, size, 100 * count / size)
            x, y = np.broadcast_to(a, np.shape(wrong)), np.broadcast_to(d, np.shape(wrong))
            if np.ndim(wrong):
                places = np.argwhere(wrong)[:5]
                text += "\nMismatch at index:" if count == 1 else "\nFirst 5 mismatches are at indices:" if count > 5 else "\nMismatch at indices:"
                for place in places:
                    place = tuple(place.tolist())
                    text += "\n [" + ", ".join(map(str, place)) + "]: " + str(x[place]) + " (ACTUAL), " + str(y[place]) + " (DESIRED)"
            with np.errstate(all="ignore"):
                gap = np.abs(x - y)[wrong] if x.dtype != bool else np.array([1])
                text += "\nMax absolute difference among violations: " + str(np.max(gap, keepdims=True))[1:-1].strip()
                share = gap / np.abs(y)[wrong]
                text += "\nMax relative difference among violations: " + str(np.max(share, keepdims=True))[1:-1].strip()
        text += "\n ACTUAL: " + repr(a if isinstance(actual, (list, tuple)) else actual)
        text += "\n DESIRED: " + repr(d if isinstance(desired, (list, tuple)) else desired)
        raise AssertionError(text)

    def _compare(header, actual, desired, err_msg, is_right, equal_nan=True):
        a, d = np.asarray(actual), np.asarray(desired)
        if a.shape != d.shape and a.ndim and d.ndim:
            _fail(header, actual, desired, err_msg)
        right = is_right(a, d)
        if equal_nan and a.dtype.kind == "f" and d.dtype.kind == "f":
            right = right | (np.isnan(a) & np.isnan(d))
        if not np.all(right):
            _fail(header, actual, desired, err_msg, ~np.asarray(right))

    def assert_allclose(actual, desired, rtol=1e-7, atol=0, equal_nan=True, err_msg="", verbose=True):
        """Raises AssertionError unless |actual - desired| <= atol + rtol * |desired|."""
        def near(a, d):
            return np.isclose(a, d, rtol=rtol, atol=atol)
        _compare("Not equal to tolerance rtol=%g, atol=%g" % (rtol, atol), actual, desired, err_msg, near, equal_nan)

    def assert_array_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
        """Raises AssertionError unless all elements are equal."""
        _compare("Arrays are not equal", actual, desired, err_msg, lambda a, d: a == d)

    def assert_array_almost_equal(actual, desired, decimal=6, err_msg="", verbose=True):
        """Raises AssertionError unless the elements agree to some decimals."""
        def near(a, d):
            return np.abs(a - d) < 1.5 * 10.0 ** (-decimal)
        _compare("Arrays are not almost equal to %d decimals" % decimal, actual, desired, err_msg, near)

    def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
        """Raises AssertionError unless two numbers agree to some decimals."""
        if np.ndim(actual) or np.ndim(desired):
            return assert_array_almost_equal(actual, desired, decimal, err_msg)
        if not (abs(desired - actual) < 1.5 * 10.0 ** (-decimal) or actual != actual and desired != desired):
            _fail("Arrays are not almost equal to %d decimals" % decimal, actual, desired, err_msg)

    def assert_array_less(x, y, err_msg="", verbose=True):
        """Raises AssertionError unless every element of x is less than y's."""
        _compare("Arrays are not strictly ordered `x < y`", x, y, err_msg, lambda a, d: a < d, False)

    def assert_equal(actual, desired, err_msg="", verbose=True):
        """Raises AssertionError unless two values are equal, element by element."""
        if isinstance(desired, dict):
            assert_equal(len(actual), len(desired), err_msg)
            for key in desired:
                assert_equal(actual[key], desired[key], "key=" + repr(key) + "\n" + err_msg)
        elif isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
            assert_array_equal(actual, desired, err_msg)
        elif not (actual == desired or actual != actual and desired != desired):
            raise AssertionError("\nItems are not equal:" + ("\n" + err_msg if err_msg else "") + "\n ACTUAL: " + repr(actual)
                                 + "\n DESIRED: " + repr(desired))

    def assert_(value, msg=""):
        if not value:
            raise AssertionError(msg)

    def assert_raises(exception, function=None, *args, **keywords):
        """Raises AssertionError unless the call raises the exception."""
        if function is None:
            return _Raises(exception)
        with _Raises(exception):
            function(*args, **keywords)

    class _Raises:
        def __init__(self, exception):
            self.expected = exception

        def __enter__(self):
            return self

        def __exit__(self, kind, error, trace):
            if kind is None:
                raise AssertionError(self.expected.__name__ + " not raised")
            self.exception = error
            return isinstance(error, self.expected)
    """#
}
