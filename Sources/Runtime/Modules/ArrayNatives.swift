import Language

/// What modules do with arrays: their text, views with strides.
enum ArrayNatives {
  private static func function(_ signature: String, _ summary: String, _ body: @escaping BuiltinFunction.Implementation) -> BuiltinFunction
  {
    BuiltinFunction(signature, in: "_native", summary, body)
  }

  static let all: [BuiltinFunction] = [
    function("array_text(array, separator, prefix, suffix)", "an array as text, between a prefix and a suffix of so many letters") {
      context throws(Diagnostic) in
      let array = try (context[0] ?? .none).array("the array")
      let options = PrintSettings.current
      let (prefix, suffix) = (try (context[2] ?? .int(0)).integer("prefix"), try (context[3] ?? .int(0)).integer("suffix"))
      let text =
        array.ndim == 0
        ? ElementFormat(for: array, options).text(array, at: 0)
        : ArrayPrinter(array, options, separator: try (context[1] ?? .none).text("separator")).text(
          prefix: prefix, width: options.lineWidth - suffix)
      try options.formatter?.check()
      return .string(text)
    },
    function("flags(array)", "whether it is contiguous by rows, by columns, has memory of its own, and can be changed") {
      context throws(Diagnostic) in
      let array = try (context[0] ?? .none).array("the array")
      return .tuple([
        .bool(array.isContiguous), .bool(array.transposed.isContiguous), .bool(array.owner == nil), .bool(!array.isReadOnly),
      ])
    },
    function("set_writeable(array, flag)", "makes it changeable or not, and gives it back") { context throws(Diagnostic) in
      let array = try (context[0] ?? .none).array("the array")
      array.object.fields.pointee.isReadOnly = !(try (context[1] ?? .none).isTrue())
      return .array(array)
    },
    function("strided(array, shape, strides)", "a view with a shape and strides (in bytes) of its own") { context throws(Diagnostic) in
      let array = try (context[0] ?? .none).array("x")
      let shape = try (context[1] ?? .none).shape("shape")
      let size = array.dtype.itemSize
      var strides: [Int] = []
      for stride in try (context[2] ?? .none).shape("strides") {
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
