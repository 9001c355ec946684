import Language
import NeuralNetwork
import Runtime

/// What a diagnosis of a program looks at: its run, seen again from first to last, and what each thing in it came to.
final class ProgramExamination {
  let program: LearnerProgram
  let session: Session
  let trace: TrainingTrace

  /// What stopped its training, where numbers grew until Python refused to compute with them.
  let stopped: Diagnostic?

  /// - Throws: what goes wrong in the program; and where it moves no weights.
  init(_ program: LearnerProgram, beside session: Session) throws(Diagnostic) {
    self.program = program.unfolded
    self.session = session
    trace = TrainingTrace(self.program)
    var stopped: Diagnostic?
    do throws(Diagnostic) { try self.program.run(trace, beside: session) } catch {
      guard error.isOfNumbers, !trace.moves.isEmpty else { throw error }
      stopped = error
    }
    self.stopped = stopped
  }

  /// Whether the program has a training of its own.
  var trains: Bool { !trace.moves.isEmpty || trace.sites.contains { $0.triesToMove && trace.records[$0.index]?.count ?? 0 >= 3 } }

  // MARK: How it went

  /// The loss of each step or epoch: what the program calls so, else the squares of the differences it takes.
  private(set) lazy var losses: (name: String, key: String?, values: [Double]) = ProgramExamination.losses(trace, like: nil)

  static func losses(_ trace: TrainingTrace, like key: String?) -> (name: String, key: String?, values: [Double]) {
    let declared = trace.series.filter { $0.losses.count >= 2 }
    if let key, let same = trace.series.first(where: { $0.name == key }) { return (name(of: same.name), key, same.losses) }
    if let longest = declared.max(by: { $0.losses.count < $1.losses.count }) {
      return (name(of: longest.name), longest.name, longest.losses)
    }
    let pairs = trace.pairs.filter { $0.meanSquares.count >= 2 && $0.aChanges != $0.bChanges }
    guard let pair = pairs.max(by: { $0.meanSquares.count < $1.meanSquares.count }) else { return ("loss", nil, []) }
    return ("the mean of (\(pair.texts.a) − \(pair.texts.b))²", nil, pair.meanSquares)
  }

  private static func name(of key: String) -> String { String(key.prefix { $0 != "@" }) }

  /// The loss at first, and the mean over the last tenth of the way.
  static func ends(_ losses: [Double]) -> (first: Double, last: Double) {
    guard let one = losses.first else { return (.nan, .nan) }
    let tenth = max(losses.count / 10, 1)
    let last = losses.suffix(tenth).reduce(0, +) / Double(tenth)
    // Of single samples or batches the first may be lucky; what grows at once is no luck.
    let first = losses.prefix(losses.count < 20 ? 1 : tenth).reduce(0, +) / Double(losses.count < 20 ? 1 : tenth)
    return (first > one && first < 3 * one ? first : one, last)
  }

  private(set) lazy var ends: (first: Double, last: Double) = {
    let ends = ProgramExamination.ends(losses.values)
    return stopped == nil ? ends : (ends.first, .nan)
  }()

  var hasLosses: Bool { losses.values.count >= 2 }
  /// Whether weights or loss have ended as no numbers.
  private(set) lazy var isFinite: Bool =
    stopped == nil && (losses.values.last?.isFinite ?? true) && trace.moves.allSatisfy { $0.last.elements.allSatisfy(\.isFinite) }
  private(set) lazy var hasRisen: Bool = !isFinite || (hasLosses && ends.last > 1.05 * ends.first)
  /// Whether the loss has come down to half of what it was.
  private(set) lazy var hasLearnt: Bool = isFinite && hasLosses && ends.last < 0.5 * ends.first
  /// Whether it has hardly come down at all.
  private(set) lazy var hasLearntNothing: Bool = !isFinite || (hasLosses && ends.last > 0.9 * ends.first)

  /// What a step changes of the weights, the median over all steps and weights.
  private(set) lazy var updateRatio: Double? = {
    let ratios = trace.moves.flatMap(\.ratios).filter(\.isFinite).sorted()
    return ratios.isEmpty ? nil : ratios[ratios.count / 2]
  }()

  /// How far the gradients are from those of the loss, or of another that is used in its place; nil where that is not known.
  var gradientError: Double?

  // MARK: What there is

  func site(_ index: Int) -> ProgramSite { trace.sites[index] }

  /// The weights that are matrices.
  private(set) lazy var matrices: [TrainingTrace.Move] = trace.moves.filter { $0.first.shape.count == 2 && $0.count >= 1 }

  /// Where a value was made that the program moves or learns from: the first site that gave it.
  func origin(of numbers: Tensor) -> ProgramSite? {
    trace.records.filter { $0.value.first == numbers && isOrigin($0.key) }.min { $0.value.firstOrdinal < $1.value.firstOrdinal }
      .map { site($0.key) }
  }

  /// The site whose list or dictionary first held such numbers.
  func maker(of numbers: Tensor) -> ProgramSite? { trace.containers.first { $0.parts.contains(numbers) }.map { site($0.site) } }

  private func isOrigin(_ index: Int) -> Bool {
    let site = site(index)
    guard case .assigned = site.kind, !site.isUpdate, !site.value.isReference, let target = site.targetExpression else { return false }
    return target.isReference
  }

  /// The samples that the program learns from: matrices given once that a weight meets.
  private(set) lazy var inputs: [(site: ProgramSite, numbers: Tensor)] = {
    trace.records.compactMap { index, record -> (site: ProgramSite, numbers: Tensor)? in
      guard let numbers = record.first, numbers.shape.count == 2, numbers.shape.contains(where: { $0 >= 3 }), record.count == 1,
        isOrigin(index)
      else {
        return nil
      }
      let site = site(index)
      guard site.function == nil, site.loopDepth == 0, !trace.moves.contains(where: { $0.first == numbers }) else { return nil }
      let (rows, width) = (numbers.shape[0], numbers.shape[1])
      let isRows = trace.moves.contains { $0.first.shape.first == width || $0.first.shape.last == width }
      // Columns may be samples too.
      guard isRows || trace.moves.contains(where: { $0.first.shape.first == rows || $0.first.shape.last == rows }) else { return nil }
      return (site, numbers)
    }
    .sorted { $0.site.index < $1.site.index }
  }()

  /// Rows of numbers given once, above the loops, that a single weight is multiplied by again and again.
  private(set) lazy var rows: [(site: ProgramSite, numbers: Tensor)] = {
    trace.pairs.compactMap { pair -> (site: ProgramSite, numbers: Tensor)? in
      guard pair.operation == "*", pair.count >= 3 else { return nil }
      let numbers = pair.a.count == 1 && pair.aChanges ? pair.b : pair.b.count == 1 && pair.bChanges ? pair.a : nil
      guard let numbers, numbers.shape.count == 1, numbers.count >= 3, let site = origin(of: numbers), site.function == nil,
        site.loopDepth == 0
      else { return nil }
      return (site, numbers)
    }
  }()

  // MARK: Trials

  /// Values that the search for a slip may compute.
  static let searchLimit = 150_000

  /// Values that all trials together may compute, and how many there may be.
  private static let trialEvents = 1_000_000
  private static let trialLimit = 14
  private var trialCount = 0
  private var trialEventCount = 0

  /// What a changed program comes to; nil where that cannot be tried.
  func trial(_ patch: ProgramPatch) -> CureTrial? {
    guard hasLosses || stopped != nil, trialEventCount + trace.eventCount <= ProgramExamination.trialEvents,
      trialCount < ProgramExamination.trialLimit,
      !session.shouldStop
    else { return nil }
    trialCount += 1
    guard let changed = try? patch.applied(to: program, commands: session.commands) else { return nil }
    let other = TrainingTrace(changed, brief: true)
    defer { trialEventCount += other.eventCount }
    guard (try? changed.run(other, beside: session)) != nil, !session.shouldStop else { return nil }
    let losses = ProgramExamination.losses(other, like: self.losses.key).values
    guard losses.count >= 2 else { return nil }
    return CureTrial(
      line: patch.lines.joined(separator: "; "), lossBefore: ends.last, lossAfter: ProgramExamination.ends(losses).last, accuracy: nil,
      patch: patch)
  }

  /// What came lowest of the changes tried last, where none of them helps.
  private var lowest: CureTrial?

  /// The change that did best, where it helps.
  func best(of patches: [ProgramPatch], enough: Double = 0.3) -> CureTrial? {
    var best: CureTrial?
    lowest = nil
    for patch in patches {
      guard let result = trial(patch), result.lossAfter.isFinite else { continue }
      if lowest.map({ result.lossAfter < $0.lossAfter }) ?? true { lowest = result }
      guard !result.lossBefore.isFinite || result.lossAfter < 0.98 * result.lossBefore else { continue }
      guard result.lossAfter < ends.first || !ends.first.isFinite else { continue }
      if best.map({ result.lossAfter < 0.8 * $0.lossAfter }) ?? true { best = result }
      if let best, best.lossAfter < enough * min(best.lossBefore.isFinite ? best.lossBefore : .infinity, ends.first) { break }
    }
    return best
  }

  // MARK: Findings

  /// A finding with its place, its changed lines, and what these came to.
  func finding(
    _ id: FindingID, _ message: String, at site: ProgramSite?, evidence: [JSONValue.Member] = [], patches: [ProgramPatch] = [],
    look: String? = nil
  ) -> Finding {
    var cures = patches.map { Cure(kind: .restart, line: $0.lines.joined(separator: "; "), epochs: 0) }
    if cures.isEmpty, let look { cures = [Cure(kind: .look, line: look, epochs: 0)] }
    if cures.isEmpty, look == nil, let site { cures = [Cure(kind: .look, line: site.target.isEmpty ? site.name : site.target, epochs: 0)] }
    var finding = Finding(
      id, message, place: site.flatMap { $0.source.lineCount > 1 ? "line \($0.line)" : nil },
      evidence: [.init("line", site.map { .int($0.line) } ?? .null)] + evidence, cures: cures)
    finding.site = site
    finding.tried = best(of: patches)
    if finding.tried == nil { finding.failed = lowest }
    return finding
  }

  /// The same with a single change that has been tried already.
  func finding(
    _ id: FindingID, _ message: String, at site: ProgramSite?, evidence: [JSONValue.Member] = [], tried: CureTrial
  ) -> Finding {
    var finding = finding(id, message, at: site, evidence: evidence)
    finding.cures = [Cure(kind: .restart, line: tried.line, epochs: 0)]
    finding.tried = tried
    return finding
  }
}
