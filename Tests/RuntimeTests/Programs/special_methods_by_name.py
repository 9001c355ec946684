class Vec(list):
    def __add__(self, o): return Vec(list.__add__(self, o))
    def __mul__(self, k): return Vec(super().__mul__(k))
    def __contains__(self, x): return super().__contains__(x)
    def __eq__(self, o): return list.__eq__(self, o)
    def __ne__(self, o): return list.__ne__(self, o)
    def __iadd__(self, o):
        super().__iadd__(o); return self
    def __str__(self): return "V" + list.__str__(self)
    def __repr__(self): return "V" + super().__repr__()
    def __reversed__(self): return super().__reversed__()
    def __lt__(self, o): return super().__lt__(o)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
v = Vec([1,2]); 
t(lambda: v + [3])
t(lambda: v*2)
t(lambda: 2 in v)
t(lambda: v == [1,2])
t(lambda: v != [1,2])
t(lambda: str(v))
t(lambda: list(reversed(v)))
t(lambda: v < [2])
def g():
    global v
    v += [5]; return v
t(g)
class Attr(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
def h():
    d = Attr(a=1); d.b = 2; del d.a; return d.b, d
t(h)
class Up(str):
    def __new__(cls, v): return super().__new__(cls, v.upper())
    def __add__(self, o): return Up(str.__add__(self, o))
    def __eq__(self, o): return str.__eq__(self, o.upper())
    def __hash__(self): return str.__hash__(self)
    def __mod__(self, x): return super().__mod__(x)
t(lambda: Up("ab"))
t(lambda: Up("ab") + "c")
t(lambda: Up("ab") == "ab")
t(lambda: {Up("a"): 1})
t(lambda: Up("ab") % ())
class I(int):
    def __add__(self, o): return I(int.__add__(self, o))
    def __repr__(self): return f"I({int.__repr__(self)})"
    def __bool__(self): return not super().__bool__()
    def __abs__(self): return I(super().__abs__())
t(lambda: I(3) + 4)
t(lambda: bool(I(0)))
t(lambda: abs(I(-3)));
class F(float):
    def __new__(cls, v, unit): 
        o = super().__new__(cls, v); o.unit = unit; return o
    def __repr__(self): return f"{float.__repr__(self)} {self.unit}"
    def __round__(self, n=0): return F(super().__round__(n), self.unit)
    def __neg__(self): return F(float.__neg__(self), self.unit)
t(lambda: F(3.5, 'm'))
t(lambda: round(F(3.567,'s'),1))
t(lambda: -F(2,'k'))
class S(set):
    def __or__(self, o): return S(set.__or__(self, o))
    def __and__(self, o): return S(super().__and__(o))
    def __sub__(self, o): return S(super().__sub__(o))
    def __repr__(self): return "S" + repr(sorted(self))
t(lambda: S([1]) | {2})
t(lambda: S([1,2]) & {2})
t(lambda: S([1,2]) - {2})
class T(tuple):
    def __new__(cls, *a): return tuple.__new__(cls, a)
    def __add__(self, o): return T(*tuple.__add__(self, o))
    def __getitem__(self, i): return super().__getitem__(i)
    def __hash__(self): return super().__hash__()
    def __repr__(self): return "T" + tuple.__repr__(self)
t(lambda: T(1,2) + (3,))
t(lambda: T(1,2)[0])
t(lambda: hash(T(1,2)) == hash((1,2)))
class D(dict):
    def __or__(self, o): return D(dict.__or__(self, o))
    def __missing__(self, k): return k*2
    def __getitem__(self, k): return super().__getitem__(k)
    def __iter__(self): return iter(sorted(super().__iter__()))
    def __len__(self): return dict.__len__(self)
    def __contains__(self, k): return super().__contains__(k)
    def __delitem__(self, k): super().__delitem__(k)
    def __init__(self, *a, **k): dict.__init__(self, *a, **k)
t(lambda: D(b=1,a=2)|{'c':3})
t(lambda: D(a=1)['zz'])
t(lambda: list(D(b=1,a=2)))
t(lambda: len(D(b=1)));
from functools import reduce
import operator
t(lambda: reduce(int.__add__, [1,2,3]))
t(lambda: reduce(str.__add__, ['a','b']))
t(lambda: list(map(list.__len__, [[1],[2,3]])))
t(lambda: reduce(list.__add__, [[1],[2]]))
t(lambda: sorted([3,1], key=int.__neg__))
t(lambda: list(map(float.__round__, [1.6])))
t(lambda: list(map('abc'.__contains__, 'xa')))
t(lambda: list(map([1,2].__getitem__, [1,0])))
t(lambda: list(map({1:2}.__getitem__, [1])))
t(lambda: max({'a':1,'b':3}, key={'a':1,'b':3}.__getitem__))
t(lambda: (5).__divmod__(3))
t(lambda: (5).__rsub__(8))
t(lambda: (5).__add__(1.5))
t(lambda: (5.0).__add__(1))
t(lambda: 'a'.__mul__(3))
t(lambda: [1].__mul__(2))
t(lambda: (2).__pow__(5))
t(lambda: True.__and__(False))
t(lambda: (1,2).__lt__((1,3)))
t(lambda: 'a'.__lt__('b'))
t(lambda: (3).__eq__(3))
t(lambda: (3).__eq__('a'))
t(lambda: 'x'.__hash__() == hash('x'))
t(lambda: (3).__str__())
t(lambda: [1].__str__())
t(lambda: {1}.__or__({2}))
t(lambda: (3).__bool__())
t(lambda: (3.7).__int__())
t(lambda: (3).__float__())
t(lambda: (3).__index__())
t(lambda: (-3).__abs__())
t(lambda: (3.2).__floor__())
t(lambda: (3.2).__ceil__())
t(lambda: (3.2).__trunc__())
t(lambda: '5'.__format__('>3'))
t(lambda: (5).__format__('03d'))
t(lambda: [1,2].__iter__().__next__())
t(lambda: [1].__class__); 
t(lambda: (3).__invert__())
t(lambda:(3).__pos__())
t(lambda: 'ab'.__getitem__(0))
t(lambda: 'ab'.__len__())
t(lambda: b'a'.__add__(b'b'));
import numpy as np
a = np.array([1.,2.])
t(lambda: a.__iadd__(1))
t(lambda: a.__abs__())
t(lambda: np.array([True]).__invert__())
t(lambda: np.array(3.).__float__())
t(lambda: np.array(3).__int__())
t(lambda: np.array(3).__index__())
t(lambda: a.__pos__())
t(lambda: a.__divmod__(2))
t(lambda: a.__array__())
t(lambda: np.float64(-3).__abs__())
t(lambda: np.array([1]).__bool__())
t(lambda: a.__imul__(2))
t(lambda: a.__class__.__name__)
t(lambda: a.__str__())
t(lambda: a.__format__(''))
t(lambda: np.float64(2.5).__round__(0))
t(lambda: np.float64(3.1).__format__('.3f'))
