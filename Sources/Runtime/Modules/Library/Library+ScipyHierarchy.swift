extension Library {
  /// The text of `scipy.cluster.hierarchy`.
  static let scipyHierarchy = #"""
    import numpy as np

    def _condensed(y, metric):
        y = np.asarray(y, dtype=float)
        if y.ndim == 1:
            return y, int(round((1 + np.sqrt(1 + 8 * len(y))) / 2))
        from scipy.spatial.distance import pdist
        return pdist(y, metric), len(y)

    def linkage(y, method="single", metric="euclidean", optimal_ordering=False):
        """Which two clusters are joined at each step, at which distance, and how many samples they then have."""
        if method not in ("single", "complete", "average", "ward", "weighted"):
            raise ValueError("method " + repr(method) + " is not available: 'single', 'complete', 'average', 'weighted' and 'ward' are")
        flat, n = _condensed(y, metric)
        D = np.full((n, n), np.inf)
        D[np.triu_indices(n, 1)] = flat
        D = np.minimum(D, D.T)
        sizes, alive = np.ones(n), np.ones(n, dtype=bool)
        steps, chain = [], []
        # Chains of nearest neighbours: where two are each other's nearest, they are joined.
        for _ in range(n - 1):
            if not chain:
                chain.append(int(np.argmax(alive)))
            while True:
                x = chain[-1]
                row = np.where(alive, D[x], np.inf)
                row[x] = np.inf
                near = int(np.argmin(row))
                if len(chain) > 1 and row[chain[-2]] <= row[near]:
                    near = chain[-2]
                if len(chain) > 1 and near == chain[-2]:
                    break
                chain.append(near)
            b, a = chain.pop(), chain.pop()
            if a > b:
                a, b = b, a
            distance, na, nb = D[a, b], sizes[a], sizes[b]
            steps.append((a, b, distance))
            da, db = D[a], D[b]
            with np.errstate(invalid="ignore"):
                if method == "single":
                    new = np.minimum(da, db)
                elif method == "complete":
                    new = np.maximum(da, db)
                elif method == "average":
                    new = (na * da + nb * db) / (na + nb)
                elif method == "weighted":
                    new = 0.5 * (da + db)
                else:
                    t = 1.0 / (na + nb + sizes)
                    new = np.sqrt((na + sizes) * t * da * da + (nb + sizes) * t * db * db - sizes * t * distance * distance)
            alive[a] = False
            D[b], D[:, b] = new, new
            D[b, b] = np.inf
            sizes[b] = na + nb
        order = sorted(range(len(steps)), key=lambda i: steps[i][2])
        parent, count = list(range(2 * n - 1)), [1] * n + [0] * (n - 1)
        def top(i):
            while parent[i] != i:
                parent[i] = parent[parent[i]]
                i = parent[i]
            return i
        Z = np.zeros((n - 1, 4))
        for k, i in enumerate(order):
            a, b = top(steps[i][0]), top(steps[i][1])
            a, b = min(a, b), max(a, b)
            parent[a] = parent[b] = n + k
            count[n + k] = count[a] + count[b]
            Z[k] = a, b, steps[i][2], count[n + k]
        return Z

    def ward(y): return linkage(y, "ward")
    def single(y): return linkage(y, "single")
    def complete(y): return linkage(y, "complete")
    def average(y): return linkage(y, "average")

    def fcluster(Z, t, criterion="inconsistent", depth=2, R=None, monocrit=None):
        """The cluster of each sample where the tree is cut at a distance, or into so many clusters."""
        Z = np.asarray(Z, dtype=float)
        n = len(Z) + 1
        if criterion == "maxclust":
            heights = np.sort(Z[:, 2])
            t = -1.0 if t >= n else heights[n - 1 - int(t)] if t > 1 else np.inf
            isCut = lambda i: Z[i, 2] > t
        elif criterion == "distance":
            isCut = lambda i: Z[i, 2] > t
        else:
            raise ValueError("criterion " + repr(criterion) + " is not available: 'distance' and 'maxclust' are")
        labels, last = np.zeros(n, dtype=np.int32), 0
        # From the top: of what is cut, whole clusters come first, left before right, then samples that are left alone.
        stack = [(2 * n - 2, not isCut(n - 2))] if n > 1 else []
        while stack:
            node, isWhole = stack.pop()
            if isWhole or node < n:
                last += 1
                left = [node]
                while left:
                    k = left.pop()
                    if k < n:
                        labels[k] = last
                    else:
                        left += Z[k - n, :2].astype(int).tolist()
                continue
            children = Z[node - n, :2].astype(int).tolist()
            stack += [(c, True) for c in reversed(children) if c < n] + [(c, not isCut(c - n)) for c in reversed(children) if c >= n]
        return labels

    def cophenet(Z, Y=None):
        Z = np.asarray(Z, dtype=float)
        n = len(Z) + 1
        members, D = {i: [i] for i in range(n)}, np.zeros((n, n))
        for k in range(n - 1):
            a, b = int(Z[k, 0]), int(Z[k, 1])
            for i in members[a]:
                for j in members[b]:
                    D[i, j] = D[j, i] = Z[k, 2]
            members[n + k] = members.pop(a) + members.pop(b)
        flat = D[np.triu_indices(n, 1)]
        return flat if Y is None else (np.corrcoef(np.asarray(Y), flat)[0, 1], flat)

    def leaves_list(Z):
        Z = np.asarray(Z)
        n = len(Z) + 1
        found, stack = [], [2 * n - 2]
        while stack:
            node = stack.pop()
            if node < n:
                found.append(node)
            else:
                stack += [int(Z[node - n, 1]), int(Z[node - n, 0])]
        return np.array(found, dtype=np.int32)

    def dendrogram(Z, p=30, truncate_mode=None, labels=None, no_plot=False, ax=None, color_threshold=None, leaf_rotation=None, leaf_font_size=None, orientation="top", **more):
        """The tree, drawn: each join as a bridge at its distance."""
        Z = np.asarray(Z, dtype=float)
        n = len(Z) + 1
        leaves = leaves_list(Z).tolist()
        x, height, xs, ys = {}, {i: 0.0 for i in range(n)}, [], []
        for i, leaf in enumerate(leaves):
            x[leaf] = 5.0 + 10.0 * i
        for k in range(n - 1):
            a, b = int(Z[k, 0]), int(Z[k, 1])
            if x[a] > x[b]:
                a, b = b, a
            xs.append([x[a], x[a], x[b], x[b]])
            ys.append([height[a], Z[k, 2], Z[k, 2], height[b]])
            x[n + k], height[n + k] = (x[a] + x[b]) / 2, Z[k, 2]
        names = [str(i) if labels is None else str(labels[i]) for i in leaves]
        if not no_plot:
            import matplotlib.pyplot as plt
            axes = plt.gca() if ax is None else ax
            for bx, by in zip(xs, ys):
                axes.plot(bx, by)
        return {"icoord": xs, "dcoord": ys, "ivl": names, "leaves": leaves}
    """#
}
