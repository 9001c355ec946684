extension Value {
  /// A list or tuple, which arithmetic with an array turns into one.
  var isListLike: Bool {
    switch self {
    case .list, .tuple: true
    default: false
    }
  }

  var isSequence: Bool {
    if case .string = self { return true }
    return isListLike
  }

  var isArrayLike: Bool {
    switch self {
    case .list, .tuple, .range, .bool, .int, .float, .array: true
    default: false
    }
  }

  var isTrackable: Bool {
    if case .variable = self { return true }
    return isArrayLike
  }

  var isNumber: Bool {
    switch self {
    case .int, .big, .float, .bool: true
    case .array(let array): array.ndim == 0
    default: false
    }
  }
}
