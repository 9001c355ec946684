/// How much more memory a session may take, so that what cannot be had is an error before it is the end.
///
/// Asked often, it looks at the machine seldom: each look grants a part of the room there is.
struct MemoryBudget {
  /// The bytes that the process may take beyond `start`; nil for all that the machine gives.
  let limit: Int?
  private let start: Int
  private var granted = 0
  /// At most so much is granted at one look: other processes take memory meanwhile.
  private static let largestGrant = 256 << 20

  init(limit: Int?) {
    self.limit = limit
    start = limit == nil ? 0 : MachineMemory.resident
  }

  /// Whether so many bytes can be had; they then count as taken.
  mutating func take(_ bytes: Int) -> Bool {
    guard bytes <= granted else { return look(for: bytes) }
    granted -= max(bytes, 0)
    return true
  }

  /// Whether so many bytes can be had for a moment.
  mutating func lend(_ bytes: Int) -> Bool { bytes <= granted || look(for: bytes) }

  private mutating func look(for bytes: Int) -> Bool {
    var room = MachineMemory.room
    if let limit { room = min(room, limit - max(MachineMemory.resident - start, 0)) }
    guard bytes <= room else {
      granted = 0
      return false
    }
    granted = min((room - bytes) / 4, MemoryBudget.largestGrant)
    return true
  }
}
