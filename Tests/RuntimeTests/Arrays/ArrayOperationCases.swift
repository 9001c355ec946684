import Language
import NeuralNetwork
import Runtime

/// The cases whose results Oracles/array_operations.py takes from NumPy: the same loops over the same inputs.
enum ArrayOperationCases {
  struct Case {
    let name: String
    let result: () throws(Diagnostic) -> NDArray
  }

  static func make(_ kind: String, _ shape: [Int], seed: Int? = nil) throws(Diagnostic) -> NDArray {
    let count = shape.reduce(1, *)
    switch kind {
    case "f":
      var random = LegacyRandom(seed: seed ?? 1)
      return try NDArray.apply(.multiply, NDArray(random.gaussians(count), shape: shape).rounded(decimals: 3), 2.0).copy()
    case "i":
      var random = LegacyRandom(seed: seed ?? 2)
      return NDArray((0..<count).map { _ in random.integer(from: -4, to: 5) ?? 0 }, shape: shape)
    default:
      var random = LegacyRandom(seed: seed ?? 3)
      return NDArray((0..<count).map { _ in random.integer(from: 0, to: 2) == 1 }, shape: shape)
    }
  }

  static var all: [Case] { binary + unary + reductions + lanes + products }

  private static let kinds = ["f", "i", "b"]

  private static var binary: [Case] {
    let shapes: [([Int], [Int])] = [([2, 3], [2, 3]), ([2, 3], [3]), ([2, 3], [2, 1]), ([3], [2, 1]), ([2, 3], [])]
    // NumPy computes these of booleans in int8 or float16, which Longhand does not have.
    let isNarrow: Set<BinaryFunction> = [
      .floorDivide, .remainder, .fmod, .power, .leftShift, .rightShift, .arctan2, .hypot, .copySign,
    ]
    var cases: [Case] = []
    for function in BinaryFunction.allCases where function != .logAddExp {
      for left in kinds {
        for right in kinds {
          let isFull = ["ff", "if", "ii"].contains(left + right)
          for (a, c) in isFull ? shapes : [shapes[0]] {
            if left + right == "bb", isNarrow.contains(function) { continue }
            if function == .arctan2 && a != c { continue }
            let name = "\(function.name) \(left)\(Extents.text(a)) \(right)\(Extents.text(c))"
            cases.append(
              Case(name: name) { () throws(Diagnostic) in
                let x = try make(left, a)
                let y = try make(right, c, seed: 5)
                if function == .power && ["ff", "fi", "if"].contains(left + right) {
                  return try NDArray.apply(function, x.apply(.absolute), y).rounded(decimals: 9)
                }
                return try NDArray.apply(function, x, y)
              })
          }
        }
      }
    }
    return cases
  }

  private static var unary: [Case] {
    UnaryFunction.allCases.flatMap { function in
      kinds.map { kind in
        Case(name: "\(function.name) \(kind)") { () throws(Diagnostic) in try make(kind, [2, 4]).apply(function) }
      }
    }
  }

  private static let axes: [(String, [Int]?)] = [
    ("None", nil), ("0", [0]), ("1", [1]), ("-1", [-1]), ("(0, 2)", [0, 2]), ("(1, 2)", [1, 2]), ("(0, 1, 2)", [0, 1, 2]),
  ]

  private static var reductions: [Case] {
    var cases: [Case] = []
    for reduction in Reduction.allCases {
      for kind in kinds {
        for (text, axis) in axes {
          for (flag, keepdims) in [("False", false), ("True", true)] {
            cases.append(
              Case(name: "\(reduction.name) \(kind) \(text) \(flag)") { () throws(Diagnostic) in
                try make(kind, [2, 3, 4]).reduced(reduction, axis: axis, keepdims: keepdims)
              })
          }
          cases.append(
            Case(name: "\(reduction.name) \(kind) \(text) view") { () throws(Diagnostic) in
              let view = try make(kind, [4, 3, 2]).transposed.subscripted([
                .slice(start: nil, stop: nil, step: nil), .slice(start: nil, stop: nil, step: 2),
              ])
              return try view.reduced(reduction, axis: axis)
            })
        }
      }
    }
    return cases
  }

  private static var lanes: [Case] {
    var cases: [Case] = []
    for kind in ["f", "i"] {
      for (text, axis) in axes.prefix(4) {
        let axis = axis?[0]
        func add(_ name: String, _ body: @escaping (NDArray) throws(Diagnostic) -> NDArray) {
          cases.append(Case(name: "\(name) \(kind) \(text)") { () throws(Diagnostic) in try body(make(kind, [3, 4])) })
        }
        add("argmax") { (a) throws(Diagnostic) in try a.argument(ofLargest: true, axis: axis) }
        add("argmin") { (a) throws(Diagnostic) in try a.argument(ofLargest: false, axis: axis) }
        add("cumsum") { (a) throws(Diagnostic) in try a.cumulative(axis: axis) }
        add("cumprod") { (a) throws(Diagnostic) in try a.cumulative(product: true, axis: axis) }
        add("sort") { (a) throws(Diagnostic) in try a.sorted(axis: axis) }
        add("median") { (a) throws(Diagnostic) in try a.median(axis: axis) }
        if let axis { add("diff") { (a) throws(Diagnostic) in try a.differences(axis: axis) } }
      }
    }
    for (text, axis) in axes.prefix(3) {
      cases.append(Case(name: "argsort \(text)") { () throws(Diagnostic) in try make("i", [3, 4]).sortingOrder(axis: axis?[0]) })
    }
    return cases
  }

  private static var products: [Case] {
    let shapes: [([Int], [Int])] = [
      ([2, 3], [3, 4]), ([3], [3]), ([2, 3], [3]), ([3], [3, 2]), ([5, 2, 3], [3, 4]), ([5, 2, 3], [5, 3, 2]), ([3], [4, 3, 2]),
      ([2, 3], [2, 3]), ([2, 1], [1, 4]), ([0, 3], [3, 2]), ([2, 0], [0, 2]),
    ]
    var cases: [Case] = []
    for (a, c) in shapes {
      let text = "\(Extents.text(a)) \(Extents.text(c))"
      for kind in ["i", "b"] {
        cases.append(
          Case(name: "matmul \(kind)\(text)") { () throws(Diagnostic) in try NDArray.matmul(make(kind, a), make(kind, c, seed: 6)) })
        cases.append(Case(name: "dot \(kind)\(text)") { () throws(Diagnostic) in try NDArray.dot(make(kind, a), make(kind, c, seed: 6)) })
      }
      cases.append(Case(name: "matmul f\(text)") { () throws(Diagnostic) in try NDArray.matmul(make("f", a), make("f", c, seed: 6)) })
      cases.append(Case(name: "matmul fi\(text)") { () throws(Diagnostic) in try NDArray.matmul(make("f", a), make("i", c, seed: 6)) })
    }
    return cases
  }
}
