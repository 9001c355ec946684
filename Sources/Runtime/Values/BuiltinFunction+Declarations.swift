import Language

/// Declarations by typed parameters, up to ten of them: what the body gets is what they read from the call, in their order.
///
/// They are compiled once and not for each of the hundreds of declarations, which took a sixth of the first build for a few
/// hundredths of a microsecond a call; functions that are called by the million have their direct ways, `unary` and `binary`.
extension BuiltinFunction {
  /// All parameters, and where those of each declaration begin among them.
  private static func joined(_ declared: [[Parameter]]) -> (parameters: [Parameter], places: [Int]) {
    var (all, places): ([Parameter], [Int]) = ([], [])
    for parameters in declared {
      places.append(all.count)
      all += parameters
    }
    return (all, places)
  }

  @_semantics("optimize.sil.specialize.generic.never")
  package convenience init(
    _ name: String,
    in module: String? = nil, isAlsoGlobal: Bool = false, _ summary: String, tracking: Tracking? = nil,
    unary: Unary? = nil, binary: Binary? = nil, operation: ArrayOperation? = nil,
    _ body: @escaping @Sendable () throws(Diagnostic) -> Value
  ) {
    self.init(
      name, [], in: module, isAlsoGlobal: isAlsoGlobal, summary, tracking: tracking, unary: unary, binary: binary, operation: operation
    ) { (_) throws(Diagnostic) in try body() }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  package convenience init<A>(
    _ name: String, _ a: TypedParameter<A>,
    in module: String? = nil, isAlsoGlobal: Bool = false, _ summary: String, tracking: Tracking? = nil,
    unary: Unary? = nil, binary: Binary? = nil, operation: ArrayOperation? = nil,
    _ body: @escaping @Sendable (A) throws(Diagnostic) -> Value
  ) {
    let (parameters, places) = BuiltinFunction.joined([a.parameters])
    self.init(
      name, parameters, in: module, isAlsoGlobal: isAlsoGlobal, summary, tracking: tracking, unary: unary, binary: binary,
      operation: operation
    ) { (call) throws(Diagnostic) in
      try body(a.read(places[0], &call))
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  package convenience init<A, B>(
    _ name: String, _ a: TypedParameter<A>, _ b: TypedParameter<B>,
    in module: String? = nil, isAlsoGlobal: Bool = false, _ summary: String, tracking: Tracking? = nil,
    unary: Unary? = nil, binary: Binary? = nil, operation: ArrayOperation? = nil,
    _ body: @escaping @Sendable (A, B) throws(Diagnostic) -> Value
  ) {
    let (parameters, places) = BuiltinFunction.joined([a.parameters, b.parameters])
    self.init(
      name, parameters, in: module, isAlsoGlobal: isAlsoGlobal, summary, tracking: tracking, unary: unary, binary: binary,
      operation: operation
    ) { (call) throws(Diagnostic) in
      try body(a.read(places[0], &call), b.read(places[1], &call))
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  package convenience init<A, B, C>(
    _ name: String, _ a: TypedParameter<A>, _ b: TypedParameter<B>, _ c: TypedParameter<C>,
    in module: String? = nil, isAlsoGlobal: Bool = false, _ summary: String, tracking: Tracking? = nil,
    unary: Unary? = nil, binary: Binary? = nil, operation: ArrayOperation? = nil,
    _ body: @escaping @Sendable (A, B, C) throws(Diagnostic) -> Value
  ) {
    let (parameters, places) = BuiltinFunction.joined([a.parameters, b.parameters, c.parameters])
    self.init(
      name, parameters, in: module, isAlsoGlobal: isAlsoGlobal, summary, tracking: tracking, unary: unary, binary: binary,
      operation: operation
    ) { (call) throws(Diagnostic) in
      try body(a.read(places[0], &call), b.read(places[1], &call), c.read(places[2], &call))
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  package convenience init<A, B, C, D>(
    _ name: String, _ a: TypedParameter<A>, _ b: TypedParameter<B>, _ c: TypedParameter<C>, _ d: TypedParameter<D>,
    in module: String? = nil, isAlsoGlobal: Bool = false, _ summary: String, tracking: Tracking? = nil,
    unary: Unary? = nil, binary: Binary? = nil, operation: ArrayOperation? = nil,
    _ body: @escaping @Sendable (A, B, C, D) throws(Diagnostic) -> Value
  ) {
    let (parameters, places) = BuiltinFunction.joined([a.parameters, b.parameters, c.parameters, d.parameters])
    self.init(
      name, parameters, in: module, isAlsoGlobal: isAlsoGlobal, summary, tracking: tracking, unary: unary, binary: binary,
      operation: operation
    ) { (call) throws(Diagnostic) in
      try body(a.read(places[0], &call), b.read(places[1], &call), c.read(places[2], &call), d.read(places[3], &call))
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  package convenience init<A, B, C, D, E>(
    _ name: String, _ a: TypedParameter<A>, _ b: TypedParameter<B>, _ c: TypedParameter<C>, _ d: TypedParameter<D>, _ e: TypedParameter<E>,
    in module: String? = nil, isAlsoGlobal: Bool = false, _ summary: String, tracking: Tracking? = nil,
    unary: Unary? = nil, binary: Binary? = nil, operation: ArrayOperation? = nil,
    _ body: @escaping @Sendable (A, B, C, D, E) throws(Diagnostic) -> Value
  ) {
    let (parameters, places) = BuiltinFunction.joined([a.parameters, b.parameters, c.parameters, d.parameters, e.parameters])
    self.init(
      name, parameters, in: module, isAlsoGlobal: isAlsoGlobal, summary, tracking: tracking, unary: unary, binary: binary,
      operation: operation
    ) { (call) throws(Diagnostic) in
      try body(
        a.read(places[0], &call), b.read(places[1], &call), c.read(places[2], &call), d.read(places[3], &call), e.read(places[4], &call))
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  package convenience init<A, B, C, D, E, F>(
    _ name: String, _ a: TypedParameter<A>, _ b: TypedParameter<B>, _ c: TypedParameter<C>, _ d: TypedParameter<D>, _ e: TypedParameter<E>,
    _ f: TypedParameter<F>,
    in module: String? = nil, isAlsoGlobal: Bool = false, _ summary: String, tracking: Tracking? = nil,
    unary: Unary? = nil, binary: Binary? = nil, operation: ArrayOperation? = nil,
    _ body: @escaping @Sendable (A, B, C, D, E, F) throws(Diagnostic) -> Value
  ) {
    let (parameters, places) = BuiltinFunction.joined([a.parameters, b.parameters, c.parameters, d.parameters, e.parameters, f.parameters])
    self.init(
      name, parameters, in: module, isAlsoGlobal: isAlsoGlobal, summary, tracking: tracking, unary: unary, binary: binary,
      operation: operation
    ) { (call) throws(Diagnostic) in
      try body(
        a.read(places[0], &call), b.read(places[1], &call), c.read(places[2], &call), d.read(places[3], &call), e.read(places[4], &call),
        f.read(places[5], &call))
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  package convenience init<A, B, C, D, E, F, G>(
    _ name: String, _ a: TypedParameter<A>, _ b: TypedParameter<B>, _ c: TypedParameter<C>, _ d: TypedParameter<D>, _ e: TypedParameter<E>,
    _ f: TypedParameter<F>, _ g: TypedParameter<G>,
    in module: String? = nil, isAlsoGlobal: Bool = false, _ summary: String, tracking: Tracking? = nil,
    unary: Unary? = nil, binary: Binary? = nil, operation: ArrayOperation? = nil,
    _ body: @escaping @Sendable (A, B, C, D, E, F, G) throws(Diagnostic) -> Value
  ) {
    let (parameters, places) = BuiltinFunction.joined([
      a.parameters, b.parameters, c.parameters, d.parameters, e.parameters, f.parameters, g.parameters,
    ])
    self.init(
      name, parameters, in: module, isAlsoGlobal: isAlsoGlobal, summary, tracking: tracking, unary: unary, binary: binary,
      operation: operation
    ) { (call) throws(Diagnostic) in
      try body(
        a.read(places[0], &call), b.read(places[1], &call), c.read(places[2], &call), d.read(places[3], &call), e.read(places[4], &call),
        f.read(places[5], &call), g.read(places[6], &call))
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  package convenience init<A, B, C, D, E, F, G, H>(
    _ name: String, _ a: TypedParameter<A>, _ b: TypedParameter<B>, _ c: TypedParameter<C>, _ d: TypedParameter<D>, _ e: TypedParameter<E>,
    _ f: TypedParameter<F>, _ g: TypedParameter<G>, _ h: TypedParameter<H>,
    in module: String? = nil, isAlsoGlobal: Bool = false, _ summary: String, tracking: Tracking? = nil,
    unary: Unary? = nil, binary: Binary? = nil, operation: ArrayOperation? = nil,
    _ body: @escaping @Sendable (A, B, C, D, E, F, G, H) throws(Diagnostic) -> Value
  ) {
    let (parameters, places) = BuiltinFunction.joined([
      a.parameters, b.parameters, c.parameters, d.parameters, e.parameters, f.parameters, g.parameters, h.parameters,
    ])
    self.init(
      name, parameters, in: module, isAlsoGlobal: isAlsoGlobal, summary, tracking: tracking, unary: unary, binary: binary,
      operation: operation
    ) { (call) throws(Diagnostic) in
      try body(
        a.read(places[0], &call), b.read(places[1], &call), c.read(places[2], &call), d.read(places[3], &call), e.read(places[4], &call),
        f.read(places[5], &call), g.read(places[6], &call), h.read(places[7], &call))
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  package convenience init<A, B, C, D, E, F, G, H, I>(
    _ name: String, _ a: TypedParameter<A>, _ b: TypedParameter<B>, _ c: TypedParameter<C>, _ d: TypedParameter<D>, _ e: TypedParameter<E>,
    _ f: TypedParameter<F>, _ g: TypedParameter<G>, _ h: TypedParameter<H>, _ i: TypedParameter<I>,
    in module: String? = nil, isAlsoGlobal: Bool = false, _ summary: String, tracking: Tracking? = nil,
    unary: Unary? = nil, binary: Binary? = nil, operation: ArrayOperation? = nil,
    _ body: @escaping @Sendable (A, B, C, D, E, F, G, H, I) throws(Diagnostic) -> Value
  ) {
    let (parameters, places) = BuiltinFunction.joined([
      a.parameters, b.parameters, c.parameters, d.parameters, e.parameters, f.parameters, g.parameters, h.parameters, i.parameters,
    ])
    self.init(
      name, parameters, in: module, isAlsoGlobal: isAlsoGlobal, summary, tracking: tracking, unary: unary, binary: binary,
      operation: operation
    ) { (call) throws(Diagnostic) in
      try body(
        a.read(places[0], &call), b.read(places[1], &call), c.read(places[2], &call), d.read(places[3], &call), e.read(places[4], &call),
        f.read(places[5], &call), g.read(places[6], &call), h.read(places[7], &call), i.read(places[8], &call))
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  package convenience init<A, B, C, D, E, F, G, H, I, J>(
    _ name: String, _ a: TypedParameter<A>, _ b: TypedParameter<B>, _ c: TypedParameter<C>, _ d: TypedParameter<D>, _ e: TypedParameter<E>,
    _ f: TypedParameter<F>, _ g: TypedParameter<G>, _ h: TypedParameter<H>, _ i: TypedParameter<I>, _ j: TypedParameter<J>,
    in module: String? = nil, isAlsoGlobal: Bool = false, _ summary: String, tracking: Tracking? = nil,
    unary: Unary? = nil, binary: Binary? = nil, operation: ArrayOperation? = nil,
    _ body: @escaping @Sendable (A, B, C, D, E, F, G, H, I, J) throws(Diagnostic) -> Value
  ) {
    let (parameters, places) = BuiltinFunction.joined([
      a.parameters, b.parameters, c.parameters, d.parameters, e.parameters, f.parameters, g.parameters, h.parameters, i.parameters,
      j.parameters,
    ])
    self.init(
      name, parameters, in: module, isAlsoGlobal: isAlsoGlobal, summary, tracking: tracking, unary: unary, binary: binary,
      operation: operation
    ) { (call) throws(Diagnostic) in
      try body(
        a.read(places[0], &call), b.read(places[1], &call), c.read(places[2], &call), d.read(places[3], &call), e.read(places[4], &call),
        f.read(places[5], &call), g.read(places[6], &call), h.read(places[7], &call), i.read(places[8], &call), j.read(places[9], &call))
    }
  }
}
