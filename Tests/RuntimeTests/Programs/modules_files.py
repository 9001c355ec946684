import csv
import json
import pickle
import os
import numpy as np

with open("notes.txt", "w") as f:
    f.write("one\ntwo\n")
    f.writelines(["three\n"])
with open("notes.txt") as f:
    for i, line in enumerate(f):
        print(i, line.strip())
with open("notes.txt", "a") as f:
    print("four", file=f)
print(open("notes.txt").read().split(), open("notes.txt").readlines()[-1])
f = open("notes.txt")
print(f.readline(), f.readline(), f.read(3), f.closed)
f.close()
print(f.closed, os.path.exists("notes.txt"), os.path.isfile("notes.txt"))
try:
    open("missing.txt")
except FileNotFoundError:
    print("not there")
data = open("notes.txt", "r").read()
chars = sorted(set(data))
print(len(data), chars)
with open("t.csv", "w", newline="") as f:
    w = csv.writer(f)
    w.writerow(["x", "y", "label"])
    w.writerow([1, 2.5, "a, b"])
    w.writerows([[3, 4.0, 'q"q'], [5, 6, ""]])
print(repr(open("t.csv").read()))
with open("t.csv") as f:
    for row in csv.reader(f):
        print(row)
with open("t.csv") as f:
    rows = list(csv.DictReader(f))
print(rows[0]["label"], rows[1]["x"], len(rows))
with open("c.json", "w") as f:
    json.dump({"lr": 0.1}, f)
print(json.load(open("c.json")))
np.savetxt("a.txt", np.array([[1, 2], [3, 4.5]]))
print(open("a.txt").read())
print(np.loadtxt("a.txt"))
np.savetxt("b.csv", np.arange(6).reshape(2, 3), fmt="%d", delimiter=",", header="a,b,c")
print(np.loadtxt("b.csv", delimiter=","), np.genfromtxt("b.csv", delimiter=","))
print(np.loadtxt("b.csv", delimiter=",", usecols=(0, 2)), np.loadtxt("b.csv", delimiter=",", unpack=True).shape)
np.save("w.npy", np.array([[1.5, 2.0], [3.0, 4.0]]))
np.save("n", np.arange(3))
print(np.load("w.npy"), np.load("n.npy"), np.load("n.npy").dtype)

class Net:
    def __init__(self):
        self.W = np.eye(2)
        self.name = "net"

with open("net.pkl", "wb") as f:
    pickle.dump(Net(), f)
with open("net.pkl", "rb") as f:
    net = pickle.load(f)
print(net.name, net.W, type(net).__name__)
print(pickle.loads(pickle.dumps({"w": [1, 2.5, (3, None)], "s": {1, 2}})))
