"""A neural network in plain NumPy, written by Longhand.

    2 -> 4 tanh -> 1 sigmoid

Rows of x are samples, W is (inputs x outputs): each layer computes z = a @ W + b and a = f(z).
Run it with Python and it shows the predictions, then trains on and prints the loss of each epoch.
"""

import numpy as np


# The data: xor ---------------------------------------------------------------

X = np.array([[0.0, 0.0],
              [0.0, 1.0],
              [1.0, 0.0],
              [1.0, 1.0]])
Y = np.array([[0.0],
              [1.0],
              [1.0],
              [0.0]])


# The network's parameters, changed in place by training ----------------------

W1 = np.array([[0.09722934508604969, 0.4291253349089027, 0.20486240594278216, 0.09048918368003159],
               [-0.14854438798528646, 0.2888904165929324, -0.12202881254470371, 0.7838164776907691]])
b1 = np.array([0.0022197649592747507, -0.0014964293049409814, 0.0011139903380352812,
               0.00015071403402419807])
W2 = np.array([[1.0151314620376217],
               [-0.2524766814561913],
               [0.6384683688451821],
               [0.06730273998030498]])
b2 = np.array([0.002976034095078766])

parameters = {
    "W1": W1, "b1": b1, "W2": W2, "b2": b2,
}


# What the layers are made of -------------------------------------------------

def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# The forward pass, layer by layer --------------------------------------------

def forward(x):
    """The outputs for rows of inputs, and all values on the way, which the backward pass needs."""
    a0 = x

    # 4 tanh: 2 -> 4
    z1 = a0 @ W1 + b1
    a1 = np.tanh(z1)

    # 1 sigmoid: 4 -> 1
    z2 = a1 @ W2 + b2
    a2 = sigmoid(z2)

    return a2, (a0, z1, a1, z2, a2)


# The loss: bce ---------------------------------------------------------------

def loss(values, y):
    """How wrong the outputs are, one number."""
    *_, z2, a2 = values
    # -y ln(a) - (1 - y) ln(1 - a) with a = sigmoid(z), written so that nothing overflows
    return np.mean(np.logaddexp(0, z2) - z2 * y)


# The backward pass: the chain rule from the loss to every parameter ----------

def backward(values, y):
    """The gradient of the loss by each parameter."""
    a0, z1, a1, z2, a2 = values
    # bce and sigmoid together
    dz2 = (a2 - y) / y.size

    # layer 2: 1 sigmoid
    dW2 = a1.T @ dz2
    db2 = dz2.sum(axis=0)
    da1 = dz2 @ W2.T

    # layer 1: 4 tanh
    dz1 = da1 * (1 - a1 ** 2)
    dW1 = a0.T @ dz1
    db1 = dz1.sum(axis=0)

    return {
        "W1": dW1, "b1": db1, "W2": dW2, "b2": db2,
    }


# The optimizer: sgd lr=0.1 ---------------------------------------------------

def update(gradients, lr):
    """A step down the gradient."""
    for name, g in gradients.items():
        w = parameters[name]
        w -= lr * g


# Training --------------------------------------------------------------------

EPOCHS = 5
LEARNING_RATE = 0.1


if __name__ == "__main__":
    output, values = forward(X)
    print("predictions:")
    print(output)
    print(f"loss: {loss(values, Y):.12g}")
    for epoch in range(2, 2 + EPOCHS):
        _, values = forward(X)
        update(backward(values, Y), LEARNING_RATE)
        _, values = forward(X)
        print(f"epoch {epoch + 1}: loss {loss(values, Y):.12g}")
