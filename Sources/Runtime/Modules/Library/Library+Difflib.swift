extension Library {
  /// The text of `difflib`.
  static let difflib = #"""
    from collections import namedtuple as _namedtuple

    Match = _namedtuple("Match", "a b size")

    class SequenceMatcher:
        """What two sequences have in common, found from their longest common runs."""
        def __init__(self, isjunk=None, a="", b="", autojunk=True):
            self.isjunk, self.autojunk = isjunk, autojunk
            self.set_seqs(a, b)

        def set_seqs(self, a, b):
            self.set_seq1(a)
            self.set_seq2(b)

        def set_seq1(self, a):
            self.a = a
            self._blocks = self._codes = None

        def set_seq2(self, b):
            self.b = b
            self._blocks = self._codes = None
            self.b2j = {}
            for j, element in enumerate(b):
                self.b2j.setdefault(element, []).append(j)
            self._junk = set()
            if self.isjunk:
                self._junk = {e for e in self.b2j if self.isjunk(e)}
            n = len(b)
            popular = {e for e, places in self.b2j.items() if self.autojunk and n >= 200 and len(places) > n // 100 + 1}
            for e in self._junk | popular:
                self.b2j.pop(e, None)

        def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
            a, b = self.a, self.b
            ahi = len(a) if ahi is None else ahi
            bhi = len(b) if bhi is None else bhi
            i0, j0, size = alo, blo, 0
            lengths = {}
            for i in range(alo, ahi):
                new = {}
                for j in self.b2j.get(a[i], ()):
                    if j < blo:
                        continue
                    if j >= bhi:
                        break
                    k = new[j] = lengths.get(j - 1, 0) + 1
                    if k > size:
                        i0, j0, size = i - k + 1, j - k + 1, k
                lengths = new
            for isJunk in (False, True):
                while i0 > alo and j0 > blo and (b[j0 - 1] in self._junk) == isJunk and a[i0 - 1] == b[j0 - 1]:
                    i0, j0, size = i0 - 1, j0 - 1, size + 1
                while i0 + size < ahi and j0 + size < bhi and (b[j0 + size] in self._junk) == isJunk and a[i0 + size] == b[j0 + size]:
                    size += 1
            return Match(i0, j0, size)

        def get_matching_blocks(self):
            if self._blocks is not None:
                return self._blocks
            left, found = [(0, len(self.a), 0, len(self.b))], []
            while left:
                alo, ahi, blo, bhi = left.pop()
                i, j, k = match = self.find_longest_match(alo, ahi, blo, bhi)
                if k:
                    found.append(match)
                    if alo < i and blo < j:
                        left.append((alo, i, blo, j))
                    if i + k < ahi and j + k < bhi:
                        left.append((i + k, ahi, j + k, bhi))
            joined, (i1, j1, k1) = [], (0, 0, 0)
            for i2, j2, k2 in sorted([tuple(m) for m in found]):
                if i1 + k1 == i2 and j1 + k1 == j2:
                    k1 += k2
                else:
                    if k1:
                        joined.append(Match(i1, j1, k1))
                    i1, j1, k1 = i2, j2, k2
            if k1:
                joined.append(Match(i1, j1, k1))
            joined.append(Match(len(self.a), len(self.b), 0))
            self._blocks = joined
            return joined

        def get_opcodes(self):
            i = j = 0
            codes = []
            for ai, bj, size in self.get_matching_blocks():
                tag = "replace" if i < ai and j < bj else "delete" if i < ai else "insert" if j < bj else ""
                if tag:
                    codes.append((tag, i, ai, j, bj))
                i, j = ai + size, bj + size
                if size:
                    codes.append(("equal", ai, i, bj, j))
            return codes

        def ratio(self):
            total = len(self.a) + len(self.b)
            return 2.0 * sum([m[2] for m in self.get_matching_blocks()]) / total if total else 1.0

        def real_quick_ratio(self):
            total = len(self.a) + len(self.b)
            return 2.0 * min(len(self.a), len(self.b)) / total if total else 1.0

        def quick_ratio(self):
            counts = {}
            for e in self.b:
                counts[e] = counts.get(e, 0) + 1
            matches = 0
            for e in self.a:
                if counts.get(e, 0) > 0:
                    counts[e] -= 1
                    matches += 1
            total = len(self.a) + len(self.b)
            return 2.0 * matches / total if total else 1.0

    def get_close_matches(word, possibilities, n=3, cutoff=0.6):
        found = []
        matcher = SequenceMatcher()
        matcher.set_seq2(word)
        for x in possibilities:
            matcher.set_seq1(x)
            ratio = matcher.ratio()
            if ratio >= cutoff:
                found.append((ratio, x))
        return [x for _, x in sorted(found, reverse=True)[:n]]

    def ndiff(a, b, **more):
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b).get_opcodes():
            if tag == "equal":
                yield from ["  " + line for line in a[i1:i2]]
            else:
                yield from ["- " + line for line in a[i1:i2]]
                yield from ["+ " + line for line in b[j1:j2]]

    def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
        codes = SequenceMatcher(None, a, b).get_opcodes()
        if not codes or len(codes) == 1 and codes[0][0] == "equal":
            return
        groups, group = [], []
        if codes[0][0] == "equal":
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                groups.append(group)
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            groups.append(group)
        def place(start, stop):
            length = stop - start
            return str(start + 1) if length == 1 else str(start + 1 if length else start) + "," + str(length)
        yield "--- " + fromfile + lineterm
        yield "+++ " + tofile + lineterm
        for group in groups:
            yield "@@ -" + place(group[0][1], group[-1][2]) + " +" + place(group[0][3], group[-1][4]) + " @@" + lineterm
            for tag, i1, i2, j1, j2 in group:
                if tag == "equal":
                    yield from [" " + line for line in a[i1:i2]]
                else:
                    yield from ["-" + line for line in a[i1:i2]]
                    yield from ["+" + line for line in b[j1:j2]]
    """#
}
