"""Writes Forms/forms.json: tables in the forms in which they are published, and what pandas reads in them.

    python3 -m venv venv && venv/bin/pip install pandas
    venv/bin/python Tests/TablesTests/Oracles/make_forms.py

A form is a name, the file's bytes (base64), options as `data` takes them, and where pandas reads it right by itself or with a
word of help: the features' numbers, row by row. All rows are made up here.
"""

import base64, gzip, io, json, os, struct, zipfile

import numpy as np
import pandas as pd

FORMS = []


def form(name, text, features=None, options=None, **pandas):
    """features: the columns whose numbers are compared with pandas'; pandas: how pandas is told to read it."""
    data = text if isinstance(text, bytes) else text.encode()
    entry = {"name": name, "bytes": base64.b64encode(data).decode(), "options": options or {}}
    if features is not None:
        reader = pandas.pop("reader", pd.read_csv)
        frame = reader(io.BytesIO(data), **pandas)
        columns = frame.iloc[:, features] if features and isinstance(features[0], int) else frame[features]
        entry["values"] = [[None if pd.isna(v) else float(v) for v in row] for row in columns.to_numpy()]
    FORMS.append(entry)


rng = np.random.default_rng(7)
N = 24
A = [round(float(v), 2) for v in rng.uniform(-9, 9, N)]
B = [int(v) for v in rng.integers(0, 90, N)]
C = [int(v) for v in rng.integers(0, 2, N)]
K = [i % 3 for i in range(N)]
W = [["red", "green", "blue"][i % 3] for i in range(N)]


def rows(*columns, sep=",", end="\n", head=None, tail=""):
    lines = [] if head is None else [head]
    lines += [sep.join(str(v) for v in row) + tail for row in zip(*columns)]
    return end.join(lines) + end


AB = ["a", "b"]
plain = rows(A, B, C, head="a,b,y")
comma = lambda v: str(v).replace(".", ",")

# Separators
form("comma", plain, AB)
form("semicolon", rows(A, B, C, head="a;b;y", sep=";"), AB, sep=";")
form("tab", rows(A, B, C, head="a\tb\ty", sep="\t"), AB, sep="\t")
form("pipe", rows(A, B, C, head="a|b|y", sep="|"), AB, sep="|")
form("one blank", rows(A, B, C, head="a b y", sep=" "), AB, sep=" ")
form("runs of blanks", rows(A, B, C, head="   a      b   y", sep="    "), AB, sep=r"\s+")
form("blanks in front, no header", "".join(f"  {a:8.2f} {b:4d}  {c}\n" for a, b, c in zip(A, B, C)), [0, 1], sep=r"\s+", header=None)
form("comma and blank", rows(A, B, C, head="a, b, y", sep=", "), AB, skipinitialspace=True)
form("tabs and blanks mixed", rows(A, B, C, sep="\t "), [0, 1], sep=r"\s+", header=None)
form("sep= line of Excel", "sep=;\n" + rows(A, B, C, head="a;b;y", sep=";"), AB, sep=";", skiprows=1)
form("sep= line with a comma", "sep=,\n" + plain, AB, skiprows=1)
form("colon, said", rows(A, B, C, head="a:b:y", sep=":"), AB, {"sep": ":"}, sep=":")
form("trailing separators", rows(A, B, C, head="a,b,y,", tail=","), AB)
form("trailing separators, not in the header", rows(A, B, C, head="a,b,y", tail=","), AB, index_col=False)
form("words with a comma in semicolons", rows(A, ["x, y", "z"] * 12, C, head="a;w;y", sep=";"), ["a"], sep=";")
form("quoted words with commas", rows(A, ['"x, y"', '"z"'] * 12, C, head="a,w,y"), ["a"])

# Line ends, blank lines, what stands around
form("CRLF", rows(A, B, C, head="a,b,y", end="\r\n"), AB)
form("CR alone", rows(A, B, C, head="a,b,y", end="\r"), AB)
form("no line end at the end", plain.rstrip("\n"), AB)
form("blank lines between", plain.replace("\n", "\n\n"), AB)
form("blank lines with blanks", plain.replace("\n", "\n   \n"), AB)
form("comments on top", "# made by hand\n# 2024\n" + plain, AB, comment="#")
form("comments between", plain.replace("\n", "\n# note\n", 4), AB, comment="#")
form("percent comments", "% a comment\n% another\n" + plain, AB, comment="%")
form("np.savetxt's head", "# a b y\n" + rows([f"{v:.18e}" for v in A], [f"{v:.18e}" for v in B], C, sep=" "), [0, 1], sep=" ", header=None, comment="#")
form("np.savetxt's numbers", rows([f"{v:.18e}" for v in A], [f"{v:.18e}" for v in B], [f"{v:.18e}" for v in C], sep=" "), [0, 1], sep=" ", header=None)
form("title above the table", "Report of the year\n\n" + rows(A, B, A, C, head="a,b,c,y"), AB, skiprows=2)
form("column called #", rows(range(1, N + 1), A, B, C, head="#,a,b,y"), AB)

# Encodings and packing
form("UTF-8 with a mark", b"\xef\xbb\xbf" + plain.encode(), AB)
form("UTF-16", rows(A, B, C, head="größe,b,y").encode("utf-16"), ["größe", "b"], encoding="utf-16")
form("UTF-16, high byte first", b"\xfe\xff" + plain.encode("utf-16-be"), AB, encoding="utf-16")
form("UTF-16, no mark", plain.encode("utf-16-le"), AB, encoding="utf-16-le")
form("Latin-1", rows(A, B, C, head="größe,b,y").encode("latin-1"), ["größe", "b"], encoding="latin-1")
form("Windows-1252", rows(A, B, ["5 €", "9 €"] * 12, C, head="a,b,w,y").encode("cp1252"), AB, encoding="cp1252")
form("Latin-1 far down", ("a,w,y\n" + "".join(f"{i},{'ab'[i % 2]},{i % 2}\n" for i in range(20000)) + "7,ä,1\n7,ä,0\n").encode("latin-1"), ["a"], encoding="latin-1")
form("gzip", gzip.compress(plain.encode(), mtime=0), AB, compression="gzip")
form("gzip, two members", gzip.compress(plain[:100].encode(), mtime=0) + gzip.compress(plain[100:].encode(), mtime=0), AB, compression="gzip")
buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr(zipfile.ZipInfo("table.csv"), plain)
form("zip with one file", buffer.getvalue(), AB, compression="zip")

# Quotes
form("quoted cells", rows([f'"{v}"' for v in A], [f'"{v}"' for v in B], C, head='"a","b","y"'), AB)
form("doubled quotes", rows(A, ['"say ""a"""', '"b"'] * 12, C, head="a,w,y"), ["a"])
form("quotes behind a backslash", rows(A, [r'"say \"a\""', '"b"'] * 12, C, head="a,w,y"), ["a"], escapechar="\\")
form("line ends in quotes", rows(A, ['"x\ny"', '"z"'] * 12, C, head="a,w,y"), ["a"])
form("single quotes", rows(A, ["'x'", "'z'"] * 12, C, head="a,w,y"), ["a"], quotechar="'")
form("apostrophes", rows(A, ["it's", "don't"] * 12, C, head="a,w,y"), ["a"])
form("quote never closed", plain + '1,"2,0\n')
form("text behind a quote", plain + '1,"2"x,0\n')

# Numbers
form("decimal commas", rows([comma(v) for v in A], B, C, head="a;b;y", sep=";"), AB, sep=";", decimal=",")
form("decimal commas, tabs", rows([comma(v) for v in A], B, C, head="a\tb\ty", sep="\t"), AB, sep="\t", decimal=",")
form("decimal commas in quotes", rows([f'"{comma(v)}"' for v in A], B, C, head="a,b,y"), AB, decimal=",")
form("decimal commas, points between thousands", rows(["1.234,5", "12.345,25", "7,5"] * 8, ["1.234", "2.500", "12.000"] * 8, C, head="a;b;y", sep=";"), AB, sep=";", decimal=",", thousands=".")
form("commas between thousands", rows(['"1,234"', '"12,345,678"', "7"] * 8, B, C, head="a,b,y"), AB, thousands=",")
form("thousands, or three decimals", rows(["1,234", "2,345"] * 12, B, C, head="a;b;y", sep=";"), AB, sep=";", decimal=",")
form("the same, said otherwise", rows(["1,234", "2,345"] * 12, B, C, head="a;b;y", sep=";"), AB, {"decimal": "point"}, sep=";", thousands=",")
form("blanks between thousands", rows(["1 234", "12 345", "999"] * 8, B, C, head="a;b;y", sep=";"), AB, sep=";", thousands=" ")
form("dollars", rows(["$1.50", "$20.25"] * 12, B, C, head="a,b,y"))
form("euros behind", rows(["1,50 €", "20,25 €"] * 12, B, C, head="a;b;y", sep=";"))
form("percent signs", rows([f"{b}%" for b in B], A, C, head="a,b,y"))
form("exponents", rows([f"{v:e}" for v in A], [f"{v}E2" for v in B], C, head="a,b,y"), AB)
form("plus signs", rows([f"+{abs(v)}" for v in A], B, C, head="a,b,y"), AB)
form("points without digits", rows([".5", "5.", "-.25"] * 8, B, C, head="a,b,y"), AB)
form("seventeen digits", rows([repr(v / 7) for v in A], B, C, head="a,b,y"), AB)
form("very large and small", rows(["1e308", "1e-308", "4.9e-324"] * 8, B, C, head="a,b,y"), AB)
form("codes with zeros in front", rows(["00123", "04567", "00890"] * 8, A, B, C, head="zip,a,b,y"), AB)

# Headers
form("no header", rows(A, B, C), [0, 1], header=None)
form("header of numbers, counted from 0", rows(A, B, A, C, head="0,1,2,3"), [0, 1, 2])
form("header of years", rows(A, B, A, C, head="2019,2020,2021,2022"), [0, 1, 2])
form("header said to be a row", "1,2,0\n3,4,1\n" * 6, [0, 1], {"header": "no"}, header=None)
form("no header, words below", rows(A, B, W), [0, 1], header=None)
form("all words, header", "outlook,windy,play\n" + rows(["sunny", "rain"] * 12, ["hot", "cold", "mild"] * 8, ["no", "yes"] * 12))
form("all words, no header", rows(["p", "e"] * 12, ["x", "b", "s"] * 8, ["n", "y"] * 12))
form("scikit-learn's counts", f"{N},2,setosa,versicolor,virginica\n" + rows(A, B, K), [0, 1], header=None, skiprows=1)
form("scikit-learn's counts, wide", f"{N},5,no,yes\n" + rows(A, B, A, B, A, C), [0, 1, 2, 3, 4], header=None, skiprows=1)
form("one name less than columns, as R writes", rows([f"r{i}" for i in range(N)], A, B, C, head="a,b,y"), AB)
form("an index without a name, as pandas writes", rows(range(N), A, B, C, head=",a,b,y"), AB)
form("names twice", rows(A, B, C, head="a,a,y"), [0, 1])
form("names with blanks", rows(A, B, C, head="petal length (cm),petal width (cm),y"), [0, 1])

# Missing cells
gaps = lambda word: rows([word if i == 5 else v for i, v in enumerate(A)], B, C, head="a,b,y")
for word in ["", "NA", "?", "nan", "NaN", "null", "None", "n/a", "N/A", "-", "#N/A"]:
    form(f"missing as {word or 'nothing'}", gaps(word))
many = rows(["" if i % 4 == 0 else v for i, v in enumerate(A)], B, C, head="a,b,y")
form("many missing", many)
form("many missing, left out", many, options={"missing": "drop"})
form("many missing, mean", many, options={"missing": "mean"})
form("many missing, median", many, options={"missing": "median"})
form("a column mostly missing", rows(A, ["" if i % 4 else "x" for i in range(N)], B, C, head="a,cabin,b,y"), AB)
form("a target missing", rows(A, B, ["" if i == 3 else v for i, v in enumerate(C)], head="a,b,y"))
form("a row too short", plain + "1,2\n")
form("a row too short, missing=drop", plain + "1\n", options={"missing": "drop"})
form("a row too long", plain + "1,2,0,4\n")
form("a word among numbers", plain + "oops,3,1\n")
form("a word among numbers, missing=drop", plain + "oops,3,1\n", options={"missing": "drop"})

# Columns
form("words with few values", rows(W, A, C, head="colour,a,y"), ["a"])
form("words with two values", rows(["male", "female"] * 12, A, C, head="sex,a,y"), ["a"])
form("yes and no", rows(["yes", "no"] * 12, A, K, head="smoker,a,y"), ["a"])
form("true and false", rows(["True", "False"] * 12, A, K, head="flag,a,y"), ["a"])
form("text with many values", rows([f"name {i}" for i in range(N)], A, B, C, head="name,a,b,y"), AB)
form("dates", rows([f"2024-01-{i + 1:02d}" for i in range(N)], A, B, C, head="date,a,b,y"), AB)
form("dates with points", rows([f"{i + 1}.1.2024" for i in range(N)], A, B, C, head="Datum,a,b,y"), AB)
form("dates as numbers", rows([20240101 + i for i in range(N)], A, B, C, head="day,a,b,y"), AB)
form("times", rows([f"{i % 24:02d}:30" for i in range(N)], A, B, C, head="at,a,b,y"), AB)
form("an id by name", rows([1000 + 7 * i for i in range(N)], A, B, C, head="customer_id,a,b,y"), AB)
form("an index without header", rows(range(1, N + 1), A, B, A, C), [1, 2, 3], header=None)
form("a constant", rows([7] * N, A, B, C, head="k,a,b,y"), AB)
form("a copy of the target", rows(A, B, C, C, head="a,b,copy,y"), AB)
form("a one-hot twin of the target", rows(A, B, [int(k == 0) for k in K], [int(k == 1) for k in K], [int(k == 2) for k in K], W, head="a,b,is_r,is_g,is_b,colour"), AB)
form("columns dropped", plain, ["a"], {"drop": "b"})
form("columns chosen", plain, ["b"], {"only": "b"})
form("numbers as words", rows(K, A, C, head="k,a,y"), options={"onehot": "k"})

# Targets
form("target first, called label", rows(K, A, B, head="label,a,b"), AB)
form("target first, called species", rows(W, A, B, head="species,a,b"), AB)
form("target first, no header", rows(K, A, [round(a * 3.7, 3) for a in A]), [1, 2], header=None)
form("classes from 1", rows(A, B, [k + 1 for k in K], head="a,b,kind"), AB)
form("classes 1 and 2", rows(A, B, [c + 1 for c in C], head="a,b,outcome"), AB)
form("classes -1 and 1", rows(A, B, [2 * c - 1 for c in C], head="a,b,y"), AB)
form("classes 2 and 4", rows(A, B, [2 * c + 2 for c in C], head="a,b,class"), AB)
form("classes as 0.0 and 1.0", rows(A, B, [float(c) for c in C], head="a,b,y"), AB)
form("words as classes", rows(A, B, W, head="a,b,colour"), AB)
form("yes and no as classes", rows(A, B, ["yes", "no"] * 12, head="a,b,y"), AB)
form("whole numbers to estimate", rows(A, B, K, head="a,b,stars"), AB, {"kind": "numbers"})
form("numbers to estimate", rows(B, C, A, head="b,c,price"), ["b", "c"])
form("numbers as classes, said", rows(A, B, [10 * k for k in K], head="a,b,y"), AB, {"kind": "classes"})
form("several targets", rows(A, B, [round(a / 3, 3) for a in A], head="a,b,c"), ["b"], {"target": "a,c"})
form("target by number", rows(C, A, B, head="p,a,b"), AB, {"target": "1"})
form("target that is not there", plain, options={"target": "z"})
form("one column", "\n".join(str(a) for a in A))
form("target the same throughout", rows(A, B, ["x"] * N, head="a,b,y"))

# JSON and arrays
records = [{"a": a, "b": b, "y": c} for a, b, c in zip(A, B, C)]
form("JSON lines", "".join(json.dumps(r) + "\n" for r in records), AB, reader=pd.read_json, lines=True)
form("JSON list of objects", json.dumps(records, indent=1), AB, reader=pd.read_json)
form("JSON object of columns", json.dumps({"a": A, "b": B, "y": C}), AB, reader=pd.read_json)
form("JSON as pandas writes it", pd.DataFrame({"a": A, "b": B, "y": C}).to_json(), AB, reader=pd.read_json)
form("JSON, split", pd.DataFrame({"a": A, "b": B, "y": C}).to_json(orient="split"), AB, reader=pd.read_json, orient="split")
form("JSON list of lists", json.dumps([[a, b, c] for a, b, c in zip(A, B, C)]), [0, 1], reader=pd.read_json)
form("JSON cut short", json.dumps(records)[:200])


def saved(save, *arrays, **named):
    buffer = io.BytesIO()
    save(buffer, *arrays, **named)
    return buffer.getvalue()


load = lambda f: pd.DataFrame(np.load(f))
X = np.array([A, B], dtype=float).T
form(".npy", saved(np.save, np.c_[X, C]), [0, 1], reader=load)
form(".npy, columns first", saved(np.save, np.asfortranarray(np.c_[X, C])), [0, 1], reader=load)
form(".npy of whole numbers", saved(np.save, np.array([B, B[::-1], C], dtype=np.int32).T), [0, 1], reader=load)
form(".npz", saved(np.savez, X=X, y=np.array(C)), [0, 1], reader=lambda f: pd.DataFrame(np.load(f)["X"]))
form(".npz, packed, float32", saved(np.savez_compressed, x_train=X.astype("f4"), y_train=np.array(K), x_test=X), [0, 1], reader=lambda f: pd.DataFrame(np.load(f)["x_train"]))
form(".npz without X", saved(np.savez, first=X, second=np.array(C)))
form(".npy of objects", saved(np.save, np.array(["a", "b"])))

# What is no table
form("xlsx", (lambda b: (zipfile.ZipFile(b, "w").writestr(zipfile.ZipInfo("[Content_Types].xml"), "x"), b.getvalue())[1])(io.BytesIO()))
form("old Excel", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
form("Parquet", b"PAR1" + bytes(100))
form("bzip2", b"BZh91AY&SY" + bytes(50))
form("a web page", "<!DOCTYPE html>\n<html><body>" + plain + "</body></html>")
form("a pickle", bytes([0x80, 4, 0x95]) + bytes(60))
form("nothing", "")
form("blanks alone", "  \n \n")
form("names alone", "a,b,y\n")
form("gzip cut short", gzip.compress(plain.encode(), mtime=0)[:60])

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Forms")
os.makedirs(folder, exist_ok=True)
with open(os.path.join(folder, "forms.json"), "w") as file:
    json.dump(FORMS, file, indent=0)
    file.write("\n")
print(len(FORMS), "forms,", sum("values" in f for f in FORMS), "with pandas' numbers, pandas", pd.__version__)
