import Language
import NeuralNetwork
import Runtime

/// What a program computed at its sites while it trained: the range of each value, the losses, the moves of its weights.
///
/// The closures that the program calls are of one thread, the one it runs on.
final class TrainingTrace: ProgramObserver, @unchecked Sendable {
  /// What a site is by its names, worked out once.
  private struct Nature {
    var isLoss: Bool
    var namesInfinity: Bool
    var isMove: Bool
    /// Whether it adds to what is a gradient by its name, and no square.
    var isGradientSum: Bool
  }

  let sites: [ProgramSite]
  let names: Set<String>
  private let natures: [Nature]
  /// Whether only the losses are wanted.
  private let isBrief: Bool
  private(set) var records: [Int: Record] = [:]
  private(set) var moves: [Move] = []
  private(set) var pairs: [Pair] = []
  private(set) var numberPairs: [NumberPair] = []
  private(set) var axes: [AxisUse] = []
  /// Losses by name and function, in the order in which they were first met.
  private(set) var series: [(name: String, losses: [Double])] = []
  /// The first value that was not finite, by event.
  private(set) var firstFailure: (site: Int, ordinal: Int, isNaN: Bool, step: Int)?
  /// Lists and dictionaries of arrays as they were first made.
  private(set) var containers: [(site: Int, parts: [Tensor])] = []
  /// By site: how often something was added to a gradient, and how often that was 0 before.
  private(set) var gradientSums: [Int: (count: Int, beginnings: Int)] = [:]
  /// How many rows the arrays at top level have, as they were first given, by name.
  private(set) var shapes: [(name: String, rows: Int, site: Int)] = []
  private(set) var eventCount = 0
  private(set) var elementCount = 0
  private(set) var hasEnded = false
  let watches = true

  private var sums: [String: Double] = [:]
  private var arraySums: [NDArray] = []
  private var seriesPlaces: [String: Int] = [:]
  private var movePlaces: [String: Int] = [:]
  private var pairPlaces: [String: Int] = [:]

  /// What a diagnosis looks at, at most: values, and the numbers in them.
  private static let eventLimit = 400_000
  private static let elementLimit = 1 << 27

  /// - Parameter brief: whether only the losses are wanted, of a program that was looked at before.
  init(_ program: LearnerProgram, brief: Bool = false) {
    isBrief = brief
    let table = SiteTable(program.instrumented(watches: true).sites)
    let names = table.names
    sites = table.sites
    self.names = names
    natures = table.sites.map { site in
      Nature(
        isLoss: site.isOfLoss, namesInfinity: site.value.namesInfinity, isMove: table.nature(site.index).mayMove,
        isGradientSum: site.isGradientSum(among: names))
    }
  }

  private static let end = Diagnostic(.exit, "enough has been seen")

  func functions() -> [(name: String, function: BuiltinFunction)] {
    [
      (
        Instrumenter.probe,
        BuiltinFunction(
          Instrumenter.probe, .value("site"), .value("value"), .value("before", default: "None"), .ignored("container", default: "None"),
          .ignored("picked", default: "None"), "", tracking: .follows
        ) { [self] site, value, before, _, _ throws(Diagnostic) in
          guard case .int(let site) = site else { return value }
          if hasEnded { throw TrainingTrace.end }
          note(site, value, before: before)
          return value
        }
      ),
      (
        Instrumenter.pair,
        BuiltinFunction(
          "__pair__", .value("site"), .value("operation"), .value("a"), .value("b"), .value("value"), "", tracking: .follows
        ) { [self] site, operation, a, b, value throws(Diagnostic) in
          if case .int(let site) = site, case .string(let operation) = operation {
            note(site, operation, a, b)
          }
          return value
        }
      ),
      (
        Instrumenter.axis,
        BuiltinFunction("__axis__", .value("site"), .value("array"), .value("value"), "", tracking: .follows) {
          [self] site, array, value throws(Diagnostic) in
          if axes.count < 64, case .int(let site) = site, !axes.contains(where: { $0.site == site }),
            let argument = Self.numbers(array), let result = Self.numbers(value)
          {
            axes.append(AxisUse(site: site, argument: argument.shape, result: result.shape))
          }
          return value
        }
      ),
    ]
  }

  // MARK: - Noting

  private static func numbers(_ value: Value) -> Tensor? {
    switch value {
    case .array(let array) where array.count <= 1 << 20: try? value.tensor("a value")
    case .float, .int: try? value.tensor("a value")
    case .variable(let variable): variable.value
    default: nil
    }
  }

  private func note(_ index: Int, _ value: Value, before: Value?) {
    let site = sites[index]
    let ordinal = eventCount
    eventCount += 1
    if eventCount > TrainingTrace.eventLimit || elementCount > TrainingTrace.elementLimit { hasEnded = true }
    let nature = natures[index]
    if isBrief {
      // A count, as of layers, is no loss whatever it is called.
      if nature.isLoss, let loss = TrainingTrace.numbers(value)?.item, mayBeLoss(value, site) { note(loss: loss, site) }
      return
    }
    var record = records[index] ?? Record(firstOrdinal: ordinal)
    record.count += 1
    if let numbers = TrainingTrace.numbers(value) {
      elementCount += numbers.count
      if record.first == nil { record.first = numbers }
      if record.isConstant, record.count > 1 { record.isConstant = numbers == record.first }
      record.last = numbers
      if firstFailure == nil, !nature.namesInfinity, let bad = numbers.elements.first(where: { !$0.isFinite }) {
        firstFailure = (index, ordinal, bad.isNaN, moves.map(\.count).max() ?? 0)
      }
      if numbers.count == 1, nature.isLoss, mayBeLoss(value, site) { note(loss: numbers.elements[0], site) }
      if record.count == 1 { note(shapesOf: [numbers], site) }
    } else if case .tuple(let values) = value, let first = values.first.flatMap({ TrainingTrace.numbers($0) }) {
      if record.count == 1 { note(shapesOf: values.map { TrainingTrace.numbers($0) }, site) }
      elementCount += first.count
      if record.first == nil { record.first = first }
      if record.isConstant, record.count > 1 { record.isConstant = first == record.first }
      record.last = first
    } else if record.count == 1, containers.count < 100 {
      if case .list(let list) = value, list.elements.count < 10 {
        note(shapesOf: list.elements.map { TrainingTrace.numbers($0) }, site)
      }
      let parts: [Value] =
        switch value {
        case .list(let list): Array(list.elements.prefix(40))
        case .dict(let dict): Array(dict.values.prefix(40))
        default: []
        }
      let tensors = parts.compactMap { TrainingTrace.numbers($0) }
      if !tensors.isEmpty { containers.append((index, tensors)) }
    }
    records[index] = record
    if nature.isGradientSum, let before, let old = TrainingTrace.numbers(before) {
      let isZero = old.elements.allSatisfy { $0 == 0 }
      gradientSums[index, default: (0, 0)].count += 1
      if isZero { gradientSums[index, default: (0, 0)].beginnings += 1 }
    }
    if case .tuple(let parts)? = before, nature.isMove {
      note(tuple: parts, value, site, ordinal)
    } else if let before, nature.isMove, before.isFloating, !site.isSum(from: before, among: &arraySums) {
      note(move: site, value, before: before, ordinal)
    }
  }

  /// A count, as of layers, is no loss whatever it is called; the 0 that a sum begins with is.
  private func mayBeLoss(_ value: Value, _ site: ProgramSite) -> Bool {
    guard value.isWholeNumber, case .int(let number) = value else { return !value.isWholeNumber }
    return number == 0 && sums[TrainingTrace.seriesKey(site)] != nil
  }

  private static func seriesKey(_ site: ProgramSite) -> String { site.name + "@" + (site.function ?? "") }

  private func note(shapesOf parts: [Tensor?], _ site: ProgramSite) {
    guard case .assigned = site.kind, site.function == nil, site.loopDepth == 0, shapes.count < 100 else { return }
    var names = site.targetExpression.map { [$0] } ?? []
    if case .tuple(let targets)? = site.targetExpression?.kind { names = targets }
    guard names.count == parts.count else { return }
    for (name, part) in zip(names, parts) {
      guard let name = name.bareName, let rows = part?.shape.first, !shapes.contains(where: { $0.name == name }) else { continue }
      shapes.append((name, rows, site.index))
    }
  }

  private func note(loss: Double, _ site: ProgramSite) {
    let key = TrainingTrace.seriesKey(site)
    switch site.kind {
    case .augmented(.add): return sums[key] = (sums[key] ?? 0) + loss
    // `loss -= t * log(p)`
    case .augmented(.subtract): return sums[key] = (sums[key] ?? 0) - loss
    case .assigned where sums[key] != nil || loss == 0:
      // A sum over samples begins anew.
      if let sum = sums[key], sum != 0 { append(sum, to: key) }
      sums[key] = 0
      if loss == 0 { return }
      append(loss, to: key)
    case .assigned, .returned, .collected: append(loss, to: key)
    default: break
    }
  }

  private func append(_ loss: Double, to key: String) {
    let place = seriesPlaces[key] ?? series.count
    if place == series.count {
      seriesPlaces[key] = place
      series.append((key, []))
    }
    series[place].losses.append(loss)
  }

  private func note(move site: ProgramSite, _ value: Value, before: Value, _ ordinal: Int) {
    if case .list(let old) = before, case .list(let new) = value {
      var element = 0
      return note(list: old, becoming: new, site.target, site, &element, ordinal)
    }
    guard let old = TrainingTrace.numbers(before), let operand = TrainingTrace.numbers(value) else { return }
    switch site.kind {
    case .augmented(let operation):
      guard let spread = operand.spread(to: old.shape) else { return }
      note(site, nil, site.target, from: old, by: operation == .subtract ? spread.scaled(by: -1) : spread, ordinal)
    default:
      guard operand.shape == old.shape else { return }
      note(site, nil, site.target, from: old, by: operand.minus(old), ordinal)
    }
  }

  /// `W, b = W - lr * dW, b - lr * db`
  private func note(tuple old: [Value], _ value: Value, _ site: ProgramSite, _ ordinal: Int) {
    guard case .tuple(let new) = value, case .tuple(let names)? = site.targetExpression?.kind else { return }
    for (element, (name, (before, after))) in zip(names, zip(old, new)).enumerated() {
      guard before.isFloating, let a = TrainingTrace.numbers(before), let b = TrainingTrace.numbers(after), a.shape == b.shape else {
        continue
      }
      note(site, element, site.source.text(in: name.span), from: a, by: b.minus(a), ordinal)
    }
  }

  /// Each array, and each list of numbers, in a list and in the lists in it.
  private func note(
    list old: ListObject, becoming new: ListObject, _ name: String, _ site: ProgramSite, _ element: inout Int, _ ordinal: Int
  ) {
    if let a = Value.list(old).listNumbers, let b = Value.list(new).listNumbers, a.count == b.count {
      note(site, element, name, from: a, by: b.minus(a), ordinal)
      element += 1
      return
    }
    for (place, pair) in zip(old.elements, new.elements).enumerated() where element < 1000 {
      if case .list(let a) = pair.0, case .list(let b) = pair.1 {
        note(list: a, becoming: b, "\(name)[\(place)]", site, &element, ordinal)
      } else if let a = TrainingTrace.numbers(pair.0), let b = TrainingTrace.numbers(pair.1), a.shape == b.shape {
        note(site, element, "\(name)[\(place)]", from: a, by: b.minus(a), ordinal)
        element += 1
      }
    }
  }

  private func note(_ site: ProgramSite, _ element: Int?, _ name: String, from before: Tensor, by delta: Tensor, _ ordinal: Int) {
    let key = "\(site.index) \(element ?? -1) \(before.shape)"
    let place = movePlaces[key] ?? moves.count
    if place == moves.count {
      movePlaces[key] = place
      moves.append(Move(site: site.index, element: element, name: name, first: before, before: before, delta: delta))
    }
    if moves[place].count > 0, moves[place].neverArrives { moves[place].neverArrives = before == moves[place].first }
    moves[place].before = before
    moves[place].delta = delta
    moves[place].count += 1
    if moves[place].ordinals.count < 10_000 {
      moves[place].ordinals.append(ordinal)
      let size = before.norm
      if size > 0 { moves[place].ratios.append(delta.norm / size) }
    }
  }

  private func note(_ site: Int, _ operation: String, _ a: Value, _ b: Value) {
    guard let first = TrainingTrace.numbers(a), let second = TrainingTrace.numbers(b) else { return }
    guard first.count > 1 || second.count > 1 else {
      if operation == "-", let x = first.item, let y = second.item { note(site, x, y) }
      return
    }
    let texts = operands(site, operation, pairPlaces.count)
    let key = "\(site) \(operation) \(first.shape) \(second.shape)"
    let place = pairPlaces[key] ?? pairs.count
    if place == pairs.count {
      guard pairs.count < 200 else { return }
      pairPlaces[key] = place
      pairs.append(Pair(site: site, operation: operation, a: first, b: second, texts: texts, lastA: first, lastB: second))
    }
    elementCount += first.count + second.count
    pairs[place].count += 1
    if !pairs[place].aChanges { pairs[place].aChanges = first != pairs[place].a }
    if !pairs[place].bChanges { pairs[place].bChanges = second != pairs[place].b }
    (pairs[place].lastA, pairs[place].lastB) = (first, second)
    if operation == "-", first.shape == second.shape, pairs[place].meanSquares.count < 100_000 {
      let square = zip(first.elements, second.elements).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      pairs[place].meanSquares.append(square / Double(max(first.count, 1)))
    }
  }

  private func note(_ site: Int, _ a: Double, _ b: Double) {
    guard !isBrief else { return }
    let place = numberPairs.firstIndex { $0.site == site } ?? numberPairs.count
    if place == numberPairs.count {
      guard place < 40 else { return }
      numberPairs.append(NumberPair(site: site, texts: operands(site, "-", place)))
    }
    guard numberPairs[place].a.count < 200 else { return }
    numberPairs[place].a.append(a)
    numberPairs[place].b.append(b)
  }

  /// How the operands are written, for the first such operation of a site.
  private func operands(_ site: Int, _ operation: String, _ place: Int) -> (a: String, b: String) {
    let source = sites[site].source
    var found = ("", "")
    sites[site].value.walk { inner in
      guard found.0.isEmpty else { return }
      switch inner.kind {
      case .binary(let written, let a, let b) where written.rawValue == operation && a.isPlainValue && b.isPlainValue:
        found = (source.text(in: a.span), source.text(in: b.span))
      case .call(let callee, let arguments) where operation == "@" && callee.isProduct && arguments.count == 2:
        found = (source.text(in: arguments[0].span), source.text(in: arguments[1].span))
      case .comparison(let a, let rest) where operation == "==" && rest.count == 1:
        found = (source.text(in: a.span), source.text(in: rest[0].operand.span))
      default: break
      }
    }
    return found
  }
}
