import Language

/// The special methods of the list, dict or tuple that an object of a derived class holds, for `super().__setitem__(…)` and `dict.__getitem__`.
enum NativeMethods {
  static let table: [String: BuiltinFunction] = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  private static let all: [BuiltinFunction] = [
    BuiltinFunction("__init__", .receiver, .rest("args"), .keywords("kwargs"), in: "object", "fills it") {
      receiver, args, kwargs throws(Diagnostic) in
      guard case .object(let instance) = receiver, !instance.type.native.isImmutable else { return .none }
      switch instance.native {
      case .list(let list)?: list.elements = try args.first?.elements() ?? []
      case .dict(let dict)?:
        if let items = args.first { try dict.update(from: items.native ?? items) }
        try dict.update(from: .dict(kwargs))
      case .set(let set)?: for element in try args.first?.elements() ?? [] { try set.insert(element) }
      default: break
      }
      return .none
    },
    BuiltinFunction("__getitem__", .receiver, .value("key").positionalOnly, in: "object", "an item") { receiver, key throws(Diagnostic) in
      try Subscripts.get(receiver.native ?? receiver, key)
    },
    BuiltinFunction("__setitem__", .receiver, .value("key").positionalOnly, .value("value").positionalOnly, in: "object", "sets an item") {
      receiver, key, value throws(Diagnostic) in
      try Subscripts.set(receiver.native ?? receiver, key, value)
      return .none
    },
    BuiltinFunction("__delitem__", .receiver, .value("key").positionalOnly, in: "object", "deletes an item") {
      receiver, key throws(Diagnostic) in
      try Subscripts.delete(receiver.native ?? receiver, key)
      return .none
    },
    BuiltinFunction("__len__", .receiver, in: "object", "how many items there are") { receiver throws(Diagnostic) in
      try PythonFunctions.length(receiver.native ?? receiver)
    },
    BuiltinFunction("__contains__", .receiver, .value("item").positionalOnly, in: "object", "whether an item is there") {
      receiver, item throws(Diagnostic) in
      .bool(try Comparisons.contains(receiver.native ?? receiver, item))
    },
    BuiltinFunction("__iter__", .receiver, in: "object", "an iterator over the items") { receiver throws(Diagnostic) in
      .iterator(try (receiver.native ?? receiver).iterator())
    },
    BuiltinFunction("__repr__", .receiver, in: "object", "the items as text") { receiver throws(Diagnostic) in
      .string(try (receiver.native ?? receiver).represented())
    },
    BuiltinFunction("__eq__", .receiver, .value("other").positionalOnly, in: "object", "whether the items are equal") {
      receiver, other throws(Diagnostic) in
      .bool(try Comparisons.areEqual(receiver.native ?? receiver, other.native ?? other))
    },
  ]
}
