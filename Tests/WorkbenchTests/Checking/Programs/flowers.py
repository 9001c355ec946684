import numpy as np

rng = np.random.RandomState(42)
n_classes = 4
centers = rng.uniform(-2, 2, (n_classes, 3))
labels = rng.randint(0, n_classes, 120)
data = centers[labels] + 0.4 * rng.randn(120, 3)

def one_hot(labels, n):
    out = np.zeros((len(labels), n))
    out[np.arange(len(labels)), labels] = 1
    return out

def softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)

targets = one_hot(labels, n_classes)
w_hidden = rng.randn(3, 12) * 0.5
b_hidden = np.zeros(12)
w_out = rng.randn(12, n_classes) * 0.5
b_out = np.zeros(n_classes)

epochs, batch_size, lr = 40, 20, 0.2
loss_per_epoch = []
for epoch in range(epochs):
    order = rng.permutation(len(data))
    epoch_loss = 0
    for start in range(0, len(data), batch_size):
        idx = order[start:start + batch_size]
        x, t = data[idx], targets[idx]
        hidden = np.tanh(x @ w_hidden + b_hidden)
        y = softmax(hidden @ w_out + b_out)
        loss = -np.sum(t * np.log(y + 1e-12)) / len(x)
        epoch_loss += loss
        delta_out = (y - t) / len(x)
        grad_w_out = hidden.T @ delta_out
        grad_b_out = delta_out.sum(axis=0)
        delta_hidden = (delta_out @ w_out.T) * (1 - hidden ** 2)
        grad_w_hidden = x.T @ delta_hidden
        grad_b_hidden = delta_hidden.sum(axis=0)
        w_out -= lr * grad_w_out
        b_out -= lr * grad_b_out
        w_hidden -= lr * grad_w_hidden
        b_hidden -= lr * grad_b_hidden
    loss_per_epoch.append(epoch_loss / (len(data) // batch_size))

prediction = softmax(np.tanh(data @ w_hidden + b_hidden) @ w_out + b_out).argmax(axis=1)
print("accuracy:", (prediction == labels).mean())
