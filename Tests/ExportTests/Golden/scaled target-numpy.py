"""A neural network in plain NumPy, written by Longhand.

    1 -> 4 tanh -> 1

Rows of x are samples, W is (inputs x outputs): each layer computes z = a @ W + b and a = f(z).
Run it with Python and it shows the predictions, then trains on and prints the loss of each epoch.
"""

import numpy as np


# The data: line --------------------------------------------------------------

X = np.array([[0.5092796534101189],
              [0.3612308816667901],
              [0.9149624417869036],
              [1.0],
              [0.4857181925306184],
              [0.53202784661174],
              [0.8892217831525131],
              [0.7833734193951569],
              [0.0],
              [0.9775324041350638],
              [0.47738285394814384],
              [0.7759265614313804],
              [0.3996694684634551],
              [0.5906883863310705],
              [0.5841354518670925],
              [0.6666118399655933]])
Y = np.array([[-0.34863216059745294],
              [-1.0583921850737594],
              [1.2610052177666864],
              [1.4948884508094105],
              [-0.5687768552446004],
              [-0.2934980102798108],
              [1.017490725383033],
              [0.7215264116135583],
              [-2.3865807643428374],
              [1.3173106748313295],
              [-0.7130282159236474],
              [0.48151150692589473],
              [-0.8635252902736539],
              [-0.12693227295719817],
              [-0.09489567894362291],
              [0.16052844630667495]])


# The network's parameters, changed in place by training ----------------------

W1 = np.array([[0.10255823940113419, 0.4753493845222611, 0.22084020394973777, 0.10270924908588241]])
b1 = np.array([0.00392785612000432, -0.004465095781613665, 0.0040476890952643035,
               -0.00391341898246297])
W2 = np.array([[-0.1629588499908316],
               [0.3239022672334193],
               [-0.13241971881899078],
               [0.8628171295688586]])
b2 = np.array([-0.0038841063219712166])

parameters = {
    "W1": W1, "b1": b1, "W2": W2, "b2": b2,
}


# The forward pass, layer by layer --------------------------------------------

def forward(x):
    """The outputs for rows of inputs, and all values on the way, which the backward pass needs."""
    a0 = x

    # 4 tanh: 1 -> 4
    z1 = a0 @ W1 + b1
    a1 = np.tanh(z1)

    # 1: 4 -> 1
    z2 = a1 @ W2 + b2
    a2 = z2

    return a2, (a0, z1, a1, z2, a2)


# The loss: mse ---------------------------------------------------------------

def loss(values, y):
    """How wrong the outputs are, one number."""
    *_, a2 = values
    return np.mean((a2 - y) ** 2)


# The backward pass: the chain rule from the loss to every parameter ----------

def backward(values, y):
    """The gradient of the loss by each parameter."""
    a0, z1, a1, z2, a2 = values
    # mse
    da2 = 2 * (a2 - y) / y.size

    # layer 2: 1
    dz2 = da2
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


# The optimizer: adam lr=0.001 ------------------------------------------------

m = {name: np.zeros_like(w) for name, w in parameters.items()}
m["W1"] = np.array([[0.03870022640159082, -0.05819824366312989, 0.02997823737950616,
                     -0.20343537849405485]])
m["b1"] = np.array([-0.008286777638954253, 0.03281583690866168, -0.008256559913273915,
                    0.04186114838502475])
m["W2"] = np.array([[-0.02496239525619455],
                    [-0.10336799104073453],
                    [-0.052232036074619806],
                    [-0.023890208318021983]])
m["b2"] = np.array([0.04601723458669463])
v = {name: np.zeros_like(w) for name, w in parameters.items()}
v["W1"] = np.array([[0.00011733246233429985, 0.00033143508666773434, 7.308812393422846e-05,
                     0.0032446308490130527]])
v["b1"] = np.array([0.0003102398014716587, 0.0010691959674517949, 0.00020072188516103687,
                    0.008561796021889223])
v["W2"] = np.array([[5.112066962525574e-05],
                    [0.0008768333094567972],
                    [0.0002207305910849459],
                    [4.211984806955561e-05]])
v["b2"] = np.array([0.011603868815998362])
updates = {"W1": 8, "b1": 8, "W2": 8, "b2": 8}  # of each parameter so far


def update(gradients, lr):
    """Momentum and RMSProp together, with their early bias taken out (Kingma and Ba 2015)."""
    for name, g in gradients.items():
        w = parameters[name]
        updates[name] += 1
        t = updates[name]
        m[name] += (1 - 0.9) * (g - m[name])
        v[name] = 0.999 * v[name] + (1 - 0.999) * g**2
        m_hat = m[name] / (1 - 0.9 ** t)  # the averages began at 0, which this makes up for
        v_hat = v[name] / (1 - 0.999 ** t)
        w -= lr * m_hat / (np.sqrt(v_hat) + 1e-08)


# Samples of your own, as they stand in the table -----------------------------

X_OFFSET = np.array([-0.7634511482621336])
X_DIVISOR = np.array([1.6907766692641921])
Y_OFFSET = np.array([1.593144781207808])
Y_DIVISOR = np.array([0.9285763851011678])


def predict(x):
    """The outputs for rows of inputs: x is scaled as the data were, the outputs are in the target's own unit."""
    output, _ = forward((np.asarray(x, dtype=float) - X_OFFSET) / X_DIVISOR)
    return output * Y_DIVISOR + Y_OFFSET


# Training --------------------------------------------------------------------

EPOCHS = 5
LEARNING_RATE = 0.001
BATCH = 5
SEED = 0


def batches(epoch):
    """The samples of each step, shuffled anew in every epoch."""
    order = np.arange(len(X))
    np.random.RandomState(epoch_seed(epoch)).shuffle(order)
    return [order[start : start + BATCH] for start in range(0, len(X), BATCH)]


def epoch_seed(epoch):
    """A seed of its own for every epoch, so that any of them can be repeated (SplitMix64's last step)."""
    if epoch == 0:
        return SEED
    bits = (0 + epoch * 0x9E3779B97F4A7C15) % 2**64
    bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9 % 2**64
    bits = (bits ^ bits >> 27) * 0x94D049BB133111EB % 2**64
    return (bits ^ bits >> 31) % 2**32


if __name__ == "__main__":
    output, values = forward(X)
    print("predictions:")
    print(output)
    print(f"loss: {loss(values, Y):.12g}")
    for epoch in range(2, 2 + EPOCHS):
        for batch in batches(epoch):
            _, values = forward(X[batch])
            update(backward(values, Y[batch]), LEARNING_RATE)
        _, values = forward(X)
        print(f"epoch {epoch + 1}: loss {loss(values, Y):.12g}")
