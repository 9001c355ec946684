# The last bits of products of whole numbers with columns: dot leaves columns together, @ does not.
import numpy as np

np.random.seed(4)
for n, m in ((3, 4), (4, 2), (5, 3), (8, 5), (13, 4), (31, 8)):
    whole = np.random.randint(-5, 9, (n, m))
    column, row = np.random.rand(n, 1), np.random.rand(n)
    for found in (np.dot(whole.T, column), whole.T.dot(column), np.dot(whole.T, row), whole.T.dot(row), whole.T.dot(np.random.rand(n, 3))):
        print(n, m, [float(v).hex() for v in np.ravel(found)])
