import Language
import NeuralNetwork
import Runtime

/// What a program moves by its training that the verdict is not of.
extension BackwardCheck {
  /// A weight whose gradient was not compared, and what kept it from being.
  struct Uncompared {
    let name: String
    let reason: String
  }

  /// What is moved, is needed for the answers, and is not among the parameters that were compared.
  func uncompared(_ compared: Set<Int>) throws(Diagnostic) -> [Uncompared] {
    var found: [Uncompared] = []
    for (number, parameter) in plain.parameters.enumerated() where parameter.isMoved && !compared.contains(number) {
      if found.contains(where: { $0.name == parameter.name }) { continue }
      if plain.isIndistinct(parameter) {
        found.append(
          Uncompared(
            name: parameter.name, reason: "it is a number of its own in each of several objects; an array, np.zeros(1), can be told apart"))
      } else if claims[number]?.isAdaptive ?? false, claims[number]?.gradient == nil {
        found.append(
          Uncompared(
            name: parameter.name,
            reason:
              "its step is divided by a root of squares and its gradient has no name: d\(GradientName.last(parameter.name)) = … would do"
          ))
      } else if try isNeeded(plain.events[parameter.creation].site) {
        found.append(
          Uncompared(
            name: parameter.name, reason: "the loss that the other gradients are of was not seen to depend on it"))
      }
    }
    for name in try movedUnseen() where !found.contains(where: { $0.name == name }) {
      found.append(
        Uncompared(
          name: name,
          reason: "no line was seen to move it by a gradient, as \(name) -= lr * d\(GradientName.last(name)) does"))
    }
    return found
  }

  /// Adds the gradients of another loss that all are right: a file may train two networks in one go.
  func comparedElsewhere(_ result: Result) throws(Diagnostic) -> Result {
    var result = result
    let rest = plain.parameters.indices.filter { plain.parameters[$0].isMoved && !result.compared.contains($0) && claims[$0] != nil }
    guard !rest.isEmpty else { return result }
    for other in try candidates(tracked.losses) + candidates(tracked.impliedLosses) {
      let keys = other.agreement.errors.keys.filter { !result.compared.contains($0) }
      guard keys.count == other.agreement.errors.count, !keys.isEmpty, other.agreement.wrong.isEmpty, isPlain(other.agreement.scale) else {
        continue
      }
      result.compared.formUnion(keys)
      result.gradients += gradients(other)
      result.maximumError = max(result.maximumError, other.agreement.worst)
    }
    return result
  }

  /// What some lines move that were not reached.
  func uncompared(_ sites: Set<Int>, _ reason: String) -> [Uncompared] {
    var names: [String] = []
    for site in sites.sorted() {
      let name = plain.sites[site].moved ?? plain.sites[site].target
      if !names.contains(name) { names.append(name) }
    }
    return names.prefix(4).map { Uncompared(name: $0, reason: reason) }
  }

  /// The lines in which answer and target meet in the step, and the last that works with tracked values: gradients begin there.
  private var meetings: [Int] {
    var found: [Int] = []
    let step = plain.step
    let differences = tracked.residuals.filter { step.contains($0.ordinal) && ProgramTrace.pair($0.a, $0.b) != nil }
    for site in differences.map(\.site) + tracked.margins.map(\.site) where !found.contains(site) { found.append(site) }
    found = Array(found.prefix(4))
    // What lies further ahead goes into what the forward pass itself fills in.
    let last = step.last { index in
      guard tracked.events.indices.contains(index), case .variable(let value) = tracked.events[index].value else { return false }
      let event = plain.events[index]
      guard case .assigned = plain.sites[event.site].kind else { return false }
      return value.isTracked && !value.isLeaf && !plain.table.nature(event.site).isLoss && !event.isMove
    }
    if let last, !found.contains(plain.events[last].site) { found.append(plain.events[last].site) }
    return found
  }

  /// Whether anything where answer and target meet is another where what a line gives is.
  private func isNeeded(_ site: Int) throws(Diagnostic) -> Bool {
    guard let trial = try trial(disturbing: site) else { return false }
    let meetings = Set(self.meetings)
    return plain.step.contains { index in
      guard meetings.contains(plain.events[index].site), trial.events.indices.contains(index) else { return false }
      return !isSame(plain.events[index].numbers, trial.events[index].numbers)
    }
  }

  /// Names that the forward pass reads, and whose values go on from this step to the next changed by way of the gradients, although no
  /// line is known that moves them.
  private func movedUnseen() throws(Diagnostic) -> [String] {
    let step = plain.step
    guard plain.stepEnd < plain.events.count else { return [] }
    let hidden = plain.table.backwardSites
    var read: Set<String> = []
    var begin = plain.events.count
    for index in step where tracked.events.indices.contains(index) && !hidden.contains(plain.events[index].site) {
      guard tracked.events[index].value.holdsTracked, !plain.events[index].isMove else { continue }
      begin = min(begin, index)
      read.formUnion(plain.sites[plain.events[index].site].namesUsed)
    }
    guard begin < plain.events.count else { return [] }
    let known = Set(plain.parameters.map { GradientName.last($0.name) } + plain.parameters.map { GradientName.last($0.written) })
    // What is there before the forward pass begins, and is read in it.
    var places: [(name: String, first: Int, last: Int)] = []
    for index in plain.events[...plain.stepEnd].indices {
      let event = plain.events[index]
      let (site, nature) = (plain.sites[event.site], plain.table.nature(event.site))
      guard case .assigned = site.kind, read.contains(site.bareName), event.value.isFloating, event.numbers != nil, !event.isMove,
        !nature.isGradient, !nature.isLoss, !nature.isRate, !nature.isSlope, !nature.isMoment, !known.contains(site.name),
        site.targetExpression?.isReference ?? false
      else { continue }
      if let place = places.firstIndex(where: { $0.name == site.target }) {
        places[place].last = index
      } else if index < begin {
        places.append((site.target, index, index))
      }
    }
    // What this step's answers are made of is its own.
    var own: Set<ObjectIdentifier> = []
    for loss in tracked.losses + tracked.impliedLosses { own.formUnion(loss.variable.topologicalOrder().map { ObjectIdentifier($0) }) }
    places.removeAll { place in
      guard tracked.events.indices.contains(place.last), case .variable(let last) = tracked.events[place.last].value else { return false }
      return own.contains(ObjectIdentifier(last))
    }
    // An array that the forward pass fills in, number by number, is no weight.
    let filled = step.compactMap { index -> NDArray? in
      guard tracked.events.indices.contains(index), tracked.events[index].value.holdsTracked else { return nil }
      return plain.events[index].filled
    }
    places.removeAll { place in
      guard case .array(let array) = plain.events[place.last].value else { return false }
      return filled.contains { $0 === array }
    }
    guard !places.isEmpty else { return [] }
    guard let still = try trial(disturbing: nil) else { return [] }
    var found: [String] = []
    for site in meetings {
      guard let trial = try trial(disturbing: site) else { continue }
      for place in places where !found.contains(place.name) {
        // A mean that goes on over what the forward pass gives is moved by no gradient.
        guard tracked.events.indices.contains(place.last), !tracked.events[place.last].value.holdsTracked else { continue }
        guard still.events.indices.contains(place.last), trial.events.indices.contains(place.last) else { continue }
        // A function that made it may be used in the step again.
        guard isSame(still.events[place.first].numbers, trial.events[place.first].numbers) else { continue }
        let isGivenAnew = place.last > begin && !isSame(still.events[place.last].numbers, trial.events[place.last].numbers)
        // What is changed in place is another at the end than when it got its name.
        let (old, new) = (still.events[place.first].value, trial.events[place.first].value)
        let isChanged = old.isArray && !isSame((try? old.tensor("a value")) as Tensor?, (try? new.tensor("a value")) as Tensor?)
        if isGivenAnew || isChanged { found.append(place.name) }
      }
    }
    return found
  }

  private func isSame(_ a: Tensor?, _ b: Tensor?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.shape == b.shape && a.elements == b.elements
  }

  /// The step with what one line gives a little changed; nil where it cannot be run so.
  private func trial(disturbing site: Int?) throws(Diagnostic) -> ProgramTrace? {
    let trial = ProgramTrace(
      plain.table, followsUpdates: only == nil, starts: plain.starts, passedOver: plain.passedOver, disturbing: site, end: plain.stepEnd)
    do throws(Diagnostic) { try program.run(trial, beside: session) } catch {
      if error.kind == .interrupted { throw error }
      return nil
    }
    return trial
  }
}
