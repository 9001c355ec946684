import numpy as np

np.random.seed(10)
colours = np.random.randint(0, 255, (40, 3)) / 255.0
m, n = 4, 5
net = np.random.random((m, n, 3))
init_radius = max(m, n) / 2
iterations = 120
time_constant = iterations / np.log(init_radius)

def find_bmu(t, net):
    bmu_idx = np.array([0, 0])
    min_dist = np.iinfo(int).max if False else float('inf')
    for x in range(net.shape[0]):
        for y in range(net.shape[1]):
            w = net[x, y, :]
            sq_dist = np.sum((w - t) ** 2)
            if sq_dist < min_dist:
                min_dist = sq_dist
                bmu_idx = np.array([x, y])
    return net[bmu_idx[0], bmu_idx[1]], bmu_idx

def quantisation_error():
    return sum(np.sqrt(((find_bmu(c, net)[0] - c) ** 2).sum()) for c in colours) / len(colours)

print("before: %.5f" % quantisation_error())
for i in range(iterations):
    t = colours[np.random.randint(0, len(colours))]
    _, bmu = find_bmu(t, net)
    r = init_radius * np.exp(-i / time_constant)
    l = 0.3 * np.exp(-i / iterations)
    xs, ys = np.meshgrid(np.arange(m), np.arange(n), indexing='ij')
    d2 = (xs - bmu[0]) ** 2 + (ys - bmu[1]) ** 2
    influence = np.exp(-d2 / (2 * r ** 2)) * (d2 <= r ** 2)
    net += l * influence[..., np.newaxis] * (t - net)
    if i % 40 == 0:
        print(i, bmu, f"radius={r:.3f} rate={l:.3f} touched={int((d2 <= r**2).sum())}")
print("after:  %.5f" % quantisation_error())
print(net[..., 0])
print(net[0])
counts = np.zeros((m, n), dtype=int)
for c in colours:
    counts[tuple(find_bmu(c, net)[1])] += 1
print(counts, counts.max(), np.unravel_index(counts.argmax(), counts.shape) if False else counts.argmax())
