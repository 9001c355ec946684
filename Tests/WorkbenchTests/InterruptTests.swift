import Language
import Limits
import Testing
import WorkbenchTestSupport

@testable import Workbench

/// Ctrl-C in the middle of something long: asked after a number of questions, never by the clock.
@Suite struct InterruptTests {
  /// Runs lines; the last one is asked to stop at the given question.
  private func interrupted(_ lines: [String], at question: Int) throws -> (bench: Bench, error: Diagnostic?, asked: Int) {
    let bench = Bench()
    if lines.count > 1 { try bench.json(lines.dropLast().joined(separator: "\n")) }
    var asked = 0
    bench.session.interruptCheck = {
      asked += 1
      return asked >= question
    }
    let error = bench.error(lines[lines.count - 1])
    let count = asked
    bench.session.interruptCheck = { false }
    return (bench, error, count)
  }

  /// Each asks more than once, gives up soon after the answer was yes, and leaves x as it was.
  @Test(arguments: [
    "x = np.sort(np.arange(3 * 10**5)[::-1] % 1000)", "x = np.argsort(np.arange(3 * 10**5) * 7 % 1000)",
    "x = np.unique(np.arange(3 * 10**5) % 999)",
    "x = np.convolve(np.ones(20000), np.ones(3000))", "x = np.ones((600, 600)) @ np.ones((600, 600))",
    "x = np.ones((300, 300), dtype=int) @ np.ones((300, 300), dtype=int)", "x = np.exp(np.ones(10**6))",
    "x = np.ones(10**6) + np.ones(10**6)",
    "x = np.ones((10**6, 1))[:, ::1] * np.ones(2)", "x = np.cumsum(np.ones(10**6))", "x = np.random.randn(10**5)",
    "x = np.random.permutation(10**5)",
    "x = np.random.choice(10**5, 10**5)", "x = np.zeros(3 * 10**6)", "x = np.ones(2 * 10**6).copy()",
    "x = np.median(np.arange(3 * 10**5) * 7 % 1000)",
    "x = np.linalg.inv(np.eye(60))", "x = np.histogram(np.arange(3 * 10**5))", "x = np.arange(10**6)[np.arange(10**6)]",
    "x = max_pool2d(np.ones((8, 8, 12, 12)), 3)", "x = conv2d(np.ones((4, 4, 12, 12)), np.ones((8, 4, 3, 3)))",
    "x = list(range(10**5))", "x = sorted([3.5, 1.5] * 10**5)", "x = sorted(['b', 'a'] * 10**4)", "x = np.array([1.5] * 2 * 10**5)",
    "x = np.ones(2 * 10**5).tolist()", "x = [1.0] * 10**5 == [1.0] * 10**5", "x = 2 in [1] * 10**5", "x = str([1.5] * 10**4)",
    "x = ('ab' * 10**5).find('bb')", "x = ('ab' * 10**5).replace('a', 'c')", "x = 'x'.join(['ab'] * 10**5)", "x = ('a b' * 10**5).split()",
    "x = ('ab' * 10**5).upper()", "x = set(range(10**5))", "x = [i for i in range(10**4)]", "x = np.where(np.ones(10**6) > 0, 1, 2)",
    "x = np.isin(np.arange(2 * 10**5), [1])", "x = np.searchsorted(np.arange(10), np.arange(2 * 10**5))", "x = f'{[1.5] * 10**4}'",
    "x = np.repeat([1.0, 2.0], 10**6)", "x = np.tile(np.ones(3), 10**6)", "x = sorted([3, 1] * 10**5)", "x = set('ab' * 10**5)",
    "x = np.lexsort((np.arange(3 * 10**5) % 7, np.arange(3 * 10**5) % 11))", "x = frozenset('ab' * 10**5)", "x = 10**100000 * 7",
    "x = 1\nimport io\nnp.savetxt(io.StringIO(), np.ones(10**4))",
    "l = [1.0] * 2 * 10**5\nx = l[::-1]", "l = [1.0] * 3 * 10**5\nx = l + l", "x = ('ab' * 10**6)[::-1]",
    "import io\nnp.save(io.BytesIO(), np.ones(5 * 10**5))", "import io\nnp.savez(io.BytesIO(), a=np.ones(5 * 10**5))",
    "x = np.interp(np.arange(2 * 10**5), [0, 1], [0, 1])", "x = repr('ab' * 10**5)",
    "np.set_printoptions(threshold=10**9)\nx = str(np.ones((50, 3000)))", "x = 1\nprint([1.5] * 10**4)", "x = 1\n[1.5] * 10**4",
    "l = np.ones((200, 300)).tolist()\nx = str(l)", "x = np.ones((60, 4000)).tolist()", "x = np.abs(np.ones(10**6)) ** -1.7",
    "x = np.isin(np.arange(3 * 10**5), np.arange(3 * 10**5))", "a = np.arange(10**6)[::-1].copy()\nx = a[a]",
    "x = dict(zip(range(10**5), range(10**5)))", "import re\nx = re.findall('a', 'a' * 10**5)",
    "import io\nx = np.loadtxt(io.StringIO(('1 ' * 4000 + '\\n') * 20))",
    "d = dict.fromkeys(range(10**5), 1)\nx = {**d}", "d = dict.fromkeys(range(10**5), 1)\nx = d | d",
    "d = dict.fromkeys(range(10**5), 1)\nx = list(d.items())", "d = dict.fromkeys(range(10**5), 1)\nx = sum(d.values())",
    "d = dict.fromkeys(range(10**5), 1)\ne = dict.fromkeys(range(10**5), 1)\nx = d == e",
    "d = dict.fromkeys(range(10**5), 1)\nx = max(d, key=d.get)", "s = set(range(10**5))\nx = list(s)", "s = set(range(10**5))\nx = s & s",
    "s = set(range(10**5))\nt = set(range(10**5))\nx = s == t", "s = set(range(10**5))\nx = s <= s", "s = set(range(10**5))\nx = s ^ {1}",
    "a = np.ones((1000, 2000)).T\nx = a.copy()", "l = list(range(3 * 10**5))\nx = [*l, *l]", "x = np.nonzero(np.ones(10**6))",
    "s = 'ab' * 10**5\nx = s.isalpha()", "s = 'ab' * 10**5\nx = s.translate({97: 'c'})",
    "import io\nf = io.BytesIO()\nnp.save(f, np.ones(3 * 10**5))\nf.seek(0)\nx = np.load(f)",
    "d = dict.fromkeys(range(2 * 10**5), 1)\nx = d.copy()", "d = dict.fromkeys(range(2 * 10**5), 1)\nx = str(d)",
    "s = set(range(2 * 10**5))\nx = s.copy()", "l = [1.0] * 2 * 10**5\nx = l.copy()", "l = [1.0] * 2 * 10**5\nx = list(l)",
    "l = [1.0] * 3 * 10**5\nx = l * 3", "l = [[1, 2]] * 10**5\nx = list(zip(*l))", "l = [1.0] * 2 * 10**5\nx = sorted(l, key=str)",
    "import itertools\nx = list(itertools.product(range(100), repeat=50))", "x = np.ones(10**6).tobytes()",
    "b = np.ones(10**5).tobytes()\nx = np.frombuffer(b)", "a = np.ones((1000, 1000))\nx = np.concatenate([a, a])",
    "a = np.ones((1000, 1000))\nx = np.pad(a, 100, mode='reflect')", "a = np.ones(1000)\nx = np.meshgrid(a, a)",
    "a = np.ones((1000, 1000))\nx = np.take(a, np.arange(900), axis=1)", "x = np.tri(1000)", "a = np.ones(10**6)\nx = np.allclose(a, a)",
    "a = np.ones(10**6, dtype=int)\nx = np.bincount(a)", "a = np.ones(10**6)\nx = a.flatten()",
    "a = np.ones((200, 200))\nx = np.linalg.eigh(a)",
    "a = np.ones((120, 120))\nx = np.linalg.pinv(a)", "x = np.unravel_index(np.arange(3 * 10**5), (1000, 1000))",
    "x = (b'ab' * 10**5).hex()", "x = bytes.fromhex('ab' * 10**5)", "x = repr(b'ab' * 10**5)", "x = (b'ab' * 10**5).split(b'c')",
    "x = (b'ab' * 10**5).upper()", "x = ascii('ab' * 10**5)", "x = (' ab' * 10**6).strip('c')", "x = ('äb' * 10**5)[::-1]",
    "x = ('ab' * 10**5).casefold()", "x = ('ab' * 10**5).expandtabs()", "import hashlib\nx = hashlib.sha256(b'ab' * 5 * 10**5).hexdigest()",
    "import math\nl = [6] * 10**5\nx = math.gcd(*l)", "import math\nl = [6.0] * 10**5\nx = math.fsum(l)",
    "s = 'äb' * 10**5\nx = s.encode('latin-1')", "b = ('ab' * 10**5).encode('utf-16')\nx = b.decode('utf-16')",
    "b = ('äb' * 10**6).encode()\nx = b.decode()", "s = 'äb' * 10**6\nx = s.rfind('c')", "s = 'ab' * 10**5\nx = s.strip('ab')",
    "s = 'äb' * 10**6\nx = len(s)", "s = 'äb' * 10**6\nx = s[5:-5]", "s = 'äb' * 10**7\nx = hash(s)", "x = 'ab' * 2 * 10**6",
    "s = 'ab' * 10**5\nx = s.isprintable()", "s = 'ab' * 10**5\nx = s.islower()", "s = 'Ab ' * 10**5\nx = s.istitle()",
    "s = 'ab' * 10**5\nx = s.isidentifier()", "s = 'äb ' * 10**5\nx = s.split()", "b = b'ab' * 10**5\nx = b.translate(None, b'a')",
    "b = b'ab' * 10**6\nx = 99 in b", "import unicodedata\ns = 'äb' * 10**5\nx = unicodedata.normalize('NFD', s)",
    "import json\ns = 'ab' * 10**5\nx = json.dumps(s)", "import json\ns = '\"' + 'ab' * 10**5 + '\"'\nx = json.loads(s)",
    "import io\nf = io.StringIO('ab\\n' * 10**5)\nx = f.readlines()", "import io\nf = io.BytesIO(b'ab\\n' * 10**5)\nx = f.readlines()",
    "import io\nf = io.StringIO('ab' * 10**6)\nx = f.readline()", "import io\nf = io.StringIO('ab' * 2 * 10**5)\nx = f.read(3 * 10**5)",
    "a = np.ones(10**5)\nx = np.insert(a, 5, 1)", "a = np.ones(10**5)\nx = np.delete(a, 5)",
    "f = np.vectorize(abs)\na = np.ones(5000)\nx = f(a)", "a = [np.ones(1)] * 2 * 10**4\nx = np.concatenate(a)",
    "l = [np.ones(1000)] * 500\nx = np.stack(l, axis=-1)", "import gzip\nb = b'ab' * 10**5\nx = gzip.compress(b)",
  ]) func longLinesStop(_ code: String) throws {
    let lines = code.split(separator: "\n").map(String.init)
    let setUp = ["x = 1"] + lines.dropLast()
    let (bench, error, asked) = try interrupted(setUp + [lines[lines.count - 1]], at: 2)
    #expect(error?.kind == .interrupted, "\(code): \(error?.message ?? "it went on to its end")")
    #expect(asked < 12, "\(code): asked \(asked) times")
    #expect(try bench.json("x").last?["data"] == .int(1), "\(code)")
  }

  /// What changes in place changes wholly or not at all, and what shares its memory stays as it was.
  @Test(arguments: ["l += l", "l *= 3", "l.extend(m)", "l[:] = m + m"], [2, 3]) func aListGrowsOrStays(_ line: String, _ question: Int)
    throws
  {
    let (bench, error, _) = try interrupted(["m = list(range(3 * 10**5))", "l = m.copy()", line], at: question)
    #expect(error == nil || error?.kind == .interrupted)
    if error != nil { #expect(try bench.json("l == m").last?["data"] == .bool(true)) }
    #expect(try bench.json("m == list(range(3 * 10**5))").last?["data"] == .bool(true))
  }

  /// A large array takes what has to be made ready first wholly or not at all.
  @Test(arguments: [1, 2, 3, 4]) func anArrayIsFilledOrStays(_ question: Int) throws {
    let (bench, error, _) = try interrupted(
      ["a = np.zeros((1100, 1000))", "b = np.ones((1000, 1100), dtype=int)", "a[:] = b.T"], at: question)
    #expect(try bench.json("a.sum()").last?["data"] == .double(error == nil ? 1_100_000 : 0))
  }

  /// What takes in very many at once takes in all of them or none.
  @Test(
    arguments: [
      "d.update(e)", "d |= e", "s.update(range(2 * 10**5))", "s |= t", "s.update(e)", "q.extend(range(2 * 10**5))", "s.update(iter(e))",
    ], [2, 3, 6, 9]) func allIsTakenInOrNothing(_ line: String, _ question: Int) throws
  {
    let setUp = [
      "from collections import deque", "d = {i: 0 for i in range(10**5)}", "e = {i: 1 for i in range(2 * 10**5)}", "s = set(range(10**5))",
      "t = set(range(2 * 10**5))", "q = deque(range(10**5))", "k = d.keys()",
    ]
    let (bench, error, _) = try interrupted(setUp + [line], at: question)
    #expect(error == nil || error?.kind == .interrupted)
    if error != nil {
      #expect(try bench.json("len(d) == len(s) == len(q) == len(k) == 10**5 and sum(d.values()) == 0").last?["data"] == .bool(true))
      #expect(try bench.json("list(s) == list(range(10**5)) and 10**5 + 1 not in d").last?["data"] == .bool(true))
    }
  }

  /// A dictionary that was being copied, or growing, is whole.
  @Test(arguments: ["e = d.copy()", "d.update(f)", "e = d | f"], [2, 3, 5]) func aDictionaryStaysWhole(_ line: String, _ question: Int)
    throws
  {
    let setUp = ["d = {i: str(i) for i in range(3 * 10**5)}", "f = {i: i for i in range(10**5, 6 * 10**5)}"]
    let (bench, error, _) = try interrupted(setUp + [line], at: question)
    #expect(error == nil || error?.kind == .interrupted)
    #expect(
      try bench.json("all(i in d and d[i] == (str(i) if d[i] != i else i) for i in range(0, 3 * 10**5, 7))").last?["data"] == .bool(true))
    #expect(try bench.json("len(list(d.items())) == len(d)").last?["data"] == .bool(true))
  }

  @Test func aListLosesItsPartOrNothing() throws {
    let (bench, error, _) = try interrupted(["l = list(range(3 * 10**5))", "del l[::2]"], at: 2)
    #expect(error?.kind == .interrupted)
    #expect(try bench.json("len(l)").last?["data"] == .int(300_000))
  }

  /// Values are freed piece by piece, and only those that nobody else holds.
  @Test(arguments: ["l = 5", "l.clear()", "del l"]) func manyValuesAreFreedInPieces(_ line: String) throws {
    let bench = Bench()
    try bench.json("l = [[i] for i in range(20000)]\nm = l[:]\nt = tuple(l)\nd = {i: [i] for i in range(20000)}\ne = d.copy()\n\(line)")
    try bench.json("d.clear()")
    for whole in ["m[19999] == t[19999] == e[19999] == [19999]", "len(m) == len(t) == len(e) == 20000", "len(d) == 0"] {
      #expect(try bench.json(whole).last?["data"] == .bool(true), "\(line): \(whole)")
    }
  }

  /// A dictionary's view shows all of it, whatever was broken off meanwhile.
  @Test func aViewStaysWhole() throws {
    let (bench, error, _) = try interrupted(["d = dict.fromkeys(range(10**5), 1)", "k = d.keys()", "x = {**d}"], at: 2)
    #expect(error?.kind == .interrupted)
    #expect(try bench.json("d[-1] = 2\nlen(k) == len(list(k)) == 100001").last?["data"] == .bool(true))
  }

  @Test(arguments: [
    ["data digits", "net 64 -> 20 relu -> 10 softmax", "gradcheck"], ["data digits", "net 8x8 -> gru 8 -> 10 softmax", "why Wx1[0,0]"],
    ["data digits", "net 8x8 -> conv 4 3x3 relu -> flatten -> 10 softmax", "forward"],
    ["data digits", "net 8x8 -> conv 4 3x3 relu -> flatten -> 10 softmax", "evaluate"],
    ["data digits", "net 8x8 -> lstm 8 -> 10 softmax", "predict X"], ["net 2 -> 1", "data moons n=100000"], ["data xor", "net 500 -> 500"],
    ["plot loss", "plot np.arange(20000) to=p.svg"], ["net 200 -> 200", "save s.json"], ["net 200 -> 200", "export numpy n.py"],
    ["net 200 -> 200", "export pytorch n.py"], ["net 200 -> 200", "export onnx n.onnx"], ["net 200 -> 200", "export json n.json"],
    ["net 200 -> 200", "export safetensors n.safetensors"],
    ["a = np.ones((3 * 10**5, 1))", "b = np.arange(3 * 10**5) % 2", "data a b test=0.2"],
    ["data moons n=90000", "net 2 -> 8 tanh -> 1 sigmoid", "save s.lh"],
    ["data moons n=9000", "net 2 -> 8 tanh -> 1 sigmoid", "plot surface W1[0,0] W1[0,1]"],
    ["data moons n=90000", "net 2 -> 8 tanh -> 1 sigmoid", "why W1[0,0]"], ["net 200 -> 200", "save s.lh", "load s.lh"],
    ["import matplotlib.pyplot as plt", "a = np.arange(10**5)", "b = np.random.rand(10**5)", "plt.bar(b, a); plt.savefig('p.svg')"],
  ]) func longCommandsChangeNothing(_ lines: [String]) throws {
    let setUp = lines.dropLast().filter { $0 != "plot loss" }
    let (bench, error, asked) = try interrupted(Array(setUp) + [lines[lines.count - 1]], at: 2)
    #expect(error?.kind == .interrupted, "\(lines.last ?? ""): \(error?.message ?? "it went on to its end")")
    #expect(asked < 12, "\(lines.last ?? ""): asked \(asked) times")
    #expect(bench.session.workbench.network?.parameterCount ?? 0 < 100_000)
    #expect(bench.session.workbench.data?.sampleCount ?? 0 < 100_000)
  }

  /// What is said of many samples is found out before the data are taken, however late the wish comes.
  @Test(arguments: [2, 4, 6, 8]) func dataThatAreNotTakenAreNotShown(question: Int) throws {
    let (bench, error, _) = try interrupted(["data xor", "data moons n=600000"], at: question)
    guard error != nil else { return }
    #expect(error?.kind == .interrupted)
    #expect(bench.session.workbench.data?.name == "xor")
    // They were not on the screen either.
    #expect(!bench.text("data moons n=100 seed=4").contains("as before"))
  }

  /// A picture of very many points is given up, and nothing of it is shown.
  @Test(arguments: ["plt.scatter(a, a); plt.show()", "plt.plot(a); plt.show()", "plot a"]) func largePicturesAreGivenUp(_ line: String)
    throws
  {
    let bench = Bench()
    try bench.json("import matplotlib.pyplot as plt\na = np.arange(3 * 10**5)")
    var isDrawing = false
    bench.session.output = PictureSink { isDrawing = true }
    var asked = 0
    bench.session.interruptCheck = {
      asked += isDrawing ? 1 : 0
      return asked > 1
    }
    #expect(throws: Diagnostic.self) { try bench.session.run(Source(text: line), echo: .all) }
    #expect(isDrawing && asked < 12, "asked \(asked) times")
  }

  /// Lays pictures out as a screen does.
  private final class PictureSink: OutputSink {
    let begins: () -> Void
    init(begins: @escaping () -> Void) { self.begins = begins }
    func emit(_ report: any Report) {
      guard report is PictureReport else { return }
      begins()
      let text = report.document(PresentationStyle()).plainText()
      #expect(text.isEmpty, "a part of the picture is shown")
    }
    func progress(_ progress: TrainingProgress?) {}
    var showsProgress: Bool { false }
  }

  /// The prompt does not wait until millions of values are freed.
  @Test(arguments: [
    "x = [[i] for i in range(10**6)]", "x = list(zip(range(10**6), range(10**6)))", "x = {i: [i] for i in range(10**6)}",
    "x = {(i,) for i in range(10**6)}", "import re\nx = re.findall('(a)', 'a' * 10**6)", "x = sorted(([i] for i in range(10**6)), key=len)",
  ]) func whatALineLeavesIsFreedInPortions(_ code: String) throws {
    let lines = code.split(separator: "\n").map(String.init)
    var (question, portions) = (4, 0)
    while portions < 2, question < 1 << 20 {
      question *= 2
      let (bench, error, _) = try interrupted(lines, at: question)
      guard error?.kind == .interrupted else { break }
      portions = 0
      while bench.session.freeRemains() { portions += 1 }
      #expect(!bench.session.freeRemains())
    }
    #expect(portions > 1, "\(code): everything was freed at once")
    // A line that comes before anybody had time frees what is left.
    let (bench, _, _) = try interrupted(lines, at: question)
    try bench.json("1")
    #expect(!bench.session.freeRemains())
  }

  /// What is freed for want of memory is free at once.
  @Test func nothingIsKeptWhereMemoryIsShort() throws {
    let bench = Bench()
    let limits = bench.session.evaluator.limits
    Work.run(within: limits) {
      _ = Work.mayTake(.max)
      #expect(limits.hasStopped && !limits.wasAskedToStop)
    }
    #expect(!bench.session.freeRemains())
  }

  /// Whenever a step is asked to stop, it is done or not begun, and its names hold what it computed.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7]) func aStepIsWholeOrNotBegun(question: Int) throws {
    let setUp = ["data moons n=400000", "net 2 -> 1 sigmoid"]
    let straight = Bench()
    try straight.json((setUp + ["step"]).joined(separator: "\n"))
    let (bench, error, _) = try interrupted(setUp + ["step"], at: question)
    #expect(error == nil || error?.kind == .interrupted)
    guard bench.session.workbench.trainer?.step == 1 else { return }
    let sums = "[float(a1.sum()), float(dW1.sum())]"
    #expect(try bench.json(sums).last?["data"] == straight.json(sums).last?["data"])
  }

  /// One large step is stopped in its middle, and counts as not begun: what follows is what would have followed without it.
  @Test(
    arguments: [
      "8x8 -> conv 4 3x3 relu -> flatten -> 10 softmax", "8x8 -> lstm 6 -> 10 softmax", "64 -> 60 relu -> dropout 0.2 -> 10 softmax",
      "8x8 -> gru 6 -> 10 softmax",
    ], ["float64", "float32", "float16-mixed"])
  func aTrainingKeepsItsFinishedSteps(_ spec: String, _ precision: String) throws {
    let setUp = ["data digits", "net \(spec)", "precision \(precision)", "optimizer adam"]
    let straight = Bench()
    try straight.json((setUp + ["train 4"]).joined(separator: "\n"))
    for question in [3, 9, 17] {
      let (bench, error, _) = try interrupted(setUp + ["train 4"], at: question)
      let done = bench.session.workbench.trainer?.step ?? 0
      #expect(error == nil || error?.kind == .interrupted)
      #expect(done < 4, "question \(question)")
      if done < 4 { try bench.json("train \(4 - done)") }
      #expect(
        bench.session.workbench.network?.parameterVector == straight.session.workbench.network?.parameterVector, "question \(question)")
    }
  }

  @Test func rewindIsAllOrNothing() throws {
    let setUp = ["data digits", "net 8x8 -> conv 2 3x3 relu -> flatten -> 10 softmax", "train 40"]
    let bench = Bench()
    try bench.json(setUp.joined(separator: "\n"))
    let before = bench.session.workbench.network?.parameterVector
    var asked = 0
    bench.session.interruptCheck = {
      asked += 1
      return asked > 5
    }
    // From the last snapshot before it every step is done anew.
    let error = bench.error("rewind 3")
    bench.session.interruptCheck = { false }
    guard error != nil else { return }
    #expect(error?.kind == .interrupted)
    #expect(bench.session.workbench.network?.parameterVector == before)
    #expect(bench.session.workbench.trainer?.step == 40)
  }

  @Test func listsAreNotLeftHalfSorted() throws {
    for code in ["l.sort()", "l.sort(key=lambda v: -v)", "random.shuffle(l)", "np.random.shuffle(l)"] {
      let (bench, error, _) = try interrupted(["import random", "l = [3, 1, 2] * 20000", code], at: 2)
      #expect(error?.kind == .interrupted, "\(code)")
      #expect(try bench.json("l == [3, 1, 2] * 20000").last?["data"] == .bool(true), "\(code)")
    }
  }

  @Test func theLineAfterItRuns() throws {
    let (bench, error, _) = try interrupted(["while True: pass"], at: 3)
    #expect(error?.kind == .interrupted)
    #expect(try bench.json("np.sort([3, 1]).sum()").last?["data"] == .int(4))
  }

  @Test(arguments: [
    "watch train(1)", "stop when train(1)", "watch reset()", "watch data('xor')", "stop when [train(1)]",
  ]) func noTrainingInsideATraining(_ line: String) throws {
    // `step` looks at what is watched alone.
    for training in ["train 3", "train 3 until=\"train(1)\""] + (line.hasPrefix("watch") ? ["step 2"] : []) {
      let bench = Bench()
      try bench.json("data xor", "net 2 -> 3 tanh -> 1 sigmoid", line)
      let error = try #require(bench.error(training))
      #expect(error.message.hasSuffix("cannot be called inside a training"), "\(error.message)")
      try bench.json("unwatch", "stop never")
      #expect(try bench.json("train 2").last?["epochs"] == .int(2))
    }
  }

  @Test func aFunctionThatTrainsIsRefusedInsideOneAsWell() throws {
    let bench = Bench()
    try bench.json("data xor", "net 2 -> 3 tanh -> 1 sigmoid", "def f():\n  return train(1).loss\n", "watch f()")
    #expect(bench.error("step 2")?.message == "`train` cannot be called inside a training")
    try bench.json("unwatch")
    #expect(try bench.json("f() > 0").last?["data"] == .bool(true))
  }
}
