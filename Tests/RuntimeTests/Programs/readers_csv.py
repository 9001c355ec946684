import csv
import io


def show(text, **options):
    try:
        print(list(csv.reader(io.StringIO(text, newline=""), **options)))
    except (csv.Error, TypeError, ValueError) as e:
        print(type(e).__name__, e)


show("a,b\n1,2\n")
show("a,b\r\n1,2\r\n")
show('a,"b,c"\n')
show('a,"b ""c"""\n')
show('a,"b"c,d\n')
show('a,b"c",d\n')
show('"a\nb",c\n')
show('"a\r\nb",c\r\n')
show('a,"b\n')
show("a,,b,\n")
show("\n\n1,2\n\n")
show("   \n")
show("a, b\n", skipinitialspace=True)
show('a, "b, c"\n', skipinitialspace=True)
show('a, "b, c"\n')
show("a;b\n", delimiter=";")
show("a\tb\n", dialect="excel-tab")
show("a|b c|'d|e'\n", delimiter="|", quotechar="'")
show('"a",b\n', quoting=csv.QUOTE_NONE)
show('1,"2",3.5\n', quoting=csv.QUOTE_NONNUMERIC)
show("1,x\n", quoting=csv.QUOTE_NONNUMERIC)
show("a\\,b,c\n", escapechar="\\")
show('"a\\"b",c\n', escapechar="\\", doublequote=False)
show('"a"b,c\n', strict=True)
show('"a,b\n', strict=True)
show("a,b", delimiter=", ")
show("a,b", nonsense=1)
print(list(csv.reader(["a"])))
print(list(csv.reader(["1,2", "3,4\n", '"x', 'y",5'])))
reader = csv.reader(io.StringIO("a,b\n1,2\n\n3,4\n"))
print(next(reader), reader.line_num)
for row in reader:
    print(row, reader.line_num)
try:
    print(list(csv.reader([1, 2])))
except csv.Error as e:
    print(e)
rows = csv.DictReader(io.StringIO("a,b\n1,2\n\n3\n4,5,6\n"))
print(rows.fieldnames)
for row in rows:
    print(row, rows.line_num)
print(list(csv.DictReader(io.StringIO("1,2\n"), fieldnames=["x", "y", "z"], restval="?")))
print(list(csv.DictReader(io.StringIO(""))))
out = io.StringIO()
w = csv.writer(out)
w.writerow(["a", 1, 2.5, None, True, "x,y", 'q"q', "l\nm", ""])
w.writerow([])
w.writerow([""])
w.writerow([" x ", "tab\t"])
csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([[1, "a"], [None, 2.0]])
csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n").writerow([1, "a", 2.5, None])
csv.writer(out, delimiter=";", quotechar="'", lineterminator="\n").writerow(["a;b", "it's", 3])
csv.writer(out, quoting=csv.QUOTE_NONE, escapechar="\\", lineterminator="\n").writerow(["a,b", 'c"d', "e\\f"])
csv.writer(out, doublequote=False, escapechar="\\", lineterminator="\n").writerow(['a"b', "c,d"])
print(repr(out.getvalue()))
try:
    csv.writer(out, quoting=csv.QUOTE_NONE).writerow(["a,b"])
except csv.Error as e:
    print(e)
try:
    csv.DictWriter(out, ["a"]).writerow({"a": 1, "b": 2})
except ValueError as e:
    print(e)
out = io.StringIO()
w = csv.DictWriter(out, ["a", "b"], restval="-", extrasaction="ignore")
w.writeheader()
w.writerow({"a": 1, "c": 3})
print(repr(out.getvalue()))
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n4;5;6\n").delimiter, repr(csv.Sniffer().sniff("a\tb\n1\t2\n").delimiter))
print(csv.Sniffer().has_header("name,age\nanna,31\nbert,42\n"), csv.Sniffer().has_header("1,2\n3,4\n5,6\n"))
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_MINIMAL)
print(list(csv.reader(["a|b"], "pipes")), "pipes" in csv.list_dialects())


class Semicolons(csv.excel):
    delimiter = ";"


print(list(csv.reader(["a;b"], dialect=Semicolons)))
class Lines:
    def __init__(self, lines):
        self.lines = lines
    def __iter__(self):
        return self
    def __next__(self):
        if not self.lines:
            raise StopIteration
        return self.lines.pop(0)
own = csv.reader(Lines(["a,b", '"1', '2",3', "4,5"]))
for row in own:
    print(row, own.line_num)
print(list(csv.reader(line for line in ["x,y", "z"])), next(csv.reader(iter([])), "none"))
try:
    print(next(csv.reader([b"a,b"])))
except csv.Error as error:
    print(error)
