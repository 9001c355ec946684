import Language
import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs work on a thread whose stack bears a thousand nested calls, or as many as the process may have memory for.
public enum LargeStack {
  /// 512 MiB of address space; only what is touched takes memory. Where address space is limited, an eighth of it.
  private static let size: Int = {
    let wanted = 512 << 20
    guard let limit = Work.addressSpace, limit < wanted * 8 else { return wanted }
    return max(limit / 8, smallestSize) & ~0xFFFF
  }()
  private static let smallestSize = 4 << 20
  /// What must be left of a stack for another few calls.
  private static let margin = 2 << 20

  /// On our own threads, the address below which the stack is used up.
  private static let floor: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  /// Whether the stack bears some more nested calls; on a thread that is not ours nobody knows.
  static var hasRoom: Bool {
    guard let floor = pthread_getspecific(floor) else { return true }
    var here = 0
    return withUnsafeMutablePointer(to: &here) { UnsafeRawPointer($0) > UnsafeRawPointer(floor) }
  }

  /// Waits for the work to end; the caller's thread does nothing meanwhile.
  public static func run<Result>(_ work: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    if pthread_getspecific(floor) != nil { return try work() }
    var outcome: Swift.Result<Result, Diagnostic>?
    _ = runOnThread { outcome = Swift.Result { () throws(Diagnostic) in try work() } }
    switch outcome {
    case .success(let value): return value
    case .failure(let error): throw error
    case nil:
      throw Diagnostic(
        .memory, "there is not enough memory left to run anything",
        hint: "start anew with less data, or with more memory for the process: `ulimit -v`")
    }
  }

  /// The same for work that does not fail.
  public static func run(_ work: () -> Void) {
    if pthread_getspecific(floor) != nil || !runOnThread(work) { work() }
  }

  /// - Returns: whether a thread could be had.
  private static func runOnThread(_ work: () -> Void) -> Bool {
    withoutActuallyEscaping(work) { work in
      let job = Job(work)
      var size = size
      while !job.run(stackSize: size) {
        size /= 2
        if size < smallestSize { return false }
      }
      return true
    }
  }

  private final class Job {
    private let work: () -> Void
    private var stackSize = 0

    init(_ work: @escaping () -> Void) { self.work = work }

    func run(stackSize: Int) -> Bool {
      self.stackSize = stackSize
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      defer { pthread_attr_destroy(&attributes) }
      pthread_attr_setstacksize(&attributes, stackSize)
      var thread = pthread_t()
      let argument = Unmanaged.passUnretained(self).toOpaque()
      let status = pthread_create(
        &thread, &attributes,
        { argument in
          if let argument { Unmanaged<Job>.fromOpaque(argument).takeUnretainedValue().runHere() }
          return nil
        }, argument)
      if status == 0 { pthread_join(thread, nil) }
      return status == 0
    }

    private func runHere() {
      var here = 0
      withUnsafeMutablePointer(to: &here) { top in
        // The thread's own data lie above, its guard page below.
        let lowest = UnsafeMutableRawPointer(top) - (stackSize - (64 << 10)) + LargeStack.margin
        _ = pthread_setspecific(LargeStack.floor, lowest)
      }
      // A handler for a crash needs room where this stack has none left.
      var room = [UInt8](repeating: 0, count: 1 << 16)
      room.withUnsafeMutableBytes { bytes in
        var alternate = stack_t(ss_sp: bytes.baseAddress, ss_flags: 0, ss_size: bytes.count)
        sigaltstack(&alternate, nil)
        work()
        alternate.ss_flags = Int32(SS_DISABLE)
        sigaltstack(&alternate, nil)
      }
    }
  }
}
