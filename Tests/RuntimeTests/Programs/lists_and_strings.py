words = "the quick brown fox jumps over the lazy dog".split()
lengths = {w: len(w) for w in words}
print(lengths)
print(sorted(words, key=len, reverse=True))
print(sorted(set(words)))
print([w.upper() for w in words if len(w) > 3])
print(" ".join(reversed(words)))
print("-" * 20)
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
print(list(zip(*matrix)))
first, *rest, last = [1, 2, 3, 4, 5]
print(first, rest, last)
a = [1, 2, 3]
b = a
b += [4]
print(a, a is b, a[::-1], a[-2:], a[1:3])
a[1:2] = [9, 9]
print(a)
del a[0]
print(a, a.index(9), a.count(9))
a.insert(0, 'x'); a.extend((7, 8)); print(a.pop(), a.pop(0), a)
print("abc".title(), "Hello World".swapcase(), "a,b,,c".split(","), "  pad ".strip() + "|")
print("%5.2f|%-6s|%+d|%05d|%x|%e|%g" % (3.14159, "ab", 5, 42, 255, 12345.678, 0.0001))
print(f"{3.14159:8.3f}|{'left':<8}|{'right':>8}|{'mid':^8}|{1234567:,}|{0.256:.1%}|{255:#x}|{5:03d}|{1e10:g}")
print("{0} {1} {0} {name!r:>8}".format(1, 2.5, name="n"))
x = 7
print(f"{x=} {x*2=:4d} {x!r} {{}} {'nested ' + str(x)}")
print("abc" in "xabcx", "z" not in "abc", "abc" < "abd")
print(repr("it's"), repr('say "hi"'), repr("tab\tnew\n"), str(None), [None, True, 1.0, 'a'])
print("abcabc".replace("b", "X", 1), "abcabc".find("c"), "abcabc".rfind("c"), "a-b".partition("-"))
print("42".zfill(5), "-42".zfill(5), "ab".center(7, '*'), "x".ljust(3) + "|", "Ab1".isalnum(), "12".isdigit())
print(min(words), max(words, key=len), sum([0.1] * 3), any([0, 1]), all([]))
