/// What only the program of a learner can have.
extension FindingID {
  private static let samples = "X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]); y = np.array([[0.0], [1.0], [1.0], [1.0]])"
  private static let line = "x = np.array([1.0, 2.0, 3.0, 4.0]); y = 2 * x + 1; w = 0.5; b = 0.0"

  var ofProgram: FindingDescription {
    switch self {
    case .weightsReset:
      entry(
        "first weights made in the loop that trains",
        "Each step begins with new weights, so that nothing of the steps before is left. First weights are made once, above the loop.",
        lesson: "optimizers", step: "order",
        example: Self.line,
        "for epoch in range(40): w = np.random.randn(); e = w * x - y; loss = np.mean(e ** 2); w -= 0.05 * 2 * np.mean(e * x)")
    case .lostUpdate:
      entry(
        "an update that never reaches the weights",
        "A function that writes `W = W - …` gives a name of its own a new array; the weights outside stay as they were. "
          + "`W -= …` changes the array itself, or the function hands the new one back.", lesson: "from-scratch", step: "recap",
        example: "W = np.array([0.5, 0.1]); X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 1.0]]); y = X @ np.array([1.0, 2.0])",
        "def update(W, dW): W = W - 0.05 * dW",
        "for epoch in range(40): e = X @ W - y; loss = np.mean(e ** 2); dW = 2 * X.T @ e / 3; update(W, dW)")
    case .staleOutput:
      entry(
        "answers worked out once, above the loop that trains",
        "Each step needs the answers of the weights as they are now. Worked out above the loop they are those of the first weights for ever: "
          + "the forward pass belongs into the loop.", lesson: "optimizers", step: "order",
        example: Self.line + "; yhat = w * x + b",
        "for epoch in range(40): e = yhat - y; loss = np.mean(e ** 2); w -= 0.02 * 2 * np.mean(e * x)")
    case .accumulatedGradients:
      entry(
        "gradients that are never set back to 0",
        "A step goes by the slope of where the weights are now. What is added to the sum of all steps before points elsewhere, and grows: "
          + "each step begins with gradients of 0.", lesson: "optimizers", step: "order",
        example: Self.line + "; dw = 0.0; db = 0.0",
        "for epoch in range(60): e = w * x + b - y; loss = np.mean(e ** 2); dw += 2 * np.mean(e * x); db += 2 * np.mean(e); w -= 0.05 * dw; b -= 0.05 * db"
      )
    case .overwrittenGradient:
      entry(
        "a step behind the loop that works the gradients out",
        "Each round of the loop gives the gradient anew, and the step takes what the last one left: all other samples count for nothing. "
          + "The step belongs into the loop, or the gradients are added up.", lesson: "optimizers", step: "order",
        example: "xs = [0.5, 1.0, 2.0, 4.0, 0.0]; ys = [2.0, 3.0, 5.0, 9.0, 1.0]; w = 0.5; b = 0.0",
        "for epoch in range(40):\n    loss = 0.0\n    for x, y in zip(xs, ys):\n        e = w * x + b - y\n        loss += e ** 2 / 5\n        dw = 2 * e * x\n        db = 2 * e\n    w -= 0.02 * dw\n    b -= 0.02 * db\n"
      )
    case .repeatedUpdate:
      entry(
        "a step that is taken twice",
        "The same gradient moves the weights two times, as twice the learning rate would. Where that is too much, the loss grows.",
        lesson: "optimizers", step: "order",
        example: Self.line,
        "for epoch in range(40): e = w * x + b - y; loss = np.mean(e ** 2); dw = 2 * np.mean(e * x); db = 2 * np.mean(e); w -= 0.08 * dw; b -= 0.08 * db; w -= 0.08 * dw"
      )
    case .missingUpdate:
      entry(
        "a parameter that no step moves",
        "Its gradient is worked out and then forgotten, so it stays as it began. Every parameter takes its own step.",
        lesson: "optimizers", step: "order",
        example: Self.line + "; y = 2 * x + 20",
        "for epoch in range(200): e = w * x + b - y; loss = np.mean(e ** 2); dw = 2 * np.mean(e * x); db = 2 * np.mean(e); w -= 0.05 * dw"
      )
    case .swappedParts:
      entry(
        "a training part far smaller than the test part",
        "Most samples are for learning from, and a few are held back to measure with. The other way round the few are learnt by heart: "
          + "most often two names have changed places.", lesson: "techniques", step: "choosing",
        example:
          "np.random.seed(0); X = np.random.randn(100, 3); y = X @ np.array([1.0, -1.0, 2.0]); X_test = X[:90]; X_train = X[90:]; y_train = y[90:]; w = np.zeros(3)",
        "for step in range(50): e = X_train @ w - y_train; loss = np.mean(e ** 2); dw = 2 * X_train.T @ e / 10; w -= 0.1 * dw")
    case .wrongSign:
      entry(
        "a step up the slope",
        "The gradient points to where the loss grows, and a step takes it away: `W -= lr * dW`. "
          + "With the other sign each step makes the loss larger.", lesson: "descent", step: "update",
        example: Self.line, "for epoch in range(40): e = w * x + b - y; loss = np.mean(e ** 2); dw = 2 * np.mean(e * x); w += 0.01 * dw")
    case .missingSlope:
      entry(
        "a gradient that lacks an activation's slope",
        "What comes back through an activation is multiplied by its slope there: σ(z)(1 − σ(z)), 1 − tanh²(z), 0 or 1 for relu. "
          + "Left out, the step goes another way than down.", lesson: "backpropagation", step: "hidden",
        example: Self.samples + "; np.random.seed(1); W1 = np.random.randn(2, 4); W2 = np.random.randn(4, 1)",
        "for epoch in range(200): a1 = np.tanh(X @ W1); yhat = a1 @ W2; loss = np.mean((yhat - y) ** 2); d2 = 2 * (yhat - y) / len(y); dW2 = a1.T @ d2; d1 = d2 @ W2.T; dW1 = X.T @ d1; W1 -= 0.1 * dW1; W2 -= 0.1 * dW2"
      )
    case .wrongGradient:
      entry(
        "a gradient that is not the loss's",
        "Backwards each factor belongs to one place: the inputs of a layer to its weights' gradient, its weights to what goes further back. "
          + "Central differences tell what a gradient should be, `check` which line departs.", lesson: "backpropagation", step: "check",
        example: Self.line,
        "for epoch in range(40): e = w * x + b - y; loss = np.mean(e ** 2); dw = 2 * np.mean(e * x ** 2); db = 2 * np.mean(e); w -= 0.05 * dw; b -= 0.05 * db"
      )
    case .wrongAxis:
      entry(
        "a softmax or argmax over the samples",
        "Samples stand in rows and classes in columns, so what picks a class or adds its chances up to 1 goes along axis 1. "
          + "Along axis 0 the samples compete with each other.", lesson: "classes", step: "own",
        example: "np.random.seed(0); X = np.random.randn(12, 2); y = (X[:, 0] > 0) * 1; W = np.random.randn(2, 3) * 0.1; Y = np.eye(3)[y]",
        "for epoch in range(30): e = np.exp(X @ W); P = e / e.sum(axis=0, keepdims=True); loss = -np.mean(np.sum(Y * np.log(P), axis=1)); dW = X.T @ (P - Y) / 12; W -= 0.5 * dW"
      )
    case .sameBatch:
      entry(
        "the same few samples in each step",
        "A mini-batch is drawn anew for each step, so that every sample has its turn. One for ever is a small data set learnt by heart.",
        lesson: "descent", step: "exact-and-rough",
        example: "np.random.seed(0); X = np.random.randn(20, 2); y = X @ np.array([1.0, -1.0]); w = np.zeros(2)",
        "for step in range(50): A = X[:4]; t = y[:4]; e = A @ w - t; loss = np.mean(e ** 2); dw = 2 * A.T @ e / 4; w -= 0.1 * dw")
    case .missingMean:
      entry(
        "a gradient that is not divided by the number of samples",
        "The gradient of a mean is a mean: summed over the samples and divided by their number, once. "
          + "Otherwise each step is as many times too long as there are samples.", lesson: "descent", step: "mean",
        example: "np.random.seed(0); X = np.random.randn(40, 2); y = X @ np.array([1.0, -1.0]); w = np.zeros(2)",
        "for step in range(60): e = X @ w - y; loss = np.mean(e ** 2); dw = 2 * X.T @ e; w -= 0.1 * dw")
    case .notFinite:
      entry(
        "numbers that end in nan or infinity",
        "log(0) is −∞, 0/0 and ∞ − ∞ are no numbers, and whatever meets one becomes one too. What counts is the first line that gave one.",
        lesson: "loss", step: "both",
        example: "x = np.array([0.0, 1.0, 2.0, 3.0]); w = 0.5",
        "for step in range(50): p = 1 - np.exp(-w * x); loss = -np.mean(np.log(p)); dw = -np.mean(x * (1 - p) / (p + 1e-9)); w -= 0.1 * dw + 0 * loss"
      )
    default: ofTraining
    }
  }
}
