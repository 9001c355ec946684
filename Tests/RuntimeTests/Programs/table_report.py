# A perceptron whose training is printed as tables with format, no plotting.
import numpy as np

inputs = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
gates = {"AND": [0, 0, 0, 1], "OR": [0, 1, 1, 1], "NAND": [1, 1, 1, 0], "XOR": [0, 1, 1, 0]}
step = lambda v: 1 if v >= 0 else 0
line = "+{:-^6}+{:-^12}+{:-^8}+{:-^10}+".format("", "", "", "")

def learn(targets, rate=0.1, epochs=20):
    w, b = np.zeros(2), 0.0
    for epoch in range(1, epochs + 1):
        mistakes = 0
        for x, t in zip(inputs, targets):
            err = t - step(w @ x + b)
            if err:
                w += rate * err * x
                b += rate * err
                mistakes += 1
        if not mistakes:
            return w, b, epoch
    return w, b, None

print(line)
print("|{:^6}|{:^12}|{:^8}|{:>10}|".format("gate", "weights", "bias", "epochs"))
print(line.replace("-", "="))
for name, targets in gates.items():
    w, b, epoch = learn(targets)
    print("|{:<6}|{:^12}|{:+8.2f}|{!s:>10}|".format(name, "{:.1f} {:.1f}".format(*w), b, epoch))
print(line)
w, b, _ = learn(gates["NAND"])
for i, x in enumerate(inputs):
    a, c = x
    print("{0}: {1} NAND {2} -> {3} (z = {z:.2f})".format(i, a, c, step(w @ x + b), z=w @ x + b))
print("{:,} {:e} {:g} {:010.3f} {:x} {:b} {:o} {:%}".format(1234567, 12345.678, 1e-7, -3.14159, 255, 5, 8, 0.25))
print("{:>{width}.{prec}f}|{:*^11}|{:<5}|".format(np.pi, "mid", True, width=9, prec=3))
print("{0[0]} {0[1]} {d[k]} {a.shape}".format([1, 2], d={"k": "v"}, a=inputs))
print("%s %r %5.1f%% %d %i %+d %05d %x %c" % ("a", "b", 99.5, 3.9, 4, 5, 42, 255, "z"))
print(f"{inputs.shape=} {len(gates)!r:>4} {'nested ' + str([f'{v:.1f}' for v in w])}")
