"""The order of sets of whole numbers, which programs print and loop over."""
state = 7


def draw(limit):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return state // 65536 % limit


for size, limit in [(3, 10), (5, 40), (6, 1000), (12, 100), (30, 64), (60, 32768), (200, 500), (700, 32768)]:
    values = [draw(limit) for _ in range(size)]
    numbers = set(values)
    print(size, len(numbers), list(numbers)[:12], sum(i * v for i, v in enumerate(numbers)) % 9973)
print({v % 7 for v in range(50)}, {-v for v in range(9)}, {v * 2 ** 40 for v in range(1, 9)}, set([2 ** 61, 5, -1, -2]))
labels = [3, 1, 2, 2, 3, 1]
for index, label in enumerate(set(labels)):
    print(index, label, end="; ")
print({label: index for index, label in enumerate(set(labels))}, list(map(str, set(labels))), max(set(labels), key=labels.count))
first, *others = set(labels)
print(first, others, set(labels).pop(), set("") or "empty", set(labels) == {1, 2, 3}, set([1.0, 4, True]))
growing = set()
for v in range(40, 0, -7):
    growing.add(v)
    print(growing, end=" ")
print()
