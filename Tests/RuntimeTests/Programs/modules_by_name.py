import calendar
import configparser
import difflib
import importlib
import importlib.util
import io
import keyword

for name in ("math", "numpy", "no_such_module"):
    print(name, importlib.util.find_spec(name) is not None)
root = importlib.import_module("math").sqrt
print(root(16), importlib.import_module("os.path").basename("a/b.txt"))
try:
    importlib.import_module("no_such_module")
except ModuleNotFoundError as error:
    print(error)

print(calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.month_name[3], calendar.day_abbr[0])
print(calendar.month(2023, 2))

settings = configparser.ConfigParser()
settings.read_string("[training]\nrate = 0.05\nepochs: 200\nshuffle = yes\n[paths]\nroot = /data\nfile = %(root)s/a.csv\n")
part = settings["training"]
print(settings.sections(), part.getfloat("rate"), part.getint("epochs"), part.getboolean("shuffle"))
print(settings.get("paths", "file"), settings.has_option("paths", "none"), part.get("momentum", "0.9"))
settings["new"] = {"a": "1"}
text = io.StringIO()
settings.write(text)
print(text.getvalue())

print(difflib.get_close_matches("sigmod", ["sigmoid", "softmax", "tanh", "sign"]))
print(round(difflib.SequenceMatcher(None, "gradient", "gradual").ratio(), 4))
for line in difflib.unified_diff(["a", "b", "c"], ["a", "x", "c"], "old", "new", lineterm=""):
    print(line)
print(keyword.iskeyword("lambda"), keyword.iskeyword("layer"))
