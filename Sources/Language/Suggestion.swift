/// The name a mistyped word was probably meant to be.
public enum Suggestion {
  /// A hint that names what there is, after what was probably meant: "did you mean `tanh`? There are …", or "there are …".
  /// - Parameter listing: the candidates as the hint lists them, where that is not all of them.
  public static func hint(for word: String, among candidates: [String], listing: String? = nil) -> String {
    let all = "here are " + (listing ?? candidates.joined(separator: ", "))
    return nearest(to: word, in: candidates).map { "did you mean `\($0)`? T\(all)" } ?? "t\(all)"
  }

  /// The candidate `word` begins or is nearest to, or nil when none is near enough to be a slip of the fingers.
  ///
  /// A word of three letters or more that begins candidates means the shortest of them; where it is less than half of that one,
  /// a near candidate goes before, and so do the same letters in another order.
  ///
  /// Nearness is the edit distance with transpositions (Damerau and Levenshtein's, restricted),
  /// letters compared whatever their case; a difference in case alone is the nearest there is. A word of up to two letters allows no edit but
  /// case and transposition, up to five letters one edit, longer words two. Of equally near candidates one that begins alike wins,
  /// as a slip seldom hits the first letter, else the first.
  public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let original = word
    let word = Array(word.prefix(64).lowercased())
    guard !word.isEmpty else { return nil }
    let allowed = word.count <= 2 ? 1 : word.count <= 5 ? 2 : 4
    var begun: String?
    var best: (name: String, rank: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      if (3..<64).contains(word.count), letters.count > word.count, letters.starts(with: word), candidate.count < begun?.count ?? .max {
        begun = candidate
      }
      guard !letters.isEmpty, candidate != original, abs(letters.count - word.count) * 2 <= allowed else { continue }
      let distance = doubledDistance(word, letters)
      let rank = 2 * distance + (letters.first == word.first ? 0 : 1)
      if distance <= allowed, rank < best?.rank ?? .max { best = (candidate, rank) }
    }
    // The same letters in another case or order are nearer than any beginning.
    let isAnagram = best.map { $0.name.lowercased().sorted() == word.sorted() } ?? false
    if let begun, !isAnagram, begun.count <= 2 * word.count { return begun }
    return best?.name ?? begun
  }

  /// Twice the edit distance of two words, 1 for equal ones and for two letters swapped.
  private static func doubledDistance(_ a: [Character], _ b: [Character]) -> Int {
    if a.count == b.count, a.count <= 2, a == b.reversed() { return 1 }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = (0...b.count).map { $0 * 2 }
    var row = last
    for i in 1...a.count {
      row[0] = i * 2
      for j in 1...b.count {
        row[j] = min(last[j] + 2, row[j - 1] + 2, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 2))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 2) }
      }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return max(last[b.count], 1)
  }
}
