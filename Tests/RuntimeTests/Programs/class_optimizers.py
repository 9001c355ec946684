# Optimizer classes with inheritance and super, on a least squares problem.
import numpy as np

class Optimizer:
    name = "base"
    def __init__(self, params, lr=0.01):
        self.params = params
        self.lr = lr
        self.t = 0
    def step(self, grads):
        self.t += 1
        for key in self.params:
            self.params[key] = self.params[key] - self.update(key, grads[key])
    def update(self, key, grad):
        return self.lr * grad
    def __repr__(self):
        return f"{self.__class__.__name__}(lr={self.lr})"

class Momentum(Optimizer):
    name = "momentum"
    def __init__(self, params, lr=0.01, beta=0.9):
        super().__init__(params, lr)
        self.beta = beta
        self.v = {k: np.zeros_like(p) for k, p in params.items()}
    def update(self, key, grad):
        self.v[key] = self.beta * self.v[key] + super().update(key, grad)
        return self.v[key]

class RMSProp(Optimizer):
    name = "rmsprop"
    def __init__(self, params, lr=0.01, decay=0.9, eps=1e-8):
        super(RMSProp, self).__init__(params, lr=lr)
        self.decay, self.eps = decay, eps
        self.s = {k: np.zeros_like(p) for k, p in params.items()}
    def update(self, key, grad):
        self.s[key] = self.decay * self.s[key] + (1 - self.decay) * grad ** 2
        return self.lr * grad / (np.sqrt(self.s[key]) + self.eps)

class Adam(RMSProp):
    name = "adam"
    def __init__(self, *args, beta1=0.9, beta2=0.999, **kwargs):
        super().__init__(*args, **kwargs)
        self.beta1, self.beta2 = beta1, beta2
        self.m = {k: np.zeros_like(p) for k, p in self.params.items()}
    def update(self, key, grad):
        self.m[key] = self.beta1 * self.m[key] + (1 - self.beta1) * grad
        self.s[key] = self.beta2 * self.s[key] + (1 - self.beta2) * np.square(grad)
        m_hat = self.m[key] / (1 - self.beta1 ** self.t)
        s_hat = self.s[key] / (1 - self.beta2 ** self.t)
        return self.lr * m_hat / (np.sqrt(s_hat) + self.eps)

rng = np.random.RandomState(0)
X = rng.randn(50, 3)
y = X @ np.array([1.5, -2.0, 0.5]) + 0.7
for cls in (Optimizer, Momentum, RMSProp, Adam):
    opt = cls({'w': np.zeros(3), 'b': 0.0}, lr=0.05)
    for i in range(100):
        err = X @ opt.params['w'] + opt.params['b'] - y
        opt.step({'w': 2 * X.T @ err / len(y), 'b': 2 * err.mean()})
    print("%-10s %s loss %.8f w %s b %.5f" % (opt.name, opt, (err ** 2).mean(), np.round(opt.params['w'], 5), opt.params['b']))
print([c.__name__ for c in Adam.__mro__], issubclass(Adam, Optimizer), isinstance(opt, Momentum), Adam.name)
