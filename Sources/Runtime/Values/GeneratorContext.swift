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
  static let context = BuiltinFunction("_context(generator, /)", in: "contextlib", "a generator with one yield as what `with` takes") {
    context throws(Diagnostic) in .iterator(GeneratorContext(try (context[0] ?? .none).iterator()))
  }

  static let methods: [BuiltinFunction] = [
    BuiltinFunction("__enter__()", in: "contextmanager", "runs the generator to its yield") { context throws(Diagnostic) in
      guard case .iterator(let iterator) = context.receiver, let own = iterator as? GeneratorContext else { return .none }
      guard let value = try own.generator.next() else { throw Diagnostic(.runtime, "generator didn't yield") }
      return value
    },
    BuiltinFunction("__exit__(type, value, traceback, /)", in: "contextmanager", "runs the generator to its end") {
      context throws(Diagnostic) in
      guard case .iterator(let iterator) = context.receiver, let own = iterator as? GeneratorContext else { return .none }
      guard let error = context.given(1), let generator = own.generator as? GeneratorIterator else {
        if try own.generator.next() != nil { throw Diagnostic(.runtime, "generator didn't stop", hint: "it has one `yield`") }
        return .bool(false)
      }
      let diagnostic = try context.evaluator.diagnostic(raising: error)
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
