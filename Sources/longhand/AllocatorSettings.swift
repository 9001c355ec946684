#if canImport(Glibc)
  import Glibc
#endif

/// How the C library's allocator takes memory from the system.
enum AllocatorSettings {
  /// Has all threads allocate from one arena. Each further one takes 64 MiB of address space at once, for objects too small for anybody
  /// to ask for them; where it cannot be had the process would end. It costs nothing: one thread allocates, so none waits for another.
  static func useOneArena() {
    #if canImport(Glibc)
      // Not among what Swift sees of glibc.
      typealias Setting = @convention(c) (CInt, CInt) -> CInt
      let arenaMax: CInt = -8
      if let symbol = dlsym(nil, "mallopt") { _ = unsafeBitCast(symbol, to: Setting.self)(arenaMax, 1) }
    #endif
  }
}
