# word2vec skip-gram with numpy (blog post)
import numpy as np
import re
from collections import Counter, defaultdict

text = '''Machine learning is the study of computer algorithms that
improve automatically through experience. It is seen as a
subset of artificial intelligence. Machine learning algorithms build a mathematical
model based on sample data, known as "training data", in order to make predictions or
decisions without being explicitly programmed to do so.'''

def tokenize(text):
    # obtains tokens with a least 1 alphabet
    pattern = re.compile(r'[A-Za-z]+[\w^\']*|[\w^\']*[A-Za-z]+[\w^\']*')
    return pattern.findall(text.lower())

def mapping(tokens):
    word_to_id, id_to_word = {}, {}
    for i, token in enumerate(sorted(set(tokens))):
        word_to_id[token] = i
        id_to_word[i] = token
    return word_to_id, id_to_word

def concat(*iterables):
    for iterable in iterables:
        yield from iterable

def one_hot_encode(id, vocab_size):
    res = [0] * vocab_size
    res[id] = 1
    return res

def generate_training_data(tokens, word_to_id, window):
    X = []
    y = []
    n_tokens = len(tokens)
    for i in range(n_tokens):
        idx = concat(range(max(0, i - window), i), range(i, min(n_tokens, i + window + 1)))
        for j in idx:
            if i == j:
                continue
            X.append(one_hot_encode(word_to_id[tokens[i]], len(word_to_id)))
            y.append(one_hot_encode(word_to_id[tokens[j]], len(word_to_id)))
    return np.asarray(X), np.asarray(y)

def init_network(vocab_size, n_embedding):
    return {"w1": np.random.randn(vocab_size, n_embedding), "w2": np.random.randn(n_embedding, vocab_size)}

def softmax(X):
    res = []
    for x in X:
        exp = np.exp(x)
        res.append(exp / exp.sum())
    return res

def forward(model, X, return_cache=True):
    cache = {}
    cache["a1"] = X @ model["w1"]
    cache["a2"] = cache["a1"] @ model["w2"]
    cache["z"] = softmax(cache["a2"])
    if not return_cache:
        return cache["z"]
    return cache

def cross_entropy(z, y):
    return - np.sum(np.log(z) * y)

def backward(model, X, y, alpha):
    cache  = forward(model, X)
    da2 = cache["z"] - y
    dw2 = cache["a1"].T @ da2
    da1 = da2 @ model["w2"].T
    dw1 = X.T @ da1
    assert(dw2.shape == model["w2"].shape)
    assert(dw1.shape == model["w1"].shape)
    model["w1"] -= alpha * dw1
    model["w2"] -= alpha * dw2
    return cross_entropy(cache["z"], y)

tokens = tokenize(text)
word_to_id, id_to_word = mapping(tokens)
X, y = generate_training_data(tokens, word_to_id, 2)
print(len(tokens), X.shape, y.shape)
np.random.seed(42)
model = init_network(len(word_to_id), 10)
history = [backward(model, X, y, 0.05) for _ in range(50)]
print(["{:.2f}".format(h) for h in history[::10]])
learning = one_hot_encode(word_to_id["learning"], len(word_to_id))
result = forward(model, [learning], return_cache=False)[0]
for word in (id_to_word[id] for id in np.argsort(result)[::-1][:8]):
    print(word, end=" ")
print()
print(Counter(tokens).most_common(3), type(result))
vec = model["w1"] / np.linalg.norm(model["w1"], axis=1, keepdims=True)
sim = vec @ vec[word_to_id["data"]]
print([(id_to_word[i], float(round(sim[i], 3))) for i in sim.argsort()[-4:][::-1]])
