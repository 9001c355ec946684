"""A minimal decoder-only transformer (forward pass) in NumPy -- after picoGPT."""
from __future__ import annotations
import numpy as np
from dataclasses import dataclass, field
from typing import Dict, List, Optional, Tuple


def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


def softmax(x):
    exp_x = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return exp_x / np.sum(exp_x, axis=-1, keepdims=True)


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
    return layer_norm(x, **ln_f) @ wte.T


@dataclass(frozen=True)
class HParams:
    n_vocab: int = 27
    n_ctx: int = 16
    n_embd: int = 24
    n_head: int = 4
    n_layer: int = 2


def init_params(hp: HParams, seed: Optional[int] = None) -> Dict:
    rng = np.random.default_rng(seed)
    def lin(i, o):
        return {"w": rng.normal(0, 0.2, size=(i, o)), "b": np.zeros(o)}
    def ln():
        return {"g": np.ones(hp.n_embd), "b": np.zeros(hp.n_embd)}
    return {
        "wte": rng.normal(0, 0.5, size=(hp.n_vocab, hp.n_embd)),
        "wpe": rng.normal(0, 0.1, size=(hp.n_ctx, hp.n_embd)),
        "blocks": [
            {"mlp": {"c_fc": lin(hp.n_embd, 4 * hp.n_embd), "c_proj": lin(4 * hp.n_embd, hp.n_embd)},
             "attn": {"c_attn": lin(hp.n_embd, 3 * hp.n_embd), "c_proj": lin(hp.n_embd, hp.n_embd)},
             "ln_1": ln(), "ln_2": ln()}
            for _ in range(hp.n_layer)
        ],
        "ln_f": ln(),
    }


def shape_tree(d):
    if isinstance(d, np.ndarray):
        return list(d.shape)
    elif isinstance(d, list):
        return [shape_tree(v) for v in d]
    elif isinstance(d, dict):
        return {k: shape_tree(v) for k, v in d.items()}
    else:
        ValueError("uh oh")


def generate(inputs: List[int], params: Dict, n_head: int, n_tokens_to_generate: int) -> List[int]:
    from tqdm import tqdm
    for _ in range(n_tokens_to_generate):
        logits = gpt2(inputs, **params, n_head=n_head)
        next_id = np.argmax(logits[-1])
        inputs.append(int(next_id))
    return inputs[len(inputs) - n_tokens_to_generate:]


if __name__ == "__main__":
    hp = HParams()
    print(hp)
    params = init_params(hp, seed=1337)
    tree = shape_tree(params)
    print(tree["blocks"][0])
    alphabet = ".abcdefghijklmnopqrstuvwxyz"
    stoi = {s: i for i, s in enumerate(alphabet)}
    itos = {i: s for s, i in stoi.items()}
    prompt = [stoi[c] for c in "hello"]
    assert len(prompt) + 8 < hp.n_ctx
    out = generate(list(prompt), params, hp.n_head, 8)
    print("".join(itos[i] for i in out))
    logits = gpt2(prompt, **params, n_head=hp.n_head)
    print(logits.shape, logits[0, :4].round(4))
    n = sum(p.size for b in params["blocks"] for part in b.values() for q in (part.values() if isinstance(next(iter(part.values())), dict) else [part]) for p in q.values())
    print(f"{n:,} parameters in blocks")
    try:
        hp.n_head = 2
    except Exception as e:
        print(type(e).__name__, e)
