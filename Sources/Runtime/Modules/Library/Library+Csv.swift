extension Library {
  /// The text of `csv`.
  static let csv = #"""
    import _native

    QUOTE_MINIMAL = 0
    QUOTE_ALL = 1
    QUOTE_NONNUMERIC = 2
    QUOTE_NONE = 3

    class Error(Exception):
        pass

    class excel:
        delimiter = ","
        quotechar = '"'
        escapechar = None
        doublequote = True
        skipinitialspace = False
        lineterminator = "\r\n"
        quoting = QUOTE_MINIMAL
        strict = False

    class excel_tab(excel):
        delimiter = "\t"

    class unix_dialect(excel):
        lineterminator = "\n"
        quoting = QUOTE_ALL

    class Dialect(excel):
        pass

    _dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
    _settings = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting", "strict")

    def register_dialect(name, dialect=None, **keywords):
        made = _Settings(dialect if dialect is not None else "excel", keywords)
        _dialects[name] = made

    def unregister_dialect(name):
        if name not in _dialects:
            raise Error("unknown dialect")
        del _dialects[name]

    def get_dialect(name):
        if name not in _dialects:
            raise Error("unknown dialect")
        return _dialects[name]

    def list_dialects():
        return list(_dialects)

    def field_size_limit(new_limit=None):
        return 131072

    class _Settings:
        """A dialect with what a call says otherwise."""

        def __init__(self, dialect, keywords):
            base = get_dialect(dialect) if isinstance(dialect, str) else dialect
            for name in _settings:
                setattr(self, name, getattr(base, name, getattr(excel, name)))
            for name in keywords:
                if name not in _settings:
                    raise TypeError("'" + name + "' is an invalid keyword argument for this function")
                setattr(self, name, keywords[name])
            if not isinstance(self.delimiter, str) or len(self.delimiter) != 1:
                raise TypeError('"delimiter" must be a 1-character string')
            if self.quotechar is not None and (not isinstance(self.quotechar, str) or len(self.quotechar) > 1):
                raise TypeError('"quotechar" must be a 1-character string')
            if not self.quotechar and self.quoting != QUOTE_NONE:
                raise TypeError("quotechar must be set if quoting enabled")

    class _Reader:
        def __init__(self, csvfile, settings):
            quote = None if settings.quoting == QUOTE_NONE else settings.quotechar
            self._lines = iter(csvfile)
            self._parser = _native.csv_parser(settings.delimiter, quote, settings.escapechar, settings.doublequote, settings.skipinitialspace,
                                              settings.strict)
            self._hasNumbers = settings.quoting == QUOTE_NONNUMERIC
            self.dialect = settings

        @property
        def line_num(self):
            return _native.csv_line(self._parser)

        def __iter__(self):
            return self

        def __next__(self):
            row = _native.csv_next(self._parser, self._lines)
            if row is None:
                raise StopIteration
            if isinstance(row, str):
                raise Error(row)
            if self._hasNumbers:
                row = [v if q else float(v) for v, q in zip(row, _native.csv_quoted(self._parser))]
            return row

    def reader(csvfile, dialect="excel", **keywords):
        """The rows of a CSV file, each a list of text."""
        return _Reader(csvfile, _Settings(dialect, keywords))

    class DictReader:
        def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", **keywords):
            self.reader = reader(f, dialect, **keywords)
            self.restkey = restkey
            self.restval = restval
            self._names = list(fieldnames) if fieldnames is not None else None

        @property
        def fieldnames(self):
            if self._names is None:
                self._names = next(self.reader, None)
            return self._names

        @fieldnames.setter
        def fieldnames(self, names):
            self._names = names

        @property
        def line_num(self):
            return self.reader.line_num

        def __iter__(self):
            return self

        def __next__(self):
            names = self.fieldnames
            row = next(self.reader)
            while not row:
                row = next(self.reader)
            found = {name: row[i] if i < len(row) else self.restval for i, name in enumerate(names)}
            if len(row) > len(names):
                found[self.restkey] = row[len(names):]
            return found

    class _Writer:
        def __init__(self, csvfile, settings):
            self.file = csvfile
            self.dialect = settings

        def _escaped(self, text, signs):
            made = ""
            for c in text:
                if c in signs:
                    if not self.dialect.escapechar:
                        raise Error("need to escape, but no escapechar set")
                    made += self.dialect.escapechar
                made += c
            return made

        def _field(self, value):
            rules = self.dialect
            text = "" if value is None else repr(value) if isinstance(value, float) and type(value) is float else str(value)
            quote = rules.quotechar
            signs = [rules.delimiter, "\n", "\r"] + [c for c in (quote, rules.escapechar) if c]
            if rules.quoting == QUOTE_NONE:
                return self._escaped(text, signs)
            special = any([c in text for c in signs if c != quote or rules.doublequote]) or (rules.skipinitialspace and text.startswith(" "))
            number = isinstance(value, (int, float))
            if not rules.doublequote:
                text = self._escaped(text, [c for c in (quote, rules.escapechar) if c])
            if rules.quoting == QUOTE_ALL or (rules.quoting == QUOTE_NONNUMERIC and not number) or special:
                return quote + (text.replace(quote, quote * 2) if rules.doublequote else text) + quote
            return text

        def writerow(self, row):
            try:
                values = list(row)
            except TypeError:
                raise Error("iterable expected, not " + type(row).__name__)
            fields = [self._field(value) for value in values]
            if fields == [""]:
                fields = ['""']
            return self.file.write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

        def writerows(self, rows):
            for row in rows:
                self.writerow(row)

    def writer(csvfile, dialect="excel", **keywords):
        return _Writer(csvfile, _Settings(dialect, keywords))

    class DictWriter:
        def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", **keywords):
            self.fieldnames = list(fieldnames)
            self.restval = restval
            self.extrasaction = extrasaction
            self.writer = writer(f, dialect, **keywords)

        def writeheader(self):
            return self.writer.writerow(self.fieldnames)

        def writerow(self, row):
            extra = [repr(name) for name in row if name not in self.fieldnames]
            if extra and self.extrasaction == "raise":
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(extra))
            return self.writer.writerow([row.get(name, self.restval) for name in self.fieldnames])

        def writerows(self, rows):
            for row in rows:
                self.writerow(row)

    class Sniffer:
        def __init__(self):
            self.preferred = [",", "\t", ";", " ", ":"]

        def sniff(self, sample, delimiters=None):
            """The dialect of a text: the sign that stands equally often in every line, outside quotes."""
            quotechar = "'" if "'" in sample and '"' not in sample and self._quotes(sample, "'") else '"'
            best = None
            candidates = self.preferred + ["|"] if delimiters is None else [c for c in delimiters]
            for sign in candidates:
                rows = [row for row in reader(sample.splitlines()[:50], delimiter=sign, quotechar=quotechar) if row]
                widths = [len(row) for row in rows]
                if len(widths) > 1:
                    widths = widths[:-1] if not sample.endswith("\n") and len(widths) > 2 else widths
                common = max(set(widths), key=widths.count) if widths else 1
                share = widths.count(common) / len(widths) if widths else 0
                if common > 1 and share >= 0.9 and (best is None or share > best[0]):
                    best = (share, sign, all([cell.startswith(" ") for row in rows for cell in row[1:] if cell]))
            if best is None:
                raise Error("Could not determine delimiter")
            class dialect(Dialect):
                pass
            dialect.delimiter = best[1]
            dialect.quotechar = quotechar
            dialect.skipinitialspace = best[2]
            return dialect

        def _quotes(self, sample, quote):
            lines = sample.splitlines()
            return sum([line.startswith(quote) or line.endswith(quote) for line in lines]) * 2 > len(lines)

        def has_header(self, sample):
            """Whether the first row differs from those below: no number above numbers, another length above words of one length."""
            rows = [row for row in reader(sample.splitlines()[:22], self.sniff(sample))]
            header, votes = rows[0], 0
            def is_number(text):
                try:
                    float(text)
                    return True
                except ValueError:
                    return False
            for j, name in enumerate(header):
                cells = [row[j] for row in rows[1:21] if len(row) == len(header)]
                if not cells:
                    continue
                if all([is_number(c) for c in cells]):
                    votes += -1 if is_number(name) else 1
                elif len(set([len(c) for c in cells])) == 1:
                    votes += 1 if len(name) != len(cells[0]) else -1
            return votes > 0
    """#
}
