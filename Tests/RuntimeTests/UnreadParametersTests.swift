import Language
import Testing

@testable import Runtime

/// What a module's function does not look at is refused where it is given, unless it changes nothing.
@Suite struct UnreadParametersTests {
  /// Every parameter that is not looked at, alone and with its function's name before it.
  private static func unread() throws -> Set<String> {
    var found: Set<String> = []
    for (name, module) in ModuleTable.all where UnreadParameters.families.contains(where: "<\(name)>".hasPrefix) {
      guard let text = module.text else { continue }
      var parser = Parser(Source(name: "<\(name)>", text: text, isLibrary: true), context: .python)
      while let statement = try parser.nextStatement() {
        statement.walk { inner in
          guard case .function(let definition) = inner.kind else { return }
          for parameter in UnreadParameters.names(of: definition) { found.formUnion([parameter, "\(definition.name).\(parameter)"]) }
        } expressions: { _ in
        }
      }
    }
    return found
  }

  @Test func everyHarmlessParameterIsThere() throws {
    let unread = try Self.unread()
    #expect(unread.count > 200)
    let gone = UnreadParameters.harmless.subtracting(unread).sorted()
    #expect(gone.isEmpty, "looked at, or not there any more: \(gone)")
  }

  @Test(arguments: [
    ("from scipy.ndimage import gaussian_filter", "gaussian_filter(np.ones(9), 1, order=1)", "order"),
    ("from scipy.linalg import solve_triangular", "solve_triangular(np.eye(2), np.ones(2), unit_diagonal=True)", "unit_diagonal"),
    ("import pandas as pd", "pd.Series([1.0, 2, 3]).rolling(2, center=True)", "center"),
    ("import pandas as pd", "pd.DataFrame({'a': [1]}).pivot_table(index='a', margins=True)", "margins"),
    ("from numpy.polynomial import Polynomial", "Polynomial([1, 2]).convert(kind=int)", "kind"),
  ])
  func whatWouldBeIgnoredIsRefused(_ line: String, _ call: String, _ name: String) throws {
    let (_, failure) = evaluated("import numpy as np\n\(line)\nprint(1)\n\(call)")
    let error = try #require(failure)
    #expect(error.kind == .notImplemented && error.message.hasPrefix("`\(name)=` of `"), "\(error.message)")
  }

  /// As it is by default, or of no consequence.
  @Test func whatChangesNothingIsTaken() {
    let (output, failure) = evaluated(
      """
      import numpy as np
      import pandas as pd
      from scipy.ndimage import gaussian_filter
      from sklearn.neighbors import kneighbors_graph
      print(gaussian_filter(np.ones(3), 1, order=0, output=None).round(6), pd.Series([1.0, 2, 3]).rolling(2, center=False).sum().tolist()[1:])
      print(kneighbors_graph([[0.0], [1.0]], 1, n_jobs=2).toarray(order="C").tolist())
      """)
    #expect(failure == nil, "\(failure?.message ?? "")")
    #expect(output == "[1. 1. 1.] [3.0, 5.0]\n[[0.0, 1.0], [1.0, 0.0]]\n")
  }
}
