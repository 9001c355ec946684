import Language

/// The special methods of numbers and arrays, for programs that call them by name: `grad.__neg__()`, `a.__add__(b)`.
enum OperatorMethods {
  static let table: [String: BuiltinFunction] = Dictionary(uniqueKeysWithValues: (binary + comparisons + unary).map { ($0.name, $0) })

  private static let binary: [BuiltinFunction] = BinaryOperator.allCases.flatMap { operation in
    let names = operation.specialNames
    return [
      BuiltinFunction(names.own, .receiver, .value("other").positionalOnly, in: "object", "the value of `self \(operation.rawValue) other`")
      { receiver, other throws(Diagnostic) in
        try Operators.apply(operation, receiver, other)
      },
      BuiltinFunction(
        names.reflected, .receiver, .value("other").positionalOnly, in: "object", "the value of `other \(operation.rawValue) self`"
      ) { receiver, other throws(Diagnostic) in
        try Operators.apply(operation, other, receiver)
      },
    ]
  }

  private static let comparisons: [BuiltinFunction] = [ComparisonOperator.less, .lessOrEqual, .greater, .greaterOrEqual, .notEqual]
    .compactMap {
      comparison in
      comparison.specialNames.map { names in
        BuiltinFunction(names.name, .receiver, .value("other").positionalOnly, in: "object", "whether `self \(comparison.rawValue) other`")
        { receiver, other throws(Diagnostic) in
          try Comparisons.apply(comparison, receiver, other)
        }
      }
    }

  private static let unary: [BuiltinFunction] = [
    BuiltinFunction("__neg__", .receiver, in: "object", "the value of `-self`") { receiver throws(Diagnostic) in
      try Operators.apply(.minus, receiver)
    },
    BuiltinFunction("__str__", .receiver, in: "object", "the value as text") { receiver throws(Diagnostic) in
      .string(receiver.displayText)
    },
  ]
}
