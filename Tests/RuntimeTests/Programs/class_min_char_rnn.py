# A character RNN as a class with Adagrad memories, sampled with a generator of its own.
import numpy as np

data = "hello world, hello numbers, hello longhand. " * 3
chars = sorted(set(data))
data_size, vocab_size = len(data), len(chars)
print('data has %d characters, %d unique.' % (data_size, vocab_size))
char_to_ix = {ch: i for i, ch in enumerate(chars)}
ix_to_char = {i: ch for i, ch in enumerate(chars)}

class CharRNN(object):
    learning_rate = 1e-1

    def __init__(self, vocab, hidden=20, seq_length=10, seed=1):
        self.rng = np.random.RandomState(seed)
        self.hidden_size, self.seq_length = hidden, seq_length
        self.Wxh = self.rng.randn(hidden, vocab) * 0.01
        self.Whh = self.rng.randn(hidden, hidden) * 0.01
        self.Why = self.rng.randn(vocab, hidden) * 0.01
        self.bh = np.zeros((hidden, 1))
        self.by = np.zeros((vocab, 1))
        self.memory = {name: np.zeros_like(value) for name, value in self.params.items()}

    @property
    def params(self):
        return {'Wxh': self.Wxh, 'Whh': self.Whh, 'Why': self.Why, 'bh': self.bh, 'by': self.by}

    def lossFun(self, inputs, targets, hprev):
        xs, hs, ys, ps = {}, {}, {}, {}
        hs[-1] = np.copy(hprev)
        loss = 0
        for t in range(len(inputs)):
            xs[t] = np.zeros((self.Why.shape[0], 1))
            xs[t][inputs[t]] = 1
            hs[t] = np.tanh(np.dot(self.Wxh, xs[t]) + np.dot(self.Whh, hs[t-1]) + self.bh)
            ys[t] = np.dot(self.Why, hs[t]) + self.by
            ps[t] = np.exp(ys[t]) / np.sum(np.exp(ys[t]))
            loss += -np.log(ps[t][targets[t], 0])
        grads = {name: np.zeros_like(value) for name, value in self.params.items()}
        dhnext = np.zeros_like(hs[0])
        for t in reversed(range(len(inputs))):
            dy = np.copy(ps[t])
            dy[targets[t]] -= 1
            grads['Why'] += np.dot(dy, hs[t].T)
            grads['by'] += dy
            dh = np.dot(self.Why.T, dy) + dhnext
            dhraw = (1 - hs[t] * hs[t]) * dh
            grads['bh'] += dhraw
            grads['Wxh'] += np.dot(dhraw, xs[t].T)
            grads['Whh'] += np.dot(dhraw, hs[t-1].T)
            dhnext = np.dot(self.Whh.T, dhraw)
        for dparam in grads.values():
            np.clip(dparam, -5, 5, out=dparam)
        return loss, grads, hs[len(inputs)-1]

    def update(self, grads):
        for name, param in self.params.items():
            self.memory[name] += grads[name] * grads[name]
            param += -self.learning_rate * grads[name] / np.sqrt(self.memory[name] + 1e-8)

    def sample(self, h, seed_ix, n):
        x = np.zeros((self.Why.shape[0], 1))
        x[seed_ix] = 1
        for t in range(n):
            h = np.tanh(np.dot(self.Wxh, x) + np.dot(self.Whh, h) + self.bh)
            ix = int(np.argmax(np.dot(self.Why, h) + self.by))
            x = np.zeros((self.Why.shape[0], 1))
            x[ix] = 1
            yield ix

rnn = CharRNN(vocab_size)
smooth_loss = -np.log(1.0/vocab_size)*rnn.seq_length
n, p = 0, 0
hprev = np.zeros((rnn.hidden_size, 1))
while n < 200:
    if p + rnn.seq_length + 1 >= len(data) or n == 0:
        hprev = np.zeros((rnn.hidden_size, 1))
        p = 0
    inputs = [char_to_ix[ch] for ch in data[p:p+rnn.seq_length]]
    targets = [char_to_ix[ch] for ch in data[p+1:p+rnn.seq_length+1]]
    loss, grads, hprev = rnn.lossFun(inputs, targets, hprev)
    smooth_loss = smooth_loss * 0.999 + loss * 0.001
    rnn.update(grads)
    if n % 50 == 0:
        print('iter %d, loss: %.6f' % (n, smooth_loss))
    p += rnn.seq_length
    n += 1
text = ''.join(ix_to_char[ix] for ix in rnn.sample(np.zeros((rnn.hidden_size, 1)), char_to_ix['h'], 20))
print(repr('h' + text))
