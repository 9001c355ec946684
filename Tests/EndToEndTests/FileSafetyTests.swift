import Foundation
import TestSupport
import Testing

/// What is in the learner's folders is safe, and so is she from what is odd in them.
@Suite struct FileSafetyTests {
  private let home = TemporaryDirectory()
  private static let network = "data xor; net 2 -> 2 tanh -> 1 sigmoid"

  private func run(_ code: String, seconds: Double = 20) throws -> BuiltBinary.Result {
    try BuiltBinary.run(["-c", code], environment: ["HOME": home.path], directory: home.path, seconds: seconds)
  }

  /// A message as one line, whatever the width it was wrapped at.
  private func flat(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  private func kind(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  // MARK: Files of the learner's own

  static let writers: [(file: String, line: String, again: String)] = [
    ("a.json", "save a.json", "step 1; save a.json"), ("a.py", "export numpy a.py", "step 1; export numpy a.py"),
    ("a.onnx", "export onnx a.onnx", "step 1; export onnx a.onnx"),
    ("a.svg", "plot weights to=a.svg", "step 1; plot weights to=a.svg"),
    ("a.md", "x = 1; transcript a.md", "x = 2; transcript a.md"), ("a.txt", "progress export a.txt", "progress export a.txt"),
  ]

  @Test(arguments: writers.map(\.file)) func aFileOfTheLearnersIsReplacedOnlyByForce(_ file: String) throws {
    let (_, line, again) = try #require(FileSafetyTests.writers.first { $0.file == file })
    try home.write("precious", to: file)
    let refused = try run("\(FileSafetyTests.network); \(line)")
    #expect(refused.status == 1)
    #expect(flat(refused.error).contains("it is there already, and Longhand did not write it"), "\(refused.error)")
    #expect(refused.error.contains("`force` as the last word replaces it"))
    #expect(home.read(file) == "precious")
    let forced = try run("\(FileSafetyTests.network); \(line) force")
    #expect(forced.status == 0, "\(forced.error)")
    #expect(home.read(file) != "precious")
    // Its own is replaced without asking, in another process too.
    #expect(try run("\(FileSafetyTests.network); \(again)").status == 0)
    let edited = (home.read(file) ?? "") + "edited"
    try home.write(edited, to: file)
    let changed = try run("\(FileSafetyTests.network); \(again)")
    #expect(changed.status == 1 && flat(changed.error).contains("it has changed since Longhand wrote it"), "\(changed.error)")
    #expect(home.read(file) == edited)
  }

  @Test func aHandoutIsReplacedOnlyByForce() throws {
    try home.write("<p>precious", to: "page.html")
    func handout(_ more: String...) throws -> BuiltBinary.Result {
      try BuiltBinary.run(["handout", "1", "-o", "page.html"] + more, environment: ["HOME": home.path], directory: home.path, seconds: 60)
    }
    let refused = try handout()
    #expect(refused.status == 1 && refused.error.contains("`--force` replaces it"), "\(refused.error)")
    #expect(home.read("page.html") == "<p>precious")
    #expect(try handout("--force").status == 0)
    #expect(try handout("--no-solution").status == 0)
  }

  // MARK: What is no plain file, and a disk that is full

  @Test func aDiskThatIsFullIsOneDiagnostic() throws {
    for line in ["save a.json", "export numpy a.py", "plot weights to=a.svg", "x = 1; transcript a.md", "progress export a.txt"] {
      let code = "\(FileSafetyTests.network); \(line)"
      let result = try BuiltBinary.shell(
        "cd \(home.path) && export HOME=\(home.path) && (ulimit -f 0; \(BuiltBinary.path) -c '\(code)') 2>&1 | cat")
      let errors = flat(result.output).components(separatedBy: "error: ").dropFirst()
      let name = line.split(whereSeparator: { " =".contains($0) }).last.map(String.init) ?? ""
      let error = errors.first ?? ""
      let letters = error.filter { $0 != " " }
      #expect(errors.count == 1 && letters.contains("\(name)`") && error.contains("no room left"), "\(line): \(result.output)")
      #expect(FileManager.default.fileExists(atPath: home.path + "/" + name) == false)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: home.path).filter { $0 != ".local" }
    #expect(left == [], "nothing temporary is left")
  }

  @Test func aScriptWithoutEndIsRefused() throws {
    let result = try BuiltBinary.run(["run", "/dev/zero"], seconds: 60)
    #expect(result.status == 1 && result.error.contains("`/dev/zero` cannot be read: it has more than 64 MiB"), "\(result.error)")
    let input = try BuiltBinary.shell("\(BuiltBinary.path) run - < /dev/zero; echo $?", seconds: 60)
    #expect(input.error.contains("it has more than 64 MiB") && input.lines.last == "1", "\(input)")
  }

  @Test func whatIsWrittenToStandardOutputComesThere() throws {
    let piped = try BuiltBinary.shell("\(BuiltBinary.path) -c '\(FileSafetyTests.network); export numpy /dev/stdout' | grep -c import")
    #expect(piped.output != "0\n")
  }

  // MARK: State

  @Test(arguments: ["pipe", "device", "folder", "circle"]) func theShellStartsWhateverItsStateIs(_ kind: String) throws {
    let state = home.path + "/.local/state/longhand"
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    for name in ["history", "progress", "written", "history.lock", "progress.lock"] {
      let path = state + "/" + name
      switch kind {
      case "pipe": mkfifo(path, 0o600)
      case "device": symlink("/dev/zero", path)
      case "folder": mkdir(path, 0o700)
      default: symlink(name, path)
      }
    }
    let terminal = try LineEditingTests.shell(home: home)
    terminal.enter("print(6*7)")
    try terminal.expect("42")
    try terminal.expect(LineEditingTests.prompt)
    terminal.enter("lesson 1")
    try terminal.expect("network 1/")
    terminal.send("\u{4}")
    #expect(try terminal.wait() == 0)
    #expect(self.kind(state + "/history") != S_IFREG && self.kind(state + "/progress") != S_IFREG)
  }

  @Test func aLockThatSomebodyHoldsStopsNobody() throws {
    let state = home.path + "/.local/state/longhand"
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    let lock = open(state + "/history.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let terminal = try LineEditingTests.shell(home: home)
    for number in 1...3 {
      terminal.enter("print(\(number)*111)")
      try terminal.expect("\(number * 111)")
      try terminal.expect(LineEditingTests.prompt)
    }
    terminal.send("\u{4}")
    #expect(try terminal.wait() == 0)
    #expect(home.read(".local/state/longhand/history") == "print(1*111)\nprint(2*111)\nprint(3*111)\n")
  }

  // MARK: A fault of the program's own

  @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT]) func aCrashIsOneSentence(_ signal: Int32) throws {
    let terminal = try PseudoTerminal(home: home.path)
    let before = terminal.settings
    try terminal.expect(LineEditingTests.prompt)
    terminal.enter("kept = 1")
    try terminal.expect(LineEditingTests.prompt)
    terminal.send("half")
    try terminal.expect("half")
    terminal.signal(signal)
    #expect(try terminal.wait() == 70)
    #expect(terminal.settings == before)
    let shown = String(decoding: terminal.shown, as: UTF8.self)
    #expect(shown.contains("something has gone wrong inside Longhand"))
    #expect(!shown.contains("Thread 0") && !shown.contains("Backtrace") && !shown.contains("Press space"))
    #expect(home.read(".local/state/longhand/history")?.contains("kept = 1\n") == true)
  }

  @Test func oneMistakeIsOneError() throws {
    let text = "x = '''open\n" + String(repeating: "it's a line\n", count: 20_000)
    try home.write(text, to: "open.lh")
    let result = try BuiltBinary.run(["run", "open.lh", "--keep-going"], directory: home.path)
    #expect(result.status == 1)
    #expect(result.error.components(separatedBy: "error: ").count == 2, "\(result.error.prefix(500))")
  }
}
