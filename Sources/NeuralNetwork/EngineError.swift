/// What the engine cannot do with what it was given: what is wrong, and what would work.
///
/// The engine knows no source text; the interpreter turns this into a diagnostic that points.
public struct EngineError: Error, Sendable, Equatable {
  public var message: String
  public var hint: String?

  public init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
