import numpy as np
from scipy.integrate import dblquad, solve_ivp
from scipy.interpolate import CubicSpline, UnivariateSpline, interp1d
from scipy.linalg import hadamard, lu, toeplitz
from numpy.polynomial import Polynomial

x = np.array([0.0, 1, 2, 3, 4])
y = np.array([0.0, 0.8, 0.9, 0.1, -0.8])
spline = CubicSpline(x, y)
print(spline([0.5, 1.5, 3.3]).round(8), spline(2.0, 1).round(8), CubicSpline(x, y, bc_type="natural")(0.5).round(8))
print(interp1d(x, y)([0.25, 3.75]).round(8), interp1d(x, y, kind="nearest")([0.4, 2.6]))

def course(t, state):
    place, speed = state
    return [speed, -0.3 * speed - place]

found = solve_ivp(course, (0, 10), [1.0, 0.0], t_eval=np.linspace(0, 10, 6), rtol=1e-8, atol=1e-10)
print(found.success, found.t, found.y.round(6))
print(round(dblquad(lambda b, a: a * b * b, 0, 2, 0, 1)[0], 10))
p, l, u = lu(np.array([[2.0, 5, 8], [5, 2, 2], [7, 5, 6]]))
print(p, l.round(8), u.round(8), np.allclose(p @ l @ u, [[2, 5, 8], [5, 2, 2], [7, 5, 6]]))
print(hadamard(4), toeplitz([1, 2, 3]))
fit = Polynomial.fit([0, 1, 2, 3], [1.0, 2, 5, 10], 2).convert()
print(fit.coef.round(8) + 0.0, fit(4).round(8), Polynomial([1, 2, 3]).deriv().coef, Polynomial([6, -5, 1]).roots())
