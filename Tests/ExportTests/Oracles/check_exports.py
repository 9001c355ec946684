"""Runs every export of a zoo of networks with NumPy, PyTorch (in one process and in several), ONNX and ONNX Runtime, and compares with Longhand.

    python3 check_exports.py PATH/TO/longhand [name …]

For each network: the program exported is run and its losses are compared with those of a Longhand that trains on, the
ONNX model is checked and its outputs compared, the parameters are read by safetensors' format and JSON, written anew
as a PyTorch user would, and loaded back. What is not installed is left out, and the table says so.
"""
import contextlib
import importlib.util
import io
import json
import os
import re
import runpy
import struct
import subprocess
import sys
import tempfile
import warnings

import numpy as np

for missing in ("torch", "onnx", "onnxruntime"):
    if importlib.util.find_spec(missing) is None:
        print(f"{missing} is not installed: its column stays empty")

IMAGES = "X = np.random.seed(3)\nX = np.random.randn(12, {size})\ny = np.array([0,1,2,0,1,2,0,1,2,0,1,2])\ndata X y"
NUMBERS = "np.random.seed(4)\nX = np.random.randn(10, {size})\ny = np.sin(X[:, 0:1]) + 0.5 * X[:, 1:2]\ndata X y"

# name: (data, network and set-up lines, options of train)
ZOO = {
    "xor": ("data xor", "net 2 -> 4 tanh -> 1 sigmoid", ""),
    "one neuron": ("data and", "net 2 -> 1 sigmoid", ""),
    "perceptron": ("data and", "net 2 -> 1 step\noptimizer perceptron lr=0.5", ""),
    "hidden step": ("data xor", "net 2 -> 4 step -> 3 tanh -> 1 sigmoid", ""),
    "batches": ("data moons n=50 noise=0.1 seed=2", "net 2 -> 8 relu -> 1 sigmoid", "batch=16"),
    "batch seed": ("data moons n=50 noise=0.1 seed=2", "net 2 -> 8 relu -> 1 sigmoid", "batch=7 seed=5"),
    "softmax": ("data blobs classes=3 n=60", "net 2 -> 8 leaky_relu -> 3 softmax", "batch=20"),
    "softmax mse": ("data blobs classes=3 n=30", "net 2 -> 5 softmax -> 3 softmax\nloss mse", ""),
    "elu": ("data sine n=30", "net 1 -> 8 elu(0.7) -> 1\noptimizer sgd lr=0.02", ""),
    "gelu": ("data sine n=30", "net 1 -> 8 gelu -> 1\nloss sse\noptimizer sgd lr=0.02", ""),
    "softplus": ("data sine n=30", "net 1 -> 8 softplus -> 1\nloss mae", ""),
    "huber": ("data line n=20", "net 1 -> 6 leaky_relu(0.2) -> 1 identity\nloss huber", ""),
    "momentum": ("data moons n=40", "net 2 -> 6 tanh -> 1 sigmoid\noptimizer sgd lr=0.1 momentum=0.9 weight_decay=0.01", "batch=8"),
    "nesterov": ("data moons n=40", "net 2 -> 6 tanh -> 1 sigmoid\noptimizer sgd lr=0.1 momentum=0.8 nesterov", "batch=8"),
    "rmsprop": ("data moons n=40", "net 2 -> 6 tanh -> 1 sigmoid\noptimizer rmsprop", "batch=8"),
    "rmsprop all": ("data moons n=40", "net 2 -> 6 tanh -> 1 sigmoid\noptimizer rmsprop lr=0.01 momentum=0.5 centered weight_decay=0.001", "batch=8"),
    "adagrad": ("data moons n=40", "net 2 -> 6 tanh -> 1 sigmoid\noptimizer adagrad lr=0.05", "batch=8"),
    "adam": ("data moons n=40", "net 2 -> 6 tanh -> 1 sigmoid\noptimizer adam lr=0.01", "batch=8"),
    "amsgrad": ("data moons n=40", "net 2 -> 6 tanh -> 1 sigmoid\noptimizer adam lr=0.01 amsgrad weight_decay=0.01", "batch=8"),
    "adamw": ("data moons n=40", "net 2 -> 6 tanh -> 1 sigmoid\noptimizer adamw lr=0.01", "batch=8"),
    "schedule step": ("data xor", "net 2 -> 4 tanh -> 1 sigmoid\nschedule step every=2 gamma=0.5", ""),
    "schedule cosine": ("data xor", "net 2 -> 4 tanh -> 1 sigmoid\noptimizer adam\nschedule cosine epochs=6 end=0.1", ""),
    "schedule warmup": ("data xor", "net 2 -> 4 tanh -> 1 sigmoid\nschedule warmup epochs=5", ""),
    "schedule exponential": ("data xor", "net 2 -> 4 tanh -> 1 sigmoid\nschedule exponential gamma=0.8", ""),
    "clip norm": ("data moons n=40", "net 2 -> 6 tanh -> 1 sigmoid\nclip norm=0.05", "batch=8"),
    "clip value": ("data moons n=40", "net 2 -> 6 tanh -> 1 sigmoid\nclip value=0.01", ""),
    "regularize": ("data moons n=40", "net 2 -> 6 tanh -> 1 sigmoid\nregularize l1=0.001 l2=0.01", ""),
    "frozen": ("data moons n=40", "net 2 -> 6 tanh -> 4 relu -> 1 sigmoid\nfreeze 1\noptimizer adam", "batch=8"),
    "conv": (IMAGES.format(size=36), "net 6x6 -> conv 3 3x3 pad=1 relu -> maxpool 2 -> flatten -> 3 softmax", ""),
    "conv stride": (IMAGES.format(size=98), "net 7x7x2 -> conv 3 3x2 stride=2 dilation=2 pad=1 tanh -> flatten -> 3 softmax", "batch=5"),
    "upconv": (IMAGES.format(size=18), "net 3x3x2 -> upconv 3 3x3 stride=2 pad=1 dilation=2 relu -> avgpool 2 pad=1 -> flatten -> 3 softmax", ""),
    "uneven": (IMAGES.format(size=40), "net 8x5 -> conv 3 3x2 stride=2x1 pad=1x0 dilation=1x2 tanh -> upconv 2 2x3 stride=2x1 pad=0x1 outpad=1x0 relu -> maxpool 2x1 stride=2x1 -> flatten -> 3 softmax", ""),
    "two classes": ("data xor", "net 2 -> 4 tanh -> 2 softmax", ""),
    "pool overlap": (IMAGES.format(size=49), "net 7x7 -> conv 2 2x2 gelu -> maxpool 3 stride=2 pad=1 -> avgpool 2 stride=1 -> flatten -> 3 softmax", ""),
    "rnn": (NUMBERS.format(size=15), "net 5x3 -> rnn 4 -> 1\noptimizer sgd lr=0.05", ""),
    "rnn relu": (NUMBERS.format(size=15), "net 5x3 -> rnn 4 relu all -> rnn 3 -> 1\noptimizer sgd lr=0.05 momentum=0.5 weight_decay=0.01", ""),
    "lstm": (NUMBERS.format(size=15), "net 5x3 -> lstm 4 all -> lstm 3 -> 1\noptimizer adam lr=0.01", ""),
    "gru": (NUMBERS.format(size=15), "net 5x3 -> gru 4 all -> flatten -> 1\noptimizer adam lr=0.01", "batch=4"),
    "dropout": ("data moons n=40", "net 2 -> 6 tanh -> dropout 0.3 -> 1 sigmoid", "batch=8"),
    "noise": ("data moons n=40", "net 2 -> 6 tanh -> 1 sigmoid\naugment noise=0.1", "batch=8"),
    "shift": (IMAGES.format(size=36), "net 6x6 -> conv 3 3x3 relu -> flatten -> 3 softmax\naugment noise=0.1 shift=1", "batch=5"),
    "long arrays": ("data spiral n=400", "net 2 -> 40 tanh -> 20 relu -> 1 sigmoid\noptimizer adam", "batch=64"),
    "scaled": ("data iris test=0.2 scale=standard", "net 4 -> 5 tanh -> 3 softmax", "batch=16"),
    "scaled target": ("data line n=30 scale=standard,target", "net 1 -> 6 tanh -> 1", "batch=8"),
    "digits": ("data digits test=0.9 seed=1", "net 8x8 -> conv 4 3x3 relu -> maxpool 2 -> flatten -> 10 softmax", "batch=64"),
    "float32": ("data moons n=40", "net 2 -> 6 tanh -> 1 sigmoid\nprecision float32", ""),
}
EPOCHS = 6


def run(command, **options):
    result = subprocess.run(command, capture_output=True, text=True, timeout=120, **options)
    return result


def longhand(binary, text):
    """The reports of a script; an error stops it."""
    result = run([binary, "run", "-", "--json"], input=text)
    reports = [json.loads(line) for line in result.stdout.splitlines()]
    errors = [r for r in reports if r["report"] == "error"]
    if errors or result.returncode != 0:
        raise RuntimeError(errors[0]["message"] if errors else result.stderr)
    return reports


def losses_of(python):
    """What an exported program prints: the loss before and after each epoch. A warning counts as an error."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), warnings.catch_warnings():
        warnings.simplefilter("error")
        runpy.run_path(python, run_name="__main__")
    return [float(x) for x in re.findall(r"loss:? (\S+)", printed.getvalue())]


def losses_of_processes(python, count):
    """The same of a program whose processes share every batch."""
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", f"--nproc_per_node={count}", python]
    result = run(command, env={**os.environ, "OMP_NUM_THREADS": "1"})
    if result.returncode != 0:
        raise RuntimeError(result.stderr[-400:])
    return [float(x) for x in re.findall(r"loss:? (\S+)", result.stdout)]


def read_safetensors(path):
    data = open(path, "rb").read()
    length = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8 : 8 + length])
    body = data[8 + length :]
    header.pop("__metadata__")
    return {
        name: np.frombuffer(body[slice(*entry["data_offsets"])], "<f8").reshape(entry["shape"]) for name, entry in header.items()
    }


def write_safetensors(path, tensors):
    """As the library of Hugging Face does it: sorted by name."""
    header, offset = {}, 0
    for name in sorted(tensors):
        size = tensors[name].nbytes
        dtype = {"float64": "F64", "float32": "F32"}[str(tensors[name].dtype)]
        header[name] = {"dtype": dtype, "shape": list(tensors[name].shape), "data_offsets": [offset, offset + size]}
        offset += size
    text = json.dumps(header).encode()
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(tensors[n].tobytes() for n in sorted(tensors)))


def difference(ours, theirs):
    if len(ours) != len(theirs):
        return f"{len(theirs)} losses, not {len(ours)}"
    return max(abs(a - b) / max(1, abs(a)) for a, b in zip(ours, theirs))


def check(binary, name, folder):
    data, setup, options = ZOO[name]
    begin = f"{data}\n{setup}\ntrain 3 {options}\n"
    path = os.path.join(folder, "net")
    reports = longhand(
        binary,
        begin + f"export numpy {path}_n.py epochs={EPOCHS}\nexport pytorch {path}_t.py epochs={EPOCHS}\n"
        + f"export pytorch {path}_d.py distributed epochs={EPOCHS}\nexport onnx {path}.onnx\n"
        + f"export safetensors {path}.safetensors\nexport json {path}.json\npredict X\nshow weights\nevaluate\n"
        + f"train {EPOCHS} {options} every=1\n",
    )
    by = {r["report"]: r for r in reports}
    ours = [by["evaluate"]["loss"]] + [r["loss"] for r in reports if r["report"] == "progress"]
    output = np.array(by["predict"]["output"])
    row = {"numpy": difference(ours, losses_of(path + "_n.py"))}

    parameters = read_safetensors(path + ".safetensors")
    weights = {}
    for layer in by["weights"]["layers"]:
        weights.update({f"{role}{layer['index']}": np.array(v) for role, v in layer.items() if role != "index"})
    same = set(weights) == set(parameters) and all((parameters[n] == weights[n]).all() for n in weights)
    text = json.load(open(path + ".json"))["parameters"]
    same = same and all((np.array(text[n]["data"]) == weights[n]).all() for n in weights)
    row["files"] = 0 if same else "other numbers"

    scales = [by["data"][key] for key in ("scale", "target_scale")]
    if any(scales):
        # predict(x) takes samples as they stand in the table and answers in the target's own unit.
        features = by["data"]["features"]
        raw = (np.array(scales[0]["mean"]) + 0.3 * np.array(scales[0]["deviation"]) if scales[0] else np.full(features, 0.3)).tolist()
        wanted = np.array(longhand(binary, f"{begin}predict {raw}")[-1]["output"])
        own = runpy.run_path(path + "_n.py", run_name="exported")["predict"]([raw])
        row["numpy"] = max(row["numpy"], np.abs(own - wanted).max())
    if importlib.util.find_spec("torch"):
        row["torch"] = difference(ours, losses_of(path + "_t.py"))
        row["torchrun"] = difference(ours, losses_of_processes(path + "_d.py", 3 if name in ("xor", "batch seed") else 2))
        program = runpy.run_path(path + "_t.py", run_name="exported")
        if any(scales):
            row["torch"] = max(row["torch"], np.abs(program["predict"]([raw]).numpy() - wanted).max())
        model = program["model"]
        state = {k: v.double().numpy() for k, v in model.state_dict().items()}
        write_safetensors(path + "_user.safetensors", state)
        json.dump({k: v.tolist() for k, v in state.items()}, open(path + "_user.json", "w"))
        back = longhand(
            binary,
            f"{data}\n{setup}\nload {path}_user.safetensors\npredict X\nreset\nload {path}_user.json\npredict X\n"
            + f"reset\nload {path}.safetensors\npredict X\nreset\nload {path}.json\npredict X\n",
        )
        outputs = [np.array(r["output"]) for r in back if r["report"] == "predict"]
        row["load"] = max(np.abs(o - output).max() for o in outputs)
    if importlib.util.find_spec("onnx"):
        import onnx

        model = onnx.load(path + ".onnx")
        onnx.checker.check_model(model, full_check=True)
        assert model.opset_import[0].version >= 17
    if importlib.util.find_spec("onnxruntime"):
        import onnxruntime

        session = onnxruntime.InferenceSession(path + ".onnx")
        inputs = np.array(by["predict"]["input"], dtype=np.float32)
        theirs = session.run(["yhat"], {"X": inputs})[0]
        theirs = theirs.reshape(output.shape)
        if scales[1]:  # the model answers in the target's scaled unit, `predict` in its own
            theirs = theirs * np.array(scales[1]["deviation"]) + np.array(scales[1]["mean"])
        row["onnx"] = float(np.abs(theirs - output).max())
        one = session.run(["yhat"], {"X": inputs[:1]})[0]  # the batch dimension is free
        assert len(one) == 1
    return row


LIMITS = {"numpy": 1e-9, "torch": 1e-9, "torchrun": 1e-9, "files": 0, "load": 1e-12, "onnx": 1e-6}


def main():
    binary = os.path.abspath(sys.argv[1])
    names = sys.argv[2:] or list(ZOO)
    print(f"{'network':<22}" + "".join(f"{column:>10}" for column in LIMITS))
    failures = 0
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            try:
                row = check(binary, name, folder)
            except Exception as error:
                print(f"{name:<22} {type(error).__name__}: {str(error)[:150]}")
                failures += 1
                continue
        cells = ""
        for column, limit in LIMITS.items():
            value = row.get(column, "-")
            allowed = 2e-6 if name == "float32" else limit
            isRandom = name == "dropout" and column in ("torch", "torchrun")  # PyTorch draws its own masks
            bad = value != "-" and not isRandom and (isinstance(value, str) or not value <= allowed)
            failures += bad
            cells += f"{value if isinstance(value, str) else f'{value:.1e}':>9}{'!' if bad else ' '}"
        print(f"{name:<22}{cells}", flush=True)
    print("all agree" if failures == 0 else f"{failures} differ")
    sys.exit(failures > 0)


if __name__ == "__main__":
    main()
