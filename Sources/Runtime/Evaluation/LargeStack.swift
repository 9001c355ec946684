import Language

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs work on a thread whose stack bears a thousand nested calls.
public enum LargeStack {
  /// 512 MiB of address space; only what is touched takes memory.
  private static let size = 512 << 20

  /// Whether this thread is already one of ours.
  private static let marker: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  /// Waits for the work to end; the caller's thread does nothing meanwhile.
  public static func run<Result>(_ work: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    if pthread_getspecific(marker) != nil { return try work() }
    var outcome: Swift.Result<Result, Diagnostic>?
    run { outcome = Swift.Result { () throws(Diagnostic) in try work() } }
    switch outcome {
    case .success(let value): return value
    case .failure(let error): throw error
    case nil: throw Diagnostic(.memory, "there is no memory for another stack")
    }
  }

  /// The same for work that does not fail.
  public static func run(_ work: () -> Void) {
    if pthread_getspecific(marker) != nil { return work() }
    var hasRun = false
    withoutActuallyEscaping(work) { work in
      let job = Job {
        hasRun = true
        work()
      }
      job.runOnThread(stackSize: size, marker: marker)
    }
    if !hasRun { work() }
  }

  private final class Job {
    private let work: () -> Void
    private var marker = pthread_key_t()

    init(_ work: @escaping () -> Void) { self.work = work }

    func runOnThread(stackSize: Int, marker: pthread_key_t) {
      self.marker = marker
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
    }

    private func runHere() {
      pthread_setspecific(marker, UnsafeRawPointer(bitPattern: 1))
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
