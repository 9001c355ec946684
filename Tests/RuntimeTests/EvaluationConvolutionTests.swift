import Testing

/// Convolutions and pooling as functions, with PyTorch's arguments; its numbers.
@Suite struct EvaluationConvolutionTests {
  private static let operands = """
    x = param(np.arange(2*2*5*4).reshape(2, 2, 5, 4) * 0.1)
    w = param(np.arange(3*2*3*2).reshape(3, 2, 3, 2) * 0.05 - 0.5)
    u = np.arange(2*3*3*2).reshape(2, 3, 3, 2) * 0.05 - 0.5

    """

  private func check(_ program: String, prints expected: String) {
    let (output, failure) = evaluated(Self.operands + program)
    #expect(failure == nil, "\(program)")
    #expect(output == expected + "\n", "\(program)")
  }

  @Test func convolves() {
    check(
      """
      y = conv2d(x, w, [0.1, 0.2, 0.3], stride=(2, 1), padding=(1, 0), dilation=(1, 2))
      (y ** 2).mean().backward()
      print(y.shape, np.round(y.data.flatten()[:3], 6), np.round(w.grad.flatten()[:3], 6))
      """, prints: "(2, 3, 3, 2) [-0.42 -0.56 -2.88] [-15.158111 -15.914778 -19.415444]")
    check("print(conv2d(x.data, w.data).shape, conv2d(x.data[0], w.data, None, 2).shape)", prints: "(2, 3, 3, 3) (3, 2, 2)")
  }

  @Test func convolvesBack() {
    check(
      """
      y = conv_transpose2d(x, u, None, stride=(2, 3), padding=1, output_padding=(1, 2))
      print(y.shape, np.round(y.data.flatten()[:3], 6), round(float(y.data.sum()), 6))
      """, prints: "(2, 3, 10, 11) [1.1  0.   1.01] 2348.64")
  }

  @Test func pools() {
    check(
      "print(round(float(max_pool2d(x, 2, stride=(2, 1), padding=1).data.sum()), 6), round(float(avg_pool2d(x.data[0], (2, 3)).sum()), 6))",
      prints: "238.8 6.8")
  }

  @Test(arguments: [
    ("conv2d(x, u)", "kernels of shape 2×3×3×2 take 3"), ("conv2d(x, w, [1, 2])", "the bias has shape 2"),
    ("conv2d(x, w, stride=0)", "stride must be at least 1, not 0"), ("conv2d(x, w, stride=2**62)", "stride is too large"),
    ("conv2d(x, w, padding=2**62)", "padding is too large"), ("max_pool2d(x, 2**62)", "the window is too large"),
    ("np.tile(x, 2**62)", "laid out 4611686018427387904 times"), ("conv2d(x, w, stride=(1, 2, 3))", "not 3"),
    ("conv2d(x, w, padding=-1)", "padding must be at least 0"), ("conv2d([1, 2], w)", "these have shape 2"),
    ("conv2d(np.ones((1, 1, 2, 2)), np.ones((1, 1, 3, 3)))", "kernels of 3×3 are larger than their images of 2×2"),
    ("conv_transpose2d(x, u, output_padding=1)", "smaller than stride or dilation"), ("max_pool2d(x, 9)", "a window of 9×9 is larger"),
    ("avg_pool2d(x, 2, padding=2)", "at most half the window"), ("conv2d(x, w, stride=1.5)", "must be an integer"),
    ("conv_transpose2d(x, u, stride=100000000, dilation=100000000)", "2^27"),
  ]) func impossibleCombinationsSayWhy(_ call: String, _ words: String) throws {
    let (_, failure) = evaluated(Self.operands + call)
    #expect(try #require(failure).message.contains(words), "\(call)")
  }

  @Test func aRecurrentNetByHandLearnsThroughTime() {
    check(
      """
      Wx = param(np.ones((2, 3)) * 0.1)
      Wh = param(np.eye(3) * 0.3)
      xs = np.arange(8).reshape(1, 4, 2) * 0.1
      h = np.zeros((1, 3))
      for t in range(4):
          h = tanh(xs[:, t] @ Wx + h @ Wh)
      loss = (h ** 2).sum()
      loss.backward()
      print(f"{loss.data:.12f} {Wh.grad[0, 1]:.12f}")
      """, prints: "0.077044000536 0.038124924192")
  }
}
