import NeuralNetwork

/// Outputs and classes for some inputs.
struct PredictReport: Report {
  var input: Tensor
  var output: Tensor
  /// The class of each row; nil for regression.
  var classes: [Int]?
  var classNames: [String]
  var featureNames: [String]
  /// One sample given without brackets around it.
  var isSingle: Bool
  /// How the inputs were scaled, where the data are.
  var note: String?
  /// What the network itself gives, where the target is scaled and `output` is in the target's own unit.
  var scaledOutput: Tensor?

  var json: JSONValue {
    let classes: JSONValue
    if let list = self.classes {
      classes = isSingle ? list.first.map { .int($0) } ?? .null : .array(list.map { .int($0) })
    } else {
      classes = .null
    }
    var members: [JSONValue.Member] = [
      .init("report", .string("predict")), .init("input", .init(isSingle ? input.row(0) : input)),
      .init("output", .init(isSingle ? output.row(0) : output)), .init("class", classes),
    ]
    if let scaledOutput { members.append(.init("scaled_output", .init(isSingle ? scaledOutput.row(0) : scaledOutput))) }
    return .object(members)
  }
}

/// How good the network is on a part of the data.
struct EvaluateReport: Report {
  var part: String
  var samples: Int
  var evaluation: Evaluation
  var loss: LossFunction
  var classNames: [String]
  /// √ mean (ŷ − y)² of each target in its own unit, where targets are scaled.
  var ownErrors: [Double]?

  var json: JSONValue {
    let confusion: JSONValue = evaluation.confusion.map { .array($0.map { .array($0.map { .int($0) }) }) } ?? .null
    var members: [JSONValue.Member] = [
      .init("report", .string("evaluate")), .init("loss", .double(evaluation.loss)), .init("accuracy", .optional(evaluation.accuracy)),
      .init("confusion", confusion), .init("part", .string(part)), .init("samples", .int(samples)),
    ]
    if let ownErrors { members.append(.init("rms_error", .array(ownErrors.map { .double($0) }))) }
    return .object(members)
  }
}

/// Every gradient against central differences.
struct GradcheckReport: Report {
  var check: GradientCheck

  var json: JSONValue {
    .object([
      .init("report", .string("gradcheck")), .init("max_relative_error", .double(check.maximumRelativeError)),
      .init("worst", check.worst.map { .string($0.name) } ?? .null), .init("parameters", .int(check.parameters)),
      .init("kinks", .int(check.kinks)),
    ])
  }
}

/// The chain rule for one weight or bias.
struct WhyReport: Report {
  var explanation: Explanation
  /// Only this sample's contribution is written out; nil: all of them.
  var sample: Int?
  var sampleCount: Int
  /// What the optimizer will do with it, if the gradient stands.
  var optimizer: OptimizerConfiguration
  var learningRate: Double
  var layer: ResolvedLayer
  /// Rosenblatt's rule: what it takes in place of the gradient.
  var rule: Double?
  /// What the optimizer's next step makes of the value, and the same written out.
  var after: Double?
  var update: UpdateFormula.Longhand?
  /// What clipping makes of the gradient, with the reason: `clip norm=1: 0.4·1/2.3`.
  var clipped: (gradient: Double, text: FormulaText)?
  var isFrozen = false

  /// The sample whose factors are written out symbol by symbol: the one asked for, else the one that counts most.
  var shownSample: Explanation.Sample? {
    if let sample { return explanation.samples.first { $0.sample == sample } }
    return explanation.samples.max { abs($0.contribution) < abs($1.contribution) }
  }

  var json: JSONValue {
    let factors = shownSample?.factors.map(WhyReport.factor) ?? []
    var members: [JSONValue.Member] = [
      .init("report", .string("why")), .init("parameter", .string(explanation.parameter)), .init("gradient", .double(explanation.gradient)),
      .init("numeric", .double(explanation.check.numeric)), .init("factors", .array(factors)), .init("value", .double(explanation.value)),
      .init("sample", shownSample.map { .int($0.sample) } ?? .null), .init("penalty", .double(explanation.penalty)),
      .init(
        "samples",
        .array(
          explanation.samples.map {
            .object([
              .init("sample", .int($0.sample)), .init("contribution", .double($0.contribution)),
              .init("factors", .array($0.factors.map(WhyReport.factor))),
            ])
          })),
      .init("origin", .array((shownSample?.origin ?? []).map(WhyReport.factor))),
      .init("update", .array((update?.lines ?? []).map { .string($0.text.full) })),
      .init("warnings", .array(explanation.warnings.map { .string($0.full) })), .init("after", .optional(after)),
      .init("step", .double(explanation.check.step)),
      .init("slopes", explanation.check.kink.map { .array([.double($0.left), .double($0.right)]) } ?? .null),
    ]
    if explanation.others.count > 0 { members.append(.init("other_samples", .int(explanation.others.count))) }
    return .object(members)
  }

  private static func factor(_ factor: Explanation.Factor) -> JSONValue {
    var members: [JSONValue.Member] = [.init("symbol", .string(factor.symbol)), .init("value", .double(factor.value))]
    if !factor.terms.isEmpty {
      let terms = factor.terms.map { term in JSONValue.object([.init("symbol", .string(term.symbol)), .init("value", .double(term.value))])
      }
      members.append(.init("terms", .array(terms)))
    }
    return .object(members)
  }
}
