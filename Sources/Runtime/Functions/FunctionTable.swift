import Language

/// Everything the language can call, in one table: the evaluator, completion, help and the reference read it.
public enum FunctionTable {
  /// Every function and type, each once.
  public static let all: [BuiltinFunction] =
    PythonFunctions.all + TypeObject.builtins.compactMap(\.constructor) + [TypeFunctions.param] + ActivationFunctions.all
    + ConvolutionFunctions.all
    + ArrayFunctions.all
    + RandomFunctions.all + Searching.linalg + MathFunctions.all + PythonRandomFunctions.all

  /// The methods of each type.
  public static let methods: [(type: String, functions: [BuiltinFunction])] = Methods.all.map { table in
    (table.typeName, table.functions.values.sorted { $0.name < $1.name })
  }

  /// What a name means that is neither a variable nor a live name.
  package nonisolated(unsafe) static let globals: [String: Value] = {
    var table: [String: Value] = [:]
    for function in ArrayFunctions.all where function.isAlsoGlobal { table[function.name] = .builtin(function) }
    for function in Elementwise.globals { table[function.name] = .builtin(function) }
    for function in ActivationFunctions.all + ConvolutionFunctions.all { table[function.name] = .builtin(function) }
    for function in PythonFunctions.all { table[function.name] = .builtin(function) }
    for type in TypeObject.builtins { table[type.name] = .type(type) }
    for (name, type) in TypeObject.exceptions { table[name] = .type(type) }
    table["object"] = .type(.object)
    table["param"] = .builtin(TypeFunctions.param)
    table["Value"] = .type(.variable)
    table["pi"] = .float(Double.pi)
    table["e"] = MathFunctions.constants["e"]
    table["inf"] = .float(.infinity)
    table["nan"] = .float(.nan)
    table["newaxis"] = Value.none
    table["__name__"] = .string("__main__")
    if let numpy = try? Modules.find("numpy") {
      for name in ["c_", "linalg"] { table[name] = numpy.members[name] }
      table["np"] = .module(numpy)
    }
    if let math = try? Modules.find("math") { table["math"] = .module(math) }
    return table
  }()

  /// The names that mean something without being defined, for completion.
  public static let globalNames: [String] = globals.keys.filter { !$0.hasPrefix("_") }.sorted()

  /// A function by the name a learner writes: `exp`, `np.exp`, `math.exp`, `list.append`.
  public static func function(named name: String) -> BuiltinFunction? {
    if case .builtin(let function)? = globals[name] { return function }
    if case .type(let type)? = globals[name] { return type.constructor }
    if let found = all.first(where: { $0.qualifiedName == name }) { return found }
    return methods.lazy.flatMap(\.functions).first { $0.qualifiedName == name || "ndarray.\($0.name)" == name }
  }

  /// Names Python has and this language does not, with what to do instead.
  static let refusedNames: [String: String] = [
    "input": "a script cannot ask questions; assign a variable instead: `x = 3`",
    "open": "files are read by `data FILE.csv target=COLUMN` and written by `save` and `export`",
    "exec": "`source FILE` runs a file", "eval": "write the expression itself", "exit": "`quit` leaves",
    "hasattr": "`help` says what a value has", "getattr": "write the attribute's name: `a.shape`", "setattr": "keep it in a dictionary",
    "id": "`is` compares two objects", "hash": "dictionaries need no hash", "vars": "`show vars` lists the variables",
    "globals": "`show vars` lists the variables", "locals": "`show vars` lists the variables", "dir": "`help` says what a value has",
    "super": "classes are not part of this language; functions and dictionaries do", "self": "classes are not part of this language",
    "torch": "there is no PyTorch here: `param(…)` makes tracked values, and `net 2 -> 4 tanh -> 1 sigmoid` builds networks",
    "plt": "there is no matplotlib here: `plot` draws in the terminal", "complex": "complex numbers are not part of this language",
    "frozenset": "`set(…)` makes a set", "bytes": "bytes are not part of this language",
  ]

  static func hint(forUnknown name: String) -> String? {
    switch name {
    case "numpy": "it is called `np` here, or write `import numpy`"
    case "random": "write `import random` first"
    case "true", "false": "write `\(name.prefix(1).uppercased() + name.dropFirst())`"
    case "null", "nil": "write `None`"
    default: "give it a value first: `\(name) = …`"
    }
  }
}
