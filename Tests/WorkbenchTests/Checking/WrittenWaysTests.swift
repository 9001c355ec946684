import Foundation
import TestSupport
import Testing
import Workbench
import WorkbenchTestSupport

/// `check` on ways of writing a training program that people use: small ones, each for one thing.
@Suite struct WrittenWaysTests {
  struct Way: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The program; the line that ends with `#!` is wrong.
    let text: String
    var slip: String?

    init(_ testDescription: String, _ text: String, slip: String? = nil) {
      self.testDescription = testDescription
      self.text = text
      self.slip = slip
    }
  }

  static let data = """
    X = np.array([[0.2, -1.0], [1.0, 0.4], [-0.6, 0.9], [0.7, 0.3]])
    y = np.array([[0.0], [1.0], [1.0], [0.0]])
    V = np.array([[0.3, -0.4, 0.8], [-0.2, 0.5, 0.1]]); W = np.array([[0.6], [-0.7], [0.2]])
    sig = lambda z: 1 / (1 + np.exp(-z))

    """

  static let wrong = [
    Way(
      "the first sample is zero",
      """
      xs = [0.0, 1.5, 2.0]; ys = [1.0, 2.0, 3.0]
      w = 0.3; b = 0.7
      for x, y in zip(xs, ys):
          o = w * x + b - y
          loss = o ** 2
          dw = 3 * o * x  #!
          db = 2 * o
          w = w - 0.1 * dw
          b = b - 0.1 * db
      """),
    Way(
      "weights are made where the function is called",
      """
      X = np.array([[0.5, 1.0], [-1.0, 0.3], [0.2, -0.8]]); y = np.array([1.0, 0.2, -0.4])
      def fit(w, b, rate):
          for i in range(5):
              h = X.dot(w) + b
              loss = np.mean((h - y) ** 2) / 2
              dw = X.T.dot(h - y) / len(y)
              db = np.sum(y - h) / len(y)  #!
              w = w - rate * dw
              b = b - rate * db
          return w, b
      fit(np.array([0.1, 0.2]), 0.5, 0.1)
      """),
    Way(
      "lists of lists",
      """
      x = [0.4, -0.7]; t = [0.1, 0.8]
      v = [[0.2, -0.3], [0.5, 0.6]]; w = [[0.7, -0.2], [0.4, 0.9]]
      sig = lambda z: 1 / (1 + 2.718281828459045 ** -z)
      h = [sig(x[0] * v[0][i] + x[1] * v[1][i]) for i in range(2)]
      o = [sig(h[0] * w[0][i] + h[1] * w[1][i]) for i in range(2)]
      miss = [t[i] - o[i] for i in range(2)]
      out = [miss[i] * o[i] * (1 - o[i]) for i in range(2)]
      back = [0, 0]
      for i in range(2):
          back[i] = (out[0] * w[0][i] + out[1] * w[1][i]) * h[i] * (1 - h[i])  #!
      for i in range(2):
          for j in range(2):
              w[i][j] += 0.5 * h[i] * out[j]
              v[i][j] += 0.5 * x[i] * back[j]
      """, slip: "transposed"),
    Way(
      "a slope is a lambda",
      data + """
        slope = lambda a: a * (1 + a)  #!
        for i in range(3):
            h = sig(X @ V)
            o = sig(h @ W)
            out = (y - o) * slope(o)
            back = out.dot(W.T) * slope(h)
            W += h.T.dot(out)
            V += X.T.dot(back)
        """, slip: "sign"),
    Way(
      "a part of the weights is no gradient",
      """
      F = np.array([[0.5], [-0.2], [0.9], [0.4]]); w = np.array([[0.3], [0.1], [-0.6], [0.2]])
      for i in range(3):
          yhat = F.T @ w
          y = np.array([[-1.0]])
          error = yhat - y
          step = w * error  #!
          w -= 0.1 * step
      """),
    Way(
      "one number of a dictionary moves without its slope",
      data + """
        P = {"V": V, "W": W, "b": 0.1}
        for i in range(3):
            h = sig(X @ P["V"])
            o = sig(h @ P["W"] + P["b"])
            d = (o - y) * o * (1 - o)
            back = d @ P["W"].T * h * (1 - h)
            P["W"] -= 0.2 * (h.T @ d)
            P["b"] -= 0.2 * np.sum(o - y)  #!
            P["V"] -= 0.2 * (X.T @ back)
        """, slip: "missing-slope"),
    Way(
      "no loss is named, and the way to the first layer lacks the last slope",
      data + """
        for i in range(3):
            h = sig(X @ V)
            o = sig(h @ W)
            miss = y - o
            out = miss * o * (1 - o)
            to_hidden = miss.dot(W.T)  #!
            hidden = to_hidden * h * (1 - h)
            W += 0.3 * h.T.dot(out)
            V += 0.3 * X.T.dot(hidden)
        """),
    Way(
      "a slope is 1 where it is 0",
      """
      X = np.array([[0.2, -1.0], [1.0, 0.4], [-0.6, 0.9]]); y = np.array([[0.3], [1.0], [0.1]])
      w1 = np.array([[0.3, -0.4, 0.8], [-0.2, 0.5, 0.1]]); w2 = np.array([[0.6], [-0.7], [0.2]])
      z = X @ w1; h = np.maximum(z, 0); yhat = h @ w2
      loss = np.square(yhat - y).sum()
      g = 2.0 * (yhat - y)
      grad_w2 = h.T @ g
      grad_z = (g @ w2.T).copy()
      grad_z[z < 0] = 1  #!
      grad_w1 = X.T @ grad_z
      w1 -= 0.1 * grad_w1
      w2 -= 0.1 * grad_w2
      """),
    Way(
      "the answer is squashed, and one gradient takes what comes before",
      """
      X = np.array([[0.2, -1.0], [1.0, 0.4], [-0.6, 0.9]]); y = np.array([0.0, 1.0, 1.0])
      w = np.zeros(2); b = 0
      for i in range(3):
          line = X @ w + b
          p = 1 / (1 + np.exp(-line))
          dw = X.T @ (line - y) / len(y)  #!
          db = np.sum(p - y) / len(y)
          w -= 0.1 * dw
          b -= 0.1 * db
      """),
    Way(
      "the activation is worked out, and the difference taken before it",
      data + """
        w = np.array([[0.2], [-0.5]])
        for i in range(3):
            z = X @ w
            a = sig(z)
            w -= 0.1 * X.T @ (z - y)  #!
        """),
    Way(
      "one is added to the class",
      """
      X = np.array([[0.2, -1.0], [1.0, 0.4], [-0.6, 0.9], [0.7, 0.3]]); c = np.array([0, 2, 1, 1])
      W = np.array([[0.3, -0.4, 0.8], [-0.2, 0.5, 0.1]]); b = np.zeros(3)
      for i in range(3):
          e = np.exp(X @ W + b)
          share = e / np.sum(e, axis=1, keepdims=True)
          share[np.arange(4), c] += 1  #!
          W -= 0.1 * (X.T @ share) / 4
          b -= 0.1 * np.sum(share, axis=0) / 4
      """),
    Way(
      "a hinge loss pulls the offset the other way",
      """
      X = np.array([[0.2, -1.0], [1.0, 0.4], [-0.6, 0.9]]); t = [1, -1, 1]
      class Machine:
          def __init__(self):
              self.w = np.zeros(2)
              self.b = 0
          def fit(self, rate):
              for i, x in enumerate(X):
                  if t[i] * (np.dot(x, self.w) + self.b) >= 1:
                      self.w -= rate * (2 * 0.1 * self.w)
                  else:
                      self.w -= rate * (2 * 0.1 * self.w - t[i] * x)
                      self.b -= rate * t[i]  #!
      Machine().fit(0.05)
      """),
    Way(
      "the first sample's numbers are the same",
      """
      class Line:
          w = 0.2; v = 0.1
          b = -0.1
          def fit(self, points, rate):
              for x, t in points:
                  o = self.w * x[0] + self.v * x[1] + self.b
                  self.w += rate * (t - o) * x[0]
                  self.v += rate * (t - o) * x[0]  #!
                  self.b += rate * (t - o)
      Line().fit([[[1, 1], 2.0], [[0.5, -1], 1.0], [[2.0, 0.3], 2.5]], 0.1)
      """),
    Way(
      "what shrinks the weights is not divided by the samples",
      """
      X = np.array([[1.0, 0.2, -1.0], [1.0, 1.0, 0.4], [1.0, -0.6, 0.9], [1.0, 0.3, 0.5]]); t = np.array([1, 0, 1, 0])
      w = np.zeros(3)
      def cost(w):
          h = 1 / (1 + np.exp(-X @ w))
          return -np.mean(t * np.log(h) + (1 - t) * np.log(1 - h)) + 2.0 / 8 * np.sum(w[1:] ** 2)
      for i in range(3):
          h = 1 / (1 + np.exp(-X @ w))
          gradient = X.T @ (h - t) / 4
          reg = 2.0 * w  #!
          reg[0] = 0
          gradient += reg
          w = w - 0.1 * gradient
          print(cost(w))
      """),
  ]

  @Test(arguments: wrong) func theWrongLineIsFound(_ way: Way) throws {
    let line = 2 + (way.text.components(separatedBy: "#!").first ?? "").filter { $0 == "\n" }.count
    let folder = TemporaryDirectory()
    let file = try folder.write("import numpy as np\n" + way.text + "\n", to: "way.py")
    let report = try #require(try Bench().json("check \(file)").last)
    #expect(report["right"] == .bool(false))
    #expect(report["line"] == .int(line), "\(report.text)")
    if let slip = way.slip { #expect(report["slip"] == .string(slip), "\(report.text)") }
  }

  @Test(arguments: right + furtherRight) func whatIsRightIsJudgedRight(_ way: Way) throws {
    let folder = TemporaryDirectory()
    let file = try folder.write("import numpy as np\n" + way.text + "\n", to: "way.py")
    let report = try #require(try Bench().json("check \(file)").last)
    #expect(report["right"] == .bool(true), "\(report.text)")
  }

  /// Which loss is meant is said where the program works none out.
  @Test func whatIsAssumedIsSaid() throws {
    let lines = [
      "X = np.array([[0.5, 1.0], [-1.0, 0.3]]); y = np.array([[1.0], [0.0]]); w = np.array([[0.2], [-0.4]])", "yhat = X @ w",
      "w += 0.1 * X.T @ (y - yhat)", "check",
    ]
    let report = try #require(try Bench().json(lines.joined(separator: "\n")).last)
    #expect(report["right"] == .bool(true))
    #expect(report["note"]?.text.contains("works out no loss") == true, "\(report.text)")
    #expect(Bench().text(lines.joined(separator: "\n")).contains("works out no loss"))
  }

  /// A program that never moves a weight is not followed for ever, and what it gives is a message.
  @Test func aLongProgramWithoutAStepIsRefused() throws {
    let folder = TemporaryDirectory()
    let file = try folder.write("total = 0\nfor i in range(70000):\n    a = i * 0.5\n    d_a = a\n", to: "long.py")
    #expect(Bench().error("check \(file)") != nil)
  }

  @Test func digitsAreAsManyAsWereSet() throws {
    let bench = Bench()
    let lines = [
      "X = np.array([[1.0, 2.0], [0.5, -1.0]]); y = np.array([[1.0], [0.0]]); w = np.array([[0.2], [-0.4]])",
      "yhat = X @ w; loss = np.mean((yhat - y) ** 2)", "dw = X.T @ (yhat - y) * 3",
    ]
    let few = bench.text((lines + ["check"]).joined(separator: "\n"))
    let many = bench.text("set precision=9", "check")
    #expect(few.contains("0.6667") && !few.contains("0.66666"), "\(few)")
    #expect(many.contains("0.666666667"), "\(many)")
  }
}
