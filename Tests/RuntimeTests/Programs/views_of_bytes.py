view = memoryview(b"hello")
print(view[0], bytes(view[1:3]), len(view), view.tolist(), view.nbytes, view.itemsize, view.format, view.readonly)
store = bytearray(b"abcdef")
part = memoryview(store)[2:5]
part[0] = ord("X")
part[1:3] = b"YZ"
print(store, part.tobytes(), part == b"XYZ", list(part))
try:
    view[0] = 1
except TypeError as error:
    print(error)
with memoryview(store) as whole:
    print(whole[::2].tobytes(), b"X"[0] in whole)
