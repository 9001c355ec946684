# Dataset and loader classes with __len__, __getitem__, __iter__ and batches by a generator.
import numpy as np

class Dataset:
    def __init__(self, X, y):
        self.X, self.y = X, y
    def __len__(self):
        return len(self.X)
    def __getitem__(self, i):
        return self.X[i], self.y[i]

class DataLoader:
    def __init__(self, dataset, batch_size=1, shuffle=False, seed=None):
        self.dataset = dataset
        self.batch_size = batch_size
        self.shuffle = shuffle
        self.rng = np.random.default_rng(seed)
    def __len__(self):
        return -(-len(self.dataset) // self.batch_size)
    def __iter__(self):
        order = np.arange(len(self.dataset))
        if self.shuffle:
            self.rng.shuffle(order)
        for start in range(0, len(order), self.batch_size):
            yield self.dataset[order[start:start + self.batch_size]]

class Standardize:
    def fit(self, X):
        self.mean_ = X.mean(axis=0)
        self.std_ = X.std(axis=0)
        return self
    def transform(self, X):
        return (X - self.mean_) / self.std_
    def fit_transform(self, X):
        return self.fit(X).transform(X)

X = np.arange(20).reshape(10, 2) * 1.0
y = np.arange(10) % 3
data = Dataset(Standardize().fit_transform(X), y)
loader = DataLoader(data, batch_size=4, shuffle=True, seed=0)
print(len(data), len(loader), data[3])
for epoch in range(2):
    for i, (xb, yb) in enumerate(loader):
        print(epoch, i, xb.shape, yb, xb.sum().round(6))
first, *rest = loader
print(first[1], len(rest))
for x, t in data:
    if t == 2:
        print(x)
        break
print([t for _, t in Dataset([1, 2], [3, 4])], 5 in Dataset([1], [5]))
