import Language
import Limits

/// What `np.errstate`, `np.seterr` and the module `warnings` have asked for.
struct WarningSettings {
  enum Action: String {
    case ignore, warn, raise, call, print, log
  }

  /// What is done about floats that went astray.
  var actions: [ArrayRemark.Kind: Action] = [.divide: .warn, .overflow: .warn, .invalid: .warn]
  /// NumPy's `under`, which never happens here but can be set.
  var underflow = Action.ignore
  /// What the filters of `warnings` say for RuntimeWarning: once a place, always, never, as an error.
  var filter = "default"
  /// Where `warnings.catch_warnings(record=True)` collects.
  var recorder: ListObject?
  /// Places that have been told of.
  var told: Set<String> = []
}

/// A warning of NumPy's, or a note of our own, with its place in the program.
public struct ProgramWarning {
  /// Its kind, `RuntimeWarning`; nil for a note.
  public var category: String?
  /// The message says what and what it means, the hint what to do; span and source are those of the operation.
  public var diagnostic: Diagnostic
  /// The element it happened at.
  public var place: [Int]?
}

extension Evaluator {
  /// Says what was noticed in the operation that has just run.
  ///
  /// - Throws: FloatingPointError where `np.seterr` asks for it, RuntimeWarning where `warnings` does.
  @inline(never)
  func report(_ span: Span?, _ source: Source?, _ operands: [Node], isOperator: Bool) throws(Diagnostic) {
    let remarks = (limits.remarks as? ArrayRemarks)?.all ?? []
    limits.remarks = nil
    for remark in remarks { try report(remark, span, source, operands, isOperator: isOperator) }
  }

  private func report(_ remark: ArrayRemark, _ span: Span?, _ source: Source?, _ operands: [Node], isOperator: Bool) throws(Diagnostic) {
    let isOwn = source?.isLibrary != true
    let texts = operands.map { node in isOwn ? source?.text(in: node.span) ?? "" : "" }
    if remark.kind == .shapes {
      // Written out, it is meant.
      let isMeant = texts.contains { $0.contains("None") || $0.contains("newaxis") || $0.contains("reshape") || $0.contains("[:,") }
      guard isOwn, texts.count == 2, !isMeant, !texts.contains(where: \.isEmpty) else { return }
    }
    if remark.kind == .firstNaN, !isOwn { return }
    let action = warnings.actions[remark.kind] ?? .warn
    if action == .ignore { return }
    var message = isOperator ? remark.scalarMessage ?? remark.message : remark.message
    if remark.kind == .shapes, let a = Self.short(texts[0]), let b = Self.short(texts[1]), let middle = message.firstRange(of: " against ")
    {
      message = "\(a) \(message[..<middle.lowerBound]) against \(b) \(message[middle.upperBound...])"
    }
    var text = message
    if !remark.meaning.isEmpty { text += ": " + remark.meaning }
    if let place = remark.place, !place.isEmpty {
      let name = texts.indices.contains(remark.operand) ? Self.short(texts[remark.operand]) : nil
      let indices = "[" + place.map(String.init).joined(separator: ", ") + "]"
      text += ", at " + (name.map { $0 + indices } ?? "element \(indices)")
    }
    var hint = remark.hint
    for (index, placeholder) in ["$0", "$1"].enumerated() where hint.contains(placeholder) {
      hint = hint.replacing(placeholder, with: texts.indices.contains(index) ? Self.short(texts[index]) ?? "x" : "x")
    }
    var diagnostic = Diagnostic(action == .raise ? .floatingPoint : .runtimeWarning, message, hint: hint.isEmpty ? nil : hint)
    if let span, let source, isOwn { diagnostic = diagnostic.located(at: span, in: source) }
    if action == .raise { throw diagnostic }
    if action == .print {
      flushOutput()
      return write("Warning: \(message)\n")
    }
    guard warnings.filter != "ignore" || warnings.recorder != nil else { return }
    if warnings.filter == "error", !remark.kind.isNote { throw diagnostic }
    let line = diagnostic.position?.line ?? 0
    if let recorder = warnings.recorder, !remark.kind.isNote {
      recorder.elements.append(Self.record(message, category: .exception("RuntimeWarning"), name: source?.name ?? "", line: line))
      return
    }
    if warnings.filter != "always" {
      let key = "\(message)\u{0}\(source?.name ?? "")\u{0}\(line)\u{0}\(diagnostic.source?.line(line) ?? "")"
      guard warnings.told.insert(key).inserted else { return }
    }
    diagnostic.message = text
    flushOutput(endsLine: false)
    host.warned(ProgramWarning(category: remark.kind.isNote ? nil : "RuntimeWarning", diagnostic: diagnostic, place: remark.place))
  }

  /// An operand as short as it may stand in a sentence; nil where it is no name.
  private static func short(_ text: String) -> String? {
    let isName = text.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80 || (byte >= 48 && byte <= 57)
        || (byte | 32 >= 97 && byte | 32 <= 122)
    }
    guard isName, text.utf8.count <= 24, let first = text.utf8.first, first > 57 else { return nil }
    return text
  }

  /// What `warnings.catch_warnings(record=True)` gives for one.
  static func record(_ message: String, category: TypeObject, name: String, line: Int) -> Value {
    let exception = ExceptionObject(Diagnostic(.runtimeWarning, message), name: category.name)
    return .report(
      ReportObject(
        name: "WarningMessage", result: nil,
        attributes: [
          ("message", .exception(exception)), ("category", .type(category)), ("filename", .string(name)), ("lineno", .int(line)),
        ]))
  }
}

extension Node {
  /// To be asked when an operation on arrays has run: whether its loops were broken off, and what was noticed in them.
  @inline(__always)
  final func settle(_ frame: Frame, _ operands: @autoclosure () -> [Node], isOperator: Bool = false) throws(Diagnostic) {
    let limits = frame.evaluator.limits
    if limits.hasStopped { throw Work.failure }
    if limits.remarks != nil { try frame.evaluator.report(span, frame.code.source, operands(), isOperator: isOperator) }
  }
}
