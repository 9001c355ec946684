import Language

final class ExpressionStatementNode: StatementNode {
  let expression: Node
  init(_ span: Span, _ expression: Node) {
    self.expression = expression
    super.init(span)
  }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    _ = try expression.evaluate(frame)
    return .next
  }
}

final class AssignLocalNode: StatementNode {
  let slot: Int
  let value: Node
  init(_ span: Span, slot: Int, value: Node) {
    self.slot = slot
    self.value = value
    super.init(span)
  }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    frame.locals[slot] = try value.evaluate(frame)
    return .next
  }
}

/// An assignment to one target.
final class AssignOneNode: StatementNode {
  let target: Target
  let value: Node
  init(_ span: Span, target: Target, value: Node) {
    self.target = target
    self.value = value
    super.init(span)
  }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    try target.store(try value.evaluate(frame), frame)
    return .next
  }
}

/// `name = name + value`, which for a text is as quick as `+=`.
final class AssignSumNode: StatementNode {
  let target: Target
  let sum: BinaryNode
  init(_ span: Span, target: Target, sum: BinaryNode) {
    self.target = target
    self.sum = sum
    super.init(span)
  }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    let place = target.localSlot >= 0 ? UnsafePointer(frame.locals + target.localSlot) : target.place(frame)
    if case .string? = place?.pointee, try target.append(sum.right, sum.span, frame) { return .next }
    try target.put(try sum.evaluate(frame), frame)
    return .next
  }
}

/// `a = b = value`
final class AssignNode: StatementNode {
  let targets: [Target]
  let value: Node
  init(_ span: Span, targets: [Target], value: Node) {
    self.targets = targets
    self.value = value
    super.init(span)
  }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    let value = try value.evaluate(frame)
    for target in targets { try target.store(value, frame) }
    return .next
  }
}

final class AugmentedAssignNode: StatementNode {
  let target: Target
  let operation: BinaryOperator
  let value: Node
  init(_ span: Span, target: Target, operation: BinaryOperator, value: Node) {
    self.target = target
    self.operation = operation
    self.value = value
    super.init(span)
  }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    try target.augment(operation, value, span, frame)
    return .next
  }
}

final class ReturnNode: StatementNode {
  let value: Node?
  init(_ span: Span, _ value: Node?) {
    self.value = value
    super.init(span)
  }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    frame.returnValue = try value?.evaluate(frame) ?? .none
    return .returned
  }
}

final class JumpNode: StatementNode {
  let flow: Flow
  init(_ span: Span, _ flow: Flow) {
    self.flow = flow
    super.init(span)
  }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow { flow }
}

final class IfNode: StatementNode {
  let test: Node
  let then: StatementSuite
  let otherwise: StatementSuite
  init(_ span: Span, test: Node, then: StatementSuite, otherwise: StatementSuite) {
    self.test = test
    self.then = then
    self.otherwise = otherwise
    super.init(span)
  }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    try test.isTrue(frame) ? try then.execute(frame) : try otherwise.execute(frame)
  }
}

final class WhileNode: StatementNode {
  let test: Node
  let body: StatementSuite
  let otherwise: StatementSuite
  init(_ span: Span, test: Node, body: StatementSuite, otherwise: StatementSuite) {
    self.test = test
    self.body = body
    self.otherwise = otherwise
    super.init(span)
  }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    while try test.isTrue(frame) {
      try frame.evaluator.checkInterrupt(frame, span)
      switch try body.execute(frame) {
      case .next, .continueLoop: continue
      case .leaveLoop: return .next
      case .returned, .yielded: return .returned
      }
    }
    return try otherwise.execute(frame)
  }
}

final class DeleteNode: StatementNode {
  let targets: [Target]
  init(_ span: Span, _ targets: [Target]) {
    self.targets = targets
    super.init(span)
  }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    for target in targets { try target.delete(frame) }
    try frame.evaluator.closeAbandonedGenerators()
    return .next
  }
}

final class ImportNode: StatementNode {
  let names: [(ImportedName, Target)]
  /// Whether an `except` waits for its failure.
  let isTried: Bool
  init(_ span: Span, _ names: [(ImportedName, Target)], isTried: Bool) {
    self.names = names
    self.isTried = isTried
    super.init(span)
  }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    for (name, target) in names {
      do throws(Diagnostic) {
        do throws(Diagnostic) {
          let module = try frame.evaluator.module(name.name)
          let top = name.alias == nil ? try frame.evaluator.module(String(name.name.prefix { $0 != "." })) : module
          try target.store(.module(top), frame)
        } catch {
          if isTried { throw error }
          let bound = name.alias ?? String(name.name.prefix { $0 != "." })
          try target.store(try frame.placeholder(for: bound, error.located(at: name.span, in: frame.code.source), span), frame)
        }
      } catch { throw error.located(at: name.span, in: frame.code.source) }
    }
    return .next
  }
}

extension Frame {
  /// What a name stands for whose import failed, where the program never uses it.
  /// - Throws: the error, if it does use it or if nothing follows that could.
  fileprivate func placeholder(for name: String, _ error: Diagnostic, _ span: Span) throws(Diagnostic) -> Value {
    let source = code.source
    let isAlone = source.bytes.count < span.end + 3 && source.bytes[min(span.end, source.bytes.count)...].allSatisfy { $0 <= 32 }
    guard error.kind == .importing, !(isAlone && span.start == 0), !source.mentions(name, outside: span) else { throw error }
    return .module(ModuleObject(name: name, shortName: name, members: [:], absence: error))
  }
}

final class FromImportNode: StatementNode {
  let module: String
  /// A `*` has no target.
  let names: [(ImportedName, Target?)]
  /// Where the names of a `*` go.
  let globals: GlobalTable
  /// Whether an `except` waits for its failure.
  let isTried: Bool

  init(_ span: Span, module: String, _ names: [(ImportedName, Target?)], _ globals: GlobalTable, isTried: Bool) {
    self.isTried = isTried
    self.module = module
    self.names = names
    self.globals = globals
    super.init(span)
  }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    let object: ModuleObject
    do throws(Diagnostic) { object = try frame.evaluator.module(try frame.evaluator.fullName(of: module, in: globals)) } catch {
      let located = error.located(at: span, in: frame.code.source)
      if isTried || module.hasPrefix(".") { throw located }
      for (name, target) in names {
        guard let target else { throw located }
        try target.store(try frame.placeholder(for: name.alias ?? name.name, located, span), frame)
      }
      return .next
    }
    for (name, target) in names {
      do throws(Diagnostic) {
        if let target {
          do throws(Diagnostic) { try target.store(try frame.evaluator.member(name.name, of: object), frame) } catch {
            var error = error
            if error.kind == .attribute { error.kind = .importing }
            if isTried { throw error }
            try target.store(
              try frame.placeholder(for: name.alias ?? name.name, error.located(at: name.span, in: frame.code.source), span), frame)
          }
        } else {
          for (member, value) in object.publicMembers { globals.cell(member).value = value }
        }
      } catch { throw error.located(at: name.span, in: frame.code.source) }
    }
    return .next
  }
}

/// A network command; the host runs it.
final class CommandNode: StatementNode {
  let line: CommandLine
  let source: Source
  init(_ span: Span, line: CommandLine, source: Source) {
    self.line = line
    self.source = source
    super.init(span)
  }
  override func execute(_ frame: Frame) throws(Diagnostic) -> Flow {
    frame.evaluator.flushOutput()
    do throws(Diagnostic) { try frame.evaluator.host.runCommand(line, source: source) } catch { throw error.located(at: span, in: source) }
    return .next
  }
}
