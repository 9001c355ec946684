extension Library {
  /// The text of `scipy.spatial`.
  static let scipySpatial = #"""
    import numpy as np

    def distance_matrix(x, y, p=2, threshold=1000000):
        gaps = np.abs(np.asarray(x, dtype=float)[:, None, :] - np.asarray(y, dtype=float)[None, :, :])
        return gaps.max(axis=-1) if p == np.inf else (gaps ** p).sum(axis=-1) ** (1.0 / p)

    def minkowski_distance(x, y, p=2):
        gaps = np.abs(np.asarray(x, dtype=float) - np.asarray(y, dtype=float))
        return gaps.max(axis=-1) if p == np.inf else (gaps ** p).sum(axis=-1) ** (1.0 / p)

    class KDTree:
        """The nearest of some points. All distances are worked out."""
        def __init__(self, data, leafsize=10, **more):
            self.data = np.asarray(data, dtype=float)
            self.n, self.m = self.data.shape

        def query(self, x, k=1, eps=0.0, p=2.0, distance_upper_bound=np.inf, workers=1):
            x = np.asarray(x, dtype=float)
            D = distance_matrix(x.reshape(-1, self.m), self.data, p)
            wanted = k if isinstance(k, (int, np.integer)) else max(k)
            places = np.argsort(D, axis=1, kind="stable")[:, :wanted]
            found = np.take_along_axis(D, places, axis=1)
            isFar = found >= distance_upper_bound
            found, places = np.where(isFar, np.inf, found), np.where(isFar, self.n, places)
            if wanted > self.n:
                room = ((0, 0), (0, wanted - self.n))
                found, places = np.pad(found, room, constant_values=np.inf), np.pad(places, room, constant_values=self.n)
            if not isinstance(k, (int, np.integer)):
                columns = [j - 1 for j in k]
                found, places = found[:, columns], places[:, columns]
            elif k == 1:
                found, places = found[:, 0], places[:, 0]
            shape = x.shape[:-1] + found.shape[1:]
            return (found.reshape(shape), places.reshape(shape)) if shape else (float(found[0]), places[0])

        def query_ball_point(self, x, r, p=2.0, **more):
            x = np.asarray(x, dtype=float)
            D = distance_matrix(x.reshape(-1, self.m), self.data, p)
            found = [np.where(row <= r)[0].tolist() for row in D]
            return found[0] if x.ndim == 1 else np.array(found + [None], dtype=object)[:-1]

        def query_pairs(self, r, p=2.0, **more):
            D = distance_matrix(self.data, self.data, p)
            return {(int(i), int(j)) for i, j in zip(*np.where(np.triu(D <= r, 1)))}

    cKDTree = KDTree

    class ConvexHull:
        """The corners of the smallest polygon around points of the plane, against the clock's hands."""
        def __init__(self, points, **more):
            self.points = np.asarray(points, dtype=float)
            if self.points.shape[1] != 2:
                raise NotImplementedError("ConvexHull takes points of the plane here")
            P = self.points
            order = sorted(range(len(P)), key=lambda i: (P[i, 0], P[i, 1]))
            def half(places):
                made = []
                for i in places:
                    while len(made) > 1 and (P[made[-1], 0] - P[made[-2], 0]) * (P[i, 1] - P[made[-2], 1]) - (P[made[-1], 1] - P[made[-2], 1]) * (P[i, 0] - P[made[-2], 0]) <= 0:
                        made.pop()
                    made.append(i)
                return made
            lower, upper = half(order), half(order[::-1])
            corners = lower[:-1] + upper[:-1]
            self.vertices = np.array(corners, dtype=np.int32)
            self.simplices = np.array([[a, b] for a, b in zip(corners, corners[1:] + corners[:1])], dtype=np.int32)
            x, y = P[corners, 0], P[corners, 1]
            self.volume = 0.5 * abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))
            self.area = np.sqrt((np.roll(x, -1) - x) ** 2 + (np.roll(y, -1) - y) ** 2).sum()
            self.nsimplex, self.npoints, self.ndim = len(corners), len(P), 2

    def procrustes(data1, data2):
        a, b = np.array(data1, dtype=float), np.array(data2, dtype=float)
        a, b = a - a.mean(axis=0), b - b.mean(axis=0)
        a, b = a / np.linalg.norm(a), b / np.linalg.norm(b)
        U, w, Vt = np.linalg.svd(b.T.dot(a).T)
        R, s = U @ Vt, w.sum()
        b = b @ R.T * s
        return a, b, ((a - b) ** 2).sum()
    """#
}
