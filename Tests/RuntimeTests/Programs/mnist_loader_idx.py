"""Images as bytes: written and read back, normalised, one-hot, batches by a generator."""
import os
import pickle
import numpy as np
from sklearn.datasets import load_digits


class DataLoader:
    def __init__(self, images, labels, batch_size=32, shuffle=True, seed=0):
        assert len(images) == len(labels)
        self.images, self.labels = images, labels
        self.batch_size, self.shuffle = batch_size, shuffle
        self.rng = np.random.RandomState(seed)

    def __len__(self):
        return int(np.ceil(len(self.images) / self.batch_size))

    def __iter__(self):
        order = np.arange(len(self.images))
        if self.shuffle:
            self.rng.shuffle(order)
        for start in range(0, len(order), self.batch_size):
            index = order[start:start + self.batch_size]
            yield self.images[index], self.labels[index]


def one_hot(labels, classes=10, dtype=np.float32):
    out = np.zeros((labels.shape[0], classes), dtype=dtype)
    out[np.arange(labels.shape[0]), labels] = 1
    return out


digits = load_digits()
images = (digits.images * 255 / 16).astype(np.uint8)
labels = digits.target.astype(np.uint8)
print(images.shape, images.dtype, images.min(), images.max(), labels[:10], labels.dtype)
np.savez_compressed("digits.npz", x_train=images[:1500], y_train=labels[:1500], x_test=images[1500:], y_test=labels[1500:])
with np.load("digits.npz") as data:
    x_train, y_train = data["x_train"], data["y_train"]
    x_test, y_test = data["x_test"], data["y_test"]
print(x_train.shape, x_test.shape, x_train.dtype, os.path.exists("digits.npz"))
x_train = x_train.reshape(-1, 64).astype("float32") / 255
x_test = x_test.reshape(-1, 64).astype("float32") / 255.0
mean, std = x_train.mean(), x_train.std()
print(f"{mean:.4f} {std:.4f} {mean.dtype}")
x_train = (x_train - mean) / std
x_test = (x_test - mean) / std
print(x_train.dtype, x_train[0, :5])
loader = DataLoader(x_train, y_train, batch_size=500)
for xb, yb in loader:
    print(xb.shape, yb[:6], one_hot(yb).sum(axis=0).astype(int))
print(len(loader), one_hot(y_train[:3]))
W = np.zeros((64, 10), dtype=np.float32)
for epoch in range(3):
    for xb, yb in loader:
        z = xb @ W
        p = np.exp(z - z.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        W -= 0.5 * xb.T @ (p - one_hot(yb)) / len(xb)
    print(f"epoch {epoch} accuracy {np.mean((x_test @ W).argmax(1) == y_test):.3f}", W.dtype)
with open("weights.pkl", "wb") as f:
    pickle.dump({"W": W, "mean": float(mean)}, f)
with open("weights.pkl", "rb") as f:
    again = pickle.load(f)
print(again["W"].dtype, np.array_equal(again["W"], W), sorted(again))
