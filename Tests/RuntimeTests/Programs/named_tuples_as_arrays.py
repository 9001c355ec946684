# Named tuples, and lists and numbers of classes of one's own, where arrays are asked for.
from collections import namedtuple
from typing import NamedTuple
import numpy as np
import matplotlib.patches as patches
Point = namedtuple("Point", "x y")
class Layer(NamedTuple):
    inputs: int
    outputs: int
class Row(list):
    pass
class Angle(float):
    pass
p, q = Point(1, 2), Point(3, 4)
print(np.array(p), np.array([p, q]), np.asarray(p) * 2, np.mean(q), np.round(Point(1.26, 2), 1), np.dot(p, q), np.linalg.norm(q), np.max(p))
print(np.array([1, 2]) + p, np.array(Row([1, 2, 3])), np.sum(Row([1, 2])), np.array([Angle(0.5), Angle(2)]), np.sqrt(Angle(4)))
print(np.stack([p, q]).shape, np.vstack([p, q]).tolist(), np.concatenate([p, q]), np.array([Layer(2, 3), Layer(3, 1)]).sum(axis=0))
shape = patches.Rectangle((0, 0), 1, 2, fc="blue")
shape.set_xy((1, 1))
shape.set_width(3)
patches.Circle((0, 0), 1).set_radius(2)
