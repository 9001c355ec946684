import Limits

/// What the engine cannot do with what it was given: what is wrong, and what would work.
///
/// The engine knows no source text; the interpreter turns this into a diagnostic that points.
public struct EngineError: Error, Sendable, Equatable {
  public enum Kind: Sendable {
    case input
    /// Memory that cannot be had.
    case memory
    /// The line was asked to stop (`Work.shouldStop`).
    case interrupted
  }

  public var message: String
  public var hint: String?
  public var kind: Kind

  public init(_ message: String, hint: String? = nil, kind: Kind = .input) {
    self.message = message
    self.hint = hint
    self.kind = kind
  }
}

extension Work {
  /// Asks for memory before it is allocated.
  /// - Parameter purpose: what takes it: `the network's parameters`.
  /// - Throws: when it cannot be had.
  static func require(_ bytes: Int, for purpose: String) throws(EngineError) {
    // What is smaller is nothing beside what is kept free.
    guard bytes >= 1 << 16, !hasRoom(for: bytes) else { return }
    throw noRoom(for: bytes, purpose)
  }

  /// To be asked before a result counts whose loops may have been broken off.
  /// - Throws: when the line was asked to stop.
  static func checkStopped() throws(EngineError) {
    if hasStopped { throw stopped }
  }

  /// To be asked in loops.
  /// - Throws: when the line is to stop.
  static func checkStop() throws(EngineError) {
    if shouldStop { throw stopped }
  }

  private static var stopped: EngineError {
    takeMissingBytes().map { noRoom(for: $0, "this") } ?? EngineError("interrupted", kind: .interrupted)
  }

  static func noRoom(for bytes: Int, _ purpose: String) -> EngineError {
    EngineError(
      "there is not enough memory left: \(purpose) takes \(sizeText(bytes)) more", hint: "fewer samples, a smaller batch or fewer units",
      kind: .memory)
  }
}
