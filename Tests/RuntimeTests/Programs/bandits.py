import numpy as np, random, time, sys
from dataclasses import dataclass, field
from typing import Callable
@dataclass
class Bandit:
    probs: list
    rng: random.Random = field(default_factory=lambda: random.Random(0), repr=False)
    def pull(self, i: int) -> int: return int(self.rng.random() < self.probs[i])
@dataclass
class Agent:
    k: int
    eps: float = .1
    name: str = 'eps-greedy'
    def __post_init__(self): self.q, self.n = [0.] * self.k, [0] * self.k; self.r = random.Random(1)
    def act(self, t): return self.r.randrange(self.k) if self.r.random() < self.eps else max(range(self.k), key=self.q.__getitem__)
    def learn(self, a, r): self.n[a] += 1; self.q[a] += (r - self.q[a]) / self.n[a]
class UCB(Agent):
    def act(self, t): return max(range(self.k), key=lambda i: float('inf') if not self.n[i] else self.q[i] + (2 * np.log(t + 1) / self.n[i]) ** .5)
for ag in (Agent(4), Agent(4, eps=.3, name='eps .3'), UCB(4, name='ucb')):
    b = Bandit([.2, .5, .75, .4]); tot = 0
    for t in range(500): a = ag.act(t); r = b.pull(a); ag.learn(a, r); tot += r
    print(f'{ag.name:>12}: {tot} {ag.n} {[round(q, 3) for q in ag.q]}', ag)
# policy gradient cartpole-like
rng = np.random.RandomState(0); W = rng.randn(4) * .01; baseline = 0
def env_step(s, a):
    x, v, th, w = s; f = 10. if a else -10.; c, sn = np.cos(th), np.sin(th); tmp = (f + .05 * w * w * sn) / 1.1; acc = (9.8 * sn - c * tmp) / (.5 * (4 / 3 - .1 * c * c / 1.1)); xa = tmp - .05 * acc * c / 1.1
    s = np.array([x + .02 * v, v + .02 * xa, th + .02 * w, w + .02 * acc]); return s, 1., bool(abs(s[0]) > 2.4 or abs(s[2]) > .21)
for ep in range(1, 61):
    s, G, R = rng.uniform(-.05, .05, 4), [], 0
    while R < 200:
        p = 1 / (1 + np.exp(-W @ s)); a = int(rng.rand() < p); G.append((a - p) * s); s, r, done = env_step(s, a); R += r
        if done: break
    adv = R - baseline; baseline += .1 * adv; W += .05 * adv / 20 * np.sum(G, axis=0) / len(G) ** .5
    if ep % 20 == 0: print('episode {:3d} reward {:5.1f} baseline {:6.2f}'.format(ep, R, baseline))
sys.stdout.flush(); print(W.round(3), file=sys.stdout)
