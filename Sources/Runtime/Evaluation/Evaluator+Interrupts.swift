import Language
import Limits

extension Evaluator {
  /// For loops inside built-in functions.
  func checkInterrupt() throws(Diagnostic) {
    ticks &+= 1
    if ticks & 255 == 0 || signal.pointee != 0 || limits.isDue { try lookUp() }
  }

  @inline(__always)
  func checkInterrupt(_ frame: Frame, _ span: Span) throws(Diagnostic) {
    ticks &+= 1
    if ticks & 15 == 0 || signal.pointee != 0 || limits.isDue {
      do throws(Diagnostic) { try lookUp() } catch { throw error.located(at: span, in: frame.code.source) }
    }
  }

  /// Whether to stop, and every thousand ticks whether there is memory for what they took without asking.
  @inline(never)
  private func lookUp() throws(Diagnostic) {
    if limits.shouldStop { throw Work.failure }
    if ticks & 1023 == 0, !limits.hasRoom(for: Evaluator.untoldBytes) { throw Work.noRoom(for: Evaluator.untoldBytes) }
  }

  /// What a thousand ticks may take in objects too small to ask for.
  private static let untoldBytes = 1 << 20

  /// To be asked before a built-in function or operation's result counts: its loops may have been broken off.
  @inline(__always)
  func checkStopped() throws(Diagnostic) {
    if limits.hasStopped { throw Work.failure }
  }
}
