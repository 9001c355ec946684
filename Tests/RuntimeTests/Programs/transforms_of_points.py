import matplotlib.pyplot as plt
import matplotlib.transforms as transforms
import numpy as np
from matplotlib.patches import Ellipse

turn = transforms.Affine2D().rotate_deg(30).scale(2, 3).translate(1, -1)
print(turn.transform([[0, 0], [1, 0], [0, 1]]).round(6))
print(turn.get_matrix().round(6))
print(turn.inverted().transform(turn.transform((0.5, 2))).round(6))
both = transforms.Affine2D().translate(1, 2) + transforms.Affine2D().scale(3)
print(both.transform((0, 0)), transforms.Affine2D().rotate_deg_around(1, 1, 90).transform((2, 1)).round(6))

np.random.seed(2)
data = np.random.multivariate_normal([1, 2], [[2, 0.8], [0.8, 1]], 50)
covariance = np.cov(data, rowvar=False)
correlation = covariance[0, 1] / np.sqrt(covariance[0, 0] * covariance[1, 1])
fig, ax = plt.subplots()
for deviations in (1, 2):
    ellipse = Ellipse((0, 0), width=2 * np.sqrt(1 + correlation), height=2 * np.sqrt(1 - correlation), facecolor="none", edgecolor="red")
    scale = np.sqrt(np.diag(covariance)) * deviations
    ellipse.set_transform(transforms.Affine2D().rotate_deg(45).scale(*scale).translate(*data.mean(axis=0)) + ax.transData)
    ax.add_patch(ellipse)
box = transforms.Bbox([[0, 0], [2, 3]])
print(round(float(correlation), 6), box.width, box.height, box.bounds, transforms.Bbox.from_bounds(1, 1, 2, 2).extents)
plt.show()
