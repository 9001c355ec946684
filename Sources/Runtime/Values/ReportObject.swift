/// What a command called as a function gave; the runtime only passes it on.
public protocol CommandResult {}

/// The report of a command called as a function; its numbers are attributes (`evaluate().accuracy`).
public final class ReportObject {
  /// The command's name.
  public let name: String
  /// What a top-level call shows; nil for a part of another report (`forward().layers[0]`).
  public let result: (any CommandResult)?
  /// In the order of the report's JSON keys.
  public let attributes: [(name: String, value: Value)]

  public init(name: String, result: (any CommandResult)?, attributes: [(name: String, value: Value)]) {
    self.name = name
    self.result = result
    self.attributes = attributes
  }

  public func attribute(_ name: String) -> Value? { attributes.first { $0.name == name }?.value }
}
