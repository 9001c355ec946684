import Kernels
import Limits
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A thread that takes half of a large kernel's work; every number is still computed by the same operations in the same order.
///
/// It waits in a loop for as long as a training step may take between two kernels, then sleeps. It takes no signals.
final class SecondThread: @unchecked Sendable {
  typealias Work = @convention(c) (UnsafeRawPointer) -> Void

  /// Nil on a machine with one processor, and where the environment's `LONGHAND_THREADS` is 1.
  static let shared: SecondThread? = {
    if let wanted = getenv("LONGHAND_THREADS"), String(cString: wanted) == "1" { return nil }
    return sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1 ? SecondThread() : nil
  }()

  /// Multiplications from which two threads are faster than one.
  static let productThreshold = 1 << 20
  /// Numbers to pass over from which they are.
  static let elementThreshold = 1 << 15

  private let isTaken = Atomic(false)
  private let posted = Atomic(0)
  private let finished = Atomic(0)
  private let isAsleep = Atomic(false)
  private var work: Work = { _ in }
  private var argument: UnsafeRawPointer
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  private init?() {
    argument = UnsafeRawPointer(mutex)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let started = pthread_create(
      &thread, nil,
      { own in
        #if canImport(Glibc)
          guard let own else { return nil }
        #endif
        Unmanaged<SecondThread>.fromOpaque(own).takeUnretainedValue().serve()
        return nil
      }, Unmanaged.passUnretained(self).toOpaque())
    // Without a thread the first does all the work.
    guard started == 0 else { return nil }
    _ = Unmanaged.passRetained(self)
  }

  /// Does both parts, at the same time unless somebody else has the thread.
  func run(_ work: Work, _ mine: UnsafeRawPointer, _ other: UnsafeRawPointer) {
    guard isTaken.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged else {
      work(mine)
      work(other)
      return
    }
    self.work = work
    argument = other
    let turn = finished.load(ordering: .relaxed) + 1
    posted.store(turn, ordering: .sequentiallyConsistent)
    if isAsleep.load(ordering: .sequentiallyConsistent) {
      pthread_mutex_lock(mutex)
      pthread_cond_signal(condition)
      pthread_mutex_unlock(mutex)
    }
    work(mine)
    var looks = 0
    while finished.load(ordering: .acquiring) != turn {
      looks += 1
      if looks > 4000 { sched_yield() }
    }
    isTaken.store(false, ordering: .releasing)
  }

  /// Does a piece of work for all of `0..<count`, half of them on each thread where so many multiplications pay and there are sixteen.
  ///
  /// - Parameter body: asks between its pieces whether it is to stop.
  static func halves(_ count: Int, size: Int, _ body: (_ part: Range<Int>, _ shouldStop: () -> Bool) -> Void) {
    guard count >= 16, size >= productThreshold, let second = shared else { return body(0..<count) { Limits.Work.shouldStop } }
    // Only this thread knows the line's limits: it asks, and leaves the answer where the other looks.
    var answer: Int32 = 0
    withUnsafeMutablePointer(to: &answer) { answer in
      withoutActuallyEscaping(body) { body in
        let half = count / 8 * 4
        let (mine, other) = (Half(part: 0..<half, body: body, answer: answer), Half(part: half..<count, body: body, answer: answer))
        withUnsafePointer(to: mine) { mine in
          withUnsafePointer(to: other) { second.run({ $0.load(as: Half.self).run() }, mine, $0) }
        }
      }
    }
  }

  /// What one thread does of a work in two halves.
  private struct Half {
    let part: Range<Int>
    let body: (Range<Int>, () -> Bool) -> Void
    let answer: UnsafeMutablePointer<Int32>

    func run() { body(part) { StopQuestion.ofBoth(answer) } }
  }

  private func serve() {
    var turn = 0
    while true {
      var looks = 0
      while posted.load(ordering: .acquiring) == turn {
        looks += 1
        if looks > 40_000 { sleep(after: turn) }
      }
      turn += 1
      work(argument)
      finished.store(turn, ordering: .releasing)
    }
  }

  private func sleep(after turn: Int) {
    pthread_mutex_lock(mutex)
    isAsleep.store(true, ordering: .sequentiallyConsistent)
    while posted.load(ordering: .sequentiallyConsistent) == turn { pthread_cond_wait(condition, mutex) }
    isAsleep.store(false, ordering: .sequentiallyConsistent)
    pthread_mutex_unlock(mutex)
  }
}

extension KernelTable {
  /// Multiplications from which a product asks whether to stop: some milliseconds.
  private static var stoppableSize: Int { 1 << 24 }

  /// A product by this thread alone, broken off when the line is to stop.
  @inline(__always)
  func stoppableProduct(_ call: ProductCall<T>) {
    if call.size < Self.stoppableSize { return product(call) }
    var call = call
    call.shouldStop = StopQuestion.ofThread
    product(call)
  }

  /// A product, its rows (its columns where it has few rows) shared between two threads where that pays.
  func sharedProduct(_ call: ProductCall<T>) {
    let isWide = call.rows < 16
    guard !isWide || call.columns >= 128, call.size >= SecondThread.productThreshold,
      let second = SecondThread.shared
    else { return stoppableProduct(call) }
    var (mine, other) = (call, call)
    if isWide {
      mine.columns = call.columns / 64 * 32
      other.columns -= mine.columns
      other.b += mine.columns
      other.c += mine.columns
      other.row = call.row.map { $0 + mine.columns }
    } else {
      mine.rows = call.rows / 8 * 4
      other.rows -= mine.rows
      other.a += mine.rows * call.aRowStride
      other.c += mine.rows * call.cStride
    }
    // Only this thread knows the line's limits: it asks, and leaves the answer where the other looks.
    var answer: Int32 = 0
    withUnsafeMutablePointer(to: &answer) { answer in
      (mine.shouldStop, mine.stopContext) = (StopQuestion.ofBoth, UnsafeMutableRawPointer(answer))
      (other.shouldStop, other.stopContext) = (StopQuestion.ofBoth, UnsafeMutableRawPointer(answer))
      withUnsafePointer(to: mine) { mine in withUnsafePointer(to: other) { second.run(productKernel, mine, $0) } }
    }
  }

  /// An optimizer's update, the parameters shared between two threads where that pays.
  func sharedUpdate(_ call: UnsafePointer<UpdateCall<T>>) {
    guard call.pointee.count >= SecondThread.elementThreshold, let second = SecondThread.shared else { return update(call) }
    var (mine, other) = (call.pointee, call.pointee)
    let half = call.pointee.count / 128 * 64
    mine.count = half
    other.count -= half
    other.w += half
    other.gradient += half
    // Slots that the rule does not use may point anywhere.
    other.slot0 += half
    other.slot1 += half
    other.slot2 += half
    withUnsafePointer(to: mine) { mine in withUnsafePointer(to: other) { second.run(updateKernel, mine, $0) } }
  }
}

/// What a large product asks between its pieces.
private enum StopQuestion {
  typealias Question = @convention(c) (UnsafeMutableRawPointer?) -> Bool

  static let ofThread: Question = { _ in Work.shouldStop }

  /// The same where another thread may have had the answer.
  static let ofBoth: Question = { answer in
    guard let answer = answer?.assumingMemoryBound(to: Int32.self) else { return false }
    if Work.shouldStop { answer.pointee = 1 }
    return answer.pointee != 0
  }
}

extension ProductCall {
  /// Multiplications in all; the largest number where they are more.
  fileprivate var size: Int {
    let (plane, isBeyond) = inner.multipliedReportingOverflow(by: columns)
    let (whole, isFarBeyond) = plane.multipliedReportingOverflow(by: rows)
    return isBeyond || isFarBeyond ? .max : whole
  }
}
