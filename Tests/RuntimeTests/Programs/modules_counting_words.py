from collections import Counter, defaultdict, deque, OrderedDict, namedtuple
import string

text = "the cat sat on the mat, the end."
words = [w.strip(string.punctuation) for w in text.split()]
counts = Counter(words)
print(counts.most_common(2))
print(counts["the"], counts["dog"], sum(counts.values()))
print(counts)
counts.update(["cat", "cat"])
print(counts.most_common(1))
index = defaultdict(list)
for i, w in enumerate(words):
    index[w].append(i)
print(index["the"], len(index), sorted(index))
print(defaultdict(int, {"a": 1}))
totals = defaultdict(int)
for c in "hello":
    totals[c] += 1
print(dict(totals), "z" in totals, totals.get("z", -1))
print(Counter("abca") + Counter("ab"), Counter("abca") - Counter("ab"))
recent = deque(maxlen=3)
for i in range(5):
    recent.append(i)
print(recent, list(recent), recent[0], len(recent))
recent.appendleft(9)
print(recent, recent.pop(), recent.popleft())
od = OrderedDict()
od["b"] = 1
od["a"] = 2
od.move_to_end("b")
print(list(od.items()), od)
Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x + p.y, p._replace(x=5), p == (1, 2))
