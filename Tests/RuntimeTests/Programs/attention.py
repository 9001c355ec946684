import numpy as np
np.random.seed(42)

def softmax(x, axis=-1):
    x = x - np.max(x, axis=axis, keepdims=True)
    e = np.exp(x)
    return e / np.sum(e, axis=axis, keepdims=True)

def scaled_dot_product_attention(Q, K, V, mask=None):
    d_k = Q.shape[-1]
    scores = np.matmul(Q, K.transpose(0, 2, 1)) / np.sqrt(d_k)
    if mask is not None:
        scores = np.where(mask == 0, -1e9, scores)
    w = softmax(scores)
    return np.matmul(w, V), w

batch, seq, d_model, heads = 2, 4, 8, 2
X = np.random.randn(batch, seq, d_model)
Wq, Wk, Wv, Wo = (np.random.randn(d_model, d_model) * 0.1 for _ in range(4))

pos = np.arange(seq)[:, np.newaxis]
div = np.exp(np.arange(0, d_model, 2) * -(np.log(10000.0) / d_model))
pe = np.zeros((seq, d_model))
pe[:, 0::2] = np.sin(pos * div)
pe[:, 1::2] = np.cos(pos * div)
print(pe)
X = X + pe

def split_heads(x):
    return x.reshape(batch, seq, heads, d_model // heads).transpose(0, 2, 1, 3).reshape(batch * heads, seq, -1)

Q, K, V = (split_heads(X @ W) for W in (Wq, Wk, Wv))
mask = np.tril(np.ones((seq, seq)))
out, w = scaled_dot_product_attention(Q, K, V, mask)
print(w[0])
print(w.sum(axis=-1))
merged = out.reshape(batch, heads, seq, -1).transpose(0, 2, 1, 3).reshape(batch, seq, d_model)
y = merged @ Wo

def layer_norm(x, eps=1e-6):
    return (x - x.mean(-1, keepdims=True)) / (x.std(-1, keepdims=True) + eps)
print(layer_norm(y + X)[1])
print(np.einsum('bij,bjk->bik', w, V)[0, 1], np.allclose(np.einsum('bij,bjk->bik', w, V), out))
print(np.triu(np.ones((3, 3)), k=1), np.argmax(w, axis=-1))
vocab = {ch: i for i, ch in enumerate(sorted(set("hello world")))}
print(vocab, "".join(list(vocab)[i] for i in [vocab[c] for c in "hello"]))
tokens = np.array([[vocab[c] for c in "hell"], [vocab[c] for c in "orld"]])
emb = np.random.randn(len(vocab), 3).round(2)
print(emb[tokens])
