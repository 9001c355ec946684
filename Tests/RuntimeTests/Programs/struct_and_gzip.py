"""The readers of MNIST's files, which tutorials copy from each other: struct, gzip and np.frombuffer."""
import array
import gzip
import io
import struct

import numpy as np

rng = np.random.RandomState(1)
images = rng.randint(0, 256, (20, 4, 4)).astype("uint8")
labels = rng.randint(0, 3, 20)
packed_images = gzip.compress(struct.pack(">IIII", 2051, *images.shape) + bytes(images.ravel().tolist()))
packed_labels = gzip.compress(struct.pack(">II", 2049, len(labels)) + bytes(labels.tolist()))


def load(image_file, label_file):
    with gzip.open(label_file, "rb") as f:
        magic, n = struct.unpack(">II", f.read(8))
        found = np.frombuffer(f.read(), dtype=np.uint8)
    with gzip.open(image_file, "rb") as f:
        magic, count, rows, cols = struct.unpack(">IIII", f.read(16))
        pixels = np.frombuffer(f.read(), dtype=np.uint8).reshape(len(found), rows * cols)
    return pixels, found


X, y = load(io.BytesIO(packed_images), io.BytesIO(packed_labels))
print("Rows: %d, columns: %d" % X.shape, X.dtype, (X == images.reshape(20, -1)).all(), y)


def read32(f):
    return np.frombuffer(f.read(4), dtype=">u4")[0]


f = gzip.GzipFile(fileobj=io.BytesIO(packed_images))
print(read32(f), read32(f), np.frombuffer(gzip.decompress(packed_labels), np.uint8, offset=8)[:5])
for form, values in [("<hf", (-3, 0.5)), (">d", (1e-3,)), ("bB?x3s", (-1, 255, True, b"abc")), ("!q", (-2 ** 40,)), ("<e", (1.5,)), ("2H", (1, 65535))]:
    data = struct.pack(form, *values)
    print(form, data, struct.unpack(form, data), struct.calcsize(form))
for form, values in [("<h", (40000,)), ("<h", ()), ("<z", (1,))]:
    try:
        struct.pack(form, *values)
    except struct.error as e:
        print(e)
try:
    struct.unpack("<I", b"abc")
except struct.error as e:
    print(e)
try:
    gzip.decompress(b"plain text that is not packed at all")
except OSError as e:
    print(str(e)[:18])
print(int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True), (1024).to_bytes(2, "little"), (-2).to_bytes(3, "big", signed=True))
print((2 ** 70).to_bytes(10, "big"), int.from_bytes(b"\x80" + bytes(9), "big"), bytes.fromhex("00 ff 10"))
try:
    (256).to_bytes(1, "big")
except OverflowError as e:
    print(e)
a = array.array("f", [1, 2, 3.5])
a.append(0.25)
print(a, sum(a), a.typecode, a.itemsize, a[1:3], a.tolist())
print(struct.Struct("<if").unpack(struct.pack("<if", 7, 2.0)), list(struct.iter_unpack("<H", b"\x01\x00\x02\x00")) if hasattr(struct, "iter_unpack") else "")
