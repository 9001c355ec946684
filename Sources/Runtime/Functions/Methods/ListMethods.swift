import Language
import Limits

/// The methods of lists and tuples.
enum ListMethods {
  private static func append(_ value: Value, to receiver: Value) throws(Diagnostic) -> Value {
    guard case .list(let list) = receiver else { return .none }
    try list.elements.appendAsking(value)
    return .none
  }

  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      "append", .receiver, .value("object").positionalOnly, in: "list", "adds an element at the end",
      binary: { (list, value) throws(Diagnostic) in try append(value, to: list) }
    ) { receiver, object throws(Diagnostic) in try append(object, to: receiver) },
    BuiltinFunction("extend", .list, .elements("iterable").positionalOnly, in: "list", "adds all elements of an iterable at the end") {
      list, iterable throws(Diagnostic) in
      try list.elements.appendAsking(iterable)
      return .none
    },
    BuiltinFunction(
      "insert", .list, .integer("index", called: "the index").positionalOnly, .value("object").positionalOnly, in: "list",
      "puts an element before an index"
    ) { list, index, object throws(Diagnostic) in
      let count = list.elements.count
      if count == list.elements.capacity { try Work.require(count, of: 2 * MemoryLayout<Value>.stride) }
      list.elements.insert(object, at: min(max(index < 0 ? index &+ count : index, 0), count))
      return .none
    },
    BuiltinFunction(
      "pop", .list, .value("index", default: "-1").positionalOnly, in: "list", "takes an element out, the last one by default, and gives it"
    ) { list, index throws(Diagnostic) in
      guard !list.elements.isEmpty else { throw Diagnostic(.index, "pop from empty list", hint: "check first: `if items:`") }
      return list.elements.remove(at: try Subscripts.place(index ?? .int(-1), list.elements.count, "list", "pop index out of range"))
    },
    BuiltinFunction("remove", .list, .value("value").positionalOnly, in: "list", "takes out the first element equal to a value") {
      list, value throws(Diagnostic) in
      guard let index = try ListMethods.index(of: value, in: list.elements, 0, list.elements.count) else {
        throw Diagnostic(.value, "list.remove(x): x not in list", hint: "check first: `if x in items:`")
      }
      list.elements.remove(at: index)
      return .none
    },
    BuiltinFunction(
      "index", .list, .value("value").positionalOnly, .value("start", default: "0").positionalOnly,
      .value("stop", default: "None").positionalOnly, in: "list", "the place of the first element equal to a value"
    ) { list, value, start, stop throws(Diagnostic) in
      try ListMethods.position(of: value, in: list.elements, from: start, to: stop, "\(value.reprText) is not in list")
    },
    BuiltinFunction("count", .list, .value("value").positionalOnly, in: "list", "how many elements are equal to a value") {
      list, value throws(Diagnostic) in
      try ListMethods.count(value, in: list.elements)
    },
    BuiltinFunction(
      "sort", .list, .evaluator, .optional(.value, "key").keywordOnly, .flag("reverse", default: false).keywordOnly, in: "list",
      "sorts the list in place"
    ) { list, evaluator, key, reverse throws(Diagnostic) in
      list.elements = try Sorting.sorted(
        list.elements, key: key, isReversed: reverse, evaluator)
      return .none
    },
    BuiltinFunction("reverse", .list, in: "list", "turns the list around in place") { list throws(Diagnostic) in
      list.elements.reverse()
      return .none
    },
    BuiltinFunction("copy", .list, in: "list", "a new list of the same elements") { list throws(Diagnostic) in
      try Work.require(list.elements.count, of: MemoryLayout<Value>.stride)
      return .list(ListObject(list.elements.copiedInPieces))
    },
    BuiltinFunction("clear", .list, in: "list", "takes all elements out") { list throws(Diagnostic) in
      var elements = list.elements
      list.elements = []
      Remains.take(&elements)
      return .none
    },
  ]

  static let tuple: [BuiltinFunction] = [
    BuiltinFunction(
      "index", .receiver, .value("value").positionalOnly, .value("start", default: "0").positionalOnly,
      .value("stop", default: "None").positionalOnly, in: "tuple", "the place of the first element equal to a value"
    ) { receiver, value, start, stop throws(Diagnostic) in
      guard case .tuple(let elements) = receiver else { return .none }
      return try position(of: value, in: elements, from: start, to: stop, "tuple.index(x): x not in tuple")
    },
    BuiltinFunction("count", .receiver, .value("value").positionalOnly, in: "tuple", "how many elements are equal to a value") {
      receiver, value throws(Diagnostic) in
      guard case .tuple(let elements) = receiver else { return .none }
      return try count(value, in: elements)
    },
  ]

  private static func index(of value: Value, in elements: [Value], _ start: Int, _ stop: Int) throws(Diagnostic) -> Int? {
    var index = start
    while index < stop {
      if index & 0x3FFF == 0 { try Work.checkStop() }
      if Comparisons.isSame(elements[index], value) { return index }
      if try Comparisons.areEqual(elements[index], value) { return index }
      index += 1
    }
    return nil
  }

  private static func position(
    of value: Value, in elements: [Value], from start: Value?, to stop: Value?, _ message: String
  ) throws(Diagnostic) -> Value {
    let slice = SliceValue(lower: start ?? .none, upper: stop ?? .none, step: .none)
    let (first, count, _) = try Subscripts.bounds(slice, elements.count)
    guard let index = try index(of: value, in: elements, first, first + count) else { throw Diagnostic(.value, message) }
    return .int(index)
  }

  private static func count(_ value: Value, in elements: [Value]) throws(Diagnostic) -> Value {
    var count = 0
    for (index, element) in elements.enumerated() {
      if index & 0x3FFF == 0 { try Work.checkStop() }
      if try Comparisons.areEqual(element, value) { count += 1 }
    }
    return .int(count)
  }
}

/// Stable sorting by Python's `<`.
enum Sorting {
  static func sorted(_ elements: [Value], key: Value?, isReversed: Bool, _ evaluator: Evaluator) throws(Diagnostic) -> [Value] {
    // Keys with their values, before and after a merge.
    try Work.require(elements.count, of: 4 * MemoryLayout<Value>.stride)
    guard let key else {
      let ordered = isReversed ? reversed(elements) : elements
      let sorted = try sorted(ordered)
      try Work.checkStopped()
      return isReversed ? reversed(sorted) : sorted
    }
    var keys: [Value] = []
    keys.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      if index & 0xFFF == 0xFFF { try Work.checkStop() }
      keys.append(try evaluator.call(key, with: element))
    }
    let elements = isReversed ? reversed(elements) : elements
    if isReversed { keys.reverse() }
    let places: [Int]
    if let floats = all(keys, { if case .float(let number) = $0 { number } else { nil } }) {
      places = Timsort.sorted(Array(elements.indices)) { floats[$0] < floats[$1] }
    } else if let integers = all(keys, { if case .int(let number) = $0 { number } else { nil } }) {
      places = Timsort.sorted(Array(elements.indices)) { integers[$0] < integers[$1] }
    } else {
      places = try Timsort.sorted(Array(elements.indices)) { (a, b) throws(Diagnostic) in try Comparisons.isLess(keys[a], keys[b]) }
    }
    try Work.checkStopped()
    let last = places.count - 1
    return Work.collect(places.count) { elements[places[isReversed ? last - $0 : $0]] }
  }

  private static func reversed(_ elements: [Value]) -> [Value] {
    Work.collect(elements.count) { elements[elements.count - 1 - $0] }
  }

  /// Elements in their own order; numbers of one kind are compared as such.
  private static func sorted(_ elements: [Value]) throws(Diagnostic) -> [Value] {
    if let floats = all(elements, { if case .float(let number) = $0 { number } else { nil } }) {
      let sorted = ordered(floats)
      return Work.collect(sorted.count) { .float(sorted[$0]) }
    }
    if let integers = all(elements, { if case .int(let number) = $0 { number } else { nil } }) {
      let sorted = ordered(integers)
      return Work.collect(sorted.count) { .int(sorted[$0]) }
    }
    let places = try Timsort.sorted(Array(elements.indices)) { (a, b) throws(Diagnostic) in try Comparisons.isLess(elements[a], elements[b])
    }
    return places.map { elements[$0] }
  }

  /// Whole numbers in order; equal ones are the same.
  private static func ordered(_ numbers: [Int]) -> [Int] {
    if let run = run(numbers) { return run }
    var keys = Work.collect(numbers.count) { RadixSort.key(numbers[$0]) }
    RadixSort.sort(&keys)
    return Work.collect(keys.count) { RadixSort.integer(keys[$0]) }
  }

  /// Floats in order. Those that are equal are the same but for the zeros, and nan is not less and not more: CPython's comparisons place both.
  private static func ordered(_ numbers: [Double]) -> [Double] {
    if let run = run(numbers) { return run }
    guard numbers.allSatisfy({ $0 == $0 && ($0 != 0 || $0.sign == .plus) }) else { return Timsort.sorted(numbers) { $0 < $1 } }
    var keys = Work.collect(numbers.count) { RadixSort.key(numbers[$0]) }
    RadixSort.sort(&keys)
    return Work.collect(keys.count) { RadixSort.number(keys[$0]) }
  }

  /// Numbers that stand in order already, or each below the one before; nil for others.
  private static func run<Number: Comparable>(_ numbers: [Number]) -> [Number]? {
    guard numbers.count > 1 else { return numbers }
    let rises = numbers[0] <= numbers[1]
    for index in 1..<numbers.count {
      if rises ? !(numbers[index - 1] <= numbers[index]) : !(numbers[index - 1] > numbers[index]) { return nil }
    }
    return rises ? numbers : numbers.reversed()
  }

  /// The elements as numbers of one kind; nil where one is none.
  private static func all<Number>(_ elements: [Value], _ number: (Value) -> Number?) -> [Number]? {
    guard let first = elements.first, number(first) != nil else { return nil }
    var numbers: [Number] = []
    numbers.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      if index & 0xFFFF == 0xFFFF, Work.shouldStop { break }
      guard let number = number(element) else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}

extension TypedParameter where Wanted == ListObject {
  /// The list that a method is called on.
  fileprivate static var list: TypedParameter {
    this { if case .list(let list) = $0 { list } else { nil } }
  }
}
