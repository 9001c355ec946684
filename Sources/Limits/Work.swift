#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The limits of what runs on this thread; without any, nothing stops it and all memory is its own.
public enum Work {
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  private static var current: WorkLimits? {
    pthread_getspecific(key).map { Unmanaged<WorkLimits>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The limits themselves, for a loop that looks at them at every turn and looks them up once.
  public static var limits: WorkLimits? { current }

  /// What is not 0 when somebody may be asking to stop: a look that costs nothing between two questions.
  ///
  /// Set once, before anything runs; until then it says nothing.
  public nonisolated(unsafe) static var signal: UnsafePointer<Int32> = {
    let silent = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
    silent.initialize(to: 0)
    return UnsafePointer(silent)
  }()

  /// Whether to stop now. Loops that may take longer than some milliseconds ask between their pieces and break off; what they
  /// leave is not used, because whoever called them asks `hasStopped` before its result counts.
  public static var shouldStop: Bool { current?.shouldStop ?? false }

  /// Whether the line has been asked to stop, so that results may be half done.
  public static var hasStopped: Bool { current?.hasStopped ?? false }

  /// What operations of the line that runs have noticed about their numbers; outside of lines nothing is kept.
  public static var remarks: AnyObject? {
    get { current?.remarks }
    set { current?.remarks = newValue }
  }

  /// Whether so much more memory can be had. To be asked before allocating what a program chooses the size of.
  public static func hasRoom(for bytes: Int) -> Bool { current?.hasRoom(for: bytes) ?? true }

  /// The same for memory that is given back at once.
  public static func hasRoom(forTemporary bytes: Int) -> Bool { current?.hasRoom(forTemporary: bytes) ?? true }

  /// A size as people say it: `12 KiB`, `763 MiB`, `8.0 TiB`.
  public static func sizeText(_ bytes: Int) -> String {
    let units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
    var (value, unit) = (bytes, 0)
    var tenths = 0
    while value >= 1024, unit < units.count - 1 {
      tenths = value % 1024 * 10 / 1024
      value /= 1024
      unit += 1
    }
    return value < 10 && unit > 0 ? "\(value).\(tenths) \(units[unit])" : "\(value) \(units[unit])"
  }

  /// The same where nothing can be thrown: refused, the loop breaks off, and who called it throws.
  public static func mayTake(_ bytes: Int) -> Bool { current?.mayTake(bytes) ?? true }

  /// Why the line's loops were broken off: the bytes that could not be had; nil when somebody asked to stop.
  public static func takeMissingBytes() -> Int? { current?.takeMissingBytes() }

  /// The bytes of so many elements, `Int.max` where they are more than an integer counts.
  public static func bytes(_ count: Int, of stride: Int) -> Int {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: stride)
    return overflow ? .max : bytes
  }

  /// The bytes of address space that the process may have; nil for all there are.
  public static var addressSpace: Int? { MachineMemory.addressSpace }

  /// Runs a line within limits; lines within lines share what the outermost was asked.
  public static func run<Result, Failure>(
    within limits: WorkLimits, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let outer = pthread_getspecific(key)
    let mine = Unmanaged.passUnretained(limits).toOpaque()
    if outer != UnsafeMutableRawPointer(mine) {
      limits.begin()
      pthread_setspecific(key, mine)
    }
    defer {
      pthread_setspecific(key, outer)
      withExtendedLifetime(limits) {}
    }
    return try work()
  }

  /// Makes so many elements; fewer when the line is to stop, which is asked after every so many.
  @inlinable
  public static func collect<Element>(_ count: Int, asking every: Int = 0x3FFF, _ make: (Int) -> Element) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(count)
    var untilAsked = every
    for index in 0..<count {
      if untilAsked == 0 {
        if shouldStop { break }
        untilAsked = every
      } else {
        untilAsked -= 1
      }
      result.append(make(index))
    }
    return result
  }

  /// The elements of one collection behind those of others, copied in pieces; fewer when the line is to stop.
  @inlinable
  public static func joined<Element>(_ parts: ArraySlice<Element>...) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts {
      inPieces(part.count, of: 1 << 16) { piece in
        result.append(contentsOf: part[(part.startIndex + piece.lowerBound)..<(part.startIndex + piece.upperBound)])
      }
    }
    return result
  }

  /// Goes over 0..<count in pieces and breaks off between two when the line is to stop.
  @inlinable
  public static func inPieces(_ count: Int, of size: Int = 1 << 18, _ body: (Range<Int>) -> Void) {
    if count <= size { return body(0..<count) }
    var start = 0
    while start < count {
      if shouldStop { return }
      let end = count - start > size ? start + size : count
      body(start..<end)
      start = end
    }
  }
}
