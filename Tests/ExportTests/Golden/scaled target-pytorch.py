"""A neural network in PyTorch, written by Longhand.

    1 -> 4 tanh -> 1

Run it with Python and it shows the predictions, then trains on and prints the loss of each epoch.
"""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)  # as Longhand computes
torch.set_printoptions(precision=8, sci_mode=False)


# The network -----------------------------------------------------------------

class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer1 = nn.Linear(1, 4)
        self.layer2 = nn.Linear(4, 1)

    def forward(self, x):
        x = torch.tanh(self.layer1(x))
        x = self.layer2(x)
        return x

    def predict(self, x):
        """The outputs, without tracking gradients."""
        self.eval()
        with torch.no_grad():
            return self(x)


# Its parameters; weights of linear and recurrent layers are (outputs x inputs) here ---

model = Network()
model.load_state_dict({
    "layer1.weight": torch.tensor([[0.10255823940113419],
                                   [0.4753493845222611],
                                   [0.22084020394973777],
                                   [0.10270924908588241]]),
    "layer1.bias": torch.tensor([0.00392785612000432, -0.004465095781613665, 0.0040476890952643035,
                                 -0.00391341898246297]),
    "layer2.weight": torch.tensor([[-0.1629588499908316, 0.3239022672334193, -0.13241971881899078,
                                    0.8628171295688586]]),
    "layer2.bias": torch.tensor([-0.0038841063219712166]),
})


# The data: line --------------------------------------------------------------

X = torch.tensor([[0.5092796534101189],
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
Y = torch.tensor([[-0.34863216059745294],
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


# The loss: mse ---------------------------------------------------------------

criterion = nn.MSELoss()


# The optimizer: adam lr=0.001 ------------------------------------------------

optimizer = torch.optim.Adam(model.parameters(), lr=0.001, betas=(0.9, 0.999), eps=1e-08)

# What it remembers of the training so far.
memory = {
    "layer1.weight": {
        "step": torch.tensor(8.0),
        "exp_avg": torch.tensor([[0.03870022640159082],
                                 [-0.05819824366312989],
                                 [0.02997823737950616],
                                 [-0.20343537849405485]]),
        "exp_avg_sq": torch.tensor([[0.00011733246233429985],
                                    [0.00033143508666773434],
                                    [7.308812393422846e-05],
                                    [0.0032446308490130527]]),
    },
    "layer1.bias": {
        "step": torch.tensor(8.0),
        "exp_avg": torch.tensor([-0.008286777638954253, 0.03281583690866168, -0.008256559913273915,
                                 0.04186114838502475]),
        "exp_avg_sq": torch.tensor([0.0003102398014716587, 0.0010691959674517949,
                                    0.00020072188516103687, 0.008561796021889223]),
    },
    "layer2.weight": {
        "step": torch.tensor(8.0),
        "exp_avg": torch.tensor([[-0.02496239525619455, -0.10336799104073453,
                                  -0.052232036074619806, -0.023890208318021983]]),
        "exp_avg_sq": torch.tensor([[5.112066962525574e-05, 0.0008768333094567972,
                                     0.0002207305910849459, 4.211984806955561e-05]]),
    },
    "layer2.bias": {
        "step": torch.tensor(8.0),
        "exp_avg": torch.tensor([0.04601723458669463]),
        "exp_avg_sq": torch.tensor([0.011603868815998362]),
    },
}
for name, parameter in model.named_parameters():
    if name in memory:
        optimizer.state[parameter] = memory[name]


# Samples of your own, as they stand in the table -----------------------------

X_OFFSET = torch.tensor([-0.7634511482621336])
X_DIVISOR = torch.tensor([1.6907766692641921])
Y_OFFSET = torch.tensor([1.593144781207808])
Y_DIVISOR = torch.tensor([0.9285763851011678])


def predict(x):
    """The outputs for rows of inputs: x is scaled as the data were, the outputs are in the target's own unit."""
    return model.predict((torch.as_tensor(x, dtype=torch.get_default_dtype()) - X_OFFSET) / X_DIVISOR) * Y_DIVISOR + Y_OFFSET


# Training --------------------------------------------------------------------

EPOCHS = 5
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


def current_loss():
    model.eval()
    with torch.no_grad():
        return (criterion(model(X), Y)).item()


if __name__ == "__main__":
    print("predictions:")
    print(model.predict(X))
    print(f"loss: {current_loss():.12g}")
    for epoch in range(2, 2 + EPOCHS):
        model.train()
        for batch in batches(epoch):
            optimizer.zero_grad()
            loss = criterion(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
        print(f"epoch {epoch + 1}: loss {current_loss():.12g}")
