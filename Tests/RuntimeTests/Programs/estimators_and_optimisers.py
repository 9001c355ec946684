import random, math, re, string, collections, json, os, sys, bisect, heapq
import numpy as np
from scipy import stats, special, optimize
from scipy.special import expit, softmax, logsumexp, gammaln
from scipy.stats import norm, multivariate_normal, entropy, pearsonr
X = np.array([[1, 20], [2, 21], [3, 22], [4, 22]]); y = np.array([1, 0, 1, 0])
class GaussianNB:
    def fit(self, X, y):
        self.classes = np.unique(y); self.priors = {c: np.mean(y == c) for c in self.classes}
        self.stats = {c: (X[y == c].mean(0), X[y == c].var(0, ddof=1) + 1e-9) for c in self.classes}; return self
    def log_post(self, x): return {int(c): math.log(self.priors[c]) + norm.logpdf(x, self.stats[c][0], np.sqrt(self.stats[c][1])).sum() for c in self.classes}
print({k: round(float(v), 5) for k, v in GaussianNB().fit(X, y).log_post(np.array([3, 21])).items()})
print(expit(np.array([-1, 0, 2])), softmax([1., 2, 3]), logsumexp([1000, 1000]), norm.cdf(1.96), round(norm.ppf(.975), 12), norm.pdf(0), entropy([.5, .5], base=2), gammaln(5), special.erf(.5), pearsonr([1, 2, 3], [1, 2, 4])[0], stats.zscore([1, 2, 3]), stats.mode([1, 2, 2])[0], special.comb(5, 2), round(multivariate_normal([0, 0], np.eye(2)).pdf([0, 0]), 12))
f = lambda w: (w[0] - 1)**2 + 10 * (w[1] + 2)**2
res = optimize.minimize(f, np.zeros(2), method='BFGS'); print(res.x.round(4), res.success, round(res.fun, 8), optimize.minimize(f, [0, 0], method='Nelder-Mead').x.round(3))
res = optimize.minimize(f, np.zeros(2), jac=lambda w: np.array([2*(w[0]-1), 20*(w[1]+2)]), method='L-BFGS-B'); print(res.x.round(5))
popt, pcov = optimize.curve_fit(lambda x, a, b: a * np.exp(-b * x), np.arange(5.), 2.5 * np.exp(-.7 * np.arange(5.))); print(popt.round(5))
print(round(optimize.brentq(lambda x: x**2 - 2, 0, 2), 8), optimize.minimize_scalar(lambda x: (x-3)**2).x.round(5), optimize.check_grad(f, lambda w: np.array([2*(w[0]-1), 20*(w[1]+2)]), [0., 0.]) < 1e-4)
text = 'the cat sat on the mat the cat ran'.split()
chain = collections.defaultdict(list)
for a, b in zip(text, text[1:]): chain[a].append(b)
random.seed(4); w, out = 'the', ['the']
for _ in range(6):
    if w not in chain: break
    w = random.choice(chain[w]); out.append(w)
print(' '.join(out), dict(chain)['the'])
T = np.array([[.9, .1], [.5, .5]]); pi = np.linalg.matrix_power(T, 100)[0]; obs = [0, 1, 1]; E = np.array([[.8, .2], [.3, .7]])
def viterbi(obs, pi, T, E):
    V = [{s: (math.log(pi[s] * E[s][obs[0]]), [s]) for s in range(2)}]
    for o in obs[1:]: V.append({s: max((V[-1][p][0] + math.log(T[p][s] * E[s][o]), V[-1][p][1] + [s]) for p in range(2)) for s in range(2)})
    return max(V[-1].values())
print(pi.round(6), viterbi(obs, pi, T, E))
h = []; [heapq.heappush(h, (p, n)) for p, n in [(3, 'c'), (1, 'a'), (2, 'b')]]; print(heapq.heappop(h), heapq.nlargest(2, [1, 5, 3]), bisect.bisect([1, 3, 5], 4), bisect.bisect_left([1, 3, 3], 3))
class Node:
    def __init__(self, feat=None, thr=None, left=None, right=None, *, value=None): self.__dict__.update({k: v for k, v in locals().items() if k != 'self'})
    def is_leaf(self): return self.value is not None
class Tree:
    def __init__(self, depth=3): self.depth = depth
    def gini(self, y): return 1 - sum((c / len(y))**2 for c in collections.Counter(y).values())
    def grow(self, X, y, d=0):
        if d >= self.depth or len(set(y)) == 1: return Node(value=collections.Counter(y).most_common(1)[0][0])
        best = (None, None, -1)
        for j in range(X.shape[1]):
            for t in np.unique(X[:, j]):
                l, r = y[X[:, j] <= t], y[X[:, j] > t]
                if len(l) == 0 or len(r) == 0: continue
                gain = self.gini(y) - (len(l) * self.gini(l) + len(r) * self.gini(r)) / len(y)
                if gain > best[2]: best = (j, t, gain)
        j, t, _ = best; m = X[:, j] <= t
        return Node(j, t, self.grow(X[m], y[m], d + 1), self.grow(X[~m], y[~m], d + 1))
    def predict(self, x, n):
        while not n.is_leaf(): n = n.left if x[n.feat] <= n.thr else n.right
        return n.value
t = Tree(); root = t.grow(X, y); print([int(t.predict(x, root)) for x in X], root.feat, root.thr, root.left.value)
rng = random.Random(3); print(rng.random(), rng.randint(1, 9), rng.shuffle([1, 2]), random.triangular(0, 1), random.expovariate(1.5), random.normalvariate(0, 1), random.choices('ab', k=3), random.lognormvariate(0, 1), random.paretovariate(2), random.vonmisesvariate(0, 1), random.weibullvariate(1, 2), random.gammavariate(2, 1))

