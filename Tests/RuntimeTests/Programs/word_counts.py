import numpy as np

text = """The quick brown fox jumps over the lazy dog. The dog sleeps;
the fox does not. "Why not?" asks the dog, and jumps too."""

punctuation = '.,;?!"'
words = [w.strip(punctuation).lower() for w in text.split()]
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
ranked = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))
for word, count in ranked[:6]:
    print(f"{word:<8}|{'*' * count:<6}|{count:>3}|{count / len(words):7.2%}")
vocab = sorted(set(words))
index = {w: i for i, w in enumerate(vocab)}
print(len(words), len(vocab), vocab[:5], index['fox'])

sentences = [s.strip() for s in text.replace('\n', ' ').replace('?', '.').replace(';', '.').split('.') if s.strip()]
tf = np.zeros((len(sentences), len(vocab)))
for i, s in enumerate(sentences):
    for w in s.split():
        w = w.strip(punctuation).lower()
        if w in index:
            tf[i, index[w]] += 1
df = (tf > 0).sum(axis=0)
idf = np.log(len(sentences) / df)
tfidf = tf * idf
norms = np.linalg.norm(tfidf, axis=1, keepdims=True)
unit = np.divide(tfidf, norms, out=np.zeros_like(tfidf), where=norms != 0) if False else tfidf / np.where(norms == 0, 1, norms)
print((unit @ unit.T).round(3))
print([vocab[j] for j in tfidf.argmax(axis=1)])

pairs = {}
for a, b in zip(words, words[1:]):
    pairs.setdefault(a, []).append(b)
print({k: v for k, v in pairs.items() if len(v) > 2})
print(max(pairs, key=lambda k: len(pairs[k])), any(len(v) == 0 for v in pairs.values()))
letters = ''.join(c for c in text.lower() if c.isalpha())
table = [(c, letters.count(c)) for c in 'etaoin']
print("  ".join("{}={}".format(*t) for t in table))
print("%-10s|%5d|%8.3f|%e" % ("total", len(letters), len(letters) / 7, len(letters)))
print(text.title()[:20], text.find('fox'), text.partition('. ')[2][:13], 'dog' in text, text[::-7])
