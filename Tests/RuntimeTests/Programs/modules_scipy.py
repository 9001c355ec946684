import numpy as np
from scipy.special import expit, softmax, logsumexp, xlogy
import scipy.special
from scipy.stats import norm

z = np.array([-2.0, 0.0, 3.0])
print(np.round(expit(z), 10), round(float(scipy.special.expit(0.5)), 12))
print(np.round(softmax(np.array([[1.0, 2.0], [3.0, 1.0]]), axis=1), 10))
print(round(float(logsumexp([1.0, 2.0, 1000.0])), 6), xlogy(0, 0), np.round(xlogy(np.array([0.0, 0.5]), np.array([0.0, 0.5])), 10))
print(round(float(norm.pdf(0)), 10), round(float(norm.cdf(1.96)), 10))
