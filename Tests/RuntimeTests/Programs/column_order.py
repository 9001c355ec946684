import numpy as np

a = np.array([[0, 1, 2], [5, 4, 3]])
print(a.reshape(-1, order="F"), a.flatten("F"), a.ravel("F"), a.flatten(order="F"), a.T.reshape(-1, order="F"))
print(a.reshape((3, 2), order="F"), a.reshape(3, -1, order="F"), np.reshape(a, (3, 2), order="F"), np.ravel(a, order="F"))
print(np.arange(24).reshape(2, 3, 4, order="F")[1, 2], np.arange(8).reshape(2, 2, 2).reshape(4, 2, order="F"))
theta = np.linspace(0, 1, 6)
W1, W2 = theta[:4].reshape(2, 2, order="F"), theta[4:].reshape(1, 2, order="F")
print(W1, np.concatenate([W1.ravel(order="F"), W2.flatten("F")]), np.zeros((2, 2), order="F"), np.array(a, order="F").T)
print(np.moveaxis(np.zeros((2, 3, 4)), (0, 1), (-2, -1)).shape, np.moveaxis(np.arange(6).reshape(1, 2, 3), [0, 2], [2, 0])[:, :, 0])
try:
    a.reshape(6, order="Q")
except ValueError as error:
    print(error)
