/// How targets are read: class numbers become one-hot rows, a vector becomes a column.
public enum Targets {
  /// Targets as samples × outputs for a network with that many outputs.
  ///
  /// (n, m) stays; (n,) for one output becomes a column; (n,) or (n, 1) class numbers for more outputs become one-hot rows.
  /// - Throws: when the numbers of samples differ, or there are too many values or classes.
  public static func prepared(_ targets: Tensor, samples: Int, outputs: Int) throws(EngineError) -> Tensor {
    let rows = targets.rank == 0 ? 1 : targets.shape[0]
    guard rows == samples else { throw EngineError("there are \(samples) rows of inputs and \(rows) of targets") }
    guard targets.isFinite else { throw EngineError("the targets contain a value that is not a finite number") }
    let width = rows == 0 ? 0 : targets.count / rows
    if width == outputs { return targets.shaped([rows, outputs]) }
    guard width == 1 else {
      throw EngineError(
        "the targets have \(width) values a row and the network \(outputs) output\(outputs == 1 ? "" : "s")",
        hint: "end the network with \(width) units")
    }
    return try oneHot(targets, classes: outputs, owner: "a network with \(outputs) outputs")
  }

  /// Class numbers 0, 1, 2 … as rows with a 1 at the class.
  /// - Throws: when a value is no class number below `classes`.
  static func oneHot(_ targets: Tensor, classes: Int, owner: String) throws(EngineError) -> Tensor {
    _ = try Shape.count([targets.count, classes])
    var elements = [Double](repeating: 0, count: targets.count * classes)
    for (row, value) in targets.elements.enumerated() {
      guard value >= 0, value < Double(classes), value == value.rounded() else {
        throw EngineError(
          "\(owner) takes class numbers from 0 to \(classes - 1) or rows of \(classes) values, and target \(row) is \(value.shortText)",
          hint: value == value.rounded() && value > 0 && value < 100_000 ? "end the network with \(Int(value) + 1) units or more" : nil)
      }
      elements[row * classes + Int(value)] = 1
    }
    return Tensor(unchecked: [targets.count, classes], elements)
  }
}
