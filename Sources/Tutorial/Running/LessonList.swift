import Markup
import Workbench

/// The list of lessons with the learner's progress, and which one comes next.
struct LessonList {
  var entries: [LessonLibrary.Entry]
  var progress: ProgressState
  /// The course's name, where it has one.
  var title: String?

  /// The lesson an empty line opens: the one under way that was visited last, else the first that is not finished behind the last finished one.
  var next: LessonLibrary.Entry? {
    for id in progress.order.reversed() where progress[id].isStarted {
      if let entry = entries.first(where: { $0.key == id }) { return entry }
    }
    let lastFinished = entries.lastIndex { progress[$0.key].isFinished } ?? -1
    return entries[(lastFinished + 1)...].first { !progress[$0.key].isFinished } ?? entries.first { !progress[$0.key].isFinished }
  }

  /// No blank rows between the parts: the course and the prompt below it fit a terminal of 24 rows.
  var document: Document {
    guard !entries.isEmpty else {
      return Document([
        .blank,
        .paragraph(
          LessonScreen.inline("There are no lessons here; `longhand --lessons DIR` says where they are. `help` lists the commands.")),
        .blank,
      ])
    }
    var blocks: [Block] = [.blank]
    if let title { blocks += [.heading(level: 2, LessonScreen.inline(title)), .blank] }
    let width = entries.map { LessonScreen.inline($0.title).cellWidth }.max() ?? 0
    let next = next
    var part: String?
    for entry in entries {
      if entry.part != part {
        blocks.append(.heading(level: 3, LessonScreen.inline(entry.part)))
        part = entry.part
      }
      blocks.append(.lines([line(entry, width: width, isNext: entry.id == next?.id)]))
    }
    blocks += [.blank, .paragraph(LessonScreen.inline(invitation(next))), .blank]
    return Document(blocks)
  }

  private func line(_ entry: LessonLibrary.Entry, width: Int, isNext: Bool) -> StyledText {
    let state = progress[entry.key]
    let mark: StyledText = state.isStarted || isNext ? StyledText("▸", .strong) : state.isFinished ? StyledText("✓", .success) : " "
    let title = LessonScreen.inline(entry.title)
    var line = StyledText(" ") + mark + StyledText(" \(padded(String(entry.number), 2))  ", .muted)
    line += state.isStarted || isNext ? StyledText(title.plain, .strong) : title
    line += StyledText(String(repeating: " ", count: max(0, width - title.cellWidth) + 2))
    line += StyledText(entry.minutes.map { padded("\($0) min", 6) } ?? "      ", .muted)
    let status = status(state, isNext: isNext)
    return status.isEmpty ? line : line + StyledText("  ") + StyledText(status, state.isFinished ? .success : .muted)
  }

  private func status(_ state: ProgressState.LessonState, isNext: Bool) -> String {
    if state.isStarted { return (state.isFinished ? "done, again at " : "at ") + "step \(state.number) of \(state.count)" }
    if state.isFinished { return "done" }
    return isNext ? "next" : ""
  }

  private func invitation(_ next: LessonLibrary.Entry?) -> String {
    guard let next else { return "You have been through all of them. `lesson N` opens one again; `help` lists the commands." }
    let state = progress[next.key]
    if state.isStarted {
      return "Press Enter to go on with lesson \(next.number) at step \(state.number), or type `lesson N`, `help`, or anything to try."
    }
    return "Press Enter to begin lesson \(next.number), or type `lesson N`, `help`, or anything to try."
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  var json: [JSONValue.Member] {
    let lessons = entries.map { entry in
      let state = progress[entry.key]
      return JSONValue.object([
        .init("number", .int(entry.number)), .init("id", .string(entry.id)), .init("title", .string(entry.title)),
        .init("part", .string(entry.part)), .init("minutes", entry.minutes.map { .int($0) } ?? .null),
        .init("finished", .bool(state.isFinished)), .init("step", state.isStarted ? .int(state.number) : .null),
        .init("steps", state.count > 0 ? .int(state.count) : .null),
      ])
    }
    return [.init("lessons", .array(lessons))]
  }
}
