"""A neural network in PyTorch, written by Longhand.

    2 -> 1 step

Run it with `torchrun --nproc_per_node=2` (as many processes as you like, on one machine or more) and it shows the predictions, then trains on and prints the loss of each epoch.
"""

import os

import numpy as np
import torch
import torch.distributed as dist
from torch import nn
from torch.nn import functional as F
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, Sampler, TensorDataset

torch.set_default_dtype(torch.float64)  # as Longhand computes
torch.set_printoptions(precision=8, sci_mode=False)


# The network -----------------------------------------------------------------

class Step(nn.Module):
    def forward(self, z):
        return (z >= 0).to(z.dtype) + 0 * z  # its slope is 0 everywhere


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer1 = nn.Linear(2, 1)

    def forward(self, x):
        x = self.layer1(x)
        return x  # before the step, which the rule skips

    def predict(self, x):
        """The outputs, without tracking gradients."""
        self.eval()
        with torch.no_grad():
            return Step()(self(x))


# Its parameters; weights of linear and recurrent layers are (outputs x inputs) here ---

model = Network()
model.load_state_dict({
    "layer1.weight": torch.tensor([[0.13806543856194997, 0.6086474408046969]]),
    "layer1.bias": torch.tensor([-1.0]),
})


# The data: and ---------------------------------------------------------------

X = torch.tensor([[0.0, 0.0],
                  [0.0, 1.0],
                  [1.0, 0.0],
                  [1.0, 1.0]])
Y = torch.tensor([[0.0],
                  [0.0],
                  [0.0],
                  [1.0]])


# The processes: torchrun tells each which one it is --------------------------

for name, value in [("RANK", "0"), ("WORLD_SIZE", "1"), ("LOCAL_RANK", "0"), ("MASTER_ADDR", "localhost"), ("MASTER_PORT", "29500")]:
    os.environ.setdefault(name, value)  # alone, without torchrun
RANK, WORLD = int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])
HAS_GPUS = torch.cuda.is_available() and torch.cuda.device_count() > int(os.environ["LOCAL_RANK"])
DEVICE = torch.device("cuda", int(os.environ["LOCAL_RANK"])) if HAS_GPUS else torch.device("cpu")
if HAS_GPUS:
    torch.cuda.set_device(DEVICE)
dist.init_process_group("nccl" if HAS_GPUS else "gloo")
model.to(DEVICE)


# The loss: mse ---------------------------------------------------------------

criterion = nn.MSELoss()


# The optimizer: perceptron lr=0.5 --------------------------------------------

optimizer = torch.optim.SGD(model.parameters(), lr=0.5)


# Training --------------------------------------------------------------------

EPOCHS = 5


def batches(epoch):
    """All samples in one step."""
    return [np.arange(len(X))]


def share(batch):
    """What this process takes of a batch: every WORLD-th sample; where none is left for it one that counts nothing."""
    own = batch[RANK::WORLD]
    return own if len(own) else batch[:1]


def weight(batch):
    """What the mean over this process's share counts, so that the processes' average is the mean over the batch."""
    return WORLD if len(batch[RANK::WORLD]) else 0


class Shares(Sampler):
    """This process's share of every batch of an epoch, in Longhand's order."""

    def __init__(self):
        self.epoch = 2

    def set_epoch(self, epoch):
        self.epoch = epoch

    def __len__(self):
        return len(batches(self.epoch))

    def __iter__(self):
        epoch = self.epoch
        return (share(batch).tolist() for batch in batches(epoch))


def show(text):
    """Prints once, not once for each process."""
    if RANK == 0:
        print(text, flush=True)


def current_loss():
    model.eval()
    with torch.no_grad():
        return (criterion(Step()(model(X.to(DEVICE))), Y.to(DEVICE))).item()


def main():
    show("predictions:")
    show(model.predict(X.to(DEVICE)).cpu())
    show(f"loss: {current_loss():.12g}")
    parallel = DistributedDataParallel(model)
    shares = Shares()
    loader = DataLoader(TensorDataset(X, Y), batch_sampler=shares)
    for epoch in range(2, 2 + EPOCHS):
        parallel.train()
        shares.set_epoch(epoch)
        for batch, (x, y) in zip(batches(epoch), loader):
            optimizer.zero_grad()
            z = parallel(x.to(DEVICE))
            z.backward(((z >= 0).to(z.dtype).detach() - y.to(DEVICE)) * weight(batch))  # Rosenblatt's rule
            optimizer.step()
        show(f"epoch {epoch + 1}: loss {current_loss():.12g}")
    dist.destroy_process_group()


if __name__ == "__main__":
    main()
