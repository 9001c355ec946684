extension Library {
  /// The text of `doctest`: the examples of docstrings are run, and what they print is compared.
  static let doctest = #"""
    import _native
    import re as _re

    DONT_ACCEPT_TRUE_FOR_1, DONT_ACCEPT_BLANKLINE, NORMALIZE_WHITESPACE, ELLIPSIS, SKIP, IGNORE_EXCEPTION_DETAIL = 1, 2, 4, 8, 16, 32
    REPORT_NDIFF = FAIL_FAST = REPORT_ONLY_FIRST_FAILURE = 0

    _flags = {"DONT_ACCEPT_TRUE_FOR_1": 1, "DONT_ACCEPT_BLANKLINE": 2, "NORMALIZE_WHITESPACE": 4, "ELLIPSIS": 8, "SKIP": 16, "IGNORE_EXCEPTION_DETAIL": 32}

    class TestResults(tuple):
        failed = property(lambda self: self[0])
        attempted = property(lambda self: self[1])

        def __repr__(self):
            return "TestResults(failed=" + str(self[0]) + ", attempted=" + str(self[1]) + ")"

    def _examples(text):
        """The examples of a docstring: line, source, what it is to print, flags."""
        found = []
        lines = text.split("\n")
        i = 0
        while i < len(lines):
            line = lines[i]
            rest = line.lstrip()
            if not rest.startswith(">>> ") and rest != ">>>":
                i += 1
                continue
            indent = len(line) - len(rest)
            first = i
            source = [rest[4:]]
            i += 1
            while i < len(lines) and (lines[i][indent:].startswith("... ") or lines[i][indent:].rstrip() == "..."):
                source.append(lines[i][indent + 4:])
                i += 1
            want = []
            while i < len(lines) and lines[i].strip() and not lines[i].lstrip().startswith(">>>"):
                want.append(lines[i][indent:])
                i += 1
            flags = 0
            for sign, name in _re.findall(r"([+-])([A-Z_]+)", " ".join(_re.findall(r"#\s*doctest:(.*)", "\n".join(source)))):
                flags |= _flags.get(name, 0) if sign == "+" else 0
            found.append((first, "\n".join(source) + "\n", "\n".join(want) + ("\n" if want else ""), flags))
        return found

    def _covers(parts, text):
        """Whether the parts stand in a text one after the other, the first at its start, the last at its end."""
        if not text.startswith(parts[0]) or not text.endswith(parts[-1]) or len(text) < len(parts[0]) + len(parts[-1]):
            return False
        start, end = len(parts[0]), len(text) - len(parts[-1])
        for part in parts[1:-1]:
            place = text.find(part, start, end)
            if place < 0:
                return False
            start = place + len(part)
        return True

    def _agree(want, got, flags):
        if got == want:
            return True
        if not flags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not flags & DONT_ACCEPT_BLANKLINE:
            want = "\n".join(["" if line.rstrip() == "<BLANKLINE>" else line for line in want.split("\n")])
            got = "\n".join([line if line.strip() else "" for line in got.split("\n")])
            if got == want:
                return True
        if flags & NORMALIZE_WHITESPACE:
            want, got = " ".join(want.split()), " ".join(got.split())
            if got == want:
                return True
        if flags & ELLIPSIS and "..." in want:
            return _covers(want.split("..."), got)
        return False

    def _indented(text):
        return "".join(["    " + line + "\n" if line else "\n" for line in text.rstrip("\n").split("\n")])

    def _run(name, text, line, verbose, options, show):
        """Runs the examples of one docstring: how many failed, how many there were."""
        failed, attempted = 0, 0
        for first, source, want, flags in _examples(text):
            flags |= options
            if flags & SKIP:
                continue
            attempted += 1
            if verbose:
                show("Trying:\n" + _indented(source) + "Expecting" + (":\n" + _indented(want) if want else " nothing\n"))
            got, error = _native.run_example(source)
            if want.startswith("Traceback (most recent call last)") or want.startswith("Traceback (innermost last)"):
                told = [l for l in want.split("\n")[1:] if l and not l[0].isspace()]
                wanted = "\n".join(told) + "\n"
                holds = error is not None and (_agree(wanted, error + "\n", flags) or bool(flags & IGNORE_EXCEPTION_DETAIL) and wanted.split(":")[0].split(".")[-1].strip() == error.split(":")[0].strip())
            else:
                holds = error is None and _agree(want, got, flags)
            if holds:
                if verbose:
                    show("ok\n")
                continue
            failed += 1
            report = "*" * 70 + "\nFile \"" + _native.script_path() + "\", line " + str(line + first) + ", in " + name + "\nFailed example:\n" + _indented(source)
            if error is not None and not want.startswith("Traceback"):
                report += "Exception raised:\n    Traceback (most recent call last):\n    " + error + "\n"
            else:
                report += ("Expected:\n" + _indented(want) if want else "Expected nothing\n")
                got += "" if error is None else "Traceback (most recent call last):\n" + error + "\n"
                report += "Got:\n" + _indented(got) if got else "Got nothing\n"
            show(report)
        return failed, attempted

    def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False, exclude_empty=False):
        """Runs the examples in the program's docstrings; what does not print what it should is reported."""
        failed, attempted, items, passed, without = 0, 0, [], [], []
        show = lambda text: print(text, end="")
        found = _native.docstrings()
        for label, text, line in found:
            here, all_ = _run(label, text, line, verbose, optionflags, show)
            failed += here
            attempted += all_
            if here:
                items.append((label, here, all_))
            elif all_:
                passed.append((label, all_))
            else:
                without.append(label)
        if verbose:
            if without:
                show("%d items had no tests:\n" % len(without) + "".join(["    " + label + "\n" for label in without]))
            if passed:
                show("%d items passed all tests:\n" % len(passed) + "".join([" %3d tests in %s\n" % (n, label) for label, n in passed]))
        if items and report:
            show("*" * 70 + "\n%d items had failures:\n" % len(items))
            for label, here, all_ in items:
                show(" %3d of %3d in %s\n" % (here, all_, label))
        if verbose:
            show("%d tests in %d items.\n%d passed and %d failed.\n" % (attempted, len(found), attempted - failed, failed))
        if failed and report:
            show("***Test Failed*** " + str(failed) + " failures.\n")
        elif verbose:
            show("Test passed.\n")
        return TestResults((failed, attempted))

    def testfile(*args, **keywords):
        raise NotImplementedError("doctest.testfile is not available: doctest.testmod() runs the examples in the program's docstrings")

    def run_docstring_examples(f, globs=None, verbose=False, name="NoName", compileflags=None, optionflags=0):
        if getattr(f, "__doc__", None):
            _run(name, f.__doc__, 1, verbose, optionflags, lambda text: print(text, end=""))
    """#
}
