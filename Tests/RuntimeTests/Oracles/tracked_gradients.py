"""Writes tracked_gradients.frozen: expressions on w = [0.3, 0.7, 0.2, 0.9] with the gradient PyTorch (2.13, float64) gives for their sum."""
import math, pathlib
import torch

torch.set_default_dtype(torch.float64)
F = torch.nn.functional
# What Longhand runs, and the same said in PyTorch.
CASES = [
    ("np.linalg.norm(w)", lambda w: torch.linalg.norm(w)),
    ("np.linalg.norm(w, 1)", lambda w: torch.linalg.norm(w, 1)),
    ("np.linalg.norm(w, 3)", lambda w: torch.linalg.norm(w, 3)),
    ("np.linalg.norm(w, np.inf)", lambda w: torch.linalg.norm(w, math.inf)),
    ("np.linalg.norm(w - [0.3, 0.7, 0.2, 0.9])", lambda w: torch.linalg.norm(w - w.detach())),
    ("np.linalg.norm(w.reshape(2, 2), 1)", lambda w: torch.linalg.norm(w.reshape(2, 2), 1)),
    ("np.average(w, weights=[1, 2, 3, 4])", lambda w: (w * torch.tensor([1.0, 2, 3, 4])).sum() / 10),
    ("np.prod(w)", lambda w: torch.prod(w)),
    ("np.prod(w * [1, 0, 1, 1])", lambda w: torch.prod(w * torch.tensor([1.0, 0, 1, 1]))),
    ("np.cumprod(w)", lambda w: torch.cumprod(w, 0)),
    ("np.inner(w, w * w)", lambda w: torch.inner(w, w * w)),
    ("np.inner(w.reshape(2, 2), w.reshape(2, 2))", lambda w: torch.inner(w.reshape(2, 2), w.reshape(2, 2))),
    ("np.tensordot(w.reshape(2, 2), w.reshape(2, 2) ** 2, axes=([1], [0]))",
     lambda w: torch.tensordot(w.reshape(2, 2), w.reshape(2, 2) ** 2, dims=([1], [0]))),
    ("np.arctan(w)", torch.arctan), ("np.arcsin(w)", torch.arcsin), ("np.arccos(w)", torch.arccos),
    ("np.sinh(w)", torch.sinh), ("np.cosh(w)", torch.cosh), ("np.tan(w)", torch.tan),
    ("np.arcsinh(w)", torch.arcsinh), ("np.arccosh(w + 1)", lambda w: torch.arccosh(w + 1)), ("np.arctanh(w)", torch.arctanh),
    ("np.exp2(w)", torch.exp2), ("np.expm1(w)", torch.expm1), ("np.log2(w)", torch.log2), ("np.log10(w)", torch.log10),
    ("np.cbrt(w)", lambda w: w ** (1 / 3)), ("np.reciprocal(w)", torch.reciprocal),
    ("np.logaddexp(w, w[::-1] * 2)", lambda w: torch.logaddexp(w, w.flip(0) * 2)),
    ("np.hypot(w, w[::-1])", lambda w: torch.hypot(w, w.flip(0))),
    ("np.arctan2(w, w[::-1] * 3)", lambda w: torch.arctan2(w, w.flip(0) * 3)),
    ("np.sort(w) * [1, 2, 3, 4]", lambda w: torch.sort(w).values * torch.tensor([1.0, 2, 3, 4])),
    ("np.median(w[:3])", lambda w: torch.median(w[:3])),
    ("np.ptp(w)", lambda w: w.max() - w.min()),
    ("np.linalg.det(w.reshape(2, 2))", lambda w: torch.linalg.det(w.reshape(2, 2))),
    ("np.linalg.inv(w.reshape(2, 2))", lambda w: torch.linalg.inv(w.reshape(2, 2))),
    ("np.linalg.solve(w.reshape(2, 2), [1, 2])", lambda w: torch.linalg.solve(w.reshape(2, 2), torch.tensor([1.0, 2]))),
    ("np.meshgrid(w, w)[0] * np.meshgrid(w, w * w)[1]",
     lambda w: torch.meshgrid(w, w, indexing="xy")[0] * torch.meshgrid(w, w * w, indexing="xy")[1]),
    ("np.full((2, 3), w[1])", lambda w: w[1].expand(2, 3)),
    ("np.nansum(w)", torch.nansum),
    ("cross_entropy(softmax(w.reshape(2, 2) * 900), [1, 1])", lambda w: F.cross_entropy(w.reshape(2, 2) * 900, torch.tensor([1, 1]))),
    ("cross_entropy(softmax(w.reshape(2, 2)), [0, 1])", lambda w: F.cross_entropy(w.reshape(2, 2), torch.tensor([0, 1]))),
    ("bce(sigmoid(w * 200), [0, 0, 1, 0])",
     lambda w: F.binary_cross_entropy_with_logits(w * 200, torch.tensor([0.0, 0, 1, 0]))),
    ("bce(sigmoid(w * -1500), [1, 0, 1, 0.5])",
     lambda w: F.binary_cross_entropy_with_logits(w * -1500, torch.tensor([1.0, 0, 1, 0.5]))),
]
lines = []
for text, function in CASES:
    w = torch.tensor([0.3, 0.7, 0.2, 0.9], requires_grad=True)
    value = function(w).sum()
    value.backward()
    lines.append(f"{text} | {value.item()!r} | {w.grad.tolist()!r}\n")
pathlib.Path(__file__).with_suffix(".frozen").write_text("".join(lines))
