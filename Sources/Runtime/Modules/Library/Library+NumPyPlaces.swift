extension Library {
  /// Places in arrays, and elements taken and set by them.
  static let numpyPlaces = #"""
    import numpy as np
    import math as _math
    import _native

    euler_gamma = 0.5772156649015329
    ascontiguousarray = np.asarray
    def asfortranarray(a, dtype=None, **more):
        """An array whose columns lie one after the other."""
        a = np.asarray(a) if dtype is None else np.asarray(a, dtype=dtype)
        return a if a.ndim < 2 else np.transpose(np.transpose(a).copy())

    asanyarray = np.asarray
    require = np.asarray
    pow = np.power
    concat = np.concatenate
    permute_dims = np.transpose
    acosh, asinh, atanh, atan2 = np.arccosh, np.arcsinh, np.arctanh, np.arctan2
    bitwise_invert, bitwise_left_shift, bitwise_right_shift = np.invert, np.left_shift, np.right_shift

    # Places.

    class _Grid:
        """Coordinates by slices: np.mgrid[0:3, 0:2], and np.ogrid, whose arrays broadcast."""

        def __init__(self, isOpen):
            self._isOpen = isOpen

        def __getitem__(self, index):
            slices = index if isinstance(index, tuple) else (index,)
            lines = [np.arange(0 if s.start is None else s.start, s.stop, 1 if s.step is None else s.step) for s in slices]
            if not isinstance(index, tuple):
                return lines[0]
            grids = np.meshgrid(*lines, indexing="ij", sparse=self._isOpen)
            return tuple(grids) if self._isOpen else np.stack(grids)

    mgrid = _Grid(False)
    ogrid = _Grid(True)

    class _Index:
        def __getitem__(self, index):
            return index

    s_ = _Index()
    index_exp = s_

    def ix_(*lines):
        """Lines of places, each along an axis of its own, so that together they index a block."""
        found = []
        for i, line in enumerate(lines):
            line = np.asarray(line)
            if line.dtype == bool:
                line = np.flatnonzero(line)
            found.append(line.reshape((1,) * i + (-1,) + (1,) * (len(lines) - i - 1)))
        return tuple(found)

    def diag_indices(n, ndim=2):
        return (np.arange(n),) * ndim

    def diag_indices_from(arr):
        return diag_indices(arr.shape[0], arr.ndim)

    def tril_indices(n, k=0, m=None):
        return np.nonzero(np.tril(np.ones((n, n if m is None else m)), k))

    def triu_indices(n, k=0, m=None):
        return np.nonzero(np.triu(np.ones((n, n if m is None else m)), k))

    def tril_indices_from(arr, k=0):
        return tril_indices(arr.shape[0], k, arr.shape[1])

    def triu_indices_from(arr, k=0):
        return triu_indices(arr.shape[0], k, arr.shape[1])

    def ravel_multi_index(multi_index, dims):
        """The place in the flattened array of a place along each axis."""
        place = np.asarray(multi_index[0])
        for part, size in zip(multi_index[1:], dims[1:]):
            place = place * size + np.asarray(part)
        for part, size in zip(multi_index, dims):
            if np.any(np.asarray(part) < 0) or np.any(np.asarray(part) >= size):
                raise ValueError("invalid entry in coordinates array")
        return place if np.ndim(place) else np.int64(place)

    # Elements.

    def partition(a, kth, axis=-1):
        """A sorted copy: what stands at kth is in its place."""
        return np.sort(a, axis=axis)

    def argpartition(a, kth, axis=-1):
        return np.argsort(a, axis=axis, kind="stable")

    def choose(a, choices):
        """For each number in a the element of that choice."""
        a = np.asarray(a)
        return np.select([a == i for i in range(len(choices))], [np.broadcast_to(c, np.broadcast_shapes(a.shape, np.shape(c))) for c in choices])

    def compress(condition, a, axis=None):
        a = np.asarray(a)
        places = np.flatnonzero(condition)
        return np.take(a if axis is not None else a.ravel(), places, axis=0 if axis is None else axis)

    def resize(a, new_shape):
        """The elements over and over, in another shape."""
        flat = np.ravel(a)
        count = int(np.prod(new_shape))
        times = -(-count // max(len(flat), 1))
        return np.tile(flat, max(times, 1))[:count].reshape(new_shape)

    def trim_zeros(filt, trim="fb"):
        line = np.asarray(filt)
        places = np.flatnonzero(line)
        if len(places) == 0:
            return filt[:0]
        first = places[0] if "f" in trim.lower() else 0
        last = places[-1] + 1 if "b" in trim.lower() else len(line)
        return filt[int(first):int(last)]

    def putmask(a, mask, values):
        """Sets where a mask holds; the values are taken over and over by place."""
        mask = np.asarray(mask, dtype=bool)
        wide = resize(np.asarray(values), a.shape)
        a[mask] = wide[mask]

    def rollaxis(a, axis, start=0):
        n = np.ndim(a)
        axis = axis + n if axis < 0 else axis
        start = start + n if start < 0 else start
        return np.moveaxis(a, axis, start - 1 if axis < start else start)

    def atleast_3d(*arys):
        made = []
        for a in arys:
            a = np.asarray(a)
            made.append(a.reshape(1, 1, 1) if a.ndim == 0 else a[None, :, None] if a.ndim == 1 else a[:, :, None] if a.ndim == 2 else a)
        return made[0] if len(made) == 1 else tuple(made)

    def broadcast_shapes(*shapes):
        shapes = [(s,) if isinstance(s, int) else tuple(s) for s in shapes]
        rank = max([len(s) for s in shapes] + [0])
        common = []
        for i in range(rank):
            sizes = set(s[i - rank + len(s)] for s in shapes if i - rank + len(s) >= 0) - {1}
            if len(sizes) > 1:
                raise ValueError("shape mismatch: objects cannot be broadcast to a single shape.")
            common.append(sizes.pop() if sizes else 1)
        return tuple(common)

    def broadcast_arrays(*args):
        arrays = [np.asarray(a) for a in args]
        shape = broadcast_shapes(*[a.shape for a in arrays])
        return tuple(np.broadcast_to(a, shape) for a in arrays)

    def row_stack(tup):
        return np.vstack(tup)

    def dsplit(ary, indices_or_sections):
        return np.split(ary, indices_or_sections, axis=2)

    def unstack(x, axis=0):
        return tuple(np.moveaxis(x, axis, 0))

    def setxor1d(ar1, ar2):
        return np.setdiff1d(np.union1d(ar1, ar2), np.intersect1d(ar1, ar2))

    def array_equiv(a1, a2):
        return bool(np.all(np.asarray(a1) == np.asarray(a2)))

    def fromiter(iter, dtype, count=-1):
        items = list(iter)
        return np.array(items if count < 0 else items[:count], dtype=dtype)

    def fromstring(string, dtype=float, count=-1, sep=""):
        if sep == "":
            raise ValueError("The binary mode of fromstring is removed, use frombuffer instead")
        words = string.split() if sep.isspace() else [w for w in string.split(sep) if w.strip()]
        words = words if count < 0 else words[:count]
        return np.array([float(w) for w in words]).astype(dtype)

    def frombuffer(buffer, dtype=float, count=-1, offset=0):
        """The numbers that stand in bytes one after the other."""
        order = ""
        if isinstance(dtype, str) and dtype[:1] in "<>=|":
            order, dtype = dtype[0], dtype[1:]
        elif hasattr(dtype, "_order"):
            order, dtype = dtype._order, dtype._dtype
        dtype = np.dtype(dtype)
        size = dtype.itemsize
        data = bytes(buffer)[offset:]
        if count >= 0:
            if len(data) < count * size:
                raise ValueError("buffer is smaller than requested size")
            data = data[:count * size]
        if order == ">" and size > 1:
            data = b"".join([data[i:i + size][::-1] for i in range(0, len(data), size)])
        return _native.array_from(data, dtype)
    """#
}
