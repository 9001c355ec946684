"""A network that somebody trained in PyTorch, for lesson 17: Lessons/data/friend.safetensors, and what PyTorch says of it.

    python3 lesson_friend.py ../../../Lessons/data

It is XOR on three hidden units in float32. What is printed here stands in lesson_steps.py.
"""
import json
import struct
import sys
from pathlib import Path

import torch
from torch import nn

torch.manual_seed(3)
X = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
model = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1), nn.Sigmoid())
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
for _ in range(300):
    optimizer.zero_grad()
    loss = nn.functional.binary_cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()

# The format, by hand: the header's length, the header as JSON, the numbers.
header, blob = {}, b""
for name, tensor in model.state_dict().items():
    data = tensor.contiguous().numpy().astype("<f4").tobytes()
    header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [len(blob), len(blob) + len(data)]}
    blob += data
text = json.dumps(header).encode()
text += b" " * (-len(text) % 8)
Path(sys.argv[1], "friend.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + blob)

double = model.double()
with torch.no_grad():
    p = double(X.double())
    print("weight of the first layer", model[0].weight.tolist())
    print("outputs", [round(v, 10) for v in p.ravel().tolist()])
    print("loss", repr(nn.functional.binary_cross_entropy(p, y.double()).item()))
