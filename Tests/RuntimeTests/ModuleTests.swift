import Language
import Testing

@testable import Runtime

/// The modules that come with Longhand.
@Suite struct ModuleTests {
  static let names = ModuleTable.all.keys.sorted()

  @Test(arguments: names) func everyModuleCanBeImported(_ name: String) {
    let (_, failure) = evaluated("import \(name)")
    #expect(failure == nil)
  }

  @Test func aModuleIsMadeOnce() {
    let (output, failure) = evaluated("import collections as a\nimport collections as b\nprint(a is b, a.deque is b.deque)")
    #expect(failure == nil)
    #expect(output == "True True\n")
  }

  @Test func anErrorInsideAModulePointsAtTheCall() {
    let text = "from functools import reduce\nx = 1\nreduce(max, [])\n"
    let failure = evaluated(text).failure
    #expect(failure?.kind == .type)
    #expect(failure?.position?.line == 3)
    #expect(failure?.source?.isLibrary == false)
  }

  @Test func anErrorInsideTheProgramsOwnFunctionPointsThere() {
    let text = "from functools import reduce\ndef f(a, b):\n    return a / 0\nreduce(f, [1, 2])\n"
    let failure = evaluated(text).failure
    #expect(failure?.kind == .zeroDivision)
    #expect(failure?.position?.line == 3)
  }

  @Test func anImportThatIsNeverUsedDoesNotStopTheProgram() {
    let (output, failure) = evaluated("import seaborn as sns\nfrom torch import nn\nprint(1)\n")
    #expect(failure == nil)
    #expect(output == "1\n")
  }

  @Test(arguments: [
    ("import torch\nx = torch.zeros(3)\n", "torch"), ("from keras.layers import Dense\nDense(3)\n", "keras"), ("import cv2", "cv2"),
  ]) func anImportThatIsUsedSaysWhatIsMissing(_ text: String, _ name: String) {
    let failure = evaluated(text).failure
    #expect(failure?.kind == .importing)
    #expect(failure?.message.contains(name) == true)
    #expect(failure?.hint != nil)
  }

  @Test func modelsOfSklearnAreRefusedByName() {
    let failure = evaluated("from sklearn.ensemble import HistGradientBoostingClassifier\nm = HistGradientBoostingClassifier()\n").failure
    #expect(failure?.kind == .notImplemented)
    #expect(failure?.message.contains("HistGradientBoostingClassifier") == true)
    #expect(failure?.position?.line == 2)
  }

  @Test func picturesReachTheHost() {
    let host = MinimalHost()
    let text = """
      import matplotlib.pyplot as plt
      plt.plot([1, 2], [3, 5], "ro--", label="a")
      plt.title("t")
      plt.xlabel("x")
      plt.ylim(0, 6)
      plt.show()
      plt.show()
      fig, ax = plt.subplots(1, 2)
      ax[0].scatter([1], [2])
      ax[1].imshow([[0, 1], [2, 3]])
      fig.suptitle("both")
      plt.show()
      """
    #expect(evaluated(text, host: host).failure == nil)
    #expect(host.figures.count == 2)
    #expect(host.figures.first?.panels.first?.title == "t")
    #expect(host.figures.first?.panels.first?.xLabel == "x")
    #expect(host.figures.first?.panels.first?.yRange == 0...6)
    #expect(host.figures.first?.panels.first?.marks.map(\.form) == [.line, .points])
    #expect(host.figures.first?.panels.first?.marks.first?.y == [3, 5])
    #expect(host.figures.last?.title == "both")
    #expect(host.figures.last?.panels.count == 2)
    #expect(host.figures.last?.panels.last?.map?.rows == [[0, 1], [2, 3]])
  }

  @Test func aPictureIsSavedAsSVGWhateverItsEnding() {
    let host = MinimalHost()
    #expect(evaluated("import matplotlib.pyplot as plt\nplt.plot([1])\nplt.savefig('a.svg')", host: host).failure == nil)
    #expect(host.files.contents["a.svg"] == Array("<svg/>".utf8))
    #expect(evaluated("import matplotlib.pyplot as plt\nplt.plot([1])\nplt.savefig('b.c/d.png', dpi=300)", host: host).failure == nil)
    #expect(host.files.contents["b.c/d.svg"] == Array("<svg/>".utf8))
    #expect(host.files.contents["b.c/d.png"] == nil)
  }

  @Test func strangePicklesAreRefused() {
    let host = MinimalHost()
    host.files.contents["p.pkl"] = [0x80, 4, 0x95]
    let failure = evaluated("import pickle\npickle.load(open('p.pkl', 'rb'))", host: host).failure
    #expect(failure?.message.contains("not written by Longhand") == true)
  }

  @Test func standardErrorIsNoOutput() {
    let host = MinimalHost()
    let (output, failure) = evaluated(
      "import sys\nprint('a', file=sys.stderr)\nsys.stderr.write('b')\nsys.stdout.write('c\\n')", host: host)
    #expect(failure == nil)
    #expect(output == "c\n")
    #expect(host.errors == "a\nb")
  }
}
