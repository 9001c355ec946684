import numpy as np
class Node(object):
    """UCS / decision tree from scratch + entropy; recursion with dict trees"""
    def __init__(self, feature=None, threshold=None, left=None, right=None, *, value=None):
        self.feature = feature; self.threshold = threshold; self.left = left; self.right = right; self.value = value
    def is_leaf_node(self): return self.value is not None
from collections import Counter
class DecisionTree:
    def __init__(self, min_samples_split=2, max_depth=100, n_features=None):
        self.min_samples_split = min_samples_split; self.max_depth = max_depth; self.n_features = n_features; self.root = None
    def fit(self, X, y):
        self.n_features = X.shape[1] if not self.n_features else min(X.shape[1], self.n_features)
        self.root = self._grow_tree(X, y)
    def _grow_tree(self, X, y, depth=0):
        n_samples, n_feats = X.shape; n_labels = len(np.unique(y))
        if (depth >= self.max_depth or n_labels == 1 or n_samples < self.min_samples_split):
            return Node(value=self._most_common_label(y))
        feat_idxs = np.random.choice(n_feats, self.n_features, replace=False)
        best_feature, best_thresh = self._best_split(X, y, feat_idxs)
        left_idxs, right_idxs = self._split(X[:, best_feature], best_thresh)
        left = self._grow_tree(X[left_idxs, :], y[left_idxs], depth + 1); right = self._grow_tree(X[right_idxs, :], y[right_idxs], depth + 1)
        return Node(best_feature, best_thresh, left, right)
    def _best_split(self, X, y, feat_idxs):
        best_gain = -1; split_idx, split_threshold = None, None
        for feat_idx in feat_idxs:
            X_column = X[:, feat_idx]
            for thr in np.unique(X_column):
                gain = self._information_gain(y, X_column, thr)
                if gain > best_gain: best_gain = gain; split_idx = feat_idx; split_threshold = thr
        return split_idx, split_threshold
    def _information_gain(self, y, X_column, threshold):
        parent = self._entropy(y); l, r = self._split(X_column, threshold)
        if len(l) == 0 or len(r) == 0: return 0
        n = len(y)
        return parent - (len(l) / n) * self._entropy(y[l]) - (len(r) / n) * self._entropy(y[r])
    def _split(self, X_column, t): return np.argwhere(X_column <= t).flatten(), np.argwhere(X_column > t).flatten()
    def _entropy(self, y):
        hist = np.bincount(y); ps = hist / len(y)
        return -np.sum([p * np.log(p) for p in ps if p > 0])
    def _most_common_label(self, y): return Counter(y).most_common(1)[0][0]
    def predict(self, X): return np.array([self._traverse_tree(x, self.root) for x in X])
    def _traverse_tree(self, x, node):
        if node.is_leaf_node(): return node.value
        return self._traverse_tree(x, node.left if x[node.feature] <= node.threshold else node.right)
    def show(self, node=None, indent=''):
        node = node or self.root
        if node.is_leaf_node(): print(indent + '->', node.value); return
        print(f'{indent}X[{node.feature}] <= {node.threshold:.3f}'); self.show(node.left, indent + '  '); self.show(node.right, indent + '  ')
class Forest(list):
    def predict(self, X):
        P = np.swapaxes(np.array([t.predict(X) for t in self]), 0, 1)
        return np.array([Counter(p).most_common(1)[0][0] for p in P])
np.random.seed(6)
X = np.random.randn(80, 3); y = ((X[:, 0] > 0) & (X[:, 1] > -.3)).astype(int)
t = DecisionTree(max_depth=3); t.fit(X, y); t.show(); print(np.mean(t.predict(X) == y))
f = Forest()
for _ in range(3):
    idx = np.random.choice(80, 80, replace=True); tr = DecisionTree(max_depth=2, n_features=2); tr.fit(X[idx], y[idx]); f.append(tr)
print(len(f), (f.predict(X) == y).mean(), Counter(y), t.root, ) if False else print(len(f), (f.predict(X) == y).mean(), Counter(y.tolist()), Counter(y))
class LinearSVM:
    def __init__(self, lr=.01, lam=.01, n=200): self.lr, self.lam, self.n = lr, lam, n
    def fit(self, X, y):
        y_ = np.where(y <= 0, -1, 1); self.w = np.zeros(X.shape[1]); self.b = 0
        for _ in range(self.n):
            for i, x in enumerate(X):
                if y_[i] * (np.dot(x, self.w) - self.b) >= 1: self.w -= self.lr * 2 * self.lam * self.w
                else: self.w -= self.lr * (2 * self.lam * self.w - np.dot(x, y_[i])); self.b -= self.lr * y_[i]
        return self
svm = LinearSVM().fit(X, (X[:, 0] + X[:, 1] > 0).astype(int)); print(svm.w, svm.b)
class UserDict2(dict):
    def __missing__(self, k): self[k] = k * 2; return self[k]
    def __getattr__(self, k): return self[k]
d = UserDict2(a=1); print(d['b'], d.a, d, isinstance(d, dict)); class_ = type('Dyn', (DecisionTree,), {'tag': 5}); print(class_().tag, class_.__name__)
class Celsius(float):
    def __new__(cls, v): return super().__new__(cls, v + 1)
print(Celsius(2) * 2, type(Celsius(1)).__name__)
class Vec(tuple):
    def __add__(self, o): return Vec(a + b for a, b in zip(self, o))
print(Vec((1, 2)) + Vec((3, 4)))
