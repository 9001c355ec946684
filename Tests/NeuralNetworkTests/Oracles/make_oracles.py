"""Freezes what PyTorch computes, for PyTorchTests: python3 make_oracles.py > ../PyTorchOracles.swift

One line a case: name, then numbers. Inputs are made by a formula both sides know (see `numbers`), so that only results are frozen.
"""
import math
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
cases = {}


def numbers(shape, phase):
    """sin(0.7·i + phase) in row-major order: the same numbers on both sides."""
    count = math.prod(shape)
    return torch.tensor([math.sin(0.7 * i + phase) for i in range(count)]).reshape(shape)


def leaf(shape, phase):
    return numbers(shape, phase).requires_grad_()


def freeze(name, *tensors):
    cases[name] = [float(v) for t in tensors for v in t.detach().reshape(-1)]


def backward(name, output, leaves):
    """Freezes the output and each leaf's gradient of Σ output·cos(index)."""
    weights = torch.tensor([math.cos(i) for i in range(output.numel())]).reshape(output.shape)
    (output * weights).sum().backward()
    freeze(name, output, *[l.grad for l in leaves])


# Activations
for name, f in {
    "sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": F.relu, "leaky_relu": lambda x: F.leaky_relu(x, 0.2),
    "elu": lambda x: F.elu(x, 1.5), "gelu": F.gelu, "softplus": F.softplus, "softmax": lambda x: F.softmax(x, -1),
}.items():
    x = leaf((3, 4), 0.1)
    backward(name, f(x * 3), [x])

# Losses: predictions from sigmoid(numbers), targets in 0..1
for name, f in {
    "mse": F.mse_loss, "mae": F.l1_loss, "huber": F.huber_loss, "bce": F.binary_cross_entropy,
}.items():
    x = leaf((4, 3), 0.2)
    backward("loss " + name, f(torch.sigmoid(x * 4), (numbers((4, 3), 1.3) + 1) / 2).reshape(1), [x])
x = leaf((4, 3), 0.2)
backward("loss sse", (0.5 * (torch.sigmoid(x * 4) - (numbers((4, 3), 1.3) + 1) / 2) ** 2).sum().div(4).reshape(1), [x])
x = leaf((4, 3), 0.2)
backward("loss bce from z", F.binary_cross_entropy_with_logits(x * 4, (numbers((4, 3), 1.3) + 1) / 2).reshape(1), [x])
x = leaf((4, 3), 0.2)
backward("loss cross_entropy from z", F.cross_entropy(x * 4, torch.tensor([0, 2, 1, 2])).reshape(1), [x])



def pair(text):
    sizes = [int(part) for part in text.split("x")]
    return (sizes[0], sizes[-1])


def options(text, names):
    """`stride=2x1 pad=1` as PyTorch's keyword arguments."""
    words = dict(word.split("=") for word in text.split() if "=" in word)
    return {names[key]: pair(value) for key, value in words.items()}


# Convolutions: stride, padding, dilation, and output padding for the transposed ones
NAMES = {"stride": "stride", "pad": "padding", "dilation": "dilation", "outpad": "output_padding"}
for text in [
    "plain", "bias none", "stride=2 pad=1", "pad=2 dilation=2", "stride=3 pad=1 dilation=2", "stride=2x1 pad=1x0", "stride=1x3 pad=0x2",
    "pad=2x1 dilation=2x1", "stride=2x3 pad=2x1 dilation=1x2",
]:
    x, w, b = leaf((2, 3, 6, 5), 0.3), leaf((4, 3, 3, 2), 0.4), None if text == "bias none" else leaf((4,), 0.5)
    backward(f"conv {text}", F.conv2d(x, w, b, **options(text, NAMES)), [l for l in [x, w, b] if l is not None])
for text in [
    "plain", "bias none", "stride=2 pad=1", "pad=2 dilation=2", "stride=3 pad=1 dilation=2", "stride=2 pad=1 outpad=1", "stride=2x1 pad=1x0",
    "stride=3x2 pad=0x1 outpad=2x1", "stride=2x3 dilation=3x1 pad=1 outpad=1x2",
]:
    x, w, b = leaf((2, 3, 4, 5), 0.3), leaf((3, 4, 3, 2), 0.4), None if text == "bias none" else leaf((4,), 0.5)
    backward(f"upconv {text}", F.conv_transpose2d(x, w, b, **options(text, NAMES)), [l for l in [x, w, b] if l is not None])

# Pooling: window, stride, padding
POOLS = {"window": "kernel_size", "stride": "stride", "pad": "padding"}
for text in [
    "window=2", "window=3 stride=2 pad=1", "window=3 stride=1 pad=1", "window=2 stride=3 pad=1", "window=2x3", "window=3x2 stride=1x2 pad=1x0",
    "window=4x2 stride=3x1 pad=2x1",
]:
    for kind, pool in [("maxpool", F.max_pool2d), ("avgpool", F.avg_pool2d)]:
        x = leaf((2, 2, 6, 7), 0.6)
        backward(f"{kind} {text}", pool(x, **options(text, POOLS)), [x])

# Recurrent layers: our Wx is their weight_ih transposed; b is bias_ih (their bias_hh 0), the gru's bh their bias_hh.
for kind, gates in [("rnn", 1), ("rnn relu", 1), ("lstm", 4), ("gru", 3)]:
    for everything in [False, True]:
        units, features = 3, 2
        x = leaf((2, 4, features), 0.7)
        wx, wh = leaf((features, gates * units), 0.8), leaf((units, gates * units), 0.9)
        b, bh = leaf((gates * units,), 1.0), leaf((gates * units,), 1.1)
        modules = {"rnn": torch.nn.RNN, "rnn relu": torch.nn.RNN, "lstm": torch.nn.LSTM, "gru": torch.nn.GRU}
        extra = {"nonlinearity": "relu"} if kind == "rnn relu" else {}
        module = modules[kind](features, units, batch_first=True, **extra)
        named = {
            "weight_ih_l0": wx.T, "weight_hh_l0": wh.T, "bias_ih_l0": b,
            "bias_hh_l0": bh if kind == "gru" else torch.zeros(gates * units),
        }
        y = torch.func.functional_call(module, named, (x,))[0]
        leaves = [x, wx, wh, b] + ([bh] if kind == "gru" else [])
        backward(f"{kind}{' all' if everything else ''}", y if everything else y[:, -1], leaves)

# Optimizers: a 2-3-1 tanh/sigmoid network with bce, five full-batch steps
OPTIMIZERS = {
    "sgd lr=0.5": lambda p: torch.optim.SGD(p, lr=0.5),
    "sgd lr=0.5 momentum=0.9": lambda p: torch.optim.SGD(p, lr=0.5, momentum=0.9),
    "sgd lr=0.5 momentum=0.9 nesterov=1 weight_decay=0.01": lambda p: torch.optim.SGD(
        p, lr=0.5, momentum=0.9, nesterov=True, weight_decay=0.01),
    "rmsprop": lambda p: torch.optim.RMSprop(p),
    "rmsprop lr=0.02 alpha=0.9 eps=0.001 momentum=0.5": lambda p: torch.optim.RMSprop(p, lr=0.02, alpha=0.9, eps=0.001, momentum=0.5),
    "rmsprop centered=1 weight_decay=0.1": lambda p: torch.optim.RMSprop(p, centered=True, weight_decay=0.1),
    "rmsprop centered=1 momentum=0.9": lambda p: torch.optim.RMSprop(p, centered=True, momentum=0.9),
    "adagrad": lambda p: torch.optim.Adagrad(p),
    "adagrad lr=0.1 weight_decay=0.05 eps=0.0001": lambda p: torch.optim.Adagrad(p, lr=0.1, weight_decay=0.05, eps=0.0001),
    "adam": lambda p: torch.optim.Adam(p),
    "adam lr=0.05 beta1=0.8 beta2=0.9 eps=0.0001 weight_decay=0.1": lambda p: torch.optim.Adam(
        p, lr=0.05, betas=(0.8, 0.9), eps=0.0001, weight_decay=0.1),
    "adam lr=0.3 amsgrad=1": lambda p: torch.optim.Adam(p, lr=0.3, amsgrad=True),
    "adamw": lambda p: torch.optim.AdamW(p),
    "adamw lr=0.1 weight_decay=0.2 amsgrad=1": lambda p: torch.optim.AdamW(p, lr=0.1, weight_decay=0.2, amsgrad=True),
}
CLIPS = {"": None, " | norm=0.1": "norm", " | value=0.02": "value"}


def run(name, make, clip, steps=5):
    w1, b1, w2, b2 = leaf((2, 3), 0.1), leaf((3,), 0.2), leaf((3, 1), 0.3), leaf((1,), 0.4)
    parameters = [w1, b1, w2, b2]
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
    optimizer = make(parameters)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = F.binary_cross_entropy_with_logits(torch.tanh(x @ w1 + b1) @ w2 + b2, y)
        loss.backward()
        if clip == "norm":
            torch.nn.utils.clip_grad_norm_(parameters, 0.1)
        if clip == "value":
            torch.nn.utils.clip_grad_value_(parameters, 0.02)
        optimizer.step()
        losses.append(loss.detach())
    freeze(f"optimizer {name}", torch.stack(losses), *parameters)


for name, make in OPTIMIZERS.items():
    run(name, make, None)
for suffix, clip in CLIPS.items():
    if clip:
        run("sgd lr=0.5" + suffix, OPTIMIZERS["sgd lr=0.5"], clip)

# Whole networks: `network 3 -> 4 tanh -> 2 sigmoid | bce | 5 samples | adam lr=0.05`: loss, output, every gradient, three updates
APPLY = {
    "identity": lambda z: z, "sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": F.relu, "leaky_relu": lambda z: F.leaky_relu(z, 0.01),
    "elu": F.elu, "gelu": F.gelu, "softplus": F.softplus, "softmax": lambda z: F.softmax(z, -1),
}


def network(widths, activations, loss, samples, optimizer):
    parameters = []
    for before, after in zip(widths, widths[1:]):
        parameters += [leaf((before, after), 0.1 * (len(parameters) + 1)), leaf((after,), 0.1 * (len(parameters) + 2))]
    x = leaf((samples, widths[0]), 0.35)
    classes = torch.arange(samples) % widths[-1]
    y = (numbers((samples, widths[-1]), 1.3) + 1) / 2

    def forward():
        a = x
        for k, activation in enumerate(activations):
            z = a @ parameters[2 * k] + parameters[2 * k + 1]
            a = APPLY[activation](z)
        if loss == "cross_entropy":
            return a, F.cross_entropy(z, classes)
        if loss == "bce":
            return a, F.binary_cross_entropy_with_logits(z, y)
        losses = {"mse": F.mse_loss, "mae": F.l1_loss, "huber": F.huber_loss, "sse": lambda a, y: 0.5 * ((a - y) ** 2).sum() / samples}
        return a, losses[loss](a, y)

    a, value = forward()
    value.backward()
    frozen = [value, a, *[p.grad.clone() for p in parameters], x.grad.clone()]
    stepper = OPTIMIZERS[optimizer](parameters)
    for _ in range(3):
        stepper.zero_grad()
        forward()[1].backward()
        stepper.step()
    layers = [f"{width} {activation}" for width, activation in zip(widths[1:], activations)]
    freeze(f"network {' -> '.join([str(widths[0])] + layers)} | {loss} | {samples} samples | {optimizer}", *frozen, *parameters)


HIDDEN = ["tanh", "relu", "sigmoid", "leaky_relu", "elu", "gelu", "softplus", "identity"]
LOSSES = ["mse", "bce", "cross_entropy", "sse", "huber", "mae"]
LAST = {"bce": "sigmoid", "cross_entropy": "softmax", "mse": "identity", "sse": "sigmoid", "huber": "tanh", "mae": "identity"}
case = 0
for optimizer in OPTIMIZERS:
    for loss in LOSSES[case % 2::2]:
        depth = case % 4 + 1
        hidden = [HIDDEN[(case + k) % len(HIDDEN)] for k in range(depth - 1)]
        network([3, *[4 + k for k in range(depth - 1)], 3], hidden + [LAST[loss]], loss, case % 7 + 1, optimizer)
        case += 1

# Far out: inputs and logits up to ±500
for name in ["sigmoid", "tanh", "relu", "elu", "gelu", "softplus", "softmax"]:
    x = leaf((3, 4), 0.1)
    backward(f"far {name}", APPLY[name](x * 500), [x])
x = leaf((4, 3), 0.2)
backward("far bce", F.binary_cross_entropy_with_logits(x * 500, (numbers((4, 3), 1.3) + 1) / 2).reshape(1), [x])
x = leaf((4, 3), 0.2)
backward("far cross_entropy", F.cross_entropy(x * 500, torch.tensor([0, 2, 1, 2])).reshape(1), [x])

# Schedules, as factors of the learning rate in epochs 0 to 11
SCHEDULES = {
    "step every=3 gamma=0.5": lambda o: torch.optim.lr_scheduler.StepLR(o, 3, 0.5),
    "exponential gamma=0.9": lambda o: torch.optim.lr_scheduler.ExponentialLR(o, 0.9),
    "warmup epochs=5 start=0.2": lambda o: torch.optim.lr_scheduler.LinearLR(o, 0.2, 1.0, 5),
    "cosine epochs=11 end=0.1": lambda o: torch.optim.lr_scheduler.CosineAnnealingLR(o, 11, 0.1),
}
for name, make in SCHEDULES.items():
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    schedule = make(optimizer)
    factors = []
    for _ in range(12):
        factors.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    freeze(f"schedule {name}", torch.tensor(factors))

print(f"// What PyTorch {torch.__version__} computes; made by Oracles/make_oracles.py.")
print("// swift-format-ignore-file")
print("enum PyTorchOracles {")
print('  static let text = """')
for name, values in cases.items():
    print("    " + name + ": " + " ".join(repr(v) for v in values))
print('    """')
print("}")
