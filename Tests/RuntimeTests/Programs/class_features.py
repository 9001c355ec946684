class A:
    """Doc."""
    count = 0
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
        A.count += 1
    def total(self, z=0):
        return self.x + self.y + z
    @staticmethod
    def sq(v): return v*v
    @classmethod
    def make(cls, v): return cls(v, v)
    @property
    def area(self): return self.x*self.y
    @area.setter
    def area(self, v): self.x = v / self.y
    def __repr__(self): return f"A({self.x}, {self.y})"
    def __add__(self, o):
        if not isinstance(o, A): return NotImplemented
        return A(self.x+o.x, self.y+o.y)
    def __eq__(self, o): return (self.x,self.y)==(o.x,o.y)
    def __hash__(self): return hash((self.x,self.y))
class B(A):
    count = 5
    def __init__(self, x):
        super().__init__(x)
        self.z = [i*x for i in range(3)]
    def total(self, z=1):
        return super().total(z) * 10
    def __call__(self, k): return k + self.x
    def __len__(self): return len(self.z)
    def __getitem__(self, i): return self.z[i]
a=A(1); b=B(3)
print(a, b, a.total(), b.total(), b.total(z=5), A.sq(4), a.sq(5), B.make, A.make(7))
print(a.area, b.area); a.area=10; print(a.x)
print(a+b, [a,b], {a:1}[A(5.0,2)], A.count, B.count, b(4), len(b), b[1], list(b), 6 in b)
print(isinstance(b,A), issubclass(B,A), type(b).__name__, b.__class__.__name__, A.__doc__, type(a), A)
try:
    a + 3
except TypeError as e: print(e)
class MyError(Exception):
    def __init__(self, msg, code=3):
        super().__init__(msg)
        self.code = code
try:
    raise MyError("bad", 7)
except ValueError: print("no")
except MyError as e: print("caught", e, e.code, e.args, repr(e), type(e).__name__)
class E2(ValueError): pass
try: raise E2
except Exception as e: print(repr(e), isinstance(e, ValueError))
def outer():
    class Inner:
        k = 3
        def f(self): return self.k, n
    n = 4
    return Inner
print(outer()().f())
class V:
    def __init__(s, v): s.v=v
    def __lt__(s,o): return s.v<o.v
    def __repr__(s): return f'V{s.v}'
    def __radd__(s,o): return V(o+s.v)
    def __neg__(s): return V(-s.v)
    def __iadd__(s,o):
        s.v+=o; return s
    def __matmul__(s,o): return s.v*o.v
    def __bool__(s): return s.v!=0
    def __iter__(s): return iter(range(s.v))
    def __contains__(s,x): return x==s.v
    def __enter__(s): print('enter'); return s
    def __exit__(s,*a): print('exit', a[0]); return True
print(sorted([V(3),V(1),V(2)]), sum([V(1).v,2]), 1+V(2), -V(3), V(2)@V(4), bool(V(0)), list(V(3)), 3 in V(3), min(V(4),V(2)))
v=V(1); v+=5; print(v)
with v as w: print(w); raise ValueError("x")
class It:
    def __init__(self,n): self.n=n; self.i=0
    def __iter__(self): return self
    def __next__(self):
        if self.i>=self.n: raise StopIteration
        self.i+=1; return self.i
print(list(It(3)), sum(It(4)), next(It(2)))
for q in It(2): print(q)
print(hasattr(a,'x'), getattr(a,'q',None), vars if False else 1)
setattr(a,'q',9); print(a.q)
def deco(f):
    def w(*args, **kw):
        print('call', f.__name__); return f(*args, **kw)
    return w
@deco
def g(x, k=1): return x+k
print(g(2,k=5))
class D(dict):
    def __getattr__(self, k): return self[k]
    __setattr__ = dict.__setitem__
d=D(a=1); d.b=2; print(d.a, d, len(d), d['b'], list(d.items()))
class L(list):
    def total(self): return sum(self)
l=L([1,2]); l.append(4); print(l.total(), l, len(l), l[1:], l+[1])
print(list[int], int|None, isinstance(3, int|str))
class S:
    __slots__=('a',)
    def __init__(self): self.a=1
print(S().a)
class P:
    x: int = 3
    def __str__(self): return "P!"
print(P(), [P()] and 1, str(P()), f"{P()}", "%s" % P(), "{}".format(P()))
class MA:
    def hi(self): return 'MA'
class MB:
    def hi(self): return 'MB'
class MC(MA, MB):
    def hi(self): return super().hi()+'MC'
print(MC().hi(), [c.__name__ for c in MC.__mro__])
x = hash((1,2,'a') ) is not None; print(hash((1,2)), hash(1.5), hash(-1), hash((1.25,(3,4))))
