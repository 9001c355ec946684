import Language

extension Evaluator {
  func bind(
    _ function: FunctionObject, _ arguments: [Value], _ keywords: [(name: String, value: Value)], to frame: Frame
  ) throws(Diagnostic) {
    let code = function.code
    let parameters = code.parameters
    if keywords.isEmpty, code.ordinaryCount == parameters.count, arguments.count <= parameters.count {
      // The rest has defaults, or what is missing is found below.
      var next = 0
      while next < parameters.count, let value = next < arguments.count ? arguments[next] : function.defaults[next] {
        frame.store(value, parameters[next].storage)
        next += 1
      }
      if next == parameters.count { return }
    }
    var isBound = [Bool](repeating: false, count: parameters.count)
    // Those that are given by position come first.
    let taken = min(code.ordinaryCount, arguments.count)
    for index in 0..<taken {
      frame.store(arguments[index], parameters[index].storage)
      isBound[index] = true
    }
    if let star = code.starIndex {
      frame.store(.tuple(taken < arguments.count ? Array(arguments[taken...]) : []), parameters[star].storage)
      isBound[star] = true
    }
    let extra: DictObject? = code.doubleStarIndex == nil ? nil : DictObject()
    for (name, value) in keywords {
      if let index = parameters.firstIndex(where: { $0.name == name && $0.isNamed }) {
        guard !isBound[index] else {
          throw Diagnostic(
            .type, "\(code.displayName)() got multiple values for argument '\(name)'", hint: "it is given by position already")
        }
        frame.store(value, parameters[index].storage)
        isBound[index] = true
      } else if let extra {
        try extra.set(value, for: .string(name))
      } else {
        let positional = keywords.map(\.name).filter { name in parameters.contains { $0.name == name && $0.isPositionalOnly } }
        guard positional.isEmpty else {
          throw Diagnostic(
            .type,
            "\(code.displayName)() got some positional-only arguments passed as keyword arguments: '\(positional.joined(separator: ", "))'",
            hint: "what stands before the `/` of `\(code.signature)` is given without its name")
        }
        let names = parameters.filter(\.isNamed).map(\.name)
        throw Diagnostic(
          .type, "\(code.displayName)() got an unexpected keyword argument '\(name)'",
          hint: Evaluator.keywordHint(name, names, code.signature))
      }
    }
    if let extra, let index = code.doubleStarIndex {
      frame.store(.dict(extra), parameters[index].storage)
      isBound[index] = true
    }
    if taken < arguments.count, code.starIndex == nil {
      throw tooMany(function, arguments, keywordOnly: parameters.indices.count { isBound[$0] && parameters[$0].form == .keywordOnly })
    }
    var missing: [FunctionCode.Parameter] = []
    for index in parameters.indices where !isBound[index] {
      if let value = function.defaults[index] {
        frame.store(value, parameters[index].storage)
      } else {
        missing.append(parameters[index])
      }
    }
    guard missing.isEmpty else { throw self.missing(code, missing, calledOnClass: arguments.first.map { $0.isObject ? 9 : 0 } ?? 0) }
  }

  /// - Parameter keywordOnly: how many arguments behind the `*` were given.
  private func tooMany(_ function: FunctionObject, _ arguments: [Value], keywordOnly: Int) -> Diagnostic {
    let code = function.code
    let given = arguments.count
    let most = code.ordinaryCount
    let optional = code.parameters.count { $0.form == .ordinary && $0.hasDefault }
    let takes = optional > 0 ? "from \(most - optional) to \(most)" : "\(most)"
    let noun = most == 1 && optional == 0 ? "argument" : "arguments"
    var count = "\(given)"
    if keywordOnly > 0 {
      count += " positional argument\(given == 1 ? "" : "s") (and \(keywordOnly) keyword-only argument\(keywordOnly == 1 ? "" : "s"))"
    }
    var hint = "it is defined as `\(code.signature)`"
    if code.className != nil, case .object? = arguments.first, code.definition?.parameters.first?.name != "self" {
      hint = "`self` is missing: a method's first parameter is the object, `\(code.signatureWithSelf)`"
    }
    return Diagnostic(
      .type,
      "\(code.displayName)() takes \(takes) positional \(noun) but \(count) \(given == 1 && keywordOnly == 0 ? "was" : "were") given",
      hint: hint)
  }

  private func missing(_ code: FunctionCode, _ parameters: [FunctionCode.Parameter], calledOnClass arguments: Int) -> Diagnostic {
    // Those by position first, as Python says it.
    let ordinary = parameters.filter { $0.form == .ordinary }
    let names = (ordinary.isEmpty ? parameters : ordinary).map(\.name)
    let quoted = names.map { "'\($0)'" }
    let list =
      quoted.count == 1
      ? quoted[0] : quoted.dropLast().joined(separator: ", ") + (quoted.count > 2 ? "," : "") + " and " + quoted[quoted.count - 1]
    if let owner = code.className, !ordinary.isEmpty, names.count == 1, code.definition?.parameters.first?.name == "self", arguments < 2 {
      return Diagnostic(
        .type, "\(code.displayName)() missing 1 required positional argument: \(list)",
        hint: "`\(owner)` is the class itself: make an object of it first, `x = \(owner)(…)`, and call its method, `x.\(code.name)(…)`")
    }
    return Diagnostic(
      .type,
      "\(code.displayName)() missing \(names.count) required \(ordinary.isEmpty ? "keyword-only" : "positional") argument\(names.count == 1 ? "" : "s"): \(list)",
      hint: "it is defined as `\(code.signature)`")
  }

  static func keywordHint(_ name: String, _ names: [String], _ signature: String) -> String {
    if let nearest = Suggestion.nearest(to: name, in: names) { return "did you mean `\(nearest)=`?" }
    return "it is `\(signature)`"
  }
}

extension FunctionCode {
  /// `backward(X, y, a, weights, learning_rate=0.1)`, as in the definition.
  var signature: String {
    guard let definition else { return name }
    let parts = definition.parameters.map { parameter in
      let star = parameter.form == .star ? "*" : parameter.form == .doubleStar ? "**" : ""
      return star + parameter.name + (parameter.defaultValue.map { "=" + source.text(in: $0.span) } ?? "")
    }
    return "\(name)(\(parts.joined(separator: ", ")))"
  }
}

extension FunctionCode {
  /// What messages call it: `Network.forward`.
  var displayName: String {
    let own = className.map { "\($0).\(name)" } ?? name
    return outerName.map { "\($0).<locals>.\(own)" } ?? own
  }

  /// The signature as it should have been written.
  fileprivate var signatureWithSelf: String {
    let signature = signature
    guard let open = signature.firstIndex(of: "(") else { return signature }
    let rest = signature[signature.index(after: open)...]
    return signature[...open] + "self" + (rest == ")" ? "" : ", ") + rest
  }
}

extension BuiltinFunction {
  /// One value for each parameter, nil where its default stands.
  func bind(_ arguments: [Value], _ keywords: [(name: String, value: Value)]) throws(Diagnostic) -> [Value?] {
    var bound = [Value?](repeating: nil, count: parameters.count)
    var next = 0
    var rest: [Value]?
    for argument in arguments {
      while next < parameters.count, parameters[next].form == .keywordOnly { next += 1 }
      if next < parameters.count, parameters[next].form == .positionalOnly || parameters[next].form == .ordinary {
        bound[next] = argument
        next += 1
      } else if next < parameters.count, parameters[next].form == .star {
        rest = (rest ?? []) + [argument]
      } else {
        let most = parameters.filter { $0.form == .positionalOnly || $0.form == .ordinary }.count
        throw Diagnostic(
          .type, "\(name)() takes at most \(most) argument\(most == 1 ? "" : "s") (\(arguments.count) given)", hint: "it is `\(signature)`")
      }
    }
    var extra: DictObject?
    for (keyword, value) in keywords {
      if let index = parameters.firstIndex(where: { $0.name == keyword && ($0.form == .ordinary || $0.form == .keywordOnly) }) {
        guard bound[index] == nil else { throw Diagnostic(.type, "\(name)() got multiple values for argument '\(keyword)'") }
        bound[index] = value
      } else if parameters.contains(where: { $0.form == .doubleStar }) {
        extra = extra ?? DictObject()
        try extra?.set(value, for: .string(keyword))
      } else {
        let names = parameters.filter { $0.form == .ordinary || $0.form == .keywordOnly }.map(\.name)
        throw Diagnostic(
          .type, "\(name)() got an unexpected keyword argument '\(keyword)'", hint: Evaluator.keywordHint(keyword, names, signature))
      }
    }
    for (index, parameter) in parameters.enumerated() {
      switch parameter.form {
      case .star: bound[index] = .tuple(rest ?? [])
      case .doubleStar: bound[index] = .dict(extra ?? DictObject())
      default:
        if bound[index] == nil, parameter.defaultText == nil {
          throw Diagnostic(.type, "\(name)() needs the argument '\(parameter.name)'", hint: "it is `\(signature)`")
        }
      }
    }
    return bound
  }
}
