import Language
import Limits
import Markup
import NeuralNetwork
import Runtime

/// Values of the learner's own.
extension Pictures {
  /// An array: a curve, curves over each other, a shaded matrix.
  ///
  /// Several are curves in one picture with one scale; the first is what they are drawn over where it is a name, a list of numbers
  /// or evenly spaced, and a curve itself where it is computed: `plot x, f(x), g(x)` and `plot f(x), g(x)`.
  static func values(_ value: Value, title: String) throws(Diagnostic) -> Block {
    if case .tuple(let parts) = value, parts.count >= 2 { return try curves(parts, title) }
    let tensor = try value.withoutTracking.tensor("what is drawn")
    guard tensor.count > 0 else { throw Diagnostic(.value, "there is nothing in it to draw") }
    if tensor.rank == 2, tensor.shape[0] > 1, tensor.shape[1] > 1 {
      let width = tensor.shape[1]
      guard tensor.count <= 40_000 else {
        throw Diagnostic(.value, "a matrix of \(shapeText(tensor)) is too large to draw", hint: "draw a part of it")
      }
      let rows = (0..<tensor.shape[0]).map { Array(tensor.elements[$0 * width..<($0 + 1) * width]) }
      let isDiverging = tensor.elements.contains { $0 < 0 }
      return .heatmap(
        Heatmap(
          title: title, rows: rows, isDiverging: isDiverging, alternative: "\(title), \(shapeText(tensor)), \(extent(tensor.elements))"))
    }
    if tensor.rank == 3 || tensor.rank == 4 { return gallery(title, tensor, isActivation: true, of: title) }
    guard tensor.rank <= 2 else {
      throw Diagnostic(.value, "an array of shape \(shapeText(tensor)) has no picture", hint: "draw a part of it, such as a[0]")
    }
    guard tensor.count <= 1_000_000 else {
      throw Diagnostic(
        .value, "\(tensor.count) values are too many for one curve; at most a million are drawn",
        hint: "draw fewer: `x[::\(tensor.count / 100_000)]` takes every \(tensor.count / 100_000)th of them")
    }
    let y = tensor.elements
    return .plot(
      Plot(
        title: title, xLabel: "index",
        series: [
          Plot.Series(label: "", x: Work.collect(y.count) { Double($0) }, y: y, mark: y.count == 1 ? .points : .line, role: .activation)
        ],
        alternative:
          "\(title): \(counted(y.count, "value")) \(extent(y)); the first is \(NumberText.text(y[0])), the last \(NumberText.text(y[y.count - 1]))"
      ))
  }

  private static let roles: [Role] = [.activation, .class1, .class2, .class3, .class4, .class5, .class6, .class7]

  private static func curves(_ values: [Value], _ title: String) throws(Diagnostic) -> Block {
    let texts = parts(of: title)
    let labels = values.indices.map { texts.count == values.count ? texts[$0] : "\($0 + 1)" }
    var tensors: [Tensor] = []
    for value in values { tensors.append(try value.withoutTracking.tensor("what is drawn")) }
    let x = isPlace(tensors[0], text: texts.count == values.count ? texts[0] : nil) ? tensors[0].elements : nil
    let first = x == nil ? 0 : 1
    guard values.count - first <= roles.count else {
      throw Diagnostic(.value, "\(values.count - first) curves are too many for one picture", hint: "draw at most \(roles.count)")
    }
    let count = x?.count ?? tensors[0].count
    for (index, tensor) in tensors.enumerated().dropFirst() where tensor.count != count || count == 0 {
      throw Diagnostic(
        .value, "`\(labels[0])` has \(counted(tensors[0].count, "number")) and `\(labels[index])` \(tensor.count)",
        hint: "curves of one picture have one length: plot x, f(x), g(x)")
    }
    let places = x ?? Work.collect(count) { Double($0) }
    let isOne = tensors.count - first == 1
    let series = tensors.enumerated().dropFirst(first).map { index, tensor in
      Plot.Series(label: isOne ? "" : labels[index], x: places, y: tensor.elements, role: roles[index - first])
    }
    let words = tensors.enumerated().dropFirst(first).map { isOne ? "y \(extent($1.elements))" : "\(labels[$0]) \(extent($1.elements))" }
    let across = x == nil ? "" : isOne ? "x \(extent(places)), " : "\(labels[0]) \(extent(places)), "
    return .plot(
      Plot(
        title: title, xLabel: x == nil ? "index" : isOne ? "" : labels[0], series: Array(series),
        alternative: "\(title): \(counted(count, "point")), \(across)\(words.joined(separator: ", "))"))
  }

  /// Whether values are places to draw over: named, written out or evenly spaced, not computed by a function.
  private static func isPlace(_ tensor: Tensor, text: String?) -> Bool {
    let x = tensor.elements
    if x.count > 2 {
      let step: Double = (x[x.count - 1] - x[0]) / Double(x.count - 1)
      if step != 0, x.indices.allSatisfy({ abs(x[$0] - x[0] - step * Double($0)) <= 1e-6 * abs(step) }) { return true }
    }
    guard let text else { return true }
    let word = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    if word.count == text.count || text.hasPrefix("[") { return true }
    let rest = text.dropFirst(word.count)
    if rest.hasPrefix("["), rest.hasSuffix("]"), !rest.dropFirst().dropLast().contains("[") { return true }
    let makers = ["linspace", "arange", "range", "array", "asarray", "list", "sort", "sorted", "logspace", "unique"]
    return rest.hasPrefix("(") && word.split(separator: ".").last.map { makers.contains(String($0)) } ?? false
  }

  /// The expressions of a list, split at the commas outside brackets and quotes.
  private static func parts(of text: String) -> [String] {
    var parts = [""]
    var depth = 0
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if "([{".contains(character) {
        depth += 1
      } else if ")]}".contains(character) {
        depth -= 1
      } else if character == ",", depth == 0 {
        parts.append("")
        continue
      }
      if !(character == " " && parts[parts.count - 1].isEmpty) { parts[parts.count - 1].append(character) }
    }
    return parts.map { part in
      var part = part
      while part.hasSuffix(" ") { part.removeLast() }
      return part
    }
  }
}
