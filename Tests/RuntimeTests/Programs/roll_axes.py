import numpy as np

images = np.arange(24).reshape(2, 3, 4)
print(np.roll(images, (1, -1), axis=(1, 2)))
print(np.roll(images, 1, axis=(1, 2))[0])
print(np.roll(images, [1, 2], axis=2)[1, 0])
print(np.roll(np.arange(5), (1, 2)))
try:
    np.roll(images, (1, 2), axis=(0, 1, 2))
except ValueError as error:
    print(type(error).__name__)
