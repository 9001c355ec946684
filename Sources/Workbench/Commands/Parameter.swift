/// One argument a command takes: what it is called, what it may be and what completes it.
public struct Parameter {
  public enum Kind: Sendable, Equatable {
    /// A whole number, or an expression that gives one.
    case integer
    case number
    /// A name or other text, as typed.
    case word
    case choice([String])
    /// A value; a positional one reaches over all words up to the next option.
    case expression
    /// An expression that is evaluated again after every step, quoted where it holds blanks.
    case condition
    case file
    /// A bare word that is on where it stands.
    case flag
    /// The rest of the line, as typed.
    case text
  }

  public enum Form: Sendable { case positional, option }

  /// What can stand here, for completion, beyond what the kind says.
  public enum Candidates {
    case none
    case words([(text: String, description: String)])
    case files
    /// Variables and live names.
    case values
    /// Names of the network's parameters.
    case parameters
    case layers
    /// A network specification: layer kinds and activations.
    case specification
    /// Names of commands, functions and everything else `help` knows.
    case topics
    case custom((Session) -> [Completion])
  }

  public var name: String
  public var kind: Kind
  public var form: Form
  public var isRequired: Bool
  /// Takes every positional word that is left.
  public var isRepeated: Bool
  public var help: String
  /// What holds when it is left out, as help shows it.
  public var defaultText: String?
  public var candidates: Candidates

  public init(
    _ name: String, _ kind: Kind, _ form: Form, isRequired: Bool = false, isRepeated: Bool = false, help: String,
    default defaultText: String? = nil, candidates: Candidates = .none
  ) {
    self.name = name
    self.kind = kind
    self.form = form
    self.isRequired = isRequired
    self.isRepeated = isRepeated
    self.help = help
    self.defaultText = defaultText
    self.candidates = candidates
  }

  /// A value that stands by its place.
  public static func positional(
    _ name: String, _ kind: Kind, isRepeated: Bool = false, isRequired: Bool = false, help: String,
    default defaultText: String? = nil, candidates: Candidates = .none
  ) -> Parameter {
    Parameter(
      name, kind, .positional, isRequired: isRequired, isRepeated: isRepeated, help: help, default: defaultText, candidates: candidates)
  }

  /// A `name=value` option.
  public static func option(
    _ name: String, _ kind: Kind, help: String, default defaultText: String? = nil, candidates: Candidates = .none
  ) -> Parameter {
    Parameter(name, kind, .option, help: help, default: defaultText, candidates: candidates)
  }

  /// The last word of what writes a file: it then replaces one of the user's too.
  public static var force: Parameter {
    Parameter("force", .flag, .positional, help: "replaces a file that Longhand did not write, or that has changed since")
  }

  /// How it stands in a usage line.
  public var usage: String {
    let written: String
    switch (form, kind) {
    case (_, .flag): written = name
    case (.option, .integer): written = "\(name)=N"
    case (.option, .condition): written = "\(name)=\"CONDITION\""
    case (.option, .file): written = "\(name)=FILE"
    case (.option, .choice(let words)) where words.count <= 4: written = "\(name)=\(words.joined(separator: "|"))"
    case (.option, _): written = "\(name)=VALUE"
    case (.positional, .choice(let words)) where words.count <= 4: written = words.joined(separator: "|")
    case (.positional, _): written = name.uppercased() + (isRepeated ? "…" : "")
    }
    return isRequired ? written : "[\(written)]"
  }
}
