import Language
import Testing

@testable import Runtime

/// Modules that lie beside a program which is run from a file.
@Suite struct OwnModuleTests {
  private func run(_ text: String, at path: String = "work/main.py", _ files: [String: String]) -> (output: String, failure: Diagnostic?) {
    let host = MinimalHost()
    host.scriptArguments = [path]
    for (name, text) in files {
      host.files.contents[name] = Array(text.utf8)
      var folder = name
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        host.files.folders.insert(folder)
      }
    }
    return evaluated(text, host: host)
  }

  private static let net = """
    import numpy as np
    count = 0
    _hidden = 1
    class Net:
        def __init__(self, size):
            global count
            count += 1
            self.W = np.ones(size)
        def forward(self, x):
            return x @ self.W
    if __name__ == "__main__":
        print("not here")
    """

  @Test func namesComeFromTheFileBesideTheProgram() {
    let (output, failure) = run(
      "import mynet\nfrom mynet import Net\nprint(Net(3).forward(np.arange(3.0)), mynet.count, mynet.__name__, mynet.Net is Net)",
      ["work/mynet.py": Self.net])
    #expect(failure == nil)
    #expect(output == "3.0 1 mynet True\n")
  }

  @Test func aModulesVariablesAreSeenAsTheyAreNow() {
    let (output, failure) = run(
      "import mynet\nmynet.Net(1)\nmynet.Net(1)\nprint(mynet.count)\nmynet.count = 10\nmynet.Net(1)\nprint(mynet.count)",
      ["work/mynet.py": Self.net])
    #expect(failure == nil)
    #expect(output == "2\n11\n")
  }

  @Test func dotsNameTheModulesOwnPackage() {
    let files = [
      "work/pkg/__init__.py": "from .net import Net\nfrom . import layers", "work/pkg/layers.py": "size = 4",
      "work/pkg/net.py": "from .layers import size\nfrom .sub.deep import deep\nclass Net: n = size, deep",
      "work/pkg/sub/__init__.py": "", "work/pkg/sub/deep.py": "from ..layers import size as deep",
    ]
    let (output, failure) = run("from pkg import Net, layers\nprint(Net.n, layers.size)", files)
    #expect(failure == nil, "\(failure?.message ?? "")")
    #expect(output == "(4, 4) 4\n")
    #expect(run("from .pkg import Net", files).failure?.message == "attempted relative import with no known parent package")
    #expect(
      run("import pkg.far", files.merging(["work/pkg/far.py": "from ... import x"]) { $1 }).failure?.message
        == "attempted relative import beyond top-level package")
  }

  @Test func aStarBringsWhatIsPublicOrNamed() {
    let (output, failure) = run(
      "from one import *\nfrom two import *\nprint(a, c)\ntry:\n    b\nexcept NameError as e:\n    print(e)",
      ["work/one.py": "a = 1\n_b = 2", "work/two.py": "__all__ = ['c']\nb, c = 3, 4"])
    #expect(failure == nil)
    #expect(output == "1 4\nname 'b' is not defined\n")
  }

  @Test func packagesAreFolders() {
    let files = [
      "work/nets/__init__.py": "from nets.layers import Dense\nsize = 2", "work/nets/layers.py": "class Dense:\n    units = 5",
      "work/tools/maths.py": "def double(x): return 2 * x",
    ]
    let (output, failure) = run(
      "import nets\nimport nets.layers as L\nfrom tools.maths import double\nfrom tools import maths\n"
        + "print(nets.Dense.units, nets.layers.Dense is L.Dense, nets.size, double(4), maths.double(1))", files)
    #expect(failure == nil)
    #expect(output == "5 True 2 8 2\n")
  }

  @Test func foldersAddedToThePathAreLookedIn() {
    let (output, failure) = run("import sys\nsys.path.append('lib')\nimport helper\nprint(helper.x)", ["lib/helper.py": "x = 7"])
    #expect(failure == nil)
    #expect(output == "7\n")
  }

  @Test func aFailureIsShownInItsOwnFile() {
    let (_, failure) = run("import bad", ["work/bad.py": "x = 1\ny = x / 0\n"])
    #expect(failure?.source?.name == "work/bad.py")
    #expect(failure?.position?.line == 2)
    let (_, syntax) = run("import bad", ["work/bad.py": "def f(:\n"])
    #expect(syntax?.source?.name == "work/bad.py")
    let (_, called) = run("from bad import f\nf(1)", ["work/bad.py": "def f(x):\n    return x + missing\n"])
    #expect(called?.source?.name == "work/bad.py")
    #expect(called?.position?.line == 2)
  }

  @Test func modulesThatImportEachOtherSeeWhatIsThere() {
    let (output, failure) = run(
      "import one\nprint(one.x, one.two.y)", ["work/one.py": "x = 1\nimport two", "work/two.py": "import one\ny = one.x + 1"])
    #expect(failure == nil)
    #expect(output == "1 2\n")
  }

  @Test func onlyAProgramFromAFileFindsThem() {
    let files = ["mynet.py": Self.net]
    #expect(run("import mynet", at: "", files).failure?.kind == .importing)
    #expect(run("import mynet", at: "<test>", files).failure?.kind == .importing)
    let (_, failure) = run("import missing_one", files)
    #expect(failure?.hint == "no `missing_one.py` lies beside the program")
  }

  @Test func whatIsBuiltInGoesFirst() {
    let (output, failure) = run("import random\nprint(hasattr(random, 'mine'))", ["work/random.py": "mine = 1"])
    #expect(failure == nil)
    #expect(output == "False\n")
  }
}
