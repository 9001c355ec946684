"""What Python says of calls with too few, too many and wrongly named arguments."""
def keyword(a, *, b):
    return a + b
def positional(a, /, b):
    return a, b
def mixed(a, b=1, *, c, d):
    return a, b, c, d
def rest(a, *args, b, **more):
    return a, args, b, more
class Box:
    def put(self, what, *, where):
        return what, where
calls = [
    lambda: keyword(1, 2), lambda: keyword(1), lambda: keyword(b=1), lambda: keyword(1, c=2, b=3), lambda: keyword(1, 2, 3, b=4),
    lambda: positional(a=1, b=2), lambda: positional(1, a=2, b=1), lambda: positional(), lambda: positional(1), lambda: positional(1, 2),
    lambda: mixed(), lambda: mixed(1), lambda: mixed(1, 2, 3, c=1, d=2), lambda: mixed(1, 2, 3), lambda: mixed(1, c=1, d=2),
    lambda: rest(1), lambda: rest(1, 2, 3, b=4, c=5), lambda: rest(), lambda: Box().put(1), lambda: Box().put(1, 2, where=3),
    lambda: Box().put(where=1), lambda: Box().put('x', where='y'),
]
for call in calls:
    try:
        print(call())
    except TypeError as error:
        print(error)
