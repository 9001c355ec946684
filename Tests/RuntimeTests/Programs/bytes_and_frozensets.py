"""Bytes and sets that never change."""
b = b'ab\x00\xff\'"\n'
print(b, b[0], b[-1], b[1:3], len(b), list(b[:3]), b''.decode() == '')
print(b'GET /index' == b"GET" b' /index', b'a' < b'b', b'a' == 'a', bool(b''), not b'x')
print('héllo'.encode(), 'héllo'.encode('latin-1'), 'héllo'.encode('utf-8').decode('utf-8'), b'abc'.decode('ascii'))
print(b'a,b,,c'.split(b','), b' x \n'.strip(), b'-'.join([b'a', b'b']), b'banana'.replace(b'an', b'AN'), b'Abc'.upper(), b'ABC'.lower())
print(b'banana'.find(b'na'), b'banana'.count(b'a'), b'x'.startswith((b'x', b'y')), b'na' in b'banana', 97 in b'abc', b'ab' * 2 + b'!')
print(bytes(3), bytes([104, 105]), bytes('hi', 'utf-8'), bytes(b'xy'), {b'k': 1}[b'k'], b'\x0f\xf0'.hex(), ord(b'A'), hash(b'a') == hash(b'a'))
print(isinstance(b'', bytes), type(b''), sorted([b'b', b'a', b'ab']), [hex(x) for x in b'\x01\x80'], b[::-1][:2], tuple(reversed(b'abc')))
it = iter(b'hi')
print(next(it), next(it), list(it), [x for x in b'ab'] + [y for y in b'ab'], sum(b'\x01\x02'), max(b'az'), r'\n'.encode(), br'\n', b'\u0041')
for attempt in (lambda: b'a' + 'b', lambda: b'a'[5], lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode(), lambda: bytes([256])):
    try:
        print(attempt())
    except (TypeError, IndexError, ValueError) as error:
        print(type(error).__name__ in ('TypeError', 'IndexError', 'ValueError', 'UnicodeEncodeError', 'UnicodeDecodeError'), str(error)[:12])
try:
    b[0] = 1
except TypeError as error:
    print(error)
print(b'\xff'.decode(errors='ignore') + '|', b'a\xffb'.decode('utf-8', 'replace'), 'aé'.encode('ascii', 'ignore'), 'é'.encode('ascii', errors='replace'))

s = frozenset([3, 1, 2])
print(s, frozenset(), 2 in s, len(s), s == {1, 2, 3}, {1, 2, 3} == s, s | {9}, {9} | s, s & {1}, s - {1}, s ^ {1, 7}, type(s | {9}), type({9} | s))
print({s: 'key'}[frozenset((1, 2, 3))], hash(s) == hash(frozenset([2, 3, 1])), s < {1, 2, 3, 4}, s.issubset(range(5)), s.union([8]), s.copy() is not None)
print({frozenset('ab'), frozenset('ba')} == {frozenset(['a', 'b'])}, isinstance(s, frozenset), isinstance(s, set), isinstance({1}, frozenset))
t = s
t |= {5}
print(t, s, sorted(frozenset('hello')), hash(frozenset([1, 2, 3])), hash(frozenset()))
for attempt in (lambda: s.add(1), lambda: s.update([1]), lambda: hash({1})):
    try:
        attempt()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__)
edges = {frozenset((a, b)) for a in range(3) for b in range(3) if a != b}
print(len(edges), frozenset((0, 1)) in edges)
