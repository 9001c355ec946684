"""Dictionaries, their views and sets that change size while a loop goes over them."""


def told(what, loop):
    try:
        loop()
    except RuntimeError as error:
        print(what, error)


def over(view, change):
    def loop():
        for entry in view:
            change(entry)
    return loop


d = {'b': 2, 'c': 3}
told('d', over(d, lambda key: d.update({key + 'x': 1})))
d = {'b': 2, 'c': 3}
told('keys', over(d.keys(), lambda key: d.pop(key)))
d = {'b': 2, 'c': 3}
told('values', over(d.values(), lambda value: d.update({value: 1})))
d = {'b': 2, 'c': 3}
told('items', over(d.items(), lambda pair: d.update({pair[0] + '1': 1})))
s = {1, 2, 3}
told('set', over(s, lambda x: s.add(x + 10)))
d = {1: 1, 2: 2}
told('comprehension', lambda: [d.pop(key) for key in d.keys()])
told('enumerate', lambda: [d.update({key + 7: 0}) for _, key in enumerate(d.keys())])
d = {1: 1}
for key, value in d.items():
    d[key] = value + 1
print(d)
walk = iter(d.items())
d[9] = 9
told('iter', lambda: next(walk))
print(type(iter(d.keys())).__name__, type(iter(d.items())).__name__, type(iter(d.values())).__name__)
