"""__slots__, eval of what is written out, ints without end in text and JSON, names that are bound together."""
import json

class Cell:
    __slots__ = ('value', 'next')
    def __init__(self, value, next=None):
        self.value, self.next = value, next

class Named(Cell):
    __slots__ = 'name',

class Loose(Cell):
    pass

cell = Cell(1)
for name in ('value', 'other'):
    try:
        setattr(cell, name, 5)
        print(getattr(cell, name))
    except AttributeError as error:
        print(error)
named = Named(2)
named.name = 'n'
print(named.name, named.value)
try:
    named.nmae = 1
except AttributeError as error:
    print(error)
loose = Loose(3)
loose.more = 4
print(loose.more, hasattr(cell, 'other'))

print(eval('3'), eval('-2.5e3'), eval("'a' 'b'"), eval('[1, (2, 3), {"k": None}]'), eval(' True '), eval('2 * 3 + 1'), eval('10**20'), eval("{'lr': 0.1}")['lr'])
settings = dict((key, eval(value)) for key, value in (pair.split('=') for pair in 'alpha=0.1,layers=[3, 2],name="net"'.split(',', 1)[0:1]))
print(settings)

big = 2 ** 200
print(json.dumps({'n': big, 'list': [-big, 1]}), json.loads(json.dumps([big])) == [big], json.loads('12345678901234567890123'), {big: 1}[2 ** 200])
print(len(hex(10 ** 5000)), len(bin(3 ** 4000)), int('f' * 3000, 16) == 16 ** 3000 - 1, int('0b' + '1' * 500, 2) == 2 ** 500 - 1, len(str(10 ** 4299)), 10 ** 5000 > 10 ** 4999)
for attempt in (lambda: str(10 ** 5000), lambda: f'{10 ** 4300}', lambda: int('1' * 5000), lambda: '%d' % 10 ** 1 and str(-10 ** 4300)):
    try:
        print(len(attempt()))
    except ValueError as error:
        print(error)

a, (b, c) = 1, (2, 3)
(d, e), *f = [4, 5], 6, 7
print(a, b, c, d, e, f, [x + y * z for x, (y, z) in [(1, (2, 3)), [4, [5, 6]]]], [i * p for i, (p, q) in enumerate(zip([1, 2], 'ab'))])
for (i, j), k in zip([(1, 2), (3, 4)], 'xy'):
    print(i, j, k)
