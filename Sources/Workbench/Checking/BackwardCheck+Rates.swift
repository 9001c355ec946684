import Language
import NeuralNetwork
import Runtime

/// The learning rates that a program names.
extension BackwardCheck {
  /// The learning rate of each update where the program says it in so many words.
  static func rates(_ trace: ProgramTrace) -> [Int: Double] {
    var values: [String: Double] = [:]
    var rates: [Int: Double] = [:]
    for event in trace.events {
      let site = trace.sites[event.site]
      if trace.table.nature(event.site).isRate, let number = event.numbers?.item { values[site.name] = abs(number) }
      for update in event.updates {
        var names: [String] = []
        site.value.walk { inner in
          switch inner.kind {
          case .name(let name), .attribute(_, let name, _): if isRate(name) { names.append(name) }
          default: break
          }
        }
        let literals = site.value.rateLiterals
        if names.isEmpty, literals.count == 1, !site.value.holdsDivision { rates[update.parameter] = literals[0] }
        if Set(names).count == 1, let rate = values[names[0]] { rates[update.parameter] = rate }
      }
    }
    return rates
  }

  /// Whether a name says that it is a learning rate.
  static func isRate(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["lr", "eta", "alpha", "rate", "l_rate", "step_size", "stepsize", "lr_"].contains(lower) || lower.hasPrefix("learn")
      || lower.contains("learning")
      || lower.hasSuffix("_lr") || lower.hasPrefix("lear") && ["rate", "ratio"].contains(where: lower.hasSuffix)
      || lower.hasSuffix("_rate") && !lower.contains("drop") && !lower.contains("decay")
  }
}

extension Expression {
  /// Numbers with a point in them.
  fileprivate var rateLiterals: [Double] {
    var found: [Double] = []
    walk { if case .float(let number) = $0.kind { found.append(number) } }
    return found
  }
}
