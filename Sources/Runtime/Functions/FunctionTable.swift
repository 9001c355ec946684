import Language

/// Everything the language can call, in one table: the evaluator, completion, help and the reference read it.
public enum FunctionTable {
  /// Every function and type, each once.
  public static let all: [BuiltinFunction] =
    PythonFunctions.all + [StreamFunctions.open] + TypeObject.builtins.compactMap(\.constructor) + [TypeFunctions.param]
    + ActivationFunctions.all
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
    table["open"] = .builtin(StreamFunctions.open)
    for type in TypeObject.builtins { table[type.name] = .type(type) }
    let imported = [Diagnostic.Kind.linearAlgebra.rawValue, "FrozenInstanceError", "JSONDecodeError", "AxisError"]
    for (name, type) in TypeObject.exceptions where !imported.contains(name) { table[name] = .type(type) }
    table["NotImplemented"] = .notImplemented
    table["Ellipsis"] = .ellipsis
    table["param"] = .builtin(TypeFunctions.param)
    table["Value"] = .type(.variable)
    table["pi"] = .float(Double.pi)
    table["e"] = MathFunctions.constants["e"]
    table["inf"] = .float(.infinity)
    table["nan"] = .float(.nan)
    table["newaxis"] = Value.none
    table["__name__"] = .string("__main__")
    if let numpy = Modules.native("numpy") {
      for name in ["c_", "linalg"] { table[name] = numpy.members[name] }
      table["np"] = .module(numpy)
    }
    if let math = Modules.native("math") { table["math"] = .module(math) }
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
    "xrange": "it is called `range` in Python 3", "raw_input": "it is called `input` in Python 3",
    "unichr": "it is called `chr` in Python 3",
    "unicode": "it is called `str` in Python 3", "basestring": "it is called `str` in Python 3", "long": "it is called `int` in Python 3",
    "reduce": "write `from functools import reduce` first",
    "self": "`self` is the first parameter of a method: `def name(self, …):`",
    "torch": "there is no PyTorch here: `param(…)` makes tracked values, and `net 2 -> 4 tanh -> 1 sigmoid` builds networks",
    "plt": "write `import matplotlib.pyplot as plt` first", "pd": "write `import pandas as pd` first",
  ]

  /// What a name of other languages, pages and notebooks is called here; nil for all others.
  static func meant(byUnknown name: String) -> String? {
    switch name {
    case "numpy": "it is called `np` here, or write `import numpy`"
    case "random": "write `import random` first"
    case "true", "false", "TRUE", "FALSE": "write `\(name.prefix(1).uppercased() + name.dropFirst().lowercased())`"
    case "null", "nil", "NULL", "undefined": "write `None`"
    case "σ": "σ is the sigmoid: `sigmoid(…)`"
    case "π": "π is `np.pi`"
    case "Σ", "∑": "a sum is `np.sum(…)`"
    case "F": "functions stand by themselves here: `relu(…)`, `softmax(…)`, `cross_entropy(…)`"
    case "disp", "printf", "println", "puts": "values are shown by `print(…)`"
    case "q", "bye", "logout": "`quit` leaves"
    case "accuracy", "score": "`evaluate` tells a network's loss and accuracy; \(ofYours(name))"
    case "summary": "`net` alone shows the network; \(ofYours(name))"
    case "backprop": "a network's backward pass is `backward`; \(ofYours(name))"
    case "gradient", "gradients", "grads": "the gradient of a network's W1 is `dW1`, after `backward`; \(ofYours(name))"
    case "bias", "biases": "each layer's biases have a number, `b1`, `b2`; \(ofYours(name))"
    case "start", "learn", "fit": "a network is trained by `train 100`; \(ofYours(name))"
    case "ln": "the natural logarithm is written `np.log(…)`"
    case "Sequential", "Dense", "nn", "keras", "tf", "tensorflow", "Network", "NeuralNetwork", "MLP", "Linear", "MLPClassifier", "Chain":
      "networks are built by `net` here: net 2 -> 4 tanh -> 1 sigmoid"
    case "model": "a network is built by `net`, net 2 -> 4 tanh -> 1 sigmoid, and trained by `train 100`"
    case "xor", "nand", "moons", "circles", "blobs", "spiral", "checkerboard", "iris", "digits": "data are loaded by `data`: data \(name)"
    case "W": "each layer's weights have a number: `W1`, `W2`"
    case "ŷ", "ypred", "y_pred": "the network's answer is `yhat`, after `forward`"
    case "library", "require", "include": "modules are brought in by `import`: import numpy as np"
    case "ls", "pwd", "whos", "who": "`show vars` lists what there is; files are read by `data FILE` and `source FILE`"
    case "head": "the first rows are `X[:5]`"
    case "rand", "randn": "numbers by chance are `np.random.\(name)(2, 3)`"
    case "size": "`W.shape` tells an array's extents, `len(W)` its rows; \(ofYours(name))"
    case "c": "values in a row are `np.array([1, 2, 3])`; \(ofYours(name))"
    case "SUM", "AVERAGE", "MEAN": "`\(name == "SUM" ? "sum" : "np.mean")([1, 2])` takes its values in a list"
    case "install": "nothing is installed here: `help` lists what there is"
    case "end": "a block ends where its indentation ends"
    case "undo": "`rewind` undoes steps of training; \(ofYours(name))"
    case "clc", "cls": "`clear` clears the screen"
    case "draw": "`plot boundary` draws what the network answers, `net` the network; \(ofYours(name))"
    case "load_iris", "load_digits", "load_wine", "load_breast_cancer": "data are loaded by `data`: data \(name.dropFirst(5))"
    case "df", "dataset": "tables are loaded by `data`: data points.csv; \(ofYours(name))"
    case "begin", "menu", "hello", "hi", "hey", "yes", "no", "ok", "okay", "please", "thanks", "sudo", "python", "python3", "bash":
      "`help` lists the commands, `lessons` the lessons; \(ofYours(name))"
    case "In", "Out": "`\(name) [1]:` is a notebook's prompt: leave it out and type what stands behind it"
    default: nil
    }
  }

  private static func ofYours(_ name: String) -> String { "a variable of yours gets its value first: `\(name) = …`" }

  static func hint(forUnknown name: String) -> String? { "give it a value first: `\(name) = …`" }
}
