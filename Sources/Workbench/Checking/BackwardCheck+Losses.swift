import Language
import Markup
import NeuralNetwork
import Runtime

/// Which loss the gradients are of.
extension BackwardCheck {
  func otherScale(_ candidate: Candidate, _ scale: Double) -> String {
    "\(candidate.loss.name) is another scale: these gradients are \(NumberText.text(scale, precision: session.style.precision)) times its own"
  }

  /// What is said of another loss whose gradients all are the program's: that one may be meant.
  func agreeing(with other: Candidate) -> String {
    "of \(other.loss.name), another loss than the program's own, all gradients agree as they are"
  }

  /// Whether a loss that is worked out behind the step is of the answers that another begins with, and of its kind: then it is meant.
  func isOfSameAnswers(_ loss: TracedLoss, _ implied: TracedLoss) -> Bool {
    guard loss.isBehind, !loss.isAbsolute, loss.hasLogarithm == implied.hasLogarithm else { return false }
    let values = loss.variable.topologicalOrder().filter { $0.isTracked && $0.count > 1 }.map(\.value)
    return !implied.answers.isEmpty
      && implied.answers.allSatisfy { answer in values.contains { $0.elements == answer.value.elements } }
  }

  /// The loss whose gradients all are the program's where those of its own are nearly so: `log(p + 1e-7)` is followed as `log(p)` mostly.
  func nearby(_ own: Candidate, _ implied: [Candidate]) -> Candidate? {
    guard own.loss.hasLogarithm, !own.agreement.wrong.isEmpty, own.agreement.worst < 1e-3 else { return nil }
    return good(implied.filter { $0.loss.hasLogarithm && $0.agreement.errors.count == own.agreement.errors.count })
  }

  /// The first whose gradients all are the program's.
  func good(_ candidates: [Candidate]) -> Candidate? {
    let most = candidates.map(\.agreement.errors.count).max() ?? 0
    return candidates.first {
      $0.agreement.wrong.isEmpty && isPlain($0.agreement.scale) && !$0.loss.isBesideAnswer && $0.agreement.errors.count == most
    }
  }

  /// Losses by how much the gradients have of theirs, the likeliest first.
  func likeliest(_ candidates: [Candidate]) -> [Candidate] {
    let outer = candidates.filter { !$0.loss.isInner }
    let best = outer.map(\.agreement.rightCount).max() ?? 0
    let isTie = outer.count { $0.agreement.rightCount == best } > 1
    let keys = outer.enumerated().map { place, candidate in
      (
        candidate.agreement.rightCount, isTie && candidate.agreement.rightCount == best ? -firstMatch(candidate) : 0,
        candidate.agreement.rightNumbers, -place
      )
    }
    return outer.indices.sorted { keys[$0] > keys[$1] }.map { outer[$0] } + candidates.filter(\.loss.isInner)
  }

  /// Where the program first has a gradient of a loss's tape that is more than the difference it begins with: where it goes the way of
  /// another loss, that comes later.
  func firstMatch(_ candidate: Candidate) -> Int {
    let all = nodeGradients(candidate.loss).gradients
    let gradients = Dictionary(grouping: all.filter { $0.count > 1 }, by: \.count)
    let singles = KnownNumbers(all)
    let differences = tracked.residuals.prefix(64).compactMap { ProgramTrace.difference($0.a, $0.b) }
    for index in plain.step.prefix(4000) {
      guard let numbers = plain.events[index].numbers, numbers.largestMagnitude > 0, plain.events[index].updates.isEmpty,
        !differences.contains(where: { $0.isSame(as: numbers) })
      else { continue }
      if numbers.count == 1 {
        if singles.sign(of: numbers, scaledBy: 1) != nil { return index }
        continue
      }
      let isOne = (gradients[numbers.count] ?? []).contains {
        numbers.mayBeMultiple(of: $0) && numbers.ratio(to: $0).error <= Agreement.limit
      }
      if isOne { return index }
    }
    return Int.max / 2
  }

  /// Whether gradients may be so many times too large on purpose: of a square without its ½, of a sum over samples or a mean.
  /// - Parameter ofSum: whether the loss is a sum over the samples already: nobody means so many times as much.
  func isUsual(_ scale: Double?, ofSum: Bool = false) -> Bool {
    guard let scale, scale > 0 else { return false }
    for factor in [0.5, 1.0, 2.0] {
      for count in tracked.sampleCounts.union(means).union([1]) {
        let (many, few) = (factor * Double(count), factor / Double(count))
        if abs(scale - many) < 1e-4 * scale && (!ofSum || count == 1) || abs(scale - few) < 1e-4 * scale { return true }
      }
    }
    return false
  }

  /// Whether somebody would write such a factor: a quotient of small numbers, beside a number of samples perhaps. A slope is none.
  func isPlain(_ scale: Double?) -> Bool {
    guard let scale, scale > 0 else { return false }
    return tracked.sampleCounts.union([1]).contains { count in
      [scale * Double(count), scale / Double(count)].contains { $0.isSmallQuotient }
    }
  }

  func candidates(_ losses: [TracedLoss]) throws(Diagnostic) -> [Candidate] {
    var result: [Candidate] = []
    for loss in losses {
      guard let truths = truths(of: loss.variable) else { continue }
      let agreement = Agreement(claims, truths: truths, rates: rates, weights: weights(for: loss), means: means)
      if !agreement.errors.isEmpty { result.append((loss, truths, agreement)) }
    }
    return result
  }

  /// The weights, where a loss may leave out what pulls them to 0.
  func weights(for loss: TracedLoss) -> [Int: Tensor] {
    guard !loss.isDeclared || loss.isBehind && !loss.holdsPenalty else { return [:] }
    return Dictionary(uniqueKeysWithValues: plain.parameters.enumerated().map { ($0, $1.initial) })
  }

  /// The gradients for the parameters that a loss depends on; nil where it depends on none.
  func truths(of loss: Variable) -> [Int: Tensor]? {
    let order = Set(loss.topologicalOrder().map { ObjectIdentifier($0) })
    let leaves = tracked.leaves.filter { order.contains(ObjectIdentifier($0.value)) }.sorted { $0.key < $1.key }
    guard !leaves.isEmpty, let gradients = try? loss.gradients(for: leaves.map(\.value)) else { return nil }
    return Dictionary(uniqueKeysWithValues: zip(leaves.map(\.key), gradients))
  }
}

extension Tensor {
  /// Whether it is a multiple of another; a single number, which any other is a multiple of, has to be that number but for its sign.
  fileprivate func isSame(as other: Tensor) -> Bool {
    guard count == other.count else { return false }
    guard let mine = item, let number = other.item else { return other.ratio(to: self).error <= Agreement.limit }
    return abs(abs(mine) - abs(number)) <= 1e-11 * abs(number)
  }
}
