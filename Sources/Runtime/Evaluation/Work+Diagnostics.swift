import Language
import Limits
import NeuralNetwork

extension Work {
  /// Asks for memory before it is allocated.
  /// - Throws: MemoryError when it cannot be had.
  @inline(__always)
  package static func require(_ bytes: Int) throws(Diagnostic) {
    // What is smaller than a page is counted by the evaluator's ticks.
    if bytes >= 4096 { try requireMuch(bytes) }
  }

  /// The same for so many elements of a stride.
  @inline(__always)
  package static func require(_ count: Int, of stride: Int) throws(Diagnostic) { try require(bytes(count, of: stride)) }

  @inline(never)
  private static func requireMuch(_ bytes: Int) throws(Diagnostic) {
    guard hasRoom(for: bytes) else { throw noRoom(for: bytes) }
  }

  /// Asks for what a function takes beside its result: copies in another order or another form.
  @inline(never)
  package static func requireTemporarily(_ bytes: Int) throws(Diagnostic) {
    guard hasRoom(forTemporary: bytes) else { throw noRoom(for: bytes) }
  }

  /// Goes over 0..<count and breaks off between two pieces when the line is to stop.
  @inline(__always)
  static func forEach(_ count: Int, _ body: (Int) -> Void) {
    inPieces(count, of: 1 << 16) { piece in for index in piece { body(index) } }
  }

  package static func noRoom(for bytes: Int) -> Diagnostic {
    Diagnostic(
      .memory, "there is not enough memory left: this takes \(sizeText(bytes)) more",
      hint: "use fewer numbers, or let go of what is no longer needed: `del NAME`")
  }

  /// To be asked before a result counts whose loops may have been broken off.
  /// - Throws: the interruption.
  package static func checkStopped() throws(Diagnostic) {
    if hasStopped { throw failure }
  }

  /// To be asked in loops that can throw.
  /// - Throws: the interruption, when the line is to stop.
  package static func checkStop() throws(Diagnostic) {
    if shouldStop { throw failure }
  }

  /// Why loops were broken off.
  package static var failure: Diagnostic { takeMissingBytes().map { noRoom(for: $0) } ?? interruption }

  package static var interruption: Diagnostic { Diagnostic(.interrupted, "interrupted") }
}

extension Diagnostic {
  /// What the engine cannot do, as a learner's mistake of a kind.
  package init(_ error: EngineError, _ kind: Kind = .command, prefix: String = "") {
    switch error.kind {
    case .input: self.init(kind, prefix + error.message, hint: error.hint)
    case .memory: self.init(.memory, prefix + error.message, hint: error.hint)
    case .interrupted: self = Work.interruption
    }
  }
}
