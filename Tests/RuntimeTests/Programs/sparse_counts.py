import numpy as np
from scipy.sparse import coo_matrix, csr_matrix, eye, hstack, issparse, vstack

counts = csr_matrix(np.array([[0, 2, 0], [1, 0, 3], [0, 0, 4]]))
print(counts.shape, counts.nnz, counts.dtype, issparse(counts))
print(counts.toarray())
print(counts.dot(np.array([1, 2, 3])), (counts @ counts.T).toarray())
print(counts.data, counts.indices, counts.indptr)
print(counts.sum(axis=0), counts.sum(axis=1), counts.mean())
pairs = coo_matrix(([1.5, 2.5, 1.0], ([0, 1, 1], [2, 0, 0])), shape=(2, 3))
print(pairs.toarray(), pairs.tocsr().nnz)
print((counts + eye(3, dtype=int)).toarray(), (counts * 2).toarray())
print(hstack([counts, counts]).shape, vstack([counts, counts]).toarray()[3:])
print(counts[1].toarray(), counts[:, 2].toarray().ravel(), counts[1, 2])
print(counts.nonzero())
