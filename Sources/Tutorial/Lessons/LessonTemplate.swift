/// The file `longhand new LESSON-ID` writes: a lesson that verifies, to start from.
public enum LessonTemplate {
  public static func text(id: String) -> String { "" }
}
