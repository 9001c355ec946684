import Language

/// The syntax tree as text in parentheses, for comparing.
enum SyntaxText {
  static func text(_ statements: [Statement]) -> String { statements.map(text).joined(separator: " ") }

  static func text(_ statement: Statement) -> String {
    switch statement.kind {
    case .expression(let value): text(value)
    case .assign(let targets, let value): "(= \(targets.map(text).joined(separator: " ")) \(text(value)))"
    case .augmentedAssign(let target, let operation, let value): "(\(operation.rawValue)= \(text(target)) \(text(value)))"
    case .annotated(let target, let annotation, let value):
      "(: \(text(target)) \(text(annotation))\(value.map { " " + text($0) } ?? ""))"
    case .class(let definition):
      "\(decorators(definition.decorators))(class \(definition.name) (\(definition.bases.map(text).joined(separator: " "))) \(text(definition.body)))"
    case .with(let items, let body):
      "(with\(items.map { " " + text($0.context) + ($0.target.map { ":" + text($0) } ?? "") }.joined()) [\(text(body))])"
    case .function(let function):
      "\(decorators(function.decorators))(def\(function.isGenerator ? "*" : "") \(function.name) (\(parameters(function))) \(text(function.body)))"
    case .return(let value): value.map { "(return \(text($0)))" } ?? "(return)"
    case .for(let target, let iterable, let body, let otherwise):
      "(for \(text(target)) \(text(iterable)) [\(text(body))]\(block(otherwise)))"
    case .while(let test, let body, let otherwise): "(while \(text(test)) [\(text(body))]\(block(otherwise)))"
    case .if(let test, let then, let otherwise): "(if \(text(test)) [\(text(then))]\(block(otherwise)))"
    case .break: "(break)"
    case .continue: "(continue)"
    case .pass: "(pass)"
    case .global(let names): "(global \(names.joined(separator: " ")))"
    case .nonlocal(let names): "(nonlocal \(names.joined(separator: " ")))"
    case .delete(let targets): "(del \(targets.map(text).joined(separator: " ")))"
    case .import(let names): "(import \(names.map(text).joined(separator: " ")))"
    case .fromImport(let module, let names): "(from \(module) \(names.map(text).joined(separator: " ")))"
    case .assert(let test, let message): "(assert \(text(test))\(message.map { " " + text($0) } ?? ""))"
    case .raise(let value, let cause): "(raise\(value.map { " " + text($0) } ?? "")\(cause.map { " from " + text($0) } ?? ""))"
    case .try(let body, let handlers, let otherwise, let finally):
      "(try [\(text(body))]\(handlers.map { " " + text($0) }.joined())\(block(otherwise))\(finally.isEmpty ? "" : " finally [\(text(finally))]"))"
    case .command(let line): text(line)
    }
  }

  static func text(_ line: CommandLine) -> String {
    let words = line.words.map { word in
      let value = word.isQuoted ? "\"\(word.text)\"" : "<\(word.text)>"
      return word.key.map { "\($0)=\(value)" } ?? value
    }
    return (["!" + line.name] + words).joined(separator: " ")
  }

  private static func block(_ statements: [Statement]) -> String { statements.isEmpty ? "" : " else [\(text(statements))]" }

  private static func text(_ name: ImportedName) -> String { name.alias.map { "\(name.name):\($0)" } ?? name.name }

  private static func text(_ handler: ExceptHandler) -> String {
    let names = handler.types.map(text).joined(separator: "|")
    return "(except \(names)\(handler.variable.map { ":" + $0 } ?? "") [\(text(handler.body))])"
  }

  private static func decorators(_ decorators: [Expression]) -> String { decorators.map { "@\(text($0)) " }.joined() }

  private static func parameters(_ function: FunctionDefinition) -> String {
    function.parameters.map { parameter in
      let prefix =
        switch parameter.form {
        case .ordinary: ""
        case .keywordOnly: "/"
        case .star: "*"
        case .doubleStar: "**"
        }
      return prefix + parameter.name + (parameter.defaultValue.map { "=" + text($0) } ?? "")
    }.joined(separator: " ")
  }

  static func text(_ expression: Expression) -> String {
    switch expression.kind {
    case .none: "None"
    case .bool(let value): value ? "True" : "False"
    case .int(let value): String(value)
    case .bigInt(let text): text
    case .float(let value): value.description
    case .imaginary(let value): value.description + "j"
    case .string(let value): quoted(value)
    case .bytes(let value): "b" + quoted(String(decoding: value, as: UTF8.self))
    case .formatted(let parts): "f(\(parts.map(text).joined(separator: " ")))"
    case .ellipsis: "..."
    case .name(let name): name
    case .list(let items): "[\(items.map(text).joined(separator: " "))]"
    case .tuple(let items): "(tuple\(items.map { " " + text($0) }.joined()))"
    case .set(let items): "{\(items.map(text).joined(separator: " "))}"
    case .dict(let items): "(dict\(items.map { " " + text($0) }.joined()))"
    case .comprehension(let comprehension): text(comprehension)
    case .unary(let operation, let value): "(\(operation.rawValue) \(text(value)))"
    case .binary(let operation, let left, let right): "(\(operation.rawValue) \(text(left)) \(text(right)))"
    case .and(let left, let right): "(and \(text(left)) \(text(right)))"
    case .or(let left, let right): "(or \(text(left)) \(text(right)))"
    case .comparison(let first, let parts):
      "(\(text(first))\(parts.map { " \($0.comparison.rawValue) \(text($0.operand))" }.joined()))"
    case .conditional(let test, let then, let otherwise): "(if \(text(test)) \(text(then)) \(text(otherwise)))"
    case .lambda(let function): "(lambda (\(parameters(function))) \(text(function.body)))"
    case .call(let callee, let arguments): "(call \(text(callee))\(arguments.map { " " + text($0) }.joined()))"
    case .attribute(let object, let name, _): "(. \(text(object)) \(name))"
    case .subscript(let object, let index): "(at \(text(object)) \(text(index)))"
    case .slice(let lower, let upper, let step): "(slice \([lower, upper, step].map { $0.map(text) ?? "_" }.joined(separator: " ")))"
    case .starred(let value): "(* \(text(value)))"
    case .named(let name, _, let value): "(:= \(name) \(text(value)))"
    case .yield(let value): "(yield\(value.map { " " + text($0) } ?? ""))"
    case .yieldFrom(let value): "(yield-from \(text(value)))"
    }
  }

  private static func text(_ argument: Argument) -> String {
    switch argument.form {
    case .positional: text(argument.value)
    case .keyword(let name): "\(name)=\(text(argument.value))"
    case .star: "*\(text(argument.value))"
    case .doubleStar: "**\(text(argument.value))"
    }
  }

  private static func text(_ item: DictItem) -> String {
    switch item {
    case .pair(let key, let value): "\(text(key)):\(text(value))"
    case .unpack(let other): "**\(text(other))"
    }
  }

  private static func text(_ part: FormattedPart) -> String {
    switch part {
    case .text(let text): quoted(text)
    case .field(let value, let label, let conversion, let spec):
      "{\(text(value))\(label.map { "=" + quoted($0) } ?? "")\(conversion.map { "!\($0)" } ?? "")\(spec.isEmpty ? "" : ":" + spec.map(text).joined(separator: " "))}"
    }
  }

  private static func text(_ comprehension: Comprehension) -> String {
    let name =
      switch comprehension.form {
      case .list: "list"
      case .set: "set"
      case .dict: "dict"
      case .generator: "generator"
      }
    let clauses = comprehension.clauses.map { clause in
      " for \(text(clause.target)) \(text(clause.iterable))" + clause.conditions.map { " if \(text($0))" }.joined()
    }
    return "(\(name) \(text(comprehension.element))\(comprehension.value.map { ":" + text($0) } ?? "")\(clauses.joined()))"
  }

  static func quoted(_ text: String) -> String { text.debugDescription }
}
