import Glibc

/// The most a recursion of a learner's program may take of memory; only what is used is ever real.
private let stackSize = 1 << 29

/// Runs a body to its end on a thread whose stack bears a recursion a thousand calls deep.
///
/// Everything happens there, reading lines included: signals reach the process by a pipe and flags, so it does not matter which thread waits.
func onLargeStack<Result>(_ body: @escaping () -> Result) -> Result {
  var result: Result?
  for size in [stackSize, stackSize / 8] {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstacksize(&attributes, size) == 0 else { continue }
    var thread = pthread_t()
    let job = Unmanaged.passRetained(ThreadJob { result = body() })
    let status = pthread_create(
      &thread, &attributes,
      { argument in
        if let argument { Unmanaged<ThreadJob>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, job.toOpaque())
    guard status == 0 else {
      job.release()
      continue
    }
    pthread_join(thread, nil)
    if let result { return result }
  }
  return body()
}

private final class ThreadJob {
  let run: () -> Void
  init(_ run: @escaping () -> Void) { self.run = run }
}
