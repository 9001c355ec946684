import numpy as np

np.random.seed(7)
centers = np.array([[0, 0], [3, 3], [0, 4]])
X = np.concatenate([c + np.random.randn(20, 2) for c in centers])
y = np.repeat([0, 1, 2], 20)

def distances_two_loops(A, B):
    d = np.zeros((A.shape[0], B.shape[0]))
    for i in range(A.shape[0]):
        for j in range(B.shape[0]):
            d[i, j] = np.sqrt(np.sum((A[i] - B[j]) ** 2))
    return d

def distances_one_loop(A, B):
    d = np.zeros((A.shape[0], B.shape[0]))
    for i in range(A.shape[0]):
        d[i, :] = np.sqrt(np.sum((B - A[i]) ** 2, axis=1))
    return d

def distances_no_loops(A, B):
    return np.sqrt(np.sum(A ** 2, axis=1, keepdims=True) + np.sum(B ** 2, axis=1) - 2 * A.dot(B.T))

test = np.random.randn(6, 2) + 1.5
d2, d1, d0 = distances_two_loops(test, X), distances_one_loop(test, X), distances_no_loops(test, X)
print('Difference was: %.6f' % np.linalg.norm(d2 - d1))
print("Good!" if np.linalg.norm(d2 - d0) < 0.001 else "Uh-oh!", d0.shape)

for k in [1, 3, 5]:
    nearest = np.argsort(d2, axis=1, kind='stable')[:, :k]
    votes = y[nearest]
    pred = [int(np.argmax(np.bincount(row, minlength=3))) for row in votes]
    print(k, pred)

folds = np.array_split(np.random.permutation(len(X)), 5)
k_to_accuracies = {}
for k in (1, 3, 5, 9):
    accs = []
    for f in range(5):
        val = folds[f]
        trn = np.concatenate([folds[i] for i in range(5) if i != f])
        d = distances_two_loops(X[val], X[trn])
        near = y[trn][np.argsort(d, axis=1)[:, :k]]
        pred = np.array([np.bincount(r, minlength=3).argmax() for r in near])
        accs.append(float(np.mean(pred == y[val])))
    k_to_accuracies[k] = accs
for k in sorted(k_to_accuracies):
    for accuracy in k_to_accuracies[k]:
        print('k = %d, accuracy = %f' % (k, accuracy))
best = max(k_to_accuracies, key=lambda k: np.mean(k_to_accuracies[k]))
print(best, {k: f"{np.mean(v):.3f} +/- {np.std(v):.3f}" for k, v in k_to_accuracies.items()})
