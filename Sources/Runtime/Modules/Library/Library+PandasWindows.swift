extension Library {
  /// The part of `pandas` with means of neighbours in a column.
  static let pandasWindows = #"""
    class _Rolling:
        """Windows that end at each element."""
        def __init__(self, series, window, least):
            self._series, self._window, self._least = series, window, least
        def _each(self, function):
            data = np.asarray(self._series._data, dtype=float)
            made = []
            for i in range(len(data)):
                part = data[max(0, i + 1 - self._window):i + 1]
                made.append(function(part) if len(part) >= self._least else np.nan)
            return self._series._made(np.array(made))
        def mean(self): return self._each(lambda part: part.mean())
        def sum(self): return self._each(lambda part: part.sum())
        def std(self): return self._each(lambda part: part.std(ddof=1) if len(part) > 1 else np.nan)
        def max(self): return self._each(lambda part: part.max())
        def min(self): return self._each(lambda part: part.min())
        def median(self): return self._each(lambda part: np.median(part))
        def var(self): return self._each(lambda part: part.var(ddof=1) if len(part) > 1 else np.nan)
        def count(self): return self._each(lambda part: float(len(part)))
        def quantile(self, q): return self._each(lambda part: np.quantile(part, q))
        def apply(self, function, raw=False, **more): return self._each(lambda part: function(part if raw else Series(part)))
        def agg(self, function): return getattr(self, function)() if isinstance(function, str) else self.apply(function)

    class _Columnwise:
        """The same windows over each column of numbers."""
        def __init__(self, frame, windows):
            self._frame, self._windows = frame, windows
        def __getitem__(self, name):
            return self._windows(self._frame[name])
        def __getattr__(self, name):
            def each(*args, **keywords):
                return self._frame._made({n: getattr(self._windows(self._frame[n]), name)(*args, **keywords)._data for n in self._frame._numeric()})
            return each

    class _Weighted:
        """Means that weigh what is older less."""
        def __init__(self, series, alpha, adjust):
            self._series, self._alpha, self._adjust = series, alpha, adjust
        def mean(self):
            made, total, weight = [], 0.0, 0.0
            for i, v in enumerate(np.asarray(self._series._data, dtype=float).tolist()):
                if self._adjust:
                    total, weight = v + (1 - self._alpha) * total, 1.0 + (1 - self._alpha) * weight
                    made.append(total / weight)
                else:
                    total = v if i == 0 else self._alpha * v + (1 - self._alpha) * total
                    made.append(total)
            return self._series._made(np.array(made))
    """#
}
