import numpy as np
from matplotlib import pyplot as plt


class SOM:
    def __init__(self, m, n, dim, iterations=50, alpha=0.3, sigma=None):
        self.m, self.n = m, n
        self.alpha = float(alpha)
        self.sigma = max(m, n) / 2.0 if sigma is None else float(sigma)
        self.iterations = abs(int(iterations))
        self.weights = np.random.rand(m * n, dim)
        self.locations = np.array(list(self._neuron_locations(m, n)))
        self.trained = False

    def _neuron_locations(self, m, n):
        for i in range(m):
            for j in range(n):
                yield np.array([i, j])

    def bmu(self, x):
        return np.argmin(np.sqrt(((self.weights - x) ** 2).sum(axis=1)))

    def train(self, data):
        for t in range(self.iterations):
            rate = 1.0 - t / self.iterations
            alpha, sigma = self.alpha * rate, self.sigma * rate
            for x in data:
                loc = self.locations[self.bmu(x)]
                d2 = np.sum((self.locations - loc) ** 2, axis=1)
                h = np.exp(-d2 / sigma ** 2)
                self.weights += (alpha * h)[:, np.newaxis] * (x - self.weights)
        self.trained = True
        return self

    def map(self, vectors):
        if not self.trained:
            raise ValueError("SOM not trained yet")
        return [tuple(int(v) for v in self.locations[self.bmu(x)]) for x in vectors]


class RBM:
    def __init__(self, num_visible, num_hidden):
        self.num_hidden = num_hidden
        self.num_visible = num_visible
        self.debug_print = True
        rng = np.random.RandomState(1234)
        self.weights = np.asarray(rng.uniform(low=-0.1 * np.sqrt(6. / (num_hidden + num_visible)), high=0.1 * np.sqrt(6. / (num_hidden + num_visible)), size=(num_visible, num_hidden)))
        self.weights = np.insert(self.weights, 0, 0, axis=0)
        self.weights = np.insert(self.weights, 0, 0, axis=1)

    def train(self, data, max_epochs=1000, learning_rate=0.1):
        num_examples = data.shape[0]
        data = np.insert(data, 0, 1, axis=1)
        for epoch in range(max_epochs):
            pos_hidden_activations = np.dot(data, self.weights)
            pos_hidden_probs = self._logistic(pos_hidden_activations)
            pos_hidden_probs[:, 0] = 1
            pos_hidden_states = pos_hidden_probs > np.random.rand(num_examples, self.num_hidden + 1)
            pos_associations = np.dot(data.T, pos_hidden_probs)
            neg_visible_activations = np.dot(pos_hidden_states, self.weights.T)
            neg_visible_probs = self._logistic(neg_visible_activations)
            neg_visible_probs[:, 0] = 1
            neg_hidden_activations = np.dot(neg_visible_probs, self.weights)
            neg_hidden_probs = self._logistic(neg_hidden_activations)
            neg_associations = np.dot(neg_visible_probs.T, neg_hidden_probs)
            self.weights += learning_rate * ((pos_associations - neg_associations) / num_examples)
            error = np.sum((data - neg_visible_probs) ** 2)
            if self.debug_print and epoch % 100 == 0:
                print("Epoch %s: error is %s" % (epoch, round(error, 8)))

    def run_visible(self, data):
        num_examples = data.shape[0]
        hidden_states = np.ones((num_examples, self.num_hidden + 1))
        data = np.insert(data, 0, 1, axis=1)
        hidden_probs = self._logistic(np.dot(data, self.weights))
        hidden_states[:, :] = hidden_probs > np.random.rand(num_examples, self.num_hidden + 1)
        return hidden_states[:, 1:]

    def _logistic(self, x):
        return 1.0 / (1 + np.exp(-x))


np.random.seed(5)
colors = np.array([[0., 0., 0.], [0., 0., 1.], [1., 1., 0.5], [0.125, 0.529, 1.0], [1., 0., 0.]])
names = ['black', 'blue', 'yellow', 'sky', 'red']
som = SOM(4, 5, 3, 20)
try:
    som.map(colors)
except ValueError as error:
    print("error:", error)
mapped = som.train(colors).map(colors)
for name, place in zip(names, mapped):
    print(f"{name:>8} -> {place}")
plt.imshow(som.weights.reshape(4, 5, 3))
for i, m in enumerate(mapped):
    plt.text(m[1], m[0], names[i], ha='center', va='center', bbox=dict(facecolor='white', alpha=0.5, lw=0))
plt.show()
r = RBM(num_visible=6, num_hidden=2)
training_data = np.array([[1, 1, 1, 0, 0, 0], [1, 0, 1, 0, 0, 0], [1, 1, 1, 0, 0, 0], [0, 0, 1, 1, 1, 0], [0, 0, 1, 1, 0, 0], [0, 0, 1, 1, 1, 0]])
r.train(training_data, max_epochs=301)
print(r.weights.round(6))
print(r.run_visible(np.array([[0, 0, 0, 1, 1, 0]])))
