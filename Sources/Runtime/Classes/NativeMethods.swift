import Language

/// The special methods of the list, dict or tuple that an object of a derived class holds, for `super().__setitem__(…)` and `dict.__getitem__`.
enum NativeMethods {
  static let table: [String: BuiltinFunction] = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  private static let all: [BuiltinFunction] = [
    BuiltinFunction("__init__(*args, **kwargs)", in: "object", "fills it") { context throws(Diagnostic) in
      guard case .object(let instance) = context.receiver, !instance.type.native.isImmutable else { return .none }
      switch instance.native {
      case .list(let list)?: list.elements = try context.rest(0).first?.elements() ?? []
      case .dict(let dict)?:
        if let items = context.rest(0).first { try dict.update(from: items.native ?? items) }
        if case .dict(let entries)? = context[1] { try dict.update(from: .dict(entries)) }
      case .set(let set)?: for element in try context.rest(0).first?.elements() ?? [] { try set.insert(element) }
      default: break
      }
      return .none
    },
    BuiltinFunction("__getitem__(key, /)", in: "object", "an item") { context throws(Diagnostic) in
      try Subscripts.get(context.receiver.native ?? context.receiver, context[0] ?? .none)
    },
    BuiltinFunction("__setitem__(key, value, /)", in: "object", "sets an item") { context throws(Diagnostic) in
      try Subscripts.set(context.receiver.native ?? context.receiver, context[0] ?? .none, context[1] ?? .none)
      return .none
    },
    BuiltinFunction("__delitem__(key, /)", in: "object", "deletes an item") { context throws(Diagnostic) in
      try Subscripts.delete(context.receiver.native ?? context.receiver, context[0] ?? .none)
      return .none
    },
    BuiltinFunction("__len__()", in: "object", "how many items there are") { context throws(Diagnostic) in
      try PythonFunctions.length(context.receiver.native ?? context.receiver)
    },
    BuiltinFunction("__contains__(item, /)", in: "object", "whether an item is there") { context throws(Diagnostic) in
      .bool(try Comparisons.contains(context.receiver.native ?? context.receiver, context[0] ?? .none))
    },
    BuiltinFunction("__iter__()", in: "object", "an iterator over the items") { context throws(Diagnostic) in
      .iterator(try (context.receiver.native ?? context.receiver).iterator())
    },
    BuiltinFunction("__repr__()", in: "object", "the items as text") { context throws(Diagnostic) in
      .string(try (context.receiver.native ?? context.receiver).represented())
    },
    BuiltinFunction("__eq__(other, /)", in: "object", "whether the items are equal") { context throws(Diagnostic) in
      .bool(try Comparisons.areEqual(context.receiver.native ?? context.receiver, (context[0] ?? .none).native ?? context[0] ?? .none))
    },
  ]
}
