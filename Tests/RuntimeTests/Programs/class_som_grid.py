# A map of colours that organises itself, its neighbourhood on a grid.
import numpy as np
import matplotlib.pyplot as plt


class Map:
	"""Nodes on a grid, drawn towards what they see."""

	def __init__(self, rows, columns, size, *, rate=0.5, seed=None):
		self.rows, self.columns, self.size = rows, columns, size
		self.rate, self.σ = rate, max(rows, columns) / 2
		self.rng = np.random.RandomState(seed)
		self.nodes = self.rng.uniform(size=(rows, columns, size))
		self.grid = np.stack(np.mgrid[0:rows, 0:columns], axis=-1)

	def winner(self, x):
		distance = np.linalg.norm(self.nodes - x, axis=-1)
		return np.unravel_index(distance.argmin(), distance.shape)

	def train(self, data, rounds):
		λ = rounds / np.log(self.σ)
		for t in range(rounds):
			x = data[self.rng.randint(len(data))]
			σ, α = self.σ * np.exp(-t / λ), self.rate * np.exp(-t / rounds)
			near = np.exp(-((self.grid - self.winner(x)) ** 2).sum(-1) / (2 * σ**2))
			self.nodes += α * near[..., None] * (x - self.nodes)
		return self

	def error(self, data):
		return np.mean([np.linalg.norm(self.nodes - x, axis=-1).min() for x in data])

	def __len__(self):
		return self.rows * self.columns


colours = {"red": (1, 0, 0), "green": (0, 1, 0), "blue": (0, 0, 1), "white": (1, 1, 1), "black": (0, 0, 0)}
data = np.array(list(colours.values()), dtype=float)
som = Map(4, 5, 3, seed=2)
print(len(som), som.error(data).round(6))
som.train(data, 200)
print(som.error(data).round(6))
for name, x in zip(colours, data):
	print(f"{name:<6}", tuple(map(int, som.winner(x))))
with np.printoptions(precision=3, suppress=True):
	print(som.nodes[0, :2])
plt.imshow(som.nodes, interpolation="nearest")
plt.axis("off")
plt.savefig("map.png", dpi=72)
