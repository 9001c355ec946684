for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
i = 0
while True:
    i += 1
    if i == 2:
        continue
    if i > 4:
        break
    print(i, end=" ")
print()
while i < 7:
    i += 1
else:
    print("done", i)
for index, (name, score) in enumerate([("a", 1), ("b", 2)], start=1):
    print(index, name, score)
if i < 0:
    print("negative")
elif i == 7:
    print("seven")
else:
    print("other")
x = "yes" if i > 5 else "no"
print(x, sep="", end="!\n")
print("a", "b", sep="-")
print(1, 2, 3, sep="")
print()
for i in range(3): print(i, end=",")
print("end")
pass
assert i == 2, "never"
if __name__ == "__main__":
    print("main")
