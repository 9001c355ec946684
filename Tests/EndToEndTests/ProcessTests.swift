import TestSupport
import Testing

/// The built program without a terminal: what goes to which stream, and the status it ends with.
@Suite struct ProcessTests {
  private let folder = TemporaryDirectory()

  @Test func versionAndHelpSucceed() throws {
    let version = try BuiltBinary.run(["--version"])
    #expect(version.status == 0)
    #expect(version.lines.count == 1)
    let help = try BuiltBinary.run(["--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("longhand run FILE"))
    #expect(help.error.isEmpty)
  }

  @Test(arguments: [
    (["99"], "`longhand` alone lists"), (["perceptrn"], "did you mean `perceptron`?"), (["nosuchlesson"], "`longhand` alone lists"),
    (["vrify"], "did you mean `longhand verify`?"), (["vrify", "Lessons"], "did you mean `longhand verify`?"),
    (["version"], "did you mean `longhand --version`?"), (["lessons"], #"longhand -c "lessons""#),
    (["train", "5"], #"longhand -c "train 5""#),
    (["handout", "99", "-o", "x.html"], "`longhand` alone lists"),
  ])
  func aWordThatOpensNothingSaysWhatWould(arguments: [String], hint: String) throws {
    let result = try BuiltBinary.run(arguments, directory: folder.path)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.contains(hint))
  }

  @Test func aFolderOfLessonsBecomesPages() throws {
    func run(_ arguments: String...) throws -> BuiltBinary.Result {
      try BuiltBinary.run(arguments, environment: ["HOME": folder.path], directory: folder.path)
    }
    for id in ["one", "two"] { #expect(try run("new", id).status == 0) }
    for wrong in ["x.html", "x.md"] {
      let refused = try run("handout", ".", "-o", wrong)
      #expect(refused.status == 2 && refused.error.contains("-o DIR"), "\(refused.error)")
    }
    let written = try run("handout", ".", "-o", "pages/all")
    #expect(written.status == 0 && written.output == "wrote 2 pages and index.html into pages/all\n", "\(written.error)")
    for name in ["one", "two", "index"] { #expect(folder.read("pages/all/\(name).html")?.hasPrefix("<!DOCTYPE html>") == true) }
    // Its own pages are replaced without asking, another's not.
    #expect(try run("handout", ".", "-o", "pages/all").status == 0)
    try folder.write("mine", to: "pages/all/two.html")
    let kept = try run("handout", ".", "-o", "pages/all")
    #expect(kept.status == 1 && kept.error.contains("`--force` replaces it"), "\(kept.error)")
    #expect(folder.read("pages/all/two.html") == "mine")
    #expect(try run("handout", ".", "-o", "pages/all", "--force").status == 0)
  }

  @Test(arguments: ["precision", "relu", "momentum", "from-scratch", "np.tanh"])
  func helpOnAWordIsTheShells(word: String) throws {
    let page = try BuiltBinary.run(["help", word])
    #expect(page.status == 0)
    #expect(page.output.contains(word))
    #expect(page.output == (try BuiltBinary.run(["-c", "help \(word)"])).output)
    #expect(try BuiltBinary.run(["--plain", "help", word]).status == 0)
  }

  @Test func helpOnAFormOfTheCommandLineIsItsUsage() throws {
    #expect(try BuiltBinary.run(["help", "verify"]).output == BuiltBinary.run(["verify", "--help"]).output)
    #expect(try BuiltBinary.run(["help"]).output == BuiltBinary.run(["--help"]).output)
    let unknown = try BuiltBinary.run(["help", "precison"])
    #expect(unknown.status == 1)
    #expect(unknown.error.contains("`precision`"))
  }

  @Test(arguments: [
    ["--bogus"], ["run"], ["run", "a", "b"], ["--color", "pink"], ["-c"], ["verify"], ["new", "Bad Id"], ["run", "no/such/file"],
  ])
  func wrongUsageIsStatusTwoOnStandardError(arguments: [String]) throws {
    let result = try BuiltBinary.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(!result.error.isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScriptsAreWritten(shell: String) throws {
    let result = try BuiltBinary.run(["--generate-completion-script", shell])
    #expect(result.status == 0)
    #expect(result.output.contains("longhand"))
  }

  @Test func codeShowsItsValue() throws {
    let result = try BuiltBinary.run(["-c", "1+1"])
    #expect(result.output == "2\n")
    #expect(result.error.isEmpty)
    #expect(result.status == 0)
  }

  @Test func codeAsJSONIsOneObjectALine() throws {
    let result = try BuiltBinary.run(["-c", "z = 3\nz\nprint('hi')\n1/0", "--json"])
    #expect(result.lines.count == 3)
    #expect(result.lines.first == #"{"report":"value","name":"z","shape":[],"data":3}"#)
    #expect(result.lines.dropFirst().first == #"{"report":"text","text":"hi"}"#)
    #expect(result.lines.last?.hasPrefix(#"{"report":"error","message":"#) == true)
    #expect(result.error.isEmpty)
    #expect(result.status == 1)
  }

  @Test func aScriptShowsOnlyWhatItPrints() throws {
    let script = try folder.write("1 + 1\nprint('a')\n", to: "script.py")
    let result = try BuiltBinary.run(["run", script])
    #expect(result.output == "a\n")
    #expect(result.status == 0)
  }

  @Test func whatIsPrintedWithoutANewlineStaysOnItsLine() throws {
    let script = try folder.write("for i in range(3):\n  print(i, end=',')\nx = 1\nprint('end', end='')\n", to: "script.py")
    let result = try BuiltBinary.run(["run", script])
    #expect(result.output == "0,1,2,end")
  }

  @Test func aScriptStopsAtAFailureOrGoesOn() throws {
    let script = try folder.write("print('a')\n1/0\nprint('b')\n", to: "script.py")
    let stops = try BuiltBinary.run(["run", script])
    #expect(stops.output == "a\n")
    #expect(!stops.error.isEmpty)
    #expect(stops.status == 1)
    let goesOn = try BuiltBinary.run(["run", script, "--keep-going"])
    #expect(goesOn.output == "a\nb\n")
    #expect(!goesOn.error.isEmpty)
    #expect(goesOn.status == 1)
  }

  @Test(arguments: [[], ["run", "-"], ["--plain"], ["--plain", "run", "-"]])
  func standardInputIsAScript(arguments: [String]) throws {
    let result = try BuiltBinary.run(arguments, input: "def f(x):\n  return x + 1\n\nprint(f(41))\n40")
    #expect(result.output == "42\n")
    #expect(result.status == 0)
  }

  @Test func standardInputAsJSON() throws {
    let result = try BuiltBinary.run(["--json"], input: "40 + 2\n")
    #expect(result.output == #"{"report":"value","name":null,"shape":[],"data":42}"# + "\n")
  }

  @Test func bytesThatAreNoTextAreOneDiagnostic() throws {
    let bytes = Array("print(1)\nx = 'a".utf8) + [0xff] + Array("'\n".utf8)
    let result = try BuiltBinary.run(["run", "-", "--json"], input: bytes)
    #expect(result.status == 1)
    #expect(result.lines.count == 1)
    #expect(result.output.contains(#""line":2,"column":7"#))
    let text = try BuiltBinary.run(["run", "-"], input: bytes)
    #expect(text.error.contains("UTF-8"))
    #expect(text.output.isEmpty)
  }

  @Test func anEmptyScriptSucceeds() throws {
    for input in ["", "\n\n", "# nothing\n", "\u{FEFF}# a mark\n"] {
      let result = try BuiltBinary.run([], input: input)
      #expect(result.status == 0 && result.output.isEmpty && result.error.isEmpty)
    }
  }

  @Test func aReaderThatHasGoneEndsItQuietly() throws {
    let result = try BuiltBinary.shell("\(BuiltBinary.path) -c 'for i in range(100000): print(i)' | head -2; echo ${PIPESTATUS[0]}")
    #expect(result.output == "0\n1\n0\n")
    #expect(result.error.isEmpty)
  }

  @Test func deepRecursionIsADiagnostic() throws {
    let result = try BuiltBinary.run(["run", "-"], input: "def f(n):\n  return f(n + 1)\nf(0)\n")
    #expect(result.status == 1)
    #expect(!result.error.isEmpty)
    #expect(
      try BuiltBinary.run(["run", "-"], input: "def f(n):\n  return 0 if n == 0 else 1 + f(n - 1)\nprint(f(900))\n").output == "900\n")
  }

  @Test func aNewLessonVerifies() throws {
    let made = try BuiltBinary.run(["new", "my-lesson"], directory: folder.path)
    #expect(made.status == 0)
    let verified = try BuiltBinary.run(["verify", "my-lesson.md"], directory: folder.path)
    #expect(verified.status == 0)
    #expect(try BuiltBinary.run(["new", "my-lesson"], directory: folder.path).status == 1)
  }

  @Test func theReferenceHoldsCommandsAndFunctions() throws {
    let page = try BuiltBinary.run(["reference"])
    #expect(page.status == 0)
    for part in ["# Longhand", "#### `train ", "#### `net ", "| `exp(x, /, out=None)` |", "### `np.random`"] {
      #expect(page.output.contains(part))
    }
    // What it says is no part of the language is refused, and what it says can be imported is there.
    for code in ["async def f(): pass", "type A = int", "def f[T](x): pass", "class M(type): pass"] {
      #expect(try BuiltBinary.run(["-c", code]).status == 1, "\(code)")
    }
    let modules = try #require(page.output.firstMatch(of: /What can be imported is built in, [^:]*: (.*)\./)?.output.1)
    let imports = modules.split(separator: ", ").map { "import " + $0.filter { $0 != "`" } }
    #expect(imports.count > 40)
    #expect(try BuiltBinary.run(["-c", imports.joined(separator: "\n")]).status == 0)
  }

  @Test func dataSetsOfFilesAreFound() throws {
    #expect(try BuiltBinary.run(["-c", "data iris", "--json"]).output.contains(#""name":"iris","samples":150"#))
  }

  @Test func everyCommandOfAScriptHasItsReport() throws {
    #expect(try BuiltBinary.run(["--json"], input: "clear\n").output == "{\"report\":\"clear\"}\n")
    #expect(try BuiltBinary.run([], input: "clear\n").output.isEmpty)
  }

  @Test func pipesCarryNoEscapes() throws {
    let script = "data xor\nnet 2 -> 4 tanh -> 1 sigmoid\ntrain 10\n1/0\n"
    let result = try BuiltBinary.run([], input: script)
    #expect(!result.output.utf8.contains(0x1b) && !result.error.utf8.contains(0x1b))
    #expect(try BuiltBinary.run(["--color", "always"], input: script).output.utf8.contains(0x1b))
  }
}
