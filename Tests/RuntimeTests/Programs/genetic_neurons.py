import random, math, copy, operator, itertools
from statistics import mean, stdev, median
class Neuron:
    _ids = itertools.count()
    def __init__(self, n_in, act=math.tanh):
        self.id = next(Neuron._ids)
        self.w = [random.uniform(-1, 1) for _ in range(n_in)]
        self.b = random.uniform(-1, 1)
        self.act = act
    def __call__(self, xs): return self.act(sum(map(operator.mul, self.w, xs), self.b))
    def genes(self): return [*self.w, self.b]
    def __lt__(self, o): return self.id < o.id
    def __hash__(self): return hash(self.id)
    def __eq__(self, o): return isinstance(o, Neuron) and self.id == o.id
class Genome:
    __slots__ = 'layers', 'fitness'
    def __init__(self, shape):
        self.layers = [[Neuron(a) for _ in range(b)] for a, b in zip(shape, shape[1:])]
        self.fitness = -math.inf
    def __call__(self, xs):
        for L in self.layers: xs = [n(xs) for n in L]
        return xs
    def mutate(self, rate=.2, power=.5):
        for n in itertools.chain.from_iterable(self.layers):
            n.w = [w + random.gauss(0, power) * (random.random() < rate) for w in n.w]
            if random.random() < rate: n.b += random.gauss(0, power)
        return self
    @classmethod
    def crossover(cls, a, b):
        child = copy.deepcopy(a)
        for La, Lb in zip(child.layers, b.layers):
            for i, (x, y) in enumerate(zip(La, Lb)):
                if random.getrandbits(1): La[i] = copy.copy(y)
        child.fitness = float('-inf')
        return child
XOR = {(0, 0): 0, (0, 1): 1, (1, 0): 1, (1, 1): 0}
def evaluate(g): g.fitness = 4 - sum(abs(g(k)[0] - v) for k, v in XOR.items()); return g.fitness
def tournament(pop, k=3): return max(random.sample(pop, k), key=operator.attrgetter('fitness'))
random.seed(11)
pop = [Genome([2, 3, 1]) for _ in range(20)]
for gen in range(12):
    scores = [evaluate(g) for g in pop]
    pop.sort(key=lambda g: g.fitness, reverse=True)
    if not gen % 4:
        print(f'Gen {gen:02d} best={scores and max(scores):.4f} avg={mean(scores):.4f} sd={stdev(scores):.4f} med={median(scores):.4f}')
    elite = pop[:2]
    pop = elite + [Genome.crossover(tournament(pop), tournament(pop)).mutate() for _ in range(18)]
best = max(pop[:2], key=lambda g: g.fitness)
for (a, b), want in XOR.items(): print(a, b, '->', round(best((a, b))[0], 3), '(%s)' % want)
print(len(set(n for L in best.layers for n in L)), sorted(best.layers[0])[0].id >= 0, sum((n.genes() for n in best.layers[0]), [])[:2])
try: best.foo = 1
except AttributeError as e: print('AttributeError', e)
a, (b, c), *rest = 1, (2, 3), 4, 5
print(a, b, c, rest, [*range(3), *'ab'], {**{'x': 1}, 'y': 2}, max(XOR, key=XOR.get), dict(zip('abc', itertools.count(1))))
for i, j in itertools.combinations(range(3), 2): print(i, j, end='; ')
print(); print(list(itertools.zip_longest('ab', 'c', fillvalue='-')), list(itertools.takewhile(lambda v: v < 3, [1, 2, 3, 1])), random.betavariate(1, 2) < 1)
