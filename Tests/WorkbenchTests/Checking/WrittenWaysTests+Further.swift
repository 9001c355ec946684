import TestSupport
import Testing
import Workbench
import WorkbenchTestSupport

/// Where more than one line could be blamed, and only one is wrong.
extension WrittenWaysTests {
  static let between = [
    Way(
      "what comes back from the next step, left out",
      """
      import numpy as np
      xs = np.array([[0.5], [-1.2], [0.8], [1.5]]); ts = np.array([[0.3], [0.9], [-0.4], [0.7]])
      U = np.array([[0.4, -0.7]]); R = np.array([[0.6, 0.3], [-0.5, 0.8]]); O = np.array([[0.9], [-0.8]])
      for epoch in range(3):
          h = {-1: np.zeros((1, 2))}; o = {}
          for t in range(4):
              h[t] = np.tanh(xs[t:t + 1] @ U + h[t - 1] @ R)
              o[t] = h[t] @ O
          dU = np.zeros_like(U); dR = np.zeros_like(R); dO = np.zeros_like(O)
          dh_next = np.zeros((1, 2))
          for t in reversed(range(4)):
              dy = o[t] - ts[t:t + 1]
              dO += h[t].T @ dy
              dh = dy @ O.T  #!
              dz = (1 - h[t] ** 2) * dh
              dU += xs[t:t + 1].T @ dz
              dR += h[t - 1].T @ dz
              dh_next = dz @ R.T
          U -= 0.1 * dU; R -= 0.1 * dR; O -= 0.1 * dO
      """),
    Way(
      "an update that goes the other way than those beside it",
      data + """
        for i in range(3):
            h = sig(X @ V); out = sig(h @ W)
            layer2_delta = (y - out) * out * (1 - out)
            layer1_delta = layer2_delta @ W.T * h * (1 - h)
            W += h.T @ layer2_delta
            V -= X.T @ layer1_delta  #!
        """, slip: "sign"),
    Way(
      "a gradient whose sign is another than that of the one beside it",
      data + """
        w = np.array([[0.3], [-0.2]]); c = 0.1
        for i in range(3):
            e = y - (X @ w + c)
            dw = 2 * X.T @ e  #!
            dc = -2 * np.sum(e)
            w = w - 0.01 * dw
            c = c - 0.01 * dc
        """, slip: "sign"),
    Way(
      "a mean that one of two sums over single samples has",
      """
      xs = [0.5, 1.0, 2.5, 3.0, 4.0]; ys = [1.0, 3.0, 5.5, 7.0, 9.0]; w = 0.3; b = 0.1; n = len(xs)
      for i in range(3):
          grad_w = 0.0; grad_b = 0.0
          for x, y in zip(xs, ys):
              error = w * x + b - y
              grad_w += error * x
              grad_b += error
          grad_w = (2 / n) * grad_w
          grad_b = 2 * grad_b  #!
          w -= 0.01 * grad_w
          b -= 0.01 * grad_b
      """, slip: "missing-mean"),
    Way(
      "a slope's function that is right, called with something else",
      data + """
        def slope(z): return sig(z) * (1 - sig(z))
        def first(X): return X @ V
        def second(h): return h @ W
        for i in range(3):
            h = sig(first(X)); out = sig(second(h))
            cost = 0.5 * np.sum((y - out) ** 2)
            dc_do = y - out
            do_da2 = slope(second(h))
            dh_da1 = slope(h)  #!
            up2 = h.T @ (dc_do * do_da2)
            up1 = X.T @ (((dc_do * do_da2) @ W.T) * dh_da1)
            W = W + 0.1 * up2; V = V + 0.1 * up1
        """),
    Way(
      "weights moved in a function by a rate of any name",
      data + """
        def back(x, t, h, out, P, Q, taxa):
            e = t - out
            d = e * out * (1 - out)
            k = (d @ Q.T) * h  #!
            Q += taxa * (h.T @ d)
            P += taxa * (x.T @ k)
            return P, Q
        P = V; Q = W
        for i in range(3):
            h = sig(X @ P); out = sig(h @ Q)
            P, Q = back(X, y, h, out, P, Q, 0.5)
        """),
    Way(
      "a mean that one of two lines has",
      data + """
        A = np.array([[0.4, -0.3]]); c = 0.2
        for i in range(3):
            p = sig(A @ X.T + c)
            inv_m = 1 / X.shape[0]
            d = p - y.T
            dA = np.matmul(d, X)  #!
            dc = inv_m * np.sum(d)
            A -= 0.3 * dA
            c -= 0.3 * dc
        """, slip: "missing-mean"),
    Way(
      "a step of one number by another's gradient",
      data + """
        b = np.zeros(3); c = 0.4
        for i in range(3):
            h = np.tanh(X @ V + b); out = h @ W + c
            loss = np.mean((out - y) ** 2)
            d = 2 * (out - y) / len(y)
            dW = h.T @ d; dc = np.sum(d)
            dz = d @ W.T * (1 - h ** 2)
            dV = X.T @ dz; db = dz.sum(axis=0)
            W -= 0.1 * dW; V -= 0.1 * dV; b -= 0.1 * db
            c -= 0.1 * db.sum()  #!
        """),
    Way(
      "no difference of answer and target is taken anywhere",
      data + """
        w = np.array([[0.3], [-0.2]])
        for i in range(3):
            pred = sig(X @ w)
            grad_w = X.T @ (pred - 1) / len(X)  #!
            w -= 0.5 * grad_w
        """),
    Way(
      "an activation that holds its functions",
      data + """
        class Layer:
            def __init__(self, f, f_prime):
                self.f = f; self.f_prime = f_prime
            def forward(self, z):
                self.z = z
                return self.f(z)
            def backward(self, d):
                return d * self.f(self.z)  #!
        bend = Layer(lambda z: np.tanh(z), lambda z: 1 - np.tanh(z) ** 2)
        for i in range(3):
            h = bend.forward(X @ V)
            out = h @ W
            loss = np.mean((out - y) ** 2)
            d = 2 * (out - y) / len(y)
            dW = h.T @ d
            dV = X.T @ bend.backward(d @ W.T)
            W -= 0.1 * dW; V -= 0.1 * dV
        """),
    Way(
      "a half that is forgotten where places are filled one by one",
      """
      x = np.array([0.5, -1.0, 0.8, 0.3]); k = np.array([0.6, -0.4, 0.9, 0.7]); w = np.array([0.8, -0.5])
      for i in range(3):
          z = x * k
          pool = np.array([(z[0] + z[1]) / 2, (z[2] + z[3]) / 2])
          out = w @ np.tanh(pool)
          loss = (out - 1.0) ** 2
          d_out = 2 * (out - 1.0)
          dw = d_out * np.tanh(pool)
          dpool = d_out * w * (1 - np.tanh(pool) ** 2)
          dz = np.zeros(4)
          for j in range(4):
              dz[j] = dpool[j // 2]  #!
          dk = dz * x
          k -= 0.1 * dk
          w -= 0.1 * dw
      """),
    Way(
      "a second training in the same file",
      """
      x = 2.0; t = 1.0; w = 0.5
      for i in range(2):
          out = w * x
          loss = (out - t) ** 2
          dw = 2 * (out - t) * x
          w = w - 0.05 * dw
      P = np.array([[0.2, -1.0], [1.0, 0.4], [-0.6, 0.9]]); q = np.array([[0.5], [1.0], [-0.2]])
      M = np.array([[0.3], [-0.2]]); c = np.array([0.1])
      for i in range(3):
          guess = P @ M + c
          cost = np.mean((guess - q) ** 2)
          d = 2 * (guess - q) / len(q)
          dM = P.T @ np.abs(d)  #!
          dc = np.sum(d, axis=0, keepdims=True)
          M = M - 0.1 * dM
          c = c - 0.1 * dc
      """),
  ]

  static let rightAsWell = [
    Way(
      "two trainings, and a bias that takes its gradient's shape",
      """
      x = 2.0; t = 1.0; w = 0.5
      out = w * x
      loss = (out - t) ** 2
      dw = 2 * (out - t) * x
      w = w - 0.05 * dw
      P = np.array([[0.2, -1.0], [1.0, 0.4], [-0.6, 0.9]]); q = np.array([[0.5], [1.0], [-0.2]])
      M = np.array([[0.3], [-0.2]]); c = np.array([0.1])
      for i in range(3):
          guess = P @ M + c
          cost = np.mean((guess - q) ** 2)
          d = 2 * (guess - q) / len(q)
          dM = P.T @ d
          dc = np.sum(d, axis=0, keepdims=True)
          M = M - 0.1 * dM
          c = c - 0.1 * dc
      """),
    Way(
      "a loss that goes on over single samples",
      """
      xs = np.array([[1.0, 0.0], [1.0, -1.0]]); ts = np.array([[0.5], [-0.3]])
      V = np.array([[0.3, -0.5], [0.4, 0.8]]); W = np.array([[0.3], [-0.7]])
      loss = 0
      for i in range(2):
          x = xs[i:i + 1]; t = ts[i:i + 1]
          h = 1 / (1 + np.exp(-x @ V))
          out = h @ W
          error = out - t
          loss = loss + 0.5 * np.sum(error ** 2)
          d_h = error @ W.T * h * (1 - h)
          W = W - 0.5 * h.T @ error
          V = V - 0.5 * x.T @ d_h
      """),
    Way(
      "a pull by the weights' signs, of columns that are alike",
      """
      X = np.array([[0.0, 0.0], [1.0, 1.0], [2.0, 2.0]]); y = np.array([0.0, 1.0, 2.0])
      w = np.zeros(2); b = 0
      for i in range(3):
          out = X @ w + b
          dw = X.T @ (out - y) / 3 + 0.1 * np.sign(w)
          db = np.sum(out - y) / 3
          w -= 0.01 * dw
          b -= 0.01 * db
      """),
  ]

  @Test(arguments: between) func ofSeveralLinesTheWrongOneIsFound(_ way: Way) throws { try theWrongLineIsFound(way) }

  @Test(arguments: rightAsWell) func theseAreJudgedRightAsWell(_ way: Way) throws { try whatIsRightIsJudgedRight(way) }
}
