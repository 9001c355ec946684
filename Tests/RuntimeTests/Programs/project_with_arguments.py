#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Train a small MLP.

Usage:
    python train.py --epochs 10
"""
import argparse
import dataclasses
import enum
import json
import logging
import os
import shutil
import sys
import tempfile
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, asdict
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence, Tuple, Union

import numpy as np

logger = logging.getLogger(__name__)
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")

class Activation(str, enum.Enum):
    RELU = "relu"
    TANH = "tanh"
    def __call__(self, x: np.ndarray) -> np.ndarray:
        return {"relu": lambda v: np.maximum(v, 0), "tanh": np.tanh}[self.value](x)

class Mode(enum.IntEnum):
    TRAIN = enum.auto()
    EVAL = enum.auto()

@dataclass(frozen=True)
class LayerSpec:
    units: int
    activation: Activation = Activation.RELU

@dataclass
class Config:
    lr: float = 0.1
    epochs: int = 5
    layers: List[LayerSpec] = field(default_factory=lambda: [LayerSpec(4), LayerSpec(1, Activation.TANH)])
    seed: int = 0
    out_dir: Optional[Path] = None
    tags: Dict[str, Any] = field(default_factory=dict, repr=False)
    def __post_init__(self) -> None:
        if self.lr <= 0:
            raise ValueError(f"lr must be positive, got {self.lr!r}")

class BaseModel(ABC):
    @abstractmethod
    def predict(self, x: np.ndarray) -> np.ndarray: ...
    @property
    @abstractmethod
    def n_params(self) -> int: ...

class MLP(BaseModel):
    def __init__(self, n_in: int, cfg: Config):
        rng = np.random.default_rng(cfg.seed)
        sizes = [n_in] + [l.units for l in cfg.layers]
        self.W = [rng.standard_normal((i, o)) * np.sqrt(2.0 / i) for i, o in zip(sizes, sizes[1:])]
        self.acts = [l.activation for l in cfg.layers]
    def predict(self, x):
        for W, act in zip(self.W, self.acts):
            x = act(x @ W)
        return x
    @property
    def n_params(self) -> int:
        return sum(w.size for w in self.W)

def parse_args(argv: Optional[Sequence[str]] = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--epochs", type=int, default=3, help="number of epochs (default: %(default)s)")
    parser.add_argument("--lr", type=float, default=0.5)
    parser.add_argument("--activation", choices=[a.value for a in Activation], default="relu")
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--hidden", nargs="+", type=int, default=[8, 4])
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--train", dest="mode", action="store_const", const=Mode.TRAIN, default=Mode.TRAIN)
    group.add_argument("--eval", dest="mode", action="store_const", const=Mode.EVAL)
    return parser.parse_args(argv)

def main(argv=None) -> int:
    args = parse_args(argv)
    print(vars(args))
    cfg = Config(lr=args.lr, epochs=args.epochs)
    logger.info("config %s", cfg)
    logger.debug("hidden")
    logging.warning("shape %d x %d", 3, 4)
    try:
        Config(lr=-1)
    except ValueError as exc:
        logger.error("bad: %s", exc)
    try:
        BaseModel()
    except TypeError as e:
        print("TypeError", str(e)[:48])
    try:
        cfg.layers[0].units = 3
    except dataclasses.FrozenInstanceError as e:
        print(type(e).__name__, e)
    model = MLP(3, cfg)
    print(model.n_params, model.predict(np.eye(3)).ravel().round(4))
    tmp = Path(tempfile.mkdtemp())
    try:
        out = tmp / "runs" / "exp1"
        out.mkdir(parents=True, exist_ok=True)
        (out / "config.json").write_text(json.dumps({"lr": cfg.lr, "layers": [asdict(l) for l in cfg.layers]}, indent=2, sort_keys=True))
        print((out / "config.json").read_text())
        np.savez(out / "weights.npz", *model.W)
        with np.load(out / "weights.npz") as z:
            print(z.files, [z[k].shape for k in z.files])
        print(sorted(p.name for p in out.iterdir()), out.name, out.parent.name, (out / "a.tar.gz").suffix, out.exists(), out.is_dir())
        print([str(p.relative_to(tmp)) for p in sorted(tmp.rglob("*"))])
    finally:
        shutil.rmtree(tmp)
    print(tmp.exists(), dataclasses.replace(cfg, lr=1.0).lr, [f.name for f in dataclasses.fields(Config)])
    print(Mode.TRAIN < Mode.EVAL, list(Mode), Activation("tanh"), Activation.RELU.name, repr(Mode(2)))
    return 0

if __name__ == "__main__":
    main(["--epochs", "4", "--hidden", "16", "8", "--eval", "-v"])
