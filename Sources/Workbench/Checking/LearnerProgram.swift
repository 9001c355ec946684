import Files
import Language
import Runtime

/// Sees what a program computes at its sites.
protocol ProgramObserver: AnyObject {
  /// What the instrumented program calls.
  func functions() -> [(name: String, function: BuiltinFunction)]
  var hasEnded: Bool { get }
  /// Whether pairs of operands are looked at.
  var watches: Bool { get }
  /// Other forms of one expression, which are worked out beside it.
  var variants: ProgramVariants? { get }
}

extension ProgramObserver {
  var variants: ProgramVariants? { nil }
}

/// A program of the learner's, as statements that can be run again and again beside the session.
struct LearnerProgram {
  struct Line {
    let statement: Statement
    let source: Source
    /// Whether it is what `check` was asked about, behind the program's own.
    var isAsked = false
  }

  var lines: [Line]
  /// What the program is called: its file, or `<input>`.
  let name: String

  init(lines: [Line], name: String = "<input>") {
    self.lines = lines
    self.name = name
  }

  /// - Throws: what the parser finds wrong.
  init(_ source: Source, commands: CommandTable) throws(Diagnostic) {
    let source = source.withoutDoctestPrompts.withoutNotebookLines.source
    let assigned = AssignedNames()
    let context = ParseContext(
      isCommand: { commands[$0] != nil }, isVariable: { assigned.names.contains($0) }, commandNames: commands.names)
    var parser = Parser(source, context: context)
    var lines: [Line] = []
    while let statement = try parser.nextStatement() {
      assigned.note(statement)
      lines.append(Line(statement: statement, source: source))
    }
    self.lines = lines
    name = source.name
  }

  /// Whether a statement belongs to a program that is run again: all of Python's, and the commands that set up what it works on.
  static func remembers(_ statement: Statement) -> Bool {
    guard case .command(let line) = statement.kind else { return true }
    return ["data", "net", "loss", "optimizer", "forward", "backward", "phase", "step", "update"].contains(line.name)
  }

  /// Whether a site is in what `check` was asked about.
  func isAsked(_ site: ProgramSite) -> Bool {
    guard let line = lines.last, line.isAsked, line.source === site.source else { return false }
    return line.statement.span.start <= site.span.start && site.span.end <= line.statement.span.end
  }

  /// The sites of the program, and its statements with probes in them.
  func instrumented(
    edits: [Int: SiteEdit] = [:], variants: ProgramVariants? = nil, watches: Bool = false
  ) -> (sites: [ProgramSite], statements: [Line]) {
    var instrumenter = Instrumenter(lines.first?.source ?? Source(text: ""), watches: watches)
    instrumenter.edits = edits
    instrumenter.variants = variants
    let statements = lines.map { Line(statement: instrumenter.instrument($0.statement, in: $0.source), source: $0.source) }
    return (instrumenter.sites, statements)
  }

  /// Runs the program in a session of its own, which shows nothing and writes nothing, until the trace has seen what it is there for.
  /// - Returns: that session, in the state in which the program left it.
  /// - Throws: what goes wrong in the program before that.
  @discardableResult
  func run(_ trace: some ProgramObserver, edits: [Int: SiteEdit] = [:], beside session: Session) throws(Diagnostic) -> Session {
    let (_, statements) = instrumented(edits: edits, variants: trace.variants, watches: trace.watches)
    let own = session.forTrial()
    for (name, function) in Instrumenter.marks + trace.functions() { own.evaluator.set(name, to: .builtin(function)) }
    do throws(Diagnostic) {
      try own.evaluator.running { () throws(Diagnostic) in
        for line in statements where !trace.hasEnded {
          do throws(Diagnostic) {
            if case .command(let command) = line.statement.kind {
              if LearnerProgram.remembers(line.statement) { try own.runCommand(command, source: line.source) }
            } else {
              // What was learnt in between is not learnt again: live names are those of the parameters that there are.
              try own.reading(.shown) { () throws(Diagnostic) in
                try own.evaluator.execute(line.statement, source: line.source, echo: false)
              }
            }
          } catch {
            if trace.hasEnded, error.kind != .interrupted { return }
            throw error.located(at: line.statement.span, in: line.source)
          }
        }
      }
    } catch {
      if error.kind != .exit { throw error }
    }
    return own
  }
}

/// Names that a program has given values so far.
private final class AssignedNames {
  var names: Set<String> = []

  func note(_ statement: Statement) {
    statement.walk { inner in
      switch inner.kind {
      case .assign(let targets, _): targets.forEach { note($0) }
      case .augmentedAssign(let target, _, _), .annotated(let target, _, _), .for(let target, _, _, _): note(target)
      case .function(let definition): names.insert(definition.name)
      case .class(let definition): names.insert(definition.name)
      case .import(let imported), .fromImport(_, let imported): for name in imported { names.insert(name.alias ?? name.name) }
      default: break
      }
    } expressions: { _ in
    }
  }

  private func note(_ target: Expression) { target.walk { if case .name(let name) = $0.kind { names.insert(name) } } }
}

extension Session {
  /// A session beside this one in which a program can be tried: nothing is shown, no file is written.
  func forTrial() -> Session {
    var options = self.options
    options.written = WrittenFiles(directory: nil)
    let own = Session(options, output: NoOutput())
    own.interruptCheck = interruptCheck
    own.scriptArguments = scriptArguments
    own.closeFiles()
    own.evaluator.followsStores = true
    return own
  }
}

/// Where reports of a trial go.
private final class NoOutput: OutputSink {
  func emit(_ report: any Report) {}
  func progress(_ progress: TrainingProgress?) {}
  var showsProgress: Bool { false }
}
