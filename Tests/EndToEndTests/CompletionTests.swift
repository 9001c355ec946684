import TestSupport
import Testing

/// The Tab key.
@Suite struct CompletionTests {
  private let home = TemporaryDirectory()
  private let prompt = LineEditingTests.prompt

  @Test func theOnlyWordIsTakenWithABlank() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("optim\t!")
    try terminal.expectScreen("completed") { $0.currentLine == prompt + "optimizer !" }
  }

  @Test func severalAreListedWithWhatTheyDo() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("re\t")
    try terminal.expectScreen("the list, and the line again") {
      $0.currentLine == prompt + "re" && $0.lines.contains { $0.hasPrefix("  rewind  ") }
        && $0.lines.contains { $0.hasPrefix("  reset   ") }
    }
    terminal.send("w\t")
    try terminal.expectScreen("completed") { $0.currentLine == prompt + "rewind" }
  }

  @Test func namesOfTheSessionComplete() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.enter("learning_rates = [0.1, 1]")
    try terminal.expect(prompt)
    terminal.send("print(learning_r\t")
    try terminal.expectScreen("completed") { $0.currentLine.hasPrefix(prompt + "print(learning_rates") }
  }

  @Test func aSecondTabShowsTheHelpOfTheWord() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("sigmo\t")
    try terminal.expectScreen("completed") { $0.currentLine.hasPrefix(prompt + "sigmoid") }
    terminal.send("\t")
    try terminal.expect("a′ = a(1 − a)")
    try terminal.expectScreen("the line again") { $0.currentLine.hasPrefix(prompt + "sigmoid") }
    terminal.send("\u{15}np.tanh\t\t")
    try terminal.expect("np.tanh(x, ")
  }

  @Test func aListTallerThanTheScreenKeepsItsDescriptions() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("np.\t")
    try terminal.expectScreen("the beginning of the list, and the line") {
      $0.currentLine == prompt + "np." && $0.lines.contains { $0.hasSuffix(" more: Tab again, or type on") }
        && $0.lines.contains { $0.hasPrefix("  all ") && $0.contains("true") }
    }
    terminal.send("\t")
    try terminal.expectScreen("what comes next") {
      $0.currentLine == prompt + "np." && $0.lines.contains { $0.hasPrefix("  argsort ") } && !$0.lines.contains { $0.hasPrefix("  all ") }
    }
    var count = 0
    while !terminal.screen.lines.contains(where: { $0.hasPrefix("  zeros_like  ") }), count < 20 {
      let before = terminal.shown.count
      terminal.send("\t")
      count += 1
      try terminal.expectScreen("the next part") { $0.currentLine == prompt + "np." && terminal.shown.count > before + 500 }
    }
    let lines = terminal.screen.lines
    let last = try #require(lines.firstIndex { $0.hasPrefix("  zeros_like  ") })
    #expect(lines[last + 1].hasPrefix("longhand>"))
    terminal.send("\t")
    try terminal.expectScreen("the beginning again") { $0.lines.contains { $0.hasPrefix("  all ") } }
  }

  @Test(arguments: [
    ("optimizer sgd mom", "momentum="), ("loss mean", ""), ("net 2 -> 4 tan", "tanh"), ("lesson back", "backpropagation"),
    ("np.matm", "matmul"), ("net 2 -> 1 init=glo", "init=glorot"), ("lesson perc", "perceptron"),
  ])
  func everythingCompletes(typed: String, wanted: String) throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send(typed + "\t!")
    let start = typed.split(separator: " ").dropLast().joined(separator: " ")
    try terminal.expectScreen("completed") {
      wanted.isEmpty ? $0.currentLine == prompt + typed + "!" : $0.currentLine.hasPrefix(prompt + start) && $0.currentLine.contains(wanted)
    }
  }

  @Test(arguments: [
    ("help momentm", "momentum"), ("help percptron", "perceptron"), ("help trian", "train"), ("trian 5", "train"),
    ("lesson percptron", "perceptron"),
    ("np.matmull(1, 2)", "matmul"), ("optimizer sgd momentm=0.9", "momentum="), ("help from-scrach", "from-scratch"),
    ("tra 5", "train"), ("sigm(3)", "sigmoid"), ("np.matm(1, 2)", "matmul"), ("optimizer sgd mom=0.9", "momentum="),
    ("help from-s", "from-scratch"),
  ])
  func theNearestMatchIsSuggested(line: String, wanted: String) throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.enter(line)
    try terminal.expect("did you mean `\(wanted)`")
  }

  @Test(arguments: [
    ("help training", "trains for a number of epochs"), ("help momentum", "optimizer"), ("help from-scratch", "lesson from-scratch"),
    ("help train", "for instance"),
    ("help sigmoid", "a′ = a(1 − a)"), ("?matmul", "matmul("),
  ])
  func helpKnowsTopicsOptionsLessonsCommandsAndFunctions(line: String, shown: String) throws {
    let terminal = try LineEditingTests.shell(home: home, rows: 60)
    terminal.enter(line)
    try terminal.expect("\n")
    try terminal.expect(shown)
    try terminal.expect(prompt)
  }

  @Test func aQuestionMarkExplainsALiveName() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.enter("data xor; net 2 -> 2 tanh -> 1 sigmoid; ?W1")
    try terminal.expect("(2, 2)")
    try terminal.expect(prompt)
  }

  @Test func whatNothingFitsStays() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.send("zzzz\t!")
    try terminal.expectScreen("as it was") { $0.currentLine == prompt + "zzzz!" }
  }

  @Test func subscriptsOfferTheirRange() throws {
    let terminal = try LineEditingTests.shell(home: home)
    terminal.enter("data xor; net 2 -> 3 tanh -> 1 sigmoid")
    try terminal.expect("9 +")
    try terminal.expect(prompt)
    terminal.send("W1[0,\t")
    try terminal.expectScreen("the columns") {
      $0.lines.contains { $0.hasPrefix("  2") && $0.contains("axis 1: 0 to 2") } && $0.currentLine == prompt + "W1[0,"
    }
  }

  @Test func filesOfTheFolderComplete() throws {
    try home.write("x = 42\nprint(x)\n", to: "work/program.py")
    try home.write("", to: "work/programs/here")
    let terminal = try PseudoTerminal(home: home.path, directory: home.path + "/work")
    try terminal.expect(prompt)
    terminal.send("source pro\t")
    try terminal.expectScreen("what is common") { $0.currentLine == prompt + "source program" }
    terminal.send("\t")
    try terminal.expectScreen("both") { $0.lines.contains { $0.hasPrefix("  programs/") && $0.contains("folder") } }
    terminal.send(".\t\r")
    try terminal.expect("42\r\n")
  }
}
