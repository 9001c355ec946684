extension Library {
  /// The text of `pandas.api.types`.
  static let pandasTypes = #"""
    import numpy as np
    import pandas as pd

    def _kind(arr_or_dtype):
        """The name of what a column holds, or of a type."""
        found = getattr(arr_or_dtype, "dtype", arr_or_dtype)
        return str(np.dtype(found)) if isinstance(found, type) and found in (int, float, bool, complex) else "object" if found in (str, object) else str(found)

    def is_bool_dtype(arr_or_dtype): return _kind(arr_or_dtype) == "bool"
    def is_integer_dtype(arr_or_dtype): return _kind(arr_or_dtype).startswith(("int", "uint"))
    def is_float_dtype(arr_or_dtype): return _kind(arr_or_dtype).startswith("float")
    def is_numeric_dtype(arr_or_dtype): return _kind(arr_or_dtype).startswith(("int", "uint", "float", "bool", "complex"))
    def is_datetime64_any_dtype(arr_or_dtype): return _kind(arr_or_dtype).startswith("datetime64")
    def is_object_dtype(arr_or_dtype): return _kind(arr_or_dtype) == "object"
    def is_string_dtype(arr_or_dtype): return _kind(arr_or_dtype) in ("object", "str", "string") and all([isinstance(v, str) for v in arr_or_dtype] if hasattr(arr_or_dtype, "dtype") else [])
    def is_list_like(obj): return hasattr(obj, "__iter__") and not isinstance(obj, (str, bytes))
    def is_number(obj): return isinstance(obj, (int, float, complex, np.number))
    def is_integer(obj): return isinstance(obj, (int, np.integer)) and not isinstance(obj, bool)
    def is_float(obj): return isinstance(obj, (float, np.floating))
    """#

  /// The text of `pandas.plotting`.
  static let pandasPlotting = #"""
    import numpy as np

    def scatter_matrix(frame, alpha=0.5, figsize=None, diagonal="hist", marker=".", hist_kwds=None, **more):
        """Every column of numbers against every other, each by itself on the diagonal."""
        import matplotlib.pyplot as plt
        if diagonal != "hist":
            raise NotImplementedError("diagonal=" + repr(diagonal) + " is not available here: \"hist\" is")
        names = frame._numeric()
        n = len(names)
        figure, axes = plt.subplots(n, n, figsize=figsize, squeeze=False)
        for i, a in enumerate(names):
            for j, b in enumerate(names):
                if i == j:
                    axes[i, j].hist(frame[a].dropna().to_numpy(), **(hist_kwds or {}))
                else:
                    known = frame[[a, b]].dropna()
                    axes[i, j].scatter(known[b].to_numpy(), known[a].to_numpy(), marker=marker, alpha=alpha, **more)
                if i == n - 1:
                    axes[i, j].set_xlabel(b)
                if j == 0:
                    axes[i, j].set_ylabel(a)
        return axes
    """#
}
