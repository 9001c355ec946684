import Files
import Glibc
import Language
import Markup
import Workbench

/// Proves lessons: that they parse, that every output is what a fresh run prints, that exercises can be failed and solved.
public struct LessonVerifier {
  /// What a lesson's lines may command.
  public var commands: CommandTable
  /// Where `iris.csv` and `digits.csv` lie, for the sessions the lessons run in.
  public var dataDirectory: String?
  /// The folder of the course, whose lessons others may need.
  public var courseDirectory: String?
  /// How long one line may take.
  public var secondsPerLine = LineDeadline.seconds
  /// Asked all the while; true stops the run, Ctrl-C for one.
  public var interruptCheck: () -> Bool = { false }

  public init(commands: CommandTable, dataDirectory: String? = nil, courseDirectory: String? = nil) {
    self.commands = commands
    self.dataDirectory = dataDirectory
    self.courseDirectory = courseDirectory
  }

  /// Proves files, and all lessons of folders; `fix` rewrites outputs that differ, for review.
  public func verify(_ paths: [String], fix: Bool = false) -> VerifyReport {
    var report = VerifyReport()
    var lessons: [(path: String, lesson: Lesson)] = []
    for path in paths.flatMap({ files(at: $0, into: &report) }) {
      report.files += 1
      do throws(Diagnostic) {
        let result = try LessonParser.parse(path: path)
        // What else is wrong mostly follows from a line that was not taken for what it was meant as.
        let near = NearMisses.faults(in: result.source)
        let faults = (near.isEmpty ? result.faults : near) + UnshownMarkdown.faults(in: result.source)
        report.faults += faults.map { VerifyReport.Fault($0, file: path) }
        if let lesson = result.lesson {
          lessons.append((path, lesson))
          if result.faults.isEmpty { run(lesson, path, fix: fix && near.isEmpty, into: &report) }
        }
      } catch {
        report.faults.append(VerifyReport.Fault(error, file: path))
      }
    }
    checkIds(lessons, into: &report)
    return report
  }

  /// The lessons a path stands for.
  private func files(at path: String, into report: inout VerifyReport) -> [String] {
    guard FileStatus.isFolder(path) else {
      // A folder's README is no lesson; it may say what the course is.
      guard path.split(separator: "/").last == "README.md" else { return [path] }
      checkCourse(FilePath.folder(of: path), into: &report)
      return []
    }
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let files = LessonLibrary.files(in: trimmed)
    checkCourse(trimmed, into: &report)
    if files.isEmpty {
      report.faults.append(VerifyReport.Fault(file: path, line: 1, column: 1, message: "there are no lessons in this folder"))
    }
    return files
  }

  /// A folder's course line is well formed and names lessons there are.
  private func checkCourse(_ folder: String, into report: inout VerifyReport) {
    guard let course = Course(folder: folder) else { return }
    let path = FilePath.joined(folder, "README.md")
    report.faults += course.faults.map { VerifyReport.Fault($0, file: path) }
    let ids = LessonLibrary(directory: folder).entries.map(\.id)
    for id in course.order where !ids.contains(id) {
      let near = Suggestion.nearest(to: id, in: ids).map { "did you mean '\($0)'?" }
      report.faults.append(
        VerifyReport.Fault(file: path, line: 1, column: 1, message: "the course's order names '\(id)', which there is not", hint: near))
    }
    for entry in LessonLibrary(directory: folder).entries {
      for need in entry.needs {
        guard let place = course.order.firstIndex(of: entry.id), let other = course.order.firstIndex(of: need), other > place else {
          continue
        }
        report.faults.append(
          VerifyReport.Fault(
            file: path, line: 1, column: 1, message: "the course's order puts '\(entry.id)' before '\(need)', which it needs"))
      }
    }
  }

  /// Ids are unique over all the files, and the lessons that are needed exist.
  private func checkIds(_ lessons: [(path: String, lesson: Lesson)], into report: inout VerifyReport) {
    var owners: [String: String] = [:]
    for (path, lesson) in lessons {
      if let owner = owners[lesson.id], owner != path {
        report.faults.append(
          VerifyReport.Fault(file: path, line: 1, column: 1, message: "the id '\(lesson.id)' is also that of \(owner)"))
      }
      owners[lesson.id] = path
    }
    var known = Set(owners.keys)
    let folders = Set(lessons.map { FilePath.folder(of: $0.path) })
    for folder in folders { known.formUnion(LessonLibrary(directory: folder).entries.map(\.id)) }
    if let courseDirectory { known.formUnion(LessonLibrary(directory: courseDirectory).entries.map(\.id)) }
    // A lesson that stands alone cannot tell what there is around it.
    guard known.count > 1 else { return }
    for (path, lesson) in lessons {
      for need in lesson.needs where !known.contains(need) {
        let near = Suggestion.nearest(to: need, in: known.sorted()).map { "did you mean '\($0)'?" }
        report.faults.append(
          VerifyReport.Fault(file: path, line: 1, column: 1, message: "it needs the lesson '\(need)', which there is not", hint: near))
      }
    }
  }

  private func run(_ lesson: Lesson, _ path: String, fix: Bool, into report: inout VerifyReport) {
    var run = VerifierRun(lesson: lesson, path: path, verifier: self, isFixing: fix)
    run.run()
    for fault in LessonLinks.faults(in: lesson) { report.faults.append(VerifyReport.Fault(fault, file: path)) }
    report.lessons.append(VerifyReport.Verified(path, lesson, run.paces))
    report.faults += run.faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    guard fix, !interruptCheck(), let text = run.rewrittenText else { return }
    do throws(Diagnostic) {
      try LessonFile.rewrite(text, at: path)
      report.rewritten.append(path)
    } catch {
      report.faults.append(VerifyReport.Fault(error, file: path))
    }
  }
}

extension VerifyReport.Fault {
  /// A diagnostic as a fault of a file; one without a place stands at the file's beginning.
  init(_ diagnostic: Diagnostic, file: String) {
    let place = diagnostic.position ?? Position(line: 1, column: 1)
    self.init(file: file, line: place.line, column: place.column, message: diagnostic.message, hint: diagnostic.hint)
  }
}
