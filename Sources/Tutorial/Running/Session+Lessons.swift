import Interpreter
import Markup

extension Session {
  /// A text with its expressions worked out; nil when one cannot be.
  func interpolated(_ markdown: String) -> String? {
    guard let text = try? InterpolatedText(markdown) else { return markdown }
    var result = ""
    for segment in text.segments {
      switch segment {
      case .text(let text): result += text
      case .expression(let expression, let format):
        guard let value = try? formatted(expression, format) else { return nil }
        result += value
      }
    }
    return result
  }

  /// The words a text question accepts.
  func words(_ answer: String) throws(Diagnostic) -> [String] {
    switch try evaluate(answer) {
    case .string(let text): return [text]
    case .list(let list): return list.elements.map(\.displayText)
    case .tuple(let elements): return elements.map(\.displayText)
    default: throw Diagnostic(.type, "the answer is neither a string nor a list of strings")
    }
  }

  private func formatted(_ expression: String, _ format: String) throws(Diagnostic) -> String {
    if !format.isEmpty {
      return try runValue("\"{:\(format)}\".format(\(expression))").displayText
    }
    let value = try runValue(expression)
    if case .float(let number) = value { return NumberText.text(number, precision: 4) }
    return value.displayText
  }
}

/// Where the output of a replay goes: nowhere.
final class SilentOutput: OutputSink {
  func emit(_ report: any Report) {}
  func progress(_ progress: TrainingProgress?) {}
}

/// Passes reports on and remembers the numbers among them.
final class ListeningOutput: OutputSink {
  private let next: any OutputSink
  /// The values that were shown, and how many reports there were in all.
  private(set) var numbers: [Double] = []
  private(set) var count = 0

  init(_ next: any OutputSink) { self.next = next }

  func emit(_ report: any Report) {
    count += 1
    let json = report.json
    if json["report"] == .string("value") {
      switch json["data"] {
      case .double(let number): numbers.append(number)
      case .int(let number): numbers.append(Double(number))
      default: break
      }
    }
    next.emit(report)
  }

  func progress(_ progress: TrainingProgress?) { next.progress(progress) }
}
