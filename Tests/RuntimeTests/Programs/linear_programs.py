# Linear programs with bounds of all kinds, those without an end or a place, and what each bound is worth.
import numpy as np
from scipy.optimize import linprog
def shown(**problem):
    found = linprog(**problem)
    print(found.status, found.success, found.message)
    if found.success:
        print(round(found.fun, 8), np.round(found.x, 6) + 0, np.round(found.slack, 6) + 0, np.round(found.con, 6) + 0)
        print(np.round(found.ineqlin.marginals, 6) + 0, np.round(found.eqlin.marginals, 6) + 0, np.round(found.lower.marginals, 6) + 0, np.round(found.upper.marginals, 6) + 0)
shown(c=[-40, -60], A_ub=[[2, 1], [1, 1], [1, 3]], b_ub=[70, 40, 90], bounds=[(0, 100), (0, 100)])
shown(c=[-1, 4], A_ub=[[-3, 1], [1, 2]], b_ub=[6, 4], bounds=[(None, None), (-3, None)])
shown(c=[1, 2, 3], A_ub=[[-1, -1, 0]], b_ub=[-2], A_eq=[[1, 1, 1]], b_eq=[5], method="highs")
shown(c=[-3, -5], A_ub=[[1, 0], [0, 2], [3, 2]], b_ub=[4, 12, 18])
shown(c=[2, -1.5], bounds=[(1, 5), (-2, 7)])
shown(c=[-1, -1], A_ub=[[1, -1]], b_ub=[2])
shown(c=[1, 1], A_ub=[[1, 1]], b_ub=[-1])
rng = np.random.RandomState(4)
for i in range(12):
    n, m, k = rng.randint(2, 7), rng.randint(1, 7), i % 2
    A, x0, E = rng.randint(-5, 10, (m, n)).astype(float), rng.rand(n) * 5, rng.randint(-5, 10, (k, n)).astype(float)
    shown(c=rng.randn(n), A_ub=A, b_ub=A @ x0 + rng.rand(m), A_eq=E if k else None, b_eq=E @ x0 if k else None, bounds=(0, 8))
print(linprog([1, 2], A_eq=[[1, 1]], b_eq=[10], bounds=[(0, 6), (0, None)]).x)
try:
    linprog([1, 2], A_ub=[[1, 2, 3]], b_ub=[1])
except ValueError as e:
    print("shapes", str(e)[:60])
