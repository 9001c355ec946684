# The least value between bounds, as L-BFGS-B finds it.
import numpy as np
from scipy.optimize import Bounds, fmin_l_bfgs_b, minimize


def valley(x):
    return (x[0] - 3) ** 2 + 10 * (x[1] - x[0] ** 2) ** 2


def slope(x):
    return np.array([2 * (x[0] - 3) - 40 * x[0] * (x[1] - x[0] ** 2), 20 * (x[1] - x[0] ** 2)])


for bounds in ([(-5, 5), (-5, 5)], [(-1, 1.5), (0, 1)], [(None, 2), (0, None)], [(0.5, 0.5), (None, None)], Bounds([0, 0], [1.5, 4])):
    found = minimize(valley, [0.5, 0.3], bounds=bounds, jac=slope)
    print(found.x.round(6), round(found.fun, 6), found.nit, found.nfev, found.success, found.status, found.message)
    found = minimize(valley, (0.5, 0.3), method="L-BFGS-B", bounds=bounds)
    print(found.x.round(5), round(found.fun, 5), found.nit, found.success)
seen = []
found = minimize(lambda x: np.sum((x - np.arange(4)) ** 4), np.ones(4) * 2, bounds=[(0, 2)] * 4, tol=1e-8, callback=lambda x: seen.append(x.copy()))
print(found.x.round(3), found.nit == len(seen), seen[-1].round(3))
x, f, more = fmin_l_bfgs_b(valley, [0.5, 0.3], slope, bounds=[(0, 1), (0, 1)])
print(x.round(6), round(f, 6), more["funcalls"], more["nit"])
print(minimize(valley, [0.5, 0.3], bounds=[(-5, 5), (-5, 5)], jac=slope, options={"maxiter": 3}).message)
try:
    minimize(valley, [0, 0], bounds=[(1, 0), (0, 1)])
except ValueError as error:
    print("refused")
