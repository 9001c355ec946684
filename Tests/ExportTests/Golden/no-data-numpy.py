"""A neural network in plain NumPy, written by Longhand.

    2 -> 1 sigmoid

Rows of x are samples, W is (inputs x outputs): each layer computes z = a @ W + b and a = f(z).
Run it with Python and it shows a prediction.
"""

import numpy as np


# The network's parameters, changed in place by training ----------------------

W1 = np.array([[0.13806543856194997],
               [0.6086474408046969]])
b1 = np.array([0.0])

parameters = {
    "W1": W1, "b1": b1,
}


# What the layers are made of -------------------------------------------------

def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# The forward pass, layer by layer --------------------------------------------

def forward(x):
    """The outputs for rows of inputs, and all values on the way, which the backward pass needs."""
    a0 = x

    # 1 sigmoid: 2 -> 1
    z1 = a0 @ W1 + b1
    a1 = sigmoid(z1)

    return a1, (a0, z1, a1)


if __name__ == "__main__":
    x = np.zeros((1, 2))  # put your own samples here, a row each
    output, _ = forward(x)
    print(output)
