# Kohonen map on iris, pandas output
import numpy as np, pandas as pd
from sklearn.datasets import load_iris
iris = load_iris()
df = pd.DataFrame(iris.data, columns=iris.feature_names)
df['species'] = pd.Series(iris.target).map(dict(enumerate(iris.target_names)))
X = df.select_dtypes('number')
X = ((X - X.min()) / (X.max() - X.min())).values
rng = np.random.default_rng(42)
grid = rng.uniform(size=(5, 5, 4))
ii, jj = np.mgrid[0:5, 0:5]
for t in range(600):
    x = X[rng.integers(0, len(X))]
    i, j = divmod(np.argmin(((grid - x) ** 2).sum(2)), 5)
    frac = t / 600
    lr, sigma = .5 * (1 - frac), 2.5 * (1 - frac) + .5
    h = np.exp(-((ii - i) ** 2 + (jj - j) ** 2) / (2 * sigma ** 2))
    grid += lr * h[:, :, None] * (x - grid)
df['node'] = ['%d,%d' % divmod(int(np.argmin(((grid - x) ** 2).sum(2))), 5) for x in X]
print(df['node'].nunique(), df.groupby('species')['node'].nunique().to_dict())
ct = pd.crosstab(df['node'], df['species'])
print(ct.head(6))
print(ct.idxmax(axis=1).head(3))
print('purity', ct.max(axis=1).sum() / len(df))
print(df.groupby('species').agg(n=('node', 'size'), sl=('sepal length (cm)', 'mean')).round(2))
