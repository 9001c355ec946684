import random, math, sys, heapq, bisect, statistics
from copy import deepcopy
from operator import itemgetter, attrgetter
from itertools import chain, islice, cycle, groupby, zip_longest, combinations, starmap, takewhile

random.seed(1234)
XOR = [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)]

class Genome:
    __slots__ = "w", "fitness"
    def __init__(self, w=None):
        self.w = w or [random.gauss(0, 1) for _ in range(9)]
        self.fitness = None
    def activate(self, x):
        s = lambda z: 1 / (1 + math.exp(-4.9 * z)) if z > -100 else 0.0
        h = [s(self.w[3*i] * x[0] + self.w[3*i + 1] * x[1] + self.w[3*i + 2]) for i in range(2)]
        return s(self.w[6] * h[0] + self.w[7] * h[1] + self.w[8])
    def evaluate(self):
        self.fitness = 4 - sum((self.activate(x) - y) ** 2 for x, y in XOR)
        return self.fitness
    def __lt__(self, other): return self.fitness < other.fitness
    @staticmethod
    def crossover(a, b):
        cut = random.randint(1, len(a.w) - 1)
        return Genome(a.w[:cut] + b.w[cut:])
    def mutate(self, rate=.3, power=.5):
        for i, _ in enumerate(self.w):
            if random.random() < rate:
                self.w[i] += random.gauss(0, power)
        return self

pop = [Genome() for _ in range(60)]
for gen in range(1, 41):
    for g in pop: g.evaluate()
    pop.sort(key=attrgetter("fitness"), reverse=True)
    f = [g.fitness for g in pop]
    if gen % 10 == 0 or gen == 1:
        print("gen {:>3}: best {:.5f}  mean {:.4f} ± {:.4f}  median {:.4f}".format(gen, f[0], statistics.mean(f), statistics.stdev(f), statistics.median(f)))
    elite = pop[:6]
    cum, acc = [], 0
    for v in f: acc += v; cum.append(acc)
    pick = lambda: pop[bisect.bisect(cum, random.uniform(0, acc))]
    pop = deepcopy(elite) + [Genome.crossover(pick(), pick()).mutate() for _ in range(len(pop) - len(elite))]
best = max(pop[:6], key=lambda g: g.evaluate())
for x, y in XOR:
    print(x, y, "%.3f" % best.activate(x))
print([(k, len(list(v))) for k, v in groupby(sorted(round(g.evaluate()) for g in pop))])
print(list(islice(cycle("ab"), 5)), list(zip_longest([1, 2, 3], "x", fillvalue="-")), sum(1 for _ in combinations(range(6), 3)))
print(heapq.nlargest(2, [g.fitness for g in pop])[0] == max(g.fitness for g in pop), list(starmap(pow, [(2, 3), (3, 2)])), list(takewhile(lambda v: v < 3, range(9))))
print(*sorted({"lr": .1, "pop": 60}.items(), key=itemgetter(1)), sep="; ")
print(random.choices(["a", "b"], weights=[9, 1], k=5), random.betavariate(2, 3) < 1, round(random.triangular(0, 1), 6), random.sample(range(100), 4))
