import TestSupport
import Testing

@testable import Tutorial

@Suite struct PresentationStateTests {
  private let folder = TemporaryDirectory()
  private let state = PresentationState(process: 7, started: 1000, step: 2, item: 5, isTakenOver: true, lesson: "/a folder/x y.md")

  @Test func whatIsWrittenIsRead() throws {
    let path = folder.path + "/run/longhand/presentation"
    try state.write(to: path)
    #expect(PresentationState(file: path) == state)
    var later = state
    later.item = 6
    try later.write(to: path)
    #expect(PresentationState(file: path) == later)
    later.answer = "-0.2547 = z"
    try later.write(to: path)
    #expect(PresentationState(file: path) == later)
  }

  @Test func whatWasNotEndedIsLeftOver() {
    #expect(state.isLeftOver(of: "/a folder/x y.md") { _ in false })
    #expect(!state.isLeftOver(of: "/a folder/x y.md") { $0 == 7 })
    #expect(!state.isLeftOver(of: "/a folder/z.md") { _ in false })
    var begun = state
    (begun.step, begun.item) = (0, 0)
    #expect(!begun.isLeftOver(of: "/a folder/x y.md") { _ in false })
  }

  @Test func anythingElseIsNoState() {
    let text = state.text
    #expect(PresentationState(text: text) == state)
    for broken in [
      "", "x", text.replacing("step 2", with: "step -1"), text.replacing("item 5\n", with: ""), text.replacing("presentation 1", with: "x"),
    ] {
      #expect(PresentationState(text: broken) == nil, "\(broken)")
    }
    for count in 0..<(text.utf8.count - 18) { #expect(PresentationState(text: String(text.prefix(count))) == nil) }
    #expect(PresentationState(file: "/nowhere") == nil)
  }

  @Test func itLiesWhereTheSystemKeepsSuchFiles() {
    #expect(PresentationState.standardPath(environment: ["XDG_RUNTIME_DIR": "/run/u", "HOME": "/h"]) == "/run/u/longhand/presentation")
    #expect(PresentationState.standardPath(environment: ["HOME": "/h"]) == "/h/.local/state/longhand/presentation")
    #expect(PresentationState.standardPath(environment: [:]) == nil)
  }

  @Test func aChangeIsToldOnceAndOnlyWhenItHasSettled() throws {
    let path = try folder.write("a", to: "x.md")
    var watch = FileWatch(path)
    var looks = [watch.hasChanged()]
    for text in ["ab", "abc"] {
      try folder.write(text, to: "x.md")
      looks.append(watch.hasChanged())
    }
    looks += [watch.hasChanged(), watch.hasChanged()]
    #expect(looks == [false, false, false, true, false])
  }
}
