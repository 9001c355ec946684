import numpy as np
from sklearn.model_selection import StratifiedKFold, ShuffleSplit, StratifiedShuffleSplit, LeaveOneOut, TimeSeriesSplit, RepeatedKFold, ParameterGrid, cross_val_score, cross_val_predict, GroupKFold
from sklearn.metrics import roc_curve, auc, precision_recall_curve, average_precision_score, balanced_accuracy_score, matthews_corrcoef, cohen_kappa_score, fbeta_score, jaccard_score, hamming_loss, zero_one_loss, mean_absolute_percentage_error, median_absolute_error, max_error, explained_variance_score, silhouette_score, adjusted_rand_score, normalized_mutual_info_score, top_k_accuracy_score, multilabel_confusion_matrix, rand_score, mean_squared_log_error
from sklearn.preprocessing import MaxAbsScaler, RobustScaler, Binarizer, OrdinalEncoder, MultiLabelBinarizer, FunctionTransformer
from sklearn.datasets import load_iris
from sklearn.linear_model import Ridge, LinearRegression
from sklearn.neighbors import KNeighborsClassifier
rng = np.random.RandomState(0)
y = rng.randint(0, 3, 17); X = rng.randn(17, 4)
for tr, te in StratifiedKFold(3, shuffle=True, random_state=1).split(X, y): print(tr, te)
for tr, te in StratifiedKFold(3).split(X, y): print(te)
for tr, te in ShuffleSplit(2, test_size=.25, random_state=0).split(X): print(tr, te)
for tr, te in StratifiedShuffleSplit(2, test_size=.25, random_state=0).split(X, y): print(tr, te)
print(len(list(LeaveOneOut().split(X))), [t.tolist() for _, t in TimeSeriesSplit(3).split(X)], len(list(RepeatedKFold(n_splits=2, n_repeats=2, random_state=0).split(X))))
for tr, te in RepeatedKFold(n_splits=2, n_repeats=2, random_state=0).split(X): print(te)
print(list(ParameterGrid({'b': [1, 2], 'a': ['x']})), [t.tolist() for _, t in GroupKFold(2).split(X, y, [0]*5+[1]*6+[2]*6)])
b = rng.randint(0, 2, 30); s = np.round(rng.rand(30) * .5 + b * .3, 2); p = (s > .5).astype(int)
for v in roc_curve(b, s): print(v.round(4))
fpr, tpr, _ = roc_curve(b, s); print(auc(fpr, tpr)); 
for v in precision_recall_curve(b, s): print(v.round(4))
u, v = rng.rand(10) + 1, rng.rand(10) + 1
print(mean_absolute_percentage_error(u, v), median_absolute_error(u, v), max_error(u, v), explained_variance_score(u, v), mean_squared_log_error(u, v))
Xi, yi = load_iris(return_X_y=True)
print(MaxAbsScaler().fit_transform(X)[0], RobustScaler().fit_transform(X)[0], Binarizer(threshold=.5).fit_transform(X)[0], OrdinalEncoder().fit_transform([['b', 1], ['a', 3]]), MultiLabelBinarizer().fit_transform([{'a', 'b'}, {'b'}]), FunctionTransformer(np.log1p).fit_transform(np.array([[1.]])))
r = Ridge(alpha=.5).fit(X, y); print(r.coef_, r.intercept_, r.score(X, y))
knn = KNeighborsClassifier(n_neighbors=3).fit(Xi[::2], yi[::2]); print(knn.score(Xi[1::2], yi[1::2]), knn.predict_proba(Xi[101:103]), knn.kneighbors(Xi[:1]))
print(cross_val_score(LinearRegression(), Xi, yi, cv=3), cross_val_score(KNeighborsClassifier(3), Xi, yi, cv=4), cross_val_predict(KNeighborsClassifier(), Xi, yi, cv=3)[::30])
