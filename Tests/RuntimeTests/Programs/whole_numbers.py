# The whole numbers of math and round, beyond 64 bits.
import math

for n in (2**63 - 1, -(2**63), 2**70, -(2**70), 15, 25, 35, -25, 10**30 + 5 * 10**9, 5 * 10**18, 4 * 10**18, 10**40):
    print([round(n, -k) for k in (1, 2, 10, 18, 19, 20, 21, 25, 40, 41, 100)])
for n in list(range(50)) + [2**64 - 1, 2**64, 2**128 - 1, 2**128, 10**100, 10**100 - 1, 3**201]:
    r = math.isqrt(n)
    assert r * r <= n < (r + 1) ** 2, n
print(math.isqrt(2**70), math.isqrt(10**40 + 7), math.isqrt(True))
print(math.gcd(2**70, 2**65 * 3), math.gcd(-(2**63), 0), math.gcd(2**200, 6**80), math.gcd())
print(math.lcm(2**70, 3), math.lcm(2**100, 6**30, 7), math.lcm(-4, 6), math.lcm(0, 5), math.lcm())
print(math.comb(70, 35), math.comb(2**65, 2), math.comb(2**70, 2**70 - 2), math.comb(2, 5), math.perm(30), math.perm(10**20, 2))
print(math.log(10**400), math.log(10**400, 10), math.log2(3 * 2**5000), math.log10(7 * 10**700))
print(math.floor(1e300), math.floor(-2.5e20), math.ceil(2.5e20), math.trunc(1e30), math.trunc(-1.7), math.floor(True), math.floor(2**70))
for f in (lambda: math.sqrt(10**400), lambda: math.isqrt(-(2**70)), lambda: math.exp(10**400), lambda: math.floor(math.inf)):
    try:
        print(f())
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
