extension Library {
  /// The text of `csv`.
  static let csv = #"""
    QUOTE_MINIMAL = 0
    QUOTE_ALL = 1
    QUOTE_NONNUMERIC = 2
    QUOTE_NONE = 3

    class Error(Exception):
        pass

    def _rows(csvfile, delimiter, quotechar, skipinitialspace):
        rows = []
        pending = ""
        for line in csvfile:
            line = pending + line
            pending = ""
            if quotechar not in line:
                body = line.rstrip("\r\n")
                if skipinitialspace:
                    row = [part.lstrip(" ") for part in body.split(delimiter)]
                else:
                    row = body.split(delimiter)
                rows.append(row if body else [])
                continue
            if line.count(quotechar) % 2:
                pending = line
                continue
            rows.append(_quoted(line.rstrip("\r\n"), delimiter, quotechar, skipinitialspace))
        if pending:
            rows.append(_quoted(pending, delimiter, quotechar, skipinitialspace))
        return rows

    def _quoted(line, delimiter, quotechar, skipinitialspace):
        fields = []
        field = ""
        parts = line.split(delimiter)
        i = 0
        while i < len(parts):
            part = parts[i].lstrip(" ") if skipinitialspace else parts[i]
            if part.startswith(quotechar):
                while part.count(quotechar) % 2 and i + 1 < len(parts):
                    i += 1
                    part += delimiter + parts[i]
                end = part.rfind(quotechar)
                part = part[1:end] + part[end + 1:]
                part = part.replace(quotechar + quotechar, quotechar)
            fields.append(part)
            i += 1
        return fields

    class _Reader:
        def __init__(self, csvfile, delimiter, quotechar, skipinitialspace):
            self._all = _rows(csvfile, delimiter, quotechar, skipinitialspace)
            self.line_num = 0

        def __iter__(self):
            return self

        def __next__(self):
            if self.line_num >= len(self._all):
                raise StopIteration
            self.line_num += 1
            return self._all[self.line_num - 1]

    def _delimiter(dialect, keywords):
        return keywords.get("delimiter", "\t" if dialect == "excel-tab" else ",")

    def reader(csvfile, dialect="excel", **keywords):
        """The rows of a CSV file, each a list of text."""
        made = _Reader(csvfile, _delimiter(dialect, keywords), keywords.get("quotechar", '"'), keywords.get("skipinitialspace", False))
        if keywords.get("quoting") == QUOTE_NONNUMERIC:
            made._all = [[_number(v) for v in row] for row in made._all]
        return made

    def _number(text):
        try:
            return float(text)
        except ValueError:
            return text

    class DictReader:
        def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", **keywords):
            self._reader = reader(f, dialect, **keywords)
            self.restkey = restkey
            self.restval = restval
            self.fieldnames = list(fieldnames) if fieldnames is not None else next(self._reader, [])

        def __iter__(self):
            return self

        def __next__(self):
            row = next(self._reader)
            while not row:
                row = next(self._reader)
            names = self.fieldnames
            found = {name: row[i] if i < len(row) else self.restval for i, name in enumerate(names)}
            if len(row) > len(names):
                found[self.restkey] = row[len(names):]
            return found

    class _Writer:
        def __init__(self, csvfile, delimiter, quotechar, lineterminator, quoting):
            self.file = csvfile
            self.delimiter = delimiter
            self.quotechar = quotechar
            self.lineterminator = lineterminator
            self.quoting = quoting

        def _field(self, value):
            text = "" if value is None else repr(value) if isinstance(value, float) and type(value) is float else str(value)
            special = any([c in text for c in (self.delimiter, self.quotechar, "\n", "\r")])
            number = isinstance(value, (int, float))
            if self.quoting == QUOTE_ALL or (self.quoting == QUOTE_NONNUMERIC and not number) or (special and self.quoting != QUOTE_NONE):
                return self.quotechar + text.replace(self.quotechar, self.quotechar * 2) + self.quotechar
            return text

        def writerow(self, row):
            fields = [self._field(value) for value in row]
            if fields == [""]:
                fields = ['""']
            return self.file.write(self.delimiter.join(fields) + self.lineterminator)

        def writerows(self, rows):
            for row in rows:
                self.writerow(row)

    def writer(csvfile, dialect="excel", **keywords):
        return _Writer(csvfile, _delimiter(dialect, keywords), keywords.get("quotechar", '"'), keywords.get("lineterminator", "\r\n"),
                       keywords.get("quoting", QUOTE_MINIMAL))

    class DictWriter:
        def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", **keywords):
            self.fieldnames = list(fieldnames)
            self.restval = restval
            self.writer = writer(f, dialect, **keywords)

        def writeheader(self):
            return self.writer.writerow(self.fieldnames)

        def writerow(self, row):
            extra = [repr(name) for name in row if name not in self.fieldnames]
            if extra:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(extra))
            return self.writer.writerow([row.get(name, self.restval) for name in self.fieldnames])

        def writerows(self, rows):
            for row in rows:
                self.writerow(row)

    class Sniffer:
        def sniff(self, sample, delimiters=None):
            return "excel"

        def has_header(self, sample):
            return not any([part.replace(".", "").isdigit() for part in sample.split("\n")[0].split(",")])
    """#
}
