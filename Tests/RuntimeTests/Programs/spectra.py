import numpy as np
import matplotlib.pyplot as plt

# --- 1. features from the spectrum of noisy sines, then logistic regression ---
np.random.seed(0)
fs, n = 64, 128
t = np.arange(n) / fs
def make(freq):
    return np.sin(2*np.pi*freq*t + np.random.rand()*2*np.pi) + 0.5*np.random.randn(n)
X, y = [], []
for i in range(60):
    c = i % 2
    X.append(make(5 if c == 0 else 9)); y.append(c)
X = np.array(X); y = np.array(y)
spec = np.abs(np.fft.rfft(X, axis=1)) / n
freqs = np.fft.rfftfreq(n, d=1/fs)
print(spec.shape, freqs[:5], freqs[np.argmax(spec[0])], freqs[np.argmax(spec[1])])
F = np.log1p(spec)
w = np.zeros(F.shape[1]); b = 0
for k in range(200):
    p = 1/(1+np.exp(-(F @ w + b)))
    w -= 1.0 * F.T @ (p - y) / len(y); b -= 1.0*np.mean(p - y)
print("acc %.3f" % np.mean((p > .5) == y))
z = np.fft.fft([1, 2, 3, 4])
print(z, z.dtype)
print(np.fft.ifft(z).real, abs(z), np.angle(z))
# --- 2. convolution theorem ---
a, k = np.random.rand(8), np.array([1., -1., 0.5])
full = np.convolve(a, k)
m = len(full)
print(np.allclose(np.fft.ifft(np.fft.fft(a, m) * np.fft.fft(k, m)).real, full))
c = complex(3, -4)
print(abs(c), c.conjugate(), c * 1j, c.real, (1 + 2j) ** 2)
