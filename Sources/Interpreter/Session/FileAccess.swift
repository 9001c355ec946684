/// Which files a session may read and write: all of them, or for third-party lessons only those beside the lesson.
public enum FileAccess: Sendable, Equatable {
  case unrestricted
  /// Reading inside this folder alone, and no writing.
  case confined(folder: String)
}
