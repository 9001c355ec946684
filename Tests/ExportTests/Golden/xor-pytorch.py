"""A neural network in PyTorch, written by Longhand.

    2 -> 4 tanh -> 1 sigmoid

Run it with Python and it shows the predictions, then trains on and prints the loss of each epoch.
"""

import torch
from torch import nn
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)  # as Longhand computes
torch.set_printoptions(precision=8, sci_mode=False)


# The network -----------------------------------------------------------------

class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer1 = nn.Linear(2, 4)
        self.layer2 = nn.Linear(4, 1)

    def forward(self, x):
        x = torch.tanh(self.layer1(x))
        x = self.layer2(x)
        return x  # before the sigmoid, which the loss contains

    def predict(self, x):
        """The outputs, without tracking gradients."""
        self.eval()
        with torch.no_grad():
            return torch.sigmoid(self(x))


# Its parameters; weights of linear and recurrent layers are (outputs x inputs) here ---

model = Network()
model.load_state_dict({
    "layer1.weight": torch.tensor([[0.09722934508604969, -0.14854438798528646],
                                   [0.4291253349089027, 0.2888904165929324],
                                   [0.20486240594278216, -0.12202881254470371],
                                   [0.09048918368003159, 0.7838164776907691]]),
    "layer1.bias": torch.tensor([0.0022197649592747507, -0.0014964293049409814,
                                 0.0011139903380352812, 0.00015071403402419807]),
    "layer2.weight": torch.tensor([[1.0151314620376217, -0.2524766814561913, 0.6384683688451821,
                                    0.06730273998030498]]),
    "layer2.bias": torch.tensor([0.002976034095078766]),
})


# The data: xor ---------------------------------------------------------------

X = torch.tensor([[0.0, 0.0],
                  [0.0, 1.0],
                  [1.0, 0.0],
                  [1.0, 1.0]])
Y = torch.tensor([[0.0],
                  [1.0],
                  [1.0],
                  [0.0]])


# The loss: bce ---------------------------------------------------------------

criterion = nn.BCEWithLogitsLoss()  # the sigmoid is in it


# The optimizer: sgd lr=0.1 ---------------------------------------------------

optimizer = torch.optim.SGD(model.parameters(), lr=0.1)


# Training --------------------------------------------------------------------

EPOCHS = 5


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
        optimizer.zero_grad()
        loss = criterion(model(X), Y)
        loss.backward()
        optimizer.step()
        print(f"epoch {epoch + 1}: loss {current_loss():.12g}")
