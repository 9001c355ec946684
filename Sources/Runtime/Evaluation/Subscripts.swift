import Language
import Limits
import NeuralNetwork

/// `value[index]`: reading, assigning, deleting.
enum Subscripts {
  static func get(_ value: Value, _ index: Value) throws(Diagnostic) -> Value {
    switch value {
    case .list(let list):
      if case .slice(let slice) = index { return .list(ListObject(try elements(list.elements, slice))) }
      return list.elements[try place(index, list.elements.count, "list")]
    case .tuple(let elements):
      if case .slice(let slice) = index { return .tuple(try self.elements(elements, slice)) }
      return elements[try place(index, elements.count, "tuple")]
    case .string(let text):
      if let part = try asciiPart(of: text, index) { return .string(part) }
      let scalars = TextSearch.scalars(of: text)
      if case .slice(let slice) = index {
        let part = TextSearch.string(try elements(scalars, slice))
        try Work.checkStopped()
        return .string(part)
      }
      return .string(String(scalars[try place(index, scalars.count, "string")]))
    case .dict(let dict):
      if let found = try dict.value(for: index) { return found }
      throw Diagnostic.missingKey(index, in: dict)
    case .range(let range):
      if case .slice(let slice) = index {
        let (first, count, step) = try bounds(slice, range.count)
        let start = range[first]
        return .range(RangeValue(start: start, stop: start &+ range.step &* step &* count, step: range.step &* step))
      }
      return .int(range[try place(index, range.count, "range object")])
    case .array(let array):
      if let part = try view(of: array, index) { return .array(part) }
      return .array(try array.subscripted(try indices(index)))
    case .variable(let variable): return .variable(try Tracked.subscripted(variable, try indices(index)))
    case .report(let report):
      if case .string(let name) = index, let value = report.attribute(name) { return value }
      throw Diagnostic(.type, "a report's numbers are attributes", hint: "for instance `.\(report.attributes.first?.name ?? "loss")`")
    case .module(let module) where module.name == "numpy.c_": return try ArrayFunctions.columns(try withoutLabels(index))
    case .module(let module) where module.name == "numpy.r_": return try ArrayFunctions.rows(try withoutLabels(index))
    case .object(let instance): return try SpecialMethods.item(instance, index)
    case .iterator(let walk as ArrayWalk): return .array(try walk.subscripted(index))
    case .iterator(let bytes as BytesObject): return try bytes.subscripted(index)
    case .type(let type): return try Subscripts.parametrised(type, index)
    default: throw unsubscriptable(value)
    }
  }

  /// A letter or a part of a text in which each letter is one byte; nil for any other text or step.
  private static func asciiPart(of text: String, _ index: Value) throws(Diagnostic) -> String? {
    var failure: Diagnostic?
    let part = TextSearch.asciiPart(of: text) { count -> Range<Int>? in
      do throws(Diagnostic) {
        guard case .slice(let slice) = index else {
          let place = try place(index, count, "string")
          return place..<place + 1
        }
        let (first, length, step) = try bounds(slice, count)
        return step == 1 ? first..<first + length : nil
      } catch {
        failure = error
        return nil
      }
    }
    if let failure { throw failure }
    return part
  }

  /// What stands between the brackets of `np.c_` and `np.r_`, with arrays for what knows NumPy's functions: `np.c_[ones, table]`.
  private static func withoutLabels(_ index: Value) throws(Diagnostic) -> Value {
    switch index {
    case .tuple(let parts):
      var bare: [Value] = []
      for part in parts { bare.append(try withoutLabels(part)) }
      return .tuple(bare)
    case .object(let instance) where instance.type.find("__array_function__") != nil:
      guard let make = ArrayFunctions.all.first(where: { $0.name == "asarray" }) else { return index }
      return try SpecialMethods.call("__array_function__", of: index, [.builtin(make), .tuple([index]), .dict(DictObject())]) ?? index
    default: return index
    }
  }

  /// `Color["RED"]`, `list[int]`, a class's own `__class_getitem__`.
  private static func parametrised(_ type: TypeObject, _ index: Value) throws(Diagnostic) -> Value {
    guard let own = type as? ClassObject else { return .type(TypeObject(alias: type, parameters: index)) }
    if Enumeration.isEnumeration(own) { return try Enumeration.member(of: own, named: index) }
    if let method = own.find("__class_getitem__") {
      var function = method.value
      if case .descriptor(let descriptor) = function { function = descriptor.function }
      return try own.evaluator.call(function, [.type(type), index])
    }
    throw Diagnostic(
      .type, "type '\(own.name)' is not subscriptable", hint: "make an object of the class first: `\(own.name)(…)[…]`")
  }

  static func set(_ value: Value, _ index: Value, _ new: Value) throws(Diagnostic) {
    switch value {
    case .list(let list):
      guard case .slice(let slice) = index else {
        list.elements[try place(index, list.elements.count, "list", "list assignment index out of range")] = new
        return
      }
      let (first, count, step) = try bounds(slice, list.elements.count)
      let replacement = try new.elements()
      if step == 1, replacement.count != count, list.elements.count + replacement.count > 1 << 16 {
        let (before, after) = (list.elements[..<first], list.elements[(first + count)...])
        try Work.require(before.count + replacement.count + after.count, of: MemoryLayout<Value>.stride)
        let made = Work.joined(before, replacement[...], after)
        try Work.checkStopped()
        list.elements = made
      } else if step == 1 {
        list.elements.replaceSubrange(first..<(first + count), with: replacement)
      } else {
        guard replacement.count == count else {
          throw Diagnostic(.value, "attempt to assign sequence of size \(replacement.count) to extended slice of size \(count)")
        }
        for (offset, element) in replacement.enumerated() { list.elements[first + offset * step] = element }
      }
    case .dict(let dict): try dict.set(new, for: index)
    case .object(let instance): try SpecialMethods.setItem(instance, index, new)
    case .array(let array):
      let source: NDArray
      switch new {
      case .float(let number): source = NDArray(number)
      case .int(let number): source = NDArray(number).markedWeak()
      default: source = try new.array("what is assigned")
      }
      try array.checkWriteable()
      if let part = try view(of: array, index) { try part.assign(source) } else { try array.assign(source, at: try indices(index)) }
    case .variable(let variable):
      guard variable.isLeaf else {
        throw Diagnostic(
          .type, "elements of a tracked value that was computed cannot be assigned, because its gradient would be wrong",
          hint: "assign to the param it was made of, or use `where(…)`")
      }
      let data = NDArray(variable.value)
      try set(.array(data), index, new.withoutTracking)
      try Tracked.engine { () throws(EngineError) in try variable.setValue(data.tensor) }
    case .tuple, .string, .range, .iterator(is BytesObject):
      throw Diagnostic(
        .type, "'\(value.typeName)' object does not support item assignment",
        hint: value.isListLike ? "a tuple cannot change; make a list of it: `list(…)`" : "make a new one instead")
    default:
      throw Diagnostic(.type, "'\(value.typeName)' object does not support item assignment")
    }
  }

  static func delete(_ value: Value, _ index: Value) throws(Diagnostic) {
    switch value {
    case .list(let list):
      guard case .slice(let slice) = index else {
        list.elements.remove(at: try place(index, list.elements.count, "list", "list assignment index out of range"))
        return
      }
      let (first, count, step) = try bounds(slice, list.elements.count)
      guard count > 0 else { return }
      // From the lowest place on, every so many.
      let (lowest, distance) = step > 0 ? (first, step) : (first + (count - 1) * step, -step)
      let (old, end) = (list.elements, lowest + (count - 1) * distance)
      var kept: [Value] = []
      kept.reserveCapacity(old.count - count)
      Work.inPieces(old.count, of: 1 << 16) { piece in
        for place in piece where place < lowest || place > end || (place - lowest) % distance != 0 { kept.append(old[place]) }
      }
      try Work.checkStopped()
      list.elements = kept
    case .dict(let dict):
      if try dict.remove(index) == nil { throw Diagnostic.missingKey(index, in: dict) }
    case .object(let instance): try SpecialMethods.deleteItem(instance, index)
    default:
      throw Diagnostic(
        .type, "'\(value.typeName)' object doesn't support item deletion",
        hint: { if case .array = value { "`np.delete(a, i)` makes an array without an element" } else { nil } }())
    }
  }

  // MARK: Positions

  /// A position in a sequence, from 0, counted from the end when negative.
  static func place(_ index: Value, _ count: Int, _ kind: String, _ message: String? = nil) throws(Diagnostic) -> Int {
    if case .object = index, let number = try SpecialMethods.number("__index__", index) ?? index.native {
      return try place(number, count, kind, message)
    }
    let position: Int
    switch index {
    case .int(let value): position = value
    case .bool(let value): position = value ? 1 : 0
    case .array(let array) where array.ndim == 0 && !array.dtype.isFloat: position = array.firstInt
    case .tuple(let parts):
      throw Diagnostic(
        .type, "\(kind) indices must be integers or slices, not tuple",
        hint: kind == "list"
          ? "a list of lists is indexed one bracket at a time, `a\(parts.map { "[\($0.reprText)]" }.joined())`; an array takes `a[i, j]`"
          : nil)
    default:
      let name = kind == "range object" ? "range" : kind
      throw Diagnostic(
        .type, "\(name) indices must be integers or slices, not \(index.typeName)",
        hint: { if case .float = index { "make it whole: `int(…)`, or divide with `//`" } else { nil } }())
    }
    let resolved = position < 0 ? position &+ count : position
    guard resolved >= 0, resolved < count else {
      let hint =
        count == 0
        ? "it is empty"
        : "it has \(count) element\(count == 1 ? "" : "s"), so indices go from 0 to \(count - 1), or -1 to -\(count) from the end"
      throw Diagnostic(.index, message ?? "\(kind) index out of range", hint: hint)
    }
    return resolved
  }

  /// First position, number of positions and step of a slice.
  static func bounds(_ slice: SliceValue, _ count: Int) throws(Diagnostic) -> (first: Int, count: Int, step: Int) {
    let result = try Selection.resolved(try bound(slice.lower), try bound(slice.upper), try bound(slice.step), count: count)
    return (max(0, result.first), result.count, result.step)
  }

  private static func bound(_ value: Value) throws(Diagnostic) -> Int? {
    value.isNone ? nil : try value.integer("a slice's bound")
  }

  static func elements<Element>(_ all: [Element], _ slice: SliceValue) throws(Diagnostic) -> [Element] {
    let (first, count, step) = try bounds(slice, all.count)
    try Work.require(count, of: MemoryLayout<Element>.stride)
    if count < 1 << 14 { return step == 1 ? Array(all[first..<(first + count)]) : (0..<count).map { all[first + $0 * step] } }
    let result = step == 1 ? Work.joined(all[first..<(first + count)]) : Work.collect(count) { all[first + $0 * step] }
    try Work.checkStopped()
    return result
  }

  // MARK: Arrays

  /// What integers, slices and new axes alone leave of an array, the most frequent kind; nil where they leave a single element, for
  /// everything else between the brackets, and where there is something to complain of.
  private static func view(of array: NDArray, _ index: Value) throws(Diagnostic) -> NDArray? {
    var offset = 0
    var axis = 0
    var (shape, strides) = (Extents(), Extents())
    func add(_ entry: Value) throws(Diagnostic) -> Bool {
      if case .none = entry {
        guard shape.count < Extents.maximumRank else { return false }
        shape.append(1)
        strides.append(0)
        return true
      }
      guard axis < array.ndim else { return false }
      let (extent, stride) = (array.extents[axis], array.strides[axis])
      switch entry {
      case .int(let position):
        guard position >= -extent, position < extent else { return false }
        offset += (position < 0 ? position + extent : position) * stride
      case .slice(let slice):
        guard shape.count < Extents.maximumRank else { return false }
        let (first, count, step) = try Selection.resolved(
          try bound(slice.lower), try bound(slice.upper), try bound(slice.step), count: extent)
        if count > 0 { offset += first * stride }
        shape.append(count)
        strides.append(stride &* step)
      default: return false
      }
      axis += 1
      return true
    }
    if case .tuple(let entries) = index {
      for entry in entries where !(try add(entry)) { return nil }
    } else if !(try add(index)) {
      return nil
    }
    while axis < array.ndim {
      guard shape.count < Extents.maximumRank else { return nil }
      shape.append(array.extents[axis])
      strides.append(array.strides[axis])
      axis += 1
    }
    return shape.count == 0 ? nil : NDArray(viewing: array, offset: offset, shape: shape, strides: strides)
  }

  /// What stands between an array's brackets.
  static func indices(_ index: Value) throws(Diagnostic) -> [ArrayIndex] {
    if case .tuple(let parts) = index {
      var result: [ArrayIndex] = []
      result.reserveCapacity(parts.count)
      for part in parts { result.append(try entry(part)) }
      return result
    }
    return [try entry(index)]
  }

  private static func entry(_ value: Value) throws(Diagnostic) -> ArrayIndex {
    switch value {
    case .int(let position): return .integer(position)
    case .slice(let slice):
      return .slice(start: try bound(slice.lower), stop: try bound(slice.upper), step: try bound(slice.step))
    case .none: return .newAxis
    case .ellipsis: return .ellipsis
    case .array(let array):
      if array.ndim == 0, array.dtype.isInteger { return .integer(array.firstInt) }
      if array.ndim == 0, array.dtype.isFloat {
        throw Diagnostic(
          .index,
          "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices",
          hint: "the index is the float \(value.displayText): make it whole, `int(…)`")
      }
      return .array(array)
    case .list, .tuple, .range, .bool:
      let array = try value.array("an index")
      return .array(array.count == 0 ? array.cast(to: .int64) : array)
    default:
      throw Diagnostic(
        .index,
        "only integers, slices (`:`), ellipsis (`...`), None and integer or boolean arrays are valid indices, not \(value.typeName)",
        hint: { if case .float = value { "make it whole: `int(…)`, or divide with `//`" } else { nil } }()
      ).asPythonSays(
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices")
    }
  }

  private static func unsubscriptable(_ value: Value) -> Diagnostic {
    switch value {
    case .function, .builtin, .boundMethod, .command, .type:
      return Diagnostic(
        .type, "\(value.describedForMessages) is not subscriptable", hint: "a function is called with round brackets: `name(…)`")
    case .none:
      return Diagnostic(.type, "'NoneType' object is not subscriptable", hint: "the value is None: a function without `return` gives None")
    case .set: return Diagnostic(.type, "'set' object is not subscriptable", hint: "a set has no order; make a list of it: `sorted(…)`")
    case .iterator:
      return Diagnostic(.type, "'\(value.typeName)' object is not subscriptable", hint: "make a list of it first: `list(…)`")
    default:
      return Diagnostic(.type, "'\(value.typeName)' object is not subscriptable: a single number has no elements")
        .asPythonSays("'\(value.typeName)' object is not subscriptable")
    }
  }
}
