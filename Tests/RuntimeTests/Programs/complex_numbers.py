"""Complex numbers: single ones, arrays of them, cmath, and what np.fft makes of signals and pictures."""
import cmath

import numpy as np

c = complex(3, -4)
print(c, abs(c), c.conjugate(), c * 1j, c / (1 + 1j), 1 / c, -c, 2 - c, c ** 2, c ** -1, c ** 0.5, 2 ** c)
print([2j, -1j, 1 + 0j, complex("1-2j"), 0j], c == 3 - 4j, c != 3, hash(1 + 0j) == hash(1), bool(0j), isinstance(c, complex))
print(f"{c:.2f} {c}", "%s" % c, str(c), repr(c), type(c).__name__, c.real, c.imag, sum([1j, 2, 3.5]))
for wrong in (lambda: c < 1, lambda: float(c), lambda: c / 0, lambda: complex("x")):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__)
print(cmath.sqrt(-1), cmath.phase(1j), [round(x, 6) for x in cmath.polar(1 + 1j)], cmath.exp(1j * cmath.pi).real, cmath.rect(2, 0))

a = np.array([1 + 1j, 2, -0.5j])
print(a, a.dtype, a.shape, repr(a))
print(a * 2, 3 - a, a * np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 3.0]) * a, a / 2, a / (1 + 1j))
print(a.real, a.imag, np.abs(a), np.angle(a).round(4), a.conj(), np.real(a), np.imag(a), a.sum(), a.mean(), np.iscomplexobj(a), np.iscomplexobj(a.real))
print(np.exp(1j * np.linspace(0, np.pi, 3)).round(3), np.allclose(np.exp(1j * np.pi), -1), np.zeros(2, dtype=complex), np.sqrt(np.array([-1 + 0j])))
print(a[0], a[1:], np.array([[1j, 2], [3, 4j]]), np.array([[1j, 2], [3, 4j]]).T, a.tolist(), a[::-1].copy())
a[0] = 5
print(a, a == 5, np.outer(a, [1, 1j])[0], (a @ a).round(2), np.concatenate([a, [1j]]).shape, abs(a[2]))

n = np.arange(8)
signal = np.cos(2 * np.pi * n / 8) + 0.5 * np.sin(4 * np.pi * n / 8)
X = np.fft.fft(signal)
print(X.real.round(3) + 0.0, np.abs(X).round(3), np.fft.fftfreq(8, d=0.5), np.fft.rfftfreq(8))
print(np.fft.ifft(X).real.round(6), np.fft.irfft(np.fft.rfft(signal)).round(6), np.allclose(np.fft.ifft(X), signal))
by_hand = np.array([sum(signal[k] * np.exp(-2j * np.pi * k * m / 8) for k in range(8)) for m in range(8)])
print(np.allclose(by_hand, X), by_hand.shape)
for length in (1, 2, 3, 5, 6, 7, 12, 15, 17, 30, 64, 97):
    x = np.sin(np.arange(length) ** 1.5)
    matrix = np.exp(-2j * np.pi * np.outer(np.arange(length), np.arange(length)) / length)
    y = np.fft.fft(x)
    print(length, np.allclose(matrix @ x, y), np.allclose(np.fft.ifft(y).real, x), np.fft.rfft(x).shape, np.allclose(np.fft.irfft(np.fft.rfft(x), length), x))
picture = np.zeros((6, 6))
picture[2:4, 1:5] = 1
kernel = np.zeros((6, 6))
kernel[:2, :2] = 0.25
print(np.fft.ifft2(np.fft.fft2(picture) * np.fft.fft2(kernel)).real.round(2) + 0.0)
print(np.abs(np.fft.fftshift(np.fft.fft2(picture))).round(2)[3], np.fft.fft(signal, 4).round(2), abs(np.fft.fft(signal, norm="ortho")[1]).round(2))


def recursive(x):
    n = len(x)
    if n == 1:
        return x
    even, odd = recursive(x[::2]), recursive(x[1::2])
    factor = np.exp(-2j * np.pi * np.arange(n) / n)
    return np.concatenate([even + factor[: n // 2] * odd, even + factor[n // 2 :] * odd])


print(np.allclose(recursive(np.arange(16.0)), np.fft.fft(np.arange(16.0))))
