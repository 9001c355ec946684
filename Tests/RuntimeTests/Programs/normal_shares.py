# erf, erfc, ndtr, ndtri, gammaln and the incomplete gamma function, to the last digit.
import numpy as np
from scipy.special import erf, erfc, ndtr, ndtri, gammaln, gammainc, gammaincc, betainc
from scipy.stats import norm
x = np.linspace(-6, 6, 25)
print(erf(x).tolist())
print(erfc(x).tolist())
print(ndtr(x).tolist())
print(ndtri(np.linspace(0, 1, 21)).tolist(), ndtri(1e-20), ndtri(1e-300))
print(gammaln(np.array([0.1, 0.5, 1, 2, 3.3, 10, 12.9, 13, 50.5, 999, 1e5, 1e9])).tolist())
for a in (0.5, 1.0, 1.5, 2.0, 4.5, 10.0):
    print(a, gammainc(a, np.array([0.01, 0.4, 0.9, 1.5, 3, 8, 20])).tolist(), gammaincc(a, np.array([1.5, 3, 8, 20])).tolist(), np.round(gammaincc(a, 0.9), 13))
print(norm.cdf(1.3228756555322954), norm.sf(1.3228756555322954), norm.ppf([0.025, 0.5, 0.975]).tolist(), norm.isf(0.05), norm.cdf([1, 2, 3], 1, 2).tolist())
print(np.round(betainc([0.5, 2, 9, 1.5], [3, 2, 0.5, 4.5], [0.2, 0.5, 0.9, 0.01]), 13))
