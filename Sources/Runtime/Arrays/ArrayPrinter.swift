import Limits

/// Lays an array out in brackets, wrapped and, when it is large, in part: NumPy's `_formatArray`.
struct ArrayPrinter {
  let array: NDArray
  let options: PrintOptions
  /// What stands between elements: a space in `str`, a comma and a space in `repr`.
  let separator: String
  let format: ElementFormat
  let isShortened: Bool

  init(_ array: NDArray, _ options: PrintOptions, separator: String) {
    self.array = array
    self.options = options
    self.separator = separator
    isShortened = array.count > options.threshold
    format = ElementFormat(for: isShortened ? Self.corners(of: array, options.edgeItems) : array, options)
  }

  /// The elements that are shown of an array shown in part.
  private static func corners(of array: NDArray, _ edge: Int) -> NDArray {
    var result = array
    for axis in 0..<array.ndim where array.extents[axis] > 2 * edge {
      let extent = array.extents[axis]
      let chosen = Array(0..<edge) + Array((extent - edge)..<extent)
      let indices = [ArrayIndex](repeating: .slice(start: nil, stop: nil, step: nil), count: axis) + [.array(NDArray(chosen))]
      if let picked = try? result.subscripted(indices) { result = picked }
    }
    return result
  }

  /// The whole text; later lines are indented by the width of what stands before the first.
  func text(prefix: Int, width: Int) -> String {
    if array.count == 0 { return "[]" }
    return text(axis: 0, offset: 0, indent: prefix + 1, width: width)
  }

  private func text(axis: Int, offset: Int, indent: Int, width: Int) -> String {
    if axis == array.ndim { return format.text(array, at: offset) }
    let extent = array.extents[axis]
    let step = array.strides[axis]
    let shortens = isShortened && extent > 2 * options.edgeItems
    let shown: [Int?] =
      shortens
      ? Array(0..<options.edgeItems) + [nil] + Array((extent - options.edgeItems)..<extent)
      : Array(0..<extent)
    let margin = String(repeating: " ", count: indent)
    let bare = separator.last == " " ? String(separator.dropLast()) : separator
    if axis == array.ndim - 1 {
      var lines = LineWrapper(margin: indent, limit: width - max(bare.utf8.count, 1))
      for (position, index) in shown.enumerated() {
        if position & 0x3FF == 0x3FF, Work.shouldStop { break }
        lines.append(index.map { format.text(array, at: offset &+ $0 &* step) } ?? "...")
        if position < shown.count - 1 { lines.add(separator) }
      }
      return "[" + lines.finished + "]"
    }
    let gap = bare + String(repeating: "\n", count: array.ndim - axis - 1)
    var result = "["
    for (position, index) in shown.enumerated() {
      // The rows within may have been broken off.
      if Work.hasStopped || position & 0xFF == 0xFF && Work.shouldStop { break }
      if position > 0 { result += gap + margin }
      result += index.map { text(axis: axis + 1, offset: offset &+ $0 &* step, indent: indent + 1, width: width - 1) } ?? "..."
    }
    return result + "]"
  }
}

/// Fills lines with words up to a width, each line starting with a margin.
private struct LineWrapper {
  private let margin: Int
  private let limit: Int
  private var done = ""
  private var line = ""
  private var isFirst = true

  init(margin: Int, limit: Int) {
    self.margin = margin
    self.limit = limit
  }

  mutating func append(_ word: String) {
    if !line.isEmpty && margin + line.utf8.count + word.utf8.count > limit {
      finishLine()
      isFirst = false
      line = ""
    }
    line += word
  }

  /// What belongs to the word before it and never wraps.
  mutating func add(_ text: String) { line += text }

  private mutating func finishLine() {
    while line.last == " " { line.removeLast() }
    done += (isFirst ? "" : String(repeating: " ", count: margin)) + line + "\n"
  }

  var finished: String { done + (isFirst ? "" : String(repeating: " ", count: margin)) + line }
}
