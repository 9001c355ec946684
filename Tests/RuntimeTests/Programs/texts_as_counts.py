import numpy as np
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.feature_selection import SelectKBest, VarianceThreshold, f_classif
from sklearn.model_selection import GroupKFold, KFold, StratifiedKFold, TimeSeriesSplit
from sklearn.naive_bayes import MultinomialNB

texts = ["the net learns the weights", "the weights grow", "a loss falls", "the loss of a net", "weights and losses"]
y = np.array([0, 0, 1, 1, 0])
counter = CountVectorizer()
counts = counter.fit_transform(texts)
print(counter.get_feature_names_out())
print(counts.toarray(), counts.shape)
print(counter.transform(["the net of nets"]).toarray(), counter.vocabulary_["loss"])
weighted = TfidfVectorizer(ngram_range=(1, 2), min_df=2)
print(weighted.fit_transform(texts).toarray().round(6), weighted.get_feature_names_out().tolist())
print(MultinomialNB().fit(counts, y).predict(counter.transform(["the weights", "a loss of it"])))
X = np.array([[1.0, 5, 2], [2, 5, 1], [8, 5, 3], [9, 5, 2], [1.5, 5, 2]])
print(VarianceThreshold().fit_transform(X).shape, SelectKBest(f_classif, k=1).fit(VarianceThreshold().fit_transform(X), y).get_support())
for splitter in (KFold(3), KFold(n_splits=2, shuffle=True, random_state=4), StratifiedKFold(2), TimeSeriesSplit(2)):
    print(splitter)
    for train, test in splitter.split(X, y):
        print("  ", train, test)
for train, test in GroupKFold(n_splits=2).split(X, y, groups=[1, 1, 2, 2, 3]):
    print(train, test)
