extension Library {
  /// The part of `pandas` that counts what comes together, and puts numbers into ranges.
  static let pandasCounting = #"""
    def _named(values, name):
        """The values as a list, and what they are called."""
        if isinstance(values, Series):
            return values.tolist(), values.name if values.name is not None else name
        return list(values.tolist() if hasattr(values, "tolist") else values), name

    def crosstab(index, columns, values=None, rownames=None, colnames=None, aggfunc=None, margins=False, normalize=False):
        """How often each pair of values comes."""
        if isinstance(index, list) and index and isinstance(index[0], (Series, list)):
            if len(index) > 1:
                raise NotImplementedError("crosstab counts one column against another here: join several in one first")
            index = index[0]
        across, colname = _named(columns, "col_0")
        down, rowname = _named(index, "row_0")
        rowname = rownames[0] if rownames is not None else rowname
        colname = colnames[0] if colnames is not None else colname
        rows, kinds = sorted(set(down)), sorted(set(across))
        if values is not None:
            data = list(values)
            def cell(r, k):
                chosen = [v for v, a, b in zip(data, down, across) if a == r and b == k]
                return np.nan if not chosen else getattr(Series(chosen), aggfunc)() if isinstance(aggfunc, str) else aggfunc(np.array(chosen))
        else:
            counts = {}
            for pair in zip(down, across):
                counts[pair] = counts.get(pair, 0) + 1
            def cell(r, k):
                return counts.get((r, k), 0)
        table = np.array([[cell(r, k) for k in kinds] for r in rows])
        if margins:
            table = np.vstack([np.hstack([table, table.sum(axis=1, keepdims=True)]), np.hstack([table.sum(axis=0), table.sum()])])
            rows, kinds = rows + ["All"], kinds + ["All"]
        if normalize:
            total = table.sum(axis=1, keepdims=True) if normalize == "index" else table.sum(axis=0, keepdims=True) if normalize == "columns" else table.sum()
            table = table / total
        made = DataFrame(table, index=rows, columns=kinds)
        made._by, made._across = rowname, colname
        return made
    """#
}
