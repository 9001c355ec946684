import Language
import NeuralNetwork

/// `np.einsum`: products summed over the letters that the result leaves out.
///
/// For `ij,jk->ik`: c[i,k] = Σ_j a[i,j] · b[j,k].
enum EinsteinSum {
  static let numpy = BuiltinFunction(
    "einsum", .evaluator, .text("subscripts", called: "einsum's first argument").positionalOnly, .rest("operands"), in: "np",
    "products summed over repeated letters: np.einsum('ij,jk->ik', a, b) is a @ b", tracking: .follows
  ) { evaluator, subscripts, operands throws(Diagnostic) in
    let ranks = operands.map { operand -> Int in
      switch operand {
      case .array(let array): array.ndim
      case .variable(let variable): variable.shape.count
      default: (try? operand.array("einsum's operand"))?.ndim ?? 0
      }
    }
    let subscripts = expanded(subscripts, ranks)
    if operands.contains(where: { Tracked.containsTracked($0, depth: 0) }) {
      var variables: [Variable] = []
      for operand in operands { variables.append(try Tracked.variable(operand)) }
      return .variable(try tracked(subscripts, variables))
    }
    var arrays: [NDArray] = []
    for operand in operands { arrays.append(try operand.array("einsum's operand")) }
    return .array(try apply(subscripts, arrays) { () throws(Diagnostic) in try evaluator.checkInterrupt() })
  }

  /// The subscripts with letters in the place of `...`, which stands for all axes that the others leave.
  private static func expanded(_ subscripts: String, _ ranks: [Int]) -> String {
    let dots = [UInt8](repeating: UInt8(ascii: "."), count: 3)
    let text = Array(subscripts.utf8.filter { $0 != UInt8(ascii: " ") })
    func place(in part: [UInt8]) -> Int? {
      guard part.count >= 3 else { return nil }
      return (0...(part.count - 3)).first { Array(part[$0..<($0 + 3)]) == dots }
    }
    guard place(in: text) != nil else { return subscripts }
    let arrow = text.firstIndex(of: UInt8(ascii: "-")) ?? text.count
    let inputs = text[..<arrow].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { Array($0) }
    guard inputs.count == ranks.count else { return subscripts }
    let spare = (UInt8(ascii: "A")...UInt8(ascii: "Z")).filter { !text.contains($0) }
    var counts: [Int] = []
    for (input, rank) in zip(inputs, ranks) { counts.append(place(in: input) == nil ? 0 : max(0, rank - (input.count - 3))) }
    let all = Array(spare.suffix(min(counts.max() ?? 0, spare.count)))
    func filled(_ part: [UInt8], _ count: Int) -> [UInt8] {
      guard let start = place(in: part) else { return part }
      return Array(part[..<start]) + Array(all.suffix(count)) + Array(part[(start + 3)...])
    }
    var left: [[UInt8]] = []
    for (input, count) in zip(inputs, counts) { left.append(filled(input, count)) }
    var right: [UInt8] = all
    if arrow < text.count {
      right = filled(Array(text[arrow...].dropFirst(2)), all.count)
    } else {
      let letters = left.flatMap { $0 }.filter { !all.contains($0) }
      right += Set(letters).filter { letter in letters.count(where: { $0 == letter }) == 1 }.sorted()
    }
    let joined = Array(left.joined(separator: [UInt8(ascii: ",")]))
    return String(decoding: joined, as: UTF8.self) + "->" + String(decoding: right, as: UTF8.self)
  }

  /// The axes that are walked: the result's, then those summed over.
  private struct Plan {
    let inputs: [[UInt8]]
    let order: [UInt8]
    let shape: [Int]
    let outputRank: Int

    /// How far one step along each walked axis goes in an operand.
    func steps(_ operand: Int, extents: [Int], strides: [Int]) -> [Int] {
      let letters = inputs[operand]
      return order.map { letter in
        letters.indices.reduce(0) { sum, axis in letters[axis] == letter && extents[axis] != 1 ? sum + strides[axis] : sum }
      }
    }
  }

  /// Each operand's elements laid out along the walked axes, all multiplied, the last axes summed: operations that track.
  private static func tracked(_ subscripts: String, _ operands: [Variable]) throws(Diagnostic) -> Variable {
    let plan = try plan(subscripts, operands.map(\.shape))
    _ = try NDArray.checkedShape(plan.shape)
    var product: Variable?
    for (index, operand) in operands.enumerated() {
      let strides = NDArray(uninitialized: Extents(operand.shape), count: operand.count, dtype: .int64).strides
      let steps = plan.steps(index, extents: operand.shape, strides: strides.array)
      let shape = zip(plan.shape, steps).map { extent, step in step == 0 ? min(extent, 1) : extent }
      var places = [0]
      for (extent, step) in zip(shape, steps) { places = places.flatMap { place in (0..<extent).map { place + $0 * step } } }
      let spread = try Tracked.engine { () throws(EngineError) in try operand.gathered(places, shape: shape) }
      product = try product.map { (product) throws(Diagnostic) in try Tracked.binary(.multiply, product, spread) } ?? spread
    }
    guard let product else { throw Diagnostic(.value, "einsum needs an operand") }
    let summed = Array(plan.outputRank..<plan.shape.count)
    return summed.isEmpty ? product : try Tracked.engine { () throws(EngineError) in try product.sum(axes: summed) }
  }

  /// - Throws: ValueError for subscripts that do not fit the operands; what `poll` throws, asked now and then.
  static func apply(
    _ subscripts: String, _ operands: [NDArray], poll: () throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> NDArray {
    let plan = try plan(subscripts, operands.map(\.shape))
    let steps = operands.indices.map { plan.steps($0, extents: operands[$0].shape, strides: operands[$0].strides.array) }
    return try sum(operands, steps, plan.shape, outputRank: plan.outputRank, poll)
  }

  private static func plan(_ subscripts: String, _ operands: [[Int]]) throws(Diagnostic) -> Plan {
    let (inputs, output) = try parse(subscripts)
    guard inputs.count == operands.count else {
      throw Diagnostic(
        .value,
        "the subscripts \(stringRepr(subscripts)) name \(inputs.count) operand\(inputs.count == 1 ? "" : "s"), but \(operands.count) came")
    }
    var extents: [UInt8: Int] = [:]
    for (letters, operand) in zip(inputs, operands) {
      guard letters.count == operand.count else {
        throw Diagnostic(
          .value,
          "the subscripts '\(text(letters))' name \(letters.count) axes, but the operand has shape \(Extents.text(operand))")
      }
      for (axis, letter) in letters.enumerated() {
        let extent = operand[axis]
        if let known = extents[letter], known != extent, known != 1, extent != 1 {
          throw Diagnostic(.value, "'\(text([letter]))' stands for an axis of \(known) and for one of \(extent)")
        }
        extents[letter] = max(extents[letter] ?? 1, extent)
        if extent == 0 { extents[letter] = 0 }
      }
    }
    let summed = Set(inputs.joined()).subtracting(output).sorted()
    let order = output + summed
    let shape = order.map { extents[$0] ?? 1 }
    var work = 1
    for extent in shape {
      let (product, didOverflow) = work.multipliedReportingOverflow(by: max(extent, 1))
      guard !didOverflow, product <= 1 << 30 else {
        throw Diagnostic(.memory, "np.einsum would multiply more than 2**30 times", hint: "sum over one axis at a time, or use `@`")
      }
      work = product
    }
    return Plan(inputs: inputs, order: order, shape: shape, outputRank: output.count)
  }

  /// Walks the result's places, and behind each the places it sums over.
  private static func sum(
    _ operands: [NDArray], _ steps: [[Int]], _ shape: [Int], outputRank: Int, _ poll: () throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> NDArray {
    let isFloat = operands.contains { $0.dtype.isFloat }
    let common = operands.dropFirst().reduce(operands[0].dtype) { DType.promoted($0, $1.dtype) }
    let result = try NDArray.zeros(Array(shape[..<outputRank]), dtype: common)
    guard !shape.contains(0) else { return result }
    if outputRank < shape.count, operands.count <= 2, operands.allSatisfy(\.dtype.isFloat) {
      try sumRows(operands, steps, shape, into: result, poll)
      return outputRank == 0 ? result.markedScalar() : result
    }
    let inner = shape[outputRank...].reduce(1, *)
    var place = [Int](repeating: 0, count: shape.count)
    var offsets = [Int](repeating: 0, count: operands.count)
    var rounds = 0
    for target in 0..<result.count {
      var total = 0.0
      var whole = 0
      for _ in 0..<inner {
        rounds &+= 1
        if rounds & 1023 == 0 { try poll() }
        if isFloat {
          var product = 1.0
          for (index, operand) in operands.enumerated() {
            product *= operand.dtype.isFloat ? operand.floats[offsets[index]] : Double(operand.ints[offsets[index]])
          }
          total += product
        } else {
          var product = 1
          for (index, operand) in operands.enumerated() { product &*= operand.ints[offsets[index]] }
          whole &+= product
        }
        var axis = shape.count - 1
        while axis >= 0 {
          place[axis] += 1
          for index in offsets.indices { offsets[index] += steps[index][axis] }
          if place[axis] < shape[axis] { break }
          for index in offsets.indices { offsets[index] -= steps[index][axis] * shape[axis] }
          place[axis] = 0
          axis -= 1
        }
      }
      if isFloat { result.floats[target] = total } else { result.ints[target] = common.wrapped(whole) }
    }
    return outputRank == 0 ? result.markedScalar() : result
  }

  /// The same for one or two operands of floats, where the last axis is summed: a loop over that.
  private static func sumRows(
    _ operands: [NDArray], _ steps: [[Int]], _ shape: [Int], into result: NDArray, _ poll: () throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let last = shape.count - 1
    let length = shape[last]
    let rows = shape[result.ndim..<last].reduce(1, *)
    let (first, second) = (operands[0].floats, operands.count > 1 ? operands[1].floats : nil)
    let (firstSteps, secondSteps) = (steps[0], operands.count > 1 ? steps[1] : [Int](repeating: 0, count: shape.count))
    let (a, b) = (firstSteps[last], secondSteps[last])
    var place = [Int](repeating: 0, count: last)
    var (here, there) = (0, 0)
    var rounds = 0
    for target in 0..<result.count {
      var total = 0.0
      for _ in 0..<rows {
        rounds &+= length
        if rounds > 1 << 16 {
          try poll()
          rounds = 0
        }
        let x = first + here
        if let second {
          let y = second + there
          for index in 0..<length { total += x[index &* a] * y[index &* b] }
        } else {
          for index in 0..<length { total += x[index &* a] }
        }
        var axis = last - 1
        while axis >= 0 {
          place[axis] += 1
          here += firstSteps[axis]
          there += secondSteps[axis]
          if place[axis] < shape[axis] { break }
          here -= firstSteps[axis] * shape[axis]
          there -= secondSteps[axis] * shape[axis]
          place[axis] = 0
          axis -= 1
        }
      }
      result.floats[target] = total
    }
  }

  private static func text(_ letters: [UInt8]) -> String { String(decoding: letters, as: UTF8.self) }

  /// The letters of each operand and of the result: those behind `->`, or all that stand once, in the alphabet's order.
  private static func parse(_ subscripts: String) throws(Diagnostic) -> ([[UInt8]], [UInt8]) {
    let letters = subscripts.utf8.filter { $0 != UInt8(ascii: " ") }
    guard letters.count <= 400 else { throw Diagnostic(.value, "einsum's subscripts are too long") }
    let text = String(decoding: letters, as: UTF8.self)
    let arrow = text.utf8.firstIndex(of: UInt8(ascii: "-"))
    let left = arrow.map { text[..<$0] } ?? text[...]
    var right: [UInt8]?
    if let arrow {
      guard text[arrow...].hasPrefix("->") else { throw Diagnostic(.value, "einsum's subscripts hold a '-' that is no part of '->'") }
      right = Array(text[arrow...].utf8.dropFirst(2))
    }
    let inputs = left.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { Array($0) }
    for letter in inputs.joined() + (right ?? []) {
      guard (letter | 0x20) >= UInt8(ascii: "a"), (letter | 0x20) <= UInt8(ascii: "z") else {
        throw Diagnostic(
          .value, "invalid subscript \(stringRepr(EinsteinSum.text([letter]))) in einsum's subscripts, which are letters",
          hint: "for instance 'ij,jk->ik'")
      }
    }
    let all = Array(inputs.joined())
    guard let right else {
      let once = Set(all).filter { letter in all.count(where: { $0 == letter }) == 1 }
      return (inputs, once.sorted())
    }
    for (index, letter) in right.enumerated() {
      guard all.contains(letter), !right[..<index].contains(letter) else {
        throw Diagnostic(.value, "the result's subscript '\(EinsteinSum.text([letter]))' must stand once, and in an operand too")
      }
    }
    return (inputs, right)
  }
}
