# Logistic regression with L2 and early stopping; state in globals.
import numpy as np
import math

np.random.seed(12)
num_observations = 200

x1 = np.random.normal(0, 1, (num_observations, 2))
x2 = np.random.normal(0, 1, (num_observations, 2)) + [1.5, 2]
features = np.vstack((x1, x2))
labels = np.hstack((np.zeros(num_observations), np.ones(num_observations)))

best_loss = math.inf
patience_left = 5
history = []

def log_likelihood(features, target, weights):
    scores = np.dot(features, weights)
    return np.sum(target * scores - np.log(1 + np.exp(scores)))

def check(loss):
    """Keeps the best loss; says when to stop."""
    global best_loss, patience_left
    history.append(loss)
    if loss < best_loss - 1e-4:
        best_loss, patience_left = loss, 5
    else:
        patience_left -= 1
    return patience_left <= 0

order = np.random.permutation(len(labels))
cut = int(0.75 * len(order))
train, valid = order[:cut], order[cut:]
intercept = np.ones((features.shape[0], 1))
features = np.hstack((intercept, features))
weights = np.zeros(features.shape[1])
lam = 0.5

for step in range(3000):
    scores = features[train] @ weights
    predictions = 1 / (1 + np.exp(-scores))
    gradient = np.dot(features[train].T, labels[train] - predictions) - lam * np.r_[0, weights[1:]]
    weights += 5e-3 * gradient
    if step % 10 == 0:
        loss = -log_likelihood(features[valid], labels[valid], weights) / len(valid)
        if check(loss):
            print("stopped at step", step)
            break
else:
    print("ran to the end")
print(weights)
print("best {:.6f} after {} checks, last {:.6f}".format(best_loss, len(history), history[-1]))
print(["%.4f" % h for h in history[:6]])
preds = np.round(1 / (1 + np.exp(-(features[valid] @ weights))))
print('Accuracy: {0:.4f}'.format((preds == labels[valid]).sum().astype(float) / len(preds)))
