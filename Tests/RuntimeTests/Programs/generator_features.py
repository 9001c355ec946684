def count(n):
    i = 0
    while i < n:
        got = yield i
        if got: print("got", got)
        i += 1
    return "end"
g = count(4)
print(next(g), g.send("hello"), list(g))
def deleg():
    r = yield from count(2)
    print("r", r)
    yield from [10, 20]
    for k in range(3):
        if k == 1: continue
        elif k == 2: yield 'two'
        else:
            yield 'zero'
print(list(deleg()))
def tree(t):
    if t:
        yield from tree(t[0])
        yield t[1]
        yield from tree(t[2])
print(list(tree(((None,1,None),2,(None,3,None)))))
def tr():
    try:
        yield 1
        raise ValueError("v")
    except ValueError as e:
        yield str(e)
        yield 2
    else: yield 'else'
    finally:
        yield 'fin'
        print('finally')
    yield 'after'
print(list(tr()))
def batches(X, n):
    for i in range(0, len(X), n): yield X[i:i+n]
for b in batches([1,2,3,4,5], 2): print(b)
gen = (x*x for x in range(5)); print(next(gen), sum(gen))
def inf():
    a,b=0,1
    while True:
        yield a
        a,b=b,a+b
for f in inf():
    if f > 50: break
    print(f, end=' ')
print()
class R:
    def __init__(s,n): s.n=n
    def __iter__(s):
        for i in range(s.n): yield i*i
print(list(R(4)), [a for a in R(3)], dict(zip('abc', R(3))))
def c():
    try:
        while True: yield 1
    finally: print('closed')
k=c(); next(k); k.close()
k=c(); next(k)
try: k.throw(KeyError('x'))
except KeyError as e: print('KE', e)
def w():
    class M:
        def __enter__(s): print('in'); return 5
        def __exit__(s,*a): print('out')
    with M() as m:
        yield m
    x = yield 3
    print('x', x)
print(list(w()))
print(type(g), next(iter([]), 'dflt'))
def args(*a, **k):
    yield a; yield k
print(list(args(1,2,z=3)))
try:
    next(count(0))
except StopIteration as e: print('stop')
def outer():
    def inner():
        yield n
    n = 3
    return inner()
print(list(outer()))
print(any(x>2 for x in count(5)), max(count(4)), sorted(count(3), reverse=True), tuple(count(2)))
a, *b = count(4); print(a, b)
for i, v in enumerate(count(2)): print(i, v)
print(list(map(lambda v: v+1, count(3))), *count(3))
