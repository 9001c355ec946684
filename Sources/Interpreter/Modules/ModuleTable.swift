/// The modules that `import` finds beside NumPy and math, each declared once.
enum ModuleTable {
  static let all: [String: ModuleDefinition] = [
    "_native": ModuleDefinition("what the other modules are made of", functions: NativeFunctions.all),
    "_re": ModuleDefinition("what re is made of", functions: RegularExpressions.all),
    "random": ModuleDefinition("random numbers, as CPython draws them", functions: PythonRandomFunctions.all),
    "micrograd": ModuleDefinition("the package of micrograd.engine"),
    "micrograd.engine": ModuleDefinition("tracked values", { ["Value": .type(.variable)] }),
    "itertools": ModuleDefinition("ways to go over elements", functions: Itertools.all),
    "json": ModuleDefinition("values as text in JSON", functions: JSONFunctions.all),
    "io": ModuleDefinition("files in memory", functions: [StreamFunctions.stringIO, StreamFunctions.bytesIO, StreamFunctions.open]),
  ]
}
