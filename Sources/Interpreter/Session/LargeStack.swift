import Glibc

/// Runs work on a thread whose stack bears deep recursion, and waits for it.
///
/// A thousand nested calls of a learner's function need more than the stack a process starts with;
/// the memory is reserved, not used, until it is needed.
enum LargeStack {
  static let size = 512 << 20

  private final class Job {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  static func run(_ body: () -> Void) {
    withoutActuallyEscaping(body) { body in
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      pthread_attr_setstacksize(&attributes, size)
      defer { pthread_attr_destroy(&attributes) }
      let job = Unmanaged.passRetained(Job(body))
      var thread = pthread_t()
      let status = pthread_create(
        &thread, &attributes,
        { pointer in
          guard let pointer else { return nil }
          Unmanaged<Job>.fromOpaque(pointer).takeUnretainedValue().body()
          return nil
        }, job.toOpaque())
      if status == 0 { pthread_join(thread, nil) } else { body() }
      job.release()
    }
  }
}
