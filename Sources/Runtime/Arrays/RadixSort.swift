import Limits

/// Sorting numbers by their bytes, the lowest first; bytes that tell nothing apart cost nothing.
///
/// Equal keys keep their order. Source: D. E. Knuth, The Art of Computer Programming, volume 3, section 5.2.5, algorithm R.
enum RadixSort {
  /// Up to so many numbers comparing them is quicker.
  private static let threshold = 256

  /// A key and where it stood.
  struct Placed {
    var key: UInt64
    var place: Int
  }

  private static let sign: UInt64 = 1 << 63

  /// Keys that stand in the order of the integers.
  @inline(__always)
  static func key(_ value: Int) -> UInt64 { UInt64(bitPattern: Int64(value)) ^ sign }

  @inline(__always)
  static func integer(_ key: UInt64) -> Int { Int(Int64(bitPattern: key ^ sign)) }

  /// Keys that stand in the order of the numbers: both zeros are equal, and all nan come last.
  @inline(__always)
  static func key(_ value: Double) -> UInt64 {
    if value.isNaN { return .max }
    let bits = (value + 0.0).bitPattern
    return bits & sign == 0 ? bits | sign : ~bits
  }

  /// The number of a key, of 0 and of nan the ordinary ones.
  @inline(__always)
  static func number(_ key: UInt64) -> Double {
    key == .max ? .nan : Double(bitPattern: key & sign != 0 ? key & ~sign : ~key)
  }

  /// Sorts keys; leaves them in no order when the line is to stop.
  static func sort(_ keys: inout [UInt64]) {
    if keys.count < threshold { keys.sort() } else { sort(&keys) { $0 } }
  }

  /// The same with where each stood.
  static func sort(_ elements: inout [Placed]) {
    if elements.count < threshold {
      elements.sort { $0.key != $1.key ? $0.key < $1.key : $0.place < $1.place }
    } else {
      sort(&elements) { $0.key }
    }
  }

  /// What is sorted into and back again.
  private final class Memory {
    private let start: UnsafeMutableRawPointer
    init(_ start: UnsafeMutableRawPointer) { self.start = start }
    deinit { start.deallocate() }
  }

  @inline(__always)
  private static func sort<Element>(_ elements: inout [Element], _ key: (Element) -> UInt64) {
    let count = elements.count
    guard count > 1, Work.mayTake(Work.bytes(count, of: MemoryLayout<Element>.stride)) else { return }
    var counts = [Int](repeating: 0, count: 8 * 256)
    counts.withUnsafeMutableBufferPointer { counts in
      elements.withUnsafeMutableBufferPointer { elements in
        guard let own = elements.baseAddress, let starts = counts.baseAddress else { return }
        Work.inPieces(count) { piece in
          for index in piece {
            let bits = key(own[index])
            for byte in 0..<8 { starts[byte &* 256 &+ Int(truncatingIfNeeded: bits >> UInt64(byte &* 8) & 255)] &+= 1 }
          }
        }
        let spare = UnsafeMutablePointer<Element>.allocate(capacity: count)
        let memory = Memory(spare)
        defer { Remains.keep(memory) }
        var (from, to) = (own, spare)
        for byte in 0..<8 where !Work.hasStopped {
          let shift = UInt64(byte &* 8)
          let places = starts + byte &* 256
          if places[Int(truncatingIfNeeded: key(from[0]) >> shift & 255)] == count { continue }
          var sum = 0
          for value in 0..<256 {
            let next = sum &+ places[value]
            places[value] = sum
            sum = next
          }
          Work.inPieces(count) { piece in
            for index in piece {
              let element = from[index]
              let value = Int(truncatingIfNeeded: key(element) >> shift & 255)
              to[places[value]] = element
              places[value] &+= 1
            }
          }
          // What a broken-off pass left is not whole: the line is to stop, and nobody looks at it.
          if Work.hasStopped { break }
          swap(&from, &to)
        }
        if from != own, !Work.hasStopped { own.update(from: from, count: count) }
      }
    }
  }
}
