extension Library {
  /// The text of `scipy.sparse`.
  static let scipySparse = #"""
    import numpy as np

    class spmatrix:
        """An array most of whose elements are 0. Here all are kept; it prints and computes as SciPy's."""
        format = "csr"

        def __init__(self, arg1, shape=None, dtype=None, copy=False):
            if isinstance(arg1, spmatrix):
                a = arg1._a
            elif isinstance(arg1, tuple) and len(arg1) == 2 and isinstance(arg1[1], tuple):
                values, (rows, columns) = arg1
                rows, columns, values = np.asarray(rows), np.asarray(columns), np.asarray(values)
                if shape is None:
                    shape = (int(rows.max()) + 1, int(columns.max()) + 1)
                a = np.zeros(shape, dtype=values.dtype)
                np.add.at(a, (rows, columns), values)
            elif isinstance(arg1, tuple) and len(arg1) == 3:
                values, indices, starts = [np.asarray(v) for v in arg1]
                counts = np.diff(starts)
                lines = np.repeat(np.arange(len(counts)), counts)
                if shape is None:
                    shape = (len(counts), int(indices.max()) + 1) if self.format != "csc" else (int(indices.max()) + 1, len(counts))
                a = np.zeros(shape, dtype=values.dtype)
                np.add.at(a, (lines, indices) if self.format != "csc" else (indices, lines), values)
            elif isinstance(arg1, tuple):
                a = np.zeros(arg1, dtype=float if dtype is None else dtype)
            else:
                a = np.array(arg1.A if isinstance(arg1, np.matrix) else arg1)
                a = a.reshape(1, -1) if a.ndim < 2 else a
            self._a = a if dtype is None else a.astype(dtype)

        def _new(self, a):
            return type(self)(a) if isinstance(a, np.ndarray) and a.ndim == 2 else a

        shape = property(lambda self: self._a.shape)
        ndim = property(lambda self: 2)
        dtype = property(lambda self: self._a.dtype)
        nnz = property(lambda self: int((self._a != 0).sum()))
        size = property(lambda self: self.nnz)
        T = property(lambda self: self._new(self._a.T))
        A = property(lambda self: self._a.copy())

        # Where the elements stand, in an order of their own; None for row by row.
        _stored = None

        def _places(self):
            if self._stored is not None:
                return self._stored
            if self.format == "csc":
                columns, rows = np.where(self._a.T != 0)
                return rows, columns
            return np.where(self._a != 0)

        data = property(lambda self: self._a[self._places()])
        row = property(lambda self: self._places()[0].astype(np.int32))
        col = property(lambda self: self._places()[1].astype(np.int32))
        indices = property(lambda self: self._places()[0 if self.format == "csc" else 1].astype(np.int32))
        indptr = property(lambda self: np.concatenate([[0], np.cumsum((self._a != 0).sum(axis=0 if self.format == "csc" else 1))]).astype(np.int32))

        def getnnz(self, axis=None): return self.nnz if axis is None else (self._a != 0).sum(axis=axis)
        def count_nonzero(self): return self.nnz
        def nonzero(self): return tuple([places.astype(np.int32) for places in np.where(self._a != 0)])
        def toarray(self, order=None, out=None): return self._a.copy()
        def todense(self, order=None, out=None): return np.asmatrix(self._a.copy()) if self._isMatrix else self._a.copy()
        def tocsr(self, copy=False): return csr_matrix(self._a) if self._isMatrix else csr_array(self._a)
        def tocsc(self, copy=False): return csc_matrix(self._a) if self._isMatrix else csc_array(self._a)
        def tocoo(self, copy=False): return coo_matrix(self._a) if self._isMatrix else coo_array(self._a)
        def tolil(self, copy=False): return lil_matrix(self._a)
        def todok(self, copy=False): return dok_matrix(self._a)
        def copy(self): return self._new(self._a.copy())
        def astype(self, dtype, casting="unsafe", copy=True): return self._new(self._a.astype(dtype))
        def transpose(self, axes=None, copy=False): return self.T
        def conj(self): return self._new(np.conj(self._a))
        def diagonal(self, k=0): return np.diag(self._a, k).copy()
        def trace(self): return np.trace(self._a)
        def getrow(self, i): return self._new(self._a[[i]])
        def getcol(self, j): return self._new(self._a[:, [j]])
        def reshape(self, *shape): return self._new(self._a.reshape(*shape))
        def eliminate_zeros(self): pass
        def sum_duplicates(self): pass
        def sort_indices(self): pass
        def maximum(self, other): return self._new(np.maximum(self._a, _dense(other)))
        def minimum(self, other): return self._new(np.minimum(self._a, _dense(other)))
        def power(self, n): return self._new(self._a ** n)
        def sqrt(self): return self._new(np.sqrt(self._a))

        def multiply(self, other):
            return coo_matrix(self._a * _dense(other)).tocsr() if self._isMatrix else self._new(self._a * _dense(other))

        def setdiag(self, values, k=0):
            n = min(self._a.shape[0] - max(-k, 0), self._a.shape[1] - max(k, 0))
            self._a[np.arange(n) + max(-k, 0), np.arange(n) + max(k, 0)] = values

        def _along(self, found, axis):
            if axis is None or not self._isMatrix:
                return found
            return np.asmatrix(found.reshape((1, -1) if axis in (0, -2) else (-1, 1)))

        def sum(self, axis=None, dtype=None, out=None): return self._along(self._a.sum(axis=axis), axis)
        def mean(self, axis=None, dtype=None, out=None): return self._along(self._a.mean(axis=axis), axis)
        def max(self, axis=None, out=None): return self._a.max() if axis is None else coo_matrix(np.atleast_2d(self._a.max(axis=axis)) if axis == 0 else self._a.max(axis=axis)[:, None])
        def min(self, axis=None, out=None): return self._a.min() if axis is None else coo_matrix(np.atleast_2d(self._a.min(axis=axis)) if axis == 0 else self._a.min(axis=axis)[:, None])
        def argmax(self, axis=None): return self._along(self._a.argmax(axis=axis), axis)

        def dot(self, other):
            if isinstance(other, spmatrix):
                return self._new(self._a @ other._a)
            if np.ndim(other) == 0:
                return self._new(self._a * other)
            found = self._a @ np.asarray(other.A if isinstance(other, np.matrix) else other)
            return np.asmatrix(found) if isinstance(other, np.matrix) else found

        def __matmul__(self, other): return self.dot(other)
        def __rmatmul__(self, other): return np.asarray(other) @ self._a
        def __mul__(self, other): return self.dot(other) if self._isMatrix else self._new(self._a * _dense(other))
        def __rmul__(self, other): return self._new(self._a * other) if np.ndim(other) == 0 else np.asarray(other) @ self._a if self._isMatrix else self._new(self._a * other)
        def __truediv__(self, other): return self._new(self._a / _dense(other))
        def __neg__(self): return self._new(-self._a)
        def __abs__(self): return self._new(np.abs(self._a))
        def __pow__(self, n): return self._new(np.linalg.matrix_power(self._a, n) if self._isMatrix else self._a ** n)
        def _sum(self, other, made): return self._new(made) if isinstance(other, spmatrix) else np.asmatrix(made) if self._isMatrix else made
        def __add__(self, other): return self if np.ndim(_dense(other)) == 0 and other == 0 else self._sum(other, self._a + _dense(other))
        def __radd__(self, other): return self + other
        def __sub__(self, other): return self._sum(other, self._a - _dense(other))
        def __rsub__(self, other): return self._sum(other, _dense(other) - self._a)
        def __eq__(self, other): return self._new(self._a == _dense(other))
        def __ne__(self, other): return self._new(self._a != _dense(other))
        def __gt__(self, other): return self._new(self._a > _dense(other))
        def __lt__(self, other): return self._new(self._a < _dense(other))
        def __ge__(self, other): return self._new(self._a >= _dense(other))
        def __le__(self, other): return self._new(self._a <= _dense(other))
        def __array__(self, dtype=None, copy=None): return self._a

        def __len__(self):
            raise TypeError("sparse array length is ambiguous; use getnnz() or shape[0] instead")

        def __iter__(self):
            for i in range(self._a.shape[0]):
                yield self._new(self._a[[i]])

        def __getitem__(self, index):
            index = index._a if isinstance(index, spmatrix) else index
            if isinstance(index, tuple):
                rows, columns = index
                if isinstance(rows, (int, np.integer)) and isinstance(columns, (int, np.integer)):
                    return self._a[rows, columns]
                if isinstance(rows, (int, np.integer)):
                    return self._new(self._a[[rows]][:, columns])
                if isinstance(columns, (int, np.integer)):
                    return self._new(self._a[rows][:, [columns]])
                if not isinstance(rows, slice) and not isinstance(columns, slice) and np.ndim(rows) == 1:
                    return np.asmatrix(self._a[rows, columns])
                return self._new(self._a[rows, columns])
            return self._new(self._a[[index]] if isinstance(index, (int, np.integer)) else self._a[index])

        def __setitem__(self, index, value):
            self._a[index] = _dense(value)

        _isMatrix = True
        _kind = "matrix"

        def __repr__(self):
            return "<" + _names[self.format] + " sparse " + self._kind + " of dtype '" + str(self.dtype) + "'\n\twith " + str(self.nnz) + " stored elements and shape " + str(self.shape) + ">"

        def __str__(self):
            rows, columns = self._places()
            lines = ["  " + ("(" + str(int(i)) + ", " + str(int(j)) + ")") + "\t" + str(self._a[i, j]) for i, j in zip(rows, columns)]
            if len(lines) > 50:
                lines = lines[:25] + ["  :\t:"] + lines[-25:]
            return repr(self) + ("\n  Coords\tValues\n" + "\n".join(lines) if lines else "")

    def _dense(value):
        return value._a if isinstance(value, spmatrix) else value.A if isinstance(value, np.matrix) else value

    _names = {"csr": "Compressed Sparse Row", "csc": "Compressed Sparse Column", "coo": "COOrdinate", "lil": "List of Lists",
              "dok": "Dictionary Of Keys", "dia": "DIAgonal", "bsr": "Block Sparse Row"}

    class csr_matrix(spmatrix): pass
    class csc_matrix(spmatrix):
        format = "csc"
    class coo_matrix(spmatrix):
        format = "coo"
    class lil_matrix(spmatrix):
        format = "lil"
    class dok_matrix(spmatrix):
        format = "dok"
    class dia_matrix(spmatrix):
        format = "dia"
    class bsr_matrix(spmatrix):
        format = "bsr"
    class sparray(spmatrix):
        _isMatrix, _kind = False, "array"
    class csr_array(sparray): pass
    class csc_array(sparray):
        format = "csc"
    class coo_array(sparray):
        format = "coo"
    class lil_array(sparray):
        format = "lil"
    class dok_array(sparray):
        format = "dok"

    _kinds = {"csr": csr_matrix, "csc": csc_matrix, "coo": coo_matrix, "lil": lil_matrix, "dok": dok_matrix, "dia": dia_matrix, "bsr": bsr_matrix}

    def issparse(x): return isinstance(x, spmatrix)
    isspmatrix = issparse
    def isspmatrix_csr(x): return isinstance(x, csr_matrix)
    def eye(m, n=None, k=0, dtype=float, format=None): return _kinds[format or "dia"](np.eye(m, n, k, dtype=dtype))
    def identity(n, dtype="d", format=None): return _kinds[format or "dia"](np.eye(n))
    def diags(diagonals, offsets=0, shape=None, format=None, dtype=None):
        if np.ndim(offsets) == 0:
            diagonals, offsets = [diagonals] if np.ndim(diagonals[0]) == 0 else diagonals, [offsets]
        if shape is None:
            n = len(diagonals[0]) + abs(offsets[0])
            shape = (n, n)
        a = np.zeros(shape)
        for values, k in zip(diagonals, offsets):
            n = min(shape[0] - max(-k, 0), shape[1] - max(k, 0))
            a[np.arange(n) + max(-k, 0), np.arange(n) + max(k, 0)] = np.asarray(values)[:n] if np.size(values) > 1 else np.ravel(values)[0]
        return _kinds[format or "dia"](a)
    def _stacked(blocks, axis, format):
        return _kinds[format or "coo"](np.concatenate([np.atleast_2d(_dense(b)) for b in blocks], axis=axis))
    def hstack(blocks, format=None, dtype=None): return _stacked(blocks, 1, format)
    def vstack(blocks, format=None, dtype=None): return _stacked(blocks, 0, format or "csr")
    def kron(A, B, format=None): return _kinds[format or "coo"](np.kron(_dense(A), _dense(B)))
    def triu(A, k=0, format=None): return _kinds[format or "coo"](np.triu(_dense(A), k))
    def tril(A, k=0, format=None): return _kinds[format or "coo"](np.tril(_dense(A), k))
    def find(A):
        a = _dense(A)
        rows, columns = np.where(a != 0)
        return rows.astype(np.int32), columns.astype(np.int32), a[rows, columns]
    """#
}
