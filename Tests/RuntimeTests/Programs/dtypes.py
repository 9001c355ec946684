"""Element types: how arrays of each are made, promoted, overflow and print."""
import numpy as np

names = ["bool", "uint8", "int8", "uint16", "int16", "uint32", "int32", "uint64", "int64", "float16", "float32", "float64"]
for a in names:
    print(a.ljust(8), *[str((np.ones(2, dtype=a) * np.ones(2, dtype=b)).dtype).rjust(7) for b in names])
for name in names:
    d = np.dtype(name)
    print(d, repr(d), d.kind, d.name, d.itemsize, d.char, d.str, d.type)

x = np.array([0.1, 1 / 3, 2.5, -7.125], dtype=np.float32)
print(x, x.dtype, x.sum(), x.mean(), x.std(), x[1], repr(x[1]), float(x[1]), x.tolist())
print(repr(x), repr(x * 2), repr(x + 1.5), repr(x / 3), repr(x ** 2), repr(np.sqrt(np.abs(x))))
print((x * np.float64(2)).dtype, (x[0] * 2).dtype, (x[0] * 2.0).dtype, (x * np.arange(4)).dtype, (x * x.astype(int)).dtype)
print(x.astype("float64"), x.astype(np.float16), x.astype(np.uint8), x.astype("int32"), x.astype(bool))
x += 0.1
print(x, x.dtype)
x[0] = 1 / 3
print(x[0], x[0] == 1 / 3, x[0] == np.float32(1 / 3))
print(np.float32(0.1), np.float32(1e10), np.float32(1e-7), np.float32(16777217), np.float64(np.float32(0.1)))
print(np.array([1e-5, 1.0, 1e5], dtype=np.float32), np.array([1e8, 1.0], np.float32))

img = np.array([[250, 10], [0, 128]], dtype=np.uint8)
print(img + img, (img + 10).dtype, (img * 2), (img / 255).dtype, img - 1, -img, ~img, img >> 2, img << 1)
print(img.sum(), img.sum().dtype, img.mean(), img.max(), img.min(), img.cumsum(), img.astype(float) / 255)
print(img > 127, (img > 300).any(), img.argmax(), np.invert(img))
img[0, 0] = 7
print(repr(img), img.nbytes, img.itemsize)
for bad in ["img[0, 0] = 300", "np.array([1, 256], dtype=np.uint8)", "img + 256", "np.uint8(-1)", "np.zeros(2, dtype=np.int8) - 1000"]:
    try:
        exec_result = None
        if bad.startswith("img[0"):
            img[0, 0] = 300
        elif bad.startswith("np.array"):
            np.array([1, 256], dtype=np.uint8)
        elif bad.startswith("img +"):
            img + 256
        elif bad.startswith("np.uint8"):
            np.uint8(-1)
        else:
            np.zeros(2, dtype=np.int8) - 1000
        print("no error")
    except OverflowError as error:
        print(error)
i = np.array([2 ** 31 - 1, -5], dtype=np.int32)
print(i + 1, i * 2, i // 2, i % 3, i ** 2, i.sum(), i.sum().dtype, i.dtype.itemsize)
i += 1
print(i)
try:
    i += 0.5
except TypeError as error:
    print(str(error)[:60])
try:
    img += np.arange(2)
except TypeError as error:
    print(str(error)[:60])
u = np.array([1, 2], dtype=np.uint64)
print(u - np.array([2, 1], dtype=np.uint64), (u * np.arange(2)).dtype, u / 2)
print(np.zeros(2, "i4"), np.ones((2, 2), dtype="f4").dtype, np.zeros(3, np.uint8), np.full(2, 7, dtype="uint8"), np.eye(2, dtype=np.float32))
print(np.arange(5, dtype=np.float32), np.arange(3, dtype="uint8").dtype, np.linspace(0, 1, 5, dtype=np.float32), np.zeros_like(img).dtype)
print(np.where(x > 0, x, 0).dtype, np.maximum(0, x).dtype, np.clip(x, 0, 1).dtype, np.concatenate([x, x]).dtype, np.dot(x, x).dtype, np.vstack([x, i[:1].repeat(4)]).dtype)
a = np.arange(6, dtype=np.float32).reshape(2, 3) / 7
b = np.arange(12, dtype=np.float32).reshape(3, 4) / 3
print(a @ b, (a @ b).dtype, a.sum(axis=0), a.mean(axis=1), b.var(axis=0), a.T.dot(a))
print(np.issubdtype(np.float32, np.floating), np.issubdtype(x.dtype, np.integer), np.issubdtype(img.dtype, np.integer), np.issubdtype(np.int32, np.number))
print(np.finfo(np.float32).eps, np.finfo(np.float32).max, np.finfo(float).eps, np.finfo(float).tiny, np.finfo("float16").max)
print(np.iinfo(np.int32).max, np.iinfo(np.uint8).min, np.iinfo("uint8").max, np.iinfo(int).max, np.iinfo(np.uint64).max)
print(np.unpackbits(np.array([[5], [3]], dtype=np.uint8), axis=1), np.unpackbits(np.array([7], dtype=np.uint8)))
print(np.packbits([1, 0, 1, 1, 0, 0, 0, 0, 1]), np.packbits(np.array([[1, 1], [0, 1]]), axis=1))
print(x.dtype == np.float32, x.dtype == "float32", x.dtype == "f4", x.dtype is np.dtype("float32"), img.dtype == np.uint8, img.dtype != float)
print(isinstance(x[0], np.float32), isinstance(x[0], np.floating), isinstance(x[0], float), isinstance(img[0, 0], np.integer), isinstance(i[0], np.int32))
print(type(x[0]), type(img[0, 0]).__name__, x[0].dtype, f"{x[1]:.3f}", "%.2f" % x[1], f"{x[1]}", str(x[1]), [x[1]])
print(np.result_type(np.float32, 1.0), np.promote_types("uint8", "int8"), np.can_cast(int, "float32"), np.can_cast("int16", "float32"))
print(np.unique(np.array([3, 1, 3], dtype=np.uint8)), np.sort(np.array([2.5, 1.5], dtype=np.float32)), np.round(x, 2), np.abs(np.array([-3], np.int8)))
print(np.exp(np.array([0, 1], dtype=np.uint8)).dtype, np.sqrt(np.array([4, 9], dtype=np.int16)), np.sqrt(np.array([4, 9], dtype=np.int32)).dtype)
print(np.bool_(True), np.float32(3).item(), np.array(5, dtype=np.uint8), np.float16(1 / 3), np.array([1 / 3, 1000.5], dtype=np.float16))
