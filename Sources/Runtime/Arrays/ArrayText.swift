/// An array as `str` and `print` show it: `[0.5 1. ]`; a scalar or 0-d array as the number alone.
public func arrayText(_ array: NDArray, _ options: PrintOptions = PrintSettings.current) -> String {
  if array.ndim == 0 { return scalarText(array) }
  return ArrayPrinter(array, options, separator: " ").text(prefix: 0, width: options.lineWidth)
}

/// An array as `repr` and the echo show it: `array([0.5, 1. ])`; a scalar as `np.float64(0.5)`.
public func arrayRepr(_ array: NDArray, _ options: PrintOptions = PrintSettings.current) -> String {
  if array.isScalar && array.ndim == 0 {
    return array.dtype == .bool ? "np." + scalarText(array) + "_" : "np.\(array.dtype.name)(\(scalarText(array)))"
  }
  // The closing bracket takes one column.
  let width = options.lineWidth - 1
  let body =
    array.ndim == 0
    ? ElementFormat(for: array, options).text(array, at: 0)
    : ArrayPrinter(array, options, separator: ", ").text(prefix: 6, width: width)
  var extras: [String] = []
  if (array.count == 0 && array.extents != Extents(0)) || array.count > options.threshold {
    extras.append("shape=" + array.extents.text)
  }
  let saysItself = array.dtype == .float64 || array.dtype == .int64 || array.dtype == .bool
  if array.count == 0 || !saysItself { extras.append("dtype=\(array.dtype.name)") }
  if extras.isEmpty { return "array(" + body + ")" }
  let text = "array(" + body + ","
  let extra = extras.joined(separator: ", ") + ")"
  let last = text.utf8.count - (text.utf8.lastIndex(of: 10).map { text.utf8.distance(from: text.startIndex, to: $0) + 1 } ?? 0)
  return text + (last + extra.utf8.count + 1 > options.lineWidth ? "\n" + String(repeating: " ", count: 6) : " ") + extra
}

/// The number of a 0-d array as Python writes it.
private func scalarText(_ array: NDArray) -> String {
  switch array.dtype.storage {
  case .float: floatRepr(array.floats[0], array.dtype)
  case .int: array.dtype == .uint64 ? String(array.words[0]) : String(array.ints[0])
  case .bool: array.ints[0] != 0 ? "True" : "False"
  }
}
