import numpy as np
from scipy.ndimage import center_of_mass, convolve, correlate, gaussian_filter, maximum_filter, rotate, shift, sobel, uniform_filter
from scipy.integrate import cumulative_trapezoid, odeint, quad, simpson
from scipy.interpolate import interp1d

rng = np.random.RandomState(0); img = rng.rand(7, 7)
print(convolve(np.eye(3), np.ones((3, 3))), correlate(img, rng.rand(3, 3)).round(6)[0], gaussian_filter(img, 1).round(6)[2], gaussian_filter(img, 2.5).round(6)[0], uniform_filter(img, 3).round(6)[1], maximum_filter(img, 3).round(4)[1], sobel(img, axis=0).round(5)[3])
print(rotate(img, 10, cval=0.01, order=1, reshape=False).round(6), rotate(img, -25.0, order=1, reshape=False).round(6)[1], shift(img, (1, -2), cval=.5).round(4), shift(img, .5, order=1).round(5)[3], center_of_mass(img))
print([round(v, 9) for v in quad(lambda x: x ** 2, 0, 1)[:1] + quad(np.sin, 0, 3)[:1] + quad(lambda x, a: np.exp(-a * x * x), -np.inf, np.inf, args=(1.,))[:1] + quad(lambda x: np.exp(-x), 0, np.inf)[:1]], simpson([1, 4, 9.]), cumulative_trapezoid([1, 2, 3.], initial=0), odeint(lambda y, t: -y, 1., np.linspace(0, 2, 3)).round(6).ravel(), odeint(lambda y, t, k: [y[1], -k * y[0]], [1., 0.], [0, 1., 2.], args=(4.,)).round(5))
f = interp1d([0, 1, 3], [0, 10, 20]); print(f(.5), f([1, 2]), interp1d([0, 1], [5, 6], fill_value='extrapolate')(2), interp1d([0, 1], [5, 6], bounds_error=False, fill_value=0)([-1, .5]), interp1d([0, 1, 2], [5, 6, 9], kind='nearest')([.4, .6, 1.9]))
