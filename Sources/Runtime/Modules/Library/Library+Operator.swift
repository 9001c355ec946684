extension Library {
  /// The text of `operator`.
  static let operators = #"""
    def add(a, b): return a + b
    def sub(a, b): return a - b
    def mul(a, b): return a * b
    def truediv(a, b): return a / b
    def floordiv(a, b): return a // b
    def mod(a, b): return a % b
    def pow(a, b): return a ** b
    def matmul(a, b): return a @ b
    def neg(a): return -a
    def pos(a): return +a
    def not_(a): return not a
    def lt(a, b): return a < b
    def le(a, b): return a <= b
    def eq(a, b): return a == b
    def ne(a, b): return a != b
    def gt(a, b): return a > b
    def ge(a, b): return a >= b
    def is_(a, b): return a is b
    def is_not(a, b): return a is not b
    def and_(a, b): return a & b
    def or_(a, b): return a | b
    def xor(a, b): return a ^ b
    def inv(a): return ~a
    invert = inv
    abs = abs
    def lshift(a, b): return a << b
    def rshift(a, b): return a >> b
    def contains(a, b): return b in a
    def concat(a, b): return a + b
    def getitem(a, b): return a[b]
    def truth(a): return bool(a)
    def countOf(a, b): return sum([1 for value in a if value == b])
    def iadd(a, b):
        a += b
        return a
    def isub(a, b):
        a -= b
        return a
    def imul(a, b):
        a *= b
        return a
    def itruediv(a, b):
        a /= b
        return a
    def ifloordiv(a, b):
        a //= b
        return a
    def imod(a, b):
        a %= b
        return a
    def ipow(a, b):
        a **= b
        return a
    def imatmul(a, b):
        a @= b
        return a
    def iand(a, b):
        a &= b
        return a
    def ior(a, b):
        a |= b
        return a
    def ixor(a, b):
        a ^= b
        return a
    iconcat = iadd
    def call(function, /, *args, **keywords): return function(*args, **keywords)
    def length_hint(value, default=0): return len(value) if hasattr(value, "__len__") else default
    def indexOf(a, b):
        for i, value in enumerate(a):
            if value is b or value == b:
                return i
        raise ValueError("sequence.index(x): x not in sequence")
    def setitem(a, b, c):
        a[b] = c
    def delitem(a, b):
        del a[b]
    def index(a): return a.__index__() if hasattr(a, "__index__") else int(a)
    def itemgetter(item, *items):
        if not items:
            return lambda value: value[item]
        return lambda value: tuple([value[i] for i in (item,) + items])
    def _attribute(value, path):
        for name in path.split("."):
            value = getattr(value, name)
        return value
    def attrgetter(attr, *attrs):
        if not attrs:
            return lambda value: _attribute(value, attr)
        return lambda value: tuple([_attribute(value, name) for name in (attr,) + attrs])
    def methodcaller(name, /, *args, **kwargs):
        return lambda value: getattr(value, name)(*args, **kwargs)
    """#
}
