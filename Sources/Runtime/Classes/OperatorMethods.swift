import Language

/// The special methods of numbers and arrays, for programs that call them by name: `grad.__neg__()`, `a.__add__(b)`.
enum OperatorMethods {
  static let table: [String: BuiltinFunction] = Dictionary(uniqueKeysWithValues: (binary + comparisons + unary).map { ($0.name, $0) })

  private static let binary: [BuiltinFunction] = BinaryOperator.allCases.flatMap { operation in
    let names = operation.specialNames
    return [
      BuiltinFunction("\(names.own)(other, /)", in: "object", "the value of `self \(operation.rawValue) other`") {
        context throws(Diagnostic) in
        try Operators.apply(operation, context.receiver, context[0] ?? .none)
      },
      BuiltinFunction("\(names.reflected)(other, /)", in: "object", "the value of `other \(operation.rawValue) self`") {
        context throws(Diagnostic) in
        try Operators.apply(operation, context[0] ?? .none, context.receiver)
      },
    ]
  }

  private static let comparisons: [BuiltinFunction] = [ComparisonOperator.less, .lessOrEqual, .greater, .greaterOrEqual, .notEqual]
    .compactMap {
      comparison in
      comparison.specialNames.map { names in
        BuiltinFunction("\(names.name)(other, /)", in: "object", "whether `self \(comparison.rawValue) other`") {
          context throws(Diagnostic) in
          try Comparisons.apply(comparison, context.receiver, context[0] ?? .none)
        }
      }
    }

  private static let unary: [BuiltinFunction] = [
    BuiltinFunction("__neg__()", in: "object", "the value of `-self`") { context throws(Diagnostic) in
      try Operators.apply(.minus, context.receiver)
    },
    BuiltinFunction("__str__()", in: "object", "the value as text") { context throws(Diagnostic) in
      .string(context.receiver.displayText)
    },
  ]
}
