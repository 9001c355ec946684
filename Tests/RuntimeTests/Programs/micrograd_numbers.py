import random
random.seed(7)
print(random.random(), random.uniform(-1, 1), random.randint(1, 6))
print(random.choice(["a", "b", "c"]), random.gauss(0, 1))
items = list(range(8))
random.shuffle(items)
print(items, random.sample(range(20), 4), random.randrange(10))
random.seed(1337)
print([round(random.uniform(-1, 1), 6) for _ in range(4)])
