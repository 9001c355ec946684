# Sorting lists of numbers, short and long, and replacing parts of texts.
import random

random.seed(5)
for n in [0, 1, 2, 3, 10, 255, 256, 257, 1000, 5000]:
    whole = [random.randint(-10 ** 6, 10 ** 6) for _ in range(n)]
    floats = [random.gauss(0, 100) for _ in range(n)]
    a, b = sorted(whole), sorted(floats)
    print(n, a[:3], a[-2:], b[:2], b[-1:], all(a[i] <= a[i + 1] for i in range(n - 1)), all(b[i] <= b[i + 1] for i in range(n - 1)))
    print(sorted(whole, reverse=True)[:3], sorted(a) == a, sorted(a, reverse=True) == a[::-1], sorted(a[::-1]) == a, sorted(whole) == a, sorted(b[::-1]) == b)
    whole.sort()
    floats.sort(reverse=True)
    print(whole == a, floats == b[::-1])
print(sorted([0.0, -0.0, 1.5, -0.0, 0.0, -1.0]), sorted([-0.0, 0.0]), sorted([0.0, -0.0], reverse=True))
print(sorted([-0.0, 0.0] * 200)[:4], sorted([2 ** 63 - 1, -2 ** 63, 0]), sorted([2 ** 70, 1, -2 ** 70]), sorted([1, 0.5, True, -3]))
print(sorted([float("inf"), -float("inf"), 1e308, -1e308, 5e-324, 0.0] * 60)[::45])
print(sorted([3, 3, 3]), sorted([2, 1, 1]), sorted([1, 1, 2]), sorted(range(5, 0, -1)), sorted({3, 1, 2}), sorted("hello"), sorted([(2, "b"), (1, "z"), (2, "a")]))

s = "the quick brown fox jumps over the lazy dog "
print(s.replace("the", "a"), s.replace("the", "THE", 1), s.replace("x", ""), s.replace("zzz", "y"), s.replace(" ", "  "), s.replace("o", "0", 2), s.replace("o", "0", 0))
print("aaaa".replace("aa", "b"), "aaaaa".replace("aa", "b"), "aaa".replace("a", ""), "abcabd".replace("abd", "x"), "ababac".replace("abac", "-"), "".replace("a", "b"), "a".replace("abc", "b"))
print("".replace("", "x"), "abc".replace("", "-"), "abc".replace("", "-", 2), "häß ß".replace("ß", "ss"), "日本語日本".replace("日本", "Nihon"), "e\u0301e".replace("e", "E"), "🙂a🙂".replace("🙂", ":)"))
print((s * 300).replace("fox", "cat").count("cat"), (s * 300).count("the"), "aabaabaab".count("aab"), "aaaa".count("aa"), s.count(""), s.count("q"), s.count("Q"), s.count("dog "))
print((s * 2).split("the"), "a,b,,c".split(","), ",".split(","), "a--b-c".split("--"), "a,b,c".split(",", 1), "aabaab".split("aab"), "abababac".split("abac"))
print("key=value=x".partition("="), "key".partition("="), "ßxß".split("x"), ("ab" * 5000 + "c").replace("abc", "!")[-4:], len(("ab" * 5000).replace("ba", "")))
