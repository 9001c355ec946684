import numpy as np
from scipy import ndimage, signal
from scipy.fft import fft, fftfreq, rfft

t = np.linspace(0, 1, 200, endpoint=False)
wave = np.sin(2 * np.pi * 5 * t) + 0.5 * np.sin(2 * np.pi * 40 * t)
b, a = signal.butter(3, 0.15)
print(b.round(8), a.round(8))
print(signal.lfilter(b, a, wave)[:5].round(8), signal.filtfilt(b, a, wave)[50:54].round(8))
peaks, found = signal.find_peaks(wave, height=0.8, distance=5)
print(peaks, found["peak_heights"].round(6))
print(signal.savgol_filter(wave, 11, 3)[20:24].round(8), signal.medfilt([1.0, 9, 2, 3, 8], 3))
print(np.abs(fft(wave))[:8].round(6), fftfreq(8, 0.5), np.argmax(np.abs(rfft(wave))))
image = np.array([[0, 1, 1, 0, 0], [0, 1, 0, 0, 1], [0, 0, 0, 1, 1], [1, 0, 0, 0, 0]])
labels, n = ndimage.label(image)
print(labels, n, ndimage.center_of_mass(image, labels, [1, 2]))
print(ndimage.binary_dilation(image).astype(int), ndimage.binary_erosion(np.ones((4, 4))).astype(int))
print(ndimage.gaussian_filter(image.astype(float), 1).round(6)[0], ndimage.sobel(image.astype(float))[1])
print(ndimage.uniform_filter(image.astype(float), 3).round(6)[1], ndimage.rotate(image, 90).shape, ndimage.zoom(image, 2, order=0).shape)
