import Language
import TestSupport
import Testing

@testable import Runtime

/// Dictionaries against a list of pairs that is looked through.
@Suite struct KeyTableTests {
  /// A dictionary that nothing can be wrong with.
  private struct Plain {
    var pairs: [(key: Value, value: Int)] = []

    func place(_ key: Value) throws -> Int? { try pairs.firstIndex { try Comparisons.areEqual($0.key, key) } }

    mutating func set(_ key: Value, _ value: Int) throws {
      if let place = try place(key) { pairs[place].value = value } else { pairs.append((key, value)) }
    }

    mutating func remove(_ key: Value) throws -> Bool {
      guard let place = try place(key) else { return false }
      pairs.remove(at: place)
      return true
    }
  }

  private func key(_ random: inout SplitMix) -> Value {
    let number = Int(random.next() % 60) - 20
    switch random.next() % 6 {
    case 0: return .int(number)
    case 1: return .float(Double(number) / 2)
    case 2: return .string("k\(number)")
    case 3: return .string(String(repeating: "long key ", count: 3) + "\(number)")
    case 4: return .tuple([.int(number % 5), .string("\(number % 3)")])
    default: return number % 2 == 0 ? .bool(number > 0) : .none
    }
  }

  @Test(arguments: [1, 2, 3]) func everyOrderOfChangesIsFollowed(seed: Int) throws {
    var random = SplitMix(UInt64(seed))
    let dict = DictObject()
    var plain = Plain()
    for step in 0..<3000 {
      let key = key(&random)
      // Phases that fill it and phases that empty it.
      if Int(random.next() % 10) < (step / 500 % 2 == 0 ? 7 : 3) {
        try dict.set(.int(step), for: key)
        try plain.set(key, step)
      } else {
        let removed = try dict.remove(key) != nil
        #expect(try plain.remove(key) == removed)
      }
      #expect(dict.count == plain.pairs.count)
      if step % 50 == 0 {
        #expect(dict.items.map { "\($0.key.reprText): \($0.value.reprText)" } == plain.pairs.map { "\($0.key.reprText): \($0.value)" })
        for _ in 0..<20 {
          let other = self.key(&random)
          #expect(try dict.contains(other) == (try plain.place(other) != nil))
        }
      }
    }
  }

  @Test func equalKeysHaveOneHash() throws {
    let alike: [[Value]] = [
      [.int(1), .bool(true), .float(1), .array(NDArray(1.0))], [.int(0), .bool(false), .float(0), .float(-0.0)],
      [.tuple([.int(1), .string("a")]), .tuple([.bool(true), .string("a")]), .tuple([.float(1), .string("a")])],
    ]
    for keys in alike { #expect(Set(try keys.map { try HashKey($0).bits }).count == 1) }
    #expect(Set(try (0..<2000).map { try HashKey(.int($0)).bits }).count == 2000)
    #expect(Set(try (0..<2000).map { try HashKey(.string("w\($0)")).bits }).count == 2000)
  }
}
