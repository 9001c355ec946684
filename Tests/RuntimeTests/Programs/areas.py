# quad with its error, simpson for even and uneven points, running areas.
import math
import numpy as np
from scipy.integrate import quad, simpson, cumulative_trapezoid, dblquad, trapezoid
for f, a, b in ((lambda x: x ** 2, 0, 1), (math.sin, 0, math.pi), (lambda x: math.exp(-x * x), -np.inf, np.inf), (lambda x: math.exp(-x), 0, np.inf),
                (lambda x: 1 / math.sqrt(x), 0, 1), (math.log, 0, 1), (lambda x: abs(x - 0.3), 0, 1), (lambda x: math.sin(50 * x) * math.exp(x), 0, 3),
                (lambda x: 1 / (1 + x * x), -np.inf, 2), (lambda x: x ** 3 - 2 * x, 3, -1), (lambda x: math.sqrt(1 - x * x), -1, 1), (lambda x: x ** -0.9, 0, 1),
                (lambda x: math.cos(x) ** 2, 0, 100), (lambda x: 3.0, 2, 2)):
    print(quad(f, a, b))
print(quad(lambda x, k, m: k * x + m, 0, 2, args=(3, 1)))
x, y = np.array([0, 1, 2.5, 3, 5]), np.array([1.0, 4, 9, 16, 20])
print(simpson(y, x=x), simpson(y), simpson(y[:4], x=x[:4]), simpson(y[:4], dx=0.5), simpson(y[:2]), simpson(np.outer(y, y), axis=0))
print(cumulative_trapezoid(y, x), cumulative_trapezoid(y, initial=0), cumulative_trapezoid(np.outer(y, y), axis=0)[-1], trapezoid(y, x))
print(dblquad(lambda y, x: x * y, 0, 1, 0, lambda x: x)[0])
