import Language
import NeuralNetwork
import Runtime

/// The verdict, at other first weights and of later steps too where the first says too little.
extension BackwardCheck {
  func result() throws(Diagnostic) -> Result {
    var result = try verdict()
    guard result.finding == nil, only == nil, passedOver.isNone else { return result }
    result = try comparedElsewhere(result)
    result.uncompared += try uncompared(result.compared)
    return result
  }

  /// What is said of all that could be compared.
  private func verdict() throws(Diagnostic) -> Result {
    let result = try resultHere()
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
    if let moved = try atOtherWeights(result) { return moved }
    if isEqual, var aside = try elsewhere(isAside: true), aside.finding != nil {
      aside.note = "at the program's own first weights, which are all equal, it does not show; these are moved a little from there"
      return aside
    }
    var passed = 0
    var later: Result? = result
    while passedOver.until.isEmpty, later?.isBlind ?? false || passed == 0 && isOfOneNumber, passed < BackwardCheck.passedLimit,
      plain.events.count < BackwardCheck.eventsToPass
    {
      passed += 1
      later = try elsewhere(passedOver: ProgramTrace.Passing(steps: passed), isAside: isEqual)
      guard later?.finding != nil else { continue }
      let steps =
        !result.isBlind
        ? "the first step shows"
        : passed == 1
          ? "the first step, whose gradients are zero in part, shows" : "the first \(passed) steps, whose gradients are zero in part, show"
      later?.note = "\(steps) nothing of it; this is step \(passed + 1), with the first weights"
      return later ?? result
    }
    if let other = try onOtherData() { return other }
    return try withOtherTrainings(result)
  }

  /// What departs only where other units are on and off than are at the program's own first weights; nil where nothing does.
  private func atOtherWeights(_ result: Result) throws(Diagnostic) -> Result? {
    guard passedOver.isNone, var moved = try elsewhere(isAside: true, isMoved: true), let finding = moved.finding, finding.misshapen == nil,
      moved.loss == result.loss, moved.maximumError > 1e-4, moved.maximumError < .infinity
    else { return nil }
    moved.note = "at the program's own first weights it does not show; these have the other sign"
    return moved
  }

  /// What departs only where the targets are others, `mean(y_pred)` for `mean(y_pred - y)` of targets whose mean is 0, or only where the
  /// weights have another shape, as in a training for each number of hidden units; nil where nothing does.
  private func onOtherData() throws(Diagnostic) -> Result? {
    guard passedOver.isNone, plain.events.count < BackwardCheck.eventsToPass else { return nil }
    if let moved = movedTargets, var other = try elsewhere(isAside: isAside, targets: [moved]), other.finding != nil {
      other.note = "of the program's own targets it does not show; these are moved a little from there"
      return other
    }
    guard program.mayTrainAgain(plain), var other = try elsewhere(passedOver: ProgramTrace.Passing(untilReshaped: true), isAside: false),
      other.finding != nil
    else { return nil }
    other.note = "the first training, whose weights have another shape, shows nothing of it"
    return other
  }

  /// Targets a little beside those that the program has, where they are numbers and no classes.
  private var movedTargets: ProgramTrace.Start? {
    for residual in tracked.residuals.prefix(64) where plain.step.contains(residual.ordinal) {
      guard ProgramTrace.pair(residual.a, residual.b) != nil else { continue }
      let target = if case .variable = residual.a { residual.b } else { residual.a }
      guard target.isArray, let numbers = try? target.tensor("the targets"), numbers.count > 1,
        numbers.elements.contains(where: { $0 != $0.rounded() }),
        let creation = tracked.events.firstIndex(where: { $0.value.isSame(as: target) })
      else { continue }
      let scale = 0.2 * numbers.largestMagnitude
      let moved = numbers.elements.enumerated().map { place, value in
        value + scale * (Double((place &* 7919 &+ 331) % 997) / 997 - 0.3)
      }
      return (try? Tensor(shape: numbers.shape, elements: moved)).map { ProgramTrace.Start(creation: creation, path: [], numbers: $0) }
    }
    return nil
  }

  /// What else the file trains, behind the first step: a wrong line there is one too.
  private func withOtherTrainings(_ result: Result) throws(Diagnostic) -> Result {
    guard passedOver.isNone else { return result }
    let seen = Set(plain.events.map(\.site))
    let later = Set(
      plain.sites.filter { !seen.contains($0.index) && $0.isUpdate && $0.isStepOfElement && plain.table.nature($0.index).mayMove }.map(
        \.index))
    guard !later.isEmpty else { return result }
    var whole = result
    let line = plain.sites[later.min() ?? 0].line
    let other: BackwardCheck
    do throws(Diagnostic) {
      other = try BackwardCheck(program, searchLimit: searchLimit, passedOver: ProgramTrace.Passing(until: later), beside: session)
    } catch {
      if error.kind == .interrupted { throw error }
      if error.isOfLength {
        whole.uncompared += uncompared(later, "line \(line) moves it, which the part of the run that check follows does not reach")
      }
      return whole
    }
    guard other.plain.events.contains(where: { later.contains($0.site) && !$0.updates.isEmpty }) else { return result }
    do throws(Diagnostic) {
      let further = try other.result()
      if further.finding != nil { return further }
      whole.uncompared += further.uncompared
      whole.gradients += further.gradients
      whole.maximumError = max(whole.maximumError, further.maximumError)
    } catch {
      if error.kind == .interrupted { throw error }
      whole.uncompared += uncompared(later, "line \(line) moves it in another training, and \(error.message)")
    }
    return whole
  }

  /// Whether a step is of one sample with one answer, moved straight along its gradient: two numbers of it may well be the same.
  private var isOfOneNumber: Bool {
    // A loss that is worked out behind the step says nothing of the next one.
    means.isEmpty && !tracked.residuals.isEmpty && plain.events.count < BackwardCheck.eventsToPass
      && !tracked.losses.contains(where: \.isBehind)
      && claims.values.allSatisfy { !$0.isSmoothed && !$0.isAdaptive }
  }

  private var updateSites: Set<Int> { Set(plain.events.filter { !$0.updates.isEmpty }.map(\.site)) }

  /// Steps that are looked at beyond the first where its gradients are zero in part, in programs of so few values.
  private static let passedLimit = 3
  private static let eventsToPass = 5000

  /// The verdict at other first weights or of a later step; nil where there is none.
  private func elsewhere(
    passedOver other: ProgramTrace.Passing? = nil, isAside: Bool, isMoved: Bool = false, targets: [ProgramTrace.Start] = []
  ) throws(Diagnostic) -> Result? {
    do throws(Diagnostic) {
      let check = try BackwardCheck(
        program, searchLimit: searchLimit, passedOver: other ?? passedOver, isAside: isAside, isMoved: isMoved,
        targets: targets, beside: session)
      // A step that moves other things is one of another training.
      guard check.updateSites == updateSites else { return nil }
      return try check.resultHere()
    } catch {
      if error.kind == .interrupted { throw error }
      return nil
    }
  }
}
