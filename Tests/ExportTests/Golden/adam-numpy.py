"""A neural network in plain NumPy, written by Longhand.

    2 -> 4 elu(0.7) -> 1 sigmoid

Rows of x are samples, W is (inputs x outputs): each layer computes z = a @ W + b and a = f(z).
Run it with Python and it shows the predictions, then trains on and prints the loss of each epoch.
"""

import numpy as np


# The data: moons -------------------------------------------------------------

X = np.array([[0.9583242152594529, -0.0056266827226329474],
              [-0.21361960956684542, 0.6640270808404989],
              [0.7955843536623373, 0.13834619739069398],
              [0.07536022953398067, 0.15295025738296245],
              [0.7951736460161852, 0.3429829776248732],
              [0.1541765365522233, 0.2953370621639376],
              [0.7859854217678701, 0.5116972573473818],
              [0.27207434959004906, -0.18310577183938018],
              [0.6215767522066185, 0.8993316044180589],
              [0.3017231032118802, -0.2809289573706973],
              [0.346072949793524, 0.8853254508639568],
              [0.5917733060825714, -0.49984677277938133],
              [0.18863873735339481, 0.9513095090965635],
              [0.7137135647952554, -0.5936891408203521],
              [-0.14212172273041263, 0.9846504804323051],
              [0.9730943039783986, -0.27686332111133954],
              [-0.46599769160841875, 0.9862005626634885],
              [1.2595653876226378, -0.338964525914564],
              [-0.38369801843942675, 0.8165474975194329],
              [1.4338847152647176, -0.34673361068751624],
              [-0.6548406215580743, 0.8589326562749711],
              [1.436680736402357, -0.10871301586998311],
              [-0.6350636814106885, 0.5899220680063488],
              [1.8429655604254016, -0.11869274267191476],
              [-0.9838823968038969, 0.44265476095839135],
              [2.0010054565574884, 0.02800700913090677],
              [-1.012494854489723, 0.21507385766691642],
              [2.0182775451894805, 0.4053169890708723],
              [-1.0634679305179362, 0.050839624268343306],
              [2.0216116006263682, 0.3141387613876501]])
Y = np.array([[0.0],
              [1.0],
              [0.0],
              [1.0],
              [0.0],
              [1.0],
              [0.0],
              [1.0],
              [0.0],
              [1.0],
              [0.0],
              [1.0],
              [0.0],
              [1.0],
              [0.0],
              [1.0],
              [0.0],
              [1.0],
              [0.0],
              [1.0],
              [0.0],
              [1.0],
              [0.0],
              [1.0],
              [0.0],
              [1.0],
              [0.0],
              [1.0],
              [0.0],
              [1.0]])


# The network's parameters, changed in place by training ----------------------

W1 = np.array([[1.7376641853919104, 0.3970205987315851, 0.9566065744463296, 2.1757012244946754],
               [1.7938921484432548, -0.9017896201248922, 0.8763891472889521, -0.22659320173657135]])
b1 = np.array([-0.07050596924922978, 0.0655136626874872, -0.0705979108329397, -0.0738686349606565])
W2 = np.array([[0.939074087203246],
               [-0.1840053640283623],
               [0.5626774043738719],
               [0.0293385076567588]])
b2 = np.array([-0.07145481812991199])

parameters = {
    "W1": W1, "b1": b1, "W2": W2, "b2": b2,
}


# What the layers are made of -------------------------------------------------

def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def elu(z, alpha):
    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0)))


# The forward pass, layer by layer --------------------------------------------

def forward(x):
    """The outputs for rows of inputs, and all values on the way, which the backward pass needs."""
    a0 = x

    # 4 elu(0.7): 2 -> 4
    z1 = a0 @ W1 + b1
    a1 = elu(z1, 0.7)

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

    # layer 1: 4 elu(0.7)
    dz1 = da1 * np.where(z1 > 0, 1, 0.7 * np.exp(np.minimum(z1, 0)))
    dW1 = a0.T @ dz1
    db1 = dz1.sum(axis=0)

    return {
        "W1": dW1, "b1": db1, "W2": dW2, "b2": db2,
    }


# The optimizer: adam lr=0.01 amsgrad -----------------------------------------

m = {name: np.zeros_like(w) for name, w in parameters.items()}
m["W1"] = np.array([[0.02983554238260673, -0.004873070616587199, 0.016688161620216083,
                     0.002263892730396467],
                    [0.1275432648359883, -0.013190393647198848, 0.07885379160102901,
                     0.00430276518758714]])
m["b1"] = np.array([0.13092261257825305, -0.01184691068898072, 0.08073438059027323,
                    0.003968293670196285])
m["W2"] = np.array([[0.28365494299577154],
                    [-0.06231654091789336],
                    [0.1402376305297311],
                    [0.07091876376792394]])
m["b2"] = np.array([0.14693107659296817])
v = {name: np.zeros_like(w) for name, w in parameters.items()}
v["W1"] = np.array([[0.000120166900209535, 4.537342384686291e-06, 4.4294985734000365e-05,
                     2.636072176836902e-07],
                    [0.00047129433064426314, 4.850084242961643e-06, 0.0001816680655377444,
                     5.94794276429099e-07]])
v["b1"] = np.array([0.0006363732454420121, 9.597536119310006e-06, 0.0002405240367173638,
                    6.044629599208682e-07])
v["W2"] = np.array([[0.002263770943348411],
                    [0.00014972532892205048],
                    [0.0005670349595124717],
                    [0.0006079615093142798]])
v["b2"] = np.array([0.0007820207855195853])
largest_v = {name: np.zeros_like(w) for name, w in parameters.items()}
largest_v["W1"] = np.array([[0.000120166900209535, 4.537342384686291e-06, 4.4294985734000365e-05,
                             2.636072176836902e-07],
                            [0.00047129433064426314, 4.850084242961643e-06, 0.0001816680655377444,
                             5.94794276429099e-07]])
largest_v["b1"] = np.array([0.0006363732454420121, 9.597536119310006e-06, 0.0002405240367173638,
                            6.044629599208682e-07])
largest_v["W2"] = np.array([[0.002263770943348411],
                            [0.00014973132433232159],
                            [0.0005670349595124717],
                            [0.0006079615093142798]])
largest_v["b2"] = np.array([0.0007820207855195853])
updates = {"W1": 8, "b1": 8, "W2": 8, "b2": 8}  # of each parameter so far


def update(gradients, lr):
    """Momentum and RMSProp together, with their early bias taken out (Kingma and Ba 2015)."""
    for name, g in gradients.items():
        w = parameters[name]
        updates[name] += 1
        t = updates[name]
        m[name] += (1 - 0.9) * (g - m[name])
        v[name] = 0.999 * v[name] + (1 - 0.999) * g**2
        largest_v[name] = np.maximum(largest_v[name], v[name])
        m_hat = m[name] / (1 - 0.9 ** t)  # the averages began at 0, which this makes up for
        v_hat = largest_v[name] / (1 - 0.999 ** t)
        w -= lr * m_hat / (np.sqrt(v_hat) + 1e-08)


# Training --------------------------------------------------------------------

EPOCHS = 5
LEARNING_RATE = 0.01
BATCH = 8
SEED = 0


def learning_rate(epoch):
    """cosine epochs=9 end=0, epochs counted from 0."""
    return LEARNING_RATE * (0.0 + (1 - 0.0) * (1 + np.cos(np.pi * min(epoch / 9.0, 1))) / 2)


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
            update(backward(values, Y[batch]), learning_rate(epoch))
        _, values = forward(X)
        print(f"epoch {epoch + 1}: loss {loss(values, Y):.12g}")
