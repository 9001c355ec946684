import numpy as np

class SGDMomentum:
    def __init__(self, lr, mu):
        self.lr, self.mu, self.vel = lr, mu, {}
    def update(self, params, grads):
        for k in params.keys():
            if k not in self.vel:
                self.vel[k] = np.zeros_like(params[k])
            self.vel[k] = self.mu * self.vel[k] - self.lr * grads[k]
            params[k] += self.vel[k]

class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.3):
        self.params = {}
        self.params['W1'] = weight_init_std * np.random.randn(input_size, hidden_size)
        self.params['b1'] = np.zeros(hidden_size)
        self.params['W2'] = weight_init_std * np.random.randn(hidden_size, output_size)
        self.params['b2'] = np.zeros(output_size)

    def predict(self, x):
        W1, W2 = self.params['W1'], self.params['W2']
        b1, b2 = self.params['b1'], self.params['b2']
        a1 = np.dot(x, W1) + b1
        z1 = sigmoid(a1)
        a2 = np.dot(z1, W2) + b2
        return softmax(a2)

    def loss(self, x, t):
        y = self.predict(x)
        return cross_entropy_error(y, t)

    def gradient(self, x, t):
        W1, W2 = self.params['W1'], self.params['W2']
        b1, b2 = self.params['b1'], self.params['b2']
        grads = {}
        batch_num = x.shape[0]
        a1 = np.dot(x, W1) + b1
        z1 = sigmoid(a1)
        a2 = np.dot(z1, W2) + b2
        y = softmax(a2)
        dy = (y - t) / batch_num
        grads['W2'] = np.dot(z1.T, dy)
        grads['b2'] = np.sum(dy, axis=0)
        dz1 = np.dot(dy, W2.T)
        da1 = sigmoid_grad(a1) * dz1
        grads['W1'] = np.dot(x.T, da1)
        grads['b1'] = np.sum(da1, axis=0)
        return grads

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def sigmoid_grad(x):
    return (1.0 - sigmoid(x)) * sigmoid(x)

def softmax(x):
    x = x.T
    x = x - np.max(x, axis=0)
    y = np.exp(x) / np.sum(np.exp(x), axis=0)
    return y.T

def cross_entropy_error(y, t):
    batch_size = y.shape[0]
    return -np.sum(t * np.log(y)) / batch_size

np.random.seed(6)
x_train = np.random.rand(60, 5)
t_train = np.eye(3)[np.argmax(x_train[:, :3], axis=1)]
network = TwoLayerNet(5, 7, 3)
optimizer = SGDMomentum(0.1, 0.9)
train_loss_list = []
for i in range(30):
    batch_mask = np.random.choice(60, 20)
    x_batch, t_batch = x_train[batch_mask], t_train[batch_mask]
    grad = network.gradient(x_batch, t_batch)
    optimizer.update(network.params, grad)
    train_loss_list.append(network.loss(x_batch, t_batch))
print(train_loss_list[0], train_loss_list[-1])
