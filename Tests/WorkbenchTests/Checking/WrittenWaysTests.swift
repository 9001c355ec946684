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

  private static let data = """
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

  static let right = [
    Way(
      "a mean over steps of the gradient",
      data + """
        g_W = np.zeros_like(W); g_V = np.zeros_like(V)
        for i in range(3):
            h = sig(X @ V); o = sig(h @ W)
            loss = np.mean(0.5 * (o - y) ** 2)
            d = (o - y) * o * (1 - o)
            dW = h.T @ d / 4
            dV = X.T @ (d @ W.T * h * (1 - h)) / 4
            g_W = 0.9 * g_W + 0.1 * dW
            step_W = 0.3 * dW + 0.7 * g_W
            W -= 2.0 * step_W
            g_V = 0.9 * g_V + 0.1 * dV
            step_V = 0.3 * dV + 0.7 * g_V
            V -= 2.0 * step_V
        """),
    Way(
      "numbers in lists, moved by an adjustment",
      """
      weights = [[0.23], [-0.46], [0.53]]
      rows = [[0, 0, 1], [1, 1, 1], [1, 0, 1], [0, 1, 1]]; wanted = [0, 1, 1, 0]
      for step in range(5):
          out = [1 / (1 + 2.718281828459045 ** -sum(r[k] * weights[k][0] for k in range(3))) for r in rows]
          miss = [t - o for t, o in zip(wanted, out)]
          delta = [m * o * (1 - o) for m, o in zip(miss, out)]
          adjustment = [[sum(rows[n][k] * delta[n] for n in range(4))] for k in range(3)]
          for k in range(3):
              weights[k][0] += adjustment[k][0]
      """),
    Way(
      "the difference is taken of what is worked out there",
      """
      X = np.array([[1.0, 0.2], [1.0, 0.9], [1.0, 0.5]]); y = np.array([[2.1], [4.2], [3.3]]); w = np.array([[1], [1]])
      for i in range(3):
          loss = y - X.dot(w)
          gradient = X.T.dot(loss)
          w = w + 0.1 * gradient
      """),
    Way(
      "another rate than the mean has, of as many features as the factor",
      data + """
        h = sig(X @ V)
        o = h @ W
        loss = np.mean((y - o) ** 2)
        d = o - y
        dW = h.T @ d
        dV = X.T @ (d @ W.T * h * (1 - h))
        W -= 0.1 * dW
        V -= 0.1 * dV
        """),
    Way(
      "answers are rounded to be shown",
      data + """
        shown = np.zeros(4, dtype=int)
        for i in range(3):
            h = sig(X @ V)
            o = sig(h @ W)
            shown[0] = np.round(o[0][0])
            d = (y - o) * o * (1 - o)
            back = d @ W.T * h * (1 - h)
            W += h.T @ d
            V += X.T @ back
        """),
    Way(
      "new weights under names of their own",
      """
      x = np.array([0.5, -0.2]); y = 1.0
      W = np.array([0.5, -0.3]); b = 0.2
      out = np.tanh(W @ x + b)
      loss = (y - out) ** 2
      dL_dout = -2 * (y - out)
      dL_du = dL_dout * (1 - out ** 2)
      dL_dW = dL_du * x
      dL_db = dL_du
      W_new = W - 0.3 * dL_dW
      b_new = b - 0.3 * dL_db
      """),
    Way(
      "one is taken from the class, and no loss is worked out",
      """
      X = np.array([[0.2, -1.0], [1.0, 0.4], [-0.6, 0.9], [0.7, 0.3]]); c = np.array([0, 2, 1, 1])
      W = np.array([[0.3, -0.4, 0.8], [-0.2, 0.5, 0.1]]); b = np.zeros(3)
      for i in range(3):
          e = np.exp(X @ W + b)
          share = e / np.sum(e, axis=1, keepdims=True)
          share[np.arange(4), c] -= 1
          W -= 0.1 * (X.T @ share) / 4
          b -= 0.1 * np.sum(share, axis=0) / 4
      """),
    Way(
      "a hinge loss that is asked for only",
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
                      self.b += rate * t[i]
      Machine().fit(0.05)
      """),
    Way(
      "weights are appended one by one",
      """
      import math
      class Unit:
          def __init__(self, n):
              self.w = []
              for i in range(n):
                  self.w.append(0.3 - 0.2 * i)
          def out(self, x):
              total = 0
              for i in range(len(self.w)):
                  total += self.w[i] * x[i]
              return 1 / (1 + math.exp(-total))
          def learn(self, x, t, rate):
              miss = t - self.out(x)
              for i in range(len(self.w)):
                  self.w[i] += rate * miss * x[i]
      unit = Unit(3)
      for x, t in [([0.2, 0.9, 1], 1), ([0.8, 0.1, 1], 0)]:
          unit.learn(x, t, 0.5)
      """),
    Way(
      "first weights stand in the class",
      """
      class Line:
          w = 0.2
          b = -0.1
          def fit(self, points, rate):
              for x, t in points:
                  o = self.w * x + self.b
                  change = rate * (t - o) * x
                  self.w += change
                  self.b += rate * (t - o)
      Line().fit([[1.5, 2.0], [0.5, 1.0], [2.0, 2.5]], 0.1)
      """),
    Way(
      "the difference is handed on as it is worked out",
      """
      X = np.array([[0.2, -1.0], [1.0, 0.4], [-0.6, 0.9]]); t = np.array([[0.3], [1.0], [0.1]])
      class Layer:
          def __init__(self):
              self.w = np.array([[0.4], [-0.3]])
          def forward(self, x):
              self.x = x
              return x @ self.w
          def backward(self, back, rate):
              self.w -= rate * self.x.T @ back
      layer = Layer()
      for i in range(3):
          out = layer.forward(X)
          layer.backward(2 * (out - t) / len(X), 0.1)
      """),
    Way(
      "answers are 1 to the last digit",
      """
      X = np.array([[5.0, 1.0], [15.0, 1.0], [55.0, 1.0]]); t = np.array([[0], [0], [1]])
      w = np.array([[1], [1]])
      def gradient():
          p = 1 / (1 + np.exp(-np.dot(X, w)))
          return np.dot(X.T, p - t)
      for i in range(3):
          w = w - 0.001 * gradient()
      """),
    Way(
      "a hidden unit begins at its kink",
      """
      X = np.array([[0.0, 0.0], [1.0, 0.4], [-0.6, 0.9]]); t = np.array([[0.3], [1.0], [0.1]])
      V = np.array([[0.3, -0.4, 0.8], [-0.2, 0.5, 0.1]]); a = np.zeros(3); W = np.array([[0.6], [-0.7], [0.2]])
      for i in range(3):
          z = X @ V + a
          h = np.maximum(0, z)
          o = h @ W
          loss = np.mean((o - t) ** 2)
          do = 2 * (o - t) / 3
          dW = h.T @ do
          dz = do @ W.T * (z > 0)
          dV = X.T @ dz
          da = dz.sum(axis=0)
          V -= 0.1 * dV
          a -= 0.1 * da
          W -= 0.1 * dW
      """),
    Way(
      "an answer is drawn from its chances",
      """
      np.random.seed(0)
      X = np.array([[0.2, -1.0], [1.0, 0.4]]); T = np.eye(3)[[0, 2]]; W = np.array([[0.3, -0.4, 0.8], [-0.2, 0.5, 0.1]])
      for i in range(3):
          e = np.exp(X @ W)
          p = e / e.sum(axis=1, keepdims=True)
          drawn = np.random.choice(3, p=p[0])
          loss = -np.sum(T * np.log(p))
          dW = X.T @ (p - T)
          W -= 0.1 * dW
      """),
    Way(
      "a number of an object that is called otherwise where it moves",
      """
      X = np.array([[0.2, -1.0], [1.0, 0.4], [-0.6, 0.9]]); t = np.array([1, 0, 1])
      class Model:
          def __init__(self):
              self.w = np.array([0.1, 0.2]); self.b = np.array(0.0)
          def grad(self):
              p = 1 / (1 + np.exp(-(X @ self.w + self.b)))
              miss = p - t
              return X.T @ miss / 3, np.array([np.mean(miss)])
      model = Model()
      def fit(model, lr):
          for i in range(3):
              dw, db = model.grad()
              model.w -= lr * dw
              model.b -= lr * db[0]
      fit(model, 0.3)
      """),
    Way(
      "a gradient is cut at a limit",
      """
      X = np.array([[0.2, -1.0], [1.0, 0.4], [-0.6, 0.9]]); t = np.array([[9.0], [1.0], [0.1]]); w = np.array([[0.4], [-0.3]])
      for i in range(3):
          o = X @ w
          loss = np.sum((o - t) ** 2)
          dw = 2 * X.T @ (o - t)
          np.clip(dw, -5, 5, out=dw)
          w -= 0.01 * dw
      """),
  ]

  @Test(arguments: right) func whatIsRightIsJudgedRight(_ way: Way) throws {
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
