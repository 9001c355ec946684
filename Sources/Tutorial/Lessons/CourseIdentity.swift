import Files

/// Which course a lesson belongs to, for the learner's progress.
///
/// The built-in course is the one found beside the executable, whatever a file says of itself; any other is known by the id in its
/// course comment and its real folder together, so that a stranger's lesson never counts for one that has the same id.
public struct CourseIdentity: Sendable, Equatable {
  /// What its course comment calls it; nil where it says nothing.
  public var id: String?
  /// Its real folder; nil for the built-in course.
  public var folder: String?

  public static let builtIn = CourseIdentity(id: nil, folder: nil)

  /// A lesson's name in the progress: its id, behind the course's key and a slash outside of the built-in course.
  func key(ofLesson id: String) -> String { key.map { "\($0)/\(id)" } ?? id }

  /// A short name made of id and folder; nil for the built-in course.
  var key: String? { folder.map { "c" + fingerprint(of: [id ?? "", $0]) } }
}

/// A short name for some texts: FNV-1a, 64 bits, in hexadecimal digits.
func fingerprint(of texts: [String]) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for text in texts {
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    // No text ends where another begins: 0xFF is no byte of UTF-8.
    hash = (hash ^ 0xFF) &* 0x100_0000_01b3
  }
  return String(hash, radix: 16)
}
