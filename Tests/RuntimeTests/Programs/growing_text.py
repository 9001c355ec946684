"""Text that grows: what is added may read, change or fail to reach the variable that it is added to."""
s = "a" * 100


def swap():
    global s
    s = "b" * 100
    return "c"


s += swap()
print(s[0], s[-1], len(s))

s = s + swap()
print(s[0], s[-1], len(s))


def local():
    text = "x" * 80
    other = text
    text += "y".join(["1", "2"])
    text = text + str(len(text))
    print(len(other), len(text), text[-5:])
    text += text
    print(len(text))
    text = text + text
    print(len(text), text.count("y"))
    return text


print(len(local()))


def nested():
    total = "z" * 70

    def grow(piece):
        nonlocal total
        total += piece.upper()
        return total[-1]

    for piece in "abc":
        total += grow(piece)
    return total[70:]


print(nested())

for attempt in (1, None, ["l"], b"b"):
    word = "w" * 90
    try:
        word += attempt
    except TypeError as error:
        print(error)
    try:
        word = word + attempt
    except TypeError as error:
        print(error)
    print(len(word))


class Shout:
    def __radd__(self, other):
        return other.upper() + "!"


word = "loud" * 20
word += Shout()
print(word[-5:], len(word))
word = word + Shout()
print(word[-5:], len(word))


def fails():
    raise ValueError("no text")


try:
    word = word + fails()
except ValueError as error:
    print(error, len(word))
try:
    word += fails()
except ValueError as error:
    print(error, len(word))

lines = ""
for number in range(20000):
    lines += f"{number:05d}" + "\n"
    if number % 5000 == 0:
        kept = lines
print(len(lines), len(kept), lines.splitlines()[12345])

number = 1
number = number + 2
names = [1]
same = names
names = names + [2]
print(number, names, same)
