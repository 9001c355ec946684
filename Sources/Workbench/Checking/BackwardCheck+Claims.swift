import Language
import NeuralNetwork
import Runtime

/// What the program says its gradients are.
extension BackwardCheck {
  /// By parameter, numbered as in the trace; in a trial, as in the run it is compared with.
  static func claims(_ trace: ProgramTrace, like original: ProgramTrace? = nil, only: String? = nil) -> [Int: GradientClaim] {
    var claims: [Int: GradientClaim] = [:]
    let leaves = gradientValues(trace).filter { only == nil || $0.name == only }
    let rates = rates(trace)
    for (number, parameter) in trace.parameters.enumerated() where !trace.isIndistinct(parameter) {
      let key: Int
      if let original {
        guard let same = original.parameters.firstIndex(where: { $0.creation == parameter.creation && $0.path == parameter.path }) else {
          continue
        }
        key = same
      } else {
        key = number
      }
      var claim = GradientClaim(name: "∂L/∂\(parameter.name)")
      // What nothing moves has the gradient of this step, not of the one that has begun behind it.
      var updateOrdinal = min(trace.stepEnd, trace.events.count)
      var move = [Double](repeating: 0, count: parameter.initial.count)
      for (ordinal, event) in trace.events.enumerated() {
        let updates = event.updates.filter { $0.parameter == number }
        guard !updates.isEmpty else { continue }
        for update in updates { update.add(to: &move) }
        claim.updateSite = event.site
        claim.isDividedLater = trace.sites[event.site].value.holdsDivision
        claim.isAdaptive = isAdaptive(trace.sites[event.site], trace)
        claim.isSmoothed = isSmoothed(trace.sites[event.site], trace)
        updateOrdinal = ordinal
      }
      if claim.updateSite != nil { claim.delta = try? Tensor(shape: parameter.initial.shape, elements: move) }
      // What is filled in element by element was zeros when it got its name.
      let isMoved = (claim.delta?.largestMagnitude ?? 0) > 0
      let all = leaves.filter { $0.ordinal <= updateOrdinal && $0.numbers.count == parameter.initial.count }
      let before = all.filter { !isMoved || $0.numbers.largestMagnitude > 0 }
      var names = [GradientName.last(parameter.name), parameter.name]
      if case .element(let place)? = parameter.path.last {
        let count = trace.parameters.count { $0.creation == parameter.creation && $0.path.dropLast() == parameter.path.dropLast() }
        names.append("[\(place) of \(count)]")
      }
      if case .key(let key)? = parameter.path.last { names.append(key) }
      let named = before.last { $0.parameter.map(names.contains) ?? false }
      let moved = claim.delta.flatMap { delta in
        before.last { gradient in
          guard delta.mayBeMultiple(of: gradient.numbers) else { return false }
          let (factor, error) = delta.ratio(to: gradient.numbers)
          // Any number is a multiple of any other: of one number the rate has to say so.
          let rate = rates[number] ?? 1
          let isByRate = parameter.initial.count > 1 || abs(abs(factor) - rate) <= 1e-9 * rate
          return error <= Agreement.limit && !factor.isNaN && isByRate
        }
      }
      if let found = parameter.initial.count == 1 ? named ?? moved : moved ?? named {
        claim.gradient = found.numbers
        claim.name = found.name
        claim.site = found.site
        claim.isNamed = named != nil
        claim.takesMean = trace.sites[found.site].value.takesMean
      } else if let empty = all.last(where: { $0.parameter == GradientName.last(parameter.name) || $0.parameter == parameter.name }) {
        claim.name = empty.name
        claim.site = trace.sites.last { $0.bareName == GradientName.last(empty.name) && $0.target != empty.name }?.index
      }
      let bare = GradientName.last(parameter.name)
      claim.showsDecay = [claim.site, claim.updateSite].contains { $0.map { trace.sites[$0].value.holdsPart(of: bare) } ?? false }
      claims[key] = claim
    }
    return claims
  }

  /// Whether an update, or what it adds, is divided by a root. A root in what made the weights themselves, `randn(n, m) * sqrt(1 / n)`, is
  /// none of the update's.
  private static func isAdaptive(_ site: ProgramSite, _ trace: ProgramTrace) -> Bool {
    if site.value.holdsRoot { return true }
    var names: Set<String> = []
    site.value.walk { if $0.isReference { names.insert(site.source.text(in: $0.span)) } }
    let made = Set(trace.parameters.map { trace.events[$0.creation].site })
    return trace.sites.contains {
      names.contains($0.target) && $0.source === site.source && !made.contains($0.index) && $0.value.holdsRoot && $0.value.holdsDivision
    }
  }

  /// Whether a mean over steps goes into an update, straight or by way of what it adds.
  private static func isSmoothed(_ site: ProgramSite, _ trace: ProgramTrace) -> Bool {
    func moments(_ names: Set<String>, _ depth: Int) -> Bool {
      trace.sites.contains { other in
        guard other.index != site.index, other.source === site.source, names.contains(other.bareName) else { return false }
        return other.isMoment || depth > 0 && GradientName.isStep(other.bareName) && moments(other.namesUsed, depth - 1)
      }
    }
    return moments(site.namesUsed.subtracting([site.bareName]), 1)
  }

  private typealias Gradient = (ordinal: Int, site: Int, name: String, parameter: String?, numbers: Tensor)

  /// Every value that is a gradient by name, those in dictionaries too; what is added up counts as its sum.
  private static func gradientValues(_ trace: ProgramTrace) -> [Gradient] {
    var result: [Gradient] = []
    var sums: [String: Tensor] = [:]
    var known: [String: Bool] = [:]
    func isGradient(_ name: String) -> Bool {
      if let found = known[name] { return found }
      let found = GradientName.isGradient(name, among: trace.names)
      known[name] = found
      return found
    }
    for (ordinal, event) in trace.events.enumerated() {
      let site = trace.sites[event.site]
      let nature = trace.table.nature(event.site)
      if nature.isSlope || nature.isMoment { continue }
      func add(_ name: String, _ numbers: Tensor) {
        let last = GradientName.last(name)
        let isIn = GradientName.container(name).map { isGradient($0) || trace.table.gradients.contains($0) } ?? false
        result.append((ordinal, event.site, name, GradientName.parameter(of: last, among: trace.names) ?? (isIn ? last : nil), numbers))
      }
      if let numbers = event.numbers {
        guard nature.isInGradients || nature.isGradient else { continue }
        var value = numbers
        if case .augmented(let operation) = site.kind, operation == .add || operation == .subtract {
          let part = operation == .add ? numbers : numbers.scaled(by: -1)
          value = sums[site.target].flatMap { old in part.spread(to: old.shape).map { old.plus($0) } } ?? part
        }
        sums[site.target] = value
        result.append((ordinal, event.site, site.target, nature.parameter, value))
      } else {
        if nature.isGradient || trace.table.gradients.contains(site.name), !site.target.isEmpty {
          // `grads = [dW1, db1]`, in the order of the weights.
          if case .list(let list) = event.value, list.elements.count <= 64 {
            for (place, element) in list.elements.enumerated() {
              if let numbers = try? element.tensor("a gradient") {
                result.append((ordinal, event.site, "\(site.target)[\(place)]", "[\(place) of \(list.elements.count)]", numbers))
              }
            }
          }
          // `grads = {"W1": …}`
          for (key, value) in event.value.namedItems where !isGradient(key) {
            if let numbers = try? value.tensor("a gradient") { add("\(site.target)['\(key)']", numbers) }
          }
        }
        let items = event.value.namedItems + site.unpacked(event.value)
        for (key, value) in items where isGradient(GradientName.last(key)) {
          if let numbers = try? value.tensor("a gradient") { add(key, numbers) }
        }
      }
    }
    return result
  }

  /// Parameters that a program only works gradients out for: what a gradient's name says it belongs to.
  static func namedParameters(_ trace: ProgramTrace, only: String? = nil) -> [(value: Value, name: String)] {
    var found: [(value: Value, name: String)] = []
    var seen: Set<String> = []
    let stepEnd = trace.stepEnd
    for gradient in gradientValues(trace) where (only == nil || gradient.name == only) && gradient.ordinal <= stepEnd {
      guard let parameter = gradient.parameter else { continue }
      let isWeight = ["w", "b", "u", "v", "k", "f", "t", "s", "g"].contains { parameter.lowercased().hasPrefix($0) }
      guard isWeight || only != nil, seen.insert("\(parameter) \(gradient.numbers.count)").inserted else { continue }
      for event in trace.events[..<gradient.ordinal].reversed() {
        let site = trace.sites[event.site]
        if case .augmented = site.kind { continue }
        guard !event.isMove else { continue }
        if site.name == parameter, event.value.isFloating, event.numbers?.count == gradient.numbers.count {
          found.append((event.value, site.target))
          break
        }
        let items = event.value.namedItems + site.unpacked(event.value)
        if let item = items.first(where: { GradientName.last($0.key) == parameter }), item.value.isFloating {
          found.append((item.value, item.key))
          break
        }
      }
    }
    return found
  }
}

extension Expression {
  /// Whether it picks one of two numbers by a condition, or is what a condition gives.
  var isStep: Bool {
    switch kind {
    case .comparison: true
    case .conditional: true
    case .call(let callee, let arguments):
      callee.calledName == "where" && arguments.count == 3 && arguments.dropFirst().allSatisfy(\.value.isLiteral)
        || ["heaviside", "sign"].contains(callee.calledName)
    default: false
    }
  }

  var takesMean: Bool {
    var found = false
    walk { if case .call(let callee, _) = $0.kind, callee.lastName == "mean" { found = true } }
    return found
  }

  var holdsDivision: Bool {
    var found = false
    walk { if case .binary(.divide, _, _) = $0.kind { found = true } }
    return found
  }

  /// Whether weights stand in it times a number, or their signs do.
  fileprivate func holdsPart(of weights: String) -> Bool {
    var found = false
    walk { inner in
      guard case .binary(.multiply, let factor, let part) = inner.kind, factor.isPlainFactor else { return }
      if part.isReference { found = found || part.bareName == weights }
      if case .call(let callee, let arguments) = part.kind, callee.calledName == "sign", arguments.first?.value.bareName == weights {
        found = true
      }
    }
    return found
  }

  /// A number, a name, or a product of these.
  private var isPlainFactor: Bool {
    switch kind {
    case .binary(.multiply, let a, let b), .binary(.divide, let a, let b): a.isPlainFactor && b.isPlainFactor
    default: isReference || isLiteral
    }
  }

  fileprivate var holdsRoot: Bool {
    var found = false
    walk { inner in
      switch inner.kind {
      case .call(let callee, _) where callee.calledName == "sqrt": found = true
      case .binary(.power, _, let exponent): if case .float(0.5) = exponent.kind { found = true }
      default: break
      }
    }
    return found
  }
}

extension Value {
  /// The items of a dictionary with texts as keys.
  fileprivate var namedItems: [(key: String, value: Value)] {
    guard case .dict(let dict) = self else { return [] }
    return dict.items.compactMap { item in if case .string(let key) = item.key { (key, item.value) } else { nil } }
  }
}

extension ProgramSite {
  /// The parts of a tuple by the names that stand for them, left of `=` or behind `return`.
  fileprivate func unpacked(_ value: Value) -> [(key: String, value: Value)] {
    let values: [Value]
    switch value {
    case .tuple(let parts): values = parts
    case .list(let list): values = list.elements
    default: return []
    }
    let names: [Expression]
    switch (targetExpression?.kind, self.value.kind) {
    case (.tuple(let targets)?, _): names = targets
    case (nil, .tuple(let parts)): names = parts
    default: return []
    }
    guard names.count == values.count else { return [] }
    return zip(names, values).compactMap { $0.isReference ? (source.text(in: $0.span), $1) : nil }
  }
}
