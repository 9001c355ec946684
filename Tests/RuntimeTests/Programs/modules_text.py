import re
import json
import string
import textwrap
import pprint

line = "epoch 12: loss=0.345, acc=98.1%"
m = re.search(r"loss=([\d.]+)", line)
print(m.group(1), m.span(), m.start(), float(m.group(1)))
print(re.findall(r"\d+", line), re.findall(r"(\w+)=([\d.]+)", line))
print(re.sub(r"\d", "#", line), re.sub(r"(\w+)=", r"\1: ", line))
print(re.split(r"[,\s]+", "a, b  c,d"), re.match("epoch", line) is not None, re.match("loss", line))
print(re.compile(r"(?P<key>\w+)=(?P<value>[\d.]+)").search(line).groupdict())
print(re.sub(r"[^a-z ]", "", "Hello, World!".lower()), re.findall(r"\b\w", "the quick fox"))
print([t.group() for t in re.finditer(r"[A-Z]\w+", "Ada met Bob")], re.IGNORECASE == re.I)
print(re.sub(r"\w+", lambda m: m.group().capitalize(), "two words"))
config = {"lr": 0.1, "layers": [2, 3, 1], "name": "net", "bias": True, "best": None, "nested": {"a": (1, 2)}}
text = json.dumps(config)
print(text)
print(json.dumps(config, indent=2, sort_keys=True))
back = json.loads(text)
print(back["layers"], back == {**config, "nested": {"a": [1, 2]}})
print(json.loads('[1, 2.5, "x\\n\\u00e9", true, null, {"k": []}]'))
print(json.dumps("caf\u00e9 \"q\""), json.dumps("caf\u00e9", ensure_ascii=False), json.dumps([1e10, 1.0, float("inf")]))
try:
    json.loads("{'a': 1}")
except ValueError as e:
    print(e)
print(string.ascii_lowercase[:5], string.digits, string.Template("$a and ${b}").substitute(a=1, b=2))
print(textwrap.dedent("""
    one
      two
"""))
pprint.pprint({"b": [1, 2], "a": "x"})
print(textwrap.fill("the quick brown fox jumps over the lazy dog", 20))
