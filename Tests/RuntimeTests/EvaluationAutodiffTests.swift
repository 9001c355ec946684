import Runtime
import Testing

/// Tracked values in the language.
@Suite struct EvaluationAutodiffTests {
  private func check(_ program: String, prints expected: String) {
    let (output, failure) = evaluated(program)
    #expect(failure == nil, "\(program)")
    #expect(output == expected + "\n", "\(program)")
  }

  @Test func microgradsExampleRunsAsPublished() {
    check(
      """
      from micrograd.engine import Value

      a = Value(-4.0)
      b = Value(2.0)
      c = a + b
      d = a * b + b**3
      c += c + 1
      c += 1 + c + (-a)
      d += d * 2 + (b + a).relu()
      d += 3 * d + (b - a).relu()
      e = c - d
      f = e**2
      g = f / 2.0
      g += 10.0 / f
      print(f'{g.data:.4f}') # prints 24.7041, the outcome of this forward pass
      g.backward()
      print(f'{a.grad:.4f}') # prints 138.8338, i.e. the numerical value of dg/da
      print(f'{b.grad:.4f}') # prints 645.5773, i.e. the numerical value of dg/db
      """, prints: "24.7041\n138.8338\n645.5773")
  }

  @Test func gradientsAddUpUntilForgotten() {
    check(
      "w = param(3.0)\n(w * w).backward()\n(w * w).backward()\nprint(w.grad)\nw.zero_grad()\nprint(w.grad)\nprint(grad(w ** 3, w), w.grad)",
      prints: "12.0\n0.0\n27.0 0.0")
  }

  @Test func augmentedAssignmentChangesALeafUntracked() {
    check(
      "w = param([1.0, 2.0])\nloss = (w * w).sum()\nloss.backward()\nw -= 0.1 * w.grad\nprint(w.data, w.grad)\nc = w * 2\nc += 1\nprint(c.data)",
      prints: "[0.8 1.6] [2. 4.]\n[2.6 4.2]")
  }

  @Test(arguments: [
    "np.exp(w).sum()", "np.log(w + 3).mean()", "np.tanh(w).sum()", "sigmoid(w).sum()", "relu(w).sum()", "softplus(w).sum()",
    "gelu(w).sum()",
    "elu(w).sum()", "leaky_relu(w).sum()", "(softmax(w) * [1, 2, 3]).sum()", "(w ** 2).sum()", "np.sqrt(w + 3).sum()", "np.abs(w).sum()",
    "(np.array([[1, 2, 3], [4, 5, 6]]) @ w).sum()", "w.reshape(3, 1).T.sum()", "np.concatenate([w, w * 2]).sum()",
    "np.stack([w, w]).mean()",
    "np.where(w > 0, w * w, w).sum()", "w[1] * w[-1]", "w[[0, 0, 2]].sum()", "np.maximum(w, 0.1).sum()", "np.clip(w, -0.4, 0.9).sum()",
    "w.std()", "w.var()", "mse(w, [1, 2, 3])", "sse(w, [1, 2, 3])", "huber(w, [1, 2, 3])", "bce(sigmoid(w), [1, 0, 1])",
    "cross_entropy(softmax(w).reshape(1, 3), [2])", "np.outer(w, w).sum()", "np.linalg.norm(w)", "(1 / (w + 3)).sum()", "np.dot(w, w)",
    "np.pad(w, 1).sum()", "np.vstack([w, w]).sum()", "w.max()", "sum([x * x for x in w])", "np.cumsum(w).sum()",
    "np.array([w[0], w[1]]).sum()", "np.einsum('i,i', w, w)", "(np.einsum('i,j->ji', w, w * w) * np.arange(9).reshape(3, 3)).sum()",
    "(np.einsum('ij,jk->ik', np.outer(w, w), np.outer(w, [1, 2, 3])) * np.eye(3)).sum()", "np.einsum('ii', np.outer(w, w))",
    "(np.triu(np.outer(w, w)) * np.arange(9).reshape(3, 3)).sum()", "(np.tril(np.outer(w, w), -1) ** 2).sum()", "np.trace(np.outer(w, w))",
    "(np.diag(w) @ [1, 2, 3]).sum()", "(np.diag(np.outer(w, w), 1) ** 2).sum()", "(np.diff(w) ** 2).sum()", "(np.diff(w, 2) ** 2).sum()",
    "(np.split(w, 3)[1] ** 2).sum()", "(np.flip(w) * w).sum()", "math.exp(w[0]) * math.tanh(w[1])", "np.average(w * w)",
    "np.expm1(w).sum()", "np.tan(w).sum()", "(np.tile(w, 2) * np.arange(6)).sum()", "(np.repeat(w, 2) * np.arange(6)).sum()",
  ])
  func gradientsAgreeWithDifferences(_ expression: String) {
    check(
      """
      import numpy as np
      def loss(w):
          return \(expression)
      start = [0.5, -0.7, 1.2]
      w = param(start)
      g = grad(loss(w), w)
      for i in range(3):
          up = list(start); up[i] += 1e-6
          down = list(start); down[i] -= 1e-6
          numeric = (loss(param(up)).item() - loss(param(down)).item()) / 2e-6
          assert abs(numeric - g[i]) < 1e-5, (i, numeric, g[i])
      print("ok")
      """, prints: "ok")
  }
}
