#if canImport(Glibc)
  import Glibc
#endif

/// Memory in pages of megabytes, where the kernel has them: a large array's first writing does not stop at every four kilobytes.
enum LargePages {
  /// Elements from which an array asks for them, as NumPy's do: four megabytes.
  static let least = 1 << 19

  /// Says that fresh memory will be written as a whole.
  static func ask(for start: UnsafeMutableRawPointer, _ byteCount: Int) {
    #if canImport(Glibc)
      let page = 1 << 12
      let first = (Int(bitPattern: start) + page - 1) & ~(page - 1)
      let end = (Int(bitPattern: start) + byteCount) & ~(page - 1)
      if end > first { madvise(UnsafeMutableRawPointer(bitPattern: first), end - first, MADV_HUGEPAGE) }
    #endif
  }
}
