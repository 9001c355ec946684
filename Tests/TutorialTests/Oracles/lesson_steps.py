"""The worked steps of lessons 10 to 17, computed by PyTorch, for LessonStepsTests.

    (python3 lesson_steps.py; python3 lesson_trainings.py LONGHAND) > lesson_steps.frozen

Each case is a name, the lines that Longhand runs, which leave numbers in `out`, and what PyTorch says they are. The lines are those
of the lessons, with weights written out where a lesson draws them.
"""
import torch
from torch import nn
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)


def case(name, lines, *values):
    print("##", name)
    print(lines.strip("\n"))
    print("=", *(repr(float(v)) for value in values for v in torch.as_tensor(value, dtype=torch.float64).detach().ravel()))


def weights(rows, columns, k):
    """Numbers that both sides can write down: cos(i + 2j + k)."""
    i, j = torch.arange(rows).reshape(-1, 1), torch.arange(columns).reshape(1, -1)
    return torch.cos((i + 2 * j + k).double())


W = "np.cos(np.arange({0}).reshape(-1, 1) + 2 * np.arange({1}) + {2})"


def set_weights(sizes):
    return "\n".join(f"W{k} = " + W.format(a, b, k) for k, (a, b) in enumerate(zip(sizes, sizes[1:]), 1))


# 10: the gradient on its way through eight layers -------------------------------------------------

X = torch.tensor([[1.0, 0.0], [0.5, -1.0]])
y = torch.tensor([[1.0], [0.0]])
for name, f in (("sigmoid", torch.sigmoid), ("relu", torch.relu)):
    sizes = [2] + [6] * 7 + [1]
    ws = [weights(a, b, k).requires_grad_() for k, (a, b) in enumerate(zip(sizes, sizes[1:]), 1)]
    a = X
    for w in ws[:-1]:
        a = f(a @ w)
    F.binary_cross_entropy_with_logits(a @ ws[-1], y).backward()
    case(
        f"10 deep: mean |dW| through eight layers of {name}",
        f"""
data np.array([[1.0, 0.0], [0.5, -1.0]]) np.array([[1], [0]])
net 2 -> {' -> '.join([f'6 {name}'] * 7)} -> 1 sigmoid
{set_weights(sizes)}
forward
backward
out = [{', '.join(f'abs(dW{k}).mean()' for k in range(1, 9))}]
""",
        torch.stack([w.grad.abs().mean() for w in ws]),
    )

case(
    "10 deep: the spread that he gives the weights of a ReLU layer with 8 inputs",
    """
out = [np.sqrt(2/8)]
""",
    nn.init.calculate_gain("relu") / 8**0.5,
)

# 11: first steps ----------------------------------------------------------------------------------

valley = torch.tensor([2.0, 1.0], requires_grad=True)
(0.5 * (0.1 * valley[0] ** 2 + 10 * valley[1] ** 2)).backward()
case(
    "11 optimizers: the two slopes of a narrow valley",
    """
w = param([2.0, 1.0])
l = 0.5 * (0.1 * w[0]**2 + 10 * w[1]**2)
l.backward()
out = w.grad
""",
    valley.grad,
)
OR = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
w, b = torch.zeros(2, 1, requires_grad=True), torch.zeros(1, requires_grad=True)
F.binary_cross_entropy_with_logits(OR @ w + b, torch.tensor([[0.0], [1.0], [1.0], [1.0]])).backward()
torch.optim.RMSprop([w, b], lr=0.03, alpha=0.99).step()
case(
    "11 optimizers: RMSProp's first step",
    """
data or
net 2 -> 1 sigmoid init=zeros
optimizer rmsprop lr=0.03
step
out = [W1[0,0], W1[1,0], b1[0]]
""",
    w, b,
)
AND = torch.tensor([[0.0], [0.0], [0.0], [1.0]])
w, b = torch.tensor([[-0.2347], [0.6232]], requires_grad=True), torch.zeros(1, requires_grad=True)
F.binary_cross_entropy_with_logits(OR @ w + b, AND).backward()
torch.optim.Adam([w, b], lr=0.05).step()
case(
    "11 optimizers: Adam's first step is as long for all three parameters",
    """
data and
net 2 -> 1 sigmoid
W1 = [[-0.2347], [0.6232]]
b1 = [0.0]
optimizer adam lr=0.05
step
out = [W1[0,0], W1[1,0], b1[0]]
""",
    w, b,
)
parameter = nn.Parameter(torch.zeros(1))
optimizer = torch.optim.SGD([parameter], lr=0.1, momentum=0.9)
buffers = []
for _ in range(60):
    parameter.grad = torch.ones(1)
    optimizer.step()
    buffers.append(optimizer.state[parameter]["momentum_buffer"].clone())
case(
    "11 optimizers: v after 1, 2, 3 and 60 gradients of 1",
    """
v = [0]
for k in range(60):
    v.append(0.9 * v[-1] + 1)
out = v[1:4] + [v[60]]
""",
    torch.stack(buffers[:3] + [buffers[59]]),
)
losses = []
for momentum in (0, 0.9):
    w, b = torch.zeros(2, 1, requires_grad=True), torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([w, b], lr=0.1, momentum=momentum)
    for _ in range(101):
        optimizer.zero_grad()
        loss = F.binary_cross_entropy_with_logits(OR @ w + b, torch.tensor([[0.0], [1.0], [1.0], [1.0]]))
        loss.backward()
        optimizer.step()
    losses.append(loss)
case(
    "11 optimizers: a hundred epochs of OR, without momentum and with it",
    """
data or
net 2 -> 1 sigmoid init=zeros
optimizer sgd lr=0.1
out = [train(100).loss]
reset
optimizer sgd lr=0.1 momentum=0.9
out.append(train(100).loss)
""",
    torch.stack(losses),
)
for name, make in (("adam", torch.optim.Adam), ("adamw", torch.optim.AdamW)):
    w, b = torch.tensor([[2.0]], requires_grad=True), torch.tensor([0.0], requires_grad=True)
    optimizer = make([w, b], lr=0.05, weight_decay=0.1)
    steps = []
    for _ in range(3):
        optimizer.zero_grad()
        F.mse_loss(torch.tensor([[1.0]]) @ w + b, torch.tensor([[0.0]])).backward()
        optimizer.step()
        steps += [w.item(), b.item()]
    case(
        f"11 optimizers: three steps of {name} with a decay",
        f"""
data np.array([[1.0]]) np.array([[0.0]]) kind=numbers
net 1 -> 1 identity
W1 = [[2.0]]
b1 = [0.0]
optimizer {name} lr=0.05 weight_decay=0.1
out = [why("W1[0,0]").after]
for k in range(3):
    r = train(1)
    out += [W1[0,0], b1[0]]
""",
        steps[0], steps,
    )

# 12: schedule, clip, half precision ----------------------------------------------------------------

parameter = nn.Parameter(torch.zeros(1))
optimizer = torch.optim.SGD([parameter], lr=0.4)
schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=40)
rates = []
for _ in range(40):
    rates.append(optimizer.param_groups[0]["lr"])
    optimizer.step()
    schedule.step()
case(
    "12 techniques: the cosine's rates, as steps of a weight whose gradient is 1",
    """
data np.array([[1.0]]) np.array([[0.0]]) kind=numbers
net 1 -> 1 identity
optimizer sgd lr=0.4
schedule cosine epochs=40
out = []
for k in range(40):
    W1 = [[0.5]]
    b1 = [0.0]
    r = train(1)
    out.append(0.5 - W1[0,0])
""",
    rates,
)
parameter.grad = None
two = nn.Parameter(torch.zeros(2))
two.grad = torch.tensor([5.0, 12.0])
nn.utils.clip_grad_norm_([two], 1.0)
case(
    "12 techniques: the gradient [5, 12] clipped to a norm of 1",
    """
data np.array([[5.0, 12.0], [0.0, 0.0]]) np.array([[-1.0], [1.0]]) kind=numbers
net 2 -> 1 identity init=zeros
optimizer sgd lr=1
clip norm=1
step
out = [-W1[0,0], -W1[1,0], b1[0]]
""",
    two.grad, 0,
)

kept = F.dropout(torch.full((100,), 0.6), 0.5).unique()
case(
    "12 techniques: what dropout hands on of 0.6",
    """
a = 0.6 * (np.random.rand(100) > 0.5) / (1 - 0.5)
data [[1.0]] [[1.0]]
net 1 -> 100 identity -> dropout 0.5 -> 1 sigmoid
W1 = np.full((1, 100), 0.6)
step
out = [a.min(), a.max(), a2.min(), a2.max()]
""",
    kept, kept,
)
case(
    "12 techniques: 0.00000002 in half precision, and 65536 times as much",
    """
out = [np.float16(2e-8), np.float16(2e-8 * 65536)]
""",
    torch.tensor([2e-8, 2e-8 * 65536]).half(),
)
scaler = torch.amp.GradScaler("cpu", init_scale=1e9)
two = nn.Parameter(torch.zeros(1, dtype=torch.float32))
optimizer = torch.optim.SGD([two], lr=0.1)
for _ in range(12):
    scaler.scale(two.sum()).backward()
    two.grad.fill_(float("inf"))
    scaler.step(optimizer)
    scaler.update()
case(
    "12 techniques: the scale after twelve overflows",
    """
data moons n=100 noise=0.2
net 2 -> 8 tanh -> 1 sigmoid
optimizer adam lr=0.05
precision float16-mixed scale=1e9
r = train(12)
out = [r.skipped, r.loss_scale]
""",
    12, scaler.get_scale(),
)

# 13: softmax, cross-entropy and their slope ---------------------------------------------------------

z = torch.tensor([2.0, 1.0, 0.0], requires_grad=True)
loss = F.cross_entropy(z.reshape(1, 3), torch.tensor([1]))
loss.backward()
case(
    "13 classes: p, its loss and p − onehot",
    """
z = param([2.0, 1.0, 0.0])
p = softmax(z)
l = cross_entropy(p, 1)
l.backward()
out = p.data.tolist() + [l.item()] + z.grad.tolist()
""",
    F.softmax(z, 0).detach(), loss.detach(), z.grad,
)
case(
    "13 classes: 1000 more on every logit",
    """
out = softmax(np.array([1002.0, 1001.0, 1000.0]))
""",
    F.softmax(torch.tensor([1002.0, 1001.0, 1000.0]), 0),
)
case(
    "13 classes: the loss for each class in turn",
    """
out = -np.log(softmax(np.array([2.0, 1.0, 0.0])))
""",
    torch.stack([F.cross_entropy(z.detach().reshape(1, 3), torch.tensor([k])) for k in range(3)]),
)
Z = torch.tensor([[2.0, 1.0, 0.0], [0.0, 0.0, 0.0], [1.0, 3.0, 1.0]], requires_grad=True)
F.cross_entropy(Z, torch.tensor([1, 0, 2])).backward()
case(
    "13 classes: the exercise's nine slopes",
    """
Z = np.array([[2.0, 1.0, 0.0], [0.0, 0.0, 0.0], [1.0, 3.0, 1.0]])
t = np.array([1, 0, 2])
d = (softmax(Z) - np.eye(3)[t]) / 3
out = d.ravel()
""",
    Z.grad,
)

# 14: one kernel, its gradient, dilation and the checkerboard -----------------------------------------

x = torch.tensor([[0.0, 0.0, 1.0, 1.0]] * 4).reshape(1, 1, 4, 4)
k = torch.tensor([[-1.0, 1.0], [-1.0, 1.0]]).reshape(1, 1, 2, 2).requires_grad_()
maps = F.conv2d(x, k)
((maps.sum() - 5) ** 2).backward()
case(
    "14 convolution: the map, and the gradient of each kernel weight",
    """
x = np.array([[0,0,1,1],[0,0,1,1],[0,0,1,1],[0,0,1,1]])
net 4x4 -> conv 1 2x2 -> flatten -> 1
W1 = np.array([[[[-1,1],[-1,1]]]])
b1 = [0]
W3 = np.ones((9, 1))
b3 = [0]
data x.reshape(1, 16) np.array([[5.0]])
forward
backward
out = a1.ravel().tolist() + dW1.ravel().tolist()
""",
    maps.detach(), k.grad,
)
ones = torch.ones(1, 1, 5, 5)
case(
    "14 convolution: dilation, the checkerboard and upsampling",
    """
a = conv2d(np.ones((1,1,5,5)), np.ones((1,1,3,3)), dilation=2)
b = conv_transpose2d(np.ones((1,1,3,3)), np.ones((1,1,3,3)), stride=2)
c = conv_transpose2d(np.array([[[[1.0, 2.0], [3.0, 4.0]]]]), np.ones((1,1,2,2)), stride=2)
out = a.ravel().tolist() + b.ravel().tolist() + c.ravel().tolist()
""",
    F.conv2d(ones, ones[..., :3, :3], dilation=2),
    F.conv_transpose2d(ones[..., :3, :3], ones[..., :3, :3], stride=2),
    F.conv_transpose2d(torch.tensor([[[[1.0, 2.0], [3.0, 4.0]]]]), ones[..., :2, :2], stride=2),
)
impulse = torch.zeros(1, 1, 16, 16)
impulse[0, 0, 8, 8] = 1
case(
    "14 convolution: how far a dilated kernel sees",
    """
impulse = np.zeros((1, 1, 16, 16))
impulse[0, 0, 8, 8] = 1
k = np.ones((1, 1, 3, 3))
out = conv2d(conv2d(impulse, k, padding=1), k, padding=2, dilation=2)[0,0,8]
""",
    F.conv2d(F.conv2d(impulse, ones[..., :3, :3], padding=1), ones[..., :3, :3], padding=2, dilation=2)[0, 0, 8],
)
size = lambda layer, n: layer(torch.zeros(1, 1, n, n)).shape[-1]
case(
    "14 convolution: how large the outputs are",
    """
net 8x8 -> conv 4 3x3 pad=1 stride=2 -> flatten -> 1
a = net().layers[0].output[-1]
count = W1.size + b1.size
net 8x8 -> upconv 1 4x4 stride=2 pad=1 -> flatten -> 1
out = [a, count, net().layers[0].output[-1]]
""",
    size(nn.Conv2d(1, 4, 3, padding=1, stride=2), 8), sum(p.numel() for p in nn.Conv2d(1, 4, 3).parameters()),
    size(nn.ConvTranspose2d(1, 1, 4, padding=1, stride=2), 8),
)

# 15: three states, ten steps back, one lstm unit -----------------------------------------------------

wx = torch.tensor(1.0)
whs = [torch.tensor(0.5, requires_grad=True) for _ in range(3)]  # one for each step: their gradients are the terms of the sum
h = torch.tensor(0.0)
states = []
for value, wh in zip((1.0, 0.0, 1.0), whs):
    h = torch.tanh(value * wx + h * wh)
    states.append(h.detach())
((h - 1) ** 2).backward()
terms = torch.stack([wh.grad for wh in whs])
case(
    "15 recurrence: h₁, h₂, h₃, ∂L/∂Wh1 and its three terms",
    """
net 3x1 -> rnn 1 tanh
Wx1 = [[1.0]]
Wh1 = [[0.5]]
b1 = [0.0]
data np.array([[1, 0, 1]]) np.array([[1.0]]) kind=numbers
forward
backward
out = [np.tanh(1.0), np.tanh(np.tanh(1.0)*0.5), a1[0,0], dWh1[0,0]] + [t.value for t in why("Wh1[0,0]").factors[0].terms]
""",
    torch.stack(states), terms.sum(), terms,
)
h0 = torch.tensor(1.0, requires_grad=True)
h = h0
for _ in range(10):
    h = torch.tanh(0.5 * h)
h.backward()
first = torch.tensor(1.0, requires_grad=True)
torch.tanh(0.5 * first).backward()
case(
    "15 recurrence: the first factor, and ∂h₁₀/∂h₀",
    """
h0 = param(1.0)
h = h0
for t in range(10):
    h = tanh(0.5 * h)
h.backward()
out = [0.5 * (1 - np.tanh(0.5)**2), h0.grad]
""",
    first.grad, h0.grad,
)
lstm = nn.LSTM(1, 1, batch_first=True)
with torch.no_grad():
    lstm.weight_ih_l0.copy_(torch.tensor([[4.0], [0.0], [2.0], [0.0]]))
    lstm.weight_hh_l0.zero_()
    lstm.bias_ih_l0.copy_(torch.tensor([-2.0, 3.0, 0.0, 0.0]))
    lstm.bias_hh_l0.zero_()
    _, (h, c) = lstm(torch.tensor([[[1.0], [0.0], [0.0]]]))
case(
    "15 recurrence: the lstm unit's h, and the c that the question asks for",
    """
net 3x1 -> lstm 1 -> 1 identity
Wx1 = [[4.0, 0.0, 2.0, 0.0]]
Wh1 = [[0.0, 0.0, 0.0, 0.0]]
b1 = [-2.0, 3.0, 0.0, 0.0]
out = [forward([1, 0, 0]).layers[0].a.item(), sigmoid(2) * np.tanh(2) * sigmoid(3)**2]
""",
    h, c,
)
count = lambda layer: sum(p.numel() for p in layer.parameters())
case(
    "15 recurrence: how many parameters PyTorch counts",
    """
net 8x1 -> rnn 4 tanh -> 1 sigmoid
a = Wx1.size + Wh1.size + 2 * b1.size
net 8x1 -> lstm 4 -> 1 sigmoid
b = Wx1.size + Wh1.size + 2 * b1.size
net 8x1 -> gru 4 -> 1 sigmoid
out = [a, b, Wx1.size + Wh1.size + b1.size + bh1.size]
""",
    count(nn.RNN(1, 4)), count(nn.LSTM(1, 4)), count(nn.GRU(1, 4)),
)

# 16: what is frozen keeps every digit ----------------------------------------------------------------

sizes = [2, 3, 3, 1]
ws = [weights(a, b, k).requires_grad_() for k, (a, b) in enumerate(zip(sizes, sizes[1:]), 1)]
bs = [torch.zeros(b, requires_grad=True) for b in sizes[1:]]
optimizer = torch.optim.Adam([ws[2], bs[2]], lr=0.01)
for _ in range(5):
    optimizer.zero_grad()
    a = torch.tanh(torch.tanh(X @ ws[0] + bs[0]) @ ws[1] + bs[1])
    F.binary_cross_entropy_with_logits(a @ ws[2] + bs[2], y).backward()
    optimizer.step()
case(
    "16 two-stage: five steps of Adam behind two frozen layers",
    f"""
data np.array([[1.0, 0.0], [0.5, -1.0]]) np.array([[1], [0]])
net 2 -> 3 tanh -> 3 tanh -> 1 sigmoid
{set_weights(sizes)}
freeze 1 2
optimizer adam lr=0.01
r = train(5)
out = W1.ravel().tolist() + W2.ravel().tolist() + W3.ravel().tolist() + b3.tolist()
""",
    ws[0].detach(), ws[1].detach(), ws[2].detach(), bs[2].detach(),
)

# 17: what lesson_friend.py and the exported program printed -------------------------------------------

case(
    "17 world: a PyTorch user's network",
    """
data xor
net 2 -> 3 tanh -> 1 sigmoid
load friend.safetensors
out = [evaluate().loss]
""",
    0.00448019741625483,
)
case(
    "17 world: what the exported program prints",
    """
data xor
net 2 -> 2 tanh -> 1 sigmoid seed=6
optimizer adam lr=0.05
r = train(400)
out = [evaluate().loss]
for epoch in range(3):
    out.append(train(1).loss)
""",
    [0.0052838626276, 0.00526227762828, 0.00524083749245, 0.00521954084426],
)
