import Language

/// What an evaluator asks of the session around it: live names, commands, and a place for output.
public protocol EvaluationHost: AnyObject {
  /// A live name's value (`W1`, `a1`, `dW1`, `yhat`, `L`); nil when there is none of that name now.
  func liveValue(_ name: String) throws(Diagnostic) -> Value?
  /// A number of the run (`loss`, `accuracy`, `epoch`, `lr`); nil for another name, or where there is no run it could be of.
  func runNumber(_ name: String) throws(Diagnostic) -> Value?
  /// Whether it is a parameter of the network, which hides a user's variable of that name.
  func isLiveParameter(_ name: String) -> Bool
  func assignLiveParameter(_ name: String, _ value: Value) throws(Diagnostic)
  /// Whether it holds what a pass has computed (`z1`, `dW1`, `yhat`), which is read and not written.
  func isRecorded(_ name: String) -> Bool
  /// What a name without a value would be where it had one, and how to get there; nil for names that mean nothing here.
  func meaning(ofUnknown name: String) -> String?
  /// The live names there are now, for suggestions.
  var liveNames: [String] { get }
  func isCommand(_ name: String) -> Bool
  /// The commands' names, for suggestions.
  var commandNames: [String] { get }
  func callCommand(
    _ name: String, positional: [Value], keywords: [(name: String, value: Value)], span: Span, source: Source
  ) throws(Diagnostic) -> Value
  func runCommand(_ line: CommandLine, source: Source) throws(Diagnostic)
  /// A line (or several) that `print` wrote, without the final newline.
  func printed(_ text: String, endsLine: Bool)
  /// What a program wrote to standard error, newlines and all.
  func printedError(_ text: String)
  /// A warning of NumPy's or a note about arrays.
  func warned(_ warning: ProgramWarning)
  /// The way to files, which a lesson's fence may narrow.
  var programFiles: any ProgramFiles { get }
  /// The words behind the script's name on the command line, that name first.
  var scriptArguments: [String] { get }
  /// A picture that `plt.show()` is to draw.
  func drew(_ figure: Figure) throws(Diagnostic)
  /// A picture as SVG.
  func svg(of figure: Figure) throws(Diagnostic) -> String
  /// The text of a table of data that comes with Longhand (`iris.csv`).
  func bundledData(_ name: String) throws(Diagnostic) -> String
  /// A top-level expression's value; `name` is set where the expression is a bare name.
  func showed(_ value: Value, name: String?) throws(Diagnostic)
  /// A line that is typed behind a prompt, or the next one of standard input; nil at its end.
  func readLine(prompt: String) throws(Diagnostic) -> String?
  /// Ctrl-C, a time limit: asked in every loop and call.
  var shouldInterrupt: Bool { get }
}

extension EvaluationHost {
  public func meaning(ofUnknown name: String) -> String? { nil }
  public func warned(_ warning: ProgramWarning) {
    printedError((warning.category.map { $0 + ": " } ?? "note: ") + warning.diagnostic.message + "\n")
  }

  public func readLine(prompt: String) throws(Diagnostic) -> String? { nil }
}
