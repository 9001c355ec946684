"""A transformer block's forward pass in NumPy, as posts explain it."""
import math
import numpy as np


def softmax(x, axis=-1):
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x ** 3)))


def layer_norm(x, g, b, eps: float = 1e-5):
    mean = np.mean(x, axis=-1, keepdims=True)
    variance = np.var(x, axis=-1, keepdims=True)
    return g * (x - mean) / np.sqrt(variance + eps) + b


def linear(x, w, b):
    return x @ w + b


def ffn(x, c_fc, c_proj):
    return linear(gelu(linear(x, **c_fc)), **c_proj)


def attention(q, k, v, mask):
    return softmax(q @ k.T / np.sqrt(q.shape[-1]) + mask) @ v


def mha(x, c_attn, c_proj, n_head):
    x = linear(x, **c_attn)
    qkv = np.split(x, 3, axis=-1)
    qkv_heads = list(map(lambda x: np.split(x, n_head, axis=-1), qkv))
    causal_mask = (1 - np.tri(x.shape[0], dtype=x.dtype)) * -1e10
    out_heads = [attention(q, k, v, causal_mask) for q, k, v in zip(*qkv_heads)]
    x = linear(np.hstack(out_heads), **c_proj)
    return x


def transformer_block(x, mlp, attn, ln_1, ln_2, n_head):
    x = x + mha(layer_norm(x, **ln_1), **attn, n_head=n_head)
    x = x + ffn(layer_norm(x, **ln_2), **mlp)
    return x


def gpt2(inputs, wte, wpe, blocks, ln_f, n_head):
    x = wte[inputs] + wpe[range(len(inputs))]
    for block in blocks:
        x = transformer_block(x, **block, n_head=n_head)
    x = layer_norm(x, **ln_f)
    return x @ wte.T


def positional_encoding(n, d):
    pe = np.zeros((n, d))
    position = np.arange(0, n)[:, np.newaxis]
    div_term = np.exp(np.arange(0, d, 2) * -(math.log(10000.0) / d))
    pe[:, 0::2] = np.sin(position * div_term)
    pe[:, 1::2] = np.cos(position * div_term)
    return pe


rng = np.random.default_rng(42)
d, vocab, n_ctx, n_head = 8, 11, 12, 2
w = lambda *s: rng.normal(0, 0.2, s)
params = {
    "wte": w(vocab, d), "wpe": positional_encoding(n_ctx, d),
    "blocks": [{
        "mlp": {"c_fc": {"w": w(d, 4 * d), "b": np.zeros(4 * d)}, "c_proj": {"w": w(4 * d, d), "b": np.zeros(d)}},
        "attn": {"c_attn": {"w": w(d, 3 * d), "b": np.zeros(3 * d)}, "c_proj": {"w": w(d, d), "b": np.zeros(d)}},
        "ln_1": {"g": np.ones(d), "b": np.zeros(d)}, "ln_2": {"g": np.ones(d), "b": np.zeros(d)},
    } for _ in range(2)],
    "ln_f": {"g": np.ones(d), "b": np.zeros(d)},
}


def generate(inputs, n):
    inputs = list(inputs)
    for _ in range(n):
        logits = gpt2(inputs, **params, n_head=n_head)
        next_id = np.argmax(logits[-1])
        inputs.append(int(next_id))
    return inputs[len(inputs) - n:]


def shape_tree(d):
    if isinstance(d, np.ndarray):
        return list(d.shape)
    elif isinstance(d, list):
        return [shape_tree(v) for v in d]
    elif isinstance(d, dict):
        return {k: shape_tree(v) for k, v in d.items()}
    else:
        raise ValueError("uh oh")


print(shape_tree(params)["blocks"][0])
print(positional_encoding(4, 4))
logits = gpt2([1, 2, 3], **params, n_head=n_head)
print(logits.shape, np.round(logits[-1], 6))
print(generate([5, 3], 6))
print(softmax(np.array([[2, 100], [-5, 0]], dtype=float)))
print(layer_norm(np.array([[2, 2, 3], [-5, 0, 1]]), np.ones(3), np.zeros(3)))
print(gelu(np.array([[1, 2], [-2, 0.5]])))
