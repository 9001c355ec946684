import numpy as np
import pandas as pd
from sklearn.datasets import load_iris
from sklearn.model_selection import train_test_split
from math import log2
from collections import Counter

class Node:
    def __init__(self, feature=None, threshold=None, left=None, right=None, *, value=None):
        self.feature, self.threshold, self.left, self.right, self.value = feature, threshold, left, right, value
    def is_leaf_node(self):
        return self.value is not None

class DecisionTree:
    def __init__(self, min_samples_split=2, max_depth=100, n_features=None):
        self.min_samples_split=min_samples_split
        self.max_depth=max_depth
        self.n_features=n_features
        self.root=None
    def fit(self, X, y):
        self.n_features = X.shape[1] if not self.n_features else min(X.shape[1],self.n_features)
        self.root = self._grow_tree(X, y)
    def _grow_tree(self, X, y, depth=0):
        n_samples, n_feats = X.shape
        n_labels = len(np.unique(y))
        if (depth>=self.max_depth or n_labels==1 or n_samples<self.min_samples_split):
            return Node(value=Counter(y).most_common(1)[0][0])
        feat_idxs = np.random.choice(n_feats, self.n_features, replace=False)
        best_feature, best_thresh = self._best_split(X, y, feat_idxs)
        left_idxs, right_idxs = self._split(X[:, best_feature], best_thresh)
        left = self._grow_tree(X[left_idxs, :], y[left_idxs], depth+1)
        right = self._grow_tree(X[right_idxs, :], y[right_idxs], depth+1)
        return Node(best_feature, best_thresh, left, right)
    def _best_split(self, X, y, feat_idxs):
        best_gain = -1
        split_idx, split_threshold = None, None
        for feat_idx in feat_idxs:
            X_column = X[:, feat_idx]
            for thr in np.unique(X_column):
                gain = self._information_gain(y, X_column, thr)
                if gain > best_gain:
                    best_gain, split_idx, split_threshold = gain, feat_idx, thr
        return split_idx, split_threshold
    def _information_gain(self, y, X_column, threshold):
        parent_entropy = self._entropy(y)
        left_idxs, right_idxs = self._split(X_column, threshold)
        if len(left_idxs) == 0 or len(right_idxs) == 0:
            return 0
        n, n_l, n_r = len(y), len(left_idxs), len(right_idxs)
        return parent_entropy - ((n_l/n) * self._entropy(y[left_idxs]) + (n_r/n) * self._entropy(y[right_idxs]))
    def _split(self, X_column, split_thresh):
        return np.argwhere(X_column <= split_thresh).flatten(), np.argwhere(X_column > split_thresh).flatten()
    def _entropy(self, y):
        ps = np.bincount(y) / len(y)
        return -np.sum([p * np.log2(p) for p in ps if p>0])
    def predict(self, X):
        return np.array([self._traverse_tree(x, self.root) for x in X])
    def _traverse_tree(self, x, node):
        if node.is_leaf_node():
            return node.value
        return self._traverse_tree(x, node.left if x[node.feature] <= node.threshold else node.right)
    def show(self, names, node=None, indent=0):
        node = node or self.root
        pad = "|   " * indent
        if node.is_leaf_node():
            print(f"{pad}|--- class: {node.value}")
        else:
            print(f"{pad}|--- {names[node.feature]} <= {node.threshold:.2f}")
            self.show(names, node.left, indent + 1)
            print(f"{pad}|--- {names[node.feature]} >  {node.threshold:.2f}")
            self.show(names, node.right, indent + 1)

iris = load_iris(as_frame=True)
df = iris.frame
df['species'] = df['target'].apply(lambda i: iris.target_names[i])
print(df.sample(3, random_state=1))
print(df.groupby('species')['petal length (cm)'].agg(['mean', 'std', 'min', 'max']))
print(df.pivot_table(index='species', values=['sepal width (cm)'], aggfunc='mean'))
X_train, X_test, y_train, y_test = train_test_split(iris.data.to_numpy(), iris.target.to_numpy(), test_size=0.2, random_state=1234)
np.random.seed(1234)
clf = DecisionTree(max_depth=3)
clf.fit(X_train, y_train)
clf.show(iris.feature_names)
print("Accuracy:", np.sum(clf.predict(X_test) == y_test) / len(y_test))
print(pd.DataFrame({'real': y_test[:5], 'pred': clf.predict(X_test)[:5]}, index=list('abcde')))
print(pd.Series(y_test).value_counts(normalize=True).round(3).to_dict())
