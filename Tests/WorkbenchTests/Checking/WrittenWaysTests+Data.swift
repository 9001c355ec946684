import Testing

/// Wrong lines that the program's own data, shapes or first weights hide, or that stand where little says what they are.
extension WrittenWaysTests {
  static let hidden = [
    Way(
      "targets whose mean is 0",
      """
      X = np.array([[0.5], [-1.5], [1.0], [0.0]]); y = np.array([[0.25], [-0.75], [1.5], [-1.0]])
      w = np.array([[0.3]]); b = np.array([[0.2]])
      X = X - np.mean(X)
      for i in range(3):
          out = X @ w + b
          cost = np.mean((out - y) ** 2) / 2
          dw = X.T @ (out - y) / 4
          db = np.mean(out)  #!
          w -= 0.1 * dw
          b -= 0.1 * db
      """),
    Way(
      "the first training is of one hidden unit",
      data + """
        def train(units):
            A = np.random.randn(2, units); a = np.zeros((1, units)); B = np.random.randn(units, 1)
            for i in range(3):
                h = np.tanh(X @ A + a)
                out = h @ B
                loss = np.mean((out - y) ** 2)
                dout = 2 * (out - y) / 4
                dB = h.T @ dout
                dz = dout @ B.T * (1 - h ** 2)
                dA = X.T @ dz
                da = np.sum(dz)  #!
                A -= 0.1 * dA
                a -= 0.1 * da
                B -= 0.1 * dB
        for units in [1, 3]:
            train(units)
        """),
    Way(
      "a root in the first weights is none of the update's",
      """
      X = np.array([[0.0, 1.0], [1.0, 0.4], [-0.6, 0.9]]); y = np.array([[0.0], [1.0], [1.0]])
      W1 = np.array([[0.3, -0.4], [0.8, 0.5]]) * np.sqrt(1.0 / 2)
      W2 = np.array([[0.6], [-0.7]]) * np.sqrt(1.0 / 2)
      sig = lambda z: 1 / (1 + np.exp(-z))
      for i in range(3):
          h = sig(X @ W1)
          out = sig(h @ W2)
          error = y - out
          d_out = error * out * (1 - out)
          W1 += X.T.dot(d_out.dot(W2.T)) * 0.5  #!
          W2 += h.T.dot(d_out) * 0.5
      """),
    Way(
      "a step that is kept above a bound",
      """
      X = np.array([[0.0], [1.0], [2.5]]); y = np.array([[0.3], [1.0], [-0.2]])
      c = np.array([[0.2, 1.4]]); s = np.array([[1.0, 1.3]]); W = np.array([[0.6], [-0.7]])
      for i in range(3):
          d = (X - c) ** 2
          H = np.exp(-d / (2 * s ** 2))
          out = H @ W
          loss = np.mean((out - y) ** 2)
          dout = 2 * (out - y) / 3
          dW = H.T @ dout
          dH = dout @ W.T
          ds = np.sum(dH * H * d / s ** 2, axis=0, keepdims=True)  #!
          W -= 0.1 * dW
          s = np.maximum(s - 0.1 * ds, 1e-4)
      """),
    Way(
      "a loss in a tuple, and one gradient",
      """
      x = np.array([0.5, 1.0]); w = np.array([0.3, -0.2])
      def back(p, t):
          dp = p - t
          dz = dp * p * (1 - p)
          dw = dp * x  #!
          return dw, 0.5 * (p - t) ** 2
      p = 1 / (1 + np.exp(-w @ x))
      dw, loss = back(p, 0.9)
      w = w - 0.1 * dw
      """),
    Way(
      "times the number of samples, where it is divided by it",
      data + """
        for i in range(3):
            p = sig(sig(X @ V) @ W)
            loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
            h = sig(X @ V)
            dz = p - y
            dz *= len(y)  #!
            dW = h.T @ dz
            dV = X.T @ (dz @ W.T * h * (1 - h))
            W -= 0.1 * dW
            V -= 0.1 * dV
        """),
  ]

  @Test(arguments: hidden) func whatIsHiddenIsFound(_ way: Way) throws { try theWrongLineIsFound(way) }
}
