# A dictionary and a set of very many keys keep their order and lose nothing.
d = {i: -i for i in range(70000)}
for i in range(0, 70000, 3):
    del d[i]
for i in range(0, 200000, 2):
    d[str(i)] = i
    d[i] = i + 0.5
print(len(d), sum(1 for k in d if isinstance(k, str)), d[4], d["4"], d[70001] if 70001 in d else None)
print(list(d)[:6], list(d)[-4:], list(d.items())[40000])
e = dict(d)
e.update({(i, i): i for i in range(1000)})
print(len(e), len(d), (7, 7) in e, (7, 7) in d, e.pop(6), 6 in e, 6 in d)
s = set(range(100000))
s -= set(range(0, 100000, 2))
s |= {0.5, "a", 1, 3.0}
print(len(s), 3 in s, 4 in s, 0.5 in s, sum(x for x in s if isinstance(x, int)))
while len(d) > 5:
    d.popitem()
print(d, len(d))
d.clear()
d["x"] = 1
print(d)
