import Files
import Language
import Foundation
import TestSupport
import Testing
import Workbench
import WorkbenchTestSupport

/// The errors learners make, as they read them.
@Suite struct DiagnosticSnapshotTests {
  @Test func beforeThereIsAnything() {
    #expect(
      Golden.difference(
        Bench().text("forward", "backward", "update", "train 5", "predict [1, 2]", "why W1[0,0]", "plot loss", "show data"),
        "errors-nothing-yet.txt") == nil)
  }

  @Test func withANetwork() {
    let bench = Bench()
    _ = bench.text("data xor", "net 2 -> 4 tanh -> 1 sigmoid")
    let text = bench.text(
      "backward", "update", "loss cross_entropy", "loss mcse", "optimizer sgd lr=-1", "optimizer sgd beta1=0.9", "optimizer sdg",
      "train ten", "train",
      "train 10 bacth=5", "train 10 until=\"lss < 1\"", "evaluate test", "why W3[0]", "why W1[5,0]", "why z1", "show wieghts",
      "plot bondary",
      "help trian", "rewind 3", "forward [1,2,3]", "forward foo", "clip norm=0", "data X", "data X [1,2]", "set precision=40", "stop when",
      "freeze 7",
      "step 0", "train(5, bach=3)", "forward 1 2 3", "update x", "regularize l1=-1", "schedule stp", "precision float8", "unwatch q")
    #expect(Golden.difference(text, "errors-network.txt") == nil)
  }

  /// Options where a command is wanted, numbers without their names, values where words are wanted.
  @Test func wordsInTheWrongPlace() {
    let bench = Bench()
    _ = bench.text("data xor", "net 2 -> 4 tanh -> 1 sigmoid")
    let text = bench.text(
      "train 5 lr=0.1", "train 10 batch 5", "lr 0.5", "batch 16", "seed 3", "sigmoid 3 + 1", "set lr 0.1", "optimizer sgd 0.5",
      "optimizer adam lr 0.01", "clip 1", "clip nono", "regularize 0.1", "show W1", "W1.grad", "trainn 5", "what 5")
    #expect(Golden.difference(text, "errors-misplaced.txt") == nil)
  }

  /// What cannot be drawn, and what could be.
  @Test func pictures() {
    let bench = Bench()
    _ = bench.text("data xor", "net 2 -> 4 tanh -> 1 sigmoid")
    let text = bench.text(
      "plot grads", "plot weights 3", "plot weights all", "plot kernels", "plot features", "plot activation tahn", "plot surface W1[0,0]",
      "plot loss 4", "plot nothing")
    let images = Bench()
    _ = images.text("data digits", "net 8x8 -> conv 3 3x3 relu -> flatten -> 10 softmax")
    let more = images.text("plot kernels 2", "plot kernels 1 7", "plot kernels first", "plot features", "plot boundary")
    #expect(Golden.difference(text + more, "errors-pictures.txt") == nil)
  }

  @Test func specs() {
    let text = Bench().text(
      "net", "net 2", "net 2 ->", "net 2 -> 4 tahn -> 1", "net 2 -> 4 tanh 1 sigmoid", "net tanh -> 1", "net 2 tanh -> 1", "net 2 -> tanh",
      "net 2 -> 0",
      "net 2 -> conv 3 3x3", "net 8x8 -> conv 4 9x9 -> flatten -> 1", "net 8x8 -> conv 4 3x3 padd=1", "net 8x8 -> 10",
      "net 2 -> dropout 1.5 -> 1",
      "net 2 -> rnn 4", "net 5x3 -> lstm 4 relu", "net 2 -> 4 relu(0.1)", "net 2 -> 4 leaky_relu(a)", "net 2 -> 4 tanh init=hee",
      "net -> 1", "net 2 -> 99999999999")
    #expect(Golden.difference(text, "errors-specs.txt") == nil)
  }

  @Test func dataAndNetworkThatDoNotFit() {
    let text = Bench().text(
      "data mons", "data xor n=0", "data xor classes=3", "data moons noise=-1", "data iris n=5", "data iris scale=big", "data xor test=1.5",
      "data xor test=4", "data xor test=2 validation=0.5")
    let bench = Bench()
    _ = bench.text("data xor", "net 3 -> 4 tanh -> 1 sigmoid")
    var more = bench.text("forward", "train 5")
    _ = bench.text("data iris", "net 4 -> 5 tanh -> 2 softmax")
    more += bench.text("forward", "train 5")
    #expect(Golden.difference(text + more, "errors-fit.txt") == nil)
    let missing = Bench().text("data nowhere.csv")
    #expect(missing.hasPrefix("  data nowhere.csv\n       ^^^^^^^^^^^\nerror: there is no file"))
  }

  /// Everything that can be said of a file.
  @Test func files() {
    let causes: [FileFault.Cause] = [
      .missing, .folder, .notOrdinary, .tooLarge(limit: 64 << 20), .denied, .noRoom, .noReader, .users(hasChanged: false),
      .users(hasChanged: true), .interrupted, .system(ELOOP),
    ]
    var text = ""
    for action in [FileFault.Action.read, .write, .make] {
      for cause in causes {
        let error = Diagnostic(FileFault(action, "notes.txt", cause))
        text += "\(action.rawValue) \(cause): \(error.kind.rawValue): \(error.message)\n"
        if let hint = error.hint { text += "  hint: \(hint)\n" }
      }
    }
    #expect(Golden.difference(text, "errors-files.txt") == nil)
  }
}
