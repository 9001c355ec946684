import numpy as np

np.random.seed(0)
p = 0.5  # probability of keeping a unit active

H0, H1, C = 6, 8, 2
W1, b1 = 0.5 * np.random.randn(H0, H1), np.zeros(H1)
W2, b2 = 0.5 * np.random.randn(H1, H1), np.zeros(H1)
W3, b3 = 0.5 * np.random.randn(H1, C), np.zeros(C)

def train_step(X):
    H1 = np.maximum(0, np.dot(X, W1) + b1)
    U1 = (np.random.rand(*H1.shape) < p) / p
    H1 *= U1
    H2 = np.maximum(0, np.dot(H1, W2) + b2)
    U2 = (np.random.rand(*H2.shape) < p) / p
    H2 *= U2
    return np.dot(H2, W3) + b3, U1, U2

def predict(X):
    H1 = np.maximum(0, np.dot(X, W1) + b1)
    H2 = np.maximum(0, np.dot(H1, W2) + b2)
    return np.dot(H2, W3) + b3

X = np.random.randn(3, H0)
out, U1, U2 = train_step(X)
print(out)
print(U1)
print((U1 == 0).mean(), U2.mean())
average = np.zeros((3, C))
for i in range(500):
    average += train_step(X)[0]
average /= 500
print(average)
print(predict(X))
mask = np.random.rand(2, 5) > 0.3
print(mask)
print(mask.astype(float), mask.sum(), ~mask)
x = np.arange(10).reshape(2, 5)
x[~mask] = -1
print(x)
print(x[mask], np.where(mask, x, 0.5))
print(np.random.binomial(1, 0.5, size=4) if False else np.random.randint(0, 2, size=(2, 4)))
