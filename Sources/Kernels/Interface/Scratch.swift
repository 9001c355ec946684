#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Memory that a thread keeps from call to call, for what a kernel lays out anew each time: nothing is allocated once it is large enough.
///
/// What one call finds in it is lost with the next call on the same thread.
public enum Scratch {
  /// Stands in front of the room and holds its size; as long as a line of the cache.
  private static let header = 64

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    guard pthread_key_create(&key, { free($0) }) == 0 else { fatalError("no key for a thread's memory") }
    return key
  }()

  /// At least so many bytes of this thread's own, at the start of a line of the cache.
  public static func room(byteCount: Int) -> UnsafeMutableRawPointer {
    let kept = pthread_getspecific(key)
    if let kept, kept.load(as: Int.self) >= byteCount { return kept + header }
    free(kept)
    var fresh: UnsafeMutableRawPointer?
    guard posix_memalign(&fresh, header, header + byteCount) == 0, let fresh else { fatalError("no memory for \(byteCount) bytes") }
    fresh.storeBytes(of: byteCount, as: Int.self)
    pthread_setspecific(key, fresh)
    return fresh + header
  }
}
