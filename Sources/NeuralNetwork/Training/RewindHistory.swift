/// The state of a training run between two steps: enough to go on from there with the same numbers.
struct TrainingSnapshot: Sendable {
  let step: Int
  let epoch: Int
  let batchesDone: Int
  let parameters: [Double]
  let optimizer: OptimizerSnapshot
  let lossScale: LossScale
  let setup: TrainingSetup
  let batchSize: Int?
  let seed: Int
  let frozen: Set<Int>
  /// Shared with the trainer, not copied.
  let inputs: Tensor
  let targets: Tensor

  var byteCount: Int { parameters.count * MemoryLayout<Double>.stride + optimizer.byteCount + 512 }
}

/// Snapshots of a run: the first for good, then one every so many steps and at every change, the oldest let go when memory is full.
struct RewindHistory {
  /// Memory for snapshots, and steps from one to the next: what lies between is computed again.
  private static let byteLimit = 64 << 20
  private var start: TrainingSnapshot?
  private var snapshots: [TrainingSnapshot] = []
  private(set) var byteCount = 0

  /// The step at which it is time for the next snapshot.
  private var due = 0

  func stepsUntilDue(from step: Int) -> Int { due - step }

  /// Keeps a snapshot.
  mutating func record(at step: Int, parameters: Int, _ taken: TrainingSnapshot) {
    due = step + (parameters < 10_000 ? (step < 32 ? 1 : step < 256 ? 8 : step < 2048 ? 32 : 128) : 256)
    if start == nil { start = taken }
    snapshots.append(taken)
    byteCount += taken.byteCount
    guard byteCount > RewindHistory.byteLimit, snapshots.count > 8 else { return }
    let dropped = snapshots.count / 4
    for old in snapshots[..<dropped] { byteCount -= old.byteCount }
    snapshots.removeFirst(dropped)
  }

  func reach(from step: Int) -> Int { snapshots.first.map { step - $0.step } ?? 0 }

  /// The last snapshot at or before a step; the first one of all for its own step.
  func snapshot(for step: Int) -> TrainingSnapshot? {
    guard step >= 0 else { return nil }
    return snapshots.last { $0.step <= step } ?? start.flatMap { $0.step == step ? $0 : nil }
  }

  /// The parameters that are kept of steps before this one.
  func path(before step: Int) -> [(step: Int, parameters: [Double])] {
    var points: [(step: Int, parameters: [Double])] = []
    for kept in (start.map { [$0] } ?? []) + snapshots where kept.step < step && kept.step > (points.last?.step ?? -1) {
      points.append((kept.step, kept.parameters))
    }
    return points
  }

  mutating func forget(after step: Int) {
    let kept = snapshots.filter { $0.step <= step }
    byteCount = kept.reduce(0) { $0 + $1.byteCount }
    snapshots = kept
    if snapshots.isEmpty, let start { snapshots = [start] }
    due = 0
  }
}
