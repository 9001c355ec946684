import Language

/// An exception as a value: what `except ValueError as error` names.
public final class ExceptionObject {
  public let diagnostic: Diagnostic
  public let arguments: [Value]
  /// The class as the program named it: `ArithmeticError` though the diagnostic's kind is narrower.
  public let name: String

  public init(_ diagnostic: Diagnostic, name: String? = nil, arguments: [Value]? = nil) {
    self.diagnostic = diagnostic
    self.name = name ?? diagnostic.kind.rawValue
    self.arguments = arguments ?? [.string(diagnostic.message)]
  }

  /// As `str()` shows it.
  var text: String {
    switch arguments.count {
    case 0: ""
    case 1: diagnostic.kind == .key ? arguments[0].reprText : arguments[0].displayText
    default: Value.tuple(arguments).reprText
    }
  }

  var repr: String { "\(name)(" + arguments.map(\.reprText).joined(separator: ", ") + ")" }
}
