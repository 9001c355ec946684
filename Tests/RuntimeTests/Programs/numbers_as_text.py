# Digits and signs in the old way of writing, and sequences that are no arguments.
for form in ("%.2x", "%.6X", "%#.4x", "%010.0x", "%-10.2x|", "%.3o", "%.5d"):
    print(form, form % 42, form % -7)
print("%%" % [1], "none" % [1, 2], "100%% of %d" % 3)
params = {"W1": 1, "b1": [2, 3]}
print(params["W1"], params["b1"][1], {"k": {"W1": 5}}["k"]["W1"])
try:
    params["W2"]
except KeyError as error:
    print("KeyError", error)
print("grün 日本".encode("utf-16"), "𝛿x".encode("utf-16-be").hex(), len("a".encode("utf-16-le")))
