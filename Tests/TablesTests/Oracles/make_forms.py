"""Writes Forms/forms.json: tables in the forms in which they are published, and what pandas reads in them.

    python3 -m venv venv && venv/bin/pip install pandas
    venv/bin/python Tests/TablesTests/Oracles/make_forms.py

A form is a name, the file's bytes (base64), options as `data` takes them, and where pandas reads it right by itself or with a
word of help: the features' numbers, row by row. All rows are made up here.
"""

import base64, gzip, io, json, os, struct, zipfile

import numpy as np
import pandas as pd

import exported_forms
import published_forms
import recorded_forms

FORMS = []


def form(name, text, features=None, options=None, **pandas):
    """features: the columns whose numbers are compared with pandas'; pandas: how pandas is told to read it."""
    data = text if isinstance(text, bytes) else text.encode()
    entry = {"name": name, "bytes": base64.b64encode(data).decode(), "options": options or {}}
    if features is not None:
        reader = pandas.pop("reader", pd.read_csv)
        frame = reader(io.BytesIO(data), **pandas)
        columns = frame.iloc[:, features] if features and isinstance(features[0], int) else frame[features]
        columns = columns.dropna(how="all")
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
form("words that each stand for one number to estimate", rows(A, B, W, [{"red": 12.5, "green": 40.0, "blue": 7.25}[w] for w in W], head="a,b,colour,price"), AB, {"target": "price", "kind": "numbers"})
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

# As agencies, competitions, repositories, spreadsheets, data bases and instruments publish them
F = [round(float(v), 3) for v in rng.uniform(1, 9, N)]
form("UCI: comma and blank, words, no header", rows([25 + (7 * i) % 40 for i in range(N)], ["Private", "State-gov"] * 12, [77516 + 31 * i for i in range(N)], ["<=50K", ">50K", "<=50K"] * 8, sep=", "), [0, 2], header=None, skipinitialspace=True)
form("UCI: answers with a point behind", rows(A, B, ["<=50K.", ">50K."] * 12, sep=", "), [0, 1], header=None, skipinitialspace=True)
form("UCI: semicolons and quoted names", rows(A, B, [5 + k for k in K], head='"fixed acidity";"volatile acidity";"quality"', sep=";"), [0, 1], sep=";")
form("UCI: a letter first, a count last", rows(["M", "F", "I"] * 8, A, B, [7 + i % 9 for i in range(N)]), [1, 2], header=None)
form("UCI: blanks, then a quoted name", "".join(f'{a:5.1f}   {b}   {f:.3f}\t"car {i}"\n' for i, (a, b, f) in enumerate(zip(A, B, F))), [1, 2], sep=r"\s+", header=None)
form("UCI: tabs, some of them double", "".join(f"{a}\t{b}{chr(9) * (1 + i % 4 // 3)}{f}\t{k + 1}\n" for i, (a, b, f, k) in enumerate(zip(A, B, F, K))), [0, 1, 2], sep=r"\s+", header=None)
form("UCI: numbers of rows in front", rows(range(1, N + 1), A, B, F, [k + 1 for k in K]), [1, 2, 3], header=None)
form("UCI: question marks for gaps", rows(A, ["?" if i == 4 else b for i, b in enumerate(B)], [2 * c + 2 for c in C]))
arff = "% a comment\n@RELATION iris\n\n@ATTRIBUTE 'petal length' REAL\n@attribute width numeric\n@attribute class {'a','b'}\n\n@DATA\n"
form("ARFF", arff + rows(A, B, ["a", "b"] * 12), [0, 1], header=None, skiprows=8)
form("ARFF with gaps and comments", arff + "% first\n" + rows(["?" if i == 4 else a for i, a in enumerate(A)], B, ["'a'", "'b'"] * 12))
form("KEEL", "@relation x\n@attribute a real [0.0, 9.0]\n@attribute b integer [0, 90]\n@attribute y {no, yes}\n@inputs a, b\n@outputs y\n@data\n" + rows(A, B, ["no", "yes"] * 12, sep=", "), [0, 1], header=None, skiprows=7)
form("sparse ARFF", "@relation x\n@attribute a real\n@attribute y {0,1}\n@data\n{0 1.5, 1 1}\n{0 2.5}\n")
form("LIBSVM", "".join(f"{2 * c - 1} 1:{a} 2:{b}\n" for a, b, c in zip(A, B, C)), [0, 1], reader=lambda f: pd.DataFrame([[float(p.split(b":")[1]) for p in l.split()[1:]] for l in f.read().splitlines()]))
form("LIBSVM with gaps", "".join(f"{c} {'' if i % 3 else f'1:{a} '}2:{b}\n" for i, (a, b, c) in enumerate(zip(A, B, C))))
form("Kaggle: passengers", "PassengerId,Survived,Pclass,Name,Sex,Age,Cabin\n" + rows(range(1, N + 1), C, [k + 1 for k in K], [f'"Braund, Mr. {i}"' for i in range(N)], ["male", "female"] * 12, ["" if i == 7 else 20 + i for i in range(N)], ["" if i % 5 else "C85" for i in range(N)]))
form("Kaggle: house prices", rows(range(1, N + 1), B, ["NA" if i == 3 else f for i, f in enumerate(F)], ["RL", "RM"] * 12, [150000 + 1000 * b for b in B], head="Id,LotArea,LotFrontage,MSZoning,SalePrice"))
form("Kaggle: pixels with the label in front", rows(K, *[[(i * j) % 256 for i in range(N)] for j in range(64)], head="label," + ",".join(f"pixel{j}" for j in range(64))), [f"pixel{j}" for j in range(1, 64)])
form("Kaggle: quoted classes", rows(range(N), A, B, [f'"{c}"' for c in C], head='"Time","V1","Amount","Class"'), ["V1", "Amount"])
form("Excel: empty rows at the end", rows(A, B, C, head="a;b;y", sep=";") + ";;\n" * 30, AB, sep=";")
form("Excel: empty columns at the right", rows(A, B, C, head="a;b;y;;;", sep=";", tail=";;;"), AB, sep=";")
form("Excel: a title filled up", "Measurements 2024;;\n;;\n" + rows(A, B, C, head="a;b;y", sep=";"), AB, sep=";", skiprows=2)
form("Excel: several titles filled up", "Company;;;\nReport;;;\n;;;\n" + rows(A, B, F, C, head="a;b;c;y", sep=";"), AB, sep=";", skiprows=3)
form("Excel: an error value in front", rows(["#N/A" if i == 5 else v for i, v in enumerate(A)], B, C, head="a,b,y"))
form("Excel: a division by 0", rows(A, ["#DIV/0!" if i == 5 else v for i, v in enumerate(B)], C, head="a,b,y"))
form("a line below the table", plain + "Source: a bureau of statistics\n", AB, skipfooter=1, engine="python")
form("a line below, filled up", plain.replace("a,b,y", "a,b,y") + "Source: a bureau,,\n", AB, skipfooter=1, engine="python")
form("two lines below", plain + "\nData from database: World Development Indicators\nLast Updated: 06/28/2024\n", AB, skipfooter=2, engine="python")
form("psql counts below", rows(A, B, C, head="a|b|y", sep="|") + "(24 rows)\n", AB, sep="|", skipfooter=1, engine="python")
form("words alone in the midst", plain + "oops\n" + rows(A, B, C))
form("units below the names", "time,temperature,ok\ns,°C,\n" + rows(A, B, C), [0, 1], skiprows=[1])
form("names in two rows", "a,a,y\nmean,std,last\n" + rows(A, B, C), [0, 1], skiprows=[1])
form("Orange: types and roles below the names", "a\tb\ty\ncontinuous\tcontinuous\tdiscrete\n\t\tclass\n" + rows(A, B, C, sep="\t"), AB, sep="\t", skiprows=[1, 2])
form("instrument: what was set, then the table", "Instrument: X-100\nOperator: N. N.\nDate: 2024-01-05\n\n" + rows(A, B, F, C, head="t,u,v,y"), ["t", "u", "v"], skiprows=3)
form("instrument: tabs and a head of its own", "LabVIEW Measurement\t\nWriter_Version\t2\n***End_of_Header***\t\n" + rows(A, B, F, C, head="t\tu\tv\ty", sep="\t"), ["t", "u", "v"], sep="\t", skiprows=3)
form("instrument: -999 for gaps", rows(A, [-999 if i % 8 == 0 else b for i, b in enumerate(B)], C, head="a,b,y"), AB)
form("instrument: -999 for gaps, said", rows(A, [-999 if i % 20 == 3 else b for i, b in enumerate(B)], C, head="a,b,y"), options={"na": "-999"})
form("gaps in a word of its own, said", rows(["unknown" if i == 5 else v for i, v in enumerate(A)], B, C, head="a,b,y"), options={"na": "unknown"})
form("Eurostat: a colon for gaps", rows([": " if i == 5 else f"{v} " for i, v in enumerate(A)], B, C, head="2019 \t2020 \ty", sep="\t"))
form("years among the names", rows([f"land {i}" for i in range(N)], A, F, C, head="Country,2019,2020,y"), ["2019", "2020"])
form("years as names behind words alone", rows(["north", "south"] * 12, B, F, head="Region,2019,2020"), ["2019"])
form("FRED: a point for gaps", rows([f"2024-01-{i + 1:02d}" for i in range(N)], ["." if i == 2 else a for i, a in enumerate(A)], F, head="DATE,UNRATE,GDP"))
form("psql's drawing", "   a   | b  | y\n-------+----+---\n" + "".join(f" {a:5} | {b:2} | {c}\n" for a, b, c in zip(A, B, C)) + "(24 rows)\n\n", AB, reader=lambda f: pd.DataFrame({"a": A, "b": B}))
form("MySQL's drawing", "+-------+----+---+\n| a     | b  | y |\n+-------+----+---+\n" + "".join(f"| {a:5} | {b:2} | {c} |\n" for a, b, c in zip(A, B, C)) + "+-------+----+---+\n24 rows in set (0.00 sec)\n", AB, reader=lambda f: pd.DataFrame({"a": A, "b": B}))
form("Markdown's drawing", "| a | b | y |\n|--:|:--|---|\n" + "".join(f"| {a} | {b} | {c} |\n" for a, b, c in zip(A, B, C)), AB, reader=lambda f: pd.DataFrame({"a": A, "b": B}))
form("MySQL: NULL as \\N", rows(["\\N" if i == 5 else v for i, v in enumerate(A)], B, C, sep="\t"))
form("PostgreSQL: t and f", rows(A, ["t", "f", "f"] * 8, C, head="a,flag,y"), ["a"])
form("SQLite: bars, no names", rows(A, B, C, sep="|"), [0, 1], sep="|", header=None)
form("R: write.table", rows([f'"{i + 1}"' for i in range(N)], A, B, C, head='"a" "b" "y"', sep=" "), ["a", "b"], sep=" ")
form("R: write.csv", rows([f'"{i + 1}"' for i in range(N)], A, B, C, head='"","a","b","y"'), AB)
form("bookkeeping: brackets below zero", rows([f"({abs(v)})" if v < 0 else v for v in A], ['"(1,234)"', '"2,345"'] * 12, C, head="a,b,y"))
form("SAP: a minus behind", rows([f"{abs(v)}-" if v < 0 else v for v in A], B, C, head="a,b,y"))
form("India: lakhs", rows(['"1,23,456"', '"12,34,567.50"', "999"] * 8, B, C, head="a,b,y"))
form("Switzerland: apostrophes", rows(["1'234.50", "12'345.25", "7.5"] * 8, B, C, head="a;b;y", sep=";"), AB, sep=";", thousands="'")
form("Fortran: D exponents", rows([f"{v:.6E}".replace("E", "D") for v in A], B, C, sep="  "))
form("points between thousands, or three decimals", rows(["1.234", "2.345", "12.500"] * 8, B, C, head="a;b;y", sep=";"), AB, sep=";")
form("the same, said otherwise, points", rows(["1.234", "2.345", "12.500"] * 8, B, C, head="a;b;y", sep=";"), AB, {"decimal": "comma"}, sep=";", decimal=",", thousands=".")
form("decimal commas and points between thousands in one column", rows(["1.234", "0,5", "12.000,25"] * 8, B, C, head="a;b;y", sep=";"), AB, sep=";", decimal=",", thousands=".")
form("an exponent behind a decimal comma", rows(["1,5e3", "2,5e2"] * 12, B, C, head="a;b;y", sep=";"), AB, sep=";", decimal=",")
form("seconds since 1970", rows([1700000000 + 60 * i for i in range(N)], A, B, C, head="timestamp,a,b,y"), AB)
form("a spreadsheet's day numbers", rows([45292 + i for i in range(N)], A, B, C, head="Date,a,b,y"), AB)
form("times as ISO writes them", rows([f"2024-01-05T{i:02d}:00:00Z" for i in range(N)], A, B, C, head="time,a,b,y"), AB)
form("postcodes", rows([10115 + 7 * i for i in range(N)], A, B, C, head="PLZ,a,b,y"), AB)
form("a drawing of quotes behind backslashes alone", rows(A, [r'"\"a\""', '"b"'] * 12, C, head="a,w,y"), ["a"], escapechar="\\")
form("a path that ends with a backslash", rows(A, ['"C:' + chr(92) + '"', '"D:' + chr(92) + '"'] * 12, C, head="a,w,y"), ["a"])
form("zip with a table and a note", (lambda b: ((lambda z: (z.writestr(zipfile.ZipInfo("README.txt"), "hello"), z.writestr(zipfile.ZipInfo("data/train.csv"), plain), z.close()))(zipfile.ZipFile(b, "w")), b.getvalue())[1])(io.BytesIO()))
form("JSON in an envelope", json.dumps({"meta": {"count": N}, "data": records}), AB, reader=lambda f: pd.DataFrame(json.load(f)["data"]))
form("JSON with numbers in quotes", json.dumps([{"a": str(a), "b": b, "y": c} for a, b, c in zip(A, B, C)]), AB, reader=pd.read_json)
form(".npz of pictures", saved(np.savez, x_train=(np.arange(N * 64) % 251).reshape(N, 8, 8).astype("u1"), y_train=np.array(K)), list(range(64)), reader=lambda f: pd.DataFrame(np.load(f)["x_train"].reshape(N, 64)))
form(".npy, high byte first", saved(np.save, np.c_[X, C].astype(">f8")), [0, 1], reader=load)

for name, data, options, columns in published_forms.FORMS:
    entry = {"name": name, "bytes": base64.b64encode(data).decode(), "options": options}
    if columns:
        entry["values"] = [[float(v) for v in row] for row in zip(*columns)]
    FORMS.append(entry)

for name, data, options, columns, right in exported_forms.FORMS + recorded_forms.FORMS:
    entry = {"name": name, "bytes": base64.b64encode(data).decode(), "options": options}
    if columns:
        entry["values"] = [[float(v) for v in row] for row in zip(*columns)]
    if right:
        entry["right"] = right
    FORMS.append(entry)

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Forms")
os.makedirs(folder, exist_ok=True)
with open(os.path.join(folder, "forms.json"), "w") as file:
    # A form a line.
    file.write("[\n" + ",\n".join(json.dumps(entry) for entry in FORMS) + "\n]\n")
print(len(FORMS), "forms,", sum("values" in f for f in FORMS), "with pandas' numbers, pandas", pd.__version__)
