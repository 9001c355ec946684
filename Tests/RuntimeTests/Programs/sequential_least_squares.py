# SLSQP's steps where nothing bounds it; a local minimum is the one it walks to.
import numpy as np
from scipy.optimize import minimize
for name, f, start in (("parabola", lambda v: (v[0] - 3) ** 2 + 1, [0.0]), ("two valleys", lambda v: v[0] ** 4 - 3 * v[0] ** 2 + v[0] + 5, [0.0]),
                       ("two valleys", lambda v: v[0] ** 4 - 3 * v[0] ** 2 + v[0] + 5, [2.0]),
                       ("banana", lambda v: 100 * (v[1] - v[0] ** 2) ** 2 + (1 - v[0]) ** 2, [-1.2, 1.0])):
    found = minimize(f, start, method="SLSQP")
    print(name, found.x.round(5), round(float(found.fun), 6), found.nit, found.success)
A = np.diag([1.0, 10.0, 100.0])
found = minimize(lambda x: 0.5 * x @ A @ x - x.sum(), np.zeros(3), jac=lambda x: A @ x - 1, method="SLSQP", options={"ftol": 1e-9})
print(found.x.round(6), found.nit)
