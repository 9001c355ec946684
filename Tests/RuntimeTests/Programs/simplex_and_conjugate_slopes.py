# Downhill by a simplex and by conjugate slopes, with the rounds and calls that SciPy counts.
import warnings

import numpy as np
from scipy.optimize import fmin, fmin_cg, minimize

warnings.simplefilter("ignore")

def rosen(x):
    return sum(100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2)

def der(x):
    middle, found = x[1:-1], np.zeros_like(x)
    found[1:-1] = 200 * (middle - x[:-2] ** 2) - 400 * (x[2:] - middle ** 2) * middle - 2 * (1 - middle)
    found[0] = -400 * x[0] * (x[1] - x[0] ** 2) - 2 * (1 - x[0])
    found[-1] = 200 * (x[-1] - x[-2] ** 2)
    return found

x0 = [1.3, 0.7, 0.8, 1.9, 1.2]
for jac in (der, None):
    r = minimize(rosen, x0, method="CG", jac=jac)
    print(r.nit, r.nfev, r.njev, r.x.round(4), r.status, r.message)
print(fmin_cg(rosen, x0, der, maxiter=12).round(6))
for options in ({}, {"adaptive": True}, {"maxfev": 60}, {"maxiter": 30}, {"xatol": 1e-8, "fatol": 1e-8}):
    r = minimize(rosen, x0, method="Nelder-Mead", options=options)
    print(options, r.nit, r.nfev, r.status, r.success, r.message, r.x.round(6))
print(fmin(lambda x: (x[0] - 1) ** 2 + (x[1] + 2) ** 2, [0, 0]).round(3))
r = minimize(lambda x: (x[0] - 1) ** 2 + abs(x[1]), [0.5, 1], method="Nelder-Mead", bounds=[(0, 0.8), (-1, 2)])
print(r.nit, r.nfev, r.x.round(6))
r = minimize(rosen, x0, method="BFGS", jac=der)
print(r.nit, r.nfev, r.x.round(5))
