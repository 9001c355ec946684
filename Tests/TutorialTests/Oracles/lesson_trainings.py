"""The trainings of lessons 10 to 17 that take all samples at once, run again in PyTorch, for LessonStepsTests.

    (python3 lesson_steps.py; python3 lesson_trainings.py LONGHAND) > lesson_steps.frozen

LONGHAND is the built program: it draws the data and the first weights, PyTorch does the rest. The cases have the form of lesson_steps.py.
"""
import subprocess
import sys

import torch
from torch import nn, optim
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)
ACTIVATIONS = {"sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": F.relu}
LOSSES = {
    "sigmoid": lambda z, y: F.binary_cross_entropy_with_logits(z, y.reshape(z.shape)),
    "softmax": lambda z, y: F.cross_entropy(z, y.long().ravel()),
    "identity": lambda z, y: F.mse_loss(z, y.reshape(z.shape)),
}


def drawn(lines, names):
    """What stands in Longhand's arrays behind the lines."""
    program = lines + "".join(f'print("{name}", np.array({name}, dtype=float).tolist())\n' for name in names)
    shown = subprocess.run([sys.argv[1], "run", "-"], input=program, capture_output=True, text=True, check=True).stdout
    found = dict(line.split(" ", 1) for line in shown.splitlines() if line.split(" ", 1)[0] in names)
    return {name: torch.tensor(eval(text)) for name, text in found.items()}


def forward(spec, a, p):
    """The last z, from `2 -> 6 tanh -> 1 sigmoid` and its parameters."""
    layers = spec.split(" -> ")[1:]
    for k, layer in enumerate(layers, 1):
        width, activation = layer.split()[-2:]
        if layer.startswith("lstm"):
            module = nn.LSTM(1, int(activation), batch_first=True)
            ours = {
                "weight_ih_l0": p[f"Wx{k}"].T, "weight_hh_l0": p[f"Wh{k}"].T, "bias_ih_l0": p[f"b{k}"],
                "bias_hh_l0": torch.zeros_like(p[f"b{k}"]),
            }
            a = torch.func.functional_call(module, ours, (a.unsqueeze(-1),))[0][:, -1]
        else:
            z = a @ p[f"W{k}"] + p[f"b{k}"]
            a = z if k == len(layers) else ACTIVATIONS[activation](z)
    return a


def names_of(spec):
    layers = spec.split(" -> ")[1:]
    return [n for k, layer in enumerate(layers, 1) for n in ([f"Wx{k}", f"Wh{k}"] if layer.startswith("lstm") else [f"W{k}"]) + [f"b{k}"]]


def case(name, data, spec, setup, make, runs, parts=("",), net="", free=None, seed=1):
    """Trains for as many epochs as `runs` says, in turn, and gives the loss of each part after each.

    - net: options of `net`, and lines behind it; free: the parameters that learn, all where it is left out.
    """
    options, _, behind = net.partition("\n")
    lines = data + f"net {spec} seed={seed} {options}".rstrip() + "\n" + behind
    fields = {"": "loss", "_val": "val_loss", "_test": "test_loss"}
    found = drawn(lines, names_of(spec) + [x + part for part in parts for x in "Xy"])
    p = {n: found[n].requires_grad_() for n in names_of(spec)}
    loss = LOSSES[spec.split()[-1]]
    stepper = make([p[n] for n in free or p])
    values = []
    for epochs in runs:
        for _ in range(epochs):
            stepper.zero_grad()
            loss(forward(spec, found["X"], p), found["y"]).backward()
            stepper.step()
        values += [loss(forward(spec, found["X" + part], p), found["y" + part]).item() for part in parts]
    print("##", name)
    print(lines + setup)
    print("out = []")
    for epochs in runs:
        print(f"r = train({epochs})")
        print("out += [" + ", ".join(f"r.{fields[part]}" for part in parts) + "]")
    print("=", *map(repr, values))


def deep(width, activation):
    return "2 -> " + " -> ".join([f"{width} {activation}"] * 7) + " -> 1 sigmoid"


MOONS = "data moons n=100 noise=0.1 seed=1\n"
SGD = ("optimizer sgd lr=0.5", lambda p: optim.SGD(p, lr=0.5))
case("10 deep: eight layers of sigmoid that learn nothing", MOONS, deep(6, "sigmoid"), *SGD, [200])
case("10 deep: two exploding steps", MOONS, deep(12, "relu"), *SGD, [1, 1], net="init=normal")
case("10 deep: four equal units", MOONS, "2 -> 4 tanh -> 1 sigmoid", *SGD, [1000], net="\nW1 = np.ones((2, 4))\nW2 = np.ones((4, 1))\n")
case("10 deep: four random units", MOONS, "2 -> 4 tanh -> 1 sigmoid", *SGD, [1000])

for name, setup, make in (
    ("plain descent", "optimizer sgd lr=0.1", lambda p: optim.SGD(p, lr=0.1)),
    ("momentum", "optimizer sgd lr=0.1 momentum=0.9", lambda p: optim.SGD(p, lr=0.1, momentum=0.9)),
    ("Adam", "optimizer adam lr=0.01", lambda p: optim.Adam(p, lr=0.01)),
):
    spiral = "data spiral n=200 noise=0.05 seed=1\n"
    case(f"11 optimizers: the race, {name}", spiral, "2 -> 16 tanh -> 16 tanh -> 1 sigmoid", setup, make, [300])

NOISY = "data moons n=400 noise=0.3 validation=150 test=200 seed=1\n"
ADAM = ("optimizer adam lr=0.05", lambda p: optim.Adam(p, lr=0.05))
WIDE = "2 -> 32 tanh -> 1 sigmoid"
case("12 techniques: after 70 epochs, and by heart", NOISY, WIDE, *ADAM, [70, 430], ["", "_val"])
for decay in (0.3, 10):
    setup = f"optimizer adamw lr=0.05 weight_decay={decay}"
    make = lambda p: optim.AdamW(p, lr=0.05, weight_decay=decay)
    case(f"12 techniques: a decay of {decay}", NOISY, WIDE, setup, make, [500], ["", "_val"])

IRIS = "data iris test=0.3 scale=standard seed=1\n"
case(
    "13 classes: three kinds of iris", IRIS, "4 -> 8 tanh -> 3 softmax", "optimizer adam lr=0.02", lambda p: optim.Adam(p, lr=0.02), [200],
    ["", "_test"])
BLOBS = "data blobs n=2000 classes=3 noise=2.0 test=0.9 seed=1\n"
case("13 classes: nine parameters for three clusters", BLOBS, "2 -> 3 softmax", *ADAM, [100], ["", "_test"])

PARITY = """five = np.array([[(i >> k) & 1 for k in range(5)] for i in range(32)])
is_odd = (five.sum(axis=1) % 2).reshape(-1, 1)
data five is_odd
"""
case(
    "15 recurrence: parity of five bits", PARITY, "5x1 -> lstm 5 -> 1 sigmoid", "optimizer adam lr=0.1", lambda p: optim.Adam(p, lr=0.1), [500],
    seed=2)

FEW = """data spiral n=600 classes=3 noise=0.05 seed=1
c = np.cos(0.4)
s = np.sin(0.4)
XB = X @ np.array([[c, s], [-s, c]])
Xn = XB[::37]
yn = y[::37] == 1
data Xn yn
"""
STAGE = ("2 -> 16 tanh -> 16 tanh -> 1 sigmoid", "optimizer adam lr=0.01", lambda p: optim.Adam(p, lr=0.01), [300])
case("16 two-stage: seventeen answers, all layers free", FEW, *STAGE)
case("16 two-stage: seventeen answers, layers 1 and 2 frozen", FEW, *STAGE, net="\nfreeze 1 2\n", free=["W3", "b3"])
