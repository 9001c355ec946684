/// Programs that are right.
extension WrittenWaysTests {
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
      "a bias that each sample moves in turn",
      data + """
        w = np.array([[0.4], [-0.7]]); bias = np.array([0.3])
        for i in range(3):
            o = sig(X @ w + bias)
            d = (o - y) * o * (1 - o)
            w -= 0.5 * np.dot(X.T, d)
            for one in d:
                bias -= 0.5 * one
        """),
    Way(
      "a number that each sample moves in turn",
      data + """
        w = np.array([[0.4], [-0.7]]); b = 0.3
        for i in range(3):
            o = sig(X @ w + b)
            d = (o - y) * o * (1 - o)
            w -= 0.5 * np.dot(X.T, d)
            for k in range(4):
                b -= 0.5 * d[k, 0]
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
}
