"""A neural network in PyTorch, written by Longhand.

    6x6 -> conv 2 3x3 pad=1 relu -> maxpool 2 -> flatten -> 3 softmax

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

class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer1 = nn.Conv2d(1, 2, 3, padding=1)
        self.layer2 = nn.MaxPool2d(2)
        self.layer3 = nn.Flatten()
        self.layer4 = nn.Linear(18, 3)

    def forward(self, x):
        x = x.reshape(-1, 1, 6, 6)  # a row holds its image channel by channel, row by row
        x = torch.relu(self.layer1(x))
        x = self.layer2(x)
        x = self.layer3(x)
        x = self.layer4(x)
        return x  # before the softmax, which the loss contains

    def predict(self, x):
        """The outputs, without tracking gradients."""
        self.eval()
        with torch.no_grad():
            return torch.softmax(self(x), dim=1)


# Its parameters; weights of linear and recurrent layers are (outputs x inputs) here ---

model = Network()
model.load_state_dict({
    "layer1.weight": torch.tensor([[[[0.7655999332464103, 0.11688038350027746, 0.41913572430798857],
                                     [1.0347860550358947, 0.8422754549239964, -0.3844978591985935],
                                     [0.4047933689533535, -0.13703827338609692,
                                      -0.13952528587811563]]],
                                   [[[0.18864377452891648, 0.17126313717192979, 0.6388002897552048],
                                     [0.3808359100461138, 0.09312585654433317, 0.1740404045640583],
                                     [0.15035186534076872, 0.5135400459145568, -0.19591271065204272]]]]),
    "layer1.bias": torch.tensor([-0.054793706501288585, -0.06903773626514104]),
    "layer4.weight": torch.tensor([[-0.2973545639346169, 0.4251949566751235, -0.23678401448999709,
                                    0.23356569906080604, 0.04399130878445131, 0.2615441208447937,
                                    0.2935520828361919, 0.06294461913682177, -0.16839566079959267,
                                    -0.012165129282002404, -0.3509559157005622,
                                    -0.2273869638334915, -0.3444922747795939, -0.38743995562097694,
                                    0.36499765753484076, -0.4137469965215375, 0.4953319870396711,
                                    -0.49683232864552157],
                                   [0.06726535931453001, -0.005469807266848762,
                                    0.35684145188786015, -0.4893999401452052, 0.29240486207463046,
                                    -0.028649859050363165, -0.48829204036797025,
                                    -0.27770786221012045, -0.1402402178636779, 0.4751557815796989,
                                    -0.29682959933578107, -0.04472756850020636,
                                    -0.38709237191645685, -0.20636210245343073,
                                    -0.3939752154720166, 0.5052051220029491, 0.1321725993914411,
                                    -0.18743044191667493],
                                   [-0.40968210903349317, -0.012227466549789578,
                                    -0.12546719646612553, -0.05968449632045968, 0.3828335485587849,
                                    -0.2560282308209715, 0.11415896445182422, -0.3091257408677677,
                                    0.0406646757398126, -0.43196679386303005, 0.13816600552183247,
                                    -0.3008636719207801, 0.11760466257988272, -0.2577024320222866,
                                    0.30269520407426115, -0.04740377170682277, 0.25004255643162804,
                                    -0.4465822797572224]]),
    "layer4.bias": torch.tensor([0.05160638637703086, 0.0223599481135753, -0.07396633449060615]),
})


# The data: X y ---------------------------------------------------------------

X = torch.tensor([[1.7886284734303186, 0.43650985051198943, 0.09649746807200862,
                   -1.8634927033644908, -0.27738820251439905, -0.35475897926898675,
                   -0.08274148148245977, -0.6270006768238473, -0.04381816897592824,
                   -0.47721803035950267, -1.3138647533626822, 0.8846223804995846,
                   0.8813180422075299, 1.7095730636529485, 0.05003364217686021,
                   -0.40467741460089085, -0.5453599476195304, -1.5464773155829683,
                   0.9823674342581601, -1.1010676301114757, -1.1850465270201729,
                   -0.20564989942254108, 1.4861483550745902, 0.23671626722691233,
                   -1.0237851399264681, -0.7129932001120494, 0.6252449661628293,
                   -0.1605133631869239, -0.76883635031923, -0.23003072227793905,
                   0.7450562664053708, 1.9761107831263025, -1.244123328955937, -0.6264169111883692,
                   -0.8037660945765764, -2.4190831731786697],
                  [-0.9237920216957886, -1.0238757608428377, 1.1239779589574683,
                   -0.1319142328009009, -1.6232854458352473, 0.6466754522701722,
                   -0.35627075944674486, -1.7431410369534588, -0.5966496416841992,
                   -0.5885943796882429, -0.8738822977622994, 0.02971381536101662,
                   -2.248257767576606, -0.2677618648460562, 1.0131834418864945, 0.8527978409541495,
                   1.1081874999349925, 1.1193906553188915, 1.4875431319925396, -1.118300684400365,
                   0.845833407057182, -1.8608895289421137, -0.6028851040072183,
                   -1.9144720434058142, 1.0481475122462551, 1.3337378194424867,
                   -0.1974146791582499, 1.7746450314059348, -0.6747275103117134,
                   0.15061686536502228, 0.15294570276248168, -1.0641952739365244,
                   0.43794661128008205, 1.9389784604004943, -1.0249308746080865, 0.8993384458408142],
                  [-0.15450685189928748, 1.7696273032937428, 0.48378834760053036,
                   0.6762163998630621, 0.6431632805957185, 0.2490867067258341, -1.395763502640675,
                   1.3916629077448075, -1.3706690125520165, 0.2385631924059012, 0.6140770877540938,
                   -0.8379122727022941, 0.14506321410352788, 1.1678822863016418,
                   -0.024104470071230052, -0.8886574178529492, -2.915737751792712,
                   -0.9718405025726093, -0.5910787384858753, -0.516417367788474,
                   -0.9599961802272166, 0.37729523411320043, -0.5747084204927051,
                   -0.10945433388060835, 0.679071599825507, -0.8554371686598813,
                   -0.30020607451955067, 2.1581493420569187, 0.8742857226105203,
                   -1.2935366319217843, -0.0797409381855717, 0.564485518294597, 1.2334710444531563,
                   0.14898639468099084, -0.5305821443551044, -0.7305266436933302],
                  [0.6450619849839091, 0.31306037402410647, -0.5166479247981497,
                   -0.1890716664357128, -0.416198015130148, 0.7246576582394498,
                   -0.6899606773138658, 0.48641447526861514, 0.8515189504847083,
                   0.48624932610831123, -0.8342398506717849, 1.344992456622238,
                   -0.6782126793411518, 0.4264350744400753, -0.7533347935974722,
                   -1.744110250641094, 0.2257502662458201, 0.28703516469482443,
                   -0.07744096055993933, 0.27606849724284316, -0.6484108883064816,
                   -0.7374648374587585, -0.16809009862191446, 1.909276809266566,
                   0.8148145412513252, -0.5199917540975635, 0.5587132048474234,
                   -0.4783646604432103, -0.45726078713830676, 0.8592840082646755,
                   -0.5252646451556335, -1.6756346341845954, -0.9064947005743282,
                   0.08841520620200595, 0.12800782111610085, 1.2416165181585397],
                  [-0.7160257975174191, 0.7314657358201054, 0.42596674984978417,
                   -0.14901377221550174, 0.8358439021819729, 0.4921189029137968,
                   -0.8623084869368738, 1.071683929782794, -1.2209019198961333,
                   0.059615433090329545, 0.0024441619892351415, 0.4246357208598569,
                   -0.7254334803985123, -0.0349433855520906, -0.14062002701591825,
                   0.9970883670936515, -0.7959146932233903, 0.07274552915143462,
                   -0.26124048467201855, -1.2980466376694824, 2.676112467653689,
                   -0.07121902716056103, -1.4866580709207609, 1.40862695884896,
                   -1.0705854991525032, 0.37086997203026, 0.8628320949627665, -0.6484320227760582,
                   -0.43089005538560166, -0.540270263790554, -0.12936100975105408,
                   -1.6224611704696181, -1.2356366241061225, -0.1407864421846237,
                   1.0389521173544556, 0.631744177429087],
                  [1.729417429210297, 0.6940522720694241, -0.511128992552914, -0.12284340561303929,
                   -2.030393553778298, -0.9607751102139338, -1.0203592788039855,
                   0.2705934249706648, 0.6478297974098579, -0.5603734188841619,
                   -0.5885016196794289, -1.5465558228110778, -0.12776205788585943,
                   0.2481680271468232, 0.4457809586531427, -0.782709043447464, 1.9884896798105511,
                   1.1950583359712759, -0.09523759870062422, -0.52718777933396,
                   -0.32158469309218346, 0.15113037165299167, -0.018627715556959044,
                   0.48352878740830696, 0.7689651576916865, 1.3662428435589185, 1.147264793112611,
                   -0.1102291554019236, 0.3882504142848946, -0.3871271811779628,
                   -0.587220312328312, 1.9108268513563658, -0.459846150218099, 1.9907378123222452,
                   -0.34903539298253017, 0.2528250912215497]])
Y = torch.tensor([0, 1, 2, 0, 1, 2])


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


# The loss: cross_entropy -----------------------------------------------------

criterion = nn.CrossEntropyLoss()  # the softmax is in it


# The optimizer: sgd lr=0.1 ---------------------------------------------------

optimizer = torch.optim.SGD(model.parameters(), lr=0.1)


# Training --------------------------------------------------------------------

EPOCHS = 5
BATCH = 4
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


def augmented(x, step):
    """The samples changed a little, so that each step sees others."""
    random = np.random.RandomState([SEED, step, 1])
    x = x.copy()
    for row in x:
        down, right = random.randint(-1, 2), random.randint(-1, 2)
        image = row.reshape(1, 6, 6)
        moved = np.zeros_like(image)
        moved[:, max(down, 0) : 6 + min(down, 0), max(right, 0) : 6 + min(right, 0)] = image[
            :, max(-down, 0) : 6 - max(down, 0), max(-right, 0) : 6 - max(right, 0)
        ]
        row[:] = moved.ravel()
    return x


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
    step = 4
    for epoch in range(2, 2 + EPOCHS):
        parallel.train()
        shares.set_epoch(epoch)
        for batch, (x, y) in zip(batches(epoch), loader):
            x = share(torch.from_numpy(augmented(X[batch].numpy(), step)))
            step += 1
            optimizer.zero_grad()
            loss = criterion(parallel(x.to(DEVICE)), y.to(DEVICE)) * weight(batch)
            loss.backward()  # averages the gradients over the processes
            optimizer.step()
        show(f"epoch {epoch + 1}: loss {current_loss():.12g}")
    dist.destroy_process_group()


if __name__ == "__main__":
    main()
