import Language
import Runtime

/// Makes every site of a program call `__at__(site, value[, before])`, so that what it computes can be seen and replaced.
struct Instrumenter {
  private(set) var sites: [ProgramSite] = []
  var edits: [Int: SiteEdit] = [:]
  var variants: ProgramVariants?
  private(set) var source: Source
  private var function: String?
  private var loops = 0

  static let probe = "__at__"
  static let residual = "__residual__"
  static let initial = "__initial__"
  static let variants = "__variants__"
  static let pair = "__pair__"
  static let axis = "__axis__"
  static let places = "__places__"
  static let plain = "__plain__"
  static let grid = "__grid__"
  static let margin = "__margin__"
  static let oneHot = "__one_hot__"

  /// Of an array or a list the places of its elements, in its shape; of a dictionary its keys: what is picked of these says which are moved.
  ///
  /// A container that `isCounted` denies is given back itself, so that picking from it works; what is picked then are no places.
  static let placesFunction = BuiltinFunction("__places__", .value("container"), "", tracking: .follows) { container throws(Diagnostic) in
    switch container {
    case .list(let list) where isCounted(container): return .list(ListObject(list.elements.indices.map { .int($0) }))
    case .array(let array) where isCounted(container): return .array(NDArray((0..<array.count).map { Double($0) }, shape: array.shape))
    case .dict(let dict):
      let keys = DictObject()
      for item in dict.items { try keys.set(item.key, for: item.key) }
      return .dict(keys)
    default: return container
    }
  }

  /// Whether a container is small enough for the places of its elements to be counted.
  static func isCounted(_ container: Value) -> Bool {
    switch container {
    case .list(let list): list.elements.count <= 10_000
    case .array(let array): array.count <= 1 << 20
    case .dict: true
    default: false
    }
  }

  /// Whether pairs of operands and the axes of `argmax` are looked at too, in values that only stand there as well.
  let watches: Bool

  init(_ source: Source, watches: Bool = false) {
    self.source = source
    self.watches = watches
  }

  mutating func instrument(_ statement: Statement, in source: Source) -> Statement {
    self.source = source
    function = nil
    loops = 0
    return instrument(statement)
  }

  private mutating func instrument(_ statements: [Statement]) -> [Statement] { statements.map { instrument($0) } }

  private mutating func loop(_ statements: [Statement]) -> [Statement] {
    loops += 1
    defer { loops -= 1 }
    return instrument(statements)
  }

  private mutating func instrument(_ statement: Statement) -> Statement {
    let span = statement.span
    switch statement.kind {
    case .assign(let targets, let value):
      let target = targets.last
      // `slope = lambda a: a * (1 - a)` is a function like any other.
      if targets.count == 1, case .lambda(let definition) = value.kind, let name = target.flatMap(\.bareName) {
        let named = FunctionDefinition(
          name: name, nameSpan: definition.nameSpan, parameters: definition.parameters, body: definition.body,
          documentation: definition.documentation, source: definition.source, decorators: definition.decorators)
        return Statement(.assign(targets: targets, value: Expression(.lambda(instrument(named)), value.span)), span)
      }
      let moved = targets.count == 1 ? target.flatMap { moves(all: $0, value) } : nil
      let (site, edit) = add(.assigned, target, value, span, moved: moved)
      let filled = targets.count == 1 && moved == nil ? target?.filled : nil
      let targets = edit?.target.map { targets.dropLast() + [$0] } ?? targets
      return Statement(.assign(targets: targets, value: probe(site, edit?.value ?? value, before: moved, filled: filled)), span)
    case .annotated(let target, let annotation, let value?):
      let (site, edit) = add(.assigned, target, value, span)
      return Statement(.annotated(target: target, annotation: annotation, value: probe(site, edit?.value ?? value)), span)
    case .augmentedAssign(let target, let operation, let value):
      let isUpdate = (operation == .subtract || operation == .add && isStep(value)) && !isOf(target, alone: value) && !value.isLiteral
      let (site, edit) = add(.augmented(operation), target, value, span, moved: isUpdate ? target : nil)
      let (applied, literal) = (edit?.operation ?? operation, edit?.value ?? value)
      let seen = probe(site, literal, before: isUpdate ? target : nil, filled: isUpdate ? nil : target.filled ?? target)
      let place = edit?.target ?? target
      return Statement(
        .augmentedAssign(target: place, applied, value: withOneHot(seen, of: literal, at: place, applied, site)), span)
    case .return(let value?):
      let (site, edit) = add(.returned, nil, value, span)
      return Statement(.return(probe(site, edit?.value ?? value)), span)
    case .expression(let expression):
      if let set = setAttribute(expression) { return Statement(.expression(set), span) }
      // `np.clip(dW, -1, 1, out=dW)`
      if !watches, expression.unclipped != nil { return Statement(.expression(Expression(.none, span)), span) }
      guard case .call(let callee, let arguments) = expression.kind, arguments.count == 1 || arguments.count == 2,
        case .attribute(let object, let method, _) = callee.kind, ["append", "insert", "appendleft"].contains(method),
        let last = arguments.last, last.form == .positional
      else {
        guard watches else { return probed(expression).map { Statement(.expression($0), span) } ?? statement }
        let (site, _) = add(.shown, nil, expression, span)
        return Statement(.expression(marked(expression, site)), span)
      }
      let (site, edit) = add(.collected, object, last.value, span)
      let list = method == "append" && object.isReference && !watches ? object : nil
      let argument = Argument(.positional, probe(site, edit?.value ?? last.value, collector: list), last.span)
      return Statement(.expression(Expression(.call(callee, arguments.dropLast() + [argument]), expression.span)), span)
    case .function(let definition): return Statement(.function(instrument(definition)), span)
    case .class(let definition):
      let outer = function
      function = definition.name
      defer { function = outer }
      return Statement(
        .class(
          ClassDefinition(
            name: definition.name, nameSpan: definition.nameSpan, bases: definition.bases, body: instrument(definition.body),
            documentation: definition.documentation, source: definition.source, decorators: definition.decorators)), span)
    case .with(let items, let body): return Statement(.with(items, body: instrument(body)), span)
    case .for(let target, let iterable, let body, let otherwise):
      return Statement(.for(target: target, iterable: iterable, body: loop(body), otherwise: instrument(otherwise)), span)
    case .while(let test, let body, let otherwise):
      let test = looked(at: test)
      return Statement(.while(test: test, body: loop(body), otherwise: instrument(otherwise)), span)
    case .if(let test, let then, let otherwise):
      let test = looked(at: test)
      return Statement(.if(test: test, then: instrument(then), otherwise: instrument(otherwise)), span)
    case .try(let body, let handlers, let otherwise, let finally):
      let handlers = handlers.map {
        ExceptHandler(types: $0.types, variable: $0.variable, body: instrument($0.body), span: $0.span)
      }
      return Statement(
        .try(body: instrument(body), handlers: handlers, otherwise: instrument(otherwise), finally: instrument(finally)), span)
    default: return statement
    }
  }

  private mutating func instrument(_ definition: FunctionDefinition) -> FunctionDefinition {
    guard !definition.isGenerator else { return definition }
    let (outer, outerLoops) = (function, loops)
    function = definition.name
    loops = 0
    defer {
      function = outer
      loops = outerLoops
    }
    let given = weightsGiven(to: definition)
    return FunctionDefinition(
      name: definition.name, nameSpan: definition.nameSpan, parameters: definition.parameters, body: given + instrument(definition.body),
      documentation: definition.documentation, source: definition.source, decorators: definition.decorators)
  }

  mutating func add(
    _ kind: ProgramSite.Kind, _ target: Expression?, _ value: Expression, _ span: Span, moved: Expression? = nil
  ) -> (Int, SiteEdit?) {
    let text = target.map { source.text(in: $0.span) } ?? ""
    let site = ProgramSite(
      index: sites.count, kind: kind, target: text, name: target == nil ? function ?? "" : GradientName.last(text),
      targetExpression: target, value: value, span: span, source: source, function: function,
      moved: moved.map { source.text(in: $0.span) }, loopDepth: loops,
      addsStep: value.isReference && isMadeAsStep(source.text(in: value.span)))
    sites.append(site)
    return (site.index, edits[site.index])
  }

  /// - Parameter filled: the array of which some numbers are set or added to.
  func probe(
    _ site: Int, _ value: Expression, before: Expression? = nil, collector: Expression? = nil, filled: Expression? = nil
  ) -> Expression {
    var value = marked(value, site)
    if let variants, variants.site == site {
      value = .hiddenCall(Instrumenter.variants, [value] + variants.lambdas(in: source), value.span)
    }
    var arguments = [Expression(.int(site), value.span), value]
    if let collector { arguments.append(collector) }
    if let before {
      arguments.append(before)
      if case .subscript(let object, let index) = before.kind {
        let places = Expression.hiddenCall(Instrumenter.places, [object], object.span)
        arguments += [object, Expression(.subscript(places, index: index), before.span)]
      }
    } else if let filled, !watches {
      arguments += [Expression(.none, value.span), filled]
    }
    return .hiddenCall(Instrumenter.probe, arguments, value.span)
  }

  func watched(_ expression: Expression, _ site: Int) -> Expression {
    let inner = expression.withParts(expression.parts.map { watched($0, site) })
    let span = expression.span
    func pair(_ operation: String, _ a: Expression, _ b: Expression) -> Expression {
      .hiddenCall(Instrumenter.pair, [Expression(.int(site), span), Expression(.string(operation), span), a, b, inner], span)
    }
    switch expression.kind {
    case .binary(let operation, let a, let b) where [.subtract, .multiply].contains(operation) && a.isPlainValue && b.isPlainValue:
      return pair(operation.rawValue, a, b)
    case .comparison(let a, let rest)
    where rest.count == 1 && rest[0].comparison == .equal && a.isPlainValue && rest[0].operand.isPlainValue:
      return pair("==", a, rest[0].operand)
    case .call(let callee, let arguments)
    where callee.isProduct && arguments.count == 2 && arguments.allSatisfy { $0.form == .positional && $0.value.isPlainValue }:
      return pair("@", arguments[0].value, arguments[1].value)
    case .call(let callee, let arguments) where callee.calledName == "argmax":
      var array = arguments.first?.value
      if case .attribute(let object, _, _) = callee.kind, !["np", "numpy"].contains(source.text(in: object.span)) { array = object }
      guard let array, array.isPlainValue else { return inner }
      return .hiddenCall(Instrumenter.axis, [Expression(.int(site), span), array, inner], span)
    default: return inner
    }
  }

  /// Whether what is added may be a step of training: a bare name says so itself, as `z += b` is none.
  func isStep(_ value: Expression) -> Bool {
    guard value.isReference else { return true }
    let text = source.text(in: value.span)
    let name = GradientName.last(text)
    return isMadeAsStep(text) || GradientName.isGradient(name, among: []) || GradientName.isAccumulator(name)
      || GradientName.mayBeMoment(name) || GradientName.isStep(name)
  }

  /// Whether a name got its value in the same function by a rate: `change = lr * error * x`.
  func isMadeAsStep(_ text: String) -> Bool {
    guard let last = lastGiven(text), case .assigned = last.kind else { return false }
    return last.value.namesRate
  }

  /// Where a name last got a value in the same function.
  func lastGiven(_ text: String) -> ProgramSite? {
    sites.last { $0.target == text && $0.function == function && $0.source === source }
  }

  /// `setattr(self, name, value)` gives a name a value as `=` does; where that is `getattr(self, name) - lr * g`, it is a step.
  private mutating func setAttribute(_ expression: Expression) -> Expression? {
    guard case .call(let callee, let arguments) = expression.kind, callee.calledName == "setattr", arguments.count == 3,
      arguments.allSatisfy({ $0.form == .positional })
    else { return nil }
    let (object, name, value) = (arguments[0].value, arguments[1].value, arguments[2].value)
    var old: Expression?
    if case .binary(let operation, let term, _) = value.kind, operation == .subtract || operation == .add,
      case .call(let getter, let places) = term.kind, getter.calledName == "getattr", places.count == 2,
      zip(places, arguments).allSatisfy({ source.text(in: $0.value.span) == source.text(in: $1.value.span) })
    {
      old = term
    }
    let target = old ?? Expression(.call(callee, Array(arguments.prefix(2))), object.span.joined(name.span))
    guard !watches || old != nil else { return nil }
    let (site, edit) = add(.assigned, target, value, old == nil ? expression.span : value.span, moved: old)
    guard !watches else {
      let step = Argument(.positional, probe(site, edit?.value ?? value, before: old), value.span)
      return Expression(.call(callee, [arguments[0], arguments[1], step]), expression.span)
    }
    var seen = [Expression(.int(site), value.span), marked(edit?.value ?? value, site), old ?? Expression(.none, value.span)]
    seen += [object, name]
    let probed = Argument(.positional, .hiddenCall(Instrumenter.probe, seen, value.span), value.span)
    return Expression(.call(callee, [arguments[0], arguments[1], probed]), expression.span)
  }
}

extension Expression {
  /// What is filled in where some of its elements are set: `dx` of `dx[mask] = 0`.
  fileprivate var filled: Expression? {
    if case .subscript(let object, _) = kind, object.isReference { object } else { nil }
  }

  /// The gradient that is kept within bounds, `np.clip(dW, -1, 1)`: what is cut off is no part of its being right. nil for anything else.
  var unclipped: Expression? {
    guard case .call(let callee, let arguments) = kind, callee.lastName == "clip" else { return nil }
    var clipped = arguments.first?.value
    if case .attribute(let object, _, _) = callee.kind {
      if case .name(let module) = object.kind, ["np", "numpy"].contains(module) {} else { clipped = object }
    }
    guard let clipped, clipped.isReference, let name = clipped.bareName,
      GradientName.isGradient(name, among: []) || ["g", "dparam"].contains(name)
        || ["dw", "db"].contains(where: name.lowercased().hasPrefix)
    else { return nil }
    return clipped
  }
}
