# joblib: values in files, calls in order.
import os, tempfile
import numpy as np
from joblib import Memory, Parallel, delayed, dump, load
from sklearn.datasets import load_iris
from sklearn.tree import DecisionTreeClassifier

def squared(x, power=2):
    return x ** power
print(Parallel(n_jobs=2)(delayed(squared)(i) for i in range(5)), Parallel()(delayed(squared)(i, power=3) for i in (2, 3)))
with Parallel(n_jobs=-1, verbose=0) as parallel:
    print(parallel(delayed(np.sqrt)(float(i)) for i in (1, 4, 9)))
memory = Memory(None, verbose=0)
@memory.cache
def slow(x):
    return x + 1
print(slow(4))
X, y = load_iris(return_X_y=True)
tree = DecisionTreeClassifier(max_depth=3, random_state=0).fit(X, y)
folder = tempfile.mkdtemp()
path = os.path.join(folder, "tree.joblib")
print(dump(tree, path) == [path])
again = load(path)
print(again.score(X, y), (again.predict(X) == tree.predict(X)).all(), again)
