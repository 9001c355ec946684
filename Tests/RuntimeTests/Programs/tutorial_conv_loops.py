import numpy as np
def conv2d(image, kernel, stride=1, padding=0):
    if padding > 0:
        image = np.pad(image, ((padding, padding), (padding, padding)), mode='constant')
    kh, kw = kernel.shape
    oh = (image.shape[0] - kh) // stride + 1
    ow = (image.shape[1] - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(image[i*stride:i*stride+kh, j*stride:j*stride+kw] * kernel)
    return out
def maxpool(x, size=2):
    h, w = x.shape
    return x[:h//size*size, :w//size*size].reshape(h//size, size, w//size, size).max(axis=(1, 3))
image = np.arange(36).reshape(6, 6) % 7
edge = np.array([[1, 0, -1]] * 3)
print(image)
res = conv2d(image, edge)
print(res)
print(conv2d(image, edge, stride=2, padding=1))
print(maxpool(res))
print(np.argmax(res), np.unravel_index(3, (2, 2)) if False else res.max(), res.dtype)
blur = np.ones((3, 3)) / 9
print(conv2d(image, blur).round(2))
print(np.where(res > 0, res, 0).sum(axis=0))
