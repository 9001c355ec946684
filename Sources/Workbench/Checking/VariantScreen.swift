import Language
import NeuralNetwork
import Runtime

/// What the changed forms of one expression come to: all of them worked out in a single run, each time the expression comes by.
///
/// Forms that fail, that change nothing, or that come to the same as one before them need no run of their own. The closures that the
/// program calls are of one thread, the one it runs on.
final class VariantScreen: ProgramObserver, @unchecked Sendable {
  /// What one form came to.
  struct Outcome {
    var hasFailed = false
    /// Whether all it came to is known.
    var isKnown = true
    /// The numbers of all times together.
    var fingerprint = 0
    /// The numbers of the first times, and the sum of all.
    var times: [Tensor] = []
    var first: Tensor? { times.first }
    var sum: Tensor?
  }

  let variants: ProgramVariants?
  private(set) var original = Outcome()
  private(set) var outcomes: [Outcome]
  /// How often the expression came by, and whether that was all.
  private(set) var count = 0
  private(set) var hasEnded = false
  private let end: Int
  private let starts: [ProgramTrace.Start]
  private(set) var eventCount = 0
  private var isWorkingOut = false
  var watches: Bool { false }

  private static let countLimit = 128
  /// The times that are kept one by one.
  private static let timeLimit = 12
  /// Numbers that all forms together may come to.
  private static let elementLimit = 1 << 21
  private(set) var elementCount = 0

  /// - Parameter end: the event behind which nothing is of interest.
  init(_ variants: ProgramVariants, starts: [ProgramTrace.Start] = [], end: Int) {
    self.starts = starts
    self.variants = variants
    self.end = end
    outcomes = [Outcome](repeating: Outcome(), count: variants.values.count)
  }

  private static let over = Diagnostic(.exit, "enough has been seen")

  func functions() -> [(name: String, function: BuiltinFunction)] {
    [
      (
        Instrumenter.probe,
        BuiltinFunction(
          Instrumenter.probe, .value("site"), .value("value"), .ignored("before", default: "None"), .ignored("container", default: "None"),
          .ignored("picked", default: "None"), "", tracking: .follows
        ) { [self] _, given, _, _, _ throws(Diagnostic) in
          if isWorkingOut { return given }
          var value = given
          for start in starts where start.creation == eventCount { value = value.replacing(start.path, by: .plain(start.numbers)) }
          eventCount += 1
          if hasEnded || eventCount > end || count >= VariantScreen.countLimit || elementCount > VariantScreen.elementLimit {
            hasEnded = true
            throw VariantScreen.over
          }
          return value
        }
      ),
      (
        Instrumenter.residual,
        BuiltinFunction("__residual__", .value("site"), .value("a"), .value("b"), .value("value"), "", tracking: .follows) {
          _, _, _, value throws(Diagnostic) in value
        }
      ),
      (
        Instrumenter.variants,
        BuiltinFunction("__variants__", .evaluator, .value("value"), .rest("forms"), "", tracking: .follows) {
          [self] evaluator, value, forms throws(Diagnostic) in
          if !isWorkingOut { workOut(value, forms, evaluator) }
          return value
        }
      ),
    ]
  }

  private func workOut(_ value: Value, _ forms: [Value], _ evaluator: Evaluator) {
    isWorkingOut = true
    defer { isWorkingOut = false }
    count += 1
    note(value, &original)
    for (index, form) in forms.enumerated() where outcomes.indices.contains(index) && !outcomes[index].hasFailed {
      guard let result = try? evaluator.call(form, []) else {
        if count == 1 { outcomes[index].hasFailed = true } else { outcomes[index].isKnown = false }
        continue
      }
      note(result, &outcomes[index])
    }
  }

  private func note(_ value: Value, _ outcome: inout Outcome) {
    guard let tensors = VariantScreen.tensors(of: value) else { return outcome.isKnown = false }
    elementCount += tensors.reduce(1) { $0 + $1.count }
    var hasher = Hasher()
    hasher.combine(outcome.fingerprint)
    for tensor in tensors { tensor.combine(into: &hasher) }
    outcome.fingerprint = hasher.finalize()
    guard tensors.count == 1 else { return }
    if outcome.times.count == count - 1, count <= VariantScreen.timeLimit { outcome.times.append(tensors[0]) }
    if count == 1 {
      outcome.sum = tensors[0]
    } else {
      outcome.sum = outcome.sum.flatMap { $0.shape == tensors[0].shape ? $0.plus(tensors[0]) : nil }
    }
  }

  /// The numbers of a value, of a tuple's or list's parts one after the other; nil for what is none.
  private static func tensors(of value: Value) -> [Tensor]? {
    func all(_ parts: [Value]) -> [Tensor]? {
      guard parts.count <= 64 else { return nil }
      var found: [Tensor] = []
      for part in parts {
        guard let tensors = tensors(of: part) else { return nil }
        found += tensors
      }
      return found
    }
    switch value {
    case .tuple(let parts): return all(parts)
    case .list(let list): return all(list.elements)
    case .array, .float, .int, .bool: return (try? value.tensor("a value")).map { [$0] }
    default: return nil
    }
  }
}

/// Forms of one site's expression, to be worked out beside it.
struct ProgramVariants {
  let site: Int
  let values: [Expression]

  /// Calls without arguments, so that each is worked out where and when it is wanted.
  func lambdas(in source: Source) -> [Expression] {
    values.map { value in
      let body = [Statement(.return(value), value.span)]
      return Expression(
        .lambda(
          FunctionDefinition(
            name: "<lambda>", nameSpan: value.span, parameters: [], body: body, documentation: nil, source: source)), value.span)
    }
  }
}

extension Expression {
  /// Whether working it out leaves everything as it is, so that it can be done once more: it calls NumPy's functions, arrays' own
  /// methods that change nothing, and such functions of the program.
  /// - Parameter functions: those of the program that only work something out.
  func isPure(calling functions: Set<String>) -> Bool {
    var isPure = true
    walk { inner in
      switch inner.kind {
      case .call(let callee, let arguments):
        if arguments.contains(where: { if case .keyword("out") = $0.form { true } else { false } }) { isPure = false }
        switch callee.kind {
        case .name(let name): if !functions.contains(name), !Expression.harmlessNames.contains(name) { isPure = false }
        case .attribute(let object, let name, _):
          var root = object
          while case .attribute(let inner, _, _) = root.kind { root = inner }
          if case .name(let module) = root.kind, ["np", "numpy", "math"].contains(module) {
            if case .attribute = object.kind { isPure = false }
            break
          }
          if !functions.contains(name), !Expression.harmlessMethods.contains(name) { isPure = false }
        default: isPure = false
        }
      case .named, .yield, .yieldFrom: isPure = false
      default: break
      }
    }
    return isPure
  }

  private static let harmlessNames: Set<String> = [
    "abs", "sum", "len", "max", "min", "range", "float", "int", "zip", "enumerate", "list", "tuple", "reversed", "sorted", "round", "pow",
    "exp", "log", "tanh", "sqrt", "dot", "sigmoid", "relu", "softmax",
  ]
  private static let harmlessMethods: Set<String> = [
    "dot", "sum", "mean", "T", "copy", "reshape", "astype", "transpose", "max", "min", "argmax", "ravel", "flatten", "squeeze", "clip",
    "std", "var", "get", "items", "keys", "values", "swapaxes", "repeat", "cumsum", "prod", "item", "tolist",
  ]
}

extension LearnerProgram {
  /// The functions and methods of the program that only work something out: what they change is their own.
  var pureFunctions: Set<String> {
    var found: [String: Bool] = [:]
    func note(_ definition: FunctionDefinition, named name: String? = nil) {
      let name = name ?? definition.name
      var own: Set<String> = []
      var isPure = !definition.isGenerator
      func assigned(_ target: Expression) {
        switch target.kind {
        case .name(let name): own.insert(name)
        case .tuple(let parts), .list(let parts): parts.forEach(assigned)
        case .starred(let inner): assigned(inner)
        case .subscript(let object, _):
          var root = object
          while case .subscript(let inner, _) = root.kind { root = inner }
          if case .name(let name) = root.kind, own.contains(name) { return }
          isPure = false
        default: isPure = false
        }
      }
      for statement in definition.body {
        statement.walk { inner in
          switch inner.kind {
          case .assign(let targets, let value):
            // Another name for what was handed over is not the function's own.
            if value.isReference { for target in targets { if case .name(let name) = target.kind { own.remove(name) } } }
            if !value.isReference { targets.forEach(assigned) }
          case .annotated(let target, _, _): assigned(target)
          case .augmentedAssign(let target, _, _):
            // `x += 1` of a parameter changes the caller's array.
            if case .name(let name) = target.kind, !own.contains(name) { isPure = false } else { assigned(target) }
          case .for(let target, _, _, _): assigned(target)
          case .global, .nonlocal, .delete, .with, .try, .function, .class, .import, .fromImport: isPure = false
          case .expression: isPure = false
          default: break
          }
        } expressions: { expression in
          if !expression.isPure(calling: Set(found.filter(\.value).keys)) { isPure = false }
        }
      }
      found[name] = isPure && found[name] != false
    }
    for line in lines {
      switch line.statement.kind {
      case .function(let definition): note(definition)
      case .assign(let targets, let value):
        if case .lambda(let definition) = value.kind, case .name(let name)? = targets.first?.kind { note(definition, named: name) }
      case .class(let definition):
        for statement in definition.body { if case .function(let method) = statement.kind { note(method) } }
      default: break
      }
    }
    return Set(found.filter(\.value).keys)
  }
}
