#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the machine, the process's limits and its control groups leave of memory.
enum MachineMemory {
  /// The bytes that may still be taken, kept free ones taken off; may be negative.
  static var room: Int {
    var room = Int.max
    if let limit = limit(RLIMIT_AS) { room = min(room, limit - numbers(of: "/proc/self/statm", 0) * pageSize - reserve) }
    if let limit = limit(RLIMIT_DATA) { room = min(room, limit - numbers(of: "/proc/self/statm", 5) * pageSize - reserve) }
    if let available { room = min(room, available - max(2 * reserve, total / 64)) }
    for group in groups {
      guard let limit = number(in: group.folder + group.limit) else { continue }
      let used = number(in: group.folder + group.used) ?? 0
      let reclaimable = number(after: group.reclaimable, in: group.folder + "memory.stat") ?? 0
      room = min(room, limit - max(used - reclaimable, 0) - reserve)
    }
    return room
  }

  /// The bytes of address space that the process may have; nil for all there are.
  static var addressSpace: Int? { limit(RLIMIT_AS) }

  /// The bytes of the process that lie in memory; 0 where that cannot be found out.
  static var resident: Int { numbers(of: "/proc/self/statm", 1) * pageSize }

  /// Kept free for what is too small to be asked for: messages, syntax trees, the terminal.
  private static let reserve = 40 << 20
  private static let pageSize = max(sysconf(Int32(_SC_PAGESIZE)), 1)
  private static let total = max(sysconf(Int32(_SC_PHYS_PAGES)), 0) * pageSize

  /// What could be taken without swapping.
  private static var available: Int? {
    if let kibibytes = number(after: "MemAvailable:", in: "/proc/meminfo") { return kibibytes << 10 }
    return total > 0 ? total : nil
  }

  #if canImport(Glibc)
    private static func limit(_ resource: __rlimit_resource) -> Int? {
      var found = rlimit()
      guard getrlimit(__rlimit_resource_t(resource.rawValue), &found) == 0, found.rlim_cur < UInt(Int.max) else { return nil }
      return Int(found.rlim_cur)
    }
  #else
    private static func limit(_ resource: Int32) -> Int? { nil }
  #endif

  // MARK: Control groups

  private struct Group {
    let folder: String
    let limit: String
    let used: String
    let reclaimable: String
  }

  /// The groups of this process that have a limit, its own and those around it.
  private static let groups: [Group] = {
    var groups: [Group] = []
    for line in lines(of: "/proc/self/cgroup") {
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let isOld = parts[1].split(separator: ",").contains("memory")
      guard isOld || parts[1].isEmpty else { continue }
      let root = isOld ? "/sys/fs/cgroup/memory" : "/sys/fs/cgroup"
      var path = parts[2].split(separator: "/")
      while true {
        let folder = root + "/" + path.map { $0 + "/" }.joined()
        let group =
          isOld
          ? Group(
            folder: folder, limit: "memory.limit_in_bytes", used: "memory.usage_in_bytes", reclaimable: "total_inactive_file")
          : Group(folder: folder, limit: "memory.max", used: "memory.current", reclaimable: "inactive_file")
        if number(in: folder + group.limit) != nil { groups.append(group) }
        if path.popLast() == nil { break }
      }
    }
    return groups
  }()

  // MARK: Files of the kernel

  private static func text(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return withUnsafeTemporaryAllocation(byteCount: 8192, alignment: 1) { buffer in
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
    }
  }

  private static func lines(of path: String) -> [Substring] { text(of: path)?.split(separator: "\n") ?? [] }

  private static func numbers(of path: String, _ index: Int) -> Int {
    let words = text(of: path)?.split(whereSeparator: \.isWhitespace) ?? []
    return index < words.count ? Int(words[index]) ?? 0 : 0
  }

  private static func number(in path: String) -> Int? {
    lines(of: path).first.flatMap { Int($0) }
  }

  private static func number(after word: String, in path: String) -> Int? {
    guard let line = lines(of: path).first(where: { $0.hasPrefix(word) }) else { return nil }
    return line.dropFirst(word.count).split(separator: " ").first.flatMap { Int($0) }
  }
}
