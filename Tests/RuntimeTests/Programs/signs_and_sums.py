import hashlib
import unicodedata
from datetime import datetime, timedelta, timezone

print(unicodedata.name("é"), unicodedata.category("A"), unicodedata.normalize("NFD", "é") == "e\u0301")
print("".join(c for c in unicodedata.normalize("NFKD", "Crème brûlée") if not unicodedata.combining(c)))
for kind in ("md5", "sha1", "sha256", "sha384", "sha512"):
    print(kind, hashlib.new(kind, b"longhand").hexdigest())
print((0.1).hex(), float.fromhex("0x1.8p+1"), (-3.75).hex())
print(b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".isascii(), "a-b".translate(str.maketrans("-", "_")))
moment = datetime(2024, 3, 10, 14, 30, tzinfo=timezone.utc)
east = moment.astimezone(timezone(timedelta(hours=5, minutes=30)))
print(moment.isoformat(), east, east - moment, east == moment, east.utcoffset())
print(datetime.fromisoformat("2024-01-02T03:04:05+02:00"), moment.strftime("%Y-%m-%d %H:%M %z"))

def scaled(x, factor=2, *, shift=0):
    return x * factor + shift

print(scaled.__defaults__, scaled.__kwdefaults__, scaled.__code__.co_varnames, scaled.__code__.co_argcount)
steps = iter([1, 2])
print(steps.__next__(), next(steps, None), next(steps, "none left"))
