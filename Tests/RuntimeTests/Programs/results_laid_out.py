# What optimisers give back, printed as it stands.
import numpy as np
from scipy.optimize import minimize, minimize_scalar, root_scalar, bracket, fminbound, brent, rosen, rosen_der, nnls, OptimizeResult
f = lambda x: (x[0] - 1) ** 2 + (x[1] - 2.5) ** 2
found = minimize(f, [2, 0], jac=lambda x: np.array([2 * (x[0] - 1), 2 * (x[1] - 2.5)]))
found.fun, found.jac = 0.0, found.jac.round(3) + 0
print(found)
print(minimize(f, [2, 0], method='SLSQP'))
found = minimize(f, [2, 0], method='Nelder-Mead', bounds=[(0, 0.5), (None, 2)])
print(found.x, found.success)
print(minimize_scalar(lambda x: (x - 2) ** 2 + np.cos(3 * x)).x.round(7), minimize_scalar(lambda x: x ** 4 - 3 * x, bounds=(-2, 3), method='bounded'))
print(minimize_scalar(lambda x: (x - 2) ** 2))
print(minimize_scalar(lambda x, k: (x - k) ** 2, bracket=(0, 1), args=(3,)).x, brent(lambda x: x ** 2 - x), fminbound(lambda x: (x - 4) ** 2, 3, 6, full_output=1))
print(bracket(lambda x: 10 * x ** 2 + 3 * x + 5, 0.1, 2), rosen([1, 2, 3]), rosen_der([1.0, 2, 3.5]))
print(root_scalar(lambda x: x ** 2 - 2, bracket=[0, 2]))
print(root_scalar(lambda x: x ** 2 - 2, x0=1.0, fprime=lambda x: 2 * x).root)
print(np.round(nnls(np.array([[1.0, 0], [1, 0], [0, 1]]), np.array([2.0, 1, -1]))[0], 12), round(nnls(np.array([[1.0, 0], [1, 0], [0, 1]]), np.array([2.0, 1, -1]))[1], 12))
print(OptimizeResult(x=np.arange(30) / 3, fun=1.5, inner=OptimizeResult(a=1, long=np.eye(2))), OptimizeResult())
