import Language

/// An exception as a value: what `except ValueError as error` names.
public final class ExceptionObject {
  public let diagnostic: Diagnostic
  public let arguments: [Value]
  /// The class as the program named it: `ArithmeticError` though the diagnostic's kind is narrower.
  public let name: String
  /// What `raise … from` gave.
  var cause: Value?
  /// The exception that was being handled when it was raised.
  var context: Value?
  /// Whether a cause was given, be it None.
  var hasCause = false

  public init(_ diagnostic: Diagnostic, name: String? = nil, arguments: [Value]? = nil) {
    self.diagnostic = diagnostic
    self.name = name ?? diagnostic.kind.rawValue
    self.arguments = arguments ?? [ExceptionObject.argument(of: diagnostic)]
  }

  /// A part of `[Errno 2] No such file or directory: 'a.txt'`; nil where the message is of another form.
  func systemDetail(_ name: String) -> Value? {
    guard diagnostic.kind == .file || diagnostic.kind == .permission, case .string(let text)? = arguments.first,
      let match = text.wholeMatch(of: /\[Errno (\d+)\] ([^:]*)(?:: '(.*)')?/)
    else { return diagnostic.kind == .file || diagnostic.kind == .permission ? Value.none : nil }
    switch name {
    case "errno": return Int(match.1).map { .int($0) } ?? Value.none
    case "strerror": return .string(String(match.2))
    default: return match.3.map { .string(String($0)) } ?? Value.none
    }
  }

  /// The message; of a missing key the key itself, as in Python.
  private static func argument(of diagnostic: Diagnostic) -> Value {
    if let text = diagnostic.pythonMessage { return .string(text) }
    guard diagnostic.kind == .key, diagnostic.message.hasPrefix(Diagnostic.missingKeyPrefix) else { return .string(diagnostic.message) }
    let key = diagnostic.message.dropFirst(Diagnostic.missingKeyPrefix.count)
    if let number = Int(key) { return .int(number) }
    if key.count >= 2, key.first == "'", key.last == "'" { return .string(String(key.dropFirst().dropLast())) }
    return .string(String(key))
  }

  /// As `str()` shows it.
  var text: String {
    switch arguments.count {
    case 0: ""
    case 1: diagnostic.kind == .key ? arguments[0].reprText : arguments[0].displayText
    default: Value.tuple(arguments).reprText
    }
  }

  /// The same, but failing where an argument's own text does.
  func shown() throws(Diagnostic) -> String {
    guard arguments.count == 1, diagnostic.kind != .key else { return text }
    return try arguments[0].shown()
  }

  var repr: String { "\(name)(" + arguments.map(\.reprText).joined(separator: ", ") + ")" }
}
