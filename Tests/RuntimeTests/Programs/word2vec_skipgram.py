"""Skip-gram with negative sampling from a sentence or two."""
from collections import Counter, defaultdict, namedtuple, OrderedDict, deque
import itertools
import re
import string
import numpy as np

text = """Neural networks learn by example. The network sees an example, makes a guess, and changes its weights.
The weights of the network are numbers; the numbers change a little with every example."""


class Vocabulary:
    def __init__(self, tokens, min_count=1):
        counts = Counter(tokens)
        self.words = [w for w, c in counts.most_common() if c >= min_count]
        self.index = {w: i for i, w in enumerate(self.words)}
        self.counts = np.array([counts[w] for w in self.words])

    def __len__(self):
        return len(self.words)

    def __getitem__(self, key):
        return self.index[key] if isinstance(key, str) else self.words[key]

    def __contains__(self, word):
        return word in self.index


Pair = namedtuple("Pair", ["center", "context"])


def tokenize(text):
    text = text.lower().translate(str.maketrans("", "", string.punctuation))
    return re.findall(r"[a-z]+", text)


def pairs(ids, window=2):
    for i, center in enumerate(ids):
        for j in range(max(0, i - window), min(len(ids), i + window + 1)):
            if i != j:
                yield Pair(center, ids[j])


class SkipGram:
    def __init__(self, vocab, dim=8, k=3, seed=0):
        rng = np.random.RandomState(seed)
        self.vocab = vocab
        self.k = k
        self.rng = rng
        self.W = rng.uniform(-0.5, 0.5, (len(vocab), dim)) / dim
        self.C = np.zeros((len(vocab), dim))
        p = vocab.counts ** 0.75
        self.p = p / p.sum()

    def step(self, pair, lr):
        negatives = self.rng.choice(len(self.vocab), size=self.k, p=self.p)
        ids = np.append(pair.context, negatives)
        labels = np.zeros(self.k + 1)
        labels[0] = 1
        v = self.W[pair.center]
        u = self.C[ids]
        s = 1 / (1 + np.exp(-u @ v))
        g = s - labels
        loss = -np.log(s[0]) - np.log(1 - s[1:]).sum()
        grad = g @ u
        np.add.at(self.C, ids, -lr * np.outer(g, v)) if hasattr(np.add, "at") else None
        self.W[pair.center] -= lr * grad
        return loss

    def similar(self, word, n=3):
        v = self.W[self.vocab[word]]
        sims = self.W @ v / (np.linalg.norm(self.W, axis=1) * np.linalg.norm(v))
        return [(self.vocab[int(i)], round(float(sims[i]), 4)) for i in np.argsort(-sims)[1:n + 1]]


tokens = tokenize(text)
vocab = Vocabulary(tokens)
ids = [vocab[t] for t in tokens]
print(len(tokens), len(vocab), vocab.words[:6], vocab.counts[:6], "network" in vocab)
data = list(pairs(ids))
print(data[:3], len(data))
model = SkipGram(vocab)
for epoch in range(20):
    total = 0
    for p in data:
        total += model.step(p, 0.05)
    if epoch % 5 == 0:
        print(f"{epoch:3d} {total / len(data):.6f}")
print(model.similar("network"))
groups = defaultdict(list)
for w in vocab.words:
    groups[len(w)].append(w)
print(OrderedDict(sorted(groups.items())[:3]))
window = deque(maxlen=3)
for t in tokens[:5]:
    window.append(t)
print(list(window), list(itertools.islice(itertools.chain(window, ["x"]), 2)))
