import Language

/// A parameter as a built-in function declares it, and how its argument becomes what the function's Swift takes.
///
/// `BuiltinFunction("round", .value("number"), .optional(.integer, "ndigits")) { number, digits in … }`: the declaration gives the
/// signature, binds the arguments and says their types.
package struct TypedParameter<Wanted>: Sendable {
  /// One as a rule; none where something of the call itself is taken, several where they make one thing together.
  var parameters: [BuiltinFunction.Parameter]
  /// Gets the place of the first of them among the call's arguments. (The call is handed on as it lies, for copies of it cost time.)
  let read: @Sendable (Int, inout CallContext) throws(Diagnostic) -> Wanted

  /// - Parameter shown: the default as the signature writes it, nil for a parameter that must be given.
  private init(
    _ name: String, _ form: BuiltinFunction.Parameter.Form = .ordinary, shown: String?,
    _ read: @escaping @Sendable (Int, inout CallContext) throws(Diagnostic) -> Wanted
  ) {
    parameters = [BuiltinFunction.Parameter(name: name, form: form, defaultText: shown)]
    self.read = read
  }

  /// Several parameters that make one thing together.
  init(
    together parameters: [BuiltinFunction.Parameter],
    _ read: @escaping @Sendable (ArraySlice<Value?>, CallContext) throws(Diagnostic) -> Wanted
  ) {
    self.parameters = parameters
    let count = parameters.count
    self.read = { (place, call) throws(Diagnostic) in try read(call.arguments[place..<place + count], call) }
  }

  /// Something of the call itself.
  init(ofCall read: @escaping @Sendable (inout CallContext) throws(Diagnostic) -> Wanted) {
    parameters = []
    self.read = { (_, call) throws(Diagnostic) in try read(&call) }
  }

  /// What a method of one type is called on.
  static func this(_ taken: @escaping @Sendable (Value) -> Wanted?) -> TypedParameter {
    TypedParameter(ofCall: { (call) throws(Diagnostic) in
      guard let taken = taken(call.receiver) else { throw Methods.wrongReceiver(call.function, call.receiver) }
      return taken
    })
  }

  /// A parameter that must be given and is read in a way of its own.
  package static func given(
    _ name: String, _ read: @escaping @Sendable (Value, CallContext) throws(Diagnostic) -> Wanted
  ) -> TypedParameter {
    TypedParameter(name, shown: nil) { (place, call) throws(Diagnostic) in try read(call.arguments[place] ?? .none, call) }
  }

  /// A parameter that must be given; `called` is its name in error messages.
  package static func required(_ reading: Reading<Wanted>, _ name: String, called: String? = nil) -> TypedParameter {
    let what = called ?? name
    return TypedParameter(name, shown: nil) { (place, call) throws(Diagnostic) in try reading.read(call.arguments[place] ?? .none, what) }
  }

  /// A parameter with a default.
  package static func defaulted(
    _ reading: Reading<Wanted>, _ name: String, to fallback: @autoclosure () -> Wanted, shown: String, called: String? = nil
  ) -> TypedParameter where Wanted: Sendable {
    let what = called ?? name
    let fallback = fallback()
    return TypedParameter(name, shown: shown) { (place, call) throws(Diagnostic) in
      guard let value = call.arguments[place] else { return fallback }
      return try reading.read(value, what)
    }
  }

  /// A parameter that must be given, and may be None: then it is nil.
  package static func orNone<Value>(_ reading: Reading<Value>, _ name: String, called: String? = nil) -> TypedParameter
  where Wanted == Value? {
    let what = called ?? name
    return TypedParameter(name, shown: nil) { (place, call) throws(Diagnostic) in
      guard let value = call.arguments[place], !value.isNone else { return nil }
      return try reading.read(value, what)
    }
  }

  /// A parameter for which None says what leaving it out says: then it is nil.
  package static func optional<Value>(_ reading: Reading<Value>, _ name: String, shown: String = "None", called: String? = nil)
    -> TypedParameter
  where Wanted == Value? {
    let what = called ?? name
    return TypedParameter(name, shown: shown) { (place, call) throws(Diagnostic) in
      guard let value = call.arguments[place], !value.isNone else { return nil }
      return try reading.read(value, what)
    }
  }

  /// Only by its place; the signature's `/` stands behind the last of these.
  package var positionalOnly: TypedParameter { formed(.positionalOnly) }

  /// Only by its name; the signature's `*` stands before the first of these.
  package var keywordOnly: TypedParameter { formed(.keywordOnly) }

  private func formed(_ form: BuiltinFunction.Parameter.Form) -> TypedParameter {
    var formed = self
    formed.parameters = parameters.map { BuiltinFunction.Parameter(name: $0.name, form: form, defaultText: $0.defaultText) }
    return formed
  }
}

/// How a value becomes what Swift takes, or what is wrong with it; the text says what the value is, for the message.
package struct Reading<Wanted>: Sendable {
  let read: @Sendable (Value, String) throws(Diagnostic) -> Wanted
}

extension Reading where Wanted == Value {
  package static var value: Reading { Reading { (value, _) throws(Diagnostic) in value } }
}

extension Reading where Wanted == Int {
  package static var integer: Reading { Reading { (value, what) throws(Diagnostic) in try value.integer(what) } }
}

extension Reading where Wanted == Double {
  package static var number: Reading { Reading { (value, what) throws(Diagnostic) in try value.number(what) } }
}

extension Reading where Wanted == String {
  package static var text: Reading { Reading { (value, what) throws(Diagnostic) in try value.text(what) } }
}

extension Reading where Wanted == Bool {
  package static var flag: Reading { Reading { (value, _) throws(Diagnostic) in try value.isTrue() } }
}

extension Reading where Wanted == NDArray {
  package static var array: Reading { Reading { (value, what) throws(Diagnostic) in try value.array(what) } }
}

extension Reading where Wanted == [Int] {
  package static var shape: Reading { Reading { (value, what) throws(Diagnostic) in try value.shape(what) } }
}

extension Reading where Wanted == [Value] {
  package static var elements: Reading { Reading { (value, _) throws(Diagnostic) in try value.elements() } }
}

extension TypedParameter where Wanted == Value {
  package static func value(_ name: String) -> TypedParameter {
    TypedParameter(name, shown: nil) { (place, call) throws(Diagnostic) in call.arguments[place] ?? .none }
  }
}

extension TypedParameter where Wanted == Value? {
  /// nil where it is left out; None is a value like any other.
  package static func value(_ name: String, default shown: String) -> TypedParameter {
    TypedParameter(name, shown: shown) { (place, call) throws(Diagnostic) in call.arguments[place] }
  }
}

extension TypedParameter where Wanted == Int {
  package static func integer(_ name: String, called: String? = nil) -> TypedParameter { required(.integer, name, called: called) }

  package static func integer(_ name: String, default fallback: Int, called: String? = nil) -> TypedParameter {
    let what = called ?? name
    return TypedParameter(name, shown: String(fallback)) { (place, call) throws(Diagnostic) in
      try call.arguments[place]?.integer(what) ?? fallback
    }
  }
}

extension TypedParameter where Wanted == Double {
  package static func number(_ name: String, called: String? = nil) -> TypedParameter { required(.number, name, called: called) }

  package static func number(_ name: String, default fallback: Double, shown: String? = nil, called: String? = nil) -> TypedParameter {
    defaulted(.number, name, to: fallback, shown: shown ?? floatRepr(fallback), called: called)
  }

  /// A number that is always the same, of which the caller knows nothing.
  package static func constant(_ number: Double) -> TypedParameter { TypedParameter(ofCall: { (_) throws(Diagnostic) in number }) }
}

extension TypedParameter where Wanted == String {
  package static func text(_ name: String, called: String? = nil) -> TypedParameter { required(.text, name, called: called) }

  package static func text(_ name: String, default fallback: String, called: String? = nil) -> TypedParameter {
    defaulted(.text, name, to: fallback, shown: Value.string(fallback).reprText, called: called)
  }
}

extension TypedParameter where Wanted == Bool {
  package static func flag(_ name: String) -> TypedParameter { required(.flag, name) }

  package static func flag(_ name: String, default fallback: Bool) -> TypedParameter {
    TypedParameter(name, shown: fallback ? "True" : "False") { (place, call) throws(Diagnostic) in
      try call.arguments[place]?.isTrue() ?? fallback
    }
  }
}

extension TypedParameter where Wanted == NDArray {
  /// An array, or what becomes one; messages call it the function's argument.
  package static func array(_ name: String, called: String? = nil) -> TypedParameter {
    TypedParameter(name, shown: nil) { (place, call) throws(Diagnostic) in
      let value = call.arguments[place] ?? .none
      if case .array(let array) = value { return array }
      return try value.array(called ?? "\(call.function.qualifiedName)'s argument")
    }
  }

  /// An array's numbers, whether it is tracked or not.
  package static func untracked(_ name: String) -> TypedParameter {
    given(name) { (value, _) throws(Diagnostic) in try value.withoutTracking.array("the argument") }
  }
}

extension TypedParameter where Wanted == [Int] {
  package static func shape(_ name: String, called: String? = nil) -> TypedParameter { required(.shape, name, called: called) }
}

extension TypedParameter where Wanted == [Value] {
  /// An iterable's elements.
  package static func elements(_ name: String) -> TypedParameter { required(.elements, name) }

  /// `*rest`: the further arguments by position.
  package static func rest(_ name: String) -> TypedParameter {
    TypedParameter(name, .star, shown: nil) { (place, call) throws(Diagnostic) in
      guard case .tuple(let values)? = call.arguments[place] else { return [] }
      return values
    }
  }
}

extension TypedParameter where Wanted == DictObject {
  /// `**keywords`: the further arguments by name.
  package static func keywords(_ name: String) -> TypedParameter {
    TypedParameter(name, .doubleStar, shown: nil) { (place, call) throws(Diagnostic) in
      guard case .dict(let keywords)? = call.arguments[place] else { return DictObject() }
      return keywords
    }
  }
}

extension TypedParameter where Wanted == Void {
  /// A parameter that is accepted and changes nothing here.
  package static func ignored(_ name: String, default shown: String) -> TypedParameter {
    TypedParameter(name, shown: shown) { (_, _) throws(Diagnostic) in }
  }
}

// MARK: What is taken of the call itself

extension TypedParameter where Wanted == CallContext {
  /// The whole call.
  package static var call: TypedParameter { TypedParameter(ofCall: { (call) throws(Diagnostic) in call }) }
}

extension TypedParameter where Wanted == Evaluator {
  package static var evaluator: TypedParameter { TypedParameter(ofCall: { (call) throws(Diagnostic) in call.evaluator }) }
}

extension TypedParameter where Wanted == Value {
  /// What a method is called on.
  package static var receiver: TypedParameter { TypedParameter(ofCall: { (call) throws(Diagnostic) in call.receiver }) }
}

extension Value? {
  /// An argument that is neither left out nor None.
  var given: Value? {
    guard let self, !self.isNone else { return nil }
    return self
  }
}
