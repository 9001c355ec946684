import numpy as np
image = np.arange(25, dtype=float).reshape(5, 5)
kernel = np.array([[1, 0, -1], [1, 0, -1], [1, 0, -1]])
def conv2d(image, kernel):
    kh, kw = kernel.shape
    out = np.zeros((image.shape[0] - kh + 1, image.shape[1] - kw + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = np.sum(image[i:i + kh, j:j + kw] * kernel)
    return out
print(conv2d(image, kernel))
def maxpool(a, k=2):
    return np.array([[a[i:i + k, j:j + k].max() for j in range(0, a.shape[1] - k + 1, k)] for i in range(0, a.shape[0] - k + 1, k)])
print(maxpool(image))
print(image[::2, ::2].sum(), image.T[0], np.pad(kernel, ((1, 1), (0, 0))).shape)
