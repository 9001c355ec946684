import Language

/// A network or shell command, declared once: help, completion, usage errors, the reference and
/// the running session all read this one value.
public struct Command {
  /// The topics of `help`, in the order they are listed.
  public enum Group: String, Sendable, CaseIterable {
    case data = "data and network"
    case passes = "one step, in pieces"
    case training = "training"
    case understanding = "looking inside"
    case setup = "training set-up"
    case files = "files"
    case lessons = "lessons"
    case shell = "the shell"
  }

  /// Lines that run, in order, in a fresh session, and what they show.
  public struct Example: Sendable {
    public var lines: [String]
    public var explanation: String

    public init(_ lines: String..., explanation: String) {
      self.lines = lines
      self.explanation = explanation
    }
  }

  /// What the command does with its bound arguments; nil when there is nothing to report.
  public typealias Action = (_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (any Report)?

  public var name: String
  public var group: Group
  /// One sentence without a full stop, beginning with a verb (`builds a network`).
  public var summary: String
  public var parameters: [Parameter]
  public var examples: [Example]
  public var notes: [String]
  /// Whether it can be called as a function, `train(100)`.
  public var isCallable: Bool
  /// Keys that belong to the words of a positional parameter (`net`'s `stride=`), not to the command.
  var inlineKeys: Set<String> = []
  public var action: Action

  public init(
    _ name: String, group: Group, summary: String, parameters: [Parameter] = [], examples: [Example] = [],
    notes: [String] = [], isCallable: Bool = true, inlineKeys: Set<String> = [], action: @escaping Action
  ) {
    self.inlineKeys = inlineKeys
    self.name = name
    self.group = group
    self.summary = summary
    self.parameters = parameters
    self.examples = examples
    self.notes = notes
    self.isCallable = isCallable
    self.action = action
  }

  /// How it is written: `train [EPOCHS] [batch=N] [until="CONDITION"]`.
  public var usage: String { ([name] + parameters.map(\.usage)).joined(separator: " ") }

  public func parameter(named name: String) -> Parameter? { parameters.first { $0.name == name } }
  public var positionals: [Parameter] { parameters.filter { $0.form == .positional } }
  public var options: [Parameter] { parameters.filter { $0.form == .option } }
}
