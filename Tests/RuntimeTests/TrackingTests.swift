import Foundation
import Runtime
import Testing

/// What becomes of a tracked argument, for everything that the language can call.
@Suite struct TrackingTests {
  /// A call of each function where `f(w)`, or `f(w, w)` for two required arguments, says nothing; w holds four numbers.
  static let samples: [String: [String]] = [
    "mse": ["mse(w, [1, 2, 3, 4])"], "sse": ["sse(w, [1, 2, 3, 4])"], "huber": ["huber(w, [1, 2, 3, 4])"], "np.sign": [],
    "np.subtract": ["np.subtract(w, w * w)"], "np.divide": ["np.divide(w, w + 1)"], "np.true_divide": ["np.true_divide(w + 1, w)"],
    "np.arctan2": ["np.arctan2(w, w[::-1])"],
    "np.arccosh": ["np.arccosh(w + 1)"], "np.fmod": ["np.fmod(w, 2)"],
    "np.matmul": ["np.matmul(w.reshape(2, 2), w.reshape(2, 2))"], "np.dot": ["np.dot(w.reshape(2, 2), w.reshape(2, 2))", "np.dot(w, 2)"],
    "np.clip": ["np.clip(w, 0.25, 0.8)", "np.clip([0.1, 0.9], w[2], w[1])"],
    "np.reshape": ["np.reshape(w, (2, 2))"], "np.expand_dims": ["np.expand_dims(w, 0)"],
    "np.transpose": ["np.transpose(w.reshape(2, 2))"],
    "np.squeeze": ["np.squeeze(w.reshape(1, 4))"], "np.flipud": ["np.flipud(w.reshape(2, 2))"],
    "np.fliplr": ["np.fliplr(w.reshape(2, 2))"],
    "np.swapaxes": ["np.swapaxes(w.reshape(2, 2), 0, 1)"], "np.moveaxis": ["np.moveaxis(w.reshape(2, 2), 0, 1)"],
    "np.broadcast_to": ["np.broadcast_to(w, (3, 4))"], "np.full": ["np.full((2, 4), w)", "np.full(3, w[1])"],
    "np.full_like": ["np.full_like(np.zeros(4), w)", "np.full_like(w, w[1])"],
    "np.tensordot": [
      "np.tensordot(w.reshape(2, 2), w.reshape(2, 2))", "np.tensordot(w.reshape(2, 2), w, axes=0)",
      "np.tensordot(w.reshape(2, 2), w.reshape(2, 2), axes=([1], [0]))",
    ], "np.inner": ["np.inner(w, w)", "np.inner(w.reshape(2, 2), w.reshape(2, 2))"],
    "np.where": ["np.where(w > 0.5, w * w, w)", "np.where(w, w, 2)"], "np.diff": ["np.diff(w, 2)"],
    "np.trace": ["np.trace(w.reshape(2, 2))"],
    "np.average": [
      "np.average(w)", "np.average(w, weights=[1, 2, 3, 4])", "np.average([1, 2, 3, 4], weights=w)",
      "np.average(w.reshape(2, 2), axis=0, weights=[1, 3])", "np.average(w.reshape(2, 2), axis=1, weights=w[:2])",
    ],
    "np.prod": ["np.prod(w)", "np.prod(w.reshape(2, 2), axis=1)", "np.prod(w - [0, 0.7, 0, 0])"],
    "np.cumprod": ["np.cumprod(w)", "np.cumprod(w.reshape(2, 2), axis=0)"], "np.sort": ["np.sort(w)", "np.sort(w.reshape(2, 2), axis=0)"],
    "np.median": ["np.median(w)", "np.median(w[:3])", "np.median(w.reshape(2, 2), axis=1)"],
    "np.nan_to_num": ["np.nan_to_num(w)", "np.nan_to_num(np.where([True, False, True, False], w, np.nan))"],
    "np.nansum": ["np.nansum(w)", "np.nansum(np.where([True, False, True, False], w, np.nan))"],
    "np.ptp": ["np.ptp(w)", "np.ptp(w.reshape(2, 2), axis=0)"], "np.polyval": ["np.polyval(w, 2)", "np.polyval([1, 2, 3], w)"],
    "np.std": ["np.std(w)", "np.std(w, ddof=1)"], "np.concatenate": ["np.concatenate([w, w * 2])"],
    "np.stack": ["np.stack([w, w])"], "np.vstack": ["np.vstack([w, w])"], "np.hstack": ["np.hstack([w, w])"],
    "np.column_stack": ["np.column_stack([w, w])"], "np.dstack": ["np.dstack([w, w])"],
    "np.split": ["np.split(w, 2)"], "np.array_split": ["np.array_split(w, 3)"], "np.hsplit": ["np.hsplit(w, 2)"],
    "np.vsplit": ["np.vsplit(w.reshape(2, 2), 2)"],
    "np.repeat": ["np.repeat(w, 2)"], "np.tile": ["np.tile(w, 2)"], "np.roll": ["np.roll(w, 1)"], "np.take": ["np.take(w, [0, 0, 3])"],
    "np.diagonal": ["np.diagonal(w.reshape(2, 2))"], "np.diag": ["np.diag(w)", "np.diag(w.reshape(2, 2))"],
    "np.meshgrid": ["np.meshgrid(w, w[:2])"],
    "np.pad": ["np.pad(w, 1)", "np.pad(w, 2, mode='reflect')"], "np.tril": ["np.tril(w.reshape(2, 2))"],
    "np.triu": ["np.triu(w.reshape(2, 2), 1)"],
    "np.einsum": ["np.einsum('i,j->ij', w, w)"], "np.delete": ["np.delete(w, 1)"],
    "np.insert": [
      "np.insert(w, 1, 2.5)", "np.insert([1.0, 2.0], 0, w[1])", "np.insert(w.reshape(2, 2), 1, w[:2], axis=1)",
      "np.insert(w, [0, 3], w[1:3])",
    ],
    "np.take_along_axis": ["np.take_along_axis(w, np.array([3, 0]), 0)"],
    "np.rot90": ["np.rot90(w.reshape(2, 2))"], "np.vectorize": ["np.vectorize(lambda x, y: x * y if x > 0.5 else x + y)(w, w[1])"],
    "np.apply_along_axis": [
      "np.apply_along_axis(lambda v: v[0] * v[1], 1, w.reshape(2, 2))", "np.apply_along_axis(lambda v: v * v[0], 0, w.reshape(2, 2))",
    ],
    "np.linalg.norm": [
      "np.linalg.norm(w)", "np.linalg.norm(w, 1)", "np.linalg.norm(w, 3)", "np.linalg.norm(w, np.inf)", "np.linalg.norm(w, -np.inf)",
      "np.linalg.norm(w.reshape(2, 2))", "np.linalg.norm(w.reshape(2, 2), 1)", "np.linalg.norm(w.reshape(2, 2), axis=1)",
      "np.linalg.norm(w.reshape(2, 2), 'fro')", "np.linalg.norm(w.reshape(2, 2), np.inf, keepdims=True)",
    ],
    "np.linalg.inv": ["np.linalg.inv(w.reshape(2, 2))"], "np.linalg.det": ["np.linalg.det(w.reshape(2, 2))"],
    "np.linalg.solve": [
      "np.linalg.solve(w.reshape(2, 2), [1, 2])", "np.linalg.solve([[2, 1], [1, 3]], w[:2])",
      "np.linalg.solve(w.reshape(2, 2), w.reshape(2, 2) ** 2)",
    ],
    "np.searchsorted": ["np.searchsorted([0.1, 0.5], w)"], "np.digitize": ["np.digitize(w, [0.1, 0.5])"], "np.isin": ["np.isin(w, [0.3])"],
    "conv2d": ["conv2d(w.reshape(1, 1, 2, 2), w[:1].reshape(1, 1, 1, 1), w[1:2])"],
    "conv_transpose2d": ["conv_transpose2d(w.reshape(1, 1, 2, 2), w.reshape(1, 1, 2, 2))"],
    "max_pool2d": ["max_pool2d(w.reshape(1, 1, 2, 2), 2)"], "avg_pool2d": ["avg_pool2d(w.reshape(1, 1, 2, 2), 2)"],
    "step": [], "cross_entropy": ["cross_entropy(softmax(w.reshape(2, 2)), [0, 1])", "cross_entropy(w, [0.2, 0.3, 0.1, 0.4])"],
    "bce": ["bce(sigmoid(w), [1, 0, 1, 0])", "bce(w, [1, 0.5, 1, 0])"], "mae": ["mae(w, [0.5, 0.5, 0.5, 0.5])"],
    "sum": ["sum(w)", "sum([w[0] * w[1], w[2]], w[3])"], "max": ["max(w)", "max(w[0], w[1] * 2)"], "min": ["min(list(w))"],
    "pow": ["pow(w, 3)"], "sorted": ["sorted(w)"], "list": ["list(w)"], "tuple": ["tuple(w)"], "reversed": ["list(reversed(w))"],
    "map": ["list(map(lambda x: x * x, w))"], "zip": ["[a * b for a, b in zip(w, w)]"], "filter": ["list(filter(lambda x: x > 0.5, w))"],
    "enumerate": ["[i * x for i, x in enumerate(w)]"],
    "math.acosh": ["math.acosh(w[0] + 1)"], "math.log": ["math.log(w[0])", "math.log(w[0], 2)", "math.log(3, w[0])"],
    "math.pow": ["math.pow(w[0], w[1])"], "math.atan2": ["math.atan2(w[0], w[1])"], "math.hypot": ["math.hypot(w[0], w[1], w[2])"],
    "math.prod": ["math.prod(w)"],
    "Value.astype": ["w.astype(float)"], "Value.take": ["w.take([0, 3])"], "Value.repeat": ["w.repeat(2)"],
    "Value.clip": ["w.clip(0.25, 0.8)"],
    "Value.swapaxes": ["w.reshape(2, 2).swapaxes(0, 1)"], "Value.diagonal": ["w.reshape(2, 2).diagonal()"],
    "Value.trace": ["w.reshape(2, 2).trace()"],
    "Value.reshape": ["w.reshape(2, 2)"], "Value.dot": ["w.dot(w)"], "Value.transpose": ["w.reshape(2, 2).transpose()"],
    "numpy.ndarray.dot": ["np.ones(4).dot(w)"],
  ]

  /// Of Python's own functions, which hand values on: those that compute with them.
  static let computing: Set<String> = [
    "abs", "sigmoid", "relu", "leaky_relu", "elu", "gelu", "softplus", "softmax", "mse", "sse", "huber",
  ]

  private static let x = "[0.3, 0.7, 0.2, 0.9]"

  private static func calls(_ function: BuiltinFunction) -> [String] {
    if let samples = samples[function.qualifiedName] { return samples }
    let required = function.parameters.count { $0.defaultText == nil && $0.form != .keywordOnly }
    let name = function.qualifiedName
    if function.module == "Value" { return ["w.\(function.name)()"] }
    let argument = function.module == "math" ? "w[0]" : "w"
    return ["\(name)(\(Array(repeating: argument, count: max(1, required)).joined(separator: ", ")))"]
  }

  private static let functions: [BuiltinFunction] =
    FunctionTable.all + FunctionTable.methods.filter { $0.type == "Value" }.flatMap(\.functions)

  @Test func whatFollowsGivesTheSlopesThatCentralDifferencesGive() {
    for function in Self.functions where function.tracking == .follows && Self.isWalked(function) {
      for call in Self.calls(function) {
        if function.module == "Value", !Self.givesSlopes(call) { continue }
        let (output, failure) = evaluated(
          """
          import math
          def f(w): return \(call)
          def total(r):
              if isinstance(r, (list, tuple)): return sum([(i + 1) * total(x) for i, x in enumerate(r)])
              return (np.ravel(r) * np.arange(1, np.size(r) + 1)).sum()
          x = np.array(\(Self.x))
          w = param(x)
          t = total(f(w))
          t.backward()
          slopes = np.array([0.0, 0.0, 0.0, 0.0])
          for i in range(4):
              far = x.copy()
              near = x.copy()
              far[i] += 1e-6
              near[i] -= 1e-6
              slopes[i] = (total(f(param(far))).item() - total(f(param(near))).item()) / 2e-6
          print(np.abs(w.grad - slopes).max() < 1e-6 * (1 + np.abs(slopes).max()), np.abs(slopes).max() > 0)
          """)
        #expect(failure == nil, "\(call): \(failure?.message ?? "")")
        #expect(output == "True True\n", "\(call): \(output)")
      }
    }
  }

  private static func isWalked(_ function: BuiltinFunction) -> Bool {
    switch function.module {
    case nil: computing.contains(function.name) || samples[function.name] != nil
    case "np", "np.linalg", "math", "Value": true
    default: false
    }
  }

  /// Methods of tracked values that say what they hold, or that are places and tests.
  private static func givesSlopes(_ call: String) -> Bool {
    let plain = [
      "backward", "zero_grad", "detach", "numpy", "item", "tolist", "argmax", "argmin", "argsort", "nonzero", "any", "all", "fill", "put",
      "sort", "round",
    ]
    return !plain.contains { call == "w.\($0)()" || call.hasPrefix("w.\($0)(") }
  }

  @Test func trackedAndPlainArgumentsGiveTheSameValue() {
    for function in Self.functions where function.tracking == .follows && function.module?.hasPrefix("np") == true {
      if function.module == "np.random" { continue }
      for call in Self.calls(function) where !call.contains(".data") {
        let (output, failure) = evaluated(
          """
          def f(w): return \(call)
          def plain(r): return [plain(x) for x in r] if isinstance(r, (list, tuple)) else np.array(r.data if isinstance(r, Value) else r)
          a, b = plain(f(param(\(Self.x)))), plain(f(np.array(\(Self.x))))
          print(np.shape(a) == np.shape(b) if not isinstance(a, list) else len(a) == len(b))
          print(np.allclose(a, b, rtol=1e-14, atol=1e-15, equal_nan=True) if not isinstance(a, list) else all([np.allclose(p, q, rtol=1e-14, atol=1e-15) for p, q in zip(a, b)]))
          """)
        #expect(failure == nil && output == "True\nTrue\n", "\(call): \(output)\(failure?.message ?? "")")
      }
    }
  }

  @Test func whatHasNoSlopeIsPlain() {
    for function in Self.functions where function.tracking == .hasNoSlope {
      for call in Self.calls(function) where !["int", "bool", "math.isclose"].contains(function.qualifiedName) {
        let (output, failure) = evaluated("import math\nw = param(\(Self.x))\nprint(\(call))")
        #expect(failure == nil, "\(call): \(failure?.message ?? "")")
        #expect(!output.contains("Value("), "\(call): \(output)")
      }
    }
  }

  @Test func whatRefusesSaysSoWhereverTheTrackedValueStands() {
    for function in FunctionTable.all where function.tracking == .refuses {
      let places = function.parameters.filter { $0.form != .keywordOnly && $0.form != .doubleStar }
      for place in places.indices {
        let arguments =
          (0...place).map { $0 == place ? "w" : "1" } + places[(place + 1)...].filter { $0.defaultText == nil }.map { _ in "1" }
        let call = "\(function.qualifiedName)(\(arguments.joined(separator: ", ")))"
        let (_, failure) = evaluated("import math, random\nw = param([1.0, 2.0])\n\(call)")
        #expect(failure?.message.contains("tracked") == true, "\(call): \(failure?.message ?? "did it")")
        #expect(failure?.hint?.isEmpty == false, "\(call)")
      }
    }
  }

  @Test(arguments: [
    "out = np.zeros(2)\nout[0] = w[0]", "out = np.zeros(2)\nout[:] = w", "out = np.zeros(2)\nout[0:1] = [w[0]]",
    "out = np.zeros(2)\nout[1] += w[1]",
    "np.zeros(2).fill(w[0])", "np.zeros(2).put(0, w[0])", "np.copyto(np.zeros(2), w)", "np.add([1, 2], w, out=np.zeros(2))",
    "np.fill_diagonal(np.zeros((2, 2)), w)", "param(w)", "float(w[0])", "np.float64(w[0])", "np.array([w[0], 1], dtype=int)",
  ]) func aPlainArrayTakesNoTrackedValue(_ line: String) {
    let (_, failure) = evaluated("w = param([1.0, 2.0])\n\(line)")
    #expect(failure?.message.contains("gradient") == true, "\(line): \(failure?.message ?? "did it")")
    #expect(failure?.hint?.contains("`.data`") == true, "\(line)")
  }

  @Test func lossesOfSaturatedOutputsComeFromZ() {
    let (output, failure) = evaluated(
      """
      z = param([[1000.0, 0.0], [0.0, 3.0]])
      p = softmax(z)
      L = cross_entropy(p, [1, 1])
      L.backward()
      print(round(L.data, 10), z.grad)
      z = param([[100.0], [-800.0], [0.5]])
      L = bce(sigmoid(z), [[0.0], [1.0], [1.0]])
      L.backward()
      print(round(L.data, 10), z.grad.ravel())
      """)
    #expect(failure == nil)
    #expect(
      output == """
        500.0242936758 [[ 0.5        -0.5       ]
         [ 0.02371294 -0.02371294]]
        300.1580256614 [ 0.33333333 -0.33333333 -0.12584689]

        """)
  }

  /// PyTorch's values and gradients, frozen by Oracles/tracked_gradients.py.
  @Test func gradientsAreThoseOfPyTorch() throws {
    let text = try String(contentsOf: testFolder("Oracles").appendingPathComponent("tracked_gradients.frozen"), encoding: .utf8)
    let lines = text.split(separator: "\n")
    #expect(lines.count > 40)
    for line in lines {
      let parts = line.components(separatedBy: " | ")
      try #require(parts.count == 3)
      let (output, failure) = evaluated(
        """
        w = param(\(Self.x))
        t = (\(parts[0])).sum()
        t.backward()
        print(np.allclose(t.data, \(parts[1]), rtol=1e-12, atol=1e-15), np.allclose(w.grad, \(parts[2]), rtol=1e-10, atol=1e-12))
        print(t.data, w.grad.tolist())
        """)
      #expect(failure == nil, "\(parts[0]): \(failure?.message ?? "")")
      #expect(output.hasPrefix("True True\n"), "\(line): \(output)")
    }
  }
}
