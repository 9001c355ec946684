import collections
import inspect
import random
import numpy as np

from matplotlib import pyplot as plt

# ----- utilities -----
def add_to_class(Class):
    """Register functions as methods in created class."""
    def wrapper(obj):
        setattr(Class, obj.__name__, obj)
    return wrapper

class HyperParameters:
    def save_hyperparameters(self, ignore=[]):
        """Save function arguments into class attributes."""
        frame = inspect.currentframe().f_back
        _, _, _, local_vars = inspect.getargvalues(frame)
        self.hparams = {k:v for k, v in local_vars.items()
                        if k not in set(ignore+['self']) and not k.startswith('_')}
        for k, v in self.hparams.items():
            setattr(self, k, v)

class A:
    def __init__(self):
        self.b = 1
a = A()
@add_to_class(A)
def do(self):
    print('Class attribute "b" is', self.b)
a.do()

class B(HyperParameters):
    def __init__(self, a, b, c):
        self.save_hyperparameters(ignore=['c'])
        print('self.a =', self.a, 'self.b =', self.b)
        print('There is no self.c =', not hasattr(self, 'c'))
b = B(a=1, b=2, c=3)

class SyntheticRegressionData:
    def __init__(self, w, b, noise=0.01, num_train=200, batch_size=32):
        self.batch_size, self.num_train = batch_size, num_train
        rng = np.random.RandomState(0)
        self.X = rng.randn(num_train, len(w))
        noise = rng.randn(num_train, 1) * noise
        self.y = np.matmul(self.X, np.reshape(w, (-1, 1))) + b + noise

@add_to_class(SyntheticRegressionData)
def get_dataloader(self, train):
    if train:
        indices = list(range(0, self.num_train))
        random.shuffle(indices)
    else:
        indices = list(range(self.num_train, len(self.X)))
    for i in range(0, len(indices), self.batch_size):
        batch_indices = indices[i: i+self.batch_size]
        yield self.X[batch_indices], self.y[batch_indices]

random.seed(5)
data = SyntheticRegressionData(w=np.array([2, -3.4]), b=4.2)
print('features:', data.X[0],'\nlabel:', data.y[0])
X, y = next(iter(data.get_dataloader(True)))
print('X shape:', X.shape, '\ny shape:', y.shape)
w, b0 = np.zeros((2, 1)), np.zeros(1)
for epoch in range(3):
    for X, y in data.get_dataloader(True):
        e = X @ w + b0 - y
        w -= 0.1 * X.T @ e / len(X)
        b0 -= 0.1 * e.mean(0)
    print(f'epoch {epoch + 1}, loss {float((0.5 * (data.X @ w + b0 - data.y)**2).mean()):f}')
print(f'error in estimating w: {np.array([2, -3.4]) - w.reshape(-1)}')
