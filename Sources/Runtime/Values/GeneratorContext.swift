import Language

/// `@contextmanager`: a generator with one `yield` as what `with` takes.
final class GeneratorContext: IteratorObject {
  private let generator: IteratorObject

  init(_ generator: IteratorObject) {
    self.generator = generator
    super.init(typeName: "_GeneratorContextManager")
  }

  override func next() throws(Diagnostic) -> Value? {
    throw Diagnostic(.type, "'_GeneratorContextManager' object is not an iterator", hint: "it stands behind `with`")
  }

  /// What `contextmanager` makes of the generator that a call of the decorated function gives.
  static let context = BuiltinFunction(
    "_context", .value("generator").positionalOnly, in: "contextlib", "a generator with one yield as what `with` takes"
  ) { generator throws(Diagnostic) in .iterator(GeneratorContext(try generator.iterator()))
  }

  static let methods: [BuiltinFunction] = [
    BuiltinFunction("__enter__", .receiver, in: "contextmanager", "runs the generator to its yield") { receiver throws(Diagnostic) in
      guard case .iterator(let iterator) = receiver, let own = iterator as? GeneratorContext else { return .none }
      guard let value = try own.generator.next() else { throw Diagnostic(.runtime, "generator didn't yield") }
      return value
    },
    BuiltinFunction(
      "__exit__", .call, .value("type").positionalOnly, .orNone(.value, "value").positionalOnly,
      .value("traceback").positionalOnly, in: "contextmanager", "runs the generator to its end"
    ) { call, _, value, _ throws(Diagnostic) in
      guard case .iterator(let iterator) = call.receiver, let own = iterator as? GeneratorContext else { return .none }
      guard let error = value, let generator = own.generator as? GeneratorIterator else {
        if try own.generator.next() != nil { throw Diagnostic(.runtime, "generator didn't stop", hint: "it has one `yield`") }
        return .bool(false)
      }
      let diagnostic = try call.evaluator.diagnostic(raising: error)
      do throws(Diagnostic) {
        if try generator.resume(throwing: diagnostic) != nil { throw Diagnostic(.runtime, "generator didn't stop after throw()") }
        return .bool(true)
      } catch {
        if error.raised?.object === diagnostic.raised?.object { return .bool(false) }
        throw error
      }
    },
  ]
}
