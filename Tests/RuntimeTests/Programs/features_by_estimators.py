# The features that estimators go by, transformers side by side, dictionaries as rows, gaps filled by the nearest samples.
import numpy as np
from sklearn.datasets import load_diabetes, load_iris
from sklearn.decomposition import PCA
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_selection import SelectFromModel, f_oneway
from sklearn.impute import KNNImputer
from sklearn.linear_model import Lasso, LogisticRegression, Ridge
from sklearn.pipeline import FeatureUnion, make_union
from sklearn.preprocessing import MinMaxScaler, StandardScaler

X, y = load_iris(return_X_y=True)
D, t = load_diabetes(return_X_y=True)
for s, A, b in ((SelectFromModel(LogisticRegression(C=0.1, max_iter=500)), X, y), (SelectFromModel(Lasso(alpha=0.1)), D, t), (SelectFromModel(Ridge(), threshold="1.25*mean"), D, t), (SelectFromModel(Ridge(), threshold="median", max_features=3), D, t)):
    s.fit(A, b)
    print(s, s.get_support(), round(float(s.threshold_), 4), s.transform(A).shape, s.get_feature_names_out())
print([a.round(8) for a in f_oneway(X[:50], X[50:100], X[100:])])
u = FeatureUnion([("pca", PCA(1)), ("sc", StandardScaler())], transformer_weights={"sc": 2})
print(u.fit_transform(X)[:2].round(6), u.transform(X[:1]).round(6), make_union(PCA(1), MinMaxScaler()).fit_transform(X)[0].round(6))
v = DictVectorizer(sparse=False)
rows = [{"city": "Dubai", "t": 33.0}, {"city": "London", "t": 12.0}, {"t": 18, "city": "Rome"}]
print(v.fit_transform(rows), v.get_feature_names_out(), v.inverse_transform(v.transform(rows[:1])), v.transform({"t": 4, "x": 3}))
rng = np.random.RandomState(1)
G = rng.rand(12, 4)
G[2, 1] = G[5, 0] = np.nan
G[7, :2] = np.nan
print(KNNImputer(n_neighbors=2).fit_transform(G)[[2, 5, 7]].round(8), KNNImputer(n_neighbors=3, weights="distance").fit_transform(G)[[2, 5, 7]].round(8))
