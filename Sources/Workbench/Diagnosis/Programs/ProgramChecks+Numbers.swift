import Language
import Markup
import NeuralNetwork

/// Numbers of a program that are none.
extension ProgramRateChecks {
  static func failure(_ examination: ProgramExamination) -> (site: ProgramSite, isNaN: Bool, step: Int)? {
    guard !examination.isFinite else { return nil }
    if let failure = examination.trace.firstFailure { return (examination.site(failure.site), failure.isNaN, failure.step) }
    // What Python's own numbers refuse stops at a place of its own.
    guard let stopped = examination.stopped, let span = stopped.span, let source = stopped.source,
      let site = examination.trace.sites.last(where: {
        $0.source === source && $0.value.span.start <= span.start && span.end <= $0.value.span.end
      })
    else { return nil }
    return (site, true, examination.trace.moves.map(\.count).max() ?? 0)
  }

  /// Data that hold no numbers themselves.
  static func missingNumbers(_ examination: ProgramExamination) -> Finding? {
    guard let failure = failure(examination), failure.step == 0, let numbers = examination.trace.records[failure.site.index]?.first,
      failure.site.function == nil, failure.site.loopDepth == 0, numbers.count > 1
    else { return nil }
    let bad = numbers.elements.filter { !$0.isFinite }.count
    let name = failure.site.target
    return examination.finding(
      .notFinite, "\(bad) of the \(numbers.count) values of `\(name)` are no numbers before the training begins", at: failure.site,
      evidence: [.init("missing", .int(bad))],
      patches: guarded(failure.site, examination) + [
        ProgramPatch(failure.site, "np.nan_to_num(\(failure.site.source.text(in: failure.site.value.span)))")
      ])
  }

  /// log(0), 0/0, an exp that overflows: where the numbers end although the steps are small.
  static func logarithm(_ examination: ProgramExamination) -> Finding? {
    guard let failure = failure(examination) else { return nil }
    let patches = guarded(failure.site, examination)
    guard !patches.isEmpty else { return nil }
    let finding = notFinite(failure, examination, patches)
    guard let tried = finding.tried, tried.lossAfter < 0.95 * examination.ends.first else { return nil }
    return finding
  }

  static func notFinite(_ examination: ProgramExamination) -> Finding? {
    failure(examination).map { notFinite($0, examination, guarded($0.site, examination)) }
  }

  static func notFinite(
    _ failure: (site: ProgramSite, isNaN: Bool, step: Int), _ examination: ProgramExamination, _ patches: [ProgramPatch]
  ) -> Finding {
    let target = failure.site.target.isEmpty ? failure.site.name : failure.site.target
    let seen =
      examination.stopped.map { "cannot be worked out (\($0.message))" }
      ?? "is the first value that is \(failure.isNaN ? "no number" : "infinite")"
    return examination.finding(
      .notFinite, "`\(target)` \(seen), after \(counted(failure.step, "step"))",
      at: failure.site, evidence: [.init("step", .int(failure.step)), .init("nan", .bool(failure.isNaN))], patches: patches,
      look: target)
  }

  /// The line with its logarithms and quotients kept from 0, and its exponentials from overflowing.
  static func guarded(_ site: ProgramSite, _ examination: ProgramExamination) -> [ProgramPatch] {
    var result: [ProgramPatch] = []
    func small(_ span: Span) -> Expression { Expression(.float(1e-12), span) }
    let logs = site.value.rebuiltInside { inner in
      guard case .call(let callee, let arguments) = inner.kind, let name = callee.calledName, name == "log" || name == "sqrt",
        let first = arguments.first
      else { return nil }
      // 1 − p comes to 0 as p comes to 1.
      let guarded = Expression(.binary(.add, first.value, small(inner.span)), inner.span)
      return Expression(.call(callee, [Argument(.positional, guarded, inner.span)] + arguments.dropFirst()), inner.span)
    }
    if let text = logs.written(in: site.source), text != site.value.written(in: site.source) { result.append(ProgramPatch(site, text)) }
    let exponentials = site.value.rebuiltInside { inner in
      guard case .call(let callee, let arguments) = inner.kind, callee.calledName == "exp", let first = arguments.first?.value,
        first.isReference
      else { return nil }
      let largest = Expression(
        .call(
          Expression(.attribute(first, name: "max", nameSpan: inner.span), inner.span),
          [
            Argument(.keyword("axis"), Expression(.int(-1), inner.span), inner.span),
            Argument(.keyword("keepdims"), Expression(.bool(true), inner.span), inner.span),
          ]), inner.span)
      return Expression(
        .call(callee, [Argument(.positional, Expression(.binary(.subtract, first, largest), inner.span), inner.span)]), inner.span)
    }
    if let text = exponentials.written(in: site.source), text != site.value.written(in: site.source) {
      result.append(ProgramPatch(site, text))
    }
    // A column that never changes has a deviation of 0.
    let quotients = site.value.rebuiltInside { inner in
      guard case .binary(.divide, let a, let b) = inner.kind, b.isSpread else { return nil }
      return Expression(.binary(.divide, a, Expression(.binary(.add, b, small(b.span)), b.span)), inner.span)
    }
    if let text = quotients.written(in: site.source), text != site.value.written(in: site.source) {
      result.append(ProgramPatch(site, text))
    }
    return result
  }
}

extension Expression {
  /// Whether it is how far numbers lie apart, by how it is written: `X.std(axis=0)`, `std`, `high - low`, `X.max(0) - X.min(0)`.
  fileprivate var isSpread: Bool {
    switch kind {
    case .call(let callee, _): ["std", "ptp", "norm", "nanstd"].contains(callee.calledName)
    case .binary(.subtract, _, _): true
    default: isReference && ["std", "sd", "sigma", "dev", "range", "scale", "norm"].contains { (bareName ?? "").lowercased().contains($0) }
    }
  }

  /// The same tree in which a closure has replaced what it wanted to, innermost first.
  fileprivate func rebuiltInside(_ replace: (Expression) -> Expression?) -> Expression {
    let inner = withParts(parts.map { $0.rebuiltInside(replace) })
    return replace(inner) ?? inner
  }
}
