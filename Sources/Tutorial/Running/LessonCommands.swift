import Interpreter

/// The commands of a lesson: lessons, lesson, next, back, goto, again, hint, solution, skip, restart, progress.
public enum LessonCommands {
  public static func commands(for runner: LessonRunner) -> [Command] { [] }
}
