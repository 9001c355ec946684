import numpy as np

class_names = {0: "off", 1: "on"}
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([0, 0, 0, 1])
w = np.zeros(2)
b = 0.0

def predict(x):
    return 1 if np.dot(w, x) + b > 0 else 0

for epoch in range(10):
    errors = 0
    for xi, target in zip(X, y):
        update = 0.1 * (target - predict(xi))
        w += update * xi
        b += update
        errors += int(update != 0.0)
    print(f"epoch {epoch}: errors={errors} w={w} b={b:.1f}")
    if errors == 0:
        break
else:
    print("not converged")
for xi in X:
    print(xi, "->", class_names[predict(xi)])
