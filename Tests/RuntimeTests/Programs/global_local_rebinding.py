import numpy as np
w = np.array([1.0, 2.0])
def inplace(v):
    v += 1
def rebind(v):
    v = v + 1
    return v
inplace(w); print(w)
r = rebind(w); print(w, r)
a = w; a = a * 2; print(w, a)
b = w[:1]; b[0] = -5; print(w)
m = [[0] * 2] * 2; m[0][0] = 1; print(m)
t = ([1], 2); t[0].append(3); print(t)
x = y = []; x.append(1); print(y)
x, y = 1, 2; x, y = y, x; print(x, y)
def swap(p): p[0], p[1] = p[1], p[0]
l = [1, 2]; swap(l); print(l)
n = np.zeros((2, 2)); n[0] = [1, 2]; n[:, 1] += 10; print(n)
