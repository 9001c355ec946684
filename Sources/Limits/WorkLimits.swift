/// When the line that runs is to stop, and how much memory it may still have.
///
/// A session has one and runs its lines within it (`Work.run`), so that the loops deep in arrays, engine and pictures can ask
/// without being handed anything. It belongs to one thread at a time.
public final class WorkLimits {
  private let isAskedToStop: () -> Bool
  private var memory: MemoryBudget
  /// Whether loops were broken off: what they left half done is not to be used.
  public internal(set) final var hasStopped = false
  /// What an operation has noticed about its numbers, until somebody says so.
  public final var remarks: AnyObject?
  /// What was broken off leaves here what is freed later.
  public final var remains: AnyObject?
  /// Whether it is somebody's wish that loops were broken off, and not for want of memory.
  public var wasAskedToStop: Bool { hasStopped && missingBytes == nil }
  /// Memory that was asked for by a loop which cannot fail, and could not be had; it broke off.
  private var missingBytes: Int?

  /// - Parameters:
  ///   - memoryLimit: the bytes that the process may take beyond what it has now; nil for all that the machine gives.
  ///   - isAskedToStop: Ctrl-C, a deadline; asked every few milliseconds.
  public init(memoryLimit: Int? = nil, isAskedToStop: @escaping () -> Bool) {
    memory = MemoryBudget(limit: memoryLimit)
    self.isAskedToStop = isAskedToStop
  }

  /// Whether so much was done since it was last asked that it is time to ask, however few steps the program has made.
  public private(set) final var isDue = false

  /// While it is true nothing stops.
  private var isUndisturbed = false

  /// A new line begins.
  func begin() {
    hasStopped = false
    missingBytes = nil
    remarks = nil
  }

  /// Asks. Once the answer was yes it stays so until the line has ended.
  public var shouldStop: Bool {
    isDue = false
    if hasStopped { return true }
    if isUndisturbed { return false }
    hasStopped = isAskedToStop()
    return hasStopped
  }

  /// Does what is short and has to be done to its end, the report of a training that was stopped, say.
  public func undisturbed<Result, Failure>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
    let outer = (hasStopped, isUndisturbed, missingBytes)
    (hasStopped, isUndisturbed, missingBytes) = (false, true, nil)
    defer { (hasStopped, isUndisturbed, missingBytes) = outer }
    return try work()
  }

  /// Why loops were broken off, to be thrown: the bytes that could not be had, after which the line may go on; nil when somebody asked.
  public func takeMissingBytes() -> Int? {
    guard let bytes = missingBytes else { return nil }
    missingBytes = nil
    hasStopped = false
    return bytes
  }

  /// Asks for memory where nothing can be thrown: refused, the line's loops break off.
  func mayTake(_ bytes: Int) -> Bool {
    if memory.take(bytes) { return true }
    if !hasStopped { missingBytes = bytes }
    hasStopped = true
    return false
  }

  /// Whether so much more memory can be had; it then counts as taken.
  public func hasRoom(for bytes: Int) -> Bool {
    if bytes >= WorkLimits.muchWork { isDue = true }
    return memory.take(bytes)
  }

  /// The same for memory that is given back at once.
  public func hasRoom(forTemporary bytes: Int) -> Bool {
    if bytes >= WorkLimits.muchWork { isDue = true }
    return memory.lend(bytes)
  }

  /// Memory whose filling takes about as long as a hundred steps of a program.
  private static let muchWork = 1 << 18
}
