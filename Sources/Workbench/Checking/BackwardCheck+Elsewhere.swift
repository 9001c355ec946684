import Language
import Runtime

/// The verdict, at other first weights and of later steps too where the first says too little.
extension BackwardCheck {
  func result() throws(Diagnostic) -> Result {
    var result = try resultHere()
    if result.note == nil, let indistinct = plain.parameters.first(where: { plain.isIndistinct($0) }) {
      result.note =
        "not checked: `\(indistinct.name)`, a number of its own in each of several objects; as an array, np.zeros(1), it would be"
    }
    let isEqual = plain.parameters.contains(where: \.isConstant)
    // At a kink, where equal first weights may well put it, neither slope is wrong: beside it there is one only.
    if result.finding != nil, isEqual, !isAside, only == nil, (tracked.losses + tracked.impliedLosses).contains(where: \.isAtKink),
      let aside = try elsewhere(isAside: true)
    {
      return aside
    }
    // At zeros many a wrong line gives what no change of it can be told by.
    if let finding = result.finding, finding.change == nil, finding.misshapen == nil, isEqual, !isAside, only == nil,
      let aside = try elsewhere(isAside: true), aside.finding?.change != nil || aside.finding?.site?.index != finding.site?.index,
      aside.finding != nil
    {
      return aside
    }
    guard result.finding == nil, !isAside, only == nil else { return result }
    if isEqual, var aside = try elsewhere(isAside: true), aside.finding != nil {
      aside.note = "at the program's own first weights, which are all equal, it does not show; these are moved a little from there"
      return aside
    }
    var passed = 0
    var later: Result? = result
    while later?.isBlind ?? false || passed == 0 && isOfOneNumber, passed < BackwardCheck.passedLimit,
      plain.events.count < BackwardCheck.eventsToPass
    {
      passed += 1
      later = try elsewhere(passedOver: passed, isAside: isEqual)
      guard later?.finding != nil else { continue }
      let steps =
        !result.isBlind
        ? "the first step shows"
        : passed == 1
          ? "the first step, whose gradients are zero in part, shows" : "the first \(passed) steps, whose gradients are zero in part, show"
      later?.note = "\(steps) nothing of it; this is step \(passed + 1), with the first weights"
      return later ?? result
    }
    return result
  }

  /// Whether a step is of one sample with one answer, moved straight along its gradient: two numbers of it may well be the same.
  private var isOfOneNumber: Bool {
    // A loss that is worked out behind the step says nothing of the next one.
    means.isEmpty && !tracked.residuals.isEmpty && plain.events.count < BackwardCheck.eventsToPass
      && !tracked.losses.contains(where: \.isBehind)
      && claims.values.allSatisfy { !$0.isSmoothed && !$0.isAdaptive }
  }

  /// Steps that are looked at beyond the first where its gradients are zero in part, in programs of so few values.
  private static let passedLimit = 3
  private static let eventsToPass = 5000

  /// The verdict at other first weights or of a later step; nil where there is none.
  private func elsewhere(passedOver: Int = 0, isAside: Bool) throws(Diagnostic) -> Result? {
    do throws(Diagnostic) {
      return try BackwardCheck(
        program, searchLimit: searchLimit, passedOver: passedOver, isAside: isAside, beside: session
      ).resultHere()
    } catch {
      if error.kind == .interrupted { throw error }
      return nil
    }
  }
}
