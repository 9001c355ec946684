import Glibc

/// Memory for some rows of a table; a large block's goes back to the system the moment it is let go.
final class NumberBlock {
  private let start: UnsafeMutablePointer<Double>
  private let mappedSize: Int?
  private(set) var count = 0
  let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    let size = capacity * MemoryLayout<Double>.stride
    if size >= 1 << 18, let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), memory != MAP_FAILED {
      start = memory.bindMemory(to: Double.self, capacity: capacity)
      mappedSize = size
    } else {
      start = .allocate(capacity: capacity)
      mappedSize = nil
    }
  }

  deinit {
    if let mappedSize { munmap(start, mappedSize) } else { start.deallocate() }
  }

  var numbers: UnsafeBufferPointer<Double> { UnsafeBufferPointer(start: start, count: count) }

  func append(_ row: UnsafeBufferPointer<Double>) {
    guard let source = row.baseAddress else { return }
    (start + count).update(from: source, count: row.count)
    count += row.count
  }
}
