# SLSQP with constraints and bounds: portfolios, a textbook problem, constraints that cannot be met.
import numpy as np
from scipy.optimize import minimize, LinearConstraint, NonlinearConstraint, Bounds, fmin_slsqp
def shown(found, places=5):
    print(found.success, found.status, found.message, found.nit, found.nfev, found.njev, np.round(found.x, places) + 0, round(float(found.fun), places), np.round(found.multipliers, 3) + 0)
f = lambda x: (x[0] - 1) ** 2 + (x[1] - 2.5) ** 2
cons = ({'type': 'ineq', 'fun': lambda x: x[0] - 2 * x[1] + 2}, {'type': 'ineq', 'fun': lambda x: -x[0] - 2 * x[1] + 6}, {'type': 'ineq', 'fun': lambda x: -x[0] + 2 * x[1] + 2})
shown(minimize(f, (2, 0), bounds=((0, None), (0, None)), constraints=cons))
shown(minimize(f, (2, 0), method='SLSQP', bounds=((0, None), (0, None))))
shown(minimize(lambda x: x[0] * x[3] * (x[0] + x[1] + x[2]) + x[2], [1, 5, 5, 1], method='SLSQP', bounds=[(1, 5)] * 4,
               constraints=[{'type': 'ineq', 'fun': lambda x: np.prod(x) - 25.0}, {'type': 'eq', 'fun': lambda x: 40 - np.sum(np.asarray(x) ** 2)}]))
returns = np.array([0.1, 0.12, 0.07, 0.03])
risk = np.array([[0.1, 0.02, 0.01, 0], [0.02, 0.08, 0.03, 0.01], [0.01, 0.03, 0.12, 0.02], [0, 0.01, 0.02, 0.05]])
found = minimize(lambda w: w @ risk @ w, np.ones(4) / 4, method='SLSQP', bounds=[(0, 1)] * 4,
                 constraints=[{'type': 'eq', 'fun': lambda w: np.sum(w) - 1}, {'type': 'ineq', 'fun': lambda w: w @ returns - 0.09}])
shown(found, 4)
shown(minimize(lambda w: -(w @ returns) / np.sqrt(w @ risk @ w), np.ones(4) / 4, bounds=tuple((0, 1) for _ in range(4)), constraints={'type': 'eq', 'fun': lambda w: np.sum(w) - 1}), 3)
shown(minimize(lambda x: (x[0] - 3) ** 2 + x[1] ** 2, [0.0, 0.0], jac=lambda x: np.array([2 * (x[0] - 3), 2 * x[1]]),
               constraints=[{'type': 'ineq', 'fun': lambda x, r: r - x[0] ** 2 - x[1] ** 2, 'jac': lambda x, r: np.array([-2 * x[0], -2 * x[1]]), 'args': (1,)}]))
shown(minimize(lambda x: 100 * (x[1] - x[0] ** 2) ** 2 + (1 - x[0]) ** 2, [-1.2, 1], method='SLSQP', bounds=Bounds([0, -0.5], [1, 2]),
               constraints=[LinearConstraint([[1, 2]], -np.inf, 1), NonlinearConstraint(lambda x: x[0] ** 2 + x[1], -np.inf, 1), LinearConstraint([[2, 1]], 1, 1)]), 4)
found = minimize(lambda x: x[0] ** 2, [3.0], constraints=[{'type': 'ineq', 'fun': lambda x: x[0] - 5}, {'type': 'ineq', 'fun': lambda x: 1 - x[0]}])
print(found.success, found.message)
print(np.round(fmin_slsqp(f, [2.0, 0.0], ieqcons=[lambda x: 1 - x[0] - x[1]], iprint=0), 5))
for bad in ([{'fun': f}], [{'type': 'less', 'fun': f}], [{'type': 'eq'}]):
    try:
        minimize(f, [0, 0], constraints=bad)
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
