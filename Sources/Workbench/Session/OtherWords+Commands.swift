extension OtherWords {
  /// Words that other tools have for what is done here, and the line that does it.
  static let commands: [String: @Sendable (_ rest: String) -> String] = [
    "fit": { "training is `train`: train \($0)" },
    "learn": { "training is `train`: train \(number($0) ?? "100")" },
    "start": { _ in "training is `train`: train 100" },
    "network": {
      "a network is built by `net`, with arrows between the layers: net \(SpecificationParser.arrows($0) ?? "2 -> 4 tanh -> 1 sigmoid")"
    },
    "score": { _ in "`evaluate` tells loss and accuracy" },
    "test": { _ in "`evaluate test` tells loss and accuracy of the test part" },
    "summary": { _ in "`net` alone shows the network" },
    "backprop": { _ in "the backward pass is `backward`" },
    "echo": { "a value is shown by its name, or by print(\($0))" },
    "man": { "`help \($0)` explains it" },
    "epochs": { "training is `train`: train \($0)" },
    "learning_rate": { "the rate belongs to the optimizer: optimizer sgd lr=\($0)" },
    "lr": { "the rate belongs to the optimizer: optimizer sgd lr=\($0)" },
    "activation": { "an activation stands behind its layer's size: net 2 -> 4 \($0.isEmpty ? "tanh" : $0) -> 1 sigmoid" },
    "layer": { "layers are given to `net`: net 2 -> \($0) -> 1 sigmoid" },
    "layers": { "layers are given to `net`: net 2 -> 4 \($0.first?.isLetter == true ? $0 : "tanh") -> 1 sigmoid" },
    "model": { _ in "a network is built by `net`: net 2 -> 4 tanh -> 1 sigmoid" },
    "dataset": { "data are loaded by `data`: data \($0)" },
    "dropout": { "dropout is a layer: net 2 -> 8 relu -> dropout \($0) -> 1 sigmoid" },
    "units": { "units are given to `net`: net 2 -> \($0) tanh -> 1 sigmoid" },
    "neurons": { "units are given to `net`: net 2 -> \($0) tanh -> 1 sigmoid" },
    "neuron": { "units are given to `net`: net 2 -> \($0) tanh -> 1 sigmoid" },
    "hidden": { "hidden layers are given to `net`: net 2 -> \($0) tanh -> 1 sigmoid" },
    "add": { _ in "a layer is added by building the network anew: net 2 -> 4 tanh -> 4 tanh -> 1 sigmoid" },
    "gradient": { _ in "the gradient of W1 is `dW1`, after `backward`; `why W1[0,0]` explains one" },
    "grad": { _ in "the gradient of W1 is `dW1`, after `backward`; `why W1[0,0]` explains one" },
    "weights": { _ in "`show weights` lists them; one is `W1[0,0]`" },
    "accuracy": { _ in "`evaluate` tells loss and accuracy" },
    "make": { _ in build }, "build": { _ in build }, "create": { _ in build }, "define": { _ in build },
    "use": { "data are loaded by `data`: data \($0)" }, "load_data": { _ in "data are loaded by `data`: data xor" },
    "draw": { _ in "`plot boundary` draws what the network answers, `net` the network" },
    "what": explaining, "how": explaining, "who": explaining, "where": explaining, "can": explaining, "please": explaining,
    "i": explaining, "tell": explaining, "explain": explaining, "teach": explaining,
    "exit": { _ in "`quit` leaves; `lessons` goes back to the list" }, "leave": { _ in "`quit` leaves; `lessons` goes back to the list" },
    "open": { "`lesson \($0)` opens a lesson, `data FILE` a table" }, "main": { _ in "`lessons` lists the lessons" },
    "undo": { _ in "`rewind` undoes steps of training" }, "install": { _ in "nothing is installed here: `help` lists what there is" },
    "run": { "a program is run by `source \($0)`; a network is trained by `train 100`" },
    "using": { _ in "modules are brought in by `import`: import numpy as np" },
    "cd": { _ in "files are given with their folders: data folder/table.csv" },
    "cat": { "tables are read by `data \($0)`, programs run by `source FILE`" },
    "python": { "a program is run by `source \($0)`" },
    "pip": { _ in "nothing is installed here: `help` lists what there is" },
  ]

  private static let build = "a network is built by `net`: net 2 -> 4 tanh -> 1 sigmoid"

  /// For a question in plain words: help on the first word in it on which there is some.
  private static func explaining(_ rest: String) -> String {
    let words = rest.lowercased().split { !$0.isLetter }.map(String.init)
    let known = words.first { CommandTable.workbench[$0] != nil && $0.count > 2 || ["train", "net", "data"].contains($0) }
    return known.map { "`help \($0)` explains it" } ?? "`help` lists the commands, `lessons` the lessons"
  }

  /// The first number in a text.
  private static func number(_ text: String) -> String? { text.split { !$0.isNumber }.first.map(String.init) }
}
