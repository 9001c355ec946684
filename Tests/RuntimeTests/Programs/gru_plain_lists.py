# GRU in pure python (no numpy), adding problem
import random, math
from math import exp, tanh

def sigm(x): return 1./(1.+exp(-x))
def rand_mat(r, c, s=.5): return [[random.uniform(-s, s) for _ in range(c)] for _ in range(r)]
def matvec(M, v): return [sum(a*b for a, b in zip(row, v)) for row in M]
def add(*vs): return [sum(t) for t in zip(*vs)]
def had(u, v): return [a*b for a, b in zip(u, v)]
def outer_add(G, u, v):
    for i, a in enumerate(u):
        Gi = G[i]
        for j, b in enumerate(v):
            Gi[j] += a*b
def mat_T_vec(M, v): return [sum(M[i][j]*v[i] for i in range(len(v))) for j in range(len(M[0]))]

random.seed(1)
I, H = 2, 6
P = {k: rand_mat(H, I if k[0]=='W' else H) for k in ('Wz','Uz','Wr','Ur','Wh','Uh')}
P.update({'bz':[0.]*H,'br':[0.]*H,'bh':[0.]*H})
V = [random.uniform(-.5,.5) for _ in range(H)]; c = 0.

def sample(T=6):
    xs = [[random.random(), 0.] for _ in range(T)]
    i, j = random.sample(range(T), 2)
    xs[i][1] = xs[j][1] = 1.
    return xs, xs[i][0]+xs[j][0]

def forward(xs):
    h = [0.]*H
    cache = []
    for x in xs:
        z = [sigm(v) for v in add(matvec(P['Wz'],x), matvec(P['Uz'],h), P['bz'])]
        r = [sigm(v) for v in add(matvec(P['Wr'],x), matvec(P['Ur'],h), P['br'])]
        rh = had(r,h)
        hh = [tanh(v) for v in add(matvec(P['Wh'],x), matvec(P['Uh'],rh), P['bh'])]
        hn = [(1-zi)*hi + zi*hhi for zi,hi,hhi in zip(z,h,hh)]
        cache.append((x,h,z,r,rh,hh))
        h = hn
    return sum(a*b for a,b in zip(V,h))+c, h, cache

def zeros_like(M): return [[0.]*len(r) for r in M] if isinstance(M[0], list) else [0.]*len(M)

def backward(dy, h, cache):
    G = {k: zeros_like(v) for k,v in P.items()}
    gV = [dy*hi for hi in h]
    dh = [dy*v for v in V]
    for x,hp,z,r,rh,hh in cache[::-1]:
        dhh = [d*zi*(1-q*q) for d,zi,q in zip(dh,z,hh)]
        dz = [d*(q-p)*zi*(1-zi) for d,q,p,zi in zip(dh,hh,hp,z)]
        drh = mat_T_vec(P['Uh'],dhh)
        dr = [d*p*ri*(1-ri) for d,p,ri in zip(drh,hp,r)]
        for k,d,hin in (('z',dz,hp),('r',dr,hp),('h',dhh,rh)):
            outer_add(G['W'+k],d,x); outer_add(G['U'+k],d,hin)
            G['b'+k] = add(G['b'+k],d)
        dh = add([d*(1-zi) for d,zi in zip(dh,z)], had(drh,r), mat_T_vec(P['Uz'],dz), mat_T_vec(P['Ur'],dr))
    return G, gV, dy

tot = 0.
for n in range(1, 121):
    xs, t = sample()
    y, h, cache = forward(xs)
    tot += (y-t)**2
    G,gV,gc = backward(2*(y-t),h,cache)
    lr = .02
    for k in P:
        for i,row in enumerate(P[k]):
            if type(row) is list:
                for j in range(len(row)): row[j] -= lr*max(-1,min(1,G[k][i][j]))
            else:
                P[k][i] -= lr*max(-1,min(1,G[k][i]))
    V = [v-lr*g for v,g in zip(V,gV)]; c -= lr*gc
    if not n % 40:
        print('%4d  mse %.5f' % (n, tot/40)); tot = 0.
print(' '.join('%.3f' % v for v in V), '|', repr(c))
