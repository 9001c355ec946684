import Language
import Limits
import NeuralNetwork
import Runtime

/// `data X y`: the learner's own arrays.
enum DataArrays {
  /// The arrays that the data are read from, where there are some.
  struct Given {
    var inputs: NDArray?
    var targets: NDArray?
  }

  static func dataset(_ session: Session, _ arguments: Arguments) throws(Diagnostic) -> (Dataset, Given) {
    guard arguments.has("targets") else {
      throw arguments.error("name", "data from arrays takes two: inputs and targets", hint: "data X y")
    }
    for option in ["n", "noise"] + DataCommand.tableOptions where arguments.has(option) {
      throw arguments.error(option, "`\(option)=` does not go with arrays", hint: "data X y takes test=, scale=, kind= and seed=")
    }
    let (inputs, inputArray) = try tensor("name", arguments)
    let (targets, targetArray) = try tensor("targets", arguments)
    guard inputs.rank >= 1, targets.rank >= 1 else {
      throw arguments.error(
        inputs.rank == 0 ? "name" : "targets", "data needs arrays, not a single number", hint: "a row for each sample: [[0, 1], [1, 1]]")
    }
    for (name, what, tensor) in [("name", "inputs", inputs), ("targets", "targets", targets)] {
      guard let place = tensor.firstNonFinite else { continue }
      throw arguments.error(
        name, "the \(what) hold \(floatRepr(tensor[flat: place])) at \(Shape.indexText(place, tensor.shape))",
        hint: "every number must be finite; leave the row out or fill it in")
    }
    guard inputs.rowCount == targets.rowCount else {
      throw arguments.error(
        "targets", "the inputs have \(counted(inputs.rowCount, "row")) and the targets \(targets.rowCount)",
        hint: "each sample needs a row in both; a transposed array is turned back by .T")
    }
    let declared = try arguments.integer("classes", in: 2...1000)
    let (shaped, classes) = try read(targets, declared: declared, arguments)
    let imageShape = inputs.rank == 3 ? Array(inputs.shape.dropFirst()) + [1] : nil
    do throws(EngineError) {
      let rows = inputs.rank == 1 ? inputs.count : inputs.rowCount
      let matrix = try inputs.reshaped(to: [rows, inputs.count / max(rows, 1)])
      var data = try Dataset(name: name(arguments), inputs: matrix, targets: shaped, classCount: classes, imageShape: imageShape)
      data.isKindGuessed = classes != nil && data.targetCount == 1 && declared == nil && !arguments.has("kind")
      if !arguments.has("kind"), declared == nil, classes != 2, let other = data.otherKind {
        data.notes.append("target: whole numbers, taken for \(classes == nil ? "numbers" : "classes"); \(other)")
      }
      return (data, Given(inputs: inputArray, targets: targetArray))
    } catch {
      throw arguments.error("name", error.message, hint: error.hint)
    }
  }

  private static func tensor(_ parameter: String, _ arguments: Arguments) throws(Diagnostic) -> (Tensor, NDArray?) {
    do throws(Diagnostic) {
      guard let value = try arguments.value(parameter) else { return (Tensor(0), nil) }
      if case .array(let array) = value { return (parameter == "name" ? array.lentTensor : array.tensor, array) }
      return (try value.tensor(parameter == "name" ? "X" : "y"), nil)
    } catch {
      throw error.located(at: arguments.span(of: parameter), in: arguments.source)
    }
  }

  /// `X y`, or what short words were given.
  private static func name(_ arguments: Arguments) -> String {
    let words = [arguments.text("name"), arguments.text("targets")].compactMap { $0 }
    let text = words.joined(separator: " ")
    return words.count == 2 && text.count <= 24 ? text : "arrays"
  }

  /// Targets in the shape the engine takes them, and how many classes they hold; nil for numbers to estimate.
  private static func read(_ targets: Tensor, declared: Int?, _ arguments: Arguments) throws(Diagnostic) -> (Tensor, Int?) {
    let rows = targets.rowCount
    let width = rows == 0 ? 1 : targets.count / rows
    guard targets.rank <= 2 else { throw arguments.error("targets", "the targets are one number or one row for each sample") }
    if width > 1 {
      let isOneHot = (0..<rows).allSatisfy { row in
        let values = targets.elements[row * width..<(row + 1) * width]
        return values.allSatisfy { $0 == 0 || $0 == 1 } && values.reduce(0, +) == 1
      }
      return (targets, isOneHot ? width : nil)
    }
    var distinct: Set<Double> = []
    for (index, target) in targets.elements.enumerated() {
      if index & 0x3FFF == 0x3FFF { try Work.checkStop() }
      distinct.insert(target)
      // So many are no classes, whatever they are.
      if distinct.count > 1000 { break }
    }
    var classes: Int?
    if distinct.allSatisfy({ $0 == 0 || $0 == 1 }) {
      classes = 2
    } else if distinct.count >= 3, distinct.count <= 100, distinct.count < rows,
      (0..<distinct.count).allSatisfy({ distinct.contains(Double($0)) })
    {
      classes = distinct.count
    }
    switch try arguments.choice("kind") {
    case "numbers":
      if declared != nil { throw arguments.error("classes", "`classes=` is for classes, and kind=numbers says that there are none") }
      classes = nil
    case "classes" where classes == nil && declared == nil:
      let most = distinct.max() ?? 0
      guard distinct.allSatisfy({ $0 == $0.rounded() && $0 >= 0 }), most >= 1, most < 1000 else {
        throw arguments.error("kind", "classes are whole numbers from 0 to k − 1", hint: "np.unique(y, return_inverse=True)[1] makes them")
      }
      classes = Int(most) + 1
    default: break
    }
    if let declared {
      guard let most = distinct.max(), distinct.allSatisfy({ $0 == $0.rounded() && $0 >= 0 }), Int(most) < declared else {
        throw arguments.error("classes", "with classes=\(declared) the targets must be whole numbers from 0 to \(declared - 1)")
      }
      classes = declared
    }
    let shape = (classes ?? 0) > 2 ? [rows] : [rows, 1]
    do throws(EngineError) {
      return (try targets.reshaped(to: shape), classes)
    } catch {
      throw arguments.error("targets", error.message, hint: error.hint)
    }
  }
}
