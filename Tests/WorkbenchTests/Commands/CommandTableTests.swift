import Export
import Language
import Testing
import WorkbenchTestSupport

@testable import Runtime
@testable import Workbench

@Suite struct CommandTableTests {
  let table = CommandTable.standard

  /// What other libraries call a loss or an activation leads to a line that works, and what is only near is not said to be the same.
  @Test func namesOfOtherLibrariesLeadToOurs() {
    for (name, own) in ForeignNames.losses {
      #expect(Bench().error("loss \(name)")?.hint == "it is called `\(own)` here: loss \(own)")
      #expect(Bench().error("data xor; net 2 -> 2 sigmoid -> 2 softmax; loss \(own)")?.message.contains("no loss") != true, "\(own)")
    }
    for (table, said) in [(ForeignNames.activations, "it is called"), (ForeignNames.nearestActivations, "the nearest one here is")] {
      for (name, own) in table {
        #expect(Bench().error("net 2 -> 3 \(name) -> 1")?.hint?.hasPrefix("\(said) `\(own)`") == true, "\(name)")
        #expect(Bench().error("net 2 -> 3 \(own) -> 1") == nil)
      }
    }
  }

  @Test func namesAreUniqueAndEveryCommandExplainsItself() {
    #expect(Set(table.names).count == table.names.count)
    for command in table.commands {
      #expect(!command.summary.isEmpty && !command.summary.hasSuffix("."), "\(command.name)")
      #expect(Set(command.parameters.map(\.name)).count == command.parameters.count, "\(command.name)")
      for parameter in command.parameters { #expect(!parameter.help.isEmpty, "\(command.name) \(parameter.name)") }
      #expect(!command.examples.isEmpty || command.name == "source", "\(command.name) has an example")
    }
  }

  /// They stand in one list at the Tab key: a few words that begin small and end without a full stop.
  @Test func descriptionsAreOfOneStyle() {
    let session = Bench().session
    var described = FunctionTable.all.map { ($0.qualifiedName, $0.summary) }
    for table in FunctionTable.methods { described += table.functions.map { ("\(table.type).\($0.name)", $0.summary) } }
    for command in table.commands {
      described.append((command.name, command.summary))
      described += command.parameters.map { ("\(command.name) \($0.name)", $0.help) }
    }
    let starts = [
      "", "help ", "np.", "np.random.", "np.linalg.", "math.", "random.", "loss ", "optimizer ", "schedule ", "data ", "show ", "plot ",
      "plot activation ", "export ", "net 2 -> 2 ", "net 2 -> ", "train ", "clip ", "precision ",
    ]
    for start in starts {
      let found = session.completions(for: start, cursor: start.utf8.count)
      described += found.filter { !["True", "False", "None"].contains($0.description) }.map { (start + $0.text, $0.description) }
    }
    #expect(described.count > 1000)
    for (name, text) in described where !text.isEmpty {
      #expect(!text.hasSuffix("."), "\(name): \(text)")
      // A capital is a name's (NumPy's, PyTorch's), an abbreviation's (AND) or a variable's.
      let word = text.prefix { $0.isLetter }
      let isName =
        word.dropFirst().contains { $0.isUppercase } || (word.count == 1 && word != "A") || ["Adam", "Rosenblatt"].contains(word)
      #expect(isName || word.first?.isUppercase != true, "\(name): \(text)")
    }
  }

  @Test func everyExampleRunsInAFreshSession() {
    for command in table.commands {
      for example in command.examples {
        let bench = Bench()
        let error = bench.error(example.lines.joined(separator: "\n"))
        #expect(error == nil, "\(example.lines): \(error?.message ?? "")")
      }
    }
  }

  @Test func everyExampleCompletesOnItsWay() {
    for command in table.commands {
      for example in command.examples {
        let bench = Bench()
        for line in example.lines {
          check(line, in: bench.session)
          _ = bench.error(line)
        }
      }
    }
  }

  /// Each prefix of a command's name, of an option's and of a listed word is completed to it; no prefix traps.
  private func check(_ line: String, in session: Session) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var start = 0
    guard let command = session.commands[words[0]], !session.evaluator.isVariable(words[0]) else { return }
    for (index, word) in words.enumerated() {
      defer { start += word.utf8.count + 1 }
      let key = word.contains("=") && !word.contains("[") ? String(word.prefix { $0 != "=" }) + "=" : nil
      let known =
        index == 0 || (key.map { k in command.options.contains { $0.name + "=" == k } } ?? false)
        || command.parameters.contains { $0.choices.contains(word) || ($0.kind == .flag && $0.name == word) }
      for length in 0...word.utf8.count {
        let text = String(decoding: Array(line.utf8)[0..<start + length], as: UTF8.self)
        let found = session.completions(for: text, cursor: text.utf8.count)
        let wanted = index == 0 ? word : key ?? word
        guard known, length < wanted.utf8.count || key == nil else { continue }
        #expect(found.contains { $0.text == wanted && $0.replacing == start..<start + length }, "\(text)| should offer \(wanted)")
      }
    }
  }

  @Test(arguments: [
    ("W1[", ["0", "1", ":"]), ("W1[1", ["1"]), ("W1[0,", ["0", "1", "2", "3", ":"]), ("W1[0, 2", ["2"]), ("W1[:, 3", ["3"]),
    ("why W1[", ["0", "1", ":"]), ("why W1[0,", ["0", "1", "2", "3", ":"]), ("print(W1[1:", ["1", "2"]), ("W1[0,0,", []), ("W1[-", []),
    ("b1[", ["0", "1", "2", "3", ":"]), ("x = [3, 4]\nx[", ["0", "1", ":"]), ("W1[7", []), ("?W1[1,3", ["3"]),
  ])
  func subscriptsOfferTheIndicesOfTheirAxis(text: String, wanted: [String]) {
    let bench = Bench()
    _ = bench.error("data xor\nnet 2 -> 4 tanh -> 1 sigmoid\nx = [3, 4]")
    let found = bench.session.completions(for: text, cursor: text.utf8.count)
    #expect(found.map(\.text) == wanted)
    #expect(found.allSatisfy { $0.replacing.upperBound == text.utf8.count && $0.description.hasPrefix("axis ") })
  }

  @Test func constantsOfModulesShowTheirValues() {
    let found = Bench().session.completions(for: "np.", cursor: 3)
    #expect(found.first { $0.text == "pi" }?.description == "3.141592653589793")
    #expect(found.first { $0.text == "newaxis" }?.description == "None")
    for completion in found { #expect(!completion.description.isEmpty, "\(completion.text)") }
  }

  @Test func descriptionsStandBesideCompletions() {
    let bench = Bench()
    _ = bench.error("data xor\nnet 2 -> 4 tanh -> 1 sigmoid")
    let found = bench.session.completions(for: "optimizer a", cursor: 11)
    #expect(found.map(\.text) == ["adagrad", "adam", "adamw", "alpha=", "amsgrad"])
    #expect(found[1].description.contains("RMSProp"))
    #expect(bench.session.completions(for: "W", cursor: 1).contains { $0.text == "W1" && $0.description.contains("(2, 4)") })
    #expect(bench.session.completions(for: "np.lin", cursor: 6).map(\.text).contains("linspace"))
    #expect(bench.session.completions(for: "X.sh", cursor: 4).map(\.text) == ["shape"])
    #expect(bench.session.completions(for: "net 2 -> 4 ta", cursor: 13).map(\.text) == ["tanh"])
    #expect(bench.session.completions(for: "net 2 -> c", cursor: 10).map(\.text) == ["conv"])
    #expect(bench.session.completions(for: "train 5 until=\"lo", cursor: 17).first?.text == "loss")
    #expect(bench.session.completions(for: "x = 1 # tra", cursor: 11).isEmpty)
    #expect(bench.session.completions(for: "plot activation ge", cursor: 18).map(\.text) == ["gelu"])
    #expect(bench.session.completions(for: "help lept", cursor: 9).isEmpty)
  }

  @Test func everyReservedWordIsCompleted() {
    let bench = Bench()
    #expect(ReservedWords.all.count >= 30)
    for word in ReservedWords.all {
      let start = String(word.dropLast())
      #expect(bench.session.completions(for: start, cursor: start.utf8.count).contains { $0.text == word }, "\(word)")
    }
  }
}
