# odeint: a pendulum, an epidemic, chaos and a stiff course, step for step as LSODA takes them.
import numpy as np
from scipy.integrate import odeint
def pendulum(y, t, b, c): return [y[1], -b * y[1] - c * y[0]]
def sir(y, t, N, beta, gamma):
    S, I, R = y
    return -beta * S * I / N, beta * S * I / N - gamma * I, gamma * I
def lorenz(s, t):
    x, y, z = s
    return [10 * (y - x), x * (28 - z) - y, x * y - 8 / 3 * z]
def stiff(y, t): return [-0.04 * y[0] + 1e4 * y[1] * y[2], 0.04 * y[0] - 1e4 * y[1] * y[2] - 3e7 * y[1] ** 2, 3e7 * y[1] ** 2]
def vdp(y, t, mu): return [y[1], mu * (1 - y[0] ** 2) * y[1] - y[0]]
course = odeint(pendulum, [np.pi - 0.1, 0.0], np.linspace(0, 10, 101), args=(0.25, 5.0))
print(course[37].tolist(), course[-1].tolist())
print(odeint(sir, (999, 1, 0), np.linspace(0, 160, 160), args=(1000, 0.2, 0.1))[[80, -1]].tolist())
print(odeint(lorenz, [1, 1, 1], np.arange(0, 20, 0.01))[[500, -1]].tolist())
print(odeint(stiff, [1, 0, 0], [0, 0.4, 4, 40, 400, 4000]).round(6).tolist())
print(odeint(vdp, [2, 0], np.linspace(0, 30, 300), args=(5,))[-1].tolist())
print(odeint(lambda y, t: -0.5 * y, 5, np.linspace(0, 20))[[10, -1]].tolist())
course, told = odeint(vdp, [2, 0], np.linspace(0, 300, 30), args=(100,), full_output=True)
print(course[-1].round(8), told["nst"], told["nfe"], told["mused"], told["message"])
print(odeint(lambda t, y: -2 * t * y, 1.0, [0, 0.5, 1], tfirst=True, rtol=1e-10, atol=1e-12).tolist())
