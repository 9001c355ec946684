import Language

/// What modules do with arrays: their text, views with strides.
enum ArrayNatives {
  static let all: [BuiltinFunction] = [
    BuiltinFunction(
      "array_text", .array("array", called: "the array"), .text("separator"), .value("prefix"), .value("suffix"), in: "_native",
      "an array as text, between a prefix and a suffix of so many letters"
    ) { array, separator, prefix, suffix throws(Diagnostic) in
      let options = PrintSettings.current
      let (prefix, suffix) = (try prefix.integer("prefix"), try suffix.integer("suffix"))
      let text =
        array.ndim == 0
        ? ElementFormat(for: array, options).text(array, at: 0)
        : ArrayPrinter(array, options, separator: separator).text(
          prefix: prefix, width: options.lineWidth - suffix)
      try options.formatter?.check()
      return .string(text)
    },
    BuiltinFunction(
      "flags", .array("array", called: "the array"), in: "_native",
      "whether it is contiguous by rows, by columns, has memory of its own, and can be changed"
    ) { array throws(Diagnostic) in
      return .tuple([
        .bool(array.isContiguous), .bool(array.transposed.isContiguous), .bool(array.owner == nil), .bool(!array.isReadOnly),
      ])
    },
    BuiltinFunction(
      "set_writeable", .array("array", called: "the array"), .flag("flag"), in: "_native", "makes it changeable or not, and gives it back"
    ) { array, flag throws(Diagnostic) in
      array.object.fields.pointee.isReadOnly = !(flag)
      return .array(array)
    },
    BuiltinFunction(
      "strided", .array("array", called: "x"), .shape("shape"), .shape("strides"), in: "_native",
      "a view with a shape and strides (in bytes) of its own"
    ) { array, shape, bytes throws(Diagnostic) in
      let size = array.dtype.itemSize
      var strides: [Int] = []
      for stride in bytes {
        guard stride % size == 0 else {
          throw Diagnostic(.value, "a stride of \(stride) bytes ends inside an element of \(size)", hint: "multiples of `x.itemsize`")
        }
        strides.append(stride / size)
      }
      guard shape.count == strides.count else { throw Diagnostic(.value, "shape and strides must be equally long") }
      guard let view = try array.strided(shape, strides) else {
        throw Diagnostic(.value, "these strides lead out of the array's memory", hint: "`np.lib.stride_tricks.sliding_window_view` is safe")
      }
      return .array(view)
    },
  ]
}
