import numpy as np
from numpy import linalg as LA
from scipy.optimize import fmin_cg, fmin_bfgs, fmin_tnc
import scipy.optimize as opt
from scipy import io as sio
# Andrew Ng ex4 in Python
def sigmoid(z): return 1. / (1 + np.exp(-z))
def sigmoidGradient(z): g = sigmoid(z); return np.multiply(g, 1 - g)
def debugInitializeWeights(fan_out, fan_in):
    W = np.arange(1, fan_out * (fan_in + 1) + 1)
    return np.sin(W).reshape(fan_out, 1 + fan_in, order='F') / 10
def nnCostFunction(nn_params, il, hl, nl, X, y, lam):
    Theta1 = np.reshape(nn_params[:hl * (il + 1)], (hl, il + 1), 'F'); Theta2 = np.reshape(nn_params[hl * (il + 1):], (nl, hl + 1), 'F')
    m = X.shape[0]
    a1 = np.hstack((np.ones((m, 1)), X)); z2 = a1 @ Theta1.T; a2 = np.hstack([np.ones((m, 1)), sigmoid(z2)]); h = sigmoid(a2 @ Theta2.T)
    Y = (np.arange(1, nl + 1) == y[:, None]).astype(int)
    J = -1 / m * np.sum(Y * np.log(h) + (1 - Y) * np.log(1 - h)) + lam / (2 * m) * (np.sum(Theta1[:, 1:] ** 2) + np.sum(Theta2[:, 1:] ** 2))
    d3 = h - Y; d2 = (d3 @ Theta2)[:, 1:] * sigmoidGradient(z2)
    g1, g2 = d2.T @ a1 / m, d3.T @ a2 / m
    g1[:, 1:] += lam / m * Theta1[:, 1:]; g2[:, 1:] += lam / m * Theta2[:, 1:]
    return J, np.r_[g1.ravel(order='F'), g2.ravel(order='F')]
def computeNumericalGradient(J, theta):
    numgrad = np.zeros(theta.shape); perturb = np.diag(1e-4 * np.ones(theta.shape))
    for i in range(theta.size): numgrad[i] = (J(theta + perturb[:, i])[0] - J(theta - perturb[:, i])[0]) / 2e-4
    return numgrad
T1, T2 = debugInitializeWeights(5, 3), debugInitializeWeights(3, 5); X = debugInitializeWeights(5, 2); y = np.arange(1, 6) % 3 + 1
p = np.concatenate([T1.ravel('F'), T2.ravel('F')]); fn = lambda t: nnCostFunction(t, 3, 5, 3, X, y, 3)
J, g = fn(p); ng = computeNumericalGradient(fn, p); print('Cost: %.6f' % J); print(np.stack([ng, g], axis=1)[:10]); print('diff', LA.norm(ng - g) / LA.norm(ng + g) < 1e-8)
r = opt.minimize(fn, p, jac=True, method='TNC', options={'maxfun': 200}); print(round(float(r.fun), 3), r.success in (True, False))
r = opt.minimize(fun=lambda t: fn(t)[0], x0=p, jac=lambda t: fn(t)[1], method='CG', options=dict(maxiter=50)); print(round(float(r.fun), 3))
w = fmin_cg(lambda t: fn(t)[0], p, fprime=lambda t: fn(t)[1], maxiter=50, disp=False); print(w.shape, round(float(fn(w)[0]), 3))
res = opt.minimize(lambda t: fn(t)[0], p, method='Nelder-Mead', options={'maxiter': 30}); print(res.nit)
xs = opt.fmin_bfgs(lambda v: (v[0] - 2) ** 2 + v[1] ** 2, [0., 1.], disp=0); print(xs.round(4)); print(opt.least_squares(lambda q: q - [1, 2], [0, 0]).x.round(4), opt.root(lambda x: x ** 2 - 4, 1.).x.round(4), opt.minimize_scalar(lambda x: (x - 3) ** 2).x.round(4))
A = np.matrix([[1., 2], [3, 4]]); b = np.mat('5; 6') if hasattr(np, 'mat') else np.matrix('5; 6'); print(A * b, A.I * b, A.T, A[0, :], (A * b).A1, np.multiply(A, A), A.shape, np.asarray(A).ravel(), type(A.sum(axis=0)).__name__)
