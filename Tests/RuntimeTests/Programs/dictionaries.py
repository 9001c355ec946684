params = {"W1": [1, 2], "b1": 0}
params["lr"] = 0.1
params.update(b1=5, extra=None)
for key, value in params.items():
    print(key, value)
print(params.get("nothing"), params.get("nothing", 7), "lr" in params, len(params))
print(list(params), list(params.keys()), params.pop("extra"), params.setdefault("n", []))
params["n"].append(3)
print(params)
del params["n"]
print(sorted(params, key=str.lower) if False else sorted(params))
nested = {"a": {"b": [1, {"c": (1, 2)}]}}
print(nested["a"]["b"][1]["c"][0], nested)
counts = {}
for ch in "mississippi":
    counts[ch] = counts.get(ch, 0) + 1
print(counts, max(counts, key=counts.get))
print({1: "a", 1.0: "b", True: "c"})
print({(0, 1): "t"}[(0, 1)], {**{"a": 1}, "b": 2}, {"a": 1} | {"b": 2})
print({"x": 1}.items(), {"x": 1}.keys(), {"x": 1}.values(), set(), {}, [], ())
s = {3, 1}
s.add(2); s.discard(9)
print(sorted(s), s.issubset({1, 2, 3, 4}), len(s))
