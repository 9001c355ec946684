import TestSupport
import Testing
import Workbench
import WorkbenchTestSupport

/// `check` and `gradcheck` as they are typed at the prompt.
@Suite struct PromptCheckTests {
  private static let lines = """
    X = np.array([[0.5, 1.0], [-1.0, 0.3], [0.2, -0.7]]); y = np.array([[1.0], [0.0], [1.0]])
    W1 = np.array([[0.2, 0.4, -0.3], [-0.4, 0.1, 0.5]]); b1 = np.zeros(3); W2 = np.array([[0.3], [-0.6], [0.2]]); b2 = np.zeros(1)

    """
  private static let pass = """
    a1 = np.tanh(X @ W1 + b1); yhat = a1 @ W2 + b2; loss = np.mean((yhat - y) ** 2)

    """
  private static func back(_ end: String, slope: String = "(1 - a1 ** 2)") -> String {
    """
    def back(X, y, W1, b1, W2, b2):
        a1 = np.tanh(X @ W1 + b1); yhat = a1 @ W2 + b2
        d = 2 * (yhat - y) / len(y)
        dz = d @ W2.T * \(slope)
        return \(end)

    """
  }

  /// Of one gradient that is asked about a multiple is not the gradient.
  @Test func aMultipleOfTheGradientIsNotIt() throws {
    let report = try #require(try Bench().json(Self.lines + Self.pass + "check dW2 = a1.T @ (yhat - y)").last)
    #expect(report["right"] == .bool(false), "\(report.text)")
    let right = try #require(try Bench().json(Self.lines + Self.pass + "check dW2 = a1.T @ (yhat - y) * 2 / 3").last)
    #expect(right["right"] == .bool(true), "\(right.text)")
  }

  /// A variable whose name says what it is the gradient of needs no equals sign.
  @Test func aGradientIsKnownByItsName() throws {
    let mine = "my_dW2 = a1.T @ (yhat - y) * 2 / 3\n"
    let report = try #require(try Bench().json(Self.lines + Self.pass + mine + "check my_dW2").last)
    #expect(report["right"] == .bool(true), "\(report.text)")
    let turned = try #require(Bench().error(Self.lines + Self.pass + "g = a1.T @ (yhat - y)\ncheck g = dW2"))
    #expect(turned.hint?.contains("check dW2 = g") == true, "\(turned)")
  }

  /// What a function gives without a name is what stands at its place: the gradients in the weights' order.
  @Test func aFunctionsGradientsAreAllCompared() throws {
    let end = "X.T @ dz, dz.sum(axis=0), a1.T @ d, d.sum(axis=0)"
    let report = try #require(try Bench().json(Self.lines + Self.back(end) + "check back").last)
    #expect(report["right"] == .bool(true), "\(report.text)")
    #expect(report["gradients"]?.text.contains("\"W1\"") == true, "\(report.text)")
    let wrong = try #require(try Bench().json(Self.lines + Self.back(end, slope: "(1 - a1)") + "check back").last)
    #expect(wrong["right"] == .bool(false), "\(wrong.text)")
  }

  @Test func whatIsTypedTheOtherWayRoundIsSaid() throws {
    let call = try #require(Bench().error(Self.lines + Self.back("dz") + "check back(X, y)"))
    #expect(call.hint?.contains("check back") == true, "\(call)")
    let turned = try #require(Bench().error("f = lambda w: np.sum(w ** 2)\nw = np.array([1.0, 2.0])\ngradcheck(w, f)"))
    #expect(turned.hint?.contains("gradcheck(f, w)") == true, "\(turned)")
  }
}
