import Language

extension Compiler {
  func compile(_ expressions: [Expression]) throws(Diagnostic) -> [Node] {
    var nodes: [Node] = []
    nodes.reserveCapacity(expressions.count)
    for expression in expressions { nodes.append(try compile(expression)) }
    return nodes
  }

  func compile(_ expression: Expression) throws(Diagnostic) -> Node {
    try nested(expression.span) { () throws(Diagnostic) in try compileNested(expression) }
  }

  private func compileNested(_ expression: Expression) throws(Diagnostic) -> Node {
    let span = expression.span
    switch expression.kind {
    case .none: return ConstantNode(span, .none)
    case .bool(let value): return ConstantNode(span, .bool(value))
    case .int(let value): return ConstantNode(span, .int(value))
    case .bigInt(let text): return ConstantNode(span, try bigInteger(text, span))
    case .float(let value): return ConstantNode(span, .float(value))
    case .imaginary(let value): return ConstantNode(span, try evaluator.imaginary(value))
    case .string(let value): return ConstantNode(span, .string(value))
    case .bytes(let bytes): return ConstantNode(span, .iterator(BytesObject(bytes)))
    case .ellipsis: return ConstantNode(span, .ellipsis)
    case .formatted(let parts): return FormattedNode(span, try compile(parts))
    case .name(let name): return nameNode(name, span)
    case .list(let items): return ListNode(span, try compile(items))
    case .tuple(let items): return TupleNode(span, try compile(items))
    case .set(let items): return SetNode(span, try compile(items))
    case .dict(let items):
      var pairs: [(Node?, Node)] = []
      for item in items {
        switch item {
        case .pair(let key, let value): pairs.append((try compile(key), try compile(value)))
        case .unpack(let value): pairs.append((nil, try compile(value)))
        }
      }
      return DictNode(span, pairs)
    case .comprehension(let comprehension): return try compile(comprehension, span, isConsumed: false)
    case .unary(.not, let operand): return NotNode(span, try compile(operand))
    case .unary(let operation, let operand):
      if operation == .minus {
        if case .int(let value) = operand.kind { return ConstantNode(span, .int(0 &- value)) }
        if case .bigInt(let text) = operand.kind, case .big(let value) = try bigInteger(text, operand.span) {
          return ConstantNode(span, (-value).value)
        }
        if case .float(let value) = operand.kind { return ConstantNode(span, .float(-value)) }
      }
      return UnaryNode(span, operation, try compile(operand))
    case .binary(let operation, let left, let right): return BinaryNode(span, operation, try compile(left), try compile(right))
    case .and(let left, let right): return AndNode(span, try compile(left), try compile(right))
    case .or(let left, let right): return OrNode(span, try compile(left), try compile(right))
    case .comparison(let first, let parts):
      if parts.count == 1 {
        return ComparisonNode(span, parts[0].comparison, try compile(first), try compile(parts[0].operand))
      }
      var rest: [(ComparisonOperator, Node)] = []
      for part in parts { rest.append((part.comparison, try compile(part.operand))) }
      return ComparisonChainNode(span, try compile(first), rest)
    case .named(let name, let nameSpan, let value): return NamedNode(span, nameTarget(name, nameSpan), try compile(value))
    case .conditional(let test, let then, let otherwise):
      return ConditionalNode(span, try compile(test), try compile(then), try compile(otherwise))
    case .lambda(let definition): return try compile(definition, span: span)
    case .call(let callee, let arguments): return try compileCall(callee, arguments, span)
    case .attribute(let object, let name, let nameSpan): return AttributeNode(span, try compile(object), name, nameSpan)
    case .subscript(let object, let index): return SubscriptNode(span, try compile(object), try compile(index))
    case .slice(let lower, let upper, let step):
      return SliceNode(span, try compile(optional: lower), try compile(optional: upper), try compile(optional: step))
    case .starred(let inner): return StarredNode(span, try compile(inner))
    case .yield, .yieldFrom:
      throw failure(
        .syntax, "'yield' stands in the middle of an expression", hint: "give its value a name first: `x = yield value`", span)
    }
  }

  private func bigInteger(_ text: String, _ span: Span) throws(Diagnostic) -> Value {
    let radix = ["0x": 16, "0o": 8, "0b": 2][text.prefix(2).lowercased()]
    guard text.utf8.count <= BigInteger.bitLimit / 4,
      let number = BigInteger(radix == nil ? text : String(text.dropFirst(2)), radix: radix ?? 10)
    else { throw failure(.syntax, "this whole number is too large", hint: "write it as a power: `10**1000`", span) }
    return number.value
  }

  func nameNode(_ name: String, _ span: Span) -> Node {
    switch resolve(name) {
    case .local(let slot) where scope.className != nil:
      return ClassLocalNode(span, slot: slot, outer: GlobalNode(span, globals.cell(name)))
    case .local(let slot): return LocalNode(span, slot: slot, name: name, binding: scope.analysis?.bound[name])
    case .cell(let index): return CellNode(span, index: index, name: name, binding: scope.analysis?.bound[name])
    case .global(let entry): return GlobalNode(span, entry)
    }
  }

  private func compile(_ parts: [FormattedPart]) throws(Diagnostic) -> [FormattedNode.Part] {
    var result: [FormattedNode.Part] = []
    for part in parts {
      switch part {
      case .text(let text): result.append(.text(text))
      case .field(let value, let label, let conversion, let spec):
        if let label { result.append(.text(label)) }
        result.append(
          .field(
            try compile(value), conversion: conversion ?? (label != nil && spec.isEmpty ? "r" : nil), spec: .init(try compile(spec))))
      }
    }
    return result
  }

  private func compileCall(_ callee: Expression, _ arguments: [Argument], _ span: Span) throws(Diagnostic) -> Node {
    var compiled: [CallNode.Argument] = []
    var keywords: Set<String> = []
    let consumed = Comprehension.consumed(by: callee, arguments)
    for (index, argument) in arguments.enumerated() {
      if index == 0, let consumed {
        let node = try nested(argument.value.span) { () throws(Diagnostic) in
          try compile(consumed, argument.value.span, isConsumed: true)
        }
        compiled.append(CallNode.Argument(form: argument.form, node: node))
        continue
      }
      if case .keyword(let name) = argument.form, !keywords.insert(name).inserted {
        throw failure(.syntax, "keyword argument repeated: \(name)", hint: "give `\(name)=` once", argument.span)
      }
      compiled.append(CallNode.Argument(form: argument.form, node: try compile(argument.value)))
    }
    if let consumed, let comprehension = compiled[0].node as? ComprehensionNode, comprehension.isInline, consumed.form == .generator {
      let node = try compile(callee)
      (node as? GlobalNode)?.isCalled = true
      return ConsumingCallNode(span, callee: node, comprehension: comprehension, arguments: compiled)
    }
    if compiled.isEmpty, case .name("locals") = callee.kind, let analysis = scope.analysis, case .global(let entry) = resolve("locals"),
      entry.value == nil
    {
      let names = analysis.boundOrder.filter { analysis.locals.contains($0) }
      return LocalsNode(span, names.map { (name: $0, node: nameNode($0, span)) })
    }
    if compiled.count == 1, case .positional = compiled[0].form, !scope.storage.isEmpty, case .name(let name) = callee.kind,
      name == "eval" || name == "exec", case .global(let entry) = resolve(name), entry.value == nil
    {
      // Text that is run in a function knows its variables.
      let names = scope.storage.keys.sorted().map { (name: $0, node: nameNode($0, span)) }
      compiled.append(CallNode.Argument(form: .positional, node: ConstantNode(span, .none)))
      compiled.append(CallNode.Argument(form: .positional, node: LocalsNode(span, names)))
    }
    if compiled.isEmpty, case .name("super") = callee.kind, let node = try compileSuper(span) { return node }
    if case .attribute(let object, let name, let nameSpan) = callee.kind {
      return MethodCallNode(span, object: try compile(object), name: name, nameSpan: nameSpan, arguments: compiled)
    }
    let node = try compile(callee)
    (node as? GlobalNode)?.isCalled = true
    return CallNode(span, callee: node, arguments: compiled)
  }

  /// A comprehension is a hidden function of its own, called with its first iterable; where no function inside shares its names, they are
  /// variables of the function around it instead, which nobody else sees.
  private func compile(_ comprehension: Comprehension, _ span: Span, isConsumed: Bool) throws(Diagnostic) -> Node {
    guard let first = comprehension.clauses.first else { return ConstantNode(span, .none) }
    let iterable = try compile(first.iterable)
    let names = NameAnalysis(comprehension)
    if scope.className == nil, names.canStandIn(comprehension, isConsumed: isConsumed) {
      return try compileInline(comprehension, span, names, iterable)
    }
    let code = FunctionCode(name: "<comprehension>", definition: nil, source: source)
    let inner = Scope(parent: scope, analysis: names, code: code)
    var parts: ComprehensionNode.Parts?
    try inScope(inner) { () throws(Diagnostic) in parts = try compileParts(of: comprehension) }
    guard let parts else { return iterable }
    return ComprehensionNode(
      span, form: comprehension.form, code: code, captured: captureIndices(of: inner), iterable: iterable, parts, slots: nil)
  }

  private func compileInline(
    _ comprehension: Comprehension, _ span: Span, _ names: NameAnalysis, _ iterable: Node
  ) throws(Diagnostic) -> Node {
    let start = scope.code.localCount
    var outer: [(name: String, storage: FunctionCode.Storage?)] = []
    for name in names.boundOrder where names.locals.contains(name) {
      outer.append((name, scope.storage[name]))
      scope.storage[name] = .local(scope.code.localCount)
      scope.code.localCount += 1
    }
    let slots = start..<scope.code.localCount
    defer { for (name, storage) in outer { scope.storage[name] = storage } }
    return ComprehensionNode(
      span, form: comprehension.form, code: scope.code, captured: [], iterable: iterable, try compileParts(of: comprehension), slots: slots)
  }

  private func compileParts(of comprehension: Comprehension) throws(Diagnostic) -> ComprehensionNode.Parts {
    var clauses: [ComprehensionNode.Clause] = []
    for (index, clause) in comprehension.clauses.enumerated() {
      let source: Node? = index == 0 ? nil : try compile(clause.iterable)
      clauses.append(
        ComprehensionNode.Clause(
          iterable: source, iterableSpan: clause.iterable.span, target: try compileTarget(clause.target),
          conditions: try compile(clause.conditions)))
    }
    return ComprehensionNode.Parts(
      clauses: clauses, element: try compile(comprehension.element), value: try compile(optional: comprehension.value))
  }
}

// MARK: - Targets

extension Compiler {
  func nameTarget(_ name: String, _ span: Span) -> Target {
    switch resolve(name) {
    case .local(let slot): return LocalTarget(span, slot: slot, node: nameNode(name, span), name: name)
    case .cell(let index): return CellTarget(span, index: index, node: nameNode(name, span), name: name)
    case .global(let entry): return GlobalTarget(span, entry: entry, node: GlobalNode(span, entry))
    }
  }

  func compileTarget(_ target: Expression) throws(Diagnostic) -> Target {
    switch target.kind {
    case .name(let name): return nameTarget(name, target.span)
    case .attribute(let object, let name, let nameSpan):
      return AttributeTarget(target.span, object: try compile(object), name: name, nameSpan: nameSpan)
    case .subscript(let object, let index):
      return SubscriptTarget(target.span, object: try compile(object), index: try compile(index))
    case .tuple(let items), .list(let items):
      var targets: [Target] = []
      var star: Int?
      for (position, item) in items.enumerated() {
        if case .starred(let inner) = item.kind {
          guard star == nil else {
            throw failure(.syntax, "multiple starred expressions in assignment", hint: "one `*name` can take what is left over", item.span)
          }
          star = position
          targets.append(try compileTarget(inner))
        } else {
          targets.append(try compileTarget(item))
        }
      }
      return UnpackTarget(target.span, targets: targets, star: star)
    case .starred:
      throw failure(.syntax, "starred assignment target must be in a list or tuple", hint: "write `*name, = values`", target.span)
    default:
      throw failure(.syntax, "cannot assign to this", hint: "a name, `name[index]` or `name.attribute` can stand left of `=`", target.span)
    }
  }
}
