# Neurons as objects, weights as lists, as one draws them on paper.
import math
import random


class Neuron:
    def __init__(self, bias):
        self.bias, self.weights = bias, []

    def output_of(self, inputs):
        self.inputs = inputs
        self.output = self.squash(sum(w * x for w, x in zip(self.weights, inputs)) + self.bias)
        return self.output

    @staticmethod
    def squash(total):
        return 1 / (1 + math.exp(-total))

    def delta(self, target):
        return -(target - self.output) * self.output * (1 - self.output)

    def error(self, target):
        return 0.5 * (target - self.output) ** 2


class Layer(list):
    def __init__(self, count, bias=None):
        shared = bias if bias else random.random()
        super().__init__(Neuron(shared) for _ in range(count))
        self.bias = shared

    def __call__(self, inputs):
        return [neuron.output_of(inputs) for neuron in self]

    def inspect(self):
        print("Neurons:", len(self))
        for n, neuron in enumerate(self):
            print(" Neuron", n)
            for weight in neuron.weights:
                print("  Weight: {:.10f}".format(weight))


class Network:
    RATE = 0.5

    def __init__(self, sizes, biases=(None, None)):
        self.hidden, self.out = (Layer(n, b) for n, b in zip(sizes[1:], biases))
        for layer, fan in ((self.hidden, sizes[0]), (self.out, sizes[1])):
            for neuron in layer:
                neuron.weights.extend(random.random() for _ in range(fan))

    def __call__(self, inputs):
        return self.out(self.hidden(inputs))

    def train(self, inputs, targets):
        self(inputs)
        out = [n.delta(t) for n, t in zip(self.out, targets)]
        hidden = []
        for h, neuron in enumerate(self.hidden):
            back = sum(d * n.weights[h] for d, n in zip(out, self.out))
            hidden.append(back * neuron.output * (1 - neuron.output))
        for layer, deltas in ((self.out, out), (self.hidden, hidden)):
            for neuron, d in zip(layer, deltas):
                neuron.weights = [w - self.RATE * d * x for w, x in zip(neuron.weights, neuron.inputs)]

    def error(self, pairs):
        total = 0
        for inputs, targets in pairs:
            self(inputs)
            total += sum(n.error(t) for n, t in zip(self.out, targets))
        return total


random.seed(7)
net = Network([2, 3, 1], biases=(0.35, 0.6))
pairs = [[[0, 0], [0]], [[0, 1], [1]], [[1, 0], [1]], [[1, 1], [0]]]
for i in range(900):
    inputs, targets = random.choice(pairs)
    net.train(inputs, targets)
    if i % 300 == 0:
        print(i, round(net.error(pairs), 9))
net.hidden.inspect()
print(isinstance(net.out, list), len(net.out), net.hidden.bias)
