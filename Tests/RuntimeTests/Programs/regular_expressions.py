# Patterns as programs on text use them, and odd ones.
import re

text = "The cat sat on the mat, 12 times in 2024-05; it's $5.00 well-spent\nA second line: é"
for pattern in [
    r"\w+", r"[A-Za-z']+", r"\d+(?:\.\d+)?", r"(\d{4})-(\d\d)", r"(?P<word>\bt\w+)", r"(?i)the", r"(?<=\$)\d+", r"(?<!t)he", r"\b\w{3}\b", r"[^\W\d_]+",
    r"^\w+", r"(?m)^\w+", r"\w+$", r"a(?=t)", r"a(?!t)", r".*?t", r"(?s)mat.*line", r"(\w)\1", r"x*", r"(?:at|on)+", r"[.,;:]", r"(?x) c  at  # an animal", r"(a)|(o)", r"é", r"\S+\s", r"[\w-]+spent", r"(?>\w+)\s", r"\w++,",
]:
    print(repr(pattern), re.findall(pattern, text)[:6], [m.span() for m in re.finditer(pattern, text)][:3])
print(re.split(r"[\s,;]+", "a, b;c  d"), re.split(r"(-)", "1-2-3", maxsplit=1), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello big world"))
print(re.sub(r"\d", lambda m: str(int(m.group()) + 1), "a1b2"), re.subn("a", "o", "banana", count=2), re.sub(r"(?P<x>b)", r"[\g<x>]", "abc"))
match = re.search(r"(?P<year>\d+)-(?P<month>\d+)(x)?", text)
print(match.group("year"), match.groups(), match.groupdict(), match.start("month"))
print(re.match("cat", text), re.fullmatch(r"\d+", "123").group(), re.escape("a.b*c"), re.findall("a*", "baac"), re.findall("|a", "aa"))
print(re.findall("(a?)b", "ab b"), re.findall("((a)(b)?)+", "aab"), re.compile("a+", re.IGNORECASE).findall("aAb"), re.findall(r"[]x-]", "]a-x"))
for bad in ["(a", "a)", "*a", "[a", "a**", r"\q", r"\2", "(?=a)*b{2,1}"]:
    try:
        re.compile(bad)
        print("reads", bad)
    except re.error:
        print("does not read", bad)
tokens = re.findall(r"\s*(?:(\d+)|(.))", "3 + 42*(7)")
print(tokens, [int(n) if n else op for n, op in tokens])
