"""A neural network in PyTorch, written by Longhand.

    2 -> 4 elu(0.7) -> 1 sigmoid

Run it with `torchrun --nproc_per_node=2` (as many processes as you like, on one machine or more) and it shows the predictions, then trains on and prints the loss of each epoch.
"""

import math
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

class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer1 = nn.Linear(2, 4)
        self.layer2 = nn.Linear(4, 1)

    def forward(self, x):
        x = F.elu(self.layer1(x), 0.7)
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
    "layer1.weight": torch.tensor([[1.7376641853919104, 1.7938921484432548],
                                   [0.3970205987315851, -0.9017896201248922],
                                   [0.9566065744463296, 0.8763891472889521],
                                   [2.1757012244946754, -0.22659320173657135]]),
    "layer1.bias": torch.tensor([-0.07050596924922978, 0.0655136626874872, -0.0705979108329397,
                                 -0.0738686349606565]),
    "layer2.weight": torch.tensor([[0.939074087203246, -0.1840053640283623, 0.5626774043738719,
                                    0.0293385076567588]]),
    "layer2.bias": torch.tensor([-0.07145481812991199]),
})


# The data: moons -------------------------------------------------------------

X = torch.tensor([[0.9583242152594529, -0.0056266827226329474],
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
Y = torch.tensor([[0.0],
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


# The loss: bce ---------------------------------------------------------------

criterion = nn.BCEWithLogitsLoss()  # the sigmoid is in it


# The optimizer: adam lr=0.01 amsgrad -----------------------------------------

optimizer = torch.optim.Adam(model.parameters(), lr=0.01, betas=(0.9, 0.999), eps=1e-08, amsgrad=True)


def factor(epoch):
    """What the learning rate is multiplied by: cosine epochs=9 end=0, epochs counted from 0."""
    return (0.0 + (1 - 0.0) * (1 + math.cos(math.pi * min(epoch / 9.0, 1))) / 2)


schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda epoch: factor(epoch + 2))

# What it remembers of the training so far.
memory = {
    "layer1.weight": {
        "step": torch.tensor(8.0),
        "exp_avg": torch.tensor([[0.02983554238260673, 0.1275432648359883],
                                 [-0.004873070616587199, -0.013190393647198848],
                                 [0.016688161620216083, 0.07885379160102901],
                                 [0.002263892730396467, 0.00430276518758714]]),
        "exp_avg_sq": torch.tensor([[0.000120166900209535, 0.00047129433064426314],
                                    [4.537342384686291e-06, 4.850084242961643e-06],
                                    [4.4294985734000365e-05, 0.0001816680655377444],
                                    [2.636072176836902e-07, 5.94794276429099e-07]]),
        "max_exp_avg_sq": torch.tensor([[0.000120166900209535, 0.00047129433064426314],
                                        [4.537342384686291e-06, 4.850084242961643e-06],
                                        [4.4294985734000365e-05, 0.0001816680655377444],
                                        [2.636072176836902e-07, 5.94794276429099e-07]]),
    },
    "layer1.bias": {
        "step": torch.tensor(8.0),
        "exp_avg": torch.tensor([0.13092261257825305, -0.01184691068898072, 0.08073438059027323,
                                 0.003968293670196285]),
        "exp_avg_sq": torch.tensor([0.0006363732454420121, 9.597536119310006e-06,
                                    0.0002405240367173638, 6.044629599208682e-07]),
        "max_exp_avg_sq": torch.tensor([0.0006363732454420121, 9.597536119310006e-06,
                                        0.0002405240367173638, 6.044629599208682e-07]),
    },
    "layer2.weight": {
        "step": torch.tensor(8.0),
        "exp_avg": torch.tensor([[0.28365494299577154, -0.06231654091789336, 0.1402376305297311,
                                  0.07091876376792394]]),
        "exp_avg_sq": torch.tensor([[0.002263770943348411, 0.00014972532892205048,
                                     0.0005670349595124717, 0.0006079615093142798]]),
        "max_exp_avg_sq": torch.tensor([[0.002263770943348411, 0.00014973132433232159,
                                         0.0005670349595124717, 0.0006079615093142798]]),
    },
    "layer2.bias": {
        "step": torch.tensor(8.0),
        "exp_avg": torch.tensor([0.14693107659296817]),
        "exp_avg_sq": torch.tensor([0.0007820207855195853]),
        "max_exp_avg_sq": torch.tensor([0.0007820207855195853]),
    },
}
for name, parameter in model.named_parameters():
    if name in memory:
        optimizer.state[parameter] = {key: value if key == "step" else value.to(DEVICE) for key, value in memory[name].items()}


# Training --------------------------------------------------------------------

EPOCHS = 5
BATCH = 8
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


def share(batch):
    """What this process takes of a batch: every WORLD-th sample; where none is left for it one that counts nothing."""
    own = batch[RANK::WORLD]
    return own if len(own) else batch[:1]


def weight(batch):
    """What the mean over this process's share counts, so that the processes' average is the mean over the batch."""
    return len(batch[RANK::WORLD]) * WORLD / len(batch)


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
        return (criterion(model(X.to(DEVICE)), Y.to(DEVICE))).item()


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
            loss = criterion(parallel(x.to(DEVICE)), y.to(DEVICE)) * weight(batch)
            loss.backward()  # averages the gradients over the processes
            optimizer.step()
        schedule.step()
        show(f"epoch {epoch + 1}: loss {current_loss():.12g}")
    dist.destroy_process_group()


if __name__ == "__main__":
    main()
