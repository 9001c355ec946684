# Streams of their own, states, bits.
import math
import random

a, b = random.Random(1), random.Random(1)
random.seed(2)
print([a.random() == b.random() for _ in range(3)], a.randint(0, 9), b.choice("xyz"), random.random())
print(a.sample(range(20), 4), a.gauss(0, 1), a.shuffle([1, 2]), random.getrandbits(8), random.getrandbits(70), random.getrandbits(0))
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)], random.betavariate(2, 3), random.gammavariate(0.5, 2), random.vonmisesvariate(0, 4))


class Roulette(random.Random):
    def spin(self):
        return self.randrange(37)


print(Roulette(4).spin(), math.perm(5, 2), math.perm(4), math.modf(-2.5), math.frexp(10.0), math.ldexp(0.75, 3), math.ulp(1.0))
print(math.nextafter(1.0, 0.0), math.remainder(7, 4), math.comb(60, 30), math.factorial(25), (0.75).as_integer_ratio(), (6).bit_count())
