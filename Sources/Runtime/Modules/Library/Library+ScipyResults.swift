extension Library {
  /// What `scipy.optimize` gives back, laid out as SciPy lays it out.
  static let scipyResults = #"""
    import numpy as np

    def _ten_places(x):
        return "       inf" if x == np.inf else "      -inf" if x == -np.inf else "       nan" if x != x else f"{float(x):.3e}".rjust(10)

    def _laid_out(value, indent, margin, first):
        """One line an entry, what takes several lines indented under its name."""
        if not isinstance(value, dict):
            with np.printoptions(linewidth=76 - indent, edgeitems=2, threshold=12, formatter={"float_kind": _ten_places}):
                return str(value)
        wide = max([len(k) for k in value]) + margin
        ranked = sorted([k for k in value if k not in ("slack", "con", "crossover_nit")], key=lambda k: first.index(k) if k in first else len(first))
        return "\n".join([k.rjust(wide) + ": " + _laid_out(value[k], wide + indent + 2, 0, first).replace("\n", "\n" + " " * (wide + 2)) for k in ranked])

    class OptimizeResult(dict):
        """What was found, as attributes and as entries."""

        def __getattr__(self, name):
            if name in self:
                return self[name]
            raise AttributeError(name)

        def __setattr__(self, name, value):
            self[name] = value

        def __repr__(self):
            first = ["message", "success", "status", "fun", "funl", "x", "xl", "col_ind", "nit", "lower", "upper", "eqlin", "ineqlin",
                     "converged", "flag", "function_calls", "iterations", "root"]
            return _laid_out(self, 0, 1, first) if self else type(self).__name__ + "()"

        def __dir__(self):
            return list(self.keys())

    """#
}
