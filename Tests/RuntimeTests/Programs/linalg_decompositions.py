# What the decompositions give, signs included, for small matrices.
import numpy as np

np.set_printoptions(precision=6, suppress=True)
rng = np.random.RandomState(7)


def show(name, *arrays):
    print(name, *[np.asarray(a).round(6) + 0.0 for a in arrays], sep="\n")


for shape in [(2, 2), (3, 2), (2, 4), (5, 5), (9, 3), (3, 9)]:
    A = rng.randn(*shape)
    U, s, Vt = np.linalg.svd(A)
    show(f"svd {shape}", U, s, Vt)
    u, s, vt = np.linalg.svd(A, full_matrices=False)
    print(np.allclose(u * s @ vt, A), np.allclose(s, np.linalg.svd(A, compute_uv=False)))
    show("qr", *np.linalg.qr(A))

for n in [1, 2, 3, 6]:
    B = rng.randn(n, n + 2)
    C = B @ B.T
    values, vectors = np.linalg.eigh(C)
    show(f"eigh {n}", values, vectors)
    show("eig", *np.linalg.eig(C))
    show("cholesky", np.linalg.cholesky(C))
    print(np.allclose(vectors @ np.diag(values) @ vectors.T, C), np.linalg.matrix_rank(C))

M = np.array([[4.0, 1.0], [2.0, 3.0]])
result = np.linalg.eig(M)
print(result.eigenvalues, result.eigenvectors.round(6))
print(np.linalg.eigvals(M), np.linalg.slogdet(M), round(float(np.linalg.cond(M)), 6))
print(np.linalg.matrix_power(np.array([[1, 1], [1, 0]]), 10), np.linalg.matrix_power(M, -1))
print(np.linalg.pinv(rng.randn(4, 2)).round(6))
x, left, rank, s = np.linalg.lstsq(np.c_[np.arange(5.0), np.ones(5)], np.array([1.0, 3, 5, 7, 10]), rcond=None)
print(x.round(6), left.round(6), rank, s.round(6))
print(np.linalg.multi_dot([np.ones((2, 3)), np.ones((3, 4)), np.ones(4)]), np.linalg.norm(M, 2).round(6))
for bad in [np.ones((2, 2)), np.ones(3), np.ones((2, 3))]:
    try:
        print(np.linalg.inv(bad))
    except np.linalg.LinAlgError as error:
        print(type(error).__name__, error, isinstance(error, ValueError))
try:
    np.linalg.cholesky(np.array([[1.0, 2.0], [2.0, 1.0]]))
except np.linalg.LinAlgError as error:
    print(error)
