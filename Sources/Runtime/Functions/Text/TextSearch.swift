import Limits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finding and replacing parts of text, by code points as Python does.
///
/// All of it is broken off when the line is to stop.
enum TextSearch {
  /// The pieces with a text between them.
  static func joined(_ pieces: [String], by separator: String) -> String {
    var result = ""
    for (index, piece) in pieces.enumerated() {
      if index & 0x3FFF == 0, Work.shouldStop { break }
      if index > 0 { result += separator }
      result += piece
    }
    return result
  }

  typealias Scalars = ArraySlice<Unicode.Scalar>

  /// A part to look for, with how far its beginning stands again at the end of each of its own beginnings, so that no letter of
  /// the text is looked at twice.
  ///
  /// Source: Knuth, Morris and Pratt, Fast pattern matching in strings, 1977.
  struct Needle<Letter: Equatable> {
    private let part: [Letter]
    private let borders: [Int]
    var count: Int { part.count }

    init(_ part: some Sequence<Letter>) {
      self.part = Array(part)
      var borders = [Int](repeating: 0, count: self.part.count)
      var length = 0
      for index in self.part.indices.dropFirst() {
        while length > 0, self.part[index] != self.part[length] { length = borders[length - 1] }
        if self.part[index] == self.part[length] { length += 1 }
        borders[index] = length
      }
      self.borders = borders
    }

    /// The same in bytes, from a place on.
    fileprivate func find(_ text: UnsafePointer<UInt8>, _ count: Int, from start: Int) -> Int? where Letter == UInt8 {
      guard let first = part.first else { return start }
      return part.withUnsafeBufferPointer { part in
        var (index, matched) = (start, 0)
        var untilAsked = 1 << 16
        while index < count {
          if matched == 0 {
            guard let found = memchr(text + index, Int32(first), count - index) else { return nil }
            index = UnsafeRawPointer(found) - UnsafeRawPointer(text) + 1
            matched = 1
          } else if text[index] == part[matched] {
            matched += 1
            index += 1
          } else {
            matched = borders[matched - 1]
          }
          if matched == part.count { return index - part.count }
          untilAsked -= 1
          if untilAsked == 0 {
            if Work.shouldStop { return nil }
            untilAsked = 1 << 16
          }
        }
        return nil
      }
    }

    /// Where it first begins in a text; nil where it does not.
    @inline(__always)
    func find<Text: Collection>(in text: Text) -> Int? where Text.Element == Letter, Text.Index == Int {
      if part.isEmpty { return text.startIndex }
      if part.count == 1 {
        var start = text.startIndex
        while start < text.endIndex, !(start > text.startIndex && Work.shouldStop) {
          let end = Swift.min(start + (1 << 18), text.endIndex)
          if let place = text[start..<end].firstIndex(of: part[0]) { return place }
          start = end
        }
        return nil
      }
      var matched = 0
      for index in text.indices {
        if index & 0xFFFF == 0xFFFF, Work.shouldStop { return nil }
        while matched > 0, text[index] != part[matched] { matched = borders[matched - 1] }
        if text[index] == part[matched] { matched += 1 }
        if matched == part.count { return index + 1 - part.count }
      }
      return nil
    }
  }

  /// Where a part of UTF-8 first begins in bytes, from a place on; nil where it does not.
  ///
  /// Between two beginnings the C library looks for the first byte.
  static func find(_ needle: Needle<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    return needle.find(base, bytes.count, from: start)
  }

  /// The code point index of the first occurrence.
  static func find(_ part: String, in text: String) -> Int? {
    Needle(part.unicodeScalars).find(in: scalars(of: text)[...])
  }

  static func find(_ part: Scalars, in text: Scalars) -> Int? { Needle(part).find(in: text) }

  static func findLast(_ part: Scalars, in text: Scalars) -> Int? {
    let turned = Work.collect(text.count, asking: 1 << 18) { text[text.endIndex - 1 - $0] }
    guard !Work.hasStopped, let index = Needle(part.reversed()).find(in: turned[...]) else { return nil }
    return text.endIndex - index - part.count
  }

  /// Whether some thousand pieces more may be gathered: no more than a list holds, with room for their letters and for all to be moved.
  private static func mayGrow(_ count: Int) -> Bool {
    guard !Work.shouldStop, count <= Value.elementLimit else { return false }
    let moved = Work.bytes(count, of: 2 * MemoryLayout<String>.stride)
    return Work.mayTake(1 << 20) && (Work.hasRoom(forTemporary: moved) || Work.mayTake(moved))
  }

  /// The pieces between occurrences, at most `limit` splits; where they are more than a list holds, some more than that.
  ///
  /// UTF-8's letters are no parts of one another, so bytes are looked at.
  static func split(_ text: String, by part: String, limit: Int = Int.max) -> [String] {
    let separator = Needle(part.utf8)
    var text = text
    return text.withUTF8 { bytes in
      var place = 0
      var pieces: [String] = []
      while pieces.count < limit, let index = find(separator, in: bytes, from: place) {
        if pieces.count & 0x3FFF == 0x3FFF, !mayGrow(pieces.count) { break }
        pieces.append(decoded(UnsafeBufferPointer(rebasing: bytes[place..<index])))
        place = index + separator.count
      }
      if !Work.hasStopped { pieces.append(decoded(UnsafeBufferPointer(rebasing: bytes[place...]))) }
      return pieces
    }
  }

  /// The text with occurrences of a part, at most `limit` of them, replaced by another; half of it when the line is to stop.
  static func replaced(_ text: String, _ part: String, by other: String, limit: Int) -> String {
    let needle = Needle(part.utf8)
    var (text, other) = (text, other)
    return text.withUTF8 { bytes in
      other.withUTF8 { other in
        var places: [Int] = []
        var place = 0
        // A long text's places take more than the text.
        if bytes.count > 1 << 16 { places.reserveCapacity(min(count(needle, in: bytes), limit)) }
        while places.count < limit, let index = find(needle, in: bytes, from: place) {
          if places.count & 0x3FFF == 0x3FFF, Work.shouldStop { break }
          places.append(index)
          place = index + needle.count
        }
        let size = bytes.count + places.count * (other.count - needle.count)
        return String(unsafeUninitializedCapacity: size) { result in
          var (from, to) = (0, 0)
          func copy(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
            guard !range.isEmpty, let target = result.baseAddress, let start = source.baseAddress else { return }
            (target + to).initialize(from: start + range.lowerBound, count: range.count)
            to += range.count
          }
          var pace = Pace()
          for index in places {
            if pace.shouldStop() { break }
            copy(bytes, from..<index)
            copy(other, 0..<other.count)
            from = index + needle.count
          }
          copy(bytes, from..<bytes.count)
          return to
        }
      }
    }
  }

  /// The pieces between blanks of a text whose letters are one byte each, at most `limit` splits, of more than a list holds some more than
  /// that; nil for any other text.
  static func words(of text: String, limit: Int) -> [String]? {
    func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) || (28...31).contains(byte) }
    var text = text
    return text.withUTF8 { bytes in
      guard isASCII(bytes) else { return nil }
      var pieces: [String] = []
      var place = 0
      while true {
        if pieces.count & 0x3FFF == 0x3FFF, !mayGrow(pieces.count) { return pieces }
        while place < bytes.count, isSpace(bytes[place]) { place += 1 }
        if place == bytes.count { return pieces }
        var end = place
        if pieces.count == limit {
          end = bytes.count
        } else {
          while end < bytes.count, !isSpace(bytes[end]) { end += 1 }
        }
        pieces.append(decoded(UnsafeBufferPointer(rebasing: bytes[place..<end])))
        if pieces.count > limit { return pieces }
        place = end
      }
    }
  }

  /// How often a part stands in a text, without overlaps.
  static func count(_ part: String, in text: String) -> Int {
    let needle = Needle(part.utf8)
    var text = text
    return text.withUTF8 { count(needle, in: $0) }
  }

  @inline(__always)
  private static func count(_ needle: Needle<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var place = 0
    var count = 0
    while let index = find(needle, in: bytes, from: place) {
      count += 1
      if count & 0x3FFF == 0, Work.shouldStop { break }
      place = index + needle.count
    }
    return count
  }

  /// The code points of a text; fewer when the line is to stop.
  static func scalars(of text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if result.count & 0x3FFFF == 0x3FFFF, Work.shouldStop { break }
      result.append(scalar)
    }
    return result
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    if let text = scalars.withContiguousStorageIfAvailable(asciiText), let text { return text }
    var view = String.UnicodeScalarView()
    var untilAsked = 1 << 16
    for scalar in scalars {
      view.append(scalar)
      untilAsked -= 1
      if untilAsked == 0 {
        if Work.shouldStop { break }
        untilAsked = 1 << 16
      }
    }
    return String(view)
  }

  /// The same for letters that are one byte each; nil where one is not.
  private static func asciiText(_ scalars: UnsafeBufferPointer<Unicode.Scalar>) -> String? {
    guard scalars.allSatisfy(\.isASCII) else { return nil }
    return String(unsafeUninitializedCapacity: scalars.count) { bytes in
      for (index, scalar) in scalars.enumerated() {
        if index & 0xFFFFF == 0xFFFFF, Work.shouldStop { return index }
        bytes[index] = UInt8(truncatingIfNeeded: scalar.value)
      }
      return scalars.count
    }
  }

  /// The code points from one place up to another of a text whose letters are one byte each, without looking at more of it than
  /// whether that is so; nil for any other text.
  static func asciiPart(of text: String, _ bounds: (Int) -> Range<Int>?) -> String? {
    let count = text.utf8.count
    guard count < 1 << 12 ? count == text.utf16.count : isASCII(text), let range = bounds(count) else { return nil }
    return text.utf8.withContiguousStorageIfAvailable { decoded(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Whether all letters are one byte each, which a text knows without a look at them.
  static func isASCII(_ text: String) -> Bool { text._classify()._isASCII }

  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    let words = raw.count / 8
    var high: UInt64 = 0
    for word in 0..<words { high |= raw.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self) }
    for index in (words * 8)..<raw.count { high |= UInt64(raw[index]) }
    return high & 0x8080_8080_8080_8080 == 0
  }

  /// A text made of pieces of it, each mapped by itself: for mappings that look at one code point at a time.
  static func mapped(_ text: String, _ map: (Substring) -> String) -> String {
    guard text.utf8.count > 1 << 16 else { return map(text[...]) }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex {
      if Work.shouldStop { return result }
      let end = scalars.index(start, offsetBy: 1 << 14, limitedBy: scalars.endIndex) ?? scalars.endIndex
      result += map(text[start..<end])
      start = end
    }
    return result
  }
}
